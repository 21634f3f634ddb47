/*
 * search.c - the last search, and going from one hit to the next.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/field.h"
#include "ui/stuk.h"
#include "ui/views.h"

#define ELLIPSIS "\xe2\x80\xa6"

void
search_release(struct search *search)
{
	hits_release(&search->hits);
	*search = (struct search){ 0 };
}

void
search_look(struct ui *ui, const char *words, bool all)
{
	const struct backend *backend = ui->backend;
	struct search *search = &ui->search;
	struct error err = { 0 };

	hits_release(&search->hits);
	search->hits = (struct hits){ 0 };
	search->all = all;
	if (words[strspn(words, " ")] != '\0' &&
	    backend->search(backend->context, words,
		all ? NULL : ui->onderzoek.nummer, &search->hits, &err) == -1)
		ui_status(ui, "%s", err.text);
}

size_t
search_after(const struct search *search)
{
	return search->at + 1 < search->hits.n ? search->at + 1 : 0;
}

/* The first norm of those that a hit is about; NULL if there is none. */
static const struct oordeel *
first_norm(struct onderzoek *o, const char *subject)
{
	char *cited = set_at(subject, 0);
	const struct oordeel *oordeel = NULL;

	if (cited != NULL)
		oordeel = onderzoek_oordeel(o, cited);
	free(cited);
	return oordeel;
}

/* Among the notities of its norm, or among all. */
static void
go_notitie(struct ui *ui, const struct oordeel *oordeel, const char *line)
{
	struct onderzoek *o = &ui->onderzoek;
	const struct frame *f = ui_top(ui);

	if (f->view == &view_notities && f[-1].view == &view_norm)
		ui_pop(ui);
	if (oordeel != NULL)
		ui_goto_norm(ui, normset_index(o->normset, oordeel->norm));
	notities_open(ui, oordeel, line);
}

/* The piece that has the line; its norm when that is not found any more. */
static bool
go_bewijs(struct ui *ui, const char *line)
{
	const struct onderzoek *o = &ui->onderzoek;

	for (size_t i = 0; i < o->n_bewijs; i++) {
		const struct bewijs *b = &o->bewijs[i];
		char *text = xasprintf("%s\n%s\n%s\n%s", b->titel, b->gezien,
		    b->steekproef, b->bestand.name);
		bool found = !b->withdrawn && search_has_line(text, line);

		free(text);
		if (!found)
			continue;
		stuk_open(ui, i, BEWIJS_TITEL);
		return true;
	}
	return false;
}

/* The maatregel or advies that has the line, at its text. */
static bool
go_maatregel(struct ui *ui, const char *kind, const char *line)
{
	const struct onderzoek *o = &ui->onderzoek;
	bool advies = strcmp(kind, "advies") == 0;
	size_t n = advies ? o->n_adviezen : o->n_maatregelen;

	for (size_t i = 0; i < n; i++) {
		const char *text =
		    advies ? o->advies[i].text : o->maatregel[i].text;
		bool gone =
		    advies ? o->advies[i].withdrawn : o->maatregel[i].withdrawn;

		if (gone || !search_has_line(text, line))
			continue;
		ui_push(ui, &view_maatregel, advies ? o->n_maatregelen + i : i);
		return true;
	}
	return false;
}

static bool
is_measure(const char *kind)
{
	return strcmp(kind, "maatregel") == 0 || strcmp(kind, "advies") == 0;
}

static void
go_handhaving(struct ui *ui, const char *nummer)
{
	if (ui_top(ui)->view != &view_handhaving)
		ui_push(ui, &view_handhaving, 0);
	handhaving_show(ui, nummer);
}

/* Its row in the list: going into it would make it run. */
static void
go_gesprek(struct ui *ui, const char *number)
{
	const struct onderzoek *o = &ui->onderzoek;
	int step = form_step_with(o->form, STEP_GESPREKKEN);
	size_t row = 0;

	if (step < 0)
		return;
	for (size_t i = 0; i < o->n_gesprekken; i++) {
		if (o->gesprek[i].number == (int)strtol(number, NULL, 10))
			break;
		row += !o->gesprek[i].withdrawn;
	}
	if (ui_top(ui)->view != &view_gesprekken)
		ui_push(ui, &view_gesprekken, (size_t)step);
	ui_top(ui)->list.at = row;
}

/* The item with this number, at its citaat. */
static void
go_onjuistheid(struct ui *ui, const char *number)
{
	const struct onderzoek *o = &ui->onderzoek;

	for (size_t i = 0; i < o->n_onjuistheden; i++) {
		if (o->onjuistheid[i].number != (int)strtol(number, NULL, 10))
			continue;
		onjuistheid_open(ui, i, ONJUIST_CITAAT);
		return;
	}
}

static void
go(struct ui *ui, const struct hit *hit)
{
	struct onderzoek *o = &ui->onderzoek;
	const struct oordeel *oordeel = first_norm(o, hit->subject);
	const struct field *field = form_field(o->form, hit->subject);

	if (strcmp(hit->kind, "handhaving") == 0)
		go_handhaving(ui, hit->subject);
	else if (strcmp(hit->kind, "gesprek") == 0)
		go_gesprek(ui, hit->subject);
	else if (strcmp(hit->kind, "onjuistheid") == 0)
		go_onjuistheid(ui, hit->subject);
	else if (strcmp(hit->kind, "notitie") == 0)
		go_notitie(ui, oordeel, hit->line);
	else if ((strcmp(hit->kind, "bewijs") == 0 &&
		     go_bewijs(ui, hit->line)) ||
	    (is_measure(hit->kind) && go_maatregel(ui, hit->kind, hit->line)))
		return;
	else if (oordeel != NULL)
		ui_goto_norm(ui, normset_index(o->normset, oordeel->norm));
	else if (field != NULL)
		step_go_field(ui, field);
}

bool
search_has_line(const char *text, const char *line)
{
	char *flat = xstrdup(text), *part = xstrdup(line), *at = part;
	bool found;

	if (strncmp(at, ELLIPSIS, strlen(ELLIPSIS)) == 0)
		at += strlen(ELLIPSIS);
	if (strstr(at, ELLIPSIS) != NULL)
		*strstr(at, ELLIPSIS) = '\0';
	for (char *c = flat; *c != '\0'; c++)
		if (*c == '\n')
			*c = ' ';
	for (char *c = at; *c != '\0'; c++)
		if (*c == '\n')
			*c = ' ';
	found = strstr(flat, at) != NULL;
	free(flat);
	free(part);
	return found;
}

void
search_go(struct ui *ui, size_t at)
{
	struct search *search = &ui->search;
	const struct hit *hit = &search->hits.hit[at];

	if (strcmp(hit->kind, "signaal") == 0) {
		search->at = at;
		signalen_show(ui, hit->nummer);
		return;
	}
	if (!ui->is_open || strcmp(ui->onderzoek.nummer, hit->nummer) != 0) {
		if (ui_open(ui, hit->nummer, NULL) == -1)
			return;
	}
	search->at = at;
	go(ui, hit);
	ui_status(ui, "%zu van %zu: %s", at + 1, search->hits.n, hit->line);
}
