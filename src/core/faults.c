/*
 * faults.c - gathering what stands before a gate, and passing it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/field.h"
#include "core/rules.h"
#include "core/text.h"

/* What a visit of the questions carries with it. */
struct gathering {
	const struct onderzoek *onderzoek;
	struct faults *faults;
	enum gate gate;
};

static const char *const gate_names[N_GATES] = {
	[GATE_CONCEPT] = "het concept",
	[GATE_DEFINITIEF] = "het definitieve rapport",
	[GATE_PUBLICATIE] = "de publicatie",
};

struct fault *
faults_add(struct faults *faults, const char *control, enum level level,
    enum gate gate)
{
	struct fault *fault;

	faults->fault = xgrow(faults->fault, faults->n, sizeof *faults->fault);
	fault = &faults->fault[faults->n++];
	*fault = (struct fault){
		.control = control,
		.level = level,
		.gate = gate,
		.step = -1,
		.item = -1,
		.subitem = -1,
		.norm = -1,
	};
	return fault;
}

void
fault_at_question(struct fault *fault, const struct question *q)
{
	fault->step = q->step;
	fault->item = q->item;
	fault->subitem = q->subitem;
	fault->row = q->row;
	if (q->row == 0)
		text_fit(
		    fault->subject, sizeof fault->subject, "%s", q->field->id);
	else
		text_fit(fault->subject, sizeof fault->subject, "%s:%d",
		    q->field->id, q->row + 1);
}

static int
view_step(const struct form *form, enum step_view view)
{
	for (size_t i = 0; i < form->n_steps; i++)
		if (form->step[i].view == view)
			return (int)i;
	return -1;
}

void
fault_at_norm(struct fault *fault, const struct onderzoek *o,
    enum step_view view, const struct norm *norm)
{
	fault->step = view_step(o->form, view);
	if (norm == NULL)
		return;
	fault->norm = (int)normset_index(o->normset, norm);
	text_fit(fault->subject, sizeof fault->subject, "%s", norm->cited);
}

static void
walk_group(const struct onderzoek *o, struct question q,
    void (*visit)(void *, const struct question *), void *context)
{
	int rows = onderzoek_rows(o, q.group);

	for (q.row = 0; q.row < rows; q.row++) {
		for (size_t i = 0; i < q.group->n_items; i++) {
			q.field = &q.group->item[i].field;
			q.subitem = (int)i;
			if (field_relevant_at(o, q.field, q.row))
				visit(context, &q);
		}
	}
}

static void
walk_step(const struct onderzoek *o, size_t step,
    void (*visit)(void *, const struct question *), void *context)
{
	const struct step *s = &o->form->step[step];

	for (size_t i = 0; i < s->n_items; i++) {
		const struct item *item = &s->item[i];
		struct question q = {
			.field = &item->field,
			.step = (int)step,
			.item = (int)i,
			.subitem = -1,
		};

		if (!field_relevant(o, &item->field))
			continue;
		if (item->item == NULL) {
			visit(context, &q);
		} else {
			q.group = item;
			walk_group(o, q, visit, context);
		}
	}
}

void
questions_walk(const struct onderzoek *o,
    void (*visit)(void *, const struct question *), void *context)
{
	for (size_t i = 0; i < o->form->n_steps; i++)
		walk_step(o, i, visit, context);
}

bool
question_answered(const struct onderzoek *o, const struct question *q)
{
	struct buf value = { 0 };
	bool answered = *onderzoek_get(o, q->field, q->row, &value) != '\0';

	buf_release(&value);
	return answered;
}

/* A new fault when a check goes off, else NULL. */
static struct fault *
ask_control(const struct gathering *g, const struct control *control,
    const struct expr_scope *scope)
{
	if (control->gate > g->gate || !expr_holds(control->when, scope))
		return NULL;
	return faults_add(
	    g->faults, control->id, control->level, control->gate);
}

/* The checks that the form has on one question. */
static void
check_question(void *context, const struct question *q)
{
	const struct gathering *g = context;
	struct row_scope row;
	const struct expr_scope scope =
	    row_scope_init(&row, g->onderzoek, q->field, q->row);

	for (size_t i = 0; i < q->field->n_controls; i++) {
		const struct control *control = &q->field->control[i];
		struct fault *fault = ask_control(g, control, &scope);

		if (fault == NULL)
			continue;
		fault_at_question(fault, q);
		text_fit(
		    fault->text, sizeof fault->text, "%s", control->message);
	}
}

