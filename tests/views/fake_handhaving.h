/*
 * fake_handhaving.h - the handhaving register of the fake backend: a
 * verbeterplan with a row, what is begun is kept.
 */
#ifndef TESTS_FAKE_HANDHAVING_H
#define TESTS_FAKE_HANDHAVING_H

#include <stddef.h>

#include "core/handhaving_list.h"
#include "core/planregel.h"

#define FAKE_ENTRIES_MAX 8

struct fake;

struct fake_handhaving {
	struct fake_entry {
		struct handhaving_row row;
		struct handhaving_events events;
	} entry[FAKE_ENTRIES_MAX];
	size_t n;
	struct planregels regels; /* of the first */
};

void fake_handhaving_release(struct fake_handhaving *);
/* Begin with what there is, and fill in what the register asks. */
void fake_handhaving(struct fake *);

#endif
