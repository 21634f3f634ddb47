/*
 * maatregel_draw.c - maatregelen and their steps as rows of a list.
 */
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/term.h"
#include "ui/views.h"

#define LEFT_X  2
#define COLUMNS 80

enum column_id {
	NUMMER,
	DAY,
	DAYS,
	AANBIEDER,
	NORM,
	TEXT,
	STAND
};

/* The columns at 80 wide, and what they get of three columns more. */
static const struct column {
	const char *name;
	int width, share;
} columns[] = {
	[NUMMER] = { "Nummer", 14, 0 },
	[DAY] = { "Dag", 8, 0 },
	[DAYS] = { "    Nog", 7, 0 },
	[AANBIEDER] = { "Aanbieder", 14, 1 },
	[NORM] = { "Norm", 7, 0 },
	[TEXT] = { "Maatregel", 9, 2 },
	[STAND] = { "Stand", 13, 0 },
};

static void
draw_cell(int y, enum column_id column, enum look look, const char *text)
{
	int extra = term_columns() - COLUMNS, x = LEFT_X, width = 0;

	if (extra < 0)
		extra = 0;
	for (size_t i = 0; i <= column; i++) {
		x += width > 0 ? width + 1 : 0;
		width = columns[i].width + columns[i].share * extra / 3;
	}
	draw_text(y, x, width, look, text);
}

void
maatregel_draw_names(int y)
{
	for (int i = 0; i < (int)LENGTH(columns); i++)
		draw_cell(y, (enum column_id)i, LOOK_PLAIN, columns[i].name);
}

/* The last day, the century left out, and what is left until then. */
static void
draw_day(const struct maatregel_row *row, int y)
{
	struct buf text = { 0 }, days = { 0 };
	int year, month, day;

	if (row->until == DATE_NONE)
		return;
	date_to_ymd(row->until, &year, &month, &day);
	buf_addf(&text, "%02d-%02d-%02d", day, month, year % 100);
	draw_cell(y, DAY, LOOK_PLAIN, buf_text(&text));
	maatregel_days_text(row, date_today(), &days);
	buf_clear(&text);
	buf_addf(&text, "%7s", buf_text(&days));
	draw_cell(y, DAYS, LOOK_PLAIN, buf_text(&text));
	buf_release(&days);
	buf_release(&text);
}

void
maatregel_draw_row(const struct maatregel_row *row, int y)
{
	draw_cell(y, NUMMER, LOOK_PLAIN, row->nummer);
	draw_day(row, y);
	draw_cell(y, AANBIEDER, LOOK_PLAIN, row->aanbieder);
	draw_cell(y, NORM, LOOK_PLAIN, row->norm);
	draw_cell(y, TEXT, LOOK_PLAIN, row->text);
	draw_cell(y, STAND, LOOK_PLAIN, standen[row->stand].title);
}

void
maatregel_day(date when, struct buf *out)
{
	int year, month, day;

	if (when == DATE_NONE)
		return;
	date_to_ymd(when, &year, &month, &day);
	buf_addf(out, "%02d-%02d-%04d", day, month, year);
}

static void
add_until(const struct maatregel_event *event, struct buf *out)
{
	if (event->until == DATE_NONE)
		return;
	buf_add(out, event->stap == STAP_UITSTEL ? " tot " : ", uiterlijk ");
	maatregel_day(event->until, out);
	if (event->was == DATE_NONE)
		return;
	buf_add(out, " (was ");
	maatregel_day(event->was, out);
	buf_add_char(out, ')');
}

void
maatregel_event_text(const struct maatregel_event *event, struct buf *out)
{
	maatregel_day(event->day, out);
	buf_addf(out, " %s", stappen[event->stap].title);
	add_until(event, out);
	if (*event->gemeente != '\0')
		buf_addf(out, " aan %s", event->gemeente);
	if (*event->toets != '\0')
		buf_addf(out, " in %s", event->toets);
	buf_addf(out, ", %s", event->author);
	if (*event->text != '\0')
		buf_addf(out, ": %s", event->text);
}

void
maatregel_draw_event(const struct maatregel_event *event, int y)
{
	struct buf text = { 0 };

	maatregel_event_text(event, &text);
	draw_text(y, LEFT_X, view_width(LEFT_X), LOOK_PLAIN, buf_text(&text));
	buf_release(&text);
}
