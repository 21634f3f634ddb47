/*
 * meldingen.h - the door to the register of meldingen; answers as store.h
 * does.
 */
#ifndef STORE_MELDINGEN_H
#define STORE_MELDINGEN_H

#include "core/melding.h"
#include "store/store.h"

/* All that we may see. */
int store_meldingen(struct store *, struct meldingen *, struct error *err);

#endif
