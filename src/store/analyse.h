/*
 * analyse.h - the door to what a year showed; answers as store.h does.
 */
#ifndef STORE_ANALYSE_H
#define STORE_ANALYSE_H

#include "core/analyse.h"
#include "store/store.h"

/* Of what we may see: somebody else may count more. */
int
store_analyse(struct store *, int jaar, struct analyse *, struct error *err);

#endif
