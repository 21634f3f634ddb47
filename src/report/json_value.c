/*
 * json_value.c - values of the model as JSON.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "core/field.h"
#include "report/json_value.h"

/* jansson refuses what is not UTF-8; a reader had better see it. */
json_t *
string_json(const char *text)
{
	json_t *json = json_string(text);
	char *shown;

	if (json != NULL)
		return json;
	shown = utf8_show(text, strlen(text), true);
	json = json_string(shown);
	free(shown);
	return json;
}

json_t *
text_or_null(const char *text)
{
	return text != NULL && *text != '\0' ? string_json(text) : json_null();
}

json_t *
yes_json(enum yes yes)
{
	return yes == YES_EMPTY ? json_null() : json_boolean(yes == YES_YES);
}

json_t *
words_json(const struct words *words)
{
	json_t *list = json_array();

	for (size_t i = 0; i < words->n; i++)
		json_array_append_new(list, string_json(words->word[i]));
	return list;
}

/* A set of ids as a list. */
json_t *
set_json(const char *set)
{
	json_t *list = json_array();
	char *id;

	for (size_t i = 0; (id = set_at(set, i)) != NULL; i++) {
		json_array_append_new(list, string_json(id));
		free(id);
	}
	return list;
}

json_t *
date_json(date day)
{
	char iso[DATE_ISO_SIZE];

	return text_or_null(date_to_iso(day, iso));
}

void
put(json_t *object, const char *name, json_t *value)
{
	json_object_set_new(object, name, value);
}

void
json_write(json_t *json, struct buf *out)
{
	char *text = json_dumps(json, JSON_INDENT(2));

	buf_add(out, text != NULL ? text : "null");
	buf_add_char(out, '\n');
	free(text);
	json_decref(json);
}
