/*
 * vervolg.h - the door to which onderzoeken belong together; answers as
 * store.h does.
 */
#ifndef STORE_VERVOLG_H
#define STORE_VERVOLG_H

#include "core/vervolg.h"
#include "store/store.h"

/* What an onderzoek follows and what follows it, as far as we may see it. */
int store_verwanten(
    struct store *, const char *nummer, struct verwanten *, struct error *err);
/* Keep that a besloten one led to another that does not know it. */
int store_vervolg(
    struct store *, const char *nummer, const char *naar, struct error *err);

#endif
