/*
 * template.c - finding the template of a document.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "report/template.h"

char *
template_local(const char *sjablonen)
{
	const char *slash = strrchr(sjablonen, '/');
	size_t length = slash != NULL ? (size_t)(slash + 1 - sjablonen) : 0;

	return xasprintf("%.*slokaal/%s", (int)length, sjablonen,
	    slash != NULL ? slash + 1 : sjablonen);
}

/* 1 read, 0 there is none, -1 with a sentence. */
static int
try(const char *folder, const char *before, const char *file,
    struct template *out, struct error *err)
{
	char *path = xasprintf("%s/%s", folder, file);
	int result = 0;
	size_t length;

	if (access(path, F_OK) == 0) {
		result =
		    file_read(path, TEMPLATE_MAX, &out->text, &length, err) == 0
		    ? 1
		    : -1;
		if (result == 1)
			out->name = xasprintf("%s%s", before, file);
	}
	free(path);
	return result;
}

int
template_read(const char *sjablonen, const char *document, const char *vorm,
    struct template *out, struct error *err)
{
	char *local = template_local(sjablonen);
	char *file[] = { xasprintf(
			     "%s-%s.html", document, vorm != NULL ? vorm : ""),
		xasprintf("%s.html", document) };
	int result = 0;

	*out = (struct template){ 0 };
	for (size_t i = vorm == NULL; i < LENGTH(file) && result == 0; i++) {
		result = try(local, "lokaal/", file[i], out, err);
		if (result == 0)
			result = try(sjablonen, "", file[i], out, err);
	}
	if (result == 0)
		error_system(
		    err, "Sjabloon %s staat niet in %s.", file[1], sjablonen);
	for (size_t i = 0; i < LENGTH(file); i++)
		free(file[i]);
	free(local);
	return result == 1 ? 0 : -1;
}

void
template_release(struct template *template)
{
	free(template->name);
	free(template->text);
	*template = (struct template){ 0 };
}
