/*
 * state.c - how far a step and a norm are.
 *
 * FOUT is kept for what is wrong; what is only missing is BEZIG, so that a
 * toezichthouder sees at a glance where something has to be mended.
 */
#include <string.h>

#include "core/rules.h"

/* What the faults say about one place. */
struct tally {
	bool wrong;   /* a check blocks */
	bool missing; /* something is not filled in, or asks a reason */
};

/* Rules that say that something is not there yet. */
static const char *const missing_rules[] = { "niet-ingevuld",
	"nog-geen-oordeel", "geen-norm-gekozen", "weglaten-met-reden",
	"toevoegen-met-reden", "maatregel-zonder-tekst", NULL };

static bool
is_missing(const struct fault *fault)
{
	for (size_t i = 0; missing_rules[i] != NULL; i++)
		if (strcmp(fault->control, missing_rules[i]) == 0)
			return true;
	return fault->level == LEVEL_WAARSCHUW;
}

static void
tally_fault(struct tally *tally, const struct fault *fault)
{
	if (fault->passed || fault->level == LEVEL_LET_OP)
		return;
	if (is_missing(fault))
		tally->missing = true;
	else
		tally->wrong = true;
}

static struct tally
step_tally(const struct faults *faults, int step)
{
	struct tally tally = { 0 };

	for (size_t i = 0; i < faults->n; i++)
		if (faults->fault[i].step == step)
			tally_fault(&tally, &faults->fault[i]);
	return tally;
}

/* How many questions of one step have an answer. */
struct answers {
	const struct onderzoek *onderzoek;
	int step;
	size_t given;   /* by a person */
	size_t initial; /* still as the form began it */
};

static void
count_answer(void *context, const struct question *q)
{
	struct answers *answers = context;
	const struct field *field = q->field;
	struct buf b = { 0 };
	const char *value;

	if (q->step != answers->step || field->computed != NULL)
		return;
	value = onderzoek_get(answers->onderzoek, field, q->row, &b);
	if (field->initial != NULL && strcmp(value, field->initial) == 0)
		answers->initial++;
	else if (*value != '\0')
		answers->given++;
	buf_release(&b);
}

static struct answers
count_answers(const struct onderzoek *o, size_t step)
{
	struct answers answers = { .onderzoek = o, .step = (int)step };

	questions_walk(o, count_answer, &answers);
	return answers;
}

static bool
has_notities(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (!o->notitie[i].replaced)
			return true;
	return false;
}

static bool
has_bewijs(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_bewijs; i++)
		if (!o->bewijs[i].withdrawn)
			return true;
	return false;
}

static bool
norms_begun(const struct onderzoek *o, const struct faults *faults)
{
	for (size_t i = 0; i < o->n_oordelen; i++)
		if (o->oordeel[i].chosen &&
		    norm_state(o, faults, i) != STATE_LEEG)
			return true;
	return false;
}

static bool
has_maatregelen(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (!o->maatregel[i].withdrawn)
			return true;
	for (size_t i = 0; i < o->n_adviezen; i++)
		if (!o->advies[i].withdrawn)
			return true;
	return false;
}

/* Is there anything yet in what the step shows besides questions? */
static bool
view_begun(
    const struct onderzoek *o, const struct faults *faults, enum step_view view)
{
	switch (view) {
	case STEP_QUESTIONS:
	case STEP_ANALYSE:
		break;
	case STEP_NORMSELECTIE:
		return onderzoek_n_chosen(o) > 0;
	case STEP_GESPREKKEN:
		return has_notities(o);
	case STEP_BEWIJS:
		return has_bewijs(o);
	case STEP_NORMEN:
		return norms_begun(o, faults);
	case STEP_MAATREGELEN:
		return has_maatregelen(o);
	case STEP_AFRONDING:
		return o->status != STATUS_LOPEND ||
		    faults->n_blokkeer + faults->n_waarschuw == 0;
	case N_STEP_VIEWS:
		break;
	}
	return false;
}

enum state
step_state(const struct onderzoek *o, const struct faults *faults, size_t step)
{
	const struct step *s = &o->form->step[step];
	struct answers answers;
	struct tally tally;

	if (!step_relevant(o, s))
		return STATE_LEEG;
	answers = count_answers(o, step);
	tally = step_tally(faults, (int)step);
	if (tally.wrong)
		return STATE_FOUT;
	if (answers.given == 0 && !view_begun(o, faults, s->view))
		/* What the form filled in itself may be all it asks. */
		return answers.initial > 0 && !tally.missing ? STATE_KLAAR
							     : STATE_LEEG;
	if (s->view == STEP_AFRONDING && o->status == STATUS_LOPEND)
		return STATE_BEZIG;
	return tally.missing ? STATE_BEZIG : STATE_KLAAR;
}

enum state
norm_state(const struct onderzoek *o, const struct faults *faults, size_t norm)
{
	const struct oordeel *oordeel = &o->oordeel[norm];
	enum state state = oordeel_state(oordeel);
	struct tally tally = { 0 };

	if (state == STATE_LEEG && onderzoek_has_notitie(o, oordeel->norm))
		return STATE_BEZIG;
	if (state != STATE_KLAAR)
		return state;
	for (size_t i = 0; i < faults->n; i++)
		if (faults->fault[i].norm == (int)norm)
			tally_fault(&tally, &faults->fault[i]);
	return tally.wrong ? STATE_FOUT : state;
}
