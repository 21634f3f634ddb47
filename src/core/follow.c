/*
 * follow.c - going on from an earlier onderzoek.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/follow.h"
#include "core/maatregel_step.h"
#include "core/omzetting.h"
#include "core/text.h"
#include "core/vervolg.h"

/* The facts that stay the same; the days belong to one onderzoek. */
static void
follow_facts(struct facts *to, const struct onderzoek *earlier)
{
	static const char *const same[] = { "aanbieder", "locatie",
		"voorzieningen", "gemeenten", "pgb" };
	struct buf value = { 0 };

	for (size_t i = 0; i < LENGTH(same); i++) {
		buf_clear(&value);
		fact_get(&earlier->facts, fact_find(same[i]), &value);
		fact_set(to, fact_find(same[i]), buf_text(&value));
	}
	buf_release(&value);
}

/* Why a norm of the earlier onderzoek is taken up. */
enum cause {
	CAUSE_NONE,
	CAUSE_TEKORT,
	CAUSE_MAATREGEL,
};

static bool
has_open_maatregel(const struct onderzoek *o, const struct norm *norm)
{
	for (size_t i = 0; i < o->n_maatregelen; i++) {
		const struct maatregel *m = &o->maatregel[i];

		if (m->norm == norm && !m->withdrawn &&
		    !standen[m->stand].closed)
			return true;
	}
	return false;
}

static bool
any_open_maatregel(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_oordelen; i++)
		if (has_open_maatregel(o, o->oordeel[i].norm))
			return true;
	return false;
}

/* A tekort whose maatregel was carried out is none any more. */
static enum cause
usual_cause(const struct onderzoek *earlier, const struct oordeel *was)
{
	if (has_open_maatregel(earlier, was->norm))
		return CAUSE_MAATREGEL;
	if (!oordeel_tekort(was) || onderzoek_has_maatregel(earlier, was->norm))
		return CAUSE_NONE;
	if (*earlier->facts.vorige == '\0' && any_open_maatregel(earlier))
		return CAUSE_NONE;
	return CAUSE_TEKORT;
}

/* Is it the norm of one of the maatregelen that were named? */
static bool
is_marked(
    const struct onderzoek *earlier, const struct norm *norm, const char *set)
{
	struct buf nummer = { 0 };
	bool is = false;

	for (size_t i = 0; i < earlier->n_maatregelen && !is; i++) {
		const struct maatregel *m = &earlier->maatregel[i];

		buf_clear(&nummer);
		maatregel_nummer(earlier, m, &nummer);
		is = m->norm == norm && !m->withdrawn &&
		    set_has(set, buf_text(&nummer));
	}
	buf_release(&nummer);
	return is;
}

static enum cause
cause_of(const struct onderzoek *earlier, const struct oordeel *was,
    const struct follow *follow)
{
	if (follow->maatregelen != NULL)
		return is_marked(earlier, was->norm, follow->maatregelen)
		    ? CAUSE_MAATREGEL
		    : CAUSE_NONE;
	if (follow->norms == NULL)
		return usual_cause(earlier, was);
	if (!set_has(follow->norms, was->norm->cited))
		return CAUSE_NONE;
	return onderzoek_has_maatregel(earlier, was->norm) ? CAUSE_MAATREGEL
							   : CAUSE_TEKORT;
}

/* "A-1.3.3 en A-1.3.4" of a set. */
static void
add_list(const char *set, struct buf *out)
{
	char *id;

	for (size_t i = 0; (id = set_at(set, i)) != NULL; i++) {
		buf_addf(out, "%s%s", i > 0 ? " en " : "", id);
		free(id);
	}
}

/* What a person has to know about a norm that is not the same any more. */
static void
tell(const struct norm *norm, const char *became, struct buf *told)
{
	const char *blank = told->length > 0 ? " " : "";

	if (*became == '\0')
		buf_addf(told,
		    "%s%s %s is vervallen in de nieuwe normen en is er niet "
		    "bij.",
		    blank, norm->cited, norm->title);
	if (*became == '\0' || strcmp(became, norm->cited) == 0)
		return;
	buf_addf(told, "%s%s is nu ", blank, norm->cited);
	add_list(became, told);
	buf_add_char(told, '.');
}

/* Choose all that it became; gives how many. */
static int
take_up(struct onderzoek *o, const char *became, const char *reden)
{
	char *code;
	int n = 0;

	for (size_t i = 0; (code = set_at(became, i)) != NULL; i++) {
		struct oordeel *oordeel = onderzoek_oordeel(o, code);

		n += !oordeel->chosen;
		oordeel_choose(oordeel, true, reden);
		free(code);
	}
	return n;
}

/* The codes as cited there.  -1: one has no maatregel and no tekort. */
static int
read_norms(const struct onderzoek *earlier, const char *typed, char **norms,
    struct error *err)
{
	char *code;

	*norms = xstrdup("");
	for (size_t i = 0; (code = set_at(typed, i)) != NULL; i++) {
		const struct norm *norm = onderzoek_norm(earlier, code, err);

		free(code);
		if (norm == NULL)
			return -1;
		if (!onderzoek_has_maatregel(earlier, norm) &&
		    !oordeel_tekort(onderzoek_on(earlier, norm)))
			return error_set(err,
			    "%s heeft in %s geen maatregel en geen tekort; neem "
			    "die norm er later bij, met een reden.",
			    norm->cited, earlier->nummer);
		set_put(norms, norm->cited);
	}
	return 0;
}

static int
follow_norms(struct onderzoek *o, const struct onderzoek *earlier,
    const struct follow *follow, struct buf *told)
{
	struct buf became = { 0 };
	int n = 0;

	for (size_t i = 0; i < earlier->n_oordelen; i++) {
		const struct oordeel *was = &earlier->oordeel[i];
		enum cause cause = cause_of(earlier, was, follow);
		char *reden;

		if (cause == CAUSE_NONE)
			continue;
		buf_clear(&became);
		normset_became(
		    o->normset, earlier->normset, was->norm, &became);
		tell(was->norm, buf_text(&became), told);
		reden = xasprintf("%s in %s",
		    cause == CAUSE_MAATREGEL ? "maatregel" : "tekort",
		    earlier->nummer);
		n += take_up(o, buf_text(&became), reden);
		free(reden);
	}
	buf_release(&became);
	return n;
}

int
onderzoek_follow(struct onderzoek *o, const struct onderzoek *earlier,
    const struct follow *follow, struct buf *told, struct error *err)
{
	struct follow only = *follow;
	char *norms = NULL;
	int n = 0;

	if (!form_may_follow(o->form, earlier->form->id))
		return error_set(err, "%s volgt niet op %s (%s).",
		    o->form->title, earlier->form->title, earlier->nummer);
	follow_facts(&o->facts, earlier);
	if (!vervolg_is_hidden(earlier, o))
		fact_set(&o->facts, fact_find("vorige"), earlier->nummer);
	if (!o->form->oordeel ||
	    (!earlier->form->oordeel && !form_follows(o->form)))
		return 0;
	if (normset_follows(o->normset, earlier->normset, err) == -1)
		return -1;
	if (follow->norms != NULL)
		n = read_norms(earlier, follow->norms, &norms, err);
	only.norms = norms;
	if (n == 0)
		n = follow_norms(o, earlier, &only, told);
	free(norms);
	if (n == 0)
		return error_set(err,
		    "In onderzoek %s is geen maatregel die nog loopt en geen "
		    "tekort gevonden; er valt niets opnieuw te onderzoeken.%s%s",
		    earlier->nummer, told->length > 0 ? "  " : "",
		    buf_text(told));
	return n;
}
