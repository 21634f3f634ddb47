/*
 * cmd_vervolg.c - which onderzoeken belong together.
 */
#include <stdio.h>

#include "cmd.h"
#include "report/json_value.h"
#include "store/vervolg.h"

static void
show(const struct verwanten *all)
{
	struct buf out = { 0 };

	for (size_t i = 0; i < all->n; i++)
		buf_addf(&out, "%s\t%s\t%s\n",
		    all->verwant[i].earlier ? "volgt op" : "leidde tot",
		    all->verwant[i].nummer, all->verwant[i].titel);
	print_safe(buf_text(&out));
	buf_release(&out);
}

static void
show_json(const struct verwanten *all)
{
	json_t *list = json_array();

	for (size_t i = 0; i < all->n; i++) {
		json_t *one = json_object();

		put(one, "onderzoek", string_json(all->verwant[i].nummer));
		put(one, "vorm", string_json(all->verwant[i].titel));
		put(one, "eerder", json_boolean(all->verwant[i].earlier));
		json_array_append_new(list, one);
	}
	print_json(list);
}

int
cmd_vervolg(struct app *app, const struct args *args, struct error *err)
{
	struct verwanten all;

	if (app_need(app, args->word[0], err) == -1 ||
	    store_verwanten(app->store, args->word[0], &all, err) == -1)
		return -1;
	if (args_has(args, "--json"))
		show_json(&all);
	else
		show(&all);
	verwanten_release(&all);
	return 0;
}
