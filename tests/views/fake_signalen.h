/*
 * fake_signalen.h - the register of signalen of the fake backend: what is
 * added is kept.
 */
#ifndef TESTS_FAKE_SIGNALEN_H
#define TESTS_FAKE_SIGNALEN_H

#include <stddef.h>

#include "core/signaal_list.h"

#define FAKE_SIGNALEN_MAX 8

struct fake;

struct fake_signalen {
	struct fake_signaal {
		struct signaal_row row;
		struct signaal_events events;
	} signaal[FAKE_SIGNALEN_MAX];
	size_t n;
	char melder[64]; /* of the last one */
};

void fake_signalen_release(struct fake_signalen *);
/* Begin with what there is, and fill in what the register asks. */
void fake_signalen(struct fake *);
/* An onderzoek began from it. */
void fake_signaal_begun(struct fake *, const char *nummer, struct onderzoek *);

#endif