static void
check_norm_rule(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	for (size_t i = 0; i < o->n_oordelen; i++) {
		const struct norm *norm = o->oordeel[i].norm;
		struct fault *fault;

		if (!rule->norm(o, &o->oordeel[i]))
			continue;
		fault = faults_add(faults, rule->id, rule->level, rule->gate);
		fault_at_norm(fault, o, rule->view, norm);
		text_fit(fault->text, sizeof fault->text, "%s %s: %s",
		    norm->cited, norm->title, rule->breach);
	}
}

static void
check_rule(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	if (rule->check != NULL)
		rule->check(o, rule, faults);
	else
		check_norm_rule(o, rule, faults);
}

static bool
asks_for(const struct control *control, const char *name)
{
	const char *used;

	for (size_t i = 0; (used = expr_uses(control->when, i)) != NULL; i++)
		if (strcmp(used, name) == 0)
			return true;
	return false;
}

/* What a check of the evidence counted; "" for another check, and when a
 * reason says enough. */
static void
count_evidence(const struct control *control, const struct norm_scope *scope,
    char *out, size_t size)
{
	size_t bronnen = set_count(scope->bronnen);
	size_t methoden = set_count(scope->methoden);

	out[0] = '\0';
	if (*onderzoek_reden(scope->row.onderzoek, control->id,
		scope->oordeel->norm->cited) != '\0')
		return;
	if (asks_for(control, "bronnen") || asks_for(control, "methoden"))
		snprintf(out, size, " %zu %s, %zu %s", bronnen,
		    bronnen == 1 ? "bron" : "bronnen", methoden,
		    methoden == 1 ? "methode" : "methoden");
}

/* The checks that the normset has on each chosen norm. */
static void
check_norm(const struct gathering *g, const struct oordeel *oordeel)
{
	const struct onderzoek *o = g->onderzoek;
	const struct norm *norm = oordeel->norm;
	struct norm_scope ns;
	const struct expr_scope scope = norm_scope_init(&ns, o, oordeel);

	for (size_t i = 0; i < o->normset->n_controls; i++) {
		const struct control *control = &o->normset->control[i];
		struct fault *fault = ask_control(g, control, &scope);
		char counts[64];

		if (fault == NULL)
			continue;
		fault_at_norm(fault, o, STEP_NORMEN, norm);
		count_evidence(control, &ns, counts, sizeof counts);
		text_fit(fault->text, sizeof fault->text, "%s %s: %s%s",
		    norm->cited, norm->title, control->message, counts);
	}
	norm_scope_release(&ns);
}

/* What has no place in the form comes last. */
static int
compare_places(const struct fault *a, const struct fault *b)
{
	if (a->step != b->step) {
		if (a->step < 0 || b->step < 0)
			return a->step < 0 ? 1 : -1;
		return a->step - b->step;
	}
	if (a->item != b->item)
		return a->item - b->item;
	if (a->row != b->row)
		return a->row - b->row;
	if (a->subitem != b->subitem)
		return a->subitem - b->subitem;
	return a->norm - b->norm;
}

/* By place, then the hardest first, then by name: always the same order. */
static int
compare_faults(const void *one, const void *other)
{
	const struct fault *a = one, *b = other;
	int order = compare_places(a, b);

	if (order != 0)
		return order;
	if (a->level != b->level)
		return (int)b->level - (int)a->level;
	order = strcmp(a->control, b->control);
	return order != 0 ? order : strcmp(a->text, b->text);
}

static void
count_faults(const struct onderzoek *o, struct faults *faults)
{
	for (size_t i = 0; i < faults->n; i++) {
		struct fault *fault = &faults->fault[i];

		fault->passed = fault->level == LEVEL_WAARSCHUW &&
		    *onderzoek_reden(o, fault->control, fault->subject) != '\0';
		if (fault->passed)
			continue;
		switch (fault->level) {
		case LEVEL_BLOKKEER:
			faults->n_blokkeer++;
			break;
		case LEVEL_WAARSCHUW:
			faults->n_waarschuw++;
			break;
		case LEVEL_LET_OP:
			faults->n_let_op++;
			break;
		}
	}
}

