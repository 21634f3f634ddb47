/*
 * talk_line.c - the line of a gesprek: typed, made a notitie, corrected.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/field.h"
#include "core/line.h"
#include "core/text.h"
#include "ui/ui.h"

/* What holds, as the head of the line's draft. */
static void
head_make(const struct talk *talk, struct buf *out)
{
	buf_addf(out, "@%s|%lld|%s", talk->now.bron, (long long)talk->corrects,
	    talk->now.norms != NULL ? talk->now.norms : "");
}

/* And back; what is in it and is not known is left out. */
static void
head_take(struct ui *ui, const char *head)
{
	struct talk *talk = &ui->talk;
	const char *bron = head + 1, *corrects = strchr(head, '|');
	const char *norms = corrects != NULL ? strchr(corrects + 1, '|') : NULL;
	struct error err;
	char word[16];

	if (norms == NULL)
		return;
	text_fit(word, sizeof word, "%.*s", (int)(corrects - bron), bron);
	if (*word == '\0' || bron_read(word, talk->now.bron, &err) == -1)
		talk->now.bron[0] = '\0';
	talk->corrects = strtoll(corrects + 1, NULL, 10);
	if (onderzoek_notitie(&ui->onderzoek, talk->corrects) == NULL)
		talk->corrects = 0;
	stream_set_norms(&ui->onderzoek, &talk->now, norms + 1, &err);
}

/* What the gesprek says of itself may have changed. */
static void
follow(struct talk *talk, const struct gesprek *g)
{
	if (g == NULL)
		return;
	text_fit(talk->now.methode, sizeof talk->now.methode, "%s", g->methode);
	if (*talk->now.bron == '\0' && set_count(g->bronnen) == 1)
		text_fit(
		    talk->now.bron, sizeof talk->now.bron, "%s", g->bronnen);
}

void
talk_open(struct ui *ui)
{
	struct talk *talk = &ui->talk;
	struct buf head = { 0 };
	char subject[48];

	follow(talk, talk_gesprek(ui));
	snprintf(subject, sizeof subject, TALK_SUBJECT "%d:%u",
	    talk->now.gesprek, talk->lines);
	head_make(talk, &head);
	edit_open_headed(
	    ui, subject, buf_text(&head), talk->line != NULL ? talk->line : "");
	buf_release(&head);
	ui->edit.accepts = true;
	ui->edit.no_pages = true;
	if (ui->edit.has_draft)
		head_take(ui, ui->edit.head);
	talk->completion = (struct completion){ 0 };
	free(talk->line);
	talk->line = NULL;
}

/* On with an empty line, or one with this text. */
static void
next_line(struct ui *ui, const char *text)
{
	struct talk *talk = &ui->talk;

	edit_discard(ui);
	free(talk->line);
	talk->line = text != NULL ? xstrdup(text) : NULL;
	talk->lines++;
	talk->pick = 0;
	talk_open(ui);
}

void
talk_stash(struct ui *ui)
{
	struct talk *talk = &ui->talk;

	if (!ui_editing(ui))
		return;
	free(talk->line);
	talk->line = NULL;
	/* An empty line needs no draft. */
	if (textbuf_length(&ui->edit.tb) == 0)
		edit_discard(ui);
	else
		talk->line = xstrdup(textbuf_text(&ui->edit.tb));
}

/* The line as it would be typed again, without what holds for it. */
static void
typed_text(const struct notitie *n, struct buf *out)
{
	static const char *const signs[N_SOORTEN] = {
		[SOORT_PLAIN] = "", [SOORT_DOEN] = "! ", [SOORT_VRAGEN] = "? "
	};

	buf_addf(out, "%s%s%s%s", signs[n->soort], n->literal ? "\"" : "",
	    n->text, n->literal ? "\"" : "");
}

static bool
is_as_it_was(const struct ui *ui)
{
	const struct notitie *old =
	    onderzoek_notitie(&ui->onderzoek, ui->talk.corrects);
	struct buf text = { 0 };
	bool same;

	if (old == NULL)
		return textbuf_length(&ui->edit.tb) == 0;
	typed_text(old, &text);
	same = strcmp(buf_text(&text), textbuf_text(&ui->edit.tb)) == 0;
	buf_release(&text);
	return same;
}

/* The bron and norms that the line names, or else those of the old one. */
static int
fill_in(struct ui *ui, struct notitie *n, const struct line *line,
    struct error *err)
{
	struct onderzoek *o = &ui->onderzoek;

