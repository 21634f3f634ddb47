/*
 * procedure_draw.c - the rows of the procedure: what they are, how they
 * look, and why a day is what it is.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/words.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/procedure.h"
#include "ui/views.h"

#define TEXT_X    2
#define DAY_X     36
#define NOTE_X    51
#define DAY_WIDTH 30 /* of an uitspraak with how it runs */
#define TYPE_ROWS 8  /* of a reactie that is being typed */

/* A reactie of each deelnemer, or the one of the aanbieder. */
static size_t
n_texts(const struct onderzoek *o)
{
	struct deelnemers d;
	size_t n;

	deelnemers_make(o, &d);
	n = d.n > 0 ? d.n : 1;
	deelnemers_release(&d);
	return n;
}

static size_t
n_deelnemer_rows(const struct onderzoek *o)
{
	struct deelnemers d;
	size_t n, kinds = 0;

	while (deelnemer_kind(kinds) != NULL)
		kinds++;
	deelnemers_make(o, &d);
	n = d.n * kinds;
	deelnemers_release(&d);
	return n;
}

static size_t
n_of(const struct onderzoek *o, enum procedure_kind kind)
{
	size_t n = 0;
	char *id;

	switch (kind) {
	case PROCEDURE_EVENT:
		while (event_infos[n].kind != NULL)
			n++;
		return n;
	case PROCEDURE_DEELNEMER:
		return n_deelnemer_rows(o);
	case PROCEDURE_TEXT:
		return n_texts(o);
	case PROCEDURE_AFSCHRIFT:
		while ((id = set_at(o->facts.gemeenten, n)) != NULL) {
			free(id);
			n++;
		}
		return n;
	case PROCEDURE_VOORWAARDE:
		return publicatie_n();
	default:
		return 1;
	}
}

/* ---- drawing ---- */

/* "reactie tot 04-01-2027; zienswijze tot 04-01-2027" */
static void
add_terms(const struct agenda *agenda, const char *kind, struct buf *out)
{
	for (size_t i = 0; i < agenda->n; i++) {
		const struct agenda_row *row = &agenda->row[i];

		if (strcmp(row->termijn->event, kind) != 0 ||
		    row->done_on != DATE_NONE)
			continue;
		buf_addf(out, "%s%s %s ", out->length > 0 ? "; " : "",
		    row->termijn->id,
		    row->last == DATE_NONE         ? "stil vanaf"
			: row->termijn->not_before ? "vanaf"
						   : "tot");
		maatregel_day(
		    row->last == DATE_NONE ? row->stil_on : row->last, out);
	}
}

static void
draw_day(int y, date day)
{
	char text[DATE_DUTCH_SIZE];

	draw_text(y, DAY_X, DATE_DUTCH_SIZE, LOOK_PLAIN,
	    day == DATE_NONE ? "-" : date_to_dutch(day, text));
}

static void
draw_event(
    const struct onderzoek *o, const struct agenda *agenda, size_t at, int y)
{
	const struct event_info *info = &event_infos[at];
	struct buf terms = { 0 };

	add_terms(agenda, info->kind, &terms);
	if (strcmp(info->kind, EVENT_UITSPRAAK) == 0)
		buf_add(&terms, uitkomst_words[onderzoek_uitkomst(o)]);
	draw_text(y, TEXT_X, DAY_X - TEXT_X - 1, LOOK_PLAIN, info->title);
	draw_day(y, onderzoek_event(o, info->kind));
	draw_text(y, NOTE_X, view_width(NOTE_X), LOOK_PLAIN, buf_text(&terms));
	buf_release(&terms);
}

/* All deelnemers of a kind together. */
char *
procedure_deelnemer(const struct onderzoek *o, size_t at, const char **kind)
{
	struct deelnemers d;
	char *name;

	deelnemers_make(o, &d);
	*kind = deelnemer_kind(at / d.n);
	name = xstrdup(d.name[at % d.n]);
	deelnemers_release(&d);
	return name;
}

