/*
 * ui_save.c - what comes after the echo: the draft, and the database.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/file.h"
#include "base/mem.h"
#include "ui/views.h"

const char *
ui_draft_nummer(const struct ui *ui)
{
	if (ui->edit.nummer[0] != '\0')
		return ui->edit.nummer;
	return ui->is_open ? ui->onderzoek.nummer : "";
}

/* Where no database takes a text, a file may. */
static void
keep_emergency(
    struct ui *ui, const struct draft *draft, const struct error *why)
{
	const char *text = draft->text;
	struct error err = { 0 };
	char path[512];

	snprintf(path, sizeof path, "%s/schouw-%s-%s.txt",
	    ui->backend->emergency != NULL ? ui->backend->emergency : ".",
	    draft->nummer, draft->subject);
	for (char *c = strrchr(path, '/') + 1; *c != '\0'; c++)
		if (strchr(":* ", *c) != NULL)
			*c = '-';
	if (file_write(path, text, strlen(text), true, &err) == -1)
		ui_status(ui, "De tekst is nergens bewaard: %.200s; %.200s",
		    why->text, err.text);
	else
		ui_status(ui, "De tekst staat voorlopig in %s: %.200s", path,
		    why->text);
	ui->status_stays = true;
}

/* -1: only a file has it, or nothing. */
static int
keep(struct ui *ui, struct draft *draft)
{
	struct error err = { 0 };
	char stamp[STAMP_SIZE];

	draft->stamp = stamp;
	stamp_now(stamp);
	if (ui->backend->draft_save(ui->backend->context, draft, &err) == 0)
		return 0;
	keep_emergency(ui, draft, &err);
	return -1;
}

void
ui_keep_draft(struct ui *ui)
{
	struct edit *e = &ui->edit;
	struct buf text = { 0 };
	char empty[] = "", nummer[sizeof e->nummer];
	struct draft draft = { .nummer = nummer,
		.subject = e->subject,
		.text = e->tb.text.text != NULL ? e->tb.text.text : empty,
		.cursor = e->tb.cursor,
		.begun = e->begun };

	snprintf(nummer, sizeof nummer, "%s", ui_draft_nummer(ui));
	if (!e->open || nummer[0] == '\0' || e->subject[0] == '\0' ||
	    e->tb.edits == e->drafted)
		return;
	if (e->head[0] != '\0') {
		buf_addf(&text, "%s\n%s", e->head, draft.text);
		draft.text = text.text;
	}
	if (keep(ui, &draft) == 0)
		e->has_draft = true;
	e->drafted = e->tb.edits;
	buf_release(&text);
}

void
ui_keep_text(
    struct ui *ui, const char *subject, const char *head, const char *text)
{
	struct buf all = { 0 };
	char *name = xstrdup(subject);
	struct draft draft = { .nummer = ui->onderzoek.nummer,
		.subject = name };

	buf_addf(&all, "%s\n%s", head, text);
	draft.text = all.text;
	keep(ui, &draft);
	buf_release(&all);
	free(name);
}

static void
delete_draft(struct ui *ui, const char *subject)
{
	struct error err = { 0 };

	if (ui->backend->draft_delete(ui->backend->context,
		ui->onderzoek.nummer, subject, &err) == -1)
		ui_status(ui, "%s", err.text);
}

/* Drafts of which the database has the text itself by now. */
static void
delete_drafts(struct ui *ui)
{
	struct edit *e = &ui->edit;
	char *subject = ui->dropped.text, *end;

	while (ui->dropped.length > 0 && (end = strchr(subject, '\n'))) {
		*end = '\0';
		if (!e->open || strcmp(subject, e->subject) != 0)
			delete_draft(ui, subject);
		subject = end + 1;
	}
	buf_clear(&ui->dropped);
	if (e->open && e->has_draft && e->commit != NULL &&
	    e->nummer[0] == '\0' && e->tb.edits == e->committed) {
		delete_draft(ui, e->subject);
		e->has_draft = false;
		e->drafted = e->tb.edits;
	}
}

/* Never under the hands of who is typing: then it is told, and shown when
 * he leaves the text. */
static void
show_conflict(struct ui *ui)
{
	if (ui_editing(ui)) {
		conflict_tell(ui);
		ui->wants_save = false;
	} else if (ui_top(ui)->view != &view_conflict) {
		ui_push(ui, &view_conflict, 0);
	}
}

static int
save(struct ui *ui)
{
	struct error err = { 0 };
	char stamp[STAMP_SIZE];
	int result;

	unsigned merged = ui->onderzoek.n_merged;

	if (!onderzoek_changed(&ui->onderzoek))
		return 0;
	/* What is being typed is marked, lest it is merged away. */
	edit_hold(ui, &err);
	result = ui->backend->save(ui->backend->context, &ui->onderzoek, &err);
	if (merged != ui->onderzoek.n_merged)
		ui_merged(ui);
	if (result == 1)
		show_conflict(ui);
	if (result == -1) {
		ui_status(ui, "Niet opgeslagen: %.400s", err.text);
		ui->status_stays = ui->save_failed = true;
	}
	if (result != 0)
		return -1;
	memcpy(ui->saved_at, stamp_now(stamp) + 11, sizeof ui->saved_at);
	return 0;
}

/* Save what is marked; drafts of it can go then. */
static int
work(struct ui *ui)
{
	if (!ui->is_open)
		return 0;
	if (save(ui) == -1)
		return -1;
	if (ui->save_failed) {
		ui->save_failed = false;
		ui_status(ui, "Opgeslagen om %s.", ui->saved_at);
	}
	ui->wants_save = false;
	edit_saved(&ui->edit);
	edit_follow(ui);
	delete_drafts(ui);
	return 0;
}

void
ui_work(struct ui *ui)
{
	struct error err = { 0 };

	ui_keep_draft(ui);
	ui_keep_place(ui);
	/* It is asked at once; half a date is told when it is left. */
	if (ui->edit.stale && ui->edit.nummer[0] == '\0')
		edit_settle(ui, &err);
	if (ui->wants_save || ui->dropped.length > 0)
		work(ui);
	presence_work(ui, false);
}

int
ui_settle(struct ui *ui)
{
	struct error err = { 0 };

	/* A text that is not taken stays a draft. */
	ui_keep_draft(ui);
	if (ui->is_open && edit_settle(ui, &err) == -1)
		ui->wants_draw = ui->wants_draw || ui->save_failed;
	ui_keep_place(ui);
	return work(ui);
}
