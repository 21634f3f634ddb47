/*
 * maatregel_draw.c - maatregelen and their steps as rows of a list.
 */
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/term.h"
#include "ui/views.h"

#define LEFT_X    2
#define COLUMNS   80
#define WIDE_FROM 100
#define TEXT_MIN  4 /* less says nothing: then it is left out */

enum column_id {
	NUMMER,
	DAY,
	DAYS,
	AANBIEDER,
	NORM,
	TEXT,
	STAND,
	N_COLUMNS
};

/* Names, and widths at 80 and at 100; AANBIEDER and TEXT get the rest. */
static const struct column {
	const char *name;
	int width[2];
} columns[] = {
	[NUMMER] = { "Nummer", { 14, 14 } },
	[DAY] = { "Dag", { 5, 8 } },
	[DAYS] = { "Nog", { 6, 7 } },
	[AANBIEDER] = { "Aanbieder", { 22, 22 } },
	[NORM] = { "Norm", { 7, 7 } },
	[TEXT] = { "Maatregel", { 9, 18 } },
	[STAND] = { "Stand", { 9, 16 } },
};

/* In the nine columns that there are at 80. */
static const char *const brief[N_STANDEN] = {
	[STAND_OPGELEGD] = "opgelegd",
	[STAND_GEVRAAGD] = "gevraagd",
	[STAND_ONTVANGEN] = "ontvangen",
	[STAND_GEREED] = "gereed",
	[STAND_GETOETST] = "getoetst",
	[STAND_NIET_HERSTELD] = "niet her.",
	[STAND_OVERGEDRAGEN] = "gemeente",
	[STAND_HERSTELD] = "hersteld",
	[STAND_INGETROKKEN] = "ingetrok.",
};

/* Where the columns are at this width of the screen. */
struct layout {
	bool wide;
	int x[N_COLUMNS], width[N_COLUMNS];
};

/* A third of what is over is for AANBIEDER, when TEXT has enough. */
static struct layout
lay_out(void)
{
	struct layout l = { .wide = term_columns() >= WIDE_FROM };
	int over = term_columns() - (l.wide ? WIDE_FROM : COLUMNS);
	int x = LEFT_X;

	for (int i = 0; i < N_COLUMNS; i++)
		l.width[i] = columns[i].width[l.wide];
	l.width[TEXT] += over;
	if (l.wide) {
		l.width[AANBIEDER] += over / 3;
		l.width[TEXT] -= over / 3;
	} else if (l.width[TEXT] < TEXT_MIN) {
		l.width[AANBIEDER] += l.width[TEXT] + 1;
		l.width[TEXT] = -1;
	}
	for (int i = 0; i < N_COLUMNS; i++) {
		l.x[i] = x;
		x += l.width[i] + 1;
	}
	return l;
}

static void
draw_cell(
    const struct layout *l, int y, enum column_id column, const char *text)
{
	if (l->width[column] > 0)
		draw_text(y, l->x[column], l->width[column], LOOK_PLAIN, text);
}

/* Against the right edge of its column; gives the column it begins at. */
static int
draw_right(
    const struct layout *l, int y, enum column_id column, const char *text)
{
	int width = utf8_width(text, strlen(text));
	int x = l->x[column] + l->width[column] - width;

	draw_text(y, x, width, LOOK_PLAIN, text);
	return x;
}

void
maatregel_draw_names(int y)
{
	const struct layout l = lay_out();

	for (int i = 0; i < N_COLUMNS; i++)
		if (i == DAYS)
			draw_right(&l, y, DAYS, columns[i].name);
		else
			draw_cell(&l, y, (enum column_id)i, columns[i].name);
}

/*
 * The last day and what is left until then.  "vandaag" needs the room of
 * both where they are narrow, and says both.
 */
static void
draw_day(const struct layout *l, const struct maatregel_row *row, int y)
{
	struct buf day = { 0 }, days = { 0 };
	int year, month, of_month, x;

	if (row->until == DATE_NONE) {
		duur_add(row->termijn, &days);
		draw_right(l, y, DAYS, buf_text(&days));
		buf_release(&days);
		return;
	}
	date_to_ymd(row->until, &year, &month, &of_month);
	buf_addf(&day, "%02d-%02d", of_month, month);
	if (l->wide)
		buf_addf(&day, "-%02d", year % 100);
	maatregel_days_text(row, date_today(), &days);
	x = draw_right(l, y, DAYS, buf_text(&days));
	if (x >= l->x[DAYS])
		draw_cell(l, y, DAY, buf_text(&day));
	buf_release(&days);
	buf_release(&day);
}

void
maatregel_draw_row(const struct maatregel_row *row, int y)
{
	const struct layout l = lay_out();

	draw_cell(&l, y, NUMMER, row->nummer);
	draw_day(&l, row, y);
	draw_cell(&l, y, AANBIEDER, row->aanbieder);
	draw_cell(&l, y, NORM, row->norm);
	draw_cell(&l, y, TEXT, row->text);
	draw_cell(&l, y, STAND,
	    l.wide ? standen[row->stand].title : brief[row->stand]);
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
