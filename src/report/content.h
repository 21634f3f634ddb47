/*
 * content.h - the tree of names and lists of one onderzoek, from which a
 * template is filled; doc/sjablonen.md has every name.
 *
 * What is intern or bijzonder is not in it, so no template can print it;
 * neither is what is not asked, was withdrawn or was replaced.
 */
#ifndef REPORT_CONTENT_H
#define REPORT_CONTENT_H

#include <jansson.h>

#include "report/report.h"

/* What the rapport is, as stand. */
#define CONTENT_WERKVERSIE "Werkversie"
#define CONTENT_CONCEPT    "Concept"
#define CONTENT_DEFINITIEF "Definitief"

/* The caller releases it with json_decref(). */
json_t *content_make(const struct onderzoek *, const struct report_trace *);

/* The same of the newest, with what is handed over to a gemeente. */
json_t *
content_overdracht(const struct overdracht *, const struct report_trace *);

/* The same with what a letter has more: office, addressee, terms.  day is
 * that of the letter. */
json_t *content_brief(const struct document *, const struct document_case *,
    date day, const struct report_trace *);
/* The same as it may be made public: without what was only for the
 * aanbieder, and with what was left out and why. */
json_t *content_openbaar(const struct onderzoek *, const struct report_trace *);
/* The names of that, empty: every template may ask them. */
void content_openbaar_names(json_t *);

/* The names of answers and groups that each tree has, also where the vorm
 * does not ask them. */
void
content_always(void (*visit)(void *context, const char *name), void *context);

/* The parts of it, each with its own file. */
void content_norms(json_t *, const struct onderzoek *);
void content_evidence(json_t *, const struct onderzoek *);
void content_bewijs(json_t *, const struct onderzoek *);
void content_wederhoor(json_t *, const struct onderzoek *);

/* By what a document can be checked. */
void content_trace(json_t *, const struct report_trace *);
/* The openbare notities on a norm: what was said, what was found. */
void
content_norm_notities(json_t *, const struct onderzoek *, const struct norm *);
/* The pieces that were seen for it and may be named. */
void
content_norm_bewijs(json_t *, const struct onderzoek *, const struct norm *);
/* As termijn "6 weken na verzending"; "" when a day was given. */
void content_termijn(json_t *, const struct maatregel *);

#endif
