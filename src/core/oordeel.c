/*
 * oordeel.c - choosing norms, judging them, and counting both.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/member.h"
#include "core/onderzoek.h"
#include "core/text.h"

/* A mistyped code is at most this far from what was meant. */
#define SUGGEST_DISTANCE 2
#define SUGGEST_MAX      3

const char *const punt_words[N_PUNTEN] = {
	[PUNT_OPEN] = "",
	[PUNT_PLUS] = "+",
	[PUNT_MIN] = "-",
	[PUNT_NVT] = "nvt",
};

const char *const grond_words[N_GRONDEN] = {
	[GROND_GEEN] = "",
	[GROND_NIET_AANGETOOND] = "niet_aangetoond",
};

const char *const grond_labels[N_GRONDEN] = {
	[GROND_GEEN] = "",
	[GROND_NIET_AANGETOOND] = "De aanbieder kon het niet aantonen.",
};

/* "kern", "alle", ...: which norms to start with; "" when none. */
static const char *
begin_word(const struct onderzoek *o)
{
	const struct form *form = o->form;

	for (size_t i = 0; form->oordeel && i < form->n_steps; i++)
		if (form->step[i].view == STEP_NORMSELECTIE &&
		    form->step[i].begin != NULL)
			return form->step[i].begin;
	return "";
}

bool
onderzoek_begins_with_all(const struct onderzoek *o)
{
	return strcmp(begin_word(o), "alle") == 0;
}

bool
onderzoek_begins_with(const struct onderzoek *o, const struct norm *norm)
{
	const char *begin = begin_word(o);

	if (strcmp(begin, "kern") == 0)
		/* Where the office marked none as kern, all are offered. */
		return norm->kern == YES_YES || !normset_has_kern(o->normset);
	return onderzoek_begins_with_all(o);
}

bool
onderzoek_follows(const struct onderzoek *o)
{
	return strcmp(begin_word(o), "maatregel") == 0;
}

/* The step in which norms are chosen, or NULL. */
static const struct step *
selectie(const struct onderzoek *o)
{
	int step = form_step_with(o->form, STEP_NORMSELECTIE);

	return step < 0 ? NULL : &o->form->step[step];
}

/*
 * With "kern" and no norm marked kern all norms are only an offer: leaving
 * one out then needs no reason.
 */
bool
onderzoek_insists_on(const struct onderzoek *o, const struct norm *norm)
{
	const struct step *step = selectie(o);

	return step != NULL && step->reason_when_left_out &&
	    onderzoek_begins_with(o, norm) && norm_relevant(o, norm) &&
	    (norm->kern == YES_YES || onderzoek_begins_with_all(o));
}

bool
onderzoek_added_unasked(
    const struct onderzoek *o, const struct oordeel *oordeel)
{
	const struct step *step = selectie(o);

	return oordeel->chosen && *oordeel->reden == '\0' && step != NULL &&
	    step->reason_when_added && !onderzoek_begins_with(o, oordeel->norm);
}

void
onderzoek_select(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_oordelen; i++) {
		const struct norm *norm = o->oordeel[i].norm;

		oordeel_choose(&o->oordeel[i],
		    onderzoek_begins_with(o, norm) && norm_relevant(o, norm),
		    NULL);
	}
}

bool *
onderzoek_conditions(const struct onderzoek *o)
{
	bool *holds = xcalloc(o->n_oordelen + 1, sizeof *holds);

	for (size_t i = 0; i < o->n_oordelen; i++)
		holds[i] = o->oordeel[i].norm->relevant == NULL ||
		    norm_relevant(o, o->oordeel[i].norm);
	return holds;
}

/* Chosen by itself, so it may be let go by itself. */
static bool
is_untouched(const struct oordeel *oordeel)
{
	return oordeel->grade == NULL && *oordeel->reden == '\0' &&
	    *oordeel->bevinding == '\0';
}

void
onderzoek_conditions_changed(struct onderzoek *o, const bool *before)
{
	bool *now = onderzoek_conditions(o);

	for (size_t i = 0; i < o->n_oordelen; i++) {
		struct oordeel *oordeel = &o->oordeel[i];

		if (now[i] != before[i] && is_untouched(oordeel) &&
		    onderzoek_begins_with(o, oordeel->norm))
			oordeel_choose(oordeel, now[i], NULL);
	}
	free(now);
}

/* "A-1.3.2 of A-1.3.3": the nearest codes, if they are few. */
static void
add_nearest(const struct normset *set, const char *typed, struct buf *out)
{
	const struct norm *near[SUGGEST_MAX];
	int nearest = SUGGEST_DISTANCE;
	size_t n = 0;

	for (size_t i = 0; i < set->n_norms; i++) {
		const struct norm *norm = &set->norm[i];
		int a = utf8_distance(norm->code, typed, nearest);
		int b = utf8_distance(norm->cited, typed, nearest);
		int d = a < b ? a : b;

		if (d > nearest)
			continue;
		if (d < nearest)
			n = 0;
		nearest = d;
		if (n < SUGGEST_MAX)
			near[n] = norm;
		n++;
	}
	if (n > SUGGEST_MAX)
		return;
	for (size_t i = 0; i < n; i++)
		buf_addf(out, "%s%s",
		    i == 0          ? ""
			: i + 1 < n ? ", "
				    : " of ",
		    near[i]->cited);
}

