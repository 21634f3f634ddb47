/*
 * term_sequence.h - how long an escape sequence is, and which key it is.
 * Private to term_keys.c.
 *
 * The lengths are of what starts at s, at most n bytes; 0 while it is not
 * whole.
 */
#ifndef UI_TERM_SEQUENCE_H
#define UI_TERM_SEQUENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/term.h"

#define ESC '\033'

/* From behind the ESC on: "[A", "OP", "x". */
size_t sequence_length(const char *s, size_t n);
/* From behind the "[" or the "O" on. */
size_t sequence_csi_length(const char *s, size_t n);
size_t sequence_ss3_length(const char *s, size_t n);
/* One character of UTF-8; a broken one has length 1. */
size_t sequence_char_length(const char *s, size_t n);

/* Is it exactly this one? */
bool sequence_is(const char *name, const char *s, size_t n);
/* The key of a whole sequence, from behind the ESC; K_UNKNOWN if none. */
void sequence_key(struct key *, const char *s, size_t n);
/* A key that types one character. */
void sequence_char(struct key *, const char *bytes, size_t n);

#endif
