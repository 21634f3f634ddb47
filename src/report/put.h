/*
 * put.h - names and texts into the tree that a template is filled from.
 *
 * Text is made safe to show on its way in (see utf8_show()), so a format
 * need not ask where it came from.
 */
#ifndef REPORT_PUT_H
#define REPORT_PUT_H

#include <jansson.h>
#include <stdbool.h>

#include "base/date.h"
#include "core/normset.h"

/* NULL is "". */
void put_text(json_t *, const char *name, const char *text);
/* The same, and as `name`_alineas a list of {alinea}: one for each line
 * that is not empty. */
void put_long(json_t *, const char *name, const char *text);
/* "21 november 2026"; DATE_NONE is "". */
void put_date(json_t *, const char *name, date);
/* "zaterdag 21 november 2026": where a term ends. */
void put_weekday(json_t *, const char *name, date);
void put_yes(json_t *, const char *name, bool);
void put_count(json_t *, const char *name, long long);
/* A list of {element} for each word, and all of it as `name`_tekst. */
void put_words(
    json_t *, const char *name, const char *element, const struct words *);

/* A new list under a name, and a new object at the end of a list; both are
 * owned by what they are in. */
json_t *put_list(json_t *, const char *name);
json_t *put_element(json_t *list);

#endif
