/*
 * bron.h - who said something: a letter for the role and a number.
 *
 * "c1" is the first cliënt, "b2" the second beroepskracht; a name is never
 * part of it.
 */
#ifndef CORE_BRON_H
#define CORE_BRON_H

#include "base/buf.h"

struct notitie;

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
