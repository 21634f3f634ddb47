/*
 * woo.h - the grounds of the Wet open overheid on which something may be
 * left out of what is made public.
 */
#ifndef CORE_WOO_H
#define CORE_WOO_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

struct woo_grond {
	const char *id;      /* "5.1.2e" */
	const char *artikel; /* "artikel 5.1, tweede lid, onder e, Woo" */
	const char *what;    /* what it protects */
	bool reden;          /* asks a reason of its own */
};

#define N_WOO_GRONDEN 10
extern const struct woo_grond woo_gronden[N_WOO_GRONDEN];

/* NULL when there is none of that id. */
const struct woo_grond *woo_grond(const char *id);
/* "5.1.1c, 5.1.1d, ..." */
void woo_list(struct buf *out);

#endif
