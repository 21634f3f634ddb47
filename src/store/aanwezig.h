/*
 * aanwezig.h - who is in which onderzoek; see core/aanwezig.h.
 */
#ifndef STORE_AANWEZIG_H
#define STORE_AANWEZIG_H

#include "core/aanwezig.h"
#include "store/store.h"

/*
 * Say that this store's user is in an onderzoek, with this text open (""
 * none); again within a quarter of an hour, or it is not so any more.
 */
int store_present(
    struct store *, const char *nummer, const char *text, struct error *err);
/* He is in none any more. */
int store_absent(struct store *, struct error *err);
/* Who is there beside him. */
int store_others(
    struct store *, const char *nummer, struct aanwezigen *, struct error *err);

#endif
