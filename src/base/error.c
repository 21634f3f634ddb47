/*
 * error.c - what went wrong, as one sentence for a person.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/utf8.h"

/* Where to cut a text that was cut by bytes, so that no half one is left. */
static size_t
whole_length(const char *text, size_t length)
{
	size_t at = length, n;

	while (at > 0 && length - at < 3 && (text[at - 1] & 0xC0) == 0x80)
		at--;
	if (at == 0 || (text[at - 1] & 0xC0) != 0xC0)
		return length;
	return utf8_decode(text, length, at - 1, &n) < 0 ? at - 1 : length;
}

__attribute__((format(printf, 3, 0))) static void
set(struct error *err, enum error_kind kind, const char *format, va_list args)
{
	/* Not straight into err: its old text may be one of the arguments. */
	char text[sizeof err->text];
	int n = vsnprintf(text, sizeof text, format, args);

	if (n < 0)
		snprintf(text, sizeof text, "%s", format);
	else if ((size_t)n >= sizeof text)
		text[whole_length(text, sizeof text - 1)] = '\0';
	err->kind = kind;
	memcpy(err->text, text, sizeof text);
}

int
error_set(struct error *err, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	set(err, ERROR_REFUSED, format, args);
	va_end(args);
	return -1;
}

int
error_usage(struct error *err, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	set(err, ERROR_USAGE, format, args);
	va_end(args);
	return -1;
}

int
error_system(struct error *err, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	set(err, ERROR_SYSTEM, format, args);
	va_end(args);
	return -1;
}

int
error_stopped(struct error *err)
{
	error_set(err, "Gestopt; er is niets bewaard.");
	err->kind = ERROR_STOPPED;
	return -1;
}
