/*
 * progress.c - how far long work is.
 */
#include <stddef.h>

#include "base/progress.h"

int
progress_step(const struct progress *progress, const char *what, int64_t done,
    int64_t all, struct error *err)
{
	if (progress == NULL ||
	    progress->step(progress->context, what, done, all))
		return 0;
	return error_stopped(err);
}
