/*
 * text.c - owned text members.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/field.h"
#include "core/text.h"

char *
text_clean(const char *text, bool keep_lines)
{
	char *clean;

	if (text == NULL)
		return xstrdup("");
	clean = utf8_clean(text, strlen(text), keep_lines);
	if (utf8_words(clean, strlen(clean)) == 0)
		clean[0] = '\0';
	return clean;
}

int64_t
text_mark(const char *text)
{
	/* FNV-1a. */
	uint64_t mark = 14695981039346656037u;

	for (; *text != '\0'; text++)
		if (strchr(" \t\n", *text) == NULL)
			mark = (mark ^ (unsigned char)*text) * 1099511628211u;
	return (int64_t)(mark >> 1 | 1);
}

bool
text_set(char **member, const char *text, bool keep_lines)
{
	char *clean = text_clean(text, keep_lines);

	if (strcmp(*member, clean) == 0) {
		free(clean);
		return false;
	}
	free(*member);
	*member = clean;
	return true;
}

void
set_put(char **set, const char *id)
{
	char *more;

	if (*id == '\0' || set_has(*set, id))
		return;
	more = xasprintf("%s%s%s", *set, **set == '\0' ? "" : " ", id);
	free(*set);
	*set = more;
}

char *
text_words(const char *text)
{
	struct buf out = { 0 };

	for (;;) {
		text += strspn(text, " \t\n");
		if (*text == '\0')
			return buf_take(&out);
		if (out.length > 0)
			buf_add_char(&out, ' ');
		buf_add_bytes(&out, text, strcspn(text, " \t\n"));
		text += strcspn(text, " \t\n");
	}
}

void
text_fit(char *out, size_t size, const char *format, ...)
{
	va_list args;
	size_t end = size - 1;
	int n;

	va_start(args, format);
	n = vsnprintf(out, size, format, args);
	va_end(args);
	if (n < 0 || (size_t)n < size)
		return;
	/* Cut off: back to where the last whole character ends. */
	end = utf8_broken(out, end);
	out[end] = '\0';
}

char *
text_id(const char *value)
{
	char *id = utf8_fold(value);

	for (char *at = id; *at != '\0'; at++)
		if (*at == ' ' || *at == '-')
			*at = '_';
	return id;
}
