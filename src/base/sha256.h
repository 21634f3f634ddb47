/*
 * sha256.h - SHA-256 as hexadecimal text (libmd), for pins and the logboek.
 */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include <stddef.h>

#define SHA256_SIZE 65 /* 64 hexadecimal digits and NUL */

/* Gives back out. */
char *
sha256_text(const char *text, size_t length, char out[static SHA256_SIZE]);

#endif
