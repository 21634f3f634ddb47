/*
 * textbuf.c - a text being edited.
 *
 * The text is always clean (see utf8_clean).  What is put in is cleaned
 * together with the grapheme before the cursor, so a mark finds its base;
 * the rest of the text is not looked at, however long it is.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/textbuf.h"

#define STEPS_MAX   1000
#define JOINER      "\u200D"
#define JOINER_SIZE (sizeof JOINER - 1)

/* At a place, some bytes made way for others; either may be empty. */
struct textbuf_step {
	size_t at;
	struct buf removed, inserted;
	size_t before, after; /* cursor */
};

static void
step_release(struct textbuf_step *s)
{
	buf_release(&s->removed);
	buf_release(&s->inserted);
}

static struct textbuf_step *
step_new(struct textbuf *t)
{
	if (t->n_steps == STEPS_MAX) {
		step_release(&t->step[0]);
		t->n_steps--;
		memmove(t->step, t->step + 1, t->n_steps * sizeof *t->step);
	}
	t->step = xgrow(t->step, t->n_steps, sizeof *t->step);
	t->step_at = t->n_steps + 1;
	return &t->step[t->n_steps++];
}

static void
splice(struct buf *b, size_t at, size_t n_removed, const char *bytes, size_t n)
{
	buf_remove(b, at, n_removed);
	buf_insert(b, at, bytes, n);
}

/* The last step, if a change there can become part of it. */
static struct textbuf_step *
step_to_join(struct textbuf *t, size_t at, size_t n_removed)
{
	struct textbuf_step *s;

	if (!t->joins || t->step_at == 0)
		return NULL;
	s = &t->step[t->step_at - 1];
	if (at < s->at || at + n_removed > s->at + s->inserted.length)
		return NULL;
	return s;
}

/* After a change the cursor may be inside a pair of flag letters. */
static size_t
border_from(const struct buf *b, size_t at)
{
	if (at == 0 || at >= b->length)
		return at;
	return utf8_next(b->text, b->length, utf8_prev(b->text, b->length, at));
}

static void
forget_typing(struct textbuf *t)
{
	t->goal = -1;
	t->joins = false;
	t->joiner = false;
}

/*
 * Every change goes through here: bytes, which must be clean, come in the
 * place of others, and the cursor behind them.
 */
static bool
change(
    struct textbuf *t, size_t at, size_t n_removed, const char *bytes, size_t n)
{
	const char *old = textbuf_text(t) + at;
	size_t before = t->cursor, after = at + n, same = 0;
	struct textbuf_step *s;

	while (same < n && same < n_removed && bytes[same] == old[same])
		same++;
	at += same;
	bytes += same;
	n -= same;
	n_removed -= same;
	if (n == 0 && n_removed == 0)
		return false;
	while (t->n_steps > t->step_at)
		step_release(&t->step[--t->n_steps]);
	s = step_to_join(t, at, n_removed);
	if (s != NULL) {
		splice(&s->inserted, at - s->at, n_removed, bytes, n);
	} else {
		s = step_new(t);
		s->at = at;
		s->before = before;
		buf_add_bytes(&s->removed, textbuf_text(t) + at, n_removed);
		buf_add_bytes(&s->inserted, bytes, n);
	}
	splice(&t->text, at, n_removed, bytes, n);
	s->after = t->cursor = border_from(&t->text, after);
	t->edits++;
	return true;
}

static bool
insert(struct textbuf *t, const char *bytes, size_t n)
{
	const char *text = textbuf_text(t);
	size_t start = utf8_prev(text, t->text.length, t->cursor);
	struct buf b = { 0 };
	char *clean;
	bool changed;

	buf_add_bytes(&b, text + start, t->cursor - start);
	if (t->joiner)
		buf_add(&b, JOINER);
	buf_add_bytes(&b, bytes, n);
	clean = utf8_clean(b.text, b.length, t->lines);
	changed = change(t, start, t->cursor - start, clean, strlen(clean));
	free(clean);
	buf_release(&b);
	return changed;
}

static bool
delete_range(struct textbuf *t, size_t from, size_t to)
{
	forget_typing(t);
	return change(t, from, to - from, "", 0);
}

