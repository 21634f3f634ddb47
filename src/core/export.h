/*
 * export.h - the tables that leave schouw as rows: one list of tables, each
 * a list of columns.  The queries (store/export.c), the writers, the
 * codebook and doc/export.schema.json follow it.
 *
 * No column here holds what is intern or bijzonder; see doc/ontwerp.md.
 */
#ifndef CORE_EXPORT_H
#define CORE_EXPORT_H

#include <stddef.h>

#include "base/error.h"
#include "core/codes.h"
#include "core/filter.h"
#include "core/maatregel_list.h"

#define EXPORT_COLUMNS_MAX 24

enum export_kind {
	EXPORT_TEXT,
	EXPORT_WORD,   /* one of its codes */
	EXPORT_SET,    /* codes or numbers with a blank between */
	EXPORT_DAY,    /* 2026-11-21 */
	EXPORT_NUMBER, /* a whole one */
	EXPORT_TRUTH,  /* ja or nee */
	N_EXPORT_KINDS,
};

/* As the codebook calls them. */
extern const char *const export_kind_words[N_EXPORT_KINDS];

struct export_column {
	const char *name; /* stable; in every format the same */
	enum export_kind kind;
	enum codes codes;
	const char *meaning; /* for the codebook */
	const char *source;  /* where it comes from */
};

enum export_id {
	EXPORT_ONDERZOEKEN,
	EXPORT_OORDELEN,
	EXPORT_MAATREGELEN,
	EXPORT_ADVIEZEN,
	EXPORT_MELDINGEN,
	EXPORT_SIGNALEN,
	EXPORT_TERMIJNEN,
	N_EXPORT_STORED, /* the rest is not in the database */
	EXPORT_CODEBOEK = N_EXPORT_STORED,
	N_EXPORTS,
};

struct export_table {
	const char *name;
	const char *one; /* "1 maatregel" */
	const char *meaning;
	const struct export_column *column;
	size_t n;
	struct filter_scope filter;
};

extern const struct export_table export_tables[N_EXPORTS];

/* By its name; NULL with a sentence that says which was meant. */
const struct export_table *export_find(const char *name, struct error *err);

/* A row on its way out; a cell is "" where there is nothing. */
typedef int
export_row(void *context, const char *const cell[], struct error *err);

/* A row for each column of these tables, as of the table codeboek. */
int export_codebook(const struct export_table *table, size_t n_tables,
    const struct library *library, export_row *row, void *context,
    struct error *err);

/* A maatregel of a list as a row of the table maatregelen. */
int export_maatregel(const struct maatregel_row *from, date today,
    export_row *row, void *context, struct error *err);

#endif
