/*
 * view_wachtrij.c - the notities that stand under no norm yet, sorted out
 * with a key or two each.
 *
 * A digit gives the norm that lies ready under it; "#" takes a code, and
 * goes on by itself as soon as it is whole.  What got a norm is gone from
 * the list and the cursor is on the next.  Of the frame: list is the row,
 * part see enum queue_part.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/queue_draw.h"
#include "ui/views.h"

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_CHAR, '#', ACTION_TAG, true },
	{ K_CHAR, ' ', ACTION_MARK, true },
	{ K_CHAR, 'x', ACTION_SPLIT, true },
	{ K_CHAR, 'j', ACTION_JOIN, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ 0 },
};

/* NULL: there is none left. */
static const struct notitie *
current(struct ui *ui)
{
	size_t at = queue_at(&ui->onderzoek, ui_top(ui)->list.at);

	return at == SIZE_MAX ? NULL : &ui->onderzoek.notitie[at];
}

/* The list got shorter, or a colleague was busy in it. */
static void
keep_in_list(struct ui *ui)
{
	size_t n = onderzoek_n_untagged(&ui->onderzoek);
	struct list *list = &ui_top(ui)->list;

	if (list->at >= n)
		list->at = n == 0 ? 0 : n - 1;
}

static void
tell_tagged(struct ui *ui, int n, const struct norm *norm)
{
	if (n == 1)
		ui_status(ui, "%s %s", norm->cited, norm->title);
	else
		ui_status(
		    ui, "%d notities: %s %s", n, norm->cited, norm->title);
}

static unsigned
tag(struct ui *ui, const struct norm *norm)
{
	const struct notitie *notitie = current(ui);
	struct error err = { 0 };
	int64_t *ids;
	size_t n;
	int done;

	if (notitie == NULL || norm == NULL)
		return REACT_NONE;
	ids = queue_chosen(&ui->queue, notitie->id, &n);
	done = queue_tag(
	    &ui->queue, &ui->onderzoek, ids, n, norm, ui->backend->user, &err);
	free(ids);
	if (done < 0)
		ui_status(ui, "%s", err.text);
	else
		tell_tagged(ui, done, norm);
	keep_in_list(ui);
	return view_changed(ui);
}

static unsigned
untag(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	struct error err = { 0 };
	int n = queue_untag(&ui->queue, o, ui->backend->user, &err);

	if (n < 0) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	/* They come back as the last ones: there one goes on. */
	ui_top(ui)->list.at = onderzoek_n_untagged(o) - (size_t)n;
	ui_status(ui, "Teruggenomen: weer zonder norm.");
	return view_changed(ui);
}

static unsigned
join(struct ui *ui)
{
	struct error err = { 0 };
	const struct queue *q = &ui->queue;

	if (q->n_marked < 2) {
		ui_status(ui,
		    "Merk eerst met de spatiebalk de notities die een worden.");
		return REACT_DRAW;
	}
	if (onderzoek_join_notities(&ui->onderzoek, q->marked, q->n_marked,
		ui->backend->user, &err) == NULL) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	ui->queue.n_marked = 0;
	keep_in_list(ui);
	ui_status(ui, "Samengevoegd; de oude blijven bewaard.");
	return view_changed(ui);
}

/* Typing has ended; back to the list. */
static void
to_list(struct ui *ui)
{
	if (ui_editing(ui))
		edit_discard(ui);
	ui_top(ui)->part = QUEUE_LIST;
}

static unsigned
begin_tag(struct ui *ui)
{
	ui_top(ui)->part = QUEUE_TAG;
	edit_open(ui, "", "", false, 0, NULL);
	return REACT_DRAW;
}

static unsigned
begin_split(struct ui *ui)
{
	const struct notitie *notitie = current(ui);

	if (notitie == NULL)
		return REACT_NONE;
	ui_top(ui)->part = QUEUE_SPLIT;
	edit_open(ui, "", notitie->text, true, 0, NULL);
	ui->edit.accepts = true;
	ui_status(
	    ui, "Zet de cursor waar het tweede deel begint; Enter splitst.");
	return REACT_DRAW;
}

