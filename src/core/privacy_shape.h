/*
 * privacy_shape.h - how numbers, addresses and people look in a text.
 * Private to core/privacy*.c.
 *
 * Each matcher gives the bytes that its shape takes at text[at], where a
 * word begins, or 0.  No shape goes over the end of a line.
 */
#ifndef CORE_PRIVACY_SHAPE_H
#define CORE_PRIVACY_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/privacy.h"

#define LETTER_MAX 4 /* bytes */

typedef size_t privacy_match(const char *text, size_t at);

/* privacy_shape.c: numbers and addresses. */
privacy_match match_iban, match_email, match_telefoon, match_bsn,
    match_postcode, match_adres, match_geboorte;
/* privacy_person.c: people, by name or by what stands for it. */
privacy_match match_aanspreking, match_persoon, match_bron;
/* A word about health, whoever's it is. */
size_t match_gezondheid(const char *text, size_t at);
/* A word for one person, without a name: "bewoner". */
size_t match_iemand(const char *text, size_t at);

/* privacy_name.c: the names that are known. */
void
find_bekenden(const char *text, const struct bekenden *, struct vondsten *out);
/* Keep what stands at text[at]. */
void vondst_add(struct vondsten *, enum vondst_kind, const char *text,
    size_t at, size_t length);

/* In a plain text each byte of 0x80 and up is part of a letter. */
bool in_word(char c);
bool begins_word(const char *text, size_t at);
/* Does this word stand here, in any case?  Its bytes, or 0. */
size_t take_word(const char *text, const char *word);
/* The same for the first of a list, NULL at its end. */
size_t take_one_of(const char *text, const char *const *words);

#endif
