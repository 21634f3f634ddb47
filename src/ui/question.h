/*
 * question.h - a question and its answer on the screen.
 *
 * A question keeps its height when it gets or loses the focus, except for
 * a list of choices that is unfolded: then little has to be sent.
 */
#ifndef UI_QUESTION_H
#define UI_QUESTION_H

#include <stdbool.h>

#include "ui/answer.h"
#include "ui/step_lines.h"
#include "ui/ui.h"

/* A question as it is to be drawn. */
struct asked {
	struct ui *ui;
	const struct line *line;
	bool focus;
	size_t choice; /* that the cursor stands on */
	int rows_max;  /* of the whole view */
};

/* Are the choices a list below the question, one a row? */
bool question_unfolded(const struct asked *);
int question_height(const struct asked *);
/* The row in it that has the cursor. */
int question_cursor_row(const struct asked *);
/* Draw it from y on, as far as it is in [top, bottom). */
void question_draw(const struct asked *, int y, int top, int bottom);

/* The aanbieders that the typed text may mean; the caller frees both. */
void suggestions_make(struct ui *, char ***names, size_t *n);
void suggestions_release(char **names, size_t n);
/* On the row of the hint: a row of their own would shift all below it. */
void suggestions_draw(struct ui *, int y);

#endif
