/*
 * buf.c - a string that grows.
 */
#include <assert.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/die.h"
#include "base/mem.h"

/* Make room for n more bytes and the NUL. */
static void
make_room(struct buf *b, size_t n)
{
	size_t need, size = b->size < 64 ? 64 : b->size;

	if (n > SIZE_MAX / 2 - b->length - 1)
		die("te weinig geheugen");
	need = b->length + n + 1;
	if (need <= b->size)
		return;
	while (size < need)
		size *= 2;
	b->text = xreallocarray(b->text, size, 1);
	b->size = size;
}

void
buf_insert(struct buf *b, size_t at, const char *bytes, size_t n)
{
	assert(at <= b->length);
	make_room(b, n);
	memmove(b->text + at + n, b->text + at, b->length - at);
	if (n > 0)
		memcpy(b->text + at, bytes, n);
	b->length += n;
	b->text[b->length] = '\0';
}

void
buf_remove(struct buf *b, size_t at, size_t n)
{
	assert(at <= b->length && n <= b->length - at);
	if (n == 0)
		return;
	b->length -= n;
	memmove(b->text + at, b->text + at + n, b->length - at);
	b->text[b->length] = '\0';
}

void
buf_add_bytes(struct buf *b, const char *bytes, size_t n)
{
	buf_insert(b, b->length, bytes, n);
}

void
buf_add(struct buf *b, const char *text)
{
	buf_add_bytes(b, text, strlen(text));
}

void
buf_add_char(struct buf *b, char c)
{
	buf_add_bytes(b, &c, 1);
}

void
buf_addf(struct buf *b, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = xvasprintf(format, args);
	va_end(args);
	buf_add(b, text);
	free(text);
}

const char *
buf_text(const struct buf *b)
{
	return b->text == NULL ? "" : b->text;
}

void
buf_clear(struct buf *b)
{
	b->length = 0;
	if (b->text != NULL)
		b->text[0] = '\0';
}

char *
buf_take(struct buf *b)
{
	char *text = b->text == NULL ? xstrdup("") : b->text;

	*b = (struct buf){ 0 };
	return text;
}

void
buf_release(struct buf *b)
{
	free(b->text);
	*b = (struct buf){ 0 };
}
