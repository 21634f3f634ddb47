/*
 * document.h - the documents that can be made of an onderzoek: for which
 * vormen, what must be there first, and what is recorded once it is sent.
 *
 * The name is that of the template as well; its words are in
 * forms/sjablonen/, never here.
 */
#ifndef CORE_DOCUMENT_H
#define CORE_DOCUMENT_H

#include <stdbool.h>

#include "base/error.h"
#include "core/handhaving_list.h"
#include "core/kantoor.h"
#include "core/onderzoek.h"

enum document_soort {
	DOCUMENT_RAPPORT,
	DOCUMENT_FORMULIER, /* for the aanbieder to fill in */
	DOCUMENT_BRIEF,
	DOCUMENT_PAKKET, /* for a gemeente, see core/overdracht.h */
};

/* What it is to send one to a wethouder: an afschrift, no event. */
#define DOCUMENT_AFSCHRIFT "afschrift"

/* What a document is made from; all of it is borrowed. */
struct document_case {
	const struct onderzoek *o;
	const struct kantoor *kantoor;            /* or NULL */
	const struct handhaving_page *handhaving; /* of the onderzoek */
	/* Whom it is for: the id of a gemeente, or by name one of several
	 * deelnemers; or NULL. */
	const char *gemeente;
	const char *deelnemer;
};

struct document {
	const char *name; /* typed, and of its template */
	const char *title;
	enum document_soort soort;
	/* What sending it is recorded as: an event, DOCUMENT_AFSCHRIFT, or
	 * NULL. */
	const char *event;
	bool per_gemeente; /* one for each gemeente */
	bool (*fits)(const struct form *);
	/* What must be there first; 0, or -1 with what is to be done. */
	int (*check)(const struct document_case *, struct error *err);
};

extern const struct document documents[]; /* in the order of a procedure */
extern const size_t n_documents;

/* By its name; NULL if there is none. */
const struct document *document_find(const char *name);
/* Is it one for each of several deelnemers? */
bool document_per_deelnemer(const struct document *, const struct onderzoek *);
/* Does the vorm have it?  -1 with a sentence when not. */
int
document_fits(const struct document *, const struct form *, struct error *err);
/* Can it be made now?  -1 with the sentence that says why not. */
int document_check(
    const struct document *, const struct document_case *, struct error *err);
/* The day of an event with whom it is for, or with all; or DATE_NONE. */
date document_happened(const struct document_case *, const char *kind);
/* The day on which it was sent, or DATE_NONE. */
date document_sent(const struct document *, const struct document_case *);
/* Is it a proposal to a gemeente, which waits for such an entry: */
bool document_is_voorstel(const struct document *);
/* The entry of the register that proposes a last to this gemeente, the
 * newest; NULL: none.  Without a gemeente: to any. */
const struct handhaving_row *document_voorstel(const struct document_case *);

#endif
