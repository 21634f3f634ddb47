/*
 * signaal_melder.c - who told a signaal: shown while its line is open, kept
 * in the key file, and wiped after a question.
 *
 * The line has no draft, as a draft is kept elsewhere.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/draw.h"
#include "ui/signalen.h"
#include "ui/views.h"

#define LABEL_X 2
#define NAME_X  22

void
melder_open(struct ui *ui, const struct signaal_row *row)
{
	const struct backend *backend = ui->backend;
	struct buf name = { 0 };
	struct error err = { 0 };

	if (row == NULL)
		return;
	if (backend->signaal_melder(
		backend->context, row->nummer, &name, &err) == -1) {
		ui_status(ui, "%s", err.text);
	} else {
		ui_top(ui)->part = SIGNALEN_MELDER;
		edit_open(ui, "", buf_text(&name), false, 0, NULL);
	}
	buf_release(&name);
}

static void
set(struct ui *ui, const char *name)
{
	const struct signaal_row *row = signalen_current(ui);
	const struct backend *backend = ui->backend;
	struct error err = { 0 };

	ui_top(ui)->part = SIGNALEN_LIST;
	if (row == NULL)
		return;
	if (backend->signaal_set_melder(
		backend->context, row->nummer, name, &err) == -1)
		ui_status(ui, "%s", err.text);
	else
		ui_status(ui, "%s: de melder is %s.", row->nummer,
		    *name == '\0' ? "gewist" : "bewaard in het sleutelbestand");
}

/* An empty name wipes the one that is there, so it is asked. */
static unsigned
take(struct ui *ui)
{
	char *name = xstrdup(textbuf_text(&ui->edit.tb));

	edit_discard(ui);
	if (name[strspn(name, " ")] == '\0')
		melder_ask_wipe(ui);
	else
		set(ui, name);
	free(name);
	return REACT_DRAW;
}

unsigned
melder_act(struct ui *ui, enum action action)
{
	switch (action) {
	case ACTION_ACCEPT:
		return take(ui);
	case ACTION_BACK:
	case ACTION_CANCEL:
		edit_discard(ui);
		ui_top(ui)->part = SIGNALEN_LIST;
		return REACT_DRAW;
	default:
		return REACT_NONE;
	}
}

void
melder_ask_wipe(struct ui *ui)
{
	const struct signaal_row *row = signalen_current(ui);

	if (row == NULL)
		return;
	ui_top(ui)->part = SIGNALEN_WIPE;
	ui_status(ui,
	    "Wie %s meldde voorgoed wissen uit het sleutelbestand? j/n ",
	    row->nummer);
}

void
melder_wipe(struct ui *ui)
{
	set(ui, "");
}

void
melder_draw(struct ui *ui, int y)
{
	draw_text(y, LABEL_X, NAME_X - LABEL_X, LOOK_PLAIN, "Wie het meldde:");
	edit_draw(&ui->edit, y, NAME_X, view_width(NAME_X), 1);
}
