/*
 * aanbieder.h - one aanbieder through the years, as its view shows it.
 */
#ifndef UI_AANBIEDER_H
#define UI_AANBIEDER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/handhaving_list.h"
#include "core/maatregel_list.h"
#include "core/overview.h"
#include "core/signaal_list.h"

struct ui;

enum aanbieder_kind {
	AANBIEDER_HEAD, /* text only */
	AANBIEDER_ONDERZOEK,
	AANBIEDER_MAATREGEL,
	AANBIEDER_HANDHAVING, /* that runs */
	AANBIEDER_SIGNAAL,
	AANBIEDER_NORM, /* index is the first oordeel of the norm */
};

struct aanbieder_line {
	enum aanbieder_kind kind;
	size_t index;
	const char *text; /* of a head */
};

struct aanbieder_view {
	char *naam; /* owned */
	struct list_page onderzoeken;
	struct maatregel_page maatregelen; /* open ones first */
	struct handhaving_page handhaving; /* what runs */
	struct signaal_page signalen;      /* open ones first */
	struct aanbieder_oordelen oordelen;
	struct aanbieder_line *line; /* owned */
	size_t n_lines;
};

void aanbieder_release(struct aanbieder_view *);
/* Read all there is of the aanbieder with this name. */
void aanbieder_read(struct ui *, const char *naam);
/* The aanbieder that the view on top is about; "" if none. */
const char *aanbieder_here(const struct ui *);

#endif
