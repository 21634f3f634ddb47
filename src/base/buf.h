/*
 * buf.h - a string that grows.  Always ends in NUL, also when empty.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stddef.h>

struct buf {
	char *text; /* owned; NULL until something is added: see buf_text() */
	size_t length;
	size_t size;
};

void buf_add(struct buf *, const char *);
void buf_add_bytes(struct buf *, const char *, size_t);
void buf_add_char(struct buf *, char);
void buf_addf(struct buf *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Put bytes in at a place; at must be <= length. */
void buf_insert(struct buf *, size_t at, const char *, size_t);
/* Take n bytes out from a place; both must lie inside. */
void buf_remove(struct buf *, size_t at, size_t n);
/* The text; "" when nothing was added.  Borrowed until the next change. */
const char *buf_text(const struct buf *);
/* Make it empty; keeps the memory. */
void buf_clear(struct buf *);
/* Hand the text to the caller, who frees it; the buf is empty after. */
char *buf_take(struct buf *);
void buf_release(struct buf *);

#endif
