/*
 * planregel.h - a row of a verbeterplan: what the aanbieder will do about
 * a norm, who, when, and whether it is SMART.  Unlike steps a row changes:
 * it has a revision, and what two people change is merged by member.
 */
#ifndef CORE_PLANREGEL_H
#define CORE_PLANREGEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/error.h"
#include "core/handhaving.h"

/* The members, in the order in which a screen asks them. */
enum planregel_deel {
	REGEL_NORM, /* as cited */
	REGEL_ACTIVITEIT,
	REGEL_DOOR, /* function at the aanbieder */
	REGEL_VAN,
	REGEL_TOT,
	REGEL_RESULTAAT,
	REGEL_SMART,
	REGEL_VOORTGANG,
	REGEL_VERVALLEN, /* "ja": taken out of the plan */
	N_REGEL_DELEN,
};

#define SMART_SIZE 6 /* "s-a-t" */

/* Every member as it is stored: a day as jjjj-mm-dd, SMART as "s-a-t". */
struct planregel {
	int number; /* within the plan; never reused; 0: not stored yet */
	int64_t revision;
	char *deel[N_REGEL_DELEN]; /* owned, never NULL */
	char *door;                /* login of who changed it last; owned */
};

extern const char *const planregel_labels[N_REGEL_DELEN];

void planregel_init(struct planregel *);
void planregel_release(struct planregel *);
void planregel_copy(struct planregel *to, const struct planregel *from);
/*
 * As people type it: a day as 21-12-2026 or 2026-12-21, "smart", "s-a-t"
 * or "sat".  -1 with a sentence, and nothing changed.
 */
int planregel_set(struct planregel *, enum planregel_deel, const char *typed,
    struct error *err);
/* One of the five ticks (0 to 4) on or off. */
void planregel_tick(struct planregel *, int tick);
bool planregel_vervallen(const struct planregel *);

/*
 * May a row of a plan that stands so become this?  was NULL: it is new.
 * What the aanbieder agreed to stays; voortgang goes on.
 */
int planregel_check(const struct planregel *was, const struct planregel *,
    enum handhaving_stand, struct error *err);
/*
 * Both began from base.  What only they changed is taken into ours; what
 * both changed stays ours and comes back as bits 1 << deel.
 */
unsigned planregel_merge(const struct planregel *base,
    const struct planregel *theirs, struct planregel *ours);

struct planregels {
	struct planregel *regel; /* owned; by number */
	size_t n;
};

void planregels_release(struct planregels *);

#endif
