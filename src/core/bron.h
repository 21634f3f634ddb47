/*
 * bron.h - who said something: a letter for the role and a number.
 *
 * "c1" is the first cliënt, "b2" the second beroepskracht; a name is never
 * part of it.
 */
#ifndef CORE_BRON_H
#define CORE_BRON_H

#include "base/buf.h"
#include "base/error.h"

struct notitie;

#define BRON_MAX  8 /* "c1234567" */
#define BRON_SIZE (BRON_MAX + 1)

struct bron_role {
	char letter;
	const char *one, *many; /* "cliënt", "cliënten" */
};

#define N_BRON_ROLES 4
/* In the order of lists. */
extern const struct bron_role bron_roles[N_BRON_ROLES];

/*
 * A letter and perhaps a number as people type it, "c1" or "@C1", as an
 * id.  -1 with a sentence when it is something else.
 */
int bron_read(const char *typed, char id[static BRON_SIZE], struct error *err);

/* "cliënt" of "c1"; NULL for a letter that has no role. */
const char *bron_role(const char *bron);
/*
 * In which order lists have them: cliënten, beroepskrachten, managers,
 * vertegenwoordigers, others by letter; each by number; none ("") last.
 */
int bron_compare(const char *a, const char *b);
/*
 * A notitie as it may stand in a bevinding, appended: the very words in
 * quotes, then the role between brackets; never the pseudonym.
 */
void notitie_quote(const struct notitie *, struct buf *out);

#endif
