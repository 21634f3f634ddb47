/*
 * die.c - last words.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/die.h"

void (*die_hook)(void);

void
die(const char *format, ...)
{
	void (*hook)(void) = die_hook;
	va_list args;

	/* A hook that dies itself must not come back here. */
	die_hook = NULL;
	if (hook != NULL)
		hook();
	fputs("schouw: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(3);
}
