/*
 * year.h - two years of work, 2025 and 2026: 72 onderzoeken of all vormen
 * in three gemeenten, with what happened to them, and some signalen.
 *
 * The norms of 2026 are a second version, in which 1.1.1 became 1.1.2,
 * 1.3.2 was split in 1.3.3 and 1.3.4, 2.3.2 is gone and 3.1.3 stayed.
 */
#ifndef YEAR_H
#define YEAR_H

#include "store/store.h"

/* Fill an empty database; fails the test when it cannot.  It is then
 * 21-11-2026. */
void year_fill(struct store *);

#endif
