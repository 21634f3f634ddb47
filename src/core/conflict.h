/*
 * conflict.h - somebody else saved the same thing first: nothing was
 * overwritten, and the user says what it becomes.
 */
#ifndef CORE_CONFLICT_H
#define CORE_CONFLICT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/normset.h"

/* Of a row that is in the database; a save finds another one there. */
#define REVISION_UNKNOWN ((int64_t)-1)

struct conflict {
	enum conflict_kind {
		CONFLICT_NONE,
		CONFLICT_FACT,
		CONFLICT_ANSWER,
		CONFLICT_OORDEEL,
		CONFLICT_MAATREGEL,
		CONFLICT_ADVIES,
		CONFLICT_REDEN,
		CONFLICT_BEWIJS,
		CONFLICT_GESPREK,
		CONFLICT_ONJUISTHEID,
	} kind;
	size_t index;  /* in facts[], answer[], oordeel[], ... */
	size_t member; /* of the row, see member.h; 0: its text */
	char *theirs;  /* their text (bevinding, value), owned */
	const struct grade *their_grade; /* of an oordeel */
	char *who;                       /* owned */
	int64_t revision;                /* the revision to go on from */
};

/* What was not taken; a save puts it through the database first, so that
 * the logboek has both. */
struct dropped {
	enum conflict_kind kind;
	size_t index, member;
	char *text;                /* owned */
	const struct grade *grade; /* of an oordeel */
};

enum settle {
	SETTLE_MINE,
	SETTLE_THEIRS,
	SETTLE_BOTH, /* one below the other, where that can be */
};

struct field;
struct onderzoek;

/* It is settled: CONFLICT_NONE. */
void conflict_release(struct conflict *);
/* The question whose answer it is about, or NULL. */
const struct field *conflict_field(const struct onderzoek *);
/* What we have of what it is about; to be freed. */
char *conflict_mine(const struct onderzoek *);
/* Can both be kept, one below the other? */
bool conflict_joins(const struct onderzoek *);
/*
 * What the user makes of the conflict of this onderzoek; to be saved.  A
 * gesprek of theirs comes in with a refresh after that.
 */
void onderzoek_settle(struct onderzoek *, enum settle);
/*
 * Ours was begun on a text that is not what is there now, and nobody knows
 * on which revision: the next save asks.  To be called when ours is set.
 */
void onderzoek_doubt(
    struct onderzoek *, enum conflict_kind, size_t index, size_t member);
/* The revision of a row that can be in a conflict. */
int64_t *
onderzoek_row_revision(struct onderzoek *, enum conflict_kind, size_t i);

#endif
