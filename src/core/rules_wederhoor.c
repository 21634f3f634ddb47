/*
 * rules_wederhoor.c - what stands before a definitief rapport: items
 * without an answer, and an aanbieder who can still answer.
 */
#include <string.h>

#include "core/rule_checks.h"
#include "core/text.h"

/* A vorm without that term has no hoor en wederhoor. */
static bool
has_wederhoor(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->form->termijnen.n; i++)
		if (strcmp(o->form->termijnen.word[i], TERMIJN_WEDERHOOR) == 0)
			return true;
	return false;
}

static struct fault *
add(const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	struct fault *fault =
	    faults_add(faults, rule->id, rule->level, rule->gate);

	fault_at_norm(fault, o, STEP_AFRONDING, NULL);
	return fault;
}

static const char *
missing(const struct onjuistheid *x)
{
	bool answer = *x->text[ONJUIST_ANTWOORD] == '\0';
	bool aanpassing = *x->text[ONJUIST_AANPASSING] == '\0';

	if (answer && aanpassing)
		return "nog geen antwoord, en niet gezegd of het tot een"
		       " aanpassing leidt";
	return answer ? "nog geen antwoord"
		      : "nog niet gezegd of het tot een aanpassing leidt";
}

void
check_onjuistheden(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	for (size_t i = 0; i < o->n_onjuistheden; i++) {
		const struct onjuistheid *x = &o->onjuistheid[i];
		struct fault *fault;

		if (onjuistheid_answered(x))
			continue;
		fault = add(o, rule, faults);
		fault->row = (int)i;
		text_fit(
		    fault->subject, sizeof fault->subject, "%d", x->number);
		text_fit(fault->text, sizeof fault->text,
		    "Feitelijke onjuistheid %d: %s", x->number, missing(x));
	}
}

/* The last day on which the aanbieder may answer; DATE_NONE: not known. */
static date
last_day(const struct onderzoek *o)
{
	struct agenda agenda;
	date last = DATE_NONE;

	agenda_make(o, &agenda);
	for (size_t i = 0; i < agenda.n; i++)
		if (strcmp(agenda.row[i].termijn->id, TERMIJN_WEDERHOOR) == 0)
			last = agenda.row[i].last;
	agenda_release(&agenda);
	return last;
}

/* Why the aanbieder can still answer on that day; "" when he cannot, or
 * did so. */
static void
why_open(const struct onderzoek *o, date day, char *out, size_t size)
{
	char text[DATE_DUTCH_SIZE];
	date last;

	*out = '\0';
	if (!has_wederhoor(o) || o->n_onjuistheden > 0 ||
	    onderzoek_event(o, EVENT_WEDERHOOR) != DATE_NONE)
		return;
	if (!onderzoek_concept_sent(o)) {
		text_fit(out, size,
		    "Het concept is nog niet voor wederhoor verzonden");
		return;
	}
	last = last_day(o);
	if (last == DATE_NONE)
		text_fit(out, size,
		    "De aanbieder heeft nog niet op het concept gereageerd");
	else if (day <= last)
		text_fit(out, size,
		    "De aanbieder heeft nog niet op het concept gereageerd en"
		    " kan dat tot en met %s doen",
		    date_to_dutch(last, text));
}

void
check_wederhoor(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	char why[160];
	struct fault *fault;

	why_open(o, date_today(), why, sizeof why);
	if (*why == '\0')
		return;
	fault = add(o, rule, faults);
	text_fit(fault->text, sizeof fault->text, "%s", why);
}

/* The first of this gate that is not passed. */
static const struct fault *
first_of_gate(const struct faults *faults, enum gate gate)
{
	for (size_t i = 0; i < faults->n; i++) {
		const struct fault *fault = &faults->fault[i];

		if (fault->gate == gate && !fault->passed &&
		    fault->level != LEVEL_LET_OP)
			return fault;
	}
	return NULL;
}

int
onderzoek_make_definitief(struct onderzoek *o, struct error *err)
{
	const struct fault *fault;
	struct faults faults;
	int result = 0;

	rules_check(o, GATE_DEFINITIEF, &faults);
	fault = first_of_gate(&faults, GATE_DEFINITIEF);
	if (fault != NULL)
		result = error_set(err,
		    "Het rapport kan nog niet worden vastgesteld: %s.",
		    fault->text);
	faults_release(&faults);
	if (result == 0 && o->status < STATUS_DEFINITIEF)
		o->status = STATUS_DEFINITIEF;
	return result;
}
