/*
 * presence.c - who else is in the open onderzoek.
 */
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "core/text.h"
#include "ui/ui.h"

/* A sign of life while somebody works; after how long it is looked whether
 * those of others ran out; how soon a write that failed is done again. */
#define SIGN  (5L * 60000)
#define CHECK 60000
#define AGAIN 1000

void
presence_release(struct presence *p)
{
	aanwezigen_release(&p->others);
	*p = (struct presence){ 0 };
}

/* Only a text of the onderzoek can be open at a colleague's too. */
static const char *
open_text(const struct ui *ui)
{
	const struct edit *e = &ui->edit;

	if (!e->open || e->commit == NULL || e->nummer[0] != '\0')
		return "";
	return e->subject;
}

static void
tell(struct ui *ui)
{
	struct presence *p = &ui->presence;
	const char *text = open_text(ui);
	const struct aanwezige *other = aanwezigen_in(&p->others, text);

	if (other == NULL) {
		p->told[0] = '\0';
		return;
	}
	if (strcmp(p->told, text) == 0 || ui->status[0] != '\0' ||
	    strlen(other->since) < 16)
		return;
	snprintf(p->told, sizeof p->told, "%s", text);
	if (strcmp(other->login, ui->backend->user) == 0)
		ui_status(ui,
		    "U werkt hieraan ook in een ander venster, sinds %.5s.",
		    other->since + 11);
	else
		ui_status(ui, "%.40s werkt hieraan sinds %.5s.", other->login,
		    other->since + 11);
}

static void
read_others(struct ui *ui)
{
	struct presence *p = &ui->presence;
	struct aanwezigen others;
	struct buf names = { 0 };
	struct error err = { 0 };

	p->read = clock_ms();
	/* What we know stays; it is read again. */
	if (ui->backend->others(ui->backend->context, ui->onderzoek.nummer,
		&others, &err) == -1)
		return;
	aanwezigen_release(&p->others);
	p->others = others;
	if (others.n > 0)
		buf_add(&names, "ook: ");
	aanwezigen_names(&others, ui->backend->user, &names);
	if (strcmp(p->names, buf_text(&names)) != 0)
		ui->wants_draw = true;
	text_fit(p->names, sizeof p->names, "%s", buf_text(&names));
	buf_release(&names);
}

static bool
is_due(const struct ui *ui, const char *text, bool rests)
{
	const struct presence *p = &ui->presence;

	if (!p->is_in || clock_ms() - p->written >= SIGN)
		return true;
	/* Passing through a text is not working in it. */
	return (rests || ui->edit.has_draft) && strcmp(text, p->text) != 0;
}

static void
write_down(struct ui *ui, const char *text)
{
	struct presence *p = &ui->presence;
	struct error err = { 0 };

	/* The last time it did not succeed. */
	if (p->tried != p->written && clock_ms() - p->tried < AGAIN)
		return;
	p->tried = clock_ms();
	if (ui->backend->present(
		ui->backend->context, ui->onderzoek.nummer, text, &err) == -1)
		return;
	p->is_in = true;
	p->written = p->tried;
	snprintf(p->text, sizeof p->text, "%s", text);
}

void
presence_work(struct ui *ui, bool rests)
{
	const char *text = open_text(ui);

	if (!ui->is_open || ui->onderzoek.id == 0)
		return;
	if (is_due(ui, text, rests))
		write_down(ui, text);
	if (ui->presence.read == 0)
		read_others(ui);
	tell(ui);
}

void
presence_look(struct ui *ui, bool wrote)
{
	if (!ui->presence.is_in)
		write_down(ui, open_text(ui));
	if (!wrote && clock_ms() - ui->presence.read < CHECK)
		return;
	read_others(ui);
	tell(ui);
}

void
presence_leave(struct ui *ui)
{
	struct error err = { 0 };

	/* When this fails it runs out by itself. */
	if (ui->presence.is_in)
		ui->backend->absent(ui->backend->context, &err);
	presence_release(&ui->presence);
}
