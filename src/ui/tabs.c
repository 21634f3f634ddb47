/*
 * tabs.c - the tabs of the Werkblad.
 */
#include "base/mem.h"
#include "ui/draw.h"
#include "ui/tabs.h"
#include "ui/term.h"

static const struct {
	const struct view *view;
	const char *title;
} tabs[N_TABS] = {
	{ &view_home, "Onderzoeken" },
	{ &view_dashboard, "Maatregelen" },
	{ &view_termijnen, "Termijnen" },
	{ &view_signalen, "Signalen" },
};

static size_t
tab_of(const struct view *view)
{
	size_t i = 0;

	while (i < LENGTH(tabs) && tabs[i].view != view)
		i++;
	return i;
}

bool
tabs_is_tab(const struct view *view)
{
	return tab_of(view) < LENGTH(tabs);
}

int
tabs_draw(const struct ui *ui)
{
	size_t now = tab_of(ui->frame[0].view);
	int x = 0;

	for (size_t i = 0; i < LENGTH(tabs); i++)
		x += 1 +
		    draw_textf(1, x, term_columns() - x, LOOK_PLAIN,
			"%c%zu%c %s", i == now ? '[' : ' ', i + 1,
			i == now ? ']' : ' ', tabs[i].title);
	return x;
}

bool
tabs_show(struct ui *ui, const struct view *view)
{
	size_t now = tab_of(ui->frame[0].view), to = tab_of(view);
	struct frame *f = &ui->frame[0];

	if (to == now || ui->depth != 1)
		return false;
	ui->tab[now] = *f;
	*f = ui->tab[to];
	if (f->view != NULL) {
		f->view->back(ui);
		return true;
	}
	*f = (struct frame){ .view = view };
	view->enter(ui);
	return true;
}

bool
tabs_go(struct ui *ui, const struct key *key)
{
	size_t to = (size_t)(key->text[0] - '1');

	return to < LENGTH(tabs) && tabs_show(ui, tabs[to].view);
}
