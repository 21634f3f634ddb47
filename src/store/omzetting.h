/*
 * omzetting.h - private to src/store.
 */
#ifndef STORE_OMZETTING_H
#define STORE_OMZETTING_H

#include "core/omzetting.h"
#include "store/db.h"

/* In a transaction, when the normset is pinned: what became of the norms
 * of the pins that it follows. */
int omzetting_add(struct store *, const struct normset *, struct error *err);

#endif
