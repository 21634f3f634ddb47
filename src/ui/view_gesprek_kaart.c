/*
 * view_gesprek_kaart.c - what is known of a gesprek beside its notities:
 * with whom, where, how; in any order, at any time.
 *
 * Of the frame: index is the number of the gesprek, 0 for the one that one
 * is in; part is the field with the focus.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/notitie_draw.h"
#include "ui/views.h"

#define LABEL_X    2
#define VALUE_X    18
#define STAND_ROWS 2
#define SUBJECT    "gesprekskaart:"

enum kaart_part {
	KAART_BRONNEN,
	KAART_WAAR,
	KAART_METHODE,
	KAART_AANWEZIG,
	KAART_TOESTEMMING,
	KAART_DAG,
	KAART_BEZOEK,
	KAART_STAND,
	N_KAART_PARTS,
};

static const struct binding keys[] = {
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static const struct {
	const char *label, *hint;
	bool chosen; /* by a digit; else typed */
} parts[N_KAART_PARTS] = {
	[KAART_BRONNEN] = { "Met wie",
	    "Rol en nummer, zoals c1 b2: c cliënt, b beroepskracht, m manager, "
	    "v vertegenwoordiger; geen namen.",
	    false },
	[KAART_WAAR] = { "Waar",
	    "De plaats, zoals: locatie Noord, bij c1 "
	    "thuis, telefonisch.",
	    false },
	[KAART_METHODE] = { "Methode", NULL, true },
	[KAART_AANWEZIG] = { "Ook aanwezig",
	    "Wie er verder bij was, naar rol; geen namen.", false },
	[KAART_TOESTEMMING] = { "Toestemming",
	    "Om een woning binnen te gaan.  1 Ja  2 Nee  3 Geen woning", true },
	[KAART_DAG] = { "Dag", "Een dag, zoals 21-11-2026.", false },
	[KAART_BEZOEK] = { "Bezoek",
	    "Het hoeveelste bezoek van dit onderzoek; leeg: buiten een bezoek.",
	    false },
	[KAART_STAND] = { "Stand", "1 Verder  2 Pauze  3 Afgerond", true },
};

static struct gesprek *
gesprek_of(struct ui *ui, const struct frame *f)
{
	return f->index == 0 ? talk_gesprek(ui)
			     : onderzoek_gesprek(&ui->onderzoek, (int)f->index);
}

static struct gesprek *
current(struct ui *ui)
{
	return gesprek_of(ui, ui_top(ui));
}

static const char *
methode_label(const struct onderzoek *o, const struct gesprek *g)
{
	const struct methode *methode = normset_methode(o->normset, g->methode);

	return methode != NULL ? methode->label : g->methode;
}

/* "loopt  10:02-10:40  10:52-" */
static void
add_stand(const struct gesprek *g, struct buf *out)
{
	bool runs = false;

	buf_add(out, gesprek_stand_titles[gesprek_stand(g)]);
	for (size_t i = 0; i < g->n_momenten; i++) {
		enum moment moment = g->moment[i].moment;
		bool ran = runs;

		runs = moment == MOMENT_BEGIN || moment == MOMENT_VERDER;
		if (runs != ran)
			buf_addf(out, runs ? "  %.5s-" : "%.5s",
			    g->moment[i].stamp + 11);
	}
}

static void
value_of(
    const struct ui *ui, const struct gesprek *g, int part, struct buf *out)
{
	static const char *const toestemmingen[N_TOESTEMMINGEN] = { "", "ja",
		"nee", "geen woning" };
	char day[DATE_DUTCH_SIZE];

	switch ((enum kaart_part)part) {
	case KAART_BRONNEN:
		buf_add(out, g->bronnen);
		break;
	case KAART_WAAR:
		buf_add(out, g->waar);
		break;
	case KAART_METHODE:
		buf_add(out, methode_label(&ui->onderzoek, g));
		break;
	case KAART_AANWEZIG:
		buf_add(out, g->aanwezig);
		break;
	case KAART_TOESTEMMING:
		buf_add(out, toestemmingen[g->toestemming]);
		break;
	case KAART_DAG:
		if (g->dag != DATE_NONE)
			buf_add(out, date_to_dutch(g->dag, day) + 3);
		break;
	case KAART_BEZOEK:
		if (g->bezoek > 0)
			buf_addf(out, "%d", g->bezoek);
		break;
	default:
		add_stand(g, out);
		break;
	}
}

