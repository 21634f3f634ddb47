/*
 * ui_loop.c - the loop: read what is there, act, draw, then the disk.
 */
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "ui/draw.h"
#include "ui/term.h"
#include "ui/views.h"

/* Keys that came together are drawn together, but not too many: a held
 * key must be seen to do something. */
#define BATCH_MAX 50
/* After so long a rest an open text is saved too; and so often it is
 * looked whether a colleague wrote something.  In ms. */
#define REST 2000
#define LOOK 1000

#define ROWS_MIN    5
#define COLUMNS_MIN 20

/* Actions that mean something only in an onderzoek. */
static const enum action only_open[] = { ACTION_NOTE, ACTION_OVERVIEW,
	ACTION_GOTO, ACTION_EVIDENCE, ACTION_QUEUE, ACTION_GESPREK,
	ACTION_NEXT_OPEN, ACTION_PREV_OPEN };

/* What stands at the top, where the view does not write over it. */
static void
draw_title(struct ui *ui)
{
	int columns = term_columns(), width;
	char right[128], today[DATE_DUTCH_SIZE];

	if (ui->is_open) {
		view_head(ui, "%s", ui_top(ui)->view->title);
		return;
	}
	snprintf(right, sizeof right, "%.60s  %s", ui->backend->user,
	    date_to_dutch(date_today(), today));
	width = utf8_width(right, strlen(right));
	draw_textf(
	    0, 0, columns, LOOK_TITLE, "schouw  %s", ui->backend->office);
	if (columns > 2 * width)
		draw_textf(0, columns - width - 2, width + 2, LOOK_TITLE,
		    "  %s", right);
}

bool
ui_is_dead(const struct ui *ui, enum action action)
{
	const struct frame *f = &ui->frame[ui->depth - 1];

	/* There every line is one. */
	if (ui_is_overlay(f->view) && ui->depth > 1)
		f--;
	if (action == ACTION_NOTE && f->view == &view_gesprek)
		return true;
	if (action == ACTION_LAKKEN)
		return !ui->is_open || !ui->onderzoek.form->openbaar;
	if (action == ACTION_TEAM)
		return !ui->is_open || !ui->onderzoek.form->besloten;
	for (size_t i = 0; i < LENGTH(only_open); i++)
		if (only_open[i] == action)
			return !ui->is_open;
	return false;
}

/* What is on the key bar so far. */
struct bar {
	int y, x;
	bool seen[N_ACTIONS];
};

static void
bar_add(struct bar *bar, const struct binding *binding, const char *word)
{
	struct buf text = { 0 };
	int width;

	if (bar->seen[binding->action])
		return;
	bar->seen[binding->action] = true;
	keymap_name(binding, &text);
	buf_addf(&text, " %s", word);
	width = utf8_width(text.text, text.length);
	/* A word that does not fit is left out whole; a shorter one may. */
	if (bar->x + width <= term_columns()) {
		draw_text(bar->y, bar->x, width, LOOK_PLAIN, text.text);
		bar->x += width + 2;
	}
	buf_release(&text);
}

static void
bar_table(struct ui *ui, struct bar *bar, const struct binding *table)
{
	if (table == NULL)
		return;
	for (; table->code != K_NONE; table++) {
		if (!table->bar || ui_is_dead(ui, table->action) ||
		    (table->code == K_CHAR && ui_editing(ui)))
			continue;
		bar_add(bar, table, action_info[table->action].word);
	}
}

/* The keys of this place: help first, what Enter does in a text, those of
 * the view, those of everywhere. */
static void
draw_bar(struct ui *ui)
{
	static const struct binding enter = { K_ENTER, 0, ACTION_ACCEPT, true };
	struct bar bar = { .y = term_rows() - 1 };

	bar_add(&bar, &global_keys[0], action_info[ACTION_HELP].word);
	if (ui_editing(ui) && ui->edit.tb.lines && !ui->edit.accepts)
		bar_add(&bar, &enter, action_info[ACTION_NEWLINE].word);
	bar_table(ui, &bar, ui_top(ui)->view->keys);
	if (!ui_is_overlay(ui_top(ui)->view))
		bar_table(ui, &bar, global_keys);
}

/*
 * A sentence that is wider than the screen says at its end what to do: it
 * takes the row above too, or that of the keys when the focus is there.
 */
