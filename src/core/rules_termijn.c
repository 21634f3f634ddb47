/*
 * rules_termijn.c - what came after the last day of its term, what did not
 * come at all, and copies of what was sent.
 */
#include "base/mem.h"
#include "core/agenda.h"
#include "core/rule_checks.h"
#include "core/text.h"

/* What the term asks is the first of what ends it; by another, such as the
 * besluit after a silence, nobody is late. */
static bool
came_late(const struct agenda_row *row)
{
	return !row->termijn->not_before && row->last != DATE_NONE &&
	    row->done_on != DATE_NONE && row->done_on > row->last &&
	    row->done_by == row->termijn->tot.word[0];
}

void
check_termijnen(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	struct agenda agenda;

	agenda_make(o, &agenda);
	for (size_t i = 0; i < agenda.n; i++) {
		const struct agenda_row *row = &agenda.row[i];
		char last[DATE_DUTCH_SIZE], done[DATE_DUTCH_SIZE];
		struct fault *fault;

		if (!came_late(row))
			continue;
		fault = faults_add(faults, rule->id, rule->level, rule->gate);
		text_fit(fault->subject, sizeof fault->subject, "%s",
		    row->termijn->id);
		text_fit(fault->text, sizeof fault->text,
		    "%s: uiterlijk %s, maar het werd %s", row->termijn->title,
		    date_to_dutch(row->last, last),
		    date_to_dutch(row->done_on, done));
	}
	agenda_release(&agenda);
}

/* Not met yet, and the kalender says what that leads to. */
void
check_gevolgen(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	struct agenda agenda;

	agenda_make(o, &agenda);
	for (size_t i = 0; i < agenda.n; i++) {
		const struct agenda_row *row = &agenda.row[i];
		char last[DATE_DUTCH_SIZE];
		struct fault *fault;

		if (row->termijn->gevolg == NULL ||
		    !agenda_late(row, date_today()))
			continue;
		fault = faults_add(faults, rule->id, rule->level, rule->gate);
		text_fit(fault->subject, sizeof fault->subject, "%s",
		    row->termijn->id);
		text_fit(fault->text, sizeof fault->text,
		    "%s: uiterlijk %s; %s", row->termijn->title,
		    date_to_dutch(row->last, last), row->termijn->gevolg);
	}
	agenda_release(&agenda);
}

/* The events with which a rapport or brief goes out. */
static bool
is_sent(const struct onderzoek *o)
{
	static const char *const kinds[] = { EVENT_VERZONDEN,
		"brief_verzonden_op", "afsluitbrief_op" };

	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (onderzoek_event(o, kinds[i]) != DATE_NONE)
			return true;
	return false;
}

void
check_afschriften(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	struct buf names = { 0 };
	struct fault *fault;

	if (is_sent(o) && afschriften_missing(o, date_today(), &names) > 0) {
		fault = faults_add(faults, rule->id, rule->level, rule->gate);
		text_fit(fault->text, sizeof fault->text,
		    "Verzonden, maar nog niet aan de wethouder van: %s",
		    buf_text(&names));
	}
	buf_release(&names);
}
