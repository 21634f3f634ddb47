/*
 * views.h - what the views of an onderzoek share: head lines, going from
 * step to step, and leaving a text.
 */
#ifndef UI_VIEWS_H
#define UI_VIEWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/publicatie.h"
#include "ui/step_lines.h"
#include "ui/ui.h"

/* Columns that a text may take, from x to the right edge. */
int view_width(int x);
/* The same for a wrapped text: as wide as the editor has it. */
int view_text_width(int x);
/* Vorm, nummer and aanbieder at the left of the title bar. */
void view_onderzoek(const struct ui *, int width);
/* The title bar: the onderzoek at the left, the given words at the right. */
void view_head(const struct ui *, const char *, ...)
    __attribute__((format(printf, 2, 3)));
/* Who else is here, at the right end of these columns of the title bar;
 * gives the columns that it took, 0 when it does not fit. */
int view_others(const struct ui *, int x, int width);
/* The line below it. */
void view_sub(const char *, ...) __attribute__((format(printf, 1, 2)));
/* ">" in the margin where the focus is. */
void view_mark(int y, bool focus);

/* "10:31" of a stamp; "" when it has no time.  Borrowed; five bytes. */
const char *view_time(const char *stamp);

/* What is left to do after the model may have changed. */
unsigned view_changed(const struct ui *);
/* Commit the open text; false when it was refused and stays. */
bool view_leave(struct ui *);

/* Say that there is a conflict, while it cannot be shown. */
void conflict_tell(struct ui *);
/* Put another view in the place of the one on top. */
void view_replace(struct ui *, const struct view *, size_t index);
/* The view that shows a step. */
const struct view *step_view(const struct step *);
/* Go to a step, in the place of the one on top. */
void step_go(struct ui *, size_t);
/* The next relevant step in a direction, or the same if there is none. */
size_t step_next(const struct onderzoek *, size_t step, int direction);
/* "2/9" among the relevant steps, and the title. */
void step_title(const struct ui *, size_t step);

/* The next or previous chosen norm after one; the same if none. */
size_t norm_next(const struct onderzoek *, size_t norm, int direction);
/* Among the chosen norms: which one a row is, which row a norm is. */
size_t norm_of_row(const struct onderzoek *, size_t row);
size_t row_of_norm(const struct onderzoek *, size_t norm);
/* Judge a norm with a digit, on whatever view it stands. */
unsigned norm_judge(struct ui *, size_t norm, const struct key *);
/* The label of a grade, short where it stands in a row. */
const char *grade_label(const struct grade *);
/* Notities that count for a norm. */
size_t norm_n_notities(const struct onderzoek *, const struct norm *);

/*
 * What all views of an onderzoek do with an action that they have no
 * meaning of their own for: notes, going elsewhere, the next open point,
 * the next step, back.
 */
unsigned view_common(struct ui *, enum action);

/* The same for the view of a step: Tab goes to the next step. */
unsigned view_step_common(struct ui *, enum action);
/* To the next open point after (1) or before (-1) where one is. */
void open_go(struct ui *, int direction);

/* Go to a question, in the place of the one on top. */
void step_go_field(struct ui *, const struct field *);
void step_go_answer(struct ui *, const struct field *, int row);
/* On the view of a norm: to its bevinding. */
void norm_go_bevinding(struct ui *);
/* The lines of a frame of view_step; to be released. */
void step_lines(const struct ui *, const struct frame *, struct lines *);
/* What a question is called, also where a form gives no label. */
const char *answer_label(const struct field *);
/* Put the focus of view_step on a question. */
void step_focus_on(struct ui *, const struct field *, int row);
/* Open the notities of a norm (NULL: all), on the one with this text, or a
 * part of it on one line. */
void notities_open(struct ui *, const struct oordeel *, const char *line);
/* Is it about a doen or vragen that waits? */
bool fault_of_notitie(const struct fault *);
/* Among all notities, on this one. */
void notities_show(struct ui *, size_t index);
/* The notitie that a frame of view_notities stands on. */
size_t notitie_of_row(const struct onderzoek *, const struct frame *);
/* Correct a notitie: a new one that names the old. */
void notitie_correct(struct ui *, size_t index);
/* What the i-th of maatregelen and adviezen is, for row_id; not yet in the
 * database: -2 and down. */
int64_t maatregel_row_id(const struct onderzoek *, size_t i);
#define ROW_ID_NORM ((int64_t)1 << 40)
/* Add a maatregel or advies at a norm and open it. */
unsigned maatregel_add(struct ui *, size_t norm);
/* Ask to which of a set of gemeenten is handed over; false when there is
 * none.  And what a key then says: false when it was a no. */
bool overdragen_ask(struct ui *, const char *gemeenten);
/* maatregelen: a set of numbers; NULL: all of the onderzoek. */
bool overdragen_answer(struct ui *, const struct key *, const char *nummer,
    const char *maatregelen, const char *gemeenten);
/* On the procedure: go on with the text of this subject; false when it has
 * none. */
bool procedure_show(struct ui *, const char *subject);
/* Look through the public text, before the gate is asked; false when that
 * was done since the last change.  And go on with the text of a subject. */
bool lakken_look(struct ui *);
bool lakken_show(struct ui *, const char *subject);
/* On the afronding: when was the rapport sent? */
unsigned afronding_ask_sent(struct ui *);
/* Ask whether a heronderzoek after that onderzoek is to be begun, to so many
 * marked maatregelen (0: all): j, or w with newer norms where there are. */
void begin_ask(struct ui *, const char *nummer, size_t n_marked);
/* On the view of a step: choose which one; nothing when it is not offered. */
void stap_view_choose(struct ui *, int stap);
/* On the wederhoor: ask the citaat of a new item; and one that is there, at
 * one of its fields. */
void wederhoor_new(struct ui *);
void onjuistheid_open(struct ui *, size_t index, int part);
/* On the handhaving register: unfold an entry and go there. */
void handhaving_show(struct ui *, const char *nummer);
unsigned advies_add(struct ui *, const struct norm *);

#endif
