/*
 * zip.h - named parts in one package, made in memory.
 *
 * Every part has the same old date: the same parts give the same bytes.
 */
#ifndef REPORT_ZIP_H
#define REPORT_ZIP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

struct zip_part {
	const char *name; /* with its folder */
	const char *text;
	size_t length;
	bool stored; /* as it is, not compressed */
};

/* Append a package of these parts, in this order; -1 if that fails. */
int zip_write(const struct zip_part *, size_t n, struct buf *out);

#endif
