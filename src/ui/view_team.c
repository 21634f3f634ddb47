/*
 * view_team.c - who sees the onderzoek, as it is besloten: let somebody in,
 * or take one out with a reason and a typed word.
 *
 * Of the frame: list.at the row, part see enum team_part.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/views.h"

#define LOGIN_X  2
#define DAY_X    22
#define DOOR_X   34
#define REDEN_X  52
#define ASK_ROWS 2 /* the question and the text under it */

static const struct binding keys[] = {
	{ K_CHAR, 'n', ACTION_NEW, true },
	{ K_CHAR, 'x', ACTION_REMOVE, true },
	{ K_ENTER, 0, ACTION_ACCEPT, false },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

void
team_view_release(struct team_view *v)
{
	team_release(&v->team);
	free(v->reden);
	*v = (struct team_view){ 0 };
}

static void
read_team(struct ui *ui)
{
	struct team_view *v = &ui->team;
	struct list *list = &ui_top(ui)->list;
	struct error err = { 0 };

	team_release(&v->team);
	if (ui->backend->team(ui->backend->context, ui->onderzoek.nummer,
		&v->team, &err) == -1)
		ui_status(ui, "%s", err.text);
	if (list->at >= v->team.n)
		list->at = v->team.n > 0 ? v->team.n - 1 : 0;
}

/* ---- draw ---- */

static void
draw_row(const struct team_lid *lid, int y)
{
	bool in = *lid->reden == '\0';
	enum look look = in ? LOOK_PLAIN : LOOK_DIM;
	char iso[DATE_ISO_SIZE];
	struct buf day = { 0 };

	snprintf(iso, sizeof iso, "%s", lid->stamp);
	maatregel_day(date_from_iso(iso), &day);
	draw_text(y, LOGIN_X, DAY_X - LOGIN_X - 1, look, lid->login);
	draw_text(y, DAY_X, DOOR_X - DAY_X - 1, look, buf_text(&day));
	draw_text(y, DOOR_X, REDEN_X - DOOR_X - 1, look, lid->door);
	draw_textf(y, REDEN_X, view_width(REDEN_X), look, "%s%s",
	    in ? "" : "uit: ", lid->reden);
	buf_release(&day);
}

static void
draw_names(void)
{
	draw_text(UI_TOP, LOGIN_X, DAY_X - LOGIN_X, LOOK_DIM, "Login");
	draw_text(UI_TOP, DAY_X, DOOR_X - DAY_X, LOOK_DIM, "Sinds");
	draw_text(UI_TOP, DOOR_X, REDEN_X - DOOR_X, LOOK_DIM, "Door");
}

/* Who the cursor stands on; "" without. */
static const char *
current_login(struct ui *ui)
{
	const struct team *team = &ui->team.team;
	size_t at = ui_top(ui)->list.at;

	return at < team->n ? team->lid[at].login : "";
}

static void
draw_question(struct ui *ui, int y)
{
	const char *login = current_login(ui);
	struct buf text = { 0 };

	switch ((enum team_part)ui_top(ui)->part) {
	case TEAM_LIST:
		break;
	case TEAM_NEW:
		buf_add(&text, "Wie komt erbij?  De login; Enter laat toe.");
		break;
	case TEAM_REDEN:
		buf_addf(&text,
		    "Waarom gaat %s uit het team?  Het komt in het logboek.",
		    login);
		break;
	case TEAM_WORD:
		buf_addf(&text,
		    "%s ziet dit onderzoek dan niet meer; typ " TEAM_SURE ".",
		    login);
		break;
	}
	draw_text(y, LOGIN_X, view_width(LOGIN_X), LOOK_PLAIN, buf_text(&text));
	edit_draw(&ui->edit, y + 1, LOGIN_X, view_width(LOGIN_X), 1);
	buf_release(&text);
}

static void
draw(struct ui *ui)
{
	const struct team *team = &ui->team.team;
	struct frame *f = ui_top(ui);
	int rows = ui_rows() - 1 - (ui_editing(ui) ? ASK_ROWS : 0);

	view_head(ui, "Team  %zu", team_n_in(team));
	view_sub("Alleen het team ziet dit onderzoek.");
	draw_names();
	list_fit(&f->list, team->n, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < team->n; i++) {
		size_t at = f->list.top + (size_t)i;

		draw_row(&team->lid[at], UI_TOP + 1 + i);
		view_mark(UI_TOP + 1 + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(UI_TOP + 1 + i, 0);
	}
	if (ui_editing(ui))
		draw_question(ui, UI_TOP + ui_rows() - ASK_ROWS);
}

/* ---- act ---- */

static void
ask(struct ui *ui, enum team_part part)
{
	ui_top(ui)->part = (int)part;
	edit_open(ui, "", "", false, 0, NULL);
}

static void
end_question(struct ui *ui)
{
	edit_discard(ui);
	free(ui->team.reden);
	ui->team.reden = NULL;
	ui_top(ui)->part = TEAM_LIST;
}

static void
let_in(struct ui *ui)
{
	char *login = xstrdup(textbuf_text(&ui->edit.tb));
	const struct backend *backend = ui->backend;
	struct error err = { 0 };

	end_question(ui);
	if (backend->team_add(
		backend->context, ui->onderzoek.nummer, login, &err) == -1)
		ui_status(ui, "%s", err.text);
	else
		ui_status(ui, "%.60s ziet dit onderzoek nu ook.", login);
	free(login);
	read_team(ui);
}

/* Who takes himself out has everything saved first: after it nothing can
 * be. */
static void
take_out(struct ui *ui)
{
	const struct backend *backend = ui->backend;
	char *login = xstrdup(current_login(ui));
	char *reden = ui->team.reden;
	bool self = strcmp(login, backend->user) == 0;
	struct error err = { 0 };

	ui->team.reden = NULL;
	end_question(ui);
	if (self && ui_settle(ui) == -1)
		ui_status(ui, "Eerst moet alles zijn opgeslagen.");
	else if (backend->team_out(backend->context, ui->onderzoek.nummer,
		     login, reden, &err) == -1)
		ui_status(ui, "%s", err.text);
	else if (self)
		ui_lose(ui);
	else
		ui_status(ui, "%.60s is uit het team.", login);
	if (ui->is_open)
		read_team(ui);
	free(reden);
	free(login);
}

static unsigned
accept(struct ui *ui)
{
	const char *typed = textbuf_text(&ui->edit.tb);

	switch ((enum team_part)ui_top(ui)->part) {
	case TEAM_LIST:
		break;
	case TEAM_NEW:
		let_in(ui);
		break;
	case TEAM_REDEN:
		ui->team.reden = xstrdup(typed);
		ask(ui, TEAM_WORD);
		break;
	case TEAM_WORD:
		if (strcmp(typed, TEAM_SURE) == 0) {
			take_out(ui);
		} else {
			end_question(ui);
			ui_status(
			    ui, "Niet gedaan: er stond geen " TEAM_SURE ".");
		}
		break;
	}
	return REACT_DRAW;
}

static unsigned
ask_out(struct ui *ui)
{
	const struct team *team = &ui->team.team;

	if (ui_top(ui)->list.at >= team_n_in(team))
		return REACT_NONE;
	ask(ui, TEAM_REDEN);
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct list *list = &ui_top(ui)->list;

	(void)key;
	if (ui_editing(ui)) {
		if (action == ACTION_ACCEPT)
			return accept(ui);
		if (action != ACTION_BACK && action != ACTION_CANCEL)
			return REACT_NONE;
		end_question(ui);
		return REACT_DRAW;
	}
	if (list_move(list, action, ui->team.team.n, ui_rows() - 1))
		return REACT_DRAW;
	switch (action) {
	case ACTION_NEW:
		ask(ui, TEAM_NEW);
		return REACT_DRAW;
	case ACTION_REMOVE:
		return ask_out(ui);
	default:
		return REACT_NONE;
	}
}

/* Help may lie over a question; another view ends it. */
static void
back(struct ui *ui)
{
	ui_top(ui)->part = TEAM_LIST;
	read_team(ui);
}

const struct view view_team = {
	.name = "team",
	.title = "Team",
	.keys = keys,
	.enter = read_team,
	.back = back,
	.draw = draw,
	.act = act,
};
