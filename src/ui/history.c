/*
 * history.c - what earlier onderzoeken of the chain found on a norm.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/draw.h"
#include "ui/history.h"
#include "ui/maatregel_draw.h"
#include "ui/views.h"

#define TEXT_X 2

void
history_release(struct history *history)
{
	norm_history_release(&history->found);
	free(history->onderzoek);
	free(history->norm);
	*history = (struct history){ 0 };
}

static bool
is_read(const struct history *history, const char *onderzoek, const char *norm)
{
	return history->norm != NULL && strcmp(history->norm, norm) == 0 &&
	    strcmp(history->onderzoek, onderzoek) == 0;
}

/* Only an onderzoek that follows another one has a history. */
static void
read_history(struct ui *ui, const struct norm *norm)
{
	struct history *history = &ui->history;
	const struct onderzoek *o = &ui->onderzoek;
	struct error err = { 0 };

	if (is_read(history, o->nummer, norm->cited))
		return;
	history_release(history);
	history->onderzoek = xstrdup(o->nummer);
	history->norm = xstrdup(norm->cited);
	if (*o->facts.vorige != '\0' &&
	    ui->backend->norm_history(ui->backend->context, o->nummer,
		norm->cited, &history->found, &err) == -1)
		ui_status(ui, "%s", err.text);
}

/* Whether the onderzoek itself is in it hangs on what was saved. */
static bool
is_earlier(const struct ui *ui, const struct norm_history_row *row)
{
	return strcmp(row->onderzoek, ui->onderzoek.nummer) != 0;
}

const struct norm_history_row *
history_before(struct ui *ui, const struct norm *norm)
{
	const struct norm_history *found = &ui->history.found;

	read_history(ui, norm);
	for (size_t i = 0; i < found->n; i++)
		if (is_earlier(ui, &found->row[i]))
			return &found->row[i];
	return NULL;
}

/* The scale of then may not be the one of now. */
static const char *
grade_of(const struct ui *ui, const struct norm_history_row *row)
{
	const struct grade *grade =
	    normset_grade(ui->onderzoek.normset, row->grade);

	if (*row->grade == '\0')
		return "niet beoordeeld";
	return grade != NULL ? grade_label(grade) : row->grade;
}

/* What the norm was called then, if it was another. */
static void
add_norm_then(const struct norm *norm, const struct norm_history_row *row,
    struct buf *out)
{
	if (strcmp(row->norm, norm->cited) != 0)
		buf_addf(out, ", toen %s", row->norm);
}

void
history_draw(struct ui *ui, const struct norm *norm, int y)
{
	const struct norm_history_row *row = history_before(ui, norm);
	const struct maatregel_page *page;
	struct buf text = { 0 };

	if (row == NULL)
		return;
	buf_addf(&text, "Eerder (%s", row->onderzoek);
	add_norm_then(norm, row, &text);
	buf_addf(&text, "): %s", grade_of(ui, row));
	page = &row->maatregelen;
	for (size_t i = 0; i < page->n; i++)
		buf_addf(&text, "; %s %s", page->row[i].nummer,
		    standen[page->row[i].stand].title);
	if (*row->bevinding != '\0')
		buf_addf(&text, "; %s", row->bevinding);
	draw_text(y, TEXT_X, view_width(TEXT_X), LOOK_DIM, buf_text(&text));
	buf_release(&text);
}

static void
add_row(const struct ui *ui, const struct norm *norm,
    const struct norm_history_row *row, struct buf *out)
{
	const struct maatregel_page *page = &row->maatregelen;

	buf_addf(out, "%s%s, %s van ", out->length > 0 ? "\n\n" : "",
	    row->onderzoek, row->vorm_title);
	maatregel_day(row->started_on, out);
	add_norm_then(norm, row, out);
	buf_addf(out, ": %s", grade_of(ui, row));
	if (*row->bevinding != '\0')
		buf_addf(out, "\n%s", row->bevinding);
	for (size_t i = 0; i < page->n; i++) {
		buf_addf(out, "\n%s, %s", page->row[i].nummer,
		    standen[page->row[i].stand].title);
		if (page->row[i].until != DATE_NONE ||
		    page->row[i].termijn.length > 0)
			buf_add(out, ", uiterlijk ");
		maatregel_last_day(
		    page->row[i].until, page->row[i].termijn, out);
		buf_addf(out, ": %s", page->row[i].text);
	}
}

void
history_text(struct ui *ui, const struct norm *norm, struct buf *out)
{
	const struct norm_history *found = &ui->history.found;

	read_history(ui, norm);
	for (size_t i = 0; i < found->n; i++)
		if (is_earlier(ui, &found->row[i]))
			add_row(ui, norm, &found->row[i], out);
}
