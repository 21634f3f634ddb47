/*
 * fake_maatregelen.h - the maatregelen of the fake backend: forty, made
 * up, on four aanbieders; steps added to them are kept.
 */
#ifndef TESTS_FAKE_MAATREGELEN_H
#define TESTS_FAKE_MAATREGELEN_H

#include <stdbool.h>
#include <stddef.h>

#include "core/maatregel_list.h"
#include "ui/backend.h"

#define FAKE_EVENTS_MAX 32

struct fake_events {
	struct {
		char nummer[24];
		struct maatregel_event event;
	} added[FAKE_EVENTS_MAX];
	size_t n;
};

/* Was a maatregel with this nummer withdrawn by a step? */
bool fake_withdrawn(const struct fake_events *, const char *nummer);
void fake_events_release(struct fake_events *);

/* The last filter that was kept; name NULL: none. */
struct fake_weergave {
	char *name, *filter;
	int order;
	bool reversed;
};

void fake_weergave_release(struct fake_weergave *);
/* The same for a heronderzoek and the hand-over. */
void fake_follow(struct backend *);
/* Fill in what the dashboard asks; the context is a struct fake. */
void fake_maatregelen(struct backend *);

#endif