static void
draw_deelnemer(const struct onderzoek *o, size_t at, int y)
{
	const char *kind;
	char *name = procedure_deelnemer(o, at, &kind);

	draw_text(y, TEXT_X, DAY_X - TEXT_X - 1, LOOK_PLAIN, name);
	draw_day(y, onderzoek_deelnemer_day(o, name, kind));
	draw_text(y, NOTE_X, view_width(NOTE_X), LOOK_PLAIN, event_title(kind));
	free(name);
}

char *
procedure_writer(const struct onderzoek *o, size_t at)
{
	struct deelnemers d;
	char *name;

	deelnemers_make(o, &d);
	name = xstrdup(at < d.n ? d.name[at] : "");
	deelnemers_release(&d);
	return name;
}

static void
draw_reactie(const struct onderzoek *o, size_t at, int y)
{
	char *writer = procedure_writer(o, at);
	const struct reactie *reactie = onderzoek_reactie(o, writer);

	draw_textf(y, TEXT_X, DAY_X - TEXT_X - 1, LOOK_PLAIN, "Reactie van %s",
	    *writer == '\0' ? "de aanbieder" : writer);
	free(writer);
	if (reactie == NULL)
		draw_text(y, DAY_X, view_width(DAY_X), LOOK_PLAIN, "-");
	else
		draw_textf(y, DAY_X, view_width(DAY_X), LOOK_PLAIN,
		    "%zu van %d woorden", words_count(reactie->text),
		    REACTIE_WORDS);
}

static void
draw_afschrift(const struct onderzoek *o, size_t at, int y)
{
	char *id = set_at(o->facts.gemeenten, at);
	const struct gemeente *g =
	    o->registers == NULL ? NULL : registers_gemeente(o->registers, id);

	draw_textf(y, TEXT_X, DAY_X - TEXT_X - 1, LOOK_PLAIN,
	    "Afschrift wethouder %s", g == NULL ? id : g->label);
	draw_day(y, onderzoek_afschrift(o, id));
	free(id);
}

static void
draw_voorwaarde(const struct voorwaarde *v, int y)
{
	draw_textf(y, TEXT_X, view_width(TEXT_X), LOOK_PLAIN, "[%c] %s%s%s",
	    v->met ? 'x' : ' ', v->met ? v->text : v->id, v->met ? "" : ": ",
	    v->met ? "" : v->note);
}

static void
draw_row(const struct onderzoek *o, const struct agenda *agenda,
    const struct publicatie *gate, size_t i, int y)
{
	struct procedure_row row;

	if (!procedure_row(o, i, &row))
		return;
	switch (row.kind) {
	case PROCEDURE_EVENT:
		draw_event(o, agenda, row.at, y);
		return;
	case PROCEDURE_DEELNEMER:
		draw_deelnemer(o, row.at, y);
		return;
	case PROCEDURE_TEXT:
		draw_reactie(o, row.at, y);
		return;
	case PROCEDURE_AFSCHRIFT:
		draw_afschrift(o, row.at, y);
		return;
	default:
		draw_voorwaarde(&gate->row[row.at], y);
	}
}

static bool
types_reactie(const struct ui *ui)
{
	return ui_editing(ui) &&
	    strncmp(ui->edit.subject, PROCEDURE_REACTIE,
		strlen(PROCEDURE_REACTIE)) == 0;
}

/* The words as they are now, and the text under them. */
static int
draw_typing(struct ui *ui, int rows)
{
	int take = rows > TYPE_ROWS + 4 ? TYPE_ROWS : rows / 2;
	int y = UI_TOP + rows - take;
	size_t n = words_count(textbuf_text(&ui->edit.tb));

	draw_textf(y, TEXT_X, view_width(TEXT_X),
	    n > REACTIE_WORDS ? LOOK_WARN : LOOK_PLAIN,
	    "Reactie: %zu van %d woorden%s  Tab bewaart", n, REACTIE_WORDS,
	    n > REACTIE_WORDS ? ", te veel!" : "");
	edit_draw(&ui->edit, y + 1, TEXT_X, view_width(TEXT_X), take - 1);
	return rows - take;
}

