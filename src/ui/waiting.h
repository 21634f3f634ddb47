/*
 * waiting.h - long work that a screen asked for: after a second the status
 * line says how far it is, and Ctrl+C stops it.
 */
#ifndef UI_WAITING_H
#define UI_WAITING_H

#include <stdint.h>

#include "base/progress.h"
#include "core/export.h"
#include "core/maatregel_list.h"

struct ui;

struct waiting {
	struct progress progress; /* to be given to the backend */
	struct ui *ui;
	int64_t begun, shown, looked; /* ms */
};

void waiting_begin(struct waiting *, struct ui *);

/* Write a list to a file in this format; the status line says which file.
 * They give a reaction. */
unsigned export_list(
    struct ui *, enum export_id, const struct filter *, const char *format);
unsigned export_maatregelen(
    struct ui *, const struct maatregel_query *, const char *format);

#endif