static void
draw_status(const struct ui *ui)
{
	int y = term_rows() - 2, columns = term_columns();
	size_t length = strlen(ui->status);
	struct wrap row = { 0 };

	if (!wrap_next(ui->status, length, 0, columns, &row) ||
	    row.next > length) {
		draw_text(y, 0, columns, LOOK_PLAIN, ui->status);
		return;
	}
	if (draw_cursor_row() != y - 1)
		y--;
	draw_textf(y, 0, columns, LOOK_PLAIN, "%*s", columns, "");
	draw_textf(y + 1, 0, columns, LOOK_PLAIN, "%*s", columns, "");
	draw_textf(y, 0, columns, LOOK_PLAIN, "%.*s", (int)row.length,
	    ui->status + row.start);
	draw_text(y + 1, 0, columns, LOOK_PLAIN, ui->status + row.next);
}

void
ui_draw(struct ui *ui)
{
	draw_clear();
	if (term_rows() < ROWS_MIN || term_columns() < COLUMNS_MIN) {
		draw_text(0, 0, term_columns(), LOOK_PLAIN,
		    "Venster te klein: minstens 20x5");
	} else {
		draw_title(ui);
		ui_top(ui)->view->draw(ui);
		draw_bar(ui);
		draw_status(ui);
	}
	draw_end();
	term_flush();
	ui->wants_draw = false;
}

/* Draw, unless the line is still busy with what was drawn before. */
static void
echo(struct ui *ui, bool always)
{
	if (ui->wants_draw && !ui->quit && (always || term_ready()))
		ui_draw(ui);
}

/*
 * All keys that are there, or as many as may go unseen; then the echo,
 * and only then the disk.
 */
static void
batch(struct ui *ui, struct key *key)
{
	bool sync = false;

	for (int n = 1;; n++) {
		sync = key->code == K_SYNC;
		if (!sync)
			ui_step(ui, key);
		term_editing(ui_editing(ui));
		if (sync || ui->quit || n == BATCH_MAX || !term_pending() ||
		    term_read(key, 0) != TERM_KEY)
			break;
	}
	echo(ui, sync);
	ui_work(ui);
	echo(ui, sync);
	if (sync)
		term_answer_sync();
}

/* Nobody types: what is open is saved, and the disk gets its quiet work. */
static void
rest(struct ui *ui)
{
	ui_settle(ui);
	presence_work(ui, true);
	ui->backend->rest(ui->backend->context);
}

/* When something was done last; in ms on a clock that only goes on. */
struct pace {
	int64_t key, looked;
	bool rested; /* since the last key */
};

/* How long a key may be waited for; -1: for ever. */
static int
wait_ms(const struct ui *ui, const struct pace *pace)
{
	int64_t now = clock_ms(), wait = INT_MAX;

	if (!pace->rested)
		wait = pace->key + REST - now;
	if (ui->is_open && pace->looked + LOOK - now < wait)
		wait = pace->looked + LOOK - now;
	if (pace->rested && !ui->is_open)
		return -1;
	return wait > 0 ? (int)wait : 0;
}

/* What is not for a key: after some rest, and each second also while
 * somebody types without a pause. */
static void
quiet_work(struct ui *ui, struct pace *pace)
{
	int64_t now = clock_ms();

	if (!pace->rested && now >= pace->key + REST) {
		rest(ui);
		pace->rested = true;
	}
	if (ui->is_open && now >= pace->looked + LOOK) {
		ui_look(ui);
		pace->looked = clock_ms();
	}
}

static void
loop(struct ui *ui)
{
	struct pace pace = { .key = clock_ms(), .rested = true };
	enum term_event event = TERM_TIMEOUT;
	struct key key;

	while (!ui->quit) {
		echo(ui, false);
		term_editing(ui_editing(ui));
		event = term_read(&key, wait_ms(ui, &pace));
		if (event == TERM_GONE)
			break;
		if (event == TERM_KEY) {
			batch(ui, &key);
			pace.key = clock_ms();
			pace.rested = false;
		}
		if (!ui->quit)
			quiet_work(ui, &pace);
	}
	if (event == TERM_GONE)
		ui_settle(ui);
}

/* The first view: the Werkblad, or what an empty database offers. */
static int
begin(struct ui *ui, const char *nummer, const char *norm, struct error *err)
{
	ui_push(ui, &view_home, 0);
	if (nummer == NULL) {
		ui_recover(ui);
		/* What a colleague wrote over it is asked at once. */
		ui_work(ui);
		if (ui->status[0] == '\0')
			ui_status(ui, "%s", term_notice());
		return 0;
	}
	if (ui_open(ui, nummer, norm) == 0)
		return 0;
	return error_set(err, "%s", ui->status);
}

int
ui_run(struct ui *ui, const char *nummer, const char *norm, struct error *err)
{
	if (term_enter(err) == -1)
		return -1;
	if (begin(ui, nummer, norm, err) == -1) {
		term_leave();
		return -1;
	}
	loop(ui);
	term_leave();
	presence_leave(ui);
	if (ui->quit)
		return 0;
	return 128 + (term_signal() != 0 ? term_signal() : SIGHUP);
}
