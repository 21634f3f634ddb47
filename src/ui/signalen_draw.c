/*
 * signalen_draw.c - the register of signalen on the screen, and the chosen
 * one in full.  Who told it is shown only while its line is open.
 */
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/signalen.h"
#include "ui/tabs.h"
#include "ui/term.h"
#include "ui/views.h"

#define NUMBER_X 2
#define DAY_X    14
#define BRON_X   26
#define STAND_X  37
#define NAME_X   50
#define FULL_X   2

#define FULL_ROWS 10
#define LIST_MIN  3

int
signalen_rows(void)
{
	int rows = ui_rows() - 1;

	return rows - FULL_ROWS - 1 >= LIST_MIN ? rows - FULL_ROWS - 1 : rows;
}

void
signaal_draw_row(const struct signaal_row *row, int y)
{
	const struct signaal_stand_info *stand = &signaal_standen[row->stand];
	enum look look = stand->closed ? LOOK_DIM : LOOK_PLAIN;
	struct buf day = { 0 };

	maatregel_day(row->received_on, &day);
	draw_text(y, NUMBER_X, DAY_X - NUMBER_X - 1, look, row->nummer);
	draw_text(y, DAY_X, BRON_X - DAY_X - 1, look, buf_text(&day));
	draw_text(y, BRON_X, STAND_X - BRON_X - 1, look,
	    signaal_bronnen[row->bron].word);
	draw_text(y, STAND_X, NAME_X - STAND_X - 1, look, stand->title);
	draw_text(y, NAME_X, view_width(NAME_X), look,
	    *row->aanbieder != '\0' ? row->aanbieder : row->inhoud);
	buf_release(&day);
}

static void
draw_names(int y)
{
	draw_text(y, NUMBER_X, DAY_X - NUMBER_X, LOOK_DIM, "Signaal");
	draw_text(y, DAY_X, BRON_X - DAY_X, LOOK_DIM, "Ontvangen");
	draw_text(y, BRON_X, STAND_X - BRON_X, LOOK_DIM, "Bron");
	draw_text(y, STAND_X, NAME_X - STAND_X, LOOK_DIM, "Stand");
	draw_text(
	    y, NAME_X, view_width(NAME_X), LOOK_DIM, "Aanbieder, of inhoud");
}

static void
draw_rows(struct ui *ui, int y, int rows)
{
	const struct signaal_page *page = &ui->signalen.page;
	struct list *list = &ui_top(ui)->list;

	list_fit(list, page->n, rows);
	for (int i = 0; i < rows && list->top + (size_t)i < page->n; i++) {
		size_t at = list->top + (size_t)i;

		signaal_draw_row(&page->row[at], y + i);
		view_mark(y + i, at == list->at);
		if (at == list->at)
			draw_cursor(y + i, 0);
	}
}

static void
add_known(const char *label, const char *text, struct buf *out)
{
	if (*text != '\0')
		buf_addf(
		    out, "%s%s: %s", out->length > 0 ? "  " : "", label, text);
}

/* Ids of the registers, as a person reads them. */
static void
add_set(
    struct ui *ui, const struct field *field, const char *set, struct buf *out)
{
	struct error err;
	const struct library *library =
	    ui->backend->library(ui->backend->context, &err);
	struct buf names = { 0 };

	if (library != NULL && library->registers != NULL)
		field_show(field, library->registers, set, &names);
	else
		buf_add(&names, set);
	add_known(field->label, buf_text(&names), out);
	buf_release(&names);
}

static void
add_event(const struct signaal_event *event, struct buf *out)
{
	buf_add_char(out, '\n');
	maatregel_day(event->day, out);
	buf_addf(
	    out, " %s, %s", signaal_stappen[event->stap].title, event->author);
	if (*event->text != '\0')
		buf_addf(out, ": %s", event->text);
	if (*event->onderzoek != '\0')
		buf_addf(out, ": %s", event->onderzoek);
	else if (event->stap == SIGNAAL_AANBIEDER)
		buf_addf(out, ": %s", event->aanbieder);
}

/* What is known now on the first rows, then the steps. */
static void
draw_full(struct ui *ui, const struct signaal_row *row, int y)
{
	static const struct field voorzieningen = { .id = "voorzieningen",
		.label = "voorzieningen",
		.kind = FIELD_VOORZIENINGEN };
	static const struct field gemeenten = {
		.id = "gemeenten", .label = "gemeenten", .kind = FIELD_GEMEENTEN
	};
	const struct signaal_events *events = &ui->signalen.events;
	struct buf text = { 0 };

	add_known("kanaal", signaal_kanalen[row->kanaal].title, &text);
	add_set(ui, &voorzieningen, row->voorzieningen, &text);
	add_set(ui, &gemeenten, row->gemeenten, &text);
	add_known("normen", row->normen, &text);
	if (row->privacy == PRIVACY_BIJZONDER)
		buf_add(&text, "  (bijzonder: niet te vinden met zoeken)");
	for (size_t i = 0; i < events->n; i++)
		add_event(&events->event[i], &text);
	draw_wrapped(y, FULL_X, view_text_width(FULL_X), FULL_ROWS,
	    ui_top(ui)->scroll, LOOK_PLAIN, buf_text(&text));
	buf_release(&text);
}

void
signalen_draw(struct ui *ui)
{
	const struct signaal_row *row = signalen_current(ui);
	int y = UI_TOP + 1, rows = signalen_rows(), x = tabs_draw(ui);

	draw_text(1, x + 1, view_width(x + 1), LOOK_PLAIN,
	    ui_top(ui)->index == 1 ? "alle" : "open");
	draw_names(UI_TOP);
	if (row == NULL) {
		draw_text(y, FULL_X, view_width(FULL_X), LOOK_PLAIN,
		    ui_top(ui)->index == 1
			? "Er is nog geen signaal; n legt er een vast."
			: "Er staat geen signaal open; f toont alle.");
		draw_cursor(y, 0);
		return;
	}
	draw_rows(ui, y, rows);
	if (rows < ui_rows() - 1)
		draw_full(ui, row, y + rows + 1);
	if (ui_editing(ui))
		melder_draw(ui, y + rows);
}
