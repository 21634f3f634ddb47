/*
 * talk.c - the notities of a gesprek, and what of them is new.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/text.h"
#include "ui/ui.h"
#include "ui/views.h"

void
talk_release(struct talk *talk)
{
	stream_release(&talk->now);
	free(talk->line);
	free(talk->seen);
	*talk = (struct talk){ 0 };
}

static int64_t
last_id(const struct onderzoek *o, int gesprek)
{
	int64_t last = 0;

	for (size_t i = 0; i < o->n_notities; i++)
		if ((gesprek == 0 || o->notitie[i].gesprek == gesprek) &&
		    o->notitie[i].id > last)
			last = o->notitie[i].id;
	return last;
}

void
talk_begin(struct talk *talk, const struct onderzoek *o)
{
	bool folded = talk->folded;

	talk_release(talk);
	talk->folded = folded;
	talk->seen_before = last_id(o, 0);
}

void
talk_look(struct ui *ui, int gesprek)
{
	struct talk *talk = &ui->talk;
	size_t i = 0;

	while (i < talk->n_seen && talk->seen[i].gesprek != gesprek)
		i++;
	if (i == talk->n_seen)
		talk->seen =
		    xgrow(talk->seen, talk->n_seen++, sizeof *talk->seen);
	talk->seen[i] =
	    (struct seen){ gesprek, last_id(&ui->onderzoek, gesprek) };
}

size_t
talk_n_new(const struct ui *ui, int gesprek)
{
	const struct onderzoek *o = &ui->onderzoek;
	int64_t since = ui->talk.seen_before;
	size_t n = 0;

	for (size_t i = 0; i < ui->talk.n_seen; i++)
		if (ui->talk.seen[i].gesprek == gesprek)
			since = ui->talk.seen[i].id;
	for (size_t i = 0; i < o->n_notities; i++)
		if (o->notitie[i].gesprek == gesprek &&
		    o->notitie[i].id > since && !o->notitie[i].replaced &&
		    strcmp(o->notitie[i].author, ui->backend->user) != 0)
			n++;
	return n;
}

struct gesprek *
talk_gesprek(struct ui *ui)
{
	return stream_gesprek(&ui->onderzoek, &ui->talk.now);
}

/* When it was heard, whatever was made of it later. */
static size_t
heard_at(const struct onderzoek *o, size_t i)
{
	const struct notitie *n = &o->notitie[i];

	if (n->corrects == 0 && *n->replaces == '\0')
		return i;
	return (size_t)(onderzoek_notitie_first(o, n) - o->notitie);
}

size_t *
talk_notities(const struct onderzoek *o, int gesprek, size_t *n)
{
	size_t *list = xcalloc(o->n_notities + 1, sizeof *list);
	size_t *heard = xcalloc(o->n_notities + 1, sizeof *heard);

	*n = 0;
	for (size_t i = 0; i < o->n_notities; i++) {
		size_t at = *n, when;

		if (o->notitie[i].gesprek != gesprek || o->notitie[i].replaced)
			continue;
		when = heard_at(o, i);
		for (; at > 0 && heard[at - 1] > when; at--) {
			heard[at] = heard[at - 1];
			list[at] = list[at - 1];
		}
		heard[at] = when;
		list[at] = i;
		(*n)++;
	}
	free(heard);
	return list;
}

unsigned
talk_next_open(struct ui *ui, int direction)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t n, *list = talk_notities(o, ui->talk.now.gesprek, &n);
	size_t n_open = 0, at = 0, wanted;

	for (size_t i = 0; i < n; i++) {
		if (!notitie_open(&o->notitie[list[i]]))
			continue;
		list[n_open++] = list[i];
		if (o->notitie[list[i]].id == ui->talk.pick)
			at = n_open;
	}
	if (n_open == 0) {
		ui->talk.pick = 0;
		ui_status(ui, "Niets meer te doen of te vragen.");
	} else {
		/* From nowhere to the first, or backwards to the last. */
		wanted = direction > 0 ? at % n_open
				       : (at + 2 * n_open - 2) % n_open;
		if (at == 0 && direction < 0)
			wanted = n_open - 1;
		ui->talk.pick = o->notitie[list[wanted]].id;
		ui_status(ui, "%s %zu/%zu: %.200s  Enter: gedaan.",
		    o->notitie[list[wanted]].soort == SOORT_DOEN ? "Doen"
								 : "Vragen",
		    wanted + 1, n_open, o->notitie[list[wanted]].text);
	}
	free(list);
	return REACT_DRAW;
}

/* The view of a gesprek that lies below, or is on top. */
static bool
go_down(struct ui *ui)
{
	int at = ui->depth;

	while (at > 0 && ui->frame[at - 1].view != &view_gesprek)
		at--;
	if (at == 0)
		return false;
	while (ui->depth > at)
		ui_pop(ui);
	return true;
}

void
talk_show(struct ui *ui, int gesprek)
{
	if (go_down(ui)) {
		if (ui->talk.now.gesprek != gesprek)
			view_replace(ui, &view_gesprek, (size_t)gesprek);
		return;
	}
	ui_push(ui, &view_gesprek, (size_t)gesprek);
}

unsigned
talk_go(struct ui *ui)
{
	struct gesprek *g;

	if (go_down(ui))
		return REACT_DRAW | REACT_SAVE;
	g = onderzoek_running(&ui->onderzoek);
	/* What stayed paused is of that day. */
	if (g == NULL ||
	    (gesprek_stand(g) != GESPREK_LOOPT && g->dag != date_today()))
		g = onderzoek_add_gesprek(&ui->onderzoek);
	ui_push(ui, &view_gesprek, (size_t)g->number);
	return REACT_DRAW | REACT_SAVE;
}

bool
talk_is_blank(const struct onderzoek *o, const struct gesprek *g)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (o->notitie[i].gesprek == g->number)
			return false;
	return *g->bronnen == '\0' && *g->waar == '\0' &&
	    *g->aanwezig == '\0' && g->bezoek == 0;
}

void
talk_add_bronnen(const struct onderzoek *o, struct gesprek *g)
{
	char *set = xstrdup(g->bronnen);
	struct error err;

	for (size_t i = 0; i < o->n_notities; i++)
		if (o->notitie[i].gesprek == g->number &&
		    !o->notitie[i].replaced)
			set_put(&set, o->notitie[i].bron);
	gesprek_set_bronnen(g, set, &err);
	free(set);
}
