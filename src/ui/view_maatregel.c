/*
 * view_maatregel.c - one maatregel or advies.
 *
 * Of the frame: index counts the maatregelen and then the adviezen, part
 * is the field with the focus.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/maatregel_termijn.h"
#include "ui/draw.h"
#include "ui/views.h"

#define LABEL_X   2
#define VALUE_X   24
#define TEXT_ROWS 6
#define DAY_SIZE  48           /* "1000 werkdagen na verzending" */
#define CONTROL   "maatregel-" /* begins the ids of checks of one */

enum {
	PART_TEXT,
	PART_DUE_ON,
	PART_OWNER,
	PART_BLIJKT_UIT,
	N_PARTS,
};

static const struct binding keys[] = {
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static const char *const labels[N_PARTS] = { "Te bereiken", "Uiterlijk",
	"Functie", "Blijkt uit" };

static const char *const hints[N_PARTS] = {
	"Schrijf wat er bereikt moet zijn, niet hoe.",
	("Een dag, zoals 21-12-2026, of een termijn vanaf de verzending van het "
	 "rapport, zoals 6 weken."),
	"De functie bij de aanbieder die hiervoor zorgt; geen naam.",
	"Waaraan het heronderzoek ziet dat het bereikt is.",
};

/* What the frame is about: one of the two. */
struct subject {
	struct maatregel *maatregel;
	struct advies *advies;
};

static struct subject
subject_at(struct ui *ui, size_t i)
{
	struct onderzoek *o = &ui->onderzoek;

	if (i < o->n_maatregelen)
		return (struct subject){ .maatregel = &o->maatregel[i] };
	i -= o->n_maatregelen;
	if (i < o->n_adviezen)
		return (struct subject){ .advies = &o->advies[i] };
	return (struct subject){ 0 };
}

static struct subject
current(struct ui *ui)
{
	return subject_at(ui, ui_top(ui)->index);
}

static int
n_parts(const struct subject *s)
{
	return s->maatregel != NULL ? N_PARTS : 1;
}

/* The last day as it is shown, or as it is typed. */
static const char *
text_of(const struct subject *s, int part, bool typed, char *day, size_t size)
{
	struct buf text = { 0 };

	if (s->maatregel == NULL)
		return s->advies == NULL ? "" : s->advies->text;
	switch (part) {
	case PART_TEXT:
		return s->maatregel->text;
	case PART_OWNER:
		return s->maatregel->owner;
	case PART_BLIJKT_UIT:
		return s->maatregel->blijkt_uit;
	default:
		break;
	}
	if (typed)
		maatregel_typed(s->maatregel, &text);
	else
		maatregel_uiterlijk(s->maatregel, &text);
	snprintf(day, size, "%s", buf_text(&text));
	buf_release(&text);
	return day;
}

static void
draw_head(struct ui *ui, const struct subject *s)
{
	const struct norm *norm;
	struct buf nummer = { 0 };

	if (s->maatregel != NULL)
		maatregel_nummer(&ui->onderzoek, s->maatregel, &nummer);
	else if (s->advies != NULL)
		advies_nummer(&ui->onderzoek, s->advies, &nummer);
	view_head(ui, "%s", buf_text(&nummer));
	buf_release(&nummer);
	norm = s->maatregel != NULL ? s->maatregel->norm
	    : s->advies != NULL     ? s->advies->norm
				    : NULL;
	if (norm != NULL)
		view_sub("bij %s %s", norm->cited, norm->title);
}

static void
draw_part(struct ui *ui, const struct subject *s, int part, int y)
{
	bool focus = ui_top(ui)->part == part;
	int rows = part == PART_TEXT ? TEXT_ROWS : 1;
	int bottom = UI_TOP + ui_rows();
	char day[DAY_SIZE];

	if (y >= bottom)
		return;
	if (y + rows > bottom)
		rows = bottom - y;
	view_mark(y, focus);
	draw_text(y, LABEL_X, VALUE_X - LABEL_X - 1, LOOK_PLAIN,
	    s->advies != NULL ? "Advies" : labels[part]);
	if (focus && ui_editing(ui)) {
		edit_draw(&ui->edit, y, VALUE_X, view_width(VALUE_X), rows);
		return;
	}
	draw_wrapped(y, VALUE_X, view_text_width(VALUE_X), rows, 0, LOOK_PLAIN,
	    text_of(s, part, false, day, sizeof day));
	if (focus)
		draw_cursor(y, VALUE_X);
}

/* How a last day by a term comes about; returns the rows it took. */
static int
draw_waarom(const struct ui *ui, const struct maatregel *m, int y)
{
	int rows = UI_TOP + ui_rows() - y, used;
	struct buf why = { 0 };

	if (rows < 1)
		return 0;
	maatregel_waarom(&ui->onderzoek, m, &why);
	used = draw_wrapped(y, LABEL_X, view_width(LABEL_X), rows, 0,
	    LOOK_PLAIN, buf_text(&why));
	buf_release(&why);
	return 1 + (used < rows ? used : rows);
}

/* What the checks say of it since a field was last left; what is still
 * being begun is left in peace. */
static void
draw_faults(const struct ui *ui, const struct maatregel *m, size_t index, int y)
{
	int bottom = UI_TOP + ui_rows();

	for (size_t i = 0; i < ui->faults.n && *m->text != '\0'; i++) {
		const struct fault *fault = &ui->faults.fault[i];
		const char *text = strstr(fault->text, ": ");

		if (strncmp(fault->control, CONTROL, strlen(CONTROL)) != 0 ||
		    fault->row != (int)index || y >= bottom)
			continue;
		y += draw_wrapped(y, LABEL_X, view_width(LABEL_X), bottom - y,
		    0, LOOK_DIM, text != NULL ? text + 2 : fault->text);
	}
}

static void
draw(struct ui *ui)
{
	struct subject s = current(ui);
	int y = UI_TOP, part = ui_top(ui)->part, rows;

	draw_head(ui, &s);
	if (ui_rows() < TEXT_ROWS + N_PARTS) {
		draw_part(ui, &s, part, y);
		return;
	}
	for (int i = 0; i < n_parts(&s); i++) {
		draw_part(ui, &s, i, y);
		y += i == PART_TEXT ? TEXT_ROWS + 1 : 1;
	}
	rows = UI_TOP + ui_rows() - ++y;
	if (s.maatregel == NULL || rows < 1)
		return;
	y += draw_wrapped(
	    y, LABEL_X, view_width(LABEL_X), rows, 0, LOOK_DIM, hints[part]);
	if (part == PART_DUE_ON && s.maatregel->termijn.length > 0)
		y += draw_waarom(ui, s.maatregel, y + 1);
	draw_faults(ui, s.maatregel, ui_top(ui)->index, y + 1);
}

/* Of the frame that the text was opened on: what a colleague adds may give
 * it another index. */
static int
commit(struct ui *ui, const char *text, struct error *err)
{
	const struct frame *f = &ui->frame[ui->edit.depth - 1];
	struct subject s = subject_at(ui, f->index);
	int part = f->part;

	if (s.advies != NULL)
		advies_set_text(s.advies, text);
	else if (s.maatregel == NULL)
		return error_set(err, "Deze maatregel is er niet meer.");
	else if (part == PART_TEXT)
		maatregel_set_text(s.maatregel, text);
	else if (part == PART_OWNER)
		maatregel_set_owner(s.maatregel, text);
	else if (part == PART_BLIJKT_UIT)
		maatregel_set_blijkt_uit(s.maatregel, text);
	else
		return maatregel_set_uiterlijk(
		    &ui->onderzoek, s.maatregel, text, err);
	return 0;
}

static void
open_part(struct ui *ui)
{
	const struct frame *f = ui_top(ui);
	struct subject s = current(ui);
	char subject[48], day[DAY_SIZE];
	int64_t revision;
	int number;

	if (s.maatregel == NULL && s.advies == NULL)
		return;
	revision =
	    s.advies != NULL ? s.advies->revision : s.maatregel->revision;
	number = s.advies != NULL ? s.advies->number : s.maatregel->number;
	snprintf(subject, sizeof subject, "%s:%d:%d",
	    s.advies != NULL ? "advies" : "maatregel", number, f->part);
	edit_open(ui, subject, text_of(&s, f->part, true, day, sizeof day),
	    f->part == PART_TEXT, revision, commit);
}

static unsigned
to_part(struct ui *ui, int direction, bool over)
{
	struct frame *f = ui_top(ui);
	struct subject s = current(ui);
	int part = f->part + direction;

	if (!view_leave(ui))
		return REACT_DRAW;
	if (part >= n_parts(&s) && over)
		return view_changed(ui) | REACT_CLOSE;
	if (part >= 0 && part < n_parts(&s))
		f->part = part;
	open_part(ui);
	return view_changed(ui);
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	(void)key;
	switch (action) {
	case ACTION_ACCEPT:
		if (!ui_editing(ui)) {
			open_part(ui);
			return REACT_DRAW;
		}
		return to_part(ui, 1, true);
	case ACTION_NEXT_FIELD:
		return to_part(ui, 1, true);
	case ACTION_PREV_FIELD:
	case ACTION_UP:
		return to_part(ui, -1, false);
	case ACTION_DOWN:
		return to_part(ui, 1, false);
	default:
		return view_common(ui, action);
	}
}

int64_t
maatregel_row_id(const struct onderzoek *o, size_t i)
{
	const struct advies *a;
	const struct maatregel *m;

	if (i < o->n_maatregelen) {
		m = &o->maatregel[i];
		return m->revision != 0 ? m->number * 2 : -2 - m->number * 2;
	}
	i -= o->n_maatregelen;
	if (i >= o->n_adviezen)
		return -1;
	a = &o->advies[i];
	return a->revision != 0 ? a->number * 2 + 1 : -3 - a->number * 2;
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t row)
{
	(void)f;
	return maatregel_row_id(&ui->onderzoek, row);
}

const struct view view_maatregel = {
	.name = "maatregel",
	.title = "Maatregel",
	.keys = keys,
	.enter = open_part,
	.back = open_part,
	.draw = draw,
	.act = act,
	.row_id = row_id,
	.index_moves = true,
	.of_rapport = true,
};
