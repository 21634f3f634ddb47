/*
 * export.h - the door to the tables of an export; answers as store.h does.
 */
#ifndef STORE_EXPORT_H
#define STORE_EXPORT_H

#include "base/progress.h"
#include "core/export.h"
#include "store/store.h"

/* Between these all tables are of the same moment, whatever others save. */
int store_export_begin(struct store *, struct error *err);
void store_export_end(struct store *);
/*
 * Call back for each row of a table that the filter chooses, by number;
 * what is besloten only for its team.  Memory does not grow with the rows.
 * Stops when row or progress (or NULL) says so.
 */
int
store_export(struct store *, enum export_id, const struct filter *, date today,
    export_row *row, void *context, const struct progress *, struct error *err);

#endif
