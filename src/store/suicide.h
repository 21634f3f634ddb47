/*
 * suicide.h - the door to the yearly overviews of suïcides; answers as
 * store.h does.
 */
#ifndef STORE_SUICIDE_H
#define STORE_SUICIDE_H

#include "core/suicide.h"
#include "store/store.h"

/* Who was asked about a year, and what he gave. */
int store_suicide(
    struct store *, int jaar, struct suicide_opgaven *, struct error *err);
/* Write down that it was asked (received_on DATE_NONE), or what came; the
 * aanbieder gets into the register when it is not there. */
int store_suicide_add(struct store *, const char *aanbieder,
    const struct suicide_opgave *, struct error *err);

#endif
