/*
 * package.h - what is in an ODT, for tests.
 */
#ifndef TESTS_PACKAGE_H
#define TESTS_PACKAGE_H

#include "base/buf.h"

/* One part of a package, after what is in out; fails the test when the
 * package or the part is not good. */
void package_part(const struct buf *package, const char *name, struct buf *out);
/* A document that was made in a format becomes what can be searched: the
 * text itself, or the content of a package. */
struct report_format;
void package_open(const struct report_format *, struct buf *document);
/* For loops over what can be made everywhere and then searched: the next
 * format after this one, or the first after NULL; NULL at the end. */
const struct report_format *package_next(const struct report_format *);

#endif
