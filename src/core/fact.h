/*
 * fact.h - what schouw reasons about, so what has a column.
 *
 * A fact is described once, in facts[]: the loader, the screens and the
 * store find it there.
 */
#ifndef CORE_FACT_H
#define CORE_FACT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "core/field.h"

/* Text members are owned and never NULL; the table facts[] is the only
 * other place that lists them. */
struct facts {
	char *aanbieder; /* name; the register has the row */
	char *locatie;
	char *voorzieningen; /* set of ids */
	char *gemeenten;     /* set of ids */
	enum yes pgb;
	enum yes aangekondigd;
	date signaal_received_on;
	date bezoek_on;
	char *vorige; /* nummer of the onderzoek this one follows */
};

enum fact_type {
	FACT_TEXT,
	FACT_DATE,
	FACT_YES,
	FACT_SET,
};

struct fact {
	const char *name; /* in forms and on the command line */
	enum fact_type type;
	enum field_kind kind; /* the soort a form must use */
	size_t offset;        /* in struct facts */
	const char *label;    /* where a form gives none */
};

extern const struct fact facts[];
extern const size_t n_facts;

/* NULL if there is no such fact. */
const struct fact *fact_find(const char *name);
/* The stored form of a fact (see field.h), appended to out. */
void fact_get(const struct facts *, const struct fact *, struct buf *out);
/* Fill in from the stored form; true when it differed. */
bool fact_set(struct facts *, const struct fact *, const char *value);
/* As a value of an expression; text is borrowed from the facts. */
struct value fact_value(const struct facts *, const struct fact *);

/* All empty: what a zeroed struct is not yet. */
void facts_init(struct facts *);
/* Make `to` the same; both must have been initialised. */
void facts_copy(struct facts *to, const struct facts *from);
bool facts_equal(const struct facts *, const struct facts *);
void facts_release(struct facts *);

#endif