static int
commit_dag(struct gesprek *g, const char *text, struct error *err)
{
	date day = date_from_text(text);

	if (*text != '\0' && day == DATE_NONE)
		return error_set(err,
		    "Dag: '%.40s' is geen dag; typ bijvoorbeeld 21-11-2026.",
		    text);
	gesprek_set_dag(g, day);
	return 0;
}

static int
commit_bezoek(struct gesprek *g, const char *text, struct error *err)
{
	char *end;
	long row = strtol(text, &end, 10);

	if (*end != '\0' || row < 0 || row > 99)
		return error_set(err,
		    "Bezoek: '%.40s' is geen nummer; typ bijvoorbeeld 1.",
		    text);
	gesprek_set_bezoek(g, (int)row);
	return 0;
}

static int
commit(struct ui *ui, const char *text, struct error *err)
{
	const struct frame *f = &ui->frame[ui->edit.depth - 1];
	struct gesprek *g = gesprek_of(ui, f);

	if (g == NULL)
		return error_set(err, "Dit gesprek is er niet meer.");
	switch (f->part) {
	case KAART_BRONNEN:
		return gesprek_set_bronnen(g, text, err) == -1 ? -1 : 0;
	case KAART_WAAR:
		gesprek_set_waar(g, text);
		return 0;
	case KAART_AANWEZIG:
		gesprek_set_aanwezig(g, text);
		return 0;
	case KAART_BEZOEK:
		return commit_bezoek(g, text, err);
	default:
		return commit_dag(g, text, err);
	}
}

static void
open_part(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	const struct gesprek *g = current(ui);
	struct buf value = { 0 };
	char subject[48];

	if (f->part < 0 || f->part >= N_KAART_PARTS)
		f->part = 0;
	if (g == NULL || parts[f->part].chosen)
		return;
	value_of(ui, g, f->part, &value);
	snprintf(subject, sizeof subject, SUBJECT "%d:%d", g->number, f->part);
	edit_open(ui, subject, buf_text(&value), false, g->revision, commit);
	buf_release(&value);
}

static void
draw_part(struct ui *ui, const struct gesprek *g, int part, int y)
{
	bool focus = ui_top(ui)->part == part;
	int rows = UI_TOP + ui_rows() - y;
	struct buf value = { 0 };

	if (rows > STAND_ROWS)
		rows = STAND_ROWS;
	view_mark(y, focus);
	draw_text(
	    y, LABEL_X, VALUE_X - LABEL_X - 1, LOOK_PLAIN, parts[part].label);
	if (focus && ui_editing(ui)) {
		edit_draw(&ui->edit, y, VALUE_X, view_width(VALUE_X), 1);
		return;
	}
	value_of(ui, g, part, &value);
	if (part == KAART_STAND)
		draw_wrapped(y, VALUE_X, view_width(VALUE_X), rows, 0,
		    LOOK_PLAIN, buf_text(&value));
	else
		draw_text(y, VALUE_X, view_width(VALUE_X), LOOK_PLAIN,
		    buf_text(&value));
	buf_release(&value);
	if (focus)
		draw_cursor(y, VALUE_X);
}

