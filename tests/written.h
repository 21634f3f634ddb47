/*
 * written.h - all of an onderzoek that people see, as a text: to compare
 * what two of them have.
 */
#ifndef WRITTEN_H
#define WRITTEN_H

#include "core/onderzoek.h"

/* To be freed.  What has no order stands in one here. */
char *onderzoek_written(const struct onderzoek *);

#endif
