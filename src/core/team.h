/*
 * team.h - who sees an onderzoek that is besloten, and who did.
 */
#ifndef CORE_TEAM_H
#define CORE_TEAM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* What confirms on a screen that somebody goes. */
#define TEAM_SURE "uit"

/* What reading again gives when the onderzoek is not open to us any more. */
#define REFRESH_CLOSED 2

/* Strings are owned by the row and never NULL. */
struct team_lid {
	char *login;
	char *door;  /* who let him in; of who went, who took him out */
	char *stamp; /* when that was */
	char *reden; /* why he went; "": he is in the team */
};

struct team {
	struct team_lid *lid; /* owned; who is in first, by login */
	size_t n;
};

/* How many are in it now; the first ones of the array. */
size_t team_n_in(const struct team *);
bool team_has(const struct team *, const char *login);
/*
 * May this login be taken out, for this reason?  -1 with a sentence when it
 * is not in the team or is the last one, and without a reason.
 */
int team_check_out(const struct team *, const char *login, const char *reden,
    struct error *err);
void team_release(struct team *);

#endif