	n->literal = line->literal;
	n->soort = line->soort;
	if ((*line->bron != '\0' || line->no_bron) &&
	    notitie_set_bron(n, line->bron, err) == -1)
		return -1;
	if ((line->norms.length > 0 || line->no_norms) &&
	    notitie_set_norms(o, n, buf_text(&line->norms), err) == -1)
		return -1;
	return 1;
}

/* A new one in the place of the old; what holds for the next stays. */
static int
correct(struct ui *ui, const char *typed, struct error *err)
{
	struct onderzoek *o = &ui->onderzoek;
	struct notitie *n;
	struct line line;
	int result = 0;

	line_parse(o, typed, &line);
	if (line.text.length > 0) {
		n = onderzoek_correct_notitie(o, ui->talk.corrects,
		    ui->backend->user, buf_text(&line.text), err);
		result = n == NULL ? -1 : fill_in(ui, n, &line, err);
		if (n != NULL && result == -1)
			onderzoek_drop_notitie(o);
	}
	line_release(&line);
	return result;
}

/* Who types in it goes on with it; who only comes to read, in one of an
 * earlier day or one that has ended, does not. */
static void
go_on(struct ui *ui, bool types)
{
	struct gesprek *g = talk_gesprek(ui);
	enum gesprek_stand stand;
	struct error err;

	if (g == NULL)
		return;
	stand = gesprek_stand(g);
	if (!types && (stand == GESPREK_KLAAR || g->dag != date_today()))
		return;
	if (stand == GESPREK_NIEUW)
		gesprek_start(g, ui->backend->user, &err);
	else if (moment_may_follow(MOMENT_VERDER, stand))
		gesprek_resume(g, ui->backend->user, &err);
}

static unsigned
store_line(struct ui *ui)
{
	struct talk *talk = &ui->talk;
	const char *typed = textbuf_text(&ui->edit.tb);
	struct buf unknown = { 0 };
	struct error err = { 0 };
	int result;

	/* Until the database has it, the draft does. */
	ui_keep_draft(ui);
	if (talk->corrects != 0)
		result = is_as_it_was(ui) ? 0 : correct(ui, typed, &err);
	else
		result = onderzoek_add_line(&ui->onderzoek, &talk->now,
		    ui->backend->user, typed, &unknown, &err);
	if (result == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	talk->corrects = 0;
	if (result == 1)
		go_on(ui, true);
	if (unknown.length > 0)
		ui_status(ui, "Geen norm: %.60s; het staat in de tekst.",
		    buf_text(&unknown));
	buf_release(&unknown);
	next_line(ui, NULL);
	ui_top(ui)->scroll = 0;
	return REACT_DRAW | REACT_SAVE;
}

static unsigned
finish_pick(struct ui *ui)
{
	struct error err = { 0 };

	if (onderzoek_notitie_done(&ui->onderzoek, ui->talk.pick, &err) == -1)
		ui_status(ui, "%s", err.text);
	ui->talk.pick = 0;
	return REACT_DRAW | REACT_SAVE;
}

unsigned
talk_store(struct ui *ui)
{
	if (textbuf_length(&ui->edit.tb) > 0)
		return store_line(ui);
	if (ui->talk.pick != 0)
		return finish_pick(ui);
	if (ui->talk.corrects == 0)
		return REACT_NONE;
	ui->talk.corrects = 0;
	next_line(ui, NULL);
	return REACT_DRAW;
}

/* In the order of the list: the own saved one before or after the one that
 * is in the line; NULL if there is none. */
static const struct notitie *
own_beside(const struct ui *ui, int direction)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t n, *list = talk_notities(o, ui->talk.now.gesprek, &n), at = n;
	const struct notitie *found = NULL;

	for (size_t i = 0; i < n && ui->talk.corrects != 0; i++)
		if (o->notitie[list[i]].id == ui->talk.corrects)
			at = i;
	while (found == NULL && (direction < 0 ? at > 0 : at + 1 < n)) {
		at = direction < 0 ? at - 1 : at + 1;
		if (o->notitie[list[at]].id != 0 &&
		    strcmp(o->notitie[list[at]].author, ui->backend->user) == 0)
			found = &o->notitie[list[at]];
	}
	free(list);
	return found;
}

