/*
 * aanwezig.h - who else is in an onderzoek, and in which text.
 *
 * It only tells: nobody is kept out of a text by it.  Who gave no sign of
 * life for a quarter of an hour is not there any more.
 */
#ifndef CORE_AANWEZIG_H
#define CORE_AANWEZIG_H

#include <stddef.h>

#include "base/buf.h"

struct aanwezige {
	char *login;
	char *text;  /* subject of the text that is open, or "" */
	char *since; /* stamp: when that was opened, else when he came */
};

struct aanwezigen {
	struct aanwezige *who; /* owned; by login */
	size_t n;
};

void aanwezigen_release(struct aanwezigen *);
/* "j.devries, uzelf", each once; user is who reads it.  "" when alone. */
void
aanwezigen_names(const struct aanwezigen *, const char *user, struct buf *out);
/* Who has this text open; NULL when nobody. */
const struct aanwezige *
aanwezigen_in(const struct aanwezigen *, const char *text);

#endif
