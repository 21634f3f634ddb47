/*
 * style.c - the style sheets beside the templates: what an office may have
 * of its own, so that its documents look like its other ones.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "report/style.h"

#define STYLE_MAX ((size_t)1 << 20)

char *
style_read(const char *sjablonen, const char *name, struct error *err)
{
	char *own = xasprintf("%s/../lokaal/sjablonen/%s", sjablonen, name);
	char *shipped = xasprintf("%s/%s", sjablonen, name), *text = NULL;
	size_t length = 0;

	if (file_read(access(own, F_OK) == 0 ? own : shipped, STYLE_MAX, &text,
		&length, err) == -1)
		text = NULL;
	else if (strlen(text) != length || !utf8_valid(text, length)) {
		error_system(err,
		    "%s is geen tekst in UTF-8; maak het bestand opnieuw.",
		    name);
		free(text);
		text = NULL;
	}
	free(own);
	free(shipped);
	return text;
}