unsigned
talk_correct(struct ui *ui, int direction)
{
	const struct notitie *beside;
	struct buf text = { 0 };

	if (!is_as_it_was(ui)) {
		if (ui->talk.corrects != 0)
			ui_status(ui, "Enter bewaart de verbetering.");
		return ui->talk.corrects != 0 ? REACT_DRAW : REACT_NONE;
	}
	beside = own_beside(ui, direction);
	if (beside == NULL && direction < 0) {
		ui_status(ui, "Hierboven staat geen notitie van u.");
		return REACT_DRAW;
	}
	if (beside == NULL && ui->talk.corrects == 0)
		return REACT_NONE;
	if (beside != NULL)
		typed_text(beside, &text);
	ui->talk.corrects = beside != NULL ? beside->id : 0;
	next_line(ui, buf_text(&text));
	buf_release(&text);
	return REACT_DRAW;
}

/* The notitie is in the onderzoek, so its draft came too late to go. */
static bool
is_there(const struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct line line;
	bool found = false;

	line_parse(o, textbuf_text(&ui->edit.tb), &line);
	for (size_t i = 0; i < o->n_notities && !found; i++)
		found = o->notitie[i].gesprek == ui->talk.now.gesprek &&
		    strcmp(o->notitie[i].text, buf_text(&line.text)) == 0;
	line_release(&line);
	return found;
}

/* The number of a line's draft; 0 for a draft of something else. */
static unsigned
draft_line(const struct ui *ui, const struct draft *draft)
{
	char prefix[32];

	snprintf(
	    prefix, sizeof prefix, TALK_SUBJECT "%d:", ui->talk.now.gesprek);
	if (strncmp(draft->subject, prefix, strlen(prefix)) != 0)
		return 0;
	return (unsigned)strtoul(draft->subject + strlen(prefix), NULL, 10);
}

/*
 * Lines that an earlier session typed and could not store: the newest is
 * typed on, what came before it had its Enter.
 */
static void
recover(struct ui *ui, const struct drafts *drafts)
{
	struct talk *talk = &ui->talk;
	unsigned newest = 0, line;

	for (size_t i = drafts->n; i-- > 0;)
		if (draft_line(ui, &drafts->draft[i]) > newest)
			newest = draft_line(ui, &drafts->draft[i]);
	for (size_t i = drafts->n; i-- > 0;) {
		line = draft_line(ui, &drafts->draft[i]);
		if (line == 0 || line == newest)
			continue;
		talk->lines = line;
		talk_open(ui);
		if (is_there(ui))
			edit_discard(ui);
		else if (talk->corrects == 0)
			store_line(ui);
		edit_discard(ui);
		talk->corrects = 0;
	}
	talk->lines = newest != 0 ? newest : 1;
}

/* One goes on where one was: bron and norms of the own last notitie. */
static void
go_on_from_last(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	struct talk *talk = &ui->talk;
	struct error err;

	for (size_t i = o->n_notities; i-- > 0;) {
		const struct notitie *n = &o->notitie[i];

		if (n->gesprek != talk->now.gesprek || n->replaced ||
		    strcmp(n->author, ui->backend->user) != 0)
			continue;
		if (*n->bron != '\0')
			bron_read(n->bron, talk->now.bron, &err);
		stream_set_norms(o, &talk->now, n->norms, &err);
		return;
	}
}

void
talk_enter(struct ui *ui, int gesprek)
{
	const struct backend *backend = ui->backend;
	struct gesprek *g = onderzoek_gesprek(&ui->onderzoek, gesprek);
	struct talk *talk = &ui->talk;
	struct drafts drafts = { 0 };
	struct error err = { 0 };

	if (talk->now.gesprek != gesprek) {
		stream_release(&talk->now);
		stream_begin(&talk->now, g);
		go_on_from_last(ui);
		free(talk->line);
		talk->line = NULL;
		talk->corrects = 0;
	}
	talk->pick = 0;
	go_on(ui, false);
	if (backend->draft_list(
		backend->context, ui->onderzoek.nummer, &drafts, &err) == -1)
		ui_status(ui, "%s", err.text);
	recover(ui, &drafts);
	drafts_release(&drafts);
	talk_open(ui);
}

void
talk_pause(struct ui *ui)
{
	struct gesprek *g = talk_gesprek(ui);
	bool empty = is_as_it_was(ui);
	struct error err;

	if (empty) {
		ui->talk.corrects = 0;
		edit_discard(ui);
	}
	talk_stash(ui);
	if (g == NULL)
		return;
	talk_add_bronnen(&ui->onderzoek, g);
	if (empty && talk_is_blank(&ui->onderzoek, g))
		gesprek_withdraw(g);
	else if (gesprek_stand(g) == GESPREK_LOOPT)
		gesprek_pause(g, ui->backend->user, &err);
}