static int
unknown_norm(const struct onderzoek *o, const char *typed, struct error *err)
{
	char *shown = utf8_show(typed, strlen(typed), false);
	struct buf near = { 0 };
	char quoted[64];

	text_fit(quoted, sizeof quoted, "%s", shown);
	add_nearest(o->normset, typed, &near);
	if (near.length > 0)
		error_set(err, "Norm \"%s\" staat niet in %s; bedoelde u %s?",
		    quoted, o->normset->title, buf_text(&near));
	else
		error_set(err,
		    "Norm \"%s\" staat niet in %s; schouw normen toont de"
		    " codes.",
		    quoted, o->normset->title);
	free(shown);
	buf_release(&near);
	return -1;
}

const struct norm *
onderzoek_norm(const struct onderzoek *o, const char *typed, struct error *err)
{
	const char *code = typed + (*typed == '#');
	const struct norm *norm = normset_norm(o->normset, code);

	if (norm == NULL)
		unknown_norm(o, code, err);
	return norm;
}

struct oordeel *
onderzoek_oordeel(struct onderzoek *o, const char *code)
{
	const struct norm *norm = normset_norm(o->normset, code);

	return norm == NULL ? NULL
			    : &o->oordeel[normset_index(o->normset, norm)];
}

const struct oordeel *
onderzoek_on(const struct onderzoek *o, const struct norm *norm)
{
	return &o->oordeel[normset_index(o->normset, norm)];
}

bool
oordeel_choose(struct oordeel *oordeel, bool chosen, const char *reden)
{
	bool differs = oordeel->chosen != chosen;

	oordeel_keep(oordeel);
	oordeel->chosen = chosen;
	if (reden != NULL && text_set(&oordeel->reden, reden, true))
		differs = true;
	oordeel->changed = oordeel->changed || differs;
	return differs;
}

bool
oordeel_set_grade(struct oordeel *oordeel, const struct grade *grade)
{
	if (oordeel->grade == grade)
		return false;
	oordeel_keep(oordeel);
	oordeel->grade = grade;
	oordeel->changed = true;
	return true;
}

bool
oordeel_set_grond(struct oordeel *oordeel, enum grond grond)
{
	if (oordeel->grond == grond)
		return false;
	oordeel_keep(oordeel);
	oordeel->grond = grond;
	oordeel->changed = true;
	return true;
}

bool
oordeel_set_bevinding(struct oordeel *oordeel, const char *text)
{
	oordeel_keep(oordeel);
	if (!text_set(&oordeel->bevinding, text, true))
		return false;
	oordeel->changed = true;
	return true;
}

bool
oordeel_set_punt(struct oordeel *oordeel, size_t i, enum punt punt)
{
	assert(i < oordeel->norm->n_toetspunten);
	if (oordeel->punt[i] == punt)
		return false;
	oordeel_keep(oordeel);
	oordeel->punt[i] = (unsigned char)punt;
	oordeel->changed = true;
	return true;
}

void
oordeel_forget(struct oordeel *oordeel)
{
	/* It has no before of its own. */
	if (oordeel->before != NULL) {
		free(oordeel->before->reden);
		free(oordeel->before->bevinding);
		free(oordeel->before->punt);
	}
	free(oordeel->before);
	oordeel->before = NULL;
}

void
oordeel_release(struct oordeel *oordeel)
{
	oordeel_forget(oordeel);
	free(oordeel->reden);
	free(oordeel->bevinding);
	free(oordeel->punt);
	*oordeel = (struct oordeel){ 0 };
}

enum state
oordeel_state(const struct oordeel *oordeel)
{
	if (oordeel->grade != NULL)
		return STATE_KLAAR;
	if (*oordeel->bevinding != '\0')
		return STATE_BEZIG;
	for (size_t i = 0; i < oordeel->norm->n_toetspunten; i++)
		if (oordeel->punt[i] != PUNT_OPEN)
			return STATE_BEZIG;
	return STATE_LEEG;
}

bool
oordeel_tekort(const struct oordeel *oordeel)
{
	return oordeel->chosen && oordeel->grade != NULL &&
	    oordeel->grade->tekort;
}

enum grond
oordeel_grond(const struct oordeel *oordeel)
{
	return oordeel_tekort(oordeel) ? oordeel->grond : GROND_GEEN;
}

size_t
onderzoek_n_chosen(const struct onderzoek *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_oordelen; i++)
		n += o->oordeel[i].chosen;
	return n;
}

size_t
onderzoek_n_judged(const struct onderzoek *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_oordelen; i++)
		n += o->oordeel[i].chosen && o->oordeel[i].grade != NULL;
	return n;
}

size_t
onderzoek_n_tekort(const struct onderzoek *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_oordelen; i++)
		n += oordeel_tekort(&o->oordeel[i]);
	return n;
}