static void
draw_rows(struct ui *ui, const struct publicatie *gate, int rows)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);
	struct agenda agenda;

	agenda_make(o, &agenda);
	list_fit(&f->list, procedure_n(o), rows);
	for (int i = 0; i < rows; i++) {
		size_t at = f->list.top + (size_t)i;

		view_mark(UI_TOP + i, at == f->list.at);
		if (at == f->list.at && !ui_editing(ui))
			draw_cursor(UI_TOP + i, 0);
		draw_row(o, &agenda, gate, at, UI_TOP + i);
		if (at == f->list.at && ui_editing(ui) && !types_reactie(ui))
			edit_draw(&ui->edit, UI_TOP + i, DAY_X, DAY_WIDTH, 1);
	}
	agenda_release(&agenda);
}

/* ---- why ---- */

static void
explain_event(const struct onderzoek *o, const char *kind, struct buf *out)
{
	struct agenda agenda;

	agenda_make(o, &agenda);
	for (size_t i = 0; i < agenda.n; i++) {
		if (strcmp(agenda.row[i].termijn->event, kind) != 0)
			continue;
		agenda_waarom(o, &agenda.row[i], out);
		buf_add_char(out, '\n');
	}
	agenda_release(&agenda);
	if (out->length == 0)
		buf_addf(out, "%s: hier begint geen termijn mee.",
		    event_title(kind));
}

static void
explain(const struct onderzoek *o, const struct publicatie *gate, size_t i,
    struct buf *out)
{
	const struct voorwaarde *v;
	struct procedure_row row;

	if (!procedure_row(o, i, &row))
		return;
	switch (row.kind) {
	case PROCEDURE_EVENT:
		explain_event(o, event_infos[row.at].kind, out);
		return;
	case PROCEDURE_DEELNEMER:
		buf_add(out,
		    "Als het met elke deelnemer is gebeurd, geldt de laatste "
		    "dag voor het onderzoek; dan begint de termijn.");
		return;
	case PROCEDURE_TEXT:
		buf_addf(out,
		    "De aanbieder mag in hoogstens %d woorden reageren; dat "
		    "komt als bijlage in het rapport. Zo wordt geteld: %s.",
		    REACTIE_WORDS, words_rule);
		return;
	case PROCEDURE_AFSCHRIFT:
		buf_add(
		    out, "De wethouder van elke gemeente krijgt elk rapport.");
		return;
	default:
		v = &gate->row[row.at];
		buf_addf(out, "%s (%s).\n%s", v->text, v->bron, v->note);
	}
}

static void
draw_why(struct ui *ui, const struct publicatie *gate)
{
	struct frame *f = ui_top(ui);
	struct buf text = { 0 };
	int rows;

	explain(&ui->onderzoek, gate, f->list.at, &text);
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

bool
procedure_row(const struct onderzoek *o, size_t i, struct procedure_row *row)
{
	for (int kind = 0; kind < N_PROCEDURE_KINDS; kind++) {
		size_t n = n_of(o, (enum procedure_kind)kind);

		if (i < n) {
			*row =
			    (struct procedure_row){ (enum procedure_kind)kind,
				    i };
			return true;
		}
		i -= n;
	}
	return false;
}

size_t
procedure_n(const struct onderzoek *o)
{
	size_t n = 0;

	for (int kind = 0; kind < N_PROCEDURE_KINDS; kind++)
		n += n_of(o, (enum procedure_kind)kind);
	return n;
}

void
procedure_draw(struct ui *ui)
{
	const struct voorwaarde *first;
	struct publicatie gate;
	int rows = ui_rows();

	lakken_look(ui);
	publicatie_make(&ui->onderzoek, date_today(), &gate);
	first = publicatie_first(&gate);
	view_head(ui, "Procedure  %s", status_words[ui->onderzoek.status]);
	view_sub("Publicatie: %s%s%s", first == NULL ? "mag" : first->id,
	    first == NULL ? "" : ": ", first == NULL ? "" : first->note);
	if (ui_top(ui)->part == 1) {
		draw_why(ui, &gate);
		return;
	}
	if (types_reactie(ui))
		rows = draw_typing(ui, rows);
	draw_rows(ui, &gate, rows);
}