static unsigned
split(struct ui *ui)
{
	const struct textbuf *tb = &ui->edit.tb;
	const char *rest = textbuf_text(tb) + tb->cursor;
	char *first = xstrndup(textbuf_text(tb), tb->cursor);
	char *second = xstrdup(rest + strspn(rest, " \t\n"));
	struct error err = { 0 };
	int result = onderzoek_split_notitie(&ui->onderzoek, current(ui)->id,
	    ui->backend->user, first, second, &err);

	free(first);
	free(second);
	if (result == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	to_list(ui);
	keep_in_list(ui);
	ui_status(ui, "Gesplitst; de twee delen staan onderaan.");
	return view_changed(ui);
}

/* A code is being typed, or a word: Enter takes the first that fits. */
static unsigned
act_tag(struct ui *ui, enum action action)
{
	const struct norm *norm;

	if (action == ACTION_BACK) {
		to_list(ui);
		return REACT_DRAW;
	}
	if (action != ACTION_ACCEPT && action != ACTION_NEXT_FIELD)
		return REACT_NONE;
	norm = queue_match(&ui->onderzoek, textbuf_text(&ui->edit.tb), 0);
	if (norm == NULL) {
		ui_status(ui,
		    "Geen norm begint met %.40s; typ een code of een "
		    "woord.",
		    textbuf_text(&ui->edit.tb));
		return REACT_DRAW;
	}
	to_list(ui);
	return tag(ui, norm);
}

static unsigned
act_split(struct ui *ui, enum action action)
{
	if (action == ACTION_ACCEPT && current(ui) != NULL)
		return split(ui);
	if (action != ACTION_BACK && action != ACTION_ACCEPT)
		return REACT_NONE;
	to_list(ui);
	return REACT_DRAW;
}

static unsigned
act_list(struct ui *ui, enum action action, const struct key *key)
{
	const struct notitie *notitie = current(ui);

	if (notitie == NULL)
		return action == ACTION_UNDO ? untag(ui) : REACT_NONE;
	switch ((int)action) {
	case ACTION_DIGIT:
		if (*key->text < '1')
			return REACT_NONE;
		return tag(ui, ui->queue.slot[*key->text - '1'].norm);
	case ACTION_TAG:
		return begin_tag(ui);
	case ACTION_MARK:
		queue_mark(&ui->queue, notitie->id);
		list_move(&ui_top(ui)->list, ACTION_DOWN,
		    onderzoek_n_untagged(&ui->onderzoek), queue_rows());
		return REACT_DRAW;
	case ACTION_SPLIT:
		return begin_split(ui);
	case ACTION_JOIN:
		return join(ui);
	case ACTION_UNDO:
		return untag(ui);
	case ACTION_ACCEPT:
		notitie_correct(
		    ui, queue_at(&ui->onderzoek, ui_top(ui)->list.at));
		return REACT_DRAW;
	default:
		return REACT_NONE;
	}
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	size_t n = onderzoek_n_untagged(&ui->onderzoek);
	unsigned reaction = REACT_NONE;

	keep_in_list(ui);
	if (f->part == QUEUE_TAG && ui_editing(ui))
		reaction = act_tag(ui, action);
	else if (f->part == QUEUE_SPLIT && ui_editing(ui))
		reaction = act_split(ui, action);
	else if (list_move(&f->list, action, n, queue_rows()))
		reaction = REACT_DRAW;
	else
		reaction = act_list(ui, action, key);
	return reaction != REACT_NONE ? reaction : view_common(ui, action);
}

/* As soon as the code is whole there is nothing to wait for. */
static unsigned
typed(struct ui *ui)
{
	const struct norm *norm;

	if (ui_top(ui)->part != QUEUE_TAG)
		return REACT_NONE;
	norm = queue_complete(&ui->onderzoek, textbuf_text(&ui->edit.tb));
	if (norm == NULL)
		return REACT_NONE;
	to_list(ui);
	return tag(ui, norm);
}

static void
draw(struct ui *ui)
{
	keep_in_list(ui);
	queue_draw(ui);
}

static void
enter(struct ui *ui)
{
	queue_begin(&ui->queue, &ui->onderzoek);
}

static void
back(struct ui *ui)
{
	ui_top(ui)->part = QUEUE_LIST;
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t row)
{
	size_t at = queue_at(&ui->onderzoek, row);

	(void)f;
	return at == SIZE_MAX ? -1 : ui->onderzoek.notitie[at].id;
}

const struct view view_wachtrij = {
	.name = "wachtrij",
	.title = "Zonder norm",
	.keys = keys,
	.enter = enter,
	.back = back,
	.draw = draw,
	.act = act,
	.row_id = row_id,
	.typed = typed,
};
