/*
 * omzetting.c - the norms of an earlier version, found again.
 */
#include <string.h>

#include "core/omzetting.h"

const char *const aard_words[N_AARDEN] = {
	[AARD_GELIJK] = "gelijk",
	[AARD_GEWIJZIGD] = "gewijzigd",
	[AARD_HERNUMMERD] = "hernummerd",
	[AARD_SAMENGEVOEGD] = "samengevoegd",
	[AARD_GESPLITST] = "gesplitst",
	[AARD_VERVALLEN] = "vervallen",
};

/* An office may add to a version; its norms keep their codes. */
static bool
is_same_version(const struct normset *set, const struct normset *earlier)
{
	return strcmp(set->version, earlier->version) == 0;
}

int
normset_follows(
    const struct normset *set, const struct normset *earlier, struct error *err)
{
	if (strcmp(set->id, earlier->id) != 0)
		return error_set(err,
		    "Het eerdere onderzoek ging uit van normset %s en niet van "
		    "%s.",
		    earlier->id, set->id);
	if (is_same_version(set, earlier) ||
	    (set->follows != NULL &&
		strcmp(set->follows, earlier->version) == 0))
		return 0;
	return error_set(err,
	    "Normset %s, versie %s, zegt niet wat er van versie %s is "
	    "geworden; zet dat in het bestand bij volgt_op, of begin met de "
	    "normen van toen.",
	    set->id, set->version, earlier->version);
}

static const struct omzetting *
find(const struct normset *set, const char *code)
{
	for (size_t i = 0; i < set->n_omzettingen; i++)
		if (strcmp(set->omzetting[i].from, code) == 0)
			return &set->omzetting[i];
	return NULL;
}

static void
add(const struct normset *set, const char *code, struct buf *out)
{
	const struct norm *norm = normset_norm(set, code);

	if (norm != NULL)
		buf_addf(out, "%s%s", out->length > 0 ? " " : "", norm->cited);
}

void
normset_became(const struct normset *set, const struct normset *earlier,
    const struct norm *norm, struct buf *out)
{
	const struct omzetting *omzetting =
	    is_same_version(set, earlier) ? NULL : find(set, norm->code);

	if (omzetting == NULL) {
		add(set, norm->code, out);
		return;
	}
	for (size_t i = 0; i < omzetting->to.n; i++)
		add(set, omzetting->to.word[i], out);
}
