/*
 * put.c - names and texts into the tree of a template.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "report/put.h"

static const char *const months[] = { "januari", "februari", "maart", "april",
	"mei", "juni", "juli", "augustus", "september", "oktober", "november",
	"december" };

static const char *const weekdays[] = { "maandag", "dinsdag", "woensdag",
	"donderdag", "vrijdag", "zaterdag", "zondag" };

static void
put_bytes(json_t *json, const char *name, const char *text, size_t length)
{
	char *shown = utf8_show(text, length, true);

	json_object_set_new(json, name, json_string(shown));
	free(shown);
}

void
put_text(json_t *json, const char *name, const char *text)
{
	if (text == NULL)
		text = "";
	put_bytes(json, name, text, strlen(text));
}

void
put_long(json_t *json, const char *name, const char *text)
{
	char *list_name = xasprintf("%s_alineas", name);
	json_t *list = put_list(json, list_name);

	free(list_name);
	put_text(json, name, text);
	while (text != NULL && *text != '\0') {
		size_t length = strcspn(text, "\n");

		if (strspn(text, " \t") < length)
			put_bytes(put_element(list), "alinea", text, length);
		text += length + (text[length] == '\n');
	}
}

static void
put_day(json_t *json, const char *name, date day, bool weekday)
{
	struct buf text = { 0 };
	int y, m, d;

	if (day != DATE_NONE) {
		date_to_ymd(day, &y, &m, &d);
		buf_addf(&text, "%s%s%d %s %d",
		    weekday ? weekdays[date_weekday(day)] : "",
		    weekday ? " " : "", d, months[m - 1], y);
	}
	put_text(json, name, buf_text(&text));
	buf_release(&text);
}

void
put_date(json_t *json, const char *name, date day)
{
	put_day(json, name, day, false);
}

void
put_weekday(json_t *json, const char *name, date day)
{
	put_day(json, name, day, true);
}

void
put_yes(json_t *json, const char *name, bool yes)
{
	json_object_set_new(json, name, json_boolean(yes));
}

void
put_count(json_t *json, const char *name, long long count)
{
	json_object_set_new(json, name, json_integer(count));
}

void
put_words(json_t *json, const char *name, const char *element,
    const struct words *words)
{
	json_t *list = put_list(json, name);
	char *text_name = xasprintf("%s_tekst", name);
	struct buf text = { 0 };

	for (size_t i = 0; i < words->n; i++) {
		put_text(put_element(list), element, words->word[i]);
		buf_addf(&text, "%s%s", i > 0 ? "; " : "", words->word[i]);
	}
	put_text(json, text_name, buf_text(&text));
	buf_release(&text);
	free(text_name);
}

json_t *
put_list(json_t *json, const char *name)
{
	json_t *list = json_array();

	json_object_set_new(json, name, list);
	return list;
}

json_t *
put_element(json_t *list)
{
	json_t *element = json_object();

	json_array_append_new(list, element);
	return element;
}
