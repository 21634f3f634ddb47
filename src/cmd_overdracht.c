/*
 * cmd_overdracht.c - the packet for the gemeente, without a screen.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "core/text.h"
#include "overdragen.h"

int
cmd_overdracht(struct app *app, const struct args *args, struct error *err)
{
	struct overdragen asked = {
		.nummer = args->word[0],
		.folder = args_value(args, "-o"),
		.record = args_has(args, "--vastleggen"),
		.replace = args_has(args, "--overschrijven"),
	};
	char *only = xstrdup("");
	struct buf names = { 0 };
	const char *nummer;
	int result;

	for (size_t i = 0; (nummer = args_value_at(args, "--maatregel", i));
	     i++)
		set_put(&only, nummer);
	if (*only != '\0')
		asked.maatregelen = only;
	result = app_need(app, asked.nummer, err);
	if (result == 0)
		result = cmd_read_gemeente(
		    app, args_value(args, "--gemeente"), &asked.gemeente, err);
	if (result == 0)
		result = overdragen(app, &asked, &names, err);
	if (result == 0)
		print_safe(buf_text(&names));
	buf_release(&names);
	free(only);
	return result;
}