void
rules_check(const struct onderzoek *o, enum gate gate, struct faults *faults)
{
	struct gathering g = { o, faults, gate };

	*faults = (struct faults){ 0 };
	for (size_t i = 0; i < n_rules; i++)
		if (rules[i].gate <= gate)
			check_rule(o, &rules[i], faults);
	questions_walk(o, check_question, &g);
	for (size_t i = 0; o->form->oordeel && i < o->n_oordelen; i++)
		if (o->oordeel[i].chosen)
			check_norm(&g, &o->oordeel[i]);
	if (faults->n > 0)
		qsort(faults->fault, faults->n, sizeof *faults->fault,
		    compare_faults);
	count_faults(o, faults);
}

void
faults_release(struct faults *faults)
{
	free(faults->fault);
	*faults = (struct faults){ 0 };
}

/* "Nog 3 punten blokkeren het concept en 1 waarschuwing vraagt een reden" */
static void
add_counts(const struct faults *f, enum gate gate, struct buf *out)
{
	buf_add(out, "Nog ");
	if (f->n_blokkeer > 0)
		buf_addf(out, "%zu %s %s", f->n_blokkeer,
		    f->n_blokkeer == 1 ? "punt blokkeert" : "punten blokkeren",
		    gate_names[gate]);
	if (f->n_blokkeer > 0 && f->n_waarschuw > 0)
		buf_add(out, " en ");
	if (f->n_waarschuw > 0)
		buf_addf(out, "%zu %s een reden", f->n_waarschuw,
		    f->n_waarschuw == 1 ? "waarschuwing vraagt"
					: "waarschuwingen vragen");
}

int
rules_pass(const struct onderzoek *o, enum gate gate, struct error *err)
{
	struct buf counts = { 0 };
	struct faults faults = { 0 };
	size_t n;

	rules_check(o, gate, &faults);
	n = faults.n_blokkeer + faults.n_waarschuw;
	if (n > 0) {
		add_counts(&faults, gate, &counts);
		error_set(err, "%s; schouw toon %s of F8 wijst %s aan.",
		    buf_text(&counts), o->nummer, n == 1 ? "het" : "ze");
	}
	buf_release(&counts);
	faults_release(&faults);
	return n == 0 ? 0 : -1;
}

int
onderzoek_make_concept(struct onderzoek *o, struct error *err)
{
	if (rules_pass(o, GATE_CONCEPT, err) == -1)
		return -1;
	if (o->status == STATUS_LOPEND)
		o->status = STATUS_CONCEPT;
	return 0;
}

int
onderzoek_check_open(const struct onderzoek *o, struct error *err)
{
	char text[DATE_DUTCH_SIZE];
	date day = onderzoek_event(o, EVENT_VASTGESTELD);

	if (o->status < STATUS_DEFINITIEF)
		return 0;
	if (o->status == STATUS_AFGESLOTEN)
		return error_set(err,
		    "Onderzoek %s is afgesloten en verandert niet meer.",
		    o->nummer);
	return error_set(err,
	    "Vastgesteld op %s: het rapport verandert niet meer. Neem eerst "
	    "de vaststelling terug (P, of schouw gebeurtenis %s %s geen).",
	    date_to_dutch(day, text), o->nummer, EVENT_VASTGESTELD);
}

int
onderzoek_check_step(
    const struct onderzoek *o, const struct step *step, struct error *err)
{
	if (step->stays_open && o->status < STATUS_AFGESLOTEN)
		return 0;
	return onderzoek_check_open(o, err);
}

static const struct fault *
first_open(const struct faults *faults)
{
	for (size_t i = 0; i < faults->n; i++)
		if (!faults->fault[i].passed &&
		    faults->fault[i].level != LEVEL_LET_OP)
			return &faults->fault[i];
	return NULL;
}

static int
not_definitief(
    const struct onderzoek *o, const struct faults *faults, struct error *err)
{
	size_t others = faults->n_blokkeer + faults->n_waarschuw - 1;
	const char *first = first_open(faults)->text;

	if (others == 0)
		return error_set(err,
		    "Het rapport kan nog niet worden vastgesteld: %s.", first);
	return error_set(err,
	    "Het rapport kan nog niet worden vastgesteld: %s, en nog %zu %s; "
	    "zie schouw toon %s of F8.",
	    first, others, others == 1 ? "punt" : "punten", o->nummer);
}

int
onderzoek_make_definitief(struct onderzoek *o, struct error *err)
{
	struct faults faults;
	int result = 0;

	rules_check(o, GATE_DEFINITIEF, &faults);
	if (first_open(&faults) != NULL)
		result = not_definitief(o, &faults, err);
	faults_release(&faults);
	if (result == 0 && o->status < STATUS_DEFINITIEF)
		o->status = STATUS_DEFINITIEF;
	return result;
}
