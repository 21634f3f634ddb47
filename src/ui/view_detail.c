/*
 * view_detail.c - all there is to read about what one came from: the
 * toelichting, grondslag and source of a norm, the toelichting of a
 * question, the whole of a notitie.
 *
 * Of the frame: scroll is the first row shown.
 */
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "core/maatregel_termijn.h"
#include "ui/draw.h"
#include "ui/views.h"

#define TEXT_X 2

static void
add(struct buf *out, const char *head, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	if (out->length > 0)
		buf_add(out, "\n\n");
	if (head != NULL)
		buf_addf(out, "%s\n", head);
	buf_add(out, text);
}

static void
add_words(struct buf *out, const char *head, const struct words *words)
{
	struct buf lines = { 0 };

	for (size_t i = 0; i < words->n; i++)
		buf_addf(&lines, "%s%s", i == 0 ? "" : "\n", words->word[i]);
	add(out, head, buf_text(&lines));
	buf_release(&lines);
}

static void
add_points(struct buf *out, const struct norm *norm)
{
	struct buf lines = { 0 };

	for (size_t i = 0; i < norm->n_toetspunten; i++)
		buf_addf(&lines, "%s%s  %s", i == 0 ? "" : "\n",
		    norm->toetspunt[i].id, norm->toetspunt[i].text);
	add(out, "Toetspunten", buf_text(&lines));
	buf_release(&lines);
}

static void
add_methoden(
    struct buf *out, const struct normset *set, const struct norm *norm)
{
	struct buf line = { 0 };

	for (size_t i = 0; i < norm->methoden.n; i++) {
		const struct methode *methode =
		    normset_methode(set, norm->methoden.word[i]);

		buf_addf(&line, "%s%s", i == 0 ? "" : ", ",
		    methode == NULL ? norm->methoden.word[i] : methode->label);
	}
	add(out, "Onderzoeksmethoden", buf_text(&line));
	buf_release(&line);
}

/* What earlier onderzoeken found, and what came of it. */
static void
add_history(struct buf *out, struct ui *ui, const struct norm *norm)
{
	struct buf text = { 0 };

	history_text(ui, norm, &text);
	add(out, "Eerder", buf_text(&text));
	buf_release(&text);
}

static void
add_norm(struct buf *out, struct ui *ui, size_t index)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct oordeel *oordeel = &o->oordeel[index];
	const struct norm *norm = oordeel->norm;
	const struct normset *set = o->normset;

	buf_addf(out, "%s %s", norm->cited, norm->title);
	add(out, NULL, norm->text);
	add_history(out, ui, norm);
	add_points(out, norm);
	add(out, "Toelichting", norm->toelichting);
	add(out, "Voorwaarde", norm->voorwaarde);
	add(out, "Reden van de keuze", oordeel->reden);
	add_words(out, "Grondslag",
	    norm->grondslag.n > 0 ? &norm->grondslag
				  : &set->thema[norm->thema].grondslag);
	add_methoden(out, set, norm);
	add(out, "Bij het thema", set->thema[norm->thema].toelichting);
	add(out, "Letterlijke tekst", norm->letterlijk);
	add(out, "Bron", norm->bron);
	add(out, NULL, set->bron_naam);
}

static void
add_question(struct buf *out, const struct ui *ui, const struct frame *f)
{
	const struct step *step = &ui->onderzoek.form->step[f->index];
	struct lines lines;
	const struct field *field = NULL;

	step_lines(ui, f, &lines);
	if (f->list.at < lines.n)
		field = lines.line[f->list.at].field;
	if (field != NULL) {
		add(out, NULL, answer_label(field));
		add(out, NULL, field->hint);
		add(out, NULL, field->toelichting);
	}
	add(out, "Bij deze stap", step->toelichting);
	lines_release(&lines);
}

