/*
 * handhaving.h - the handhaving register of one onderzoek, as its view
 * shows it: the entries, and of the chosen one its time line and rows.
 */
#ifndef UI_HANDHAVING_H
#define UI_HANDHAVING_H

#include <stdbool.h>
#include <stddef.h>

#include "core/handhaving_list.h"
#include "core/planregel.h"

struct ui;

enum handhaving_kind {
	HANDHAVING_ENTRY,
	HANDHAVING_EVENT,
	HANDHAVING_REGEL,
	HANDHAVING_ADD, /* adds a row to the plan */
};

struct handhaving_line {
	enum handhaving_kind kind;
	size_t index;
};

struct handhaving_view {
	char onderzoek[16];
	char *aanbieder; /* owned */
	char *gemeenten; /* owned; of the onderzoek, as far as known */
	struct handhaving_page page;
	char *unfolded; /* nummer; owned; NULL: none */
	struct handhaving_events events;
	struct planregels regels;
	struct handhaving_line *line; /* owned */
	size_t n_lines;
	/* The row that is open in view_planregel, and as it was read. */
	struct planregel regel, base;
	int edited;      /* its member whose text is open */
	bool disputed;   /* a colleague changed the same member */
	char fault[512]; /* why a new row is not saved yet */
};

void handhaving_release(struct handhaving_view *);
/* Which onderzoek the place below the view on top is about; false: none. */
bool handhaving_here(struct ui *);
/* Read it (again); the chosen entry stays unfolded. */
void handhaving_read(struct ui *);
/* Unfold an entry, and fold it when it was. */
void handhaving_unfold(struct ui *, const char *nummer);
/* The entry that a line belongs to; NULL if there is none. */
const struct handhaving_row *
handhaving_entry(const struct handhaving_view *, size_t line);
/* The unfolded one; NULL if there is none. */
const struct handhaving_row *
handhaving_unfolded(const struct handhaving_view *);
/* Open a row of the unfolded plan, or a new one (index behind the last). */
void handhaving_open_regel(struct handhaving_view *, size_t index);
/*
 * Save the row that is open.  0 saved, or still too little to be saved; -1
 * with a sentence.  What a colleague changed meanwhile is taken over, but
 * a member that both changed (edited: the one being typed) is asked about.
 */
int handhaving_save_regel(
    struct ui *, enum planregel_deel edited, struct error *err);

/* Lines of the list, and in full what the cursor stands on. */
void handhaving_draw_line(const struct handhaving_view *, size_t line, int y);
void
handhaving_tell(const struct handhaving_view *, size_t line, struct buf *out);
/* "1 x specifiek  2 - meetbaar ...", appended. */
void handhaving_ticks(const struct planregel *, struct buf *out);
/* An entry as a row of another list: with its nummer. */
void handhaving_draw_row(const struct handhaving_row *, int y);

#endif
