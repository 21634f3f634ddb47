/*
 * ready.c - fill in whatever stands before a gate, whatever the vorm.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ready.h"

#define ROUNDS 20 /* an answer may ask another question */

/* What a person could type there. */
static const char *
any_answer(const struct onderzoek *o, const struct field *field)
{
	struct choice choice;

	switch (field->kind) {
	case FIELD_GETAL:
		return "1";
	case FIELD_BEDRAG:
		return "1.00";
	case FIELD_DATUM:
		return "2026-11-02";
	case FIELD_TIJD:
		return "10:00";
	default:
		return field_choice(field, o->registers, 0, &choice)
		    ? choice.id
		    : "Ingevuld.";
	}
}

static void
answer(struct onderzoek *o, const struct fault *fault)
{
	const struct item *item = &o->form->step[fault->step].item[fault->item];
	const struct field *field = fault->subitem < 0
	    ? &item->field
	    : &item->item[fault->subitem].field;
	struct buf read = { 0 };
	struct error err;

	if (field_read(
		field, o->registers, any_answer(o, field), &read, &err) == -1)
		fail_msg("%s", err.text);
	onderzoek_set(o, field, fault->row, buf_text(&read));
	buf_release(&read);
}

static void
judge_all(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_oordelen; i++) {
		struct oordeel *oordeel = &o->oordeel[i];

		if (!o->form->oordeel || !oordeel->chosen)
			continue;
		if (oordeel->grade == NULL)
			oordeel_set_grade(oordeel, normset_key(o->normset, 1));
		if (*oordeel->bevinding == '\0')
			oordeel_set_bevinding(oordeel, "Dat is in orde.");
	}
}

/* Take away what can be; the number of points that were. */
static size_t
round_of(struct onderzoek *o, enum gate gate)
{
	struct faults faults;
	size_t n = 0;

	judge_all(o);
	rules_check(o, gate, &faults);
	for (size_t i = 0; i < faults.n; i++) {
		const struct fault *fault = &faults.fault[i];

		if (fault->level == LEVEL_WAARSCHUW && !fault->passed)
			n += onderzoek_set_reden(
			    o, fault->control, fault->subject, "Zo is het.");
		if (strcmp(fault->control, "niet-ingevuld") == 0) {
			answer(o, fault);
			n++;
		}
	}
	faults_release(&faults);
	return n;
}

void
ready_for(struct onderzoek *o, enum gate gate)
{
	struct faults faults;
	int rounds = 0;

	while (round_of(o, gate) > 0 && rounds < ROUNDS)
		rounds++;
	rules_check(o, gate, &faults);
	for (size_t i = 0; i < faults.n; i++)
		if (faults.fault[i].level != LEVEL_LET_OP &&
		    !faults.fault[i].passed)
			fail_msg("%s", faults.fault[i].text);
	faults_release(&faults);
}
