/*
 * handhaving_draw.c - the lines of the handhaving register.
 */
#include <string.h>

#include "base/mem.h"
#include "core/handhaving_step.h"
#include "ui/draw.h"
#include "ui/handhaving.h"
#include "ui/maatregel_draw.h"
#include "ui/views.h"

#define NUMMER_X 2
#define UNTIL_X  17
#define STAND_X  29
#define SOORT_X  43
#define EVENT_X  4
#define NORM_X   7
#define SMART_X  16
#define TOT_X    23
#define DOOR_X   34
#define WHAT_X   50

#define TICKS 3 /* on a row */

static const char *const smart_words[] = { "specifiek", "meetbaar",
	"acceptabel", "realistisch", "tijdgebonden" };

/* From the day after the last one. */
static bool
is_late(const struct handhaving_row *row)
{
	return row->until != DATE_NONE && row->until < date_today() &&
	    !handhaving_standen[row->stand].closed;
}

void
handhaving_draw_row(const struct handhaving_row *row, int y)
{
	struct buf text = { 0 };

	draw_text(y, NUMMER_X, UNTIL_X - NUMMER_X - 1, LOOK_PLAIN, row->nummer);
	maatregel_day(row->until, &text);
	draw_text(
	    y, UNTIL_X, STAND_X - UNTIL_X - 2, LOOK_PLAIN, buf_text(&text));
	if (is_late(row))
		draw_text(y, STAND_X - 2, 1, LOOK_WARN, "!");
	draw_text(y, STAND_X, SOORT_X - STAND_X - 1, LOOK_PLAIN,
	    handhaving_standen[row->stand].title);
	buf_clear(&text);
	handhaving_title(row, &text);
	if (*row->gemeenten != '\0')
		buf_addf(&text, ", %s", row->gemeenten);
	draw_text(y, SOORT_X, view_width(SOORT_X), LOOK_PLAIN, buf_text(&text));
	buf_release(&text);
}

static void
add_event(const struct handhaving_event *event, struct buf *out)
{
	maatregel_day(event->day, out);
	buf_addf(out, " %s", handhaving_stappen[event->stap].title);
	if (*event->gemeente != '\0')
		buf_addf(out, " door %s", event->gemeente);
	if (event->until != DATE_NONE) {
		buf_add(out, " tot ");
		maatregel_day(event->until, out);
	}
	if (event->was != DATE_NONE) {
		buf_add(out, " (was ");
		maatregel_day(event->was, out);
		buf_add_char(out, ')');
	}
	buf_addf(out, ", %s", event->author);
	if (*event->text != '\0')
		buf_addf(out, ": %s", event->text);
}

static void
add_day(const char *iso, struct buf *out)
{
	maatregel_day(date_from_iso(iso), out);
}

static void
draw_regel(const struct planregel *regel, int y)
{
	enum look look = planregel_vervallen(regel) ? LOOK_DIM : LOOK_PLAIN;
	struct buf tot = { 0 };

	add_day(regel->deel[REGEL_TOT], &tot);
	draw_textf(y, EVENT_X, 2, look, "%d", regel->number);
	draw_text(
	    y, NORM_X, SMART_X - NORM_X - 1, look, regel->deel[REGEL_NORM]);
	draw_text(
	    y, SMART_X, TOT_X - SMART_X - 1, look, regel->deel[REGEL_SMART]);
	draw_text(y, TOT_X, DOOR_X - TOT_X - 1, look, buf_text(&tot));
	draw_text(
	    y, DOOR_X, WHAT_X - DOOR_X - 1, look, regel->deel[REGEL_DOOR]);
	draw_textf(y, WHAT_X, view_width(WHAT_X), look, "%s%s",
	    planregel_vervallen(regel) ? "vervallen: " : "",
	    regel->deel[REGEL_ACTIVITEIT]);
	buf_release(&tot);
}

void
handhaving_draw_line(const struct handhaving_view *h, size_t line, int y)
{
	const struct handhaving_line *l = &h->line[line];
	struct buf text = { 0 };

	switch (l->kind) {
	case HANDHAVING_ENTRY:
		handhaving_draw_row(&h->page.row[l->index], y);
		break;
	case HANDHAVING_EVENT:
		add_event(&h->events.event[l->index], &text);
		draw_text(y, EVENT_X, view_width(EVENT_X), LOOK_PLAIN,
		    buf_text(&text));
		break;
	case HANDHAVING_REGEL:
		draw_regel(&h->regels.regel[l->index], y);
		break;
	case HANDHAVING_ADD:
		draw_text(y, EVENT_X, view_width(EVENT_X), LOOK_PLAIN,
		    "Een regel erbij (Enter)");
		break;
	}
	buf_release(&text);
}

void
handhaving_ticks(const struct planregel *regel, struct buf *out)
{
	for (size_t i = 0; i < LENGTH(smart_words); i++)
		buf_addf(out, "%s%zu %c %s",
		    i == 0           ? ""
			: i == TICKS ? "\n"
				     : "  ",
		    i + 1, regel->deel[REGEL_SMART][i] == '-' ? '-' : 'x',
		    smart_words[i]);
}

/* "!" in the list stands for this. */
static void
tell_late(const struct handhaving_row *row, struct buf *out)
{
	int days = date_today() - row->until;

	if (is_late(row))
		buf_addf(
		    out, " (%d %s voorbij)", days, days == 1 ? "dag" : "dagen");
}

static void
tell_entry(const struct handhaving_row *row, struct buf *out)
{
	const char *advice = handhaving_advice(row->soort, row->gemeenten);

	handhaving_title(row, out);
	buf_addf(out, ", %s", handhaving_standen[row->stand].title);
	if (*row->gemeenten != '\0')
		buf_addf(out, "\nGemeente: %s", row->gemeenten);
	buf_add(out, "\nBegonnen ");
	maatregel_day(row->begun_on, out);
	buf_addf(out, " door %s", row->author);
	if (row->until != DATE_NONE) {
		buf_add(out, ", tot ");
		maatregel_day(row->until, out);
		tell_late(row, out);
	}
	if (handhaving_soorten[row->soort].privacy == PRIVACY_BIJZONDER)
		buf_add(out, "\nBijzonder: niet te vinden met zoeken.");
	if (advice != NULL)
		buf_addf(out, "\n%s", advice);
}

static void
tell_regel(const struct planregel *regel, struct buf *out)
{
	buf_addf(out, "%s", regel->deel[REGEL_ACTIVITEIT]);
	if (*regel->deel[REGEL_RESULTAAT] != '\0')
		buf_addf(out, "\nResultaat: %s", regel->deel[REGEL_RESULTAAT]);
	if (*regel->deel[REGEL_VOORTGANG] != '\0')
		buf_addf(out, "\nVoortgang: %s", regel->deel[REGEL_VOORTGANG]);
	buf_add_char(out, '\n');
	handhaving_ticks(regel, out);
}

void
handhaving_tell(const struct handhaving_view *h, size_t line, struct buf *out)
{
	const struct handhaving_line *l = &h->line[line];

	switch (l->kind) {
	case HANDHAVING_ENTRY:
		tell_entry(&h->page.row[l->index], out);
		break;
	case HANDHAVING_EVENT:
		add_event(&h->events.event[l->index], out);
		break;
	case HANDHAVING_REGEL:
		tell_regel(&h->regels.regel[l->index], out);
		break;
	case HANDHAVING_ADD:
		buf_add(out,
		    "Een regel zegt per norm wat de aanbieder doet, wie, "
		    "wanneer, en wat er dan te meten is.");
		break;
	}
}
