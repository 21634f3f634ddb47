/*
 * signalen.h - the door to the register of signalen; answers as store.h
 * does.
 */
#ifndef STORE_SIGNALEN_H
#define STORE_SIGNALEN_H

#include "core/signaal_list.h"
#include "store/store.h"

/* A page of them, by key. */
int store_signalen(struct store *, const struct signaal_query *,
    struct signaal_page *, struct error *err);
/* By its nummer: 1 found, 0 not. */
int store_signaal(struct store *, const char *nummer, struct signaal_row *,
    struct error *err);
/* Its steps; empty when there is no such signaal. */
int store_signaal_events(struct store *, const char *nummer,
    struct signaal_events *, struct error *err);
/* Write one down; it gets the next number of the year it was received in. */
int store_signaal_add(struct store *, const struct signaal_request *,
    char nummer[static SIGNAAL_SIZE], struct error *err);
/* Add a step, when it may follow. */
int store_signaal_step(struct store *, const char *nummer,
    const struct signaal_request *, struct error *err);

#endif
