/*
 * undo.c - take back what one key did to the onderzoek.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/undo.h"

static void
add_punten(const struct oordeel *oordeel, struct buf *out)
{
	for (size_t i = 0; i < oordeel->norm->n_toetspunten; i++)
		buf_add_char(out, (char)('0' + oordeel->punt[i]));
}

static void
add_norm_value(
    const struct onderzoek *o, const struct cell *cell, struct buf *out)
{
	const struct oordeel *oordeel = &o->oordeel[cell->norm];

	switch ((int)cell->kind) {
	case CELL_CHOSEN:
		buf_add(out, oordeel->chosen ? "ja" : "");
		break;
	case CELL_REDEN:
		buf_add(out, oordeel->reden);
		break;
	case CELL_GRADE:
		buf_add(out, oordeel->grade == NULL ? "" : oordeel->grade->id);
		break;
	case CELL_GROND:
		buf_add(out, grond_words[oordeel->grond]);
		break;
	case CELL_PUNTEN:
		add_punten(oordeel, out);
		break;
	case CELL_BEVINDING:
		buf_add(out, oordeel->bevinding);
		break;
	}
}

static void
add_value(const struct onderzoek *o, const struct cell *cell, struct buf *out)
{
	const struct onjuistheid *x;
	struct buf answer = { 0 };

	switch ((int)cell->kind) {
	case CELL_ANSWER:
		buf_add(out, onderzoek_get(o, cell->field, cell->row, &answer));
		break;
	case CELL_ONJUIST:
		x = onderzoek_onjuistheid(o, cell->number);
		buf_add(out, x == NULL ? "" : x->text[cell->part]);
		break;
	default:
		add_norm_value(o, cell, out);
	}
	buf_release(&answer);
}

static void
put_norm_value(struct onderzoek *o, const struct cell *cell, const char *value)
{
	struct oordeel *oordeel = &o->oordeel[cell->norm];

	switch ((int)cell->kind) {
	case CELL_CHOSEN:
		oordeel_choose(oordeel, *value != '\0', NULL);
		break;
	case CELL_REDEN:
		oordeel_choose(oordeel, oordeel->chosen, value);
		break;
	case CELL_GRADE:
		oordeel_set_grade(oordeel, normset_grade(o->normset, value));
		break;
	case CELL_GROND:
		oordeel_set_grond(oordeel,
		    *value == '\0' ? GROND_GEEN : GROND_NIET_AANGETOOND);
		break;
	case CELL_PUNTEN:
		for (size_t i = 0; value[i] != '\0'; i++)
			oordeel_set_punt(
			    oordeel, i, (enum punt)(value[i] - '0'));
		break;
	case CELL_BEVINDING:
		oordeel_set_bevinding(oordeel, value);
		break;
	}
}

/* False when it may not be that any more. */
static bool
put_value(struct onderzoek *o, const struct cell *cell, const char *value)
{
	struct onjuistheid *x;
	struct error err;

	switch ((int)cell->kind) {
	case CELL_ANSWER:
		onderzoek_set(o, cell->field, cell->row, value);
		return true;
	case CELL_ONJUIST:
		x = onderzoek_onjuistheid(o, cell->number);
		return x != NULL &&
		    onjuistheid_read(o, x, cell->part, value, &err) == 0;
	default:
		put_norm_value(o, cell, value);
		return true;
	}
}

static void
add_cell(struct cells *cells, const struct onderzoek *o, struct cell cell)
{
	cells->cell = xgrow(cells->cell, cells->n, sizeof *cells->cell);
	cells->value = xgrow(cells->value, cells->n, sizeof *cells->value);
	add_value(o, &cell, &cells->value[cells->n]);
	cells->cell[cells->n++] = cell;
}

static void
add_fact(
    struct cells *cells, const struct onderzoek *o, const struct field *field)
{
	if ((field->fact || field->event != NULL) && field->computed == NULL)
		add_cell(cells, o,
		    (struct cell){ .kind = CELL_ANSWER, .field = field });
}

static void
add_facts(struct cells *cells, const struct onderzoek *o)
{
	for (size_t i = 0; i < o->form->n_steps; i++) {
		const struct step *step = &o->form->step[i];

		for (size_t j = 0; j < step->n_items; j++) {
			const struct item *item = &step->item[j];

			add_fact(cells, o, &item->field);
			for (size_t k = 0; k < item->n_items; k++)
				add_fact(cells, o, &item->item[k].field);
		}
	}
}

static void
add_onjuistheden(struct cells *cells, const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_onjuistheden; i++)
		for (int part = 0; part < N_ONJUIST_PARTS; part++)
			add_cell(cells, o,
			    (struct cell){ .kind = CELL_ONJUIST,
				.number = o->onjuistheid[i].number,
				.part = (enum onjuistheid_part)part });
}

