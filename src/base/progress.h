/*
 * progress.h - long work tells how far it is, and may be asked to stop.
 */
#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"

/* Who wants to know; may be called as often as one likes. */
struct progress {
	/* done of all (0: not known how many) of these; false: stop. */
	bool (*step)(
	    void *context, const char *what, int64_t done, int64_t all);
	void *context;
};

/* 0 to go on, -1 with a sentence to stop; NULL: nobody wants to know.
 * what: "onderzoeken". */
int progress_step(const struct progress *, const char *what, int64_t done,
    int64_t all, struct error *err);

#endif
