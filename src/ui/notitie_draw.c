/*
 * notitie_draw.c - a notitie in the making on the screen.
 */
#include "ui/draw.h"
#include "ui/note.h"
#include "ui/notitie_draw.h"
#include "ui/views.h"

#define LABEL_X 2
#define VALUE_X 16
#define N_HINTS 5 /* rows below the fields */

static const char *const labels[N_PARTS] = { "Tekst", "Bron", "Methode",
	"Letterlijk", "Normen", "Privacy" };

static const char *const hints[N_PARTS] = {
	"@b2 vooraan: bron; #1.3.2: norm; \" vooraan: letterlijk.  Esc: klaar.",
	("c1 is de eerste cliënt, b2 de tweede beroepskracht; schrijf geen "
	 "naam."),
	NULL,
	"1 Ja  2 Nee",
	"Codes van normen, zoals A-1.3.2 1.3.3.",
	"1 openbaar  2 intern  3 bijzonder",
};

static bool
may_use(const struct onderzoek *o, const struct methode *methode)
{
	return !methode->pgb || o->facts.pgb != YES_NO;
}

/* The methoden that can be chosen, numbered from 1. */
const struct methode *
notitie_methode(const struct onderzoek *o, size_t i)
{
	const struct normset *set = o->normset;

	for (size_t j = 0; j < set->n_methoden; j++)
		if (may_use(o, &set->methode[j]) && i-- == 0)
			return &set->methode[j];
	return NULL;
}

static void
draw_value(struct ui *ui, int part, int y)
{
	const struct note *note = &ui->note;
	const struct methode *methode;
	const char *text = "";

	if (part == PART_BRON)
		text = note->bron;
	else if (part == PART_LETTERLIJK)
		text = note->literal ? "ja" : "nee";
	else if (part == PART_NORMEN)
		text = note->norms;
	else if (part == PART_PRIVACY)
		text = *note->privacy != '\0' ? note->privacy
					      : "zoals de methode, of intern";
	methode = normset_methode(ui->onderzoek.normset, note->methode);
	if (part == PART_METHODE && methode != NULL)
		text = methode->label;
	draw_text(y, VALUE_X, view_width(VALUE_X), LOOK_PLAIN, text);
}

static void
draw_field(struct ui *ui, int part, int y)
{
	bool focus = ui_top(ui)->part == part;

	view_mark(y, focus);
	draw_text(y, LABEL_X, VALUE_X - LABEL_X - 1, LOOK_PLAIN, labels[part]);
	if (focus && ui_editing(ui)) {
		edit_draw(&ui->edit, y, VALUE_X, view_width(VALUE_X), 1);
		return;
	}
	draw_value(ui, part, y);
	if (focus)
		draw_cursor(y, VALUE_X);
}

/* In two columns, as many as there are rows. */
void
notitie_draw_methoden(struct ui *ui, int y, int rows)
{
	const struct methode *methode;
	int width = view_width(LABEL_X) / 2;

	for (size_t i = 0;
	     (methode = notitie_methode(&ui->onderzoek, i)) != NULL; i++) {
		int column = (int)i / rows;

		if (column > 1)
			return;
		draw_textf(y + (int)i % rows, LABEL_X + column * width,
		    width - 1, LOOK_DIM, "%c %s",
		    i < 10 ? "1234567890"[i] : ' ', methode->label);
	}
}

static void
draw_hint(struct ui *ui, int y, int rows)
{
	int part = ui_top(ui)->part;

	if (part == PART_METHODE)
		notitie_draw_methoden(ui, y, rows);
	else
		draw_wrapped(y, LABEL_X, view_width(LABEL_X), rows, 0, LOOK_DIM,
		    hints[part]);
}

static void
draw_text_part(struct ui *ui, int rows)
{
	bool focus = ui_top(ui)->part == PART_TEXT;

	view_mark(UI_TOP, focus);
	if (focus && ui_editing(ui))
		edit_draw(
		    &ui->edit, UI_TOP, LABEL_X, view_width(LABEL_X), rows);
	else if (ui->note.text != NULL)
		draw_wrapped(UI_TOP, LABEL_X, view_text_width(LABEL_X), rows, 0,
		    LOOK_PLAIN, ui->note.text);
}

void
notitie_text(const struct notitie *n, struct buf *out)
{
	static const char *const signs[N_SOORTEN] = {
		[SOORT_PLAIN] = "", [SOORT_DOEN] = "! ", [SOORT_VRAGEN] = "? "
	};

	buf_addf(out, "%s%s%s%s", signs[n->soort], n->literal ? "\"" : "",
	    n->text, n->literal ? "\"" : "");
	if (n->soort != SOORT_PLAIN && n->done)
		buf_add(out, " (gedaan)");
}

/* On a small terminal only what has the focus. */
void
notitie_draw(struct ui *ui)
{
	int h = ui_rows(), part = ui_top(ui)->part, y = UI_TOP;
	int rows = h - (N_PARTS - 1) - N_HINTS;

	view_head(ui, "%s",
	    ui->note.corrects != 0 ? "Notitie verbeteren" : "Notitie");
	if (rows < 1 && part == PART_TEXT) {
		draw_text_part(ui, h);
		return;
	}
	if (rows < 1) {
		draw_field(ui, part, y++);
	} else {
		draw_text_part(ui, rows);
		y += rows;
		for (int i = PART_BRON; i < N_PARTS; i++)
			draw_field(ui, i, y++);
	}
	if (y < UI_TOP + h)
		draw_hint(ui, y, UI_TOP + h - y);
}
