/*
 * talk_norm.c - "#" and Tab: the norm that one means, by code or word.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/field.h"
#include "core/line.h"
#include "ui/ui.h"

/* Where the tag before the cursor starts; SIZE_MAX: there is none. */
static size_t
tag_start(const struct textbuf *tb)
{
	const char *text = textbuf_text(tb);
	size_t at = tb->cursor;

	while (at > 0 && strchr(" \t\n#", text[at - 1]) == NULL)
		at--;
	if (at == 0 || text[at - 1] != '#')
		return SIZE_MAX;
	return at - 1;
}

/* The norms that fit; what is in the onderzoek before what is not. */
static const struct norm **
fitting(const struct onderzoek *o, const char *typed, size_t *n)
{
	const struct normset *set = o->normset;
	const struct norm **norms = norm_completions(set, typed, n);
	const struct norm **sorted =
	    xcalloc(*n + 1, sizeof(const struct norm *));
	size_t at = 0;

	for (int chosen = 1; chosen >= 0; chosen--)
		for (size_t i = 0; i < *n; i++)
			if (o->oordeel[normset_index(set, norms[i])].chosen ==
			    (chosen == 1))
				sorted[at++] = norms[i];
	free(norms);
	return sorted;
}

/* "#" alone goes on from the norm that holds now. */
static size_t
first_at(const struct talk *talk, const struct norm **norms, size_t n)
{
	char *current;
	size_t at = 0;

	if (talk->now.norms == NULL || talk->completion.typed[0] != '\0')
		return 0;
	current = set_at(talk->now.norms, 0);
	while (
	    current != NULL && at < n && strcmp(norms[at]->cited, current) != 0)
		at++;
	at = current != NULL && at + 1 < n ? at + 1 : 0;
	free(current);
	return at;
}

static void
put(struct ui *ui, const char *cited)
{
	struct textbuf *tb = &ui->edit.tb;
	struct buf tag = { 0 };

	while (tb->cursor > ui->talk.completion.start)
		textbuf_delete_left(tb);
	buf_addf(&tag, "#%s", cited);
	textbuf_paste(tb, tag.text, tag.length);
	buf_release(&tag);
	ui->talk.completion.edits = tb->edits;
}

/* Begin with the tag before the cursor. */
static bool
begin(struct ui *ui)
{
	struct completion *c = &ui->talk.completion;
	const struct textbuf *tb = &ui->edit.tb;
	size_t start = tag_start(tb), length;

	*c = (struct completion){ 0 };
	if (start == SIZE_MAX)
		return false;
	length = tb->cursor - start - 1;
	if (length >= sizeof c->typed)
		return false;
	memcpy(c->typed, textbuf_text(tb) + start + 1, length);
	c->start = start;
	return true;
}

unsigned
talk_complete(struct ui *ui, int direction)
{
	struct completion *c = &ui->talk.completion;
	bool again = c->edits != 0 && c->edits == ui->edit.tb.edits;
	const struct norm **norms;
	size_t n;

	if (!again && !begin(ui)) {
		ui_status(ui,
		    "Typ # en het begin van een code of een woord; "
		    "Tab vult de norm aan.");
		return REACT_DRAW;
	}
	norms = fitting(&ui->onderzoek, c->typed, &n);
	if (n == 0) {
		ui_status(ui, "Geen norm past bij #%s.", c->typed);
	} else {
		c->at = !again      ? first_at(&ui->talk, norms, n)
		    : direction > 0 ? (c->at + 1) % n
				    : (c->at + n - 1) % n;
		put(ui, norms[c->at]->cited);
		ui_status(ui, "%zu/%zu %s", c->at + 1, n, norms[c->at]->title);
	}
	free(norms);
	return REACT_DRAW;
}
