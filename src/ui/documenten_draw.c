/*
 * documenten_draw.c - the rows of the documents, and below them in full
 * what the cursor stands on.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "ui/draw.h"
#include "ui/views.h"

#define TITLE_X   2
#define STAND_X   48
#define DAY_X     58
#define TELL_ROWS 4
#define ALL       1000 /* more than the register of an onderzoek can have */

/* ---- rows ---- */

/* The name of the n-th deelnemer, if there are so many; how many there are. */
static size_t
deelnemer_at(const struct onderzoek *o, size_t n, char *name, size_t size)
{
	struct deelnemers all;
	size_t total;

	deelnemers_make(o, &all);
	total = all.n;
	if (n < total)
		text_fit(name, size, "%s", all.name[n]);
	deelnemers_release(&all);
	return total;
}

static void
fill_row(const struct ui *ui, const struct document *document, size_t number,
    struct document_row *row)
{
	const struct onderzoek *o = &ui->onderzoek;
	char *id = set_at(o->facts.gemeenten, number);

	*row = (struct document_row){ .document = document, .number = number };
	row->c = (struct document_case){ .o = o,
		.handhaving = &ui->documenten.handhaving };
	if (document->per_gemeente && id != NULL) {
		text_fit(row->gemeente, sizeof row->gemeente, "%s", id);
		row->c.gemeente = row->gemeente;
	} else if (document_per_deelnemer(document, o)) {
		deelnemer_at(o, number, row->deelnemer, sizeof row->deelnemer);
		row->c.deelnemer = row->deelnemer;
	}
	free(id);
}

/* How many rows a document has. */
static size_t
rows_of(const struct document *document, const struct onderzoek *o)
{
	char name[4];

	if (!document->fits(o->form))
		return 0;
	if (document->per_gemeente)
		return set_count(o->facts.gemeenten);
	return document_per_deelnemer(document, o)
	    ? deelnemer_at(o, SIZE_MAX, name, sizeof name)
	    : 1;
}

bool
documenten_row(const struct ui *ui, size_t i, struct document_row *row)
{
	const struct onderzoek *o = &ui->onderzoek;

	for (size_t k = 0; k < n_documents; k++) {
		size_t n = rows_of(&documents[k], o);

		if (i < n) {
			fill_row(ui, &documents[k], i, row);
			return true;
		}
		i -= n;
	}
	return false;
}

size_t
documenten_n(const struct ui *ui)
{
	struct document_row row;
	size_t n = 0;

	while (documenten_row(ui, n, &row))
		n++;
	return n;
}

void
documenten_title(const struct document_row *row, struct buf *out)
{
	const struct registers *registers = row->c.o->registers;
	const struct gemeente *gemeente = NULL;

	buf_add(out, row->document->title);
	if (row->c.deelnemer != NULL)
		buf_addf(out, ", %s", row->c.deelnemer);
	if (row->c.gemeente == NULL)
		return;
	if (registers != NULL)
		gemeente = registers_gemeente(registers, row->c.gemeente);
	buf_addf(
	    out, ", %s", gemeente != NULL ? gemeente->label : row->c.gemeente);
}

void
documenten_read(struct ui *ui)
{
	const struct handhaving_query query = {
		.onderzoek = ui->onderzoek.nummer, .limit = ALL
	};
	struct error err = { 0 };

	documenten_release(&ui->documenten);
	if (ui->backend->handhavingen(ui->backend->context, &query,
		&ui->documenten.handhaving, &err) == -1)
		ui_status(ui, "%s", err.text);
}

void
documenten_release(struct documenten *documenten)
{
	handhaving_page_release(&documenten->handhaving);
	documenten->told[0] = '\0';
}

/* ---- drawing ---- */

static void
draw_row(const struct document_row *row, int y)
{
	date sent = document_sent(row->document, &row->c);
	char day[DATE_DUTCH_SIZE];
	struct buf title = { 0 };
	struct error why;
	bool can = document_check(row->document, &row->c, &why) == 0;

	documenten_title(row, &title);
	draw_text(
	    y, TITLE_X, STAND_X - TITLE_X - 1, LOOK_PLAIN, buf_text(&title));
	draw_text(y, STAND_X, DAY_X - STAND_X - 1, LOOK_PLAIN,
	    !can                    ? "kan niet"
		: sent == DATE_NONE ? "kan nu"
				    : "verzonden");
	if (can && sent != DATE_NONE)
		draw_text(y, DAY_X, view_width(DAY_X), LOOK_PLAIN,
		    date_to_dutch(sent, day));
	buf_release(&title);
}

/* What was just made, or else why the one at the cursor cannot be. */
static void
draw_below(const struct ui *ui, const struct document_row *row, int y)
{
	const char *text = ui->documenten.told;
	struct error why = { 0 };

	if (*text == '\0') {
		document_check(row->document, &row->c, &why);
		text = why.text;
	}
	draw_wrapped(y, TITLE_X, view_text_width(TITLE_X), TELL_ROWS - 1, 0,
	    LOOK_PLAIN, text);
}

void
documenten_draw(struct ui *ui)
{
	int rows =
	    ui_rows() > 2 * TELL_ROWS ? ui_rows() - TELL_ROWS : ui_rows();
	struct frame *f = ui_top(ui);
	struct document_row row;

	view_head(ui, "Documenten");
	view_sub("Enter maakt het document; V legt vast dat het verzonden is");
	list_fit(&f->list, documenten_n(ui), rows);
	for (int i = 0; i < rows; i++) {
		size_t at = f->list.top + (size_t)i;
		int y = UI_TOP + i;

		if (!documenten_row(ui, at, &row))
			break;
		draw_row(&row, y);
		view_mark(y, at == f->list.at);
		if (at != f->list.at)
			continue;
		draw_cursor(y, 0);
		if (rows < ui_rows())
			draw_below(ui, &row, UI_TOP + rows + 1);
	}
}
