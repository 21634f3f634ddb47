/*
 * member.h - the members of a row that two people may change apart, each
 * as a text; and what becomes of a row that both changed.
 *
 * What only one of them changed is taken from him.  That needs what the
 * row was before: it is kept when the row is marked.
 */
#ifndef CORE_MEMBER_H
#define CORE_MEMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "core/conflict.h"

struct onderzoek;
struct oordeel;
struct maatregel;
struct advies;

/* The first of each kind is its text. */
#define MEMBER_TEXT  ((size_t)0)
#define MEMBER_GRADE ((size_t)1) /* of an oordeel */
#define MEMBER_REDEN ((size_t)4) /* of an oordeel: of its choice */
#define MEMBER_NONE  ((size_t)-1)

/* 0 when a row of this kind comes as a whole. */
size_t member_count(enum conflict_kind, const void *row);
/* "de bevinding", or ""; and can two of them stand below each other? */
const char *member_label(enum conflict_kind, size_t member);
bool member_joins(enum conflict_kind, size_t member);
/* The value, appended; set without a mark. */
void
member_get(enum conflict_kind, const void *row, size_t member, struct buf *out);
/* The value as people read it, appended. */
void member_show(enum conflict_kind, const struct onderzoek *, size_t member,
    const char *value, struct buf *out);
void member_set(enum conflict_kind, const struct onderzoek *, void *row,
    size_t member, const char *value);

/* Remember what the row was, unless it is marked already. */
void oordeel_keep(struct oordeel *);
void maatregel_keep(struct maatregel *);
void advies_keep(struct advies *);

/*
 * Take into ours what only they changed; before gets what theirs is.  The
 * first member that both changed differently is left in both as it was,
 * and given: MEMBER_NONE when there is none.
 */
size_t row_merge(enum conflict_kind, const struct onderzoek *, void *ours,
    void *before, const void *theirs);

/* Make of before what neither ours nor theirs can be, so that a merge asks
 * about this member; before is theirs as we know it. */
void row_doubt(enum conflict_kind, const struct onderzoek *, const void *ours,
    void *before, size_t member);

#endif
