/*
 * kantoor.h - the office that writes the letters: its name, where it is,
 * and the authorities that they name.
 *
 * From norms/kantoor.yaml, and what norms/lokaal/ says instead.  It is not
 * pinned: a letter has the address of the day on which it is sent.
 */
#ifndef CORE_KANTOOR_H
#define CORE_KANTOOR_H

#include <stddef.h>

struct kantoor {
	const char *naam; /* NULL, as all of these: not filled in */
	const char *adres;
	const char *plaats;
	const char *email;
	const char *telefoon;
	const char *website;
	const char *functie;       /* who signs a letter, never by name */
	const char *ondertekenaar; /* who signs a besluit */
	const char *college;       /* the bestuursorgaan of the besluit */
	const char *college_adres; /* where a bezwaar goes */
	const char *commissie;     /* that advises on it */
	const char *rechtbank;
	const char *rechtbank_adres;
};

/* Each member by its key in the file. */
struct kantoor_part {
	const char *key;
	size_t offset;
};

extern const struct kantoor_part kantoor_parts[]; /* key NULL at the end */

/* The text of a part; "" when it is not filled in, or kantoor is NULL. */
const char *kantoor_text(const struct kantoor *, const struct kantoor_part *);

#endif