static void
cells_make(struct cells *cells, const struct onderzoek *o)
{
	*cells = (struct cells){ 0 };
	for (size_t i = 0; i < o->n_oordelen; i++)
		for (int kind = CELL_CHOSEN; kind < CELL_ANSWER; kind++)
			add_cell(cells, o,
			    (struct cell){
				.kind = (enum cell_kind)kind, .norm = i });
	add_facts(cells, o);
	for (size_t i = 0; i < o->n_answers; i++)
		add_cell(cells, o,
		    (struct cell){ .kind = CELL_ANSWER,
			.field = o->answer[i].field,
			.row = o->answer[i].row });
	add_onjuistheden(cells, o);
}

static void
cells_release(struct cells *cells)
{
	for (size_t i = 0; i < cells->n; i++)
		buf_release(&cells->value[i]);
	free(cells->cell);
	free(cells->value);
	*cells = (struct cells){ 0 };
}

static bool
same_cell(const struct cell *a, const struct cell *b)
{
	return a->kind == b->kind && a->norm == b->norm &&
	    a->field == b->field && a->row == b->row &&
	    a->number == b->number && a->part == b->part;
}

/* What was seen in a cell that most likely is the i-th.  Of what was not
 * there it is "", but an item that was added stays: then NULL. */
static const char *
seen_value(const struct cells *seen, const struct cell *cell, size_t i)
{
	if (i < seen->n && same_cell(&seen->cell[i], cell))
		return buf_text(&seen->value[i]);
	for (i = 0; i < seen->n; i++)
		if (same_cell(&seen->cell[i], cell))
			return buf_text(&seen->value[i]);
	return cell->kind == CELL_ONJUIST ? NULL : "";
}

/* Forget the changes from `from` on. */
static void
cut(struct undo *undo, size_t from)
{
	while (undo->n > from) {
		undo->n--;
		free(undo->change[undo->n].before);
		free(undo->change[undo->n].after);
	}
}

void
undo_release(struct undo *undo)
{
	cut(undo, 0);
	free(undo->change);
	cells_release(&undo->seen);
	*undo = (struct undo){ 0 };
}

void
undo_watch(struct undo *undo, const struct onderzoek *o)
{
	cells_release(&undo->seen);
	cells_make(&undo->seen, o);
}

static void
add_change(struct undo *undo, const struct cell *cell, const char *before,
    const char *after)
{
	undo->change = xgrow(undo->change, undo->n, sizeof *undo->change);
	undo->change[undo->n++] = (struct undo_change){ undo->steps, *cell,
		xstrdup(before), xstrdup(after) };
	undo->at = undo->n;
}

void
undo_record(struct undo *undo, const struct onderzoek *o)
{
	struct cells now;
	bool first = true;

	cells_make(&now, o);
	for (size_t i = 0; i < now.n; i++) {
		const char *before = seen_value(&undo->seen, &now.cell[i], i);
		const char *after = buf_text(&now.value[i]);

		if (before == NULL || strcmp(before, after) == 0)
			continue;
		if (first) {
			cut(undo, undo->at);
			undo->steps++;
			first = false;
		}
		add_change(undo, &now.cell[i], before, after);
	}
	cells_release(&undo->seen);
	undo->seen = now;
}

/* Set it back, unless it is not any more what it was set to. */
static bool
put(struct onderzoek *o, const struct undo_change *c, bool back)
{
	const char *from = back ? c->after : c->before;
	const char *to = back ? c->before : c->after;
	struct buf now = { 0 };
	bool done;

	add_value(o, &c->cell, &now);
	done = strcmp(buf_text(&now), from) == 0 && put_value(o, &c->cell, to);
	/* What hangs on another answer may be right already. */
	done = done || strcmp(buf_text(&now), to) == 0;
	buf_release(&now);
	return done;
}

static void
tell(struct undone *undone, const struct undo_change *c, bool back, bool done)
{
	const struct undo_change *told = undone->change;

	if (c->cell.kind == CELL_CHOSEN)
		undone->n_chosen++;
	undone->refused = undone->refused || !done;
	/* An answer brings norms along; a norm chosen drops its reason. */
	if (told != NULL &&
	    (told->cell.kind == CELL_ANSWER ||
		(c->cell.kind != CELL_ANSWER && told < c)))
		return;
	undone->change = c;
	undone->value = back ? c->before : c->after;
}

struct undone
undo_back(struct undo *undo, struct onderzoek *o)
{
	struct undone undone = { 0 };
	unsigned step = undo->at > 0 ? undo->change[undo->at - 1].step : 0;

	while (undo->at > 0 && undo->change[undo->at - 1].step == step) {
		const struct undo_change *c = &undo->change[--undo->at];

		tell(&undone, c, true, put(o, c, true));
	}
	undo_watch(undo, o);
	return undone;
}

struct undone
undo_again(struct undo *undo, struct onderzoek *o)
{
	struct undone undone = { 0 };
	unsigned step = undo->at < undo->n ? undo->change[undo->at].step : 0;

	while (undo->at < undo->n && undo->change[undo->at].step == step) {
		const struct undo_change *c = &undo->change[undo->at++];

		tell(&undone, c, false, put(o, c, false));
	}
	undo_watch(undo, o);
	return undone;
}
