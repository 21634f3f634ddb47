/*
 * ics.c - terms as a calendar file.
 */
#include <ctype.h>
#include <string.h>

#include "report/ics.h"

#define LINE_MAX_BYTES 75

/* How long a piece may be that ends on a border of characters. */
static size_t
piece(const char *text, size_t length, size_t room)
{
	size_t n = length < room ? length : room;

	while (n > 0 && n < length && ((unsigned char)text[n] & 0xc0) == 0x80)
		n--;
	return n;
}

/* A content line; its continuations begin with a blank. */
static void
add_line(struct buf *out, const char *text)
{
	size_t length = strlen(text), room = LINE_MAX_BYTES;

	while (length > 0) {
		size_t n = piece(text, length, room);

		if (room < LINE_MAX_BYTES)
			buf_add_char(out, ' ');
		buf_add_bytes(out, text, n);
		buf_add(out, "\r\n");
		text += n;
		length -= n;
		room = LINE_MAX_BYTES - 1;
	}
}

/* A text value: what has a meaning there is escaped. */
static void
add_text(struct buf *line, const char *text)
{
	for (; *text != '\0'; text++) {
		if (strchr("\\;,", *text) != NULL)
			buf_add_char(line, '\\');
		if (*text == '\n')
			buf_add(line, "\\n");
		else if (!iscntrl((unsigned char)*text))
			buf_add_char(line, *text);
	}
}

static void
add_day(struct buf *out, const char *name, date day)
{
	char iso[DATE_ISO_SIZE];
	struct buf line = { 0 };

	date_to_iso(day, iso);
	buf_addf(
	    &line, "%s;VALUE=DATE:%.4s%.2s%.2s", name, iso, iso + 5, iso + 8);
	add_line(out, buf_text(&line));
	buf_release(&line);
}

static void
add_pair(struct buf *out, const char *name, const char *text)
{
	struct buf line = { 0 };

	buf_addf(&line, "%s:", name);
	add_text(&line, text);
	add_line(out, buf_text(&line));
	buf_release(&line);
}

static void
add_summary(struct buf *out, const struct agenda_item *item)
{
	struct buf text = { 0 };

	buf_addf(&text, "%s: %s%s%s%s", item->titel,
	    item->not_before ? "vanaf vandaag, " : "", item->onderzoek,
	    *item->aanbieder != '\0' ? ", " : "", item->aanbieder);
	add_pair(out, "SUMMARY", buf_text(&text));
	buf_release(&text);
}

static void
add_stamp(struct buf *out, const char *stamp)
{
	struct buf line = { 0 };

	buf_addf(&line, "DTSTAMP:%.4s%.2s%.2sT%.2s%.2s%.2sZ", stamp, stamp + 5,
	    stamp + 8, stamp + 11, stamp + 14, stamp + 17);
	add_line(out, buf_text(&line));
	buf_release(&line);
}

static void
add_item(struct buf *out, const struct agenda_item *item, const char *stamp)
{
	struct buf uid = { 0 };

	buf_addf(&uid, "%s-%s@schouw", item->onderzoek, item->termijn);
	add_line(out, "BEGIN:VEVENT");
	add_pair(out, "UID", buf_text(&uid));
	add_stamp(out, stamp);
	add_day(out, "DTSTART", item->last);
	add_day(out, "DTEND", item->last + 1);
	add_summary(out, item);
	if (*item->voor != '\0')
		add_pair(out, "CATEGORIES", item->voor);
	add_line(out, "TRANSP:TRANSPARENT");
	add_line(out, "END:VEVENT");
	buf_release(&uid);
}

void
ics_write(const struct agenda_page *page, const char *stamp, struct buf *out)
{
	add_line(out, "BEGIN:VCALENDAR");
	add_line(out, "VERSION:2.0");
	add_line(out, "PRODID:-//schouw//termijnen//NL");
	for (size_t i = 0; i < page->n; i++)
		if (page->item[i].last != DATE_NONE)
			add_item(out, &page->item[i], stamp);
	add_line(out, "END:VCALENDAR");
}
