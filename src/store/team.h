/*
 * team.h - who sees an onderzoek of a vorm that is besloten.
 *
 * It keeps out who uses the program, not who reads the file itself.
 */
#ifndef STORE_TEAM_H
#define STORE_TEAM_H

#include "base/buf.h"
#include "store/store.h"

/* The logins, one a line; "" where it is not besloten. */
int store_team(
    struct store *, const char *nummer, struct buf *out, struct error *err);
/* Nothing happens when the login is in it already. */
int store_team_add(
    struct store *, const char *nummer, const char *login, struct error *err);

#endif
