/*
 * queue_draw.c - the notities without a norm on the screen, the chosen one
 * in full, and the norms under the digits.
 */
#include "core/bron.h"
#include "ui/draw.h"
#include "ui/queue_draw.h"
#include "ui/views.h"

#define MARK_X  1
#define STAMP_X 3
#define BRON_X  9
#define TEXT_X  14
#define FULL_X  2
#define TYPED_X 9

#define FULL_ROWS  3
#define SLOT_ROWS  3
#define COLUMNS    3 /* of slots */
#define SMALL_ROWS (FULL_ROWS + SLOT_ROWS + 3)

int
queue_rows(void)
{
	int rows = ui_rows();

	return rows > SMALL_ROWS ? rows - FULL_ROWS - SLOT_ROWS - 2 : rows - 1;
}

static void
draw_row(struct ui *ui, const struct notitie *notitie, int y, bool focus)
{
	const char *quote = notitie->literal ? "\"" : "";

	view_mark(y, focus);
	if (queue_is_marked(&ui->queue, notitie->id))
		draw_text(y, MARK_X, 1, LOOK_PLAIN, "*");
	draw_textf(y, STAMP_X, BRON_X - STAMP_X - 1, LOOK_PLAIN, "%.5s",
	    view_time(notitie->stamp));
	if (*notitie->bron != '\0')
		draw_textf(y, BRON_X, TEXT_X - BRON_X - 1, LOOK_PLAIN, "@%s",
		    notitie->bron);
	draw_textf(y, TEXT_X, view_width(TEXT_X), LOOK_PLAIN, "%s%s%s", quote,
	    notitie->text, quote);
	if (focus)
		draw_cursor(y, STAMP_X);
}

static void
draw_rows(struct ui *ui, size_t n, int rows)
{
	struct list *list = &ui_top(ui)->list;

	list_fit(list, n, rows);
	for (int i = 0; i < rows && list->top + (size_t)i < n; i++) {
		size_t row = list->top + (size_t)i;

		draw_row(ui,
		    &ui->onderzoek.notitie[queue_at(&ui->onderzoek, row)],
		    UI_TOP + i, row == list->at);
	}
}

static void
draw_slots(struct ui *ui, int y)
{
	int width = view_width(FULL_X) / COLUMNS;

	for (int i = 0; i < QUEUE_SLOTS; i++) {
		const struct norm *norm = ui->queue.slot[i].norm;

		if (norm == NULL)
			continue;
		draw_textf(y + i % SLOT_ROWS, FULL_X + i / SLOT_ROWS * width,
		    width - 1, LOOK_PLAIN, "%d %s %s", i + 1, norm->cited,
		    norm->title);
	}
}

/* What the typed code may mean, in the place of the slots. */
static void
draw_matches(struct ui *ui, int y)
{
	const char *typed = textbuf_text(&ui->edit.tb);
	const struct norm *norm;

	for (size_t i = 0; i < SLOT_ROWS; i++) {
		norm = queue_match(&ui->onderzoek, typed, i);
		if (norm != NULL)
			draw_textf(y + (int)i, FULL_X, view_width(FULL_X),
			    LOOK_PLAIN, "%s %s", norm->cited, norm->title);
	}
}

static void
draw_typed(struct ui *ui, int y)
{
	view_mark(y, true);
	draw_text(y, FULL_X, TYPED_X - FULL_X, LOOK_PLAIN, "Norm #");
	edit_draw(&ui->edit, y, TYPED_X, view_width(TYPED_X), 1);
}

static void
draw_full(struct ui *ui, const struct notitie *notitie, int y)
{
	if (ui_top(ui)->part == QUEUE_SPLIT && ui_editing(ui)) {
		edit_draw(&ui->edit, y, FULL_X, view_width(FULL_X), FULL_ROWS);
		return;
	}
	draw_wrapped(y, FULL_X, view_text_width(FULL_X), FULL_ROWS, 0,
	    LOOK_PLAIN, notitie->text);
}

/* Below the list: the chosen one, a row to type in, the norms. */
static void
draw_below(struct ui *ui, int y)
{
	size_t at = queue_at(&ui->onderzoek, ui_top(ui)->list.at);
	bool typing = ui_top(ui)->part == QUEUE_TAG && ui_editing(ui);

	draw_full(ui, &ui->onderzoek.notitie[at], y);
	y += FULL_ROWS + 1;
	if (typing) {
		draw_typed(ui, y - 1);
		draw_matches(ui, y);
	} else {
		draw_slots(ui, y);
	}
}

void
queue_draw(struct ui *ui)
{
	size_t n = onderzoek_n_untagged(&ui->onderzoek);
	int rows = queue_rows();

	view_head(ui, "Zonder norm  %zu", n);
	if (n == 0) {
		draw_text(UI_TOP, FULL_X, view_width(FULL_X), LOOK_PLAIN,
		    "Elke notitie heeft een norm; Esc gaat terug.");
		draw_cursor(UI_TOP, 0);
		return;
	}
	view_sub("Cijfer of # geeft de norm; spatie merkt; x splitst; j voegt "
		 "samen.");
	draw_rows(ui, n, rows);
	if (ui_rows() > SMALL_ROWS)
		draw_below(ui, UI_TOP + rows + 1);
	else if (ui_top(ui)->part == QUEUE_TAG && ui_editing(ui))
		draw_typed(ui, UI_TOP + rows);
	else if (ui_top(ui)->part == QUEUE_SPLIT && ui_editing(ui))
		edit_draw(
		    &ui->edit, UI_TOP + rows, FULL_X, view_width(FULL_X), 1);
}