static void
draw_hint(struct ui *ui, int y, int rows)
{
	const struct methode *methode;
	int part = ui_top(ui)->part;
	size_t i = 0;

	if (parts[part].hint != NULL) {
		draw_wrapped(y, LABEL_X, view_width(LABEL_X), rows, 0, LOOK_DIM,
		    parts[part].hint);
		return;
	}
	for (; (methode = notitie_methode(&ui->onderzoek, i)) != NULL; i++)
		if ((int)i / 2 < rows && i < 10)
			draw_textf(y + (int)i / 2, LABEL_X + (int)(i % 2) * 38,
			    37, LOOK_DIM, "%zu %s", (i + 1) % 10,
			    methode->label);
}

static void
draw(struct ui *ui)
{
	const struct gesprek *g = current(ui);
	int h = ui_rows(), part = ui_top(ui)->part;

	if (g == NULL)
		return;
	view_head(ui, "Gesprek %d", g->number);
	if (h < N_KAART_PARTS) {
		draw_part(ui, g, part, UI_TOP);
		return;
	}
	for (int i = 0; i < N_KAART_PARTS; i++)
		draw_part(ui, g, i, UI_TOP + i);
	h -= N_KAART_PARTS + STAND_ROWS;
	draw_hint(ui, UI_TOP + N_KAART_PARTS + STAND_ROWS, h);
}

static unsigned
to_part(struct ui *ui, int direction)
{
	struct frame *f = ui_top(ui);

	if (!view_leave(ui))
		return REACT_DRAW;
	f->part = (f->part + direction + N_KAART_PARTS) % N_KAART_PARTS;
	open_part(ui);
	return view_changed(ui);
}

static void
choose_methode(struct ui *ui, struct gesprek *g, size_t i)
{
	const struct methode *methode = notitie_methode(&ui->onderzoek, i);
	struct error err;

	if (methode != NULL &&
	    gesprek_set_methode(&ui->onderzoek, g, methode->id, &err) == -1)
		ui_status(ui, "%s", err.text);
}

static void
choose_stand(struct ui *ui, struct gesprek *g, size_t i)
{
	static const enum moment moments[] = { MOMENT_VERDER, MOMENT_PAUZE,
		MOMENT_EINDE };
	enum moment moment = moments[i % 3];
	struct error err;

	if (i == 0 && gesprek_stand(g) == GESPREK_NIEUW)
		moment = MOMENT_BEGIN;
	if (gesprek_add_moment(g, moment, ui->backend->user, &err) == -1)
		ui_status(ui, "%s", err.text);
}

static unsigned
choose(struct ui *ui, const struct key *key)
{
	size_t digit = (size_t)(key->text[0] - '0' + 9) % 10; /* 0 is last */
	struct gesprek *g = current(ui);

	if (g == NULL)
		return REACT_NONE;
	if (ui_top(ui)->part == KAART_METHODE)
		choose_methode(ui, g, digit);
	else if (ui_top(ui)->part == KAART_TOESTEMMING && digit < 3)
		gesprek_set_toestemming(
		    g, (enum toestemming)(TOESTEMMING_JA + digit));
	else if (ui_top(ui)->part == KAART_STAND && digit < 3)
		choose_stand(ui, g, digit);
	else
		return REACT_NONE;
	return view_changed(ui);
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	bool last = ui_top(ui)->part == N_KAART_PARTS - 1;

	switch (action) {
	case ACTION_ACCEPT:
		if (last && view_leave(ui))
			return view_changed(ui) | REACT_CLOSE;
		return to_part(ui, 1);
	case ACTION_NEXT_FIELD:
	case ACTION_DOWN:
		return to_part(ui, 1);
	case ACTION_PREV_FIELD:
	case ACTION_UP:
		return to_part(ui, -1);
	case ACTION_DIGIT:
		return choose(ui, key);
	case ACTION_BACK:
		if (!view_leave(ui))
			return REACT_DRAW;
		return view_changed(ui) | REACT_CLOSE;
	default:
		return view_common(ui, action);
	}
}

const struct view view_gesprek_kaart = {
	.name = "gesprekskaart",
	.title = "Gegevens van het gesprek",
	.keys = keys,
	.enter = open_part,
	.back = open_part,
	.draw = draw,
	.act = act,
};
