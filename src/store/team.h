/*
 * team.h - who sees an onderzoek of a vorm that is besloten.
 *
 * It keeps out who uses the program, not who reads the file itself.
 */
#ifndef STORE_TEAM_H
#define STORE_TEAM_H

#include "store/store.h"

/* Who is in it, and who was; nobody where it is not besloten. */
int store_team(
    struct store *, const char *nummer, struct team *, struct error *err);
/* Nothing happens when the login is in it already. */
int store_team_add(
    struct store *, const char *nummer, const char *login, struct error *err);
/* From then on the onderzoek is not there for this login. */
int store_team_out(struct store *, const char *nummer, const char *login,
    const char *reden, struct error *err);

#endif
