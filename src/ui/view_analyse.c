/*
 * view_analyse.c - the step of a thema that shows what a year showed: which
 * norms had a tekort most, and which aanbieders a signaal.
 *
 * Of the frame: index the step, scroll the rows that are scrolled away.
 */
#include <stdlib.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/views.h"

#define X 2

static const struct binding keys[] = {
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ 0 },
};

/* The one that the vorm asks for, or the last whole one. */
static int
year_of(const struct onderzoek *o)
{
	const struct field *field = form_field(o->form, "analyse_jaar");
	struct buf value = { 0 };
	int year, month, day;
	long asked;

	date_to_ymd(date_today(), &year, &month, &day);
	if (field == NULL)
		return year - 1;
	asked = strtol(onderzoek_get(o, field, 0, &value), NULL, 10);
	buf_release(&value);
	return asked >= 2015 && asked <= year ? (int)asked : year - 1;
}

static void
enter(struct ui *ui)
{
	struct error err = { 0 };

	analyse_release(&ui->analyse);
	if (ui->backend->analyse(ui->backend->context, year_of(&ui->onderzoek),
		&ui->analyse, &err) == -1)
		ui_status(ui, "%s", err.text);
}

/* With its title, where the normset of this onderzoek has it. */
static void
add_norms(
    const struct onderzoek *o, const struct analyse_list *list, struct buf *out)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct norm *norm =
		    normset_norm(o->normset, list->name[i]);

		buf_addf(out, "%5d  %s %s\n", list->count[i], list->name[i],
		    norm == NULL ? "" : norm->title);
	}
	if (list->n == 0)
		buf_add(out, "       geen\n");
}

static void
add_aanbieders(const struct analyse_list *list, struct buf *out)
{
	for (size_t i = 0; i < list->n; i++)
		buf_addf(out, "%5d  %s\n", list->count[i],
		    *list->name[i] == '\0' ? "aanbieder niet bekend"
					   : list->name[i]);
	if (list->n == 0)
		buf_add(out, "       geen\n");
}

static void
tell(const struct onderzoek *o, const struct analyse *a, struct buf *out)
{
	buf_addf(out,
	    "In %d: %d onderzoeken, waarvan %d na een calamiteit of geweld, "
	    "en %d signalen.\nGeteld is wat u mag zien.\n",
	    a->jaar, a->onderzoeken, a->meldingen, a->signalen);
	buf_add(out, "\nNormen met de meeste tekorten\n");
	add_norms(o, &a->tekorten, out);
	buf_add(out, "\nAanbieders met de meeste signalen\n");
	add_aanbieders(&a->aanbieder, out);
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	struct buf text = { 0 };
	int rows;

	step_title(ui, f->index);
	view_sub("Alleen om te lezen; het jaar is dat van de vraag.");
	tell(&ui->onderzoek, &ui->analyse, &text);
	rows = draw_wrapped(
	    UI_TOP, X, view_width(X), 0, 0, LOOK_PLAIN, buf_text(&text));
	if (f->scroll > rows - ui_rows())
		f->scroll = rows > ui_rows() ? rows - ui_rows() : 0;
	draw_wrapped(UI_TOP, X, view_width(X), ui_rows(), f->scroll, LOOK_PLAIN,
	    buf_text(&text));
	draw_cursor(UI_TOP, 0);
	buf_release(&text);
}

static unsigned
scroll(struct ui *ui, int rows)
{
	struct frame *f = ui_top(ui);

	f->scroll += rows;
	if (f->scroll < 0)
		f->scroll = 0;
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	int page = ui_rows() > 2 ? ui_rows() - 1 : 1;

	(void)key;
	switch (action) {
	case ACTION_UP:
		return scroll(ui, -1);
	case ACTION_DOWN:
		return scroll(ui, 1);
	case ACTION_PAGE_UP:
		return scroll(ui, -page);
	case ACTION_PAGE_DOWN:
		return scroll(ui, page);
	default:
		return view_step_common(ui, action);
	}
}

const struct view view_analyse = {
	.name = "analyse",
	.title = "Analyse",
	.keys = keys,
	.enter = enter,
	.back = enter,
	.draw = draw,
	.act = act,
};
