/*
 * bewaren.h - the door to the end of onderzoeken and how long they are
 * kept; answers as store.h does.
 */
#ifndef STORE_BEWAREN_H
#define STORE_BEWAREN_H

#include "core/bewaring.h"
#include "store/store.h"

/* All that have ended, in no order. */
int store_bewaren(struct store *, struct bewaar_rows *, struct error *err);
/* One, ended or not: 1 found, 0 not. */
int store_bewaar(
    struct store *, const char *nummer, struct bewaar_row *, struct error *err);
/* Record an end, or that it runs again. */
int store_einde(struct store *, const char *nummer,
    const struct einde_request *, struct error *err);
/* Choose a category, hold destroying, lift the hold. */
int store_bewaar_stap(struct store *, const char *nummer,
    const struct selectielijst *, const struct bewaar_request *,
    struct error *err);

#endif
