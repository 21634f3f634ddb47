/*
 * handhaving_rows.h - an entry of the handhaving register as it is read.
 * Private to src/store.
 */
#ifndef STORE_HANDHAVING_ROWS_H
#define STORE_HANDHAVING_ROWS_H

#include "core/handhaving_list.h"
#include "core/planregel.h"
#include "store/db.h"

/* In a transaction: 1 with the row, 0 when there is none. */
int handhaving_row_find(struct store *, const char *nummer,
    struct handhaving_row *, struct error *err);
/* In a transaction: the rows of a plan, or only the one with a number. */
int planregels_read(struct store *, int64_t id, int only, struct planregels *,
    struct error *err);

#endif
