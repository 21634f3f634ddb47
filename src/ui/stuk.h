/*
 * stuk.h - one piece of bewijs on the screen, to be filled in.
 *
 * Of the frame: index is its place among the bewijs of the onderzoek, or
 * STUK_NEW while it has no title yet; part the field with the focus.
 */
#ifndef UI_STUK_H
#define UI_STUK_H

#include <stdint.h>

#include "ui/ui.h"

#define STUK_NEW  SIZE_MAX
#define STUK_FILE ((int)N_BEWIJS_PARTS) /* the last field: a file */

/* A new one, at the norm that one looks at if there is one. */
void stuk_new(struct ui *);
/* One that is there, at one of its fields. */
void stuk_open(struct ui *, size_t index, int part);
/* The one that the view on top is about; NULL: not made yet. */
struct bewijs *stuk_current(struct ui *);
/* What a field has, as one reads it; appended. */
void stuk_value(const struct bewijs *, int part, struct buf *out);
/* What a place among the bewijs is, for row_id; -1 after the last. */
int64_t stuk_row_id(const struct onderzoek *, size_t index);
void stuk_draw(struct ui *);
/* Keep the file that was typed, as "~/plan.pdf" or 'plan 2.pdf'. */
int stuk_keep_file(
    struct ui *, struct bewijs *, const char *typed, struct error *err);

#endif
