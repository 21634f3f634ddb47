/*
 * rules_termijn.c - what came after the last day of its term.
 */
#include "core/agenda.h"
#include "core/rule_checks.h"
#include "core/text.h"

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

		if (row->termijn->not_before || row->last == DATE_NONE ||
		    row->done_on == DATE_NONE || row->done_on <= row->last)
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
