/*
 * maatregel_csv.h - maatregelen as rows of CSV, for the command line and
 * the screens alike.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it.
 */
#ifndef CORE_MAATREGEL_CSV_H
#define CORE_MAATREGEL_CSV_H

#include "base/buf.h"
#include "core/maatregel_list.h"

enum csv_kind {
	CSV_PLAIN,    /* RFC 4180: commas */
	CSV_EXCEL_NL, /* semicolons, and a sign that it is UTF-8 */
};

/* The row of names; the row of a maatregel; both appended. */
void maatregel_csv_names(enum csv_kind, struct buf *out);
void maatregel_csv_row(
    enum csv_kind, const struct maatregel_row *, date today, struct buf *out);

#endif
