/*
 * step_lines.h - the lines of a step as it stands: questions that are
 * asked, headings, and the lines that add a row or open a view.
 */
#ifndef UI_STEP_LINES_H
#define UI_STEP_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/onderzoek.h"

enum line_kind {
	LINE_HEAD,  /* text only */
	LINE_FIELD, /* a question */
	LINE_ADD,   /* adds a row to the group */
	LINE_VIEW,  /* opens the view of the step */
};

struct line {
	enum line_kind kind;
	const struct field *field; /* of a group for LINE_HEAD, LINE_ADD */
	const struct item *group;  /* that it is in, or NULL */
	int item, subitem, row;
};

struct lines {
	struct line *line; /* owned */
	size_t n;
};

/* A row that was asked for and has no answer yet. */
struct extra_row {
	int item; /* index in the step, or -1 */
	int rows; /* so many are shown at least */
};

void lines_make(const struct onderzoek *, size_t step, const struct extra_row *,
    struct lines *);
void lines_release(struct lines *);

/* Can the cursor stand on it? */
bool line_focusable(const struct line *);
/* The next one in a direction; SIZE_MAX if there is none. */
size_t lines_next(const struct lines *, size_t at, int direction);
/* The line of a question; SIZE_MAX if it is not asked. */
size_t lines_find(const struct lines *, const struct field *, int row);
/*
 * The first question that must be answered and is not; 0 when there is
 * none, and in a step where nothing before it was answered either.
 */
size_t lines_first_empty(const struct lines *, const struct onderzoek *);

#endif
