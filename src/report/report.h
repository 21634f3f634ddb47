/*
 * report.h - documents: a template, a tree of names and lists, a format.
 *
 * The template expands to a small well-formed XHTML; each format is a
 * writer of that.  n documents and m formats cost n + m files.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include <stddef.h>

#include "base/buf.h"
#include "base/error.h"
#include "core/document.h"
#include "core/onderzoek.h"
#include "core/overdracht.h"
#include "report/format.h"

/* What stands at the foot of a document: the trace it can be checked by. */
struct report_trace {
	long long logboek_seq;
	const char *logboek_head; /* hash, or "" */
	const char *made_at; /* a day: made twice on one day it is the same */
	const char *version; /* of schouw */
};

/* The rapport as it may be made public; refused while openbaar_check() in
 * core/lakken.h says so. */
#define REPORT_OPENBAAR "openbaar"
/* The same text, to be looked through: refused by nakijken_check(). */
#define REPORT_NAKIJKEN "nakijken"

/*
 * Make the rapport or an empty form of an onderzoek.  sjablonen is the
 * folder with the templates.  Its bytes are appended to out.
 */
int report_make(const char *document, const struct report_format *,
    const char *sjablonen, const struct onderzoek *,
    const struct report_trace *, struct buf *out, struct error *err);

/*
 * Make a letter, when what must be there first is there.  What reads "nog
 * in te vullen" in it is put into the set *blanks, by name.
 */
int report_brief(const struct document *, const struct report_format *,
    const char *sjablonen, const struct document_case *,
    const struct report_trace *, char **blanks, struct buf *out,
    struct error *err);

/* What is handed over to a gemeente: by the template overdracht.html, and
 * as data. */
int report_overdracht(const struct report_format *, const char *sjablonen,
    const struct overdracht *, const struct report_trace *, struct buf *out,
    struct error *err);
void report_overdracht_json(
    const struct overdracht *, const struct report_trace *, struct buf *out);

/* Everything about one onderzoek as JSON (toon --json), and as text. */
void report_json(const struct onderzoek *, struct buf *out);
/* Only its bewijs, as JSON and as text. */
void report_bewijs_json(const struct onderzoek *, struct buf *out);
void report_bewijs_text(const struct onderzoek *, int width, struct buf *out);
/* Its frozen concept and feitelijke onjuistheden, as JSON. */
void report_wederhoor_json(const struct onderzoek *, struct buf *out);
/* The same of its gesprekken. */
void report_gesprekken_json(const struct onderzoek *, struct buf *out);
void
report_gesprekken_text(const struct onderzoek *, int width, struct buf *out);
void report_text(const struct onderzoek *, int width, struct buf *out);

/* Normsets as JSON (normen --json) and as the toezichthouder sees them. */
void
report_normsets_json(const struct normset *const *, size_t n, struct buf *out);
void report_normset_text(const struct normset *, int width, struct buf *out);
void report_form_text(const struct form *, int width, struct buf *out);

#endif