static void
add_notitie(struct buf *out, const struct onderzoek *o, size_t index)
{
	const struct notitie *n;
	const struct methode *methode;

	if (index >= o->n_notities)
		return;
	n = &o->notitie[index];
	methode = normset_methode(o->normset, n->methode);
	buf_addf(out, "%s, %s", n->stamp, n->author);
	add(out, NULL, n->text);
	add(out, "Letterlijk", n->literal ? "ja" : NULL);
	add(out, "Bron", n->bron);
	add(out, "Methode", methode == NULL ? n->methode : methode->label);
	add(out, "Normen", n->norms);
	add(out, "Privacy", privacy_words[n->privacy]);
	add(out, "Eerder",
	    n->corrects != 0 && onderzoek_notitie(o, n->corrects) != NULL
		? onderzoek_notitie(o, n->corrects)->text
		: NULL);
}

static void
add_maatregel(struct buf *out, const struct onderzoek *o, size_t index)
{
	const struct maatregel *m = &o->maatregel[index];
	struct buf day = { 0 }, why = { 0 };

	maatregel_nummer(o, m, out);
	buf_addf(out, " bij %s %s", m->norm->cited, m->norm->title);
	add(out, NULL, m->text);
	maatregel_uiterlijk(m, &day);
	maatregel_waarom(o, m, &why);
	add(out, "Uiterlijk", buf_text(&day));
	add(out, day.length == 0 ? "Uiterlijk" : NULL, buf_text(&why));
	add(out, "Functie", m->owner);
	add(out, "Blijkt uit", m->blijkt_uit);
	buf_release(&why);
	buf_release(&day);
}

static void
add_row(struct buf *out, const struct onderzoek *o, size_t row)
{
	const struct advies *a;

	if (row < o->n_maatregelen) {
		add_maatregel(out, o, row);
		return;
	}
	row -= o->n_maatregelen;
	if (row >= o->n_adviezen)
		return;
	a = &o->advies[row];
	advies_nummer(o, a, out);
	if (a->norm != NULL)
		buf_addf(out, " bij %s %s", a->norm->cited, a->norm->title);
	add(out, NULL, a->text);
}

/* What it is about is what the view below stands on. */
static void
make_text(struct ui *ui, struct buf *out)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct frame *f = ui_top(ui), *below = f - 1;

	if (f == ui->frame)
		return;
	if (below->view == &view_step)
		add_question(out, ui, below);
	else if (below->view == &view_notities)
		add_notitie(out, o, notitie_of_row(o, below));
	else if (below->view == &view_maatregelen && f->index == SIZE_MAX)
		add_row(out, o, below->list.at);
	else if (f->index < o->n_oordelen)
		add_norm(out, ui, f->index);
	if (out->length == 0)
		buf_add(out, "Hier is geen toelichting bij.");
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	struct buf text = { 0 };
	int rows;

	view_head(ui, "Toelichting");
	make_text(ui, &text);
	rows = draw_wrapped(UI_TOP, TEXT_X, view_width(TEXT_X), 0, 0,
	    LOOK_PLAIN, buf_text(&text));
	if (f->scroll > rows - ui_rows())
		f->scroll = rows - ui_rows();
	if (f->scroll < 0)
		f->scroll = 0;
	draw_wrapped(UI_TOP, TEXT_X, view_width(TEXT_X), ui_rows(), f->scroll,
	    LOOK_PLAIN, buf_text(&text));
	draw_cursor(UI_TOP, 0);
	buf_release(&text);
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	int page = ui_rows() > 2 ? ui_rows() - 1 : 1;

	(void)key;
	switch (action) {
	case ACTION_UP:
		f->scroll--;
		return REACT_DRAW;
	case ACTION_DOWN:
		f->scroll++;
		return REACT_DRAW;
	case ACTION_PAGE_UP:
		f->scroll -= page;
		return REACT_DRAW;
	case ACTION_PAGE_DOWN:
		f->scroll += page;
		return REACT_DRAW;
	case ACTION_HOME:
		f->scroll = 0;
		return REACT_DRAW;
	case ACTION_ACCEPT:
	case ACTION_DETAIL:
		return REACT_DRAW | REACT_CLOSE;
	default:
		return view_common(ui, action);
	}
}

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, false },
	{ K_CHAR, 't', ACTION_DETAIL, false },
	{ 0 },
};

const struct view view_detail = {
	.name = "toelichting",
	.title = "Toelichting",
	.keys = keys,
	.draw = draw,
	.act = act,
};
