/*
 * mem.c - allocation that does not fail.
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/mem.h"

void *
xcalloc(size_t n, size_t size)
{
	void *p;

	if (n == 0 || size == 0)
		n = size = 1;
	p = calloc(n, size);
	if (p == NULL)
		die("te weinig geheugen");
	return p;
}

void *
xreallocarray(void *old, size_t n, size_t size)
{
	void *p;

	if (n == 0 || size == 0)
		n = size = 1;
	if (n > SIZE_MAX / size)
		die("te weinig geheugen");
	p = realloc(old, n * size);
	if (p == NULL)
		die("te weinig geheugen");
	return p;
}

char *
xstrndup(const char *text, size_t n)
{
	char *copy;

	if (text == NULL)
		return NULL;
	n = strnlen(text, n);
	copy = xcalloc(n + 1, 1);
	memcpy(copy, text, n);
	return copy;
}

char *
xstrdup(const char *text)
{
	return text == NULL ? NULL : xstrndup(text, strlen(text));
}

char *
xvasprintf(const char *format, va_list args)
{
	va_list again;
	char *text;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, args);
	if (n < 0)
		die("tekst niet op te maken: %s", format);
	text = xcalloc((size_t)n + 1, 1);
	vsnprintf(text, (size_t)n + 1, format, again);
	va_end(again);
	return text;
}

char *
xasprintf(const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = xvasprintf(format, args);
	va_end(args);
	return text;
}

void *
xgrow(void *array, size_t n, size_t size)
{
	/* Full at every power of two, so the size need not be kept. */
	if ((n & (n - 1)) == 0) {
		if (n > SIZE_MAX / 2)
			die("te weinig geheugen");
		array = xreallocarray(array, n == 0 ? 1 : n * 2, size);
	}
	memset((char *)array + n * size, 0, size);
	return array;
}
