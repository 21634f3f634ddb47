/*
 * maatregel_rows.h - how the queries of maatregelen name their columns, and
 * how a row is read.  Private to src/store.
 */
#ifndef STORE_MAATREGEL_ROWS_H
#define STORE_MAATREGEL_ROWS_H

#include "core/maatregel_list.h"
#include "store/db.h"

#define MAATREGEL_COLUMNS                                               \
	"SELECT l.id, o.nummer, l.number, o.vorm,"                      \
	" (SELECT naam FROM aanbieder WHERE id = l.aanbieder), l.norm," \
	" l.norm_titel, m.text, m.owner, m.blijkt_uit, l.oplegger,"     \
	" l.opgelegd_op, m.due_on, l.uiterlijk, l.laatst_op, l.stand,"  \
	" (SELECT group_concat(gemeente, ' ') FROM onderzoek_gemeente"  \
	"  WHERE onderzoek = l.onderzoek), m.termijn"
#define MAATREGEL_N_COLUMNS 18
/* Beside maatregel_lijst AS l. */
#define MAATREGEL_JOINS                                           \
	" CROSS JOIN maatregel AS m ON m.onderzoek = l.onderzoek" \
	" AND m.number = l.number"                                \
	" CROSS JOIN onderzoek AS o ON o.id = l.onderzoek" OPEN_TO_US("o")

struct maatregel_row maatregel_row_read(sqlite3_stmt *);
/* Read on to the end; more than limit is not kept but told in more. */
int maatregel_rows_read(
    sqlite3_stmt *, size_t limit, struct maatregel_page *, struct error *err);
/* In a transaction: 1 with the row, 0 when there is none. */
int maatregel_row_find(struct store *, const char *nummer,
    struct maatregel_row *, struct error *err);

#endif
