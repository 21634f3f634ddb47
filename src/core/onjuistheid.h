/*
 * onjuistheid.h - hoor en wederhoor as items: what the aanbieder calls
 * factually wrong in the concept, and what we answer (form 1).
 *
 * Numbers count within the onderzoek and are never used again.  Once the
 * rapport is vastgesteld nothing of it changes.
 */
#ifndef CORE_ONJUISTHEID_H
#define CORE_ONJUISTHEID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/error.h"
#include "core/bevroren.h"

struct onderzoek;

#define EVENT_WEDERHOOR   "wederhoor_ontvangen_op"
#define EVENT_VASTGESTELD "vastgesteld_op"
/* The term of the kalender in which the aanbieder may answer. */
#define TERMIJN_WEDERHOOR "wederhoor"

/* In the order of the form: first theirs, then ours. */
enum onjuistheid_part {
	ONJUIST_BLADZIJ, /* "12", or "" */
	ONJUIST_CITAAT,
	ONJUIST_UITLEG,
	ONJUIST_BEWIJS,
	ONJUIST_ANTWOORD,
	ONJUIST_AANPASSING, /* ja, nee, or "": not said yet */
	ONJUIST_PASSAGE,    /* what it became */
	N_ONJUIST_PARTS,
};

struct onjuistheid {
	int number;
	char *text[N_ONJUIST_PARTS];
	int64_t revision; /* 0: not in the database yet */
	bool changed;
	struct onjuistheid *before; /* owned; while changed: what it was */
};

struct onjuistheid_part_info {
	const char *word;  /* in JSON, in the database and after -- */
	const char *label; /* for people */
	bool lines;        /* may be several */
};

extern const struct onjuistheid_part_info onjuistheid_parts[N_ONJUIST_PARTS];

/* A new one; NULL with a sentence without a citaat or a frozen concept.
 * Valid until the next is added. */
struct onjuistheid *onderzoek_add_onjuistheid(struct onderzoek *,
    const char *bladzij, const char *citaat, struct error *err);
/* NULL if there is no such number. */
struct onjuistheid *onderzoek_onjuistheid(const struct onderzoek *, int number);
/* Fill in a part as a person types it; -1 with a sentence, and nothing
 * changed, for what cannot be. */
int onjuistheid_read(const struct onderzoek *, struct onjuistheid *,
    enum onjuistheid_part, const char *typed, struct error *err);

/* Has it our answer, and whether that changes the rapport? */
bool onjuistheid_answered(const struct onjuistheid *);
size_t onderzoek_n_unanswered(const struct onderzoek *);

/* Where its citaat stands in the frozen concept. */
struct vindplaats {
	bool exact;
	struct plek plek; /* page 0: nothing there is like it */
	char *text;       /* what is there, on one line; owned, or NULL */
};
struct vindplaats
onjuistheid_find(const struct onderzoek *, const struct onjuistheid *);
/* The same as a sentence for the toezichthouder; appended. */
void onjuistheid_found(
    const struct onderzoek *, const struct onjuistheid *, struct buf *out);

void onjuistheid_release(struct onjuistheid *);

/* For member.h. */
void onjuistheid_keep(struct onjuistheid *);
void onjuistheid_forget(struct onjuistheid *);
void onjuistheid_get_member(const void *row, size_t member, struct buf *out);
void onjuistheid_set_member(
    const struct onderzoek *, void *row, size_t member, const char *value);

#endif
