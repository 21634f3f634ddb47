/*
 * canonical.h - JSON strings, for the pinned text and the report.
 */
#ifndef LOAD_CANONICAL_H
#define LOAD_CANONICAL_H

#include "base/buf.h"

/* Append a text as a JSON string, with its quotes. */
void canonical_string(struct buf *out, const char *text);

#endif
