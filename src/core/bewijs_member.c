/*
 * bewijs_member.c - the members of bewijs as texts, for member.h.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/bewijs.h"
#include "core/named.h"
#include "core/onderzoek.h"
#include "core/text.h"

void
bewijs_keep(struct bewijs *b)
{
	if (b->changed)
		return;
	bewijs_forget(b);
	b->before = bewijs_copy(b);
}

void
bewijs_forget(struct bewijs *b)
{
	if (b->before != NULL)
		bewijs_release(b->before);
	free(b->before);
	b->before = NULL;
}

/* "sha256 size name" */
static void
get_file(const struct bestand *file, struct buf *out)
{
	if (file->sha256[0] != '\0')
		buf_addf(out, "%s %jd %s", file->sha256, (intmax_t)file->size,
		    file->name);
}

const char *
bewijs_file_name(const char *value)
{
	const char *size = strchr(value, ' ');
	const char *name = size == NULL ? NULL : strchr(size + 1, ' ');

	return name == NULL ? "" : name + 1;
}

static void
set_file(struct bestand *file, const char *value)
{
	size_t hash = strcspn(value, " ");
	char *end = "";

	text_fit(file->sha256, sizeof file->sha256, "%.*s", (int)hash, value);
	file->size = 0;
	if (value[hash] != '\0')
		file->size = strtoll(value + hash + 1, &end, 10);
	text_set(&file->name, *end == '\0' ? "" : end + 1, false);
}

void
bewijs_get_member(const void *row, size_t member, struct buf *out)
{
	const struct bewijs *b = row;

	if (member < N_BEWIJS_PARTS)
		bewijs_get(b, (enum bewijs_part)member, out);
	else if (member == BEWIJS_FILE)
		get_file(&b->bestand, out);
	else
		buf_add(out, b->withdrawn ? "ja" : "");
}

void
bewijs_set_member(
    const struct onderzoek *o, void *row, size_t member, const char *value)
{
	struct bewijs *b = row;
	char **const text[N_BEWIJS_PARTS] = {
		[BEWIJS_TITEL] = &b->titel,
		[BEWIJS_NORMEN] = &b->norms,
		[BEWIJS_GEZIEN] = &b->gezien,
		[BEWIJS_STEEKPROEF] = &b->steekproef,
		[BEWIJS_NOODZAAK] = &b->noodzaak,
		[BEWIJS_PROPORTIONALITEIT] = &b->proportionaliteit,
	};
	struct error none;

	if (member == BEWIJS_FILE)
		set_file(&b->bestand, value);
	else if (member == BEWIJS_WITHDRAWN)
		b->withdrawn = *value != '\0';
	else if (member == BEWIJS_METHODE)
		b->methode = normset_methode(o->normset, value);
	else if (member == BEWIJS_DAG)
		b->day = date_from_iso(value);
	else if (member == BEWIJS_PRIVACY)
		named_privacy(value, &b->privacy, &none);
	else
		text_set(text[member], value, true);
}
