/*
 * view_documenten.c - the documents of an onderzoek: how it stands with
 * each, making one, and recording when it was sent.
 *
 * Of the frame: list.at is the row; part is PART_FORMAT while its format
 * is asked.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "ui/views.h"

enum {
	PART_LIST,
	PART_FORMAT, /* "1 html  2 odt ..." */
};

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'V', ACTION_SENT, true },
	{ K_CHAR, 'P', ACTION_PROCEDURE, true },
	{ K_CHAR, '0', ACTION_DIGIT, false },
	{ 0 },
};

static bool
current(struct ui *ui, struct document_row *row)
{
	return documenten_row(ui, ui_top(ui)->list.at, row);
}

/* ---- making one ---- */

/* The i-th of "html|tekst", to be freed; NULL after the last. */
static char *
format_at(const char *formats, size_t i)
{
	for (; i > 0 && formats != NULL; i--) {
		formats = strchr(formats, '|');
		if (formats != NULL)
			formats++;
	}
	return formats != NULL ? xstrndup(formats, strcspn(formats, "|"))
			       : NULL;
}

static unsigned
ask_format(struct ui *ui)
{
	struct document_row row;
	struct error err = { 0 };
	struct buf choices = { 0 };
	char *name;

	if (!current(ui, &row))
		return REACT_NONE;
	if (document_check(row.document, &row.c, &err) == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	if (row.document->soort == DOCUMENT_PAKKET) {
		ui_status(ui,
		    "Het pakket maakt u bij de maatregelen (O), of met "
		    "\"schouw overdracht %s\".",
		    row.c.o->nummer);
		return REACT_DRAW;
	}
	for (size_t i = 0; (name = format_at(ui->backend->formats, i)); i++) {
		buf_addf(&choices, "  %zu %s", i + 1, name);
		free(name);
	}
	ui_top(ui)->part = PART_FORMAT;
	ui_status(ui, "In welk formaat?%s ", buf_text(&choices));
	buf_release(&choices);
	return REACT_DRAW;
}

static unsigned
make(struct ui *ui, const char *format)
{
	const struct backend *backend = ui->backend;
	struct documenten *d = &ui->documenten;
	struct buf told = { 0 };
	struct document_row row;
	struct error err = { 0 };
	char path[512] = "";

	if (!current(ui, &row))
		return REACT_NONE;
	if (backend->document(backend->context, row.document, &row.c, format,
		path, sizeof path, &told, &err) == -1)
		ui_status(ui, "%s", err.text);
	else
		text_fit(d->told, sizeof d->told, "Geschreven: %s%s%s", path,
		    told.length > 0 ? "\n" : "", buf_text(&told));
	buf_release(&told);
	return REACT_DRAW;
}

/* Any other key than one of the digits leaves it. */
static unsigned
take_format(struct ui *ui, enum action action, const struct key *key)
{
	unsigned reaction = REACT_DRAW;
	char *format = NULL;

	ui_top(ui)->part = PART_LIST;
	if (action == ACTION_DIGIT)
		format = format_at(
		    ui->backend->formats, (size_t)(key->text[0] - '1'));
	if (format != NULL)
		reaction = make(ui, format);
	free(format);
	return reaction;
}

/* ---- when it was sent ---- */

/* The procedure asks the day; what the vorm asks is asked there. */
static unsigned
ask_sent(struct ui *ui)
{
	struct document_row row;
	const struct field *field = NULL;
	char subject[96];

	if (!current(ui, &row))
		return REACT_NONE;
	if (row.document->event == NULL) {
		ui_status(ui, "Van dit document wordt geen dag vastgelegd.");
		return REACT_DRAW;
	}
	field = form_field(row.c.o->form, row.document->event);
	if (field != NULL) {
		step_go_field(ui, field);
		return REACT_DRAW;
	}
	snprintf(subject, sizeof subject, "%s:%s",
	    row.c.gemeente != NULL ? DOCUMENT_AFSCHRIFT : "event",
	    row.c.gemeente != NULL ? row.c.gemeente : row.document->event);
	procedure_show(ui, subject);
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	if (f->part == PART_FORMAT)
		return take_format(ui, action, key);
	if (list_move(&f->list, action, documenten_n(ui), ui_rows())) {
		ui->documenten.told[0] = '\0';
		return REACT_DRAW;
	}
	switch ((int)action) {
	case ACTION_ACCEPT:
		return ask_format(ui);
	case ACTION_SENT:
		return ask_sent(ui);
	case ACTION_PROCEDURE:
		ui_push(ui, &view_procedure, 0);
		return REACT_DRAW;
	default:
		return view_common(ui, action);
	}
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t i)
{
	struct document_row row;

	(void)f;
	if (!documenten_row(ui, i, &row))
		return -1;
	return (int64_t)(row.document - documents) * 1000 + (int64_t)row.number;
}

const struct view view_documenten = {
	.name = "documenten",
	.title = "Documenten",
	.keys = keys,
	.enter = documenten_read,
	.back = documenten_read,
	.draw = documenten_draw,
	.act = act,
	.row_id = row_id,
};
