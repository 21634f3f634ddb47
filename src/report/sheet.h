/*
 * sheet.h - tables as files: rows go in one by one, a format is a row of
 * one table.
 */
#ifndef REPORT_SHEET_H
#define REPORT_SHEET_H

#include <stdbool.h>
#include <stdio.h>

#include "base/error.h"
#include "base/outfile.h"
#include "core/export.h"

/* One that is being written. */
struct sheet {
	const struct sheet_format *format;
	FILE *out;
	const struct outfile *file;       /* that out is of; NULL: a pipe */
	const struct library *library;    /* what codes mean */
	const struct export_table *table; /* that rows are of now; or NULL */
	size_t n_rows;                    /* of that table, until now */
	size_t n_tables;                  /* before that one */
	size_t n_cut; /* cells that were too long for the format */
	void *own;    /* of the format */
};

struct sheet_format {
	const char *name;      /* "csv" */
	const char *extension; /* "csv" */
	bool many;             /* several tables go into one file */
	bool named;            /* it cannot go through a pipe */
	bool explained;        /* it tells itself what columns mean */
	int (*begin)(struct sheet *, struct error *err);
	int (*table)(struct sheet *, struct error *err);
	int (*row)(struct sheet *, const char *const cell[], struct error *err);
	int (*end_table)(struct sheet *, struct error *err);
	int (*end)(struct sheet *, struct error *err);
	void (*release)(struct sheet *);
};

/* Private to sheet.c and the file of each. */
extern const struct sheet_format sheet_csv, sheet_excel_nl, sheet_json,
    sheet_xlsx;
/* Ends with NULL; the first one is usual. */
extern const struct sheet_format *const sheet_formats[];

const struct sheet_format *sheet_format(const char *name);

/*
 * Write tables to a file, or (NULL) to the output: sheet_table() begins each,
 * sheet_row() is an export_row with the sheet as its context, sheet_end() makes
 * it whole. Whatever they say, sheet_release() gives back what it holds.
 */
int sheet_begin(struct sheet *, const struct sheet_format *,
    const struct outfile *, const struct library *, struct error *err);
int sheet_table(struct sheet *, const struct export_table *, struct error *err);
int sheet_row(void *context, const char *const cell[], struct error *err);
int sheet_end(struct sheet *, struct error *err);
void sheet_release(struct sheet *);

/* For a format: put bytes out; -1 with a sentence. */
int
sheet_write(struct sheet *, const char *text, size_t length, struct error *err);
/* The sentence when that failed; -1. */
int sheet_failed(const struct sheet *, int number, struct error *err);

#endif