static void
move_to(struct textbuf *t, size_t at)
{
	forget_typing(t);
	t->cursor = at;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

/* True if the cursor stands behind the first blank after a word. */
static bool
ends_word(const struct textbuf *t)
{
	const char *text = textbuf_text(t);
	size_t at = t->cursor;

	return at > 1 && is_blank(text[at - 1]) && !is_blank(text[at - 2]);
}

/*
 * The row with a number or the row with a place in it, whichever comes
 * first; otherwise the last.  Returns its number.
 */
static size_t
find_row(const struct textbuf *t, size_t number, size_t place, int width,
    struct wrap *row)
{
	const char *text = textbuf_text(t);
	size_t i = 0, at = 0;

	while (wrap_next(text, t->text.length, at, width, row) && i < number &&
	    row->next <= place) {
		at = row->next;
		i++;
	}
	return i;
}

/* The last place in a row for the cursor. */
static size_t
row_last(const struct textbuf *t, const struct wrap *row)
{
	const char *text = textbuf_text(t);

	if (row->next > t->text.length)
		return t->text.length;
	if (text[row->next - 1] == '\n')
		return row->next - 1;
	if (row->start + row->length < row->next)
		return row->start + row->length;
	/* Broken inside a word: behind it is already the next row. */
	return utf8_prev(text, t->text.length, row->next);
}

static int
cursor_column(const struct textbuf *t, const struct wrap *row, int width)
{
	int column =
	    utf8_width(textbuf_text(t) + row->start, t->cursor - row->start);

	if (width < 1)
		width = 1;
	return column < width ? column : width;
}

void
textbuf_init(struct textbuf *t, const char *text, bool lines)
{
	char *clean = utf8_clean(text, strlen(text), lines);

	*t = (struct textbuf){ .lines = lines, .goal = -1 };
	buf_add(&t->text, clean);
	t->cursor = t->text.length;
	free(clean);
}

void
textbuf_release(struct textbuf *t)
{
	for (size_t i = 0; i < t->n_steps; i++)
		step_release(&t->step[i]);
	free(t->step);
	buf_release(&t->text);
	*t = (struct textbuf){ .goal = -1 };
}

const char *
textbuf_text(const struct textbuf *t)
{
	return buf_text(&t->text);
}

size_t
textbuf_length(const struct textbuf *t)
{
	return t->text.length;
}

bool
textbuf_type(struct textbuf *t, const char *bytes, size_t n)
{
	bool changed = insert(t, bytes, n);

	t->goal = -1;
	/* An emoji with joiners comes as one code point after another. */
	t->joiner = n >= JOINER_SIZE &&
	    memcmp(bytes + n - JOINER_SIZE, JOINER, JOINER_SIZE) == 0;
	if (changed)
		t->joins = !ends_word(t);
	return changed;
}

bool
textbuf_paste(struct textbuf *t, const char *bytes, size_t n)
{
	forget_typing(t);
	return insert(t, bytes, n);
}

bool
textbuf_replace(struct textbuf *t, const char *text)
{
	char *clean = utf8_clean(text, strlen(text), t->lines);
	bool changed;

	forget_typing(t);
	changed = change(t, 0, t->text.length, clean, strlen(clean));
	free(clean);
	return changed;
}

bool
textbuf_delete_left(struct textbuf *t)
{
	return delete_range(t,
	    utf8_prev(textbuf_text(t), t->text.length, t->cursor), t->cursor);
}

bool
textbuf_delete_right(struct textbuf *t)
{
	return delete_range(t, t->cursor,
	    utf8_next(textbuf_text(t), t->text.length, t->cursor));
}

bool
textbuf_delete_word(struct textbuf *t)
{
	return delete_range(t,
	    utf8_word_left(textbuf_text(t), t->text.length, t->cursor),
	    t->cursor);
}

bool
textbuf_delete_to_start(struct textbuf *t)
{
	const char *text = textbuf_text(t);
	size_t start = t->cursor;

	while (start > 0 && text[start - 1] != '\n')
		start--;
	return delete_range(t, start, t->cursor);
}

bool
textbuf_delete_to_end(struct textbuf *t)
{
	const char *end = textbuf_text(t) + t->cursor;

	return delete_range(t, t->cursor, t->cursor + strcspn(end, "\n"));
}

bool
textbuf_undo(struct textbuf *t)
{
	const struct textbuf_step *s;

	forget_typing(t);
	if (t->step_at == 0)
		return false;
	s = &t->step[--t->step_at];
	splice(&t->text, s->at, s->inserted.length, buf_text(&s->removed),
	    s->removed.length);
	t->cursor = s->before;
	t->edits++;
	return true;
}

bool
textbuf_redo(struct textbuf *t)
{
	const struct textbuf_step *s;

	forget_typing(t);
	if (t->step_at == t->n_steps)
		return false;
	s = &t->step[t->step_at++];
	splice(&t->text, s->at, s->removed.length, buf_text(&s->inserted),
	    s->inserted.length);
	t->cursor = s->after;
	t->edits++;
	return true;
}

void
textbuf_left(struct textbuf *t)
{
	move_to(t, utf8_prev(textbuf_text(t), t->text.length, t->cursor));
}

void
textbuf_right(struct textbuf *t)
{
	move_to(t, utf8_next(textbuf_text(t), t->text.length, t->cursor));
}

void
textbuf_word_left(struct textbuf *t)
{
	move_to(t, utf8_word_left(textbuf_text(t), t->text.length, t->cursor));
}

void
textbuf_word_right(struct textbuf *t)
{
	move_to(t, utf8_word_right(textbuf_text(t), t->text.length, t->cursor));
}

void
textbuf_start(struct textbuf *t)
{
	move_to(t, 0);
}

void
textbuf_end(struct textbuf *t)
{
	move_to(t, t->text.length);
}

void
textbuf_row_start(struct textbuf *t, int width)
{
	struct wrap row;

	find_row(t, SIZE_MAX, t->cursor, width, &row);
	move_to(t, row.start);
}

void
textbuf_row_end(struct textbuf *t, int width)
{
	struct wrap row;

	find_row(t, SIZE_MAX, t->cursor, width, &row);
	move_to(t, row_last(t, &row));
}

bool
textbuf_move_rows(struct textbuf *t, int rows, int width)
{
	struct wrap row;
	size_t from = find_row(t, SIZE_MAX, t->cursor, width, &row);
	size_t up = rows < 0 ? 0 - (size_t)rows : 0, to, fit;
	int goal = t->goal;

	if (goal == -1)
		goal = cursor_column(t, &row, width);
	to = from > up ? from - up : 0;
	if (rows > 0)
		to = from + (size_t)rows;
	to = find_row(t, to, t->text.length, width, &row);
	if (to == from)
		return false;
	fit = utf8_fit(
	    textbuf_text(t) + row.start, row_last(t, &row) - row.start, goal);
	move_to(t, row.start + fit);
	t->goal = goal;
	return true;
}

void
textbuf_place(const struct textbuf *t, int width, size_t *row, int *column,
    size_t *n_rows)
{
	struct wrap wrap;

	*n_rows = find_row(t, SIZE_MAX, t->text.length, width, &wrap) + 1;
	*row = find_row(t, SIZE_MAX, t->cursor, width, &wrap);
	*column = cursor_column(t, &wrap, width);
}
