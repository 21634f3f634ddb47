/*
 * json_value.h - values of the model as JSON, for doc/json.md.
 */
#ifndef REPORT_JSON_VALUE_H
#define REPORT_JSON_VALUE_H

#include <jansson.h>

#include "base/buf.h"
#include "base/date.h"
#include "core/normset.h"

struct onderzoek;

/* What is not UTF-8 is shown as signs. */
json_t *string_json(const char *text);
/* NULL and "" are null. */
json_t *text_or_null(const char *text);
json_t *yes_json(enum yes);
json_t *words_json(const struct words *);
/* A set of ids as a list. */
json_t *set_json(const char *set);
/* "2026-11-21", or null. */
json_t *date_json(date);
/* The object takes the value. */
void put(json_t *object, const char *name, json_t *value);
/* Append it with its line end, and give it back. */
void json_write(json_t *, struct buf *out);

/* json_gesprek.c */
json_t *notities_json(const struct onderzoek *);
json_t *gesprekken_json(const struct onderzoek *);
/* json_bewijs.c: all pieces of one onderzoek. */
json_t *bewijs_json(const struct onderzoek *);

/* json_wederhoor.c */
json_t *wederhoor_json(const struct onderzoek *);

#endif
