/*
 * mem.h - allocation that does not fail: without memory the program dies.
 *
 * Everything is zeroed unless said otherwise; free() releases it.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdarg.h>
#include <stddef.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

void *xcalloc(size_t n, size_t size);

/* As reallocarray(): new bytes are not zeroed. */
void *xreallocarray(void *, size_t n, size_t size);

/* NULL stays NULL. */
char *xstrdup(const char *);
char *xstrndup(const char *, size_t);

/* A new string as printf would print it. */
char *xasprintf(const char *, ...) __attribute__((format(printf, 1, 2)));
char *xvasprintf(const char *, va_list) __attribute__((format(printf, 1, 0)));

/*
 * Make room for one more element in an array of n that grows by doubling:
 * "p = xgrow(p, n, sizeof *p)", then use p[n].  The new element is zeroed.
 * Only for an array that is NULL or that xgrow() made.
 */
void *xgrow(void *, size_t n, size_t size);

#endif
