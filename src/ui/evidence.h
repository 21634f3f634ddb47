/*
 * evidence.h - what was heard, read and seen about a norm, by source.
 */
#ifndef UI_EVIDENCE_H
#define UI_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/onderzoek.h"

struct evidence_row {
	bool head;    /* of a group, which it then names */
	size_t index; /* of the notitie or bewijs, when it is no head */
	size_t group;
};

/* What one person said, or what one methode gave without one. */
struct evidence_group {
	const char *bron;    /* borrowed; "" */
	const char *methode; /* id; borrowed; "" */
	bool bewijs;         /* the pieces that were looked at */
	size_t n;
	bool folded;
};

struct evidence {
	struct evidence_row *row; /* owned, like the groups */
	size_t n;
	struct evidence_group *group;
	size_t n_groups;
};

/* More groups than this cannot be folded apart. */
#define EVIDENCE_FOLDS 32

/* The rows of a norm; of the bits of folded each closes a group. */
void evidence_make(const struct onderzoek *, const struct norm *, size_t folded,
    struct evidence *out);
void evidence_release(struct evidence *);
/* "@c1 cliënt", "Documentenonderzoek"; appended. */
void evidence_title(
    const struct onderzoek *, const struct evidence_group *, struct buf *out);

#endif
