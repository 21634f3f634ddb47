/*
 * view_procedure.c - the procedure of one onderzoek: each event with its
 * day and its term, the reactie, the copies, and what stands before
 * publication.
 *
 * Of the frame: list.at is the row; part is 1 while a row is explained.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/privacy.h"
#include "core/text.h"
#include "core/words.h"
#include "ui/maatregel_draw.h"
#include "ui/procedure.h"
#include "ui/views.h"

#define EVENT        "event:"
#define AFSCHRIFT    "afschrift:"
#define SUBJECT_SIZE 96 /* as the editor has it */

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 't', ACTION_DETAIL, true },
	{ K_CHAR, 'L', ACTION_LAKKEN, true },
	{ 0 },
};

static bool
types_reactie(const struct ui *ui)
{
	return ui_editing(ui) &&
	    strncmp(ui->edit.subject, PROCEDURE_REACTIE,
		strlen(PROCEDURE_REACTIE)) == 0;
}

/* ---- filling in ---- */

static unsigned
ask_day(struct ui *ui, const char *before, const char *what, date known)
{
	struct buf day = { 0 };
	char subject[96];

	snprintf(subject, sizeof subject, "%s%s", before, what);
	maatregel_day(known == DATE_NONE ? date_today() : known, &day);
	edit_open(ui, subject, buf_text(&day), false, 0, NULL);
	ui->edit.replaces = !ui->edit.has_draft;
	buf_release(&day);
	return REACT_DRAW;
}

static unsigned
ask_event(struct ui *ui, const char *kind)
{
	const struct onderzoek *o = &ui->onderzoek;

	if (form_field(o->form, kind) != NULL && fact_find(kind) != NULL) {
		ui_status(ui,
		    "Dit is een vraag van het onderzoek; beantwoord "
		    "die daar.");
		return REACT_DRAW;
	}
	return ask_day(ui, EVENT, kind, onderzoek_event(o, kind));
}

static unsigned
ask_deelnemer(struct ui *ui, size_t at)
{
	const char *kind;
	char *name = procedure_deelnemer(&ui->onderzoek, at, &kind);
	date known = onderzoek_deelnemer_day(&ui->onderzoek, name, kind);

	free(name);
	return ask_day(ui, "", "", known);
}

/* "reactie:De Hoek" */
static void
reactie_subject(const char *writer, char out[static SUBJECT_SIZE])
{
	text_fit(out, SUBJECT_SIZE, "%s%s", PROCEDURE_REACTIE, writer);
}

static unsigned
ask_reactie(struct ui *ui, size_t at)
{
	const struct onderzoek *o = &ui->onderzoek;
	char *writer = procedure_writer(o, at), subject[SUBJECT_SIZE];
	const struct reactie *reactie = onderzoek_reactie(o, writer);

	reactie_subject(writer, subject);
	edit_open(
	    ui, subject, reactie == NULL ? "" : reactie->text, true, 0, NULL);
	free(writer);
	return REACT_DRAW;
}

static unsigned
ask(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	unsigned reaction;
	struct procedure_row row;
	char *id;

	if (!procedure_row(o, ui_top(ui)->list.at, &row))
		return REACT_NONE;
	switch (row.kind) {
	case PROCEDURE_EVENT:
		return ask_event(ui, event_infos[row.at].kind);
	case PROCEDURE_DEELNEMER:
		return ask_deelnemer(ui, row.at);
	case PROCEDURE_TEXT:
		return ask_reactie(ui, row.at);
	case PROCEDURE_AFSCHRIFT:
		id = set_at(o->facts.gemeenten, row.at);
		reaction =
		    ask_day(ui, AFSCHRIFT, id, onderzoek_afschrift(o, id));
		free(id);
		return reaction;
	default:
		ui_top(ui)->part = 1;
		return REACT_DRAW;
	}
}

/* Only warnings: what may stay, a human decides. */
static void
tell_reactie(struct ui *ui, const char *text)
{
	const struct backend *backend = ui->backend;
	struct bekenden known = { 0 };
	struct buf told = { 0 };
	struct vondsten found;
	struct error err = { 0 };
	char **names = NULL;
	size_t n = 0;

	if (backend->all_aanbieders(backend->context, &names, &n, &err) == -1) {
		ui_status(ui, "%s", err.text);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		bekenden_add_aanbieder(
		    &known, ui->onderzoek.facts.aanbieder, names[i]);
		free(names[i]);
	}
	free(names);
	privacy_find(text, &known, &found);
	bekenden_release(&known);
	vondsten_add(&found, &told);
	ui_status(ui, "%zu van %d woorden.%s%s", words_count(text),
	    REACTIE_WORDS, found.n > 0 ? " Kijk na of dit erin mag: " : "",
	    buf_text(&told));
	vondsten_release(&found);
	buf_release(&told);
}

static unsigned
take_reactie(struct ui *ui)
{
	const char *text = textbuf_text(&ui->edit.tb);
	struct onderzoek *o = &ui->onderzoek;
	struct procedure_row row = { 0 };
	struct error err = { 0 };
	char *writer;
	int result;

	procedure_row(o, ui_top(ui)->list.at, &row);
	writer = procedure_writer(o, row.at);
	result = onderzoek_add_reactie(
	    o, writer, text, DATE_NONE, ui->backend->user, &err);
	free(writer);
	if (result == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	tell_reactie(ui, text);
	edit_discard(ui);
	return view_changed(ui);
}

static int
add_deelnemer(struct ui *ui, size_t at, date day, struct error *err)
{
	const char *kind;
	char *name = procedure_deelnemer(&ui->onderzoek, at, &kind);
	int result = onderzoek_add_deelnemer_event(
	    &ui->onderzoek, name, kind, day, ui->backend->user, err);

	free(name);
	return result;
}

/* "25-01-2027 afgewezen": *day becomes what stands before the uitkomst. */
static int
read_uitspraak(
    const char *typed, char **day, enum uitkomst *uitkomst, struct error *err)
{
	const char *last = strrchr(typed, ' ');

	*uitkomst = UITKOMST_GEEN;
	if (last == NULL || !isalpha((unsigned char)last[1])) {
		*day = xstrdup(typed);
		return 0;
	}
	if (uitkomst_read(last + 1, uitkomst, err) == -1)
		return -1;
	*day = xstrndup(typed, (size_t)(last - typed));
	return 0;
}

static int
add_event(struct ui *ui, date day, enum uitkomst uitkomst, struct error *err)
{
	const char *user = ui->backend->user;
	const char *kind = event_kind(ui->edit.subject + strlen(EVENT), err);

	if (kind == NULL)
		return -1;
	/* The gate goes by the last look, so have one of now. */
	if (strcmp(kind, EVENT_GEPUBLICEERD) == 0) {
		lakken_release(&ui->onderzoek.lakken);
		lakken_look(ui);
	}
	if (uitkomst != UITKOMST_GEEN)
		return onderzoek_add_uitspraak(
		    &ui->onderzoek, day, uitkomst, user, err);
	if (strcmp(kind, EVENT_UITSPRAAK) == 0 && day != DATE_NONE)
		return error_set(err,
		    "Typ achter de dag ook hoe zij luidt: afgewezen, "
		    "toegewezen, ingetrokken of niet-ontvankelijk.");
	return onderzoek_add_event(&ui->onderzoek, kind, day, user, err);
}

static int
add_day(struct ui *ui, date day, enum uitkomst uitkomst, struct error *err)
{
	const char *subject = ui->edit.subject;
	struct procedure_row row;

	if (procedure_row(&ui->onderzoek, ui_top(ui)->list.at, &row) &&
	    row.kind == PROCEDURE_DEELNEMER)
		return add_deelnemer(ui, row.at, day, err);
	if (strncmp(subject, AFSCHRIFT, strlen(AFSCHRIFT)) == 0)
		return onderzoek_add_afschrift(&ui->onderzoek,
		    subject + strlen(AFSCHRIFT), day, ui->backend->user, err);
	return add_event(ui, day, uitkomst, err);
}

static bool
asks_uitspraak(const struct ui *ui)
{
	return strcmp(ui->edit.subject, EVENT EVENT_UITSPRAAK) == 0;
}

/* What is typed in the row of a day; an empty one says that it did not
 * happen after all. */
static int
take_typed(struct ui *ui, const char *text, struct error *err)
{
	enum uitkomst uitkomst = UITKOMST_GEEN;
	char *typed;
	bool empty;
	date day;

	if (!asks_uitspraak(ui))
		typed = xstrdup(text);
	else if (read_uitspraak(text, &typed, &uitkomst, err) == -1)
		return -1;
	day = date_from_text(typed);
	empty = typed[strspn(typed, " ")] == '\0';
	free(typed);
	if (day == DATE_NONE && !empty)
		return error_set(err,
		    "'%.40s' is geen dag; typ bijvoorbeeld 21-12-2026.", text);
	return add_day(ui, day, uitkomst, err);
}

static unsigned
take_day(struct ui *ui)
{
	struct error err = { 0 };

	if (take_typed(ui, textbuf_text(&ui->edit.tb), &err) == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	edit_discard(ui);
	return view_changed(ui);
}

/* Esc keeps what was typed as a draft. */
static unsigned
act_edit(struct ui *ui, enum action action)
{
	switch (action) {
	case ACTION_ACCEPT:
	case ACTION_NEXT_FIELD:
		return types_reactie(ui) ? take_reactie(ui) : take_day(ui);
	case ACTION_PREV_FIELD:
	case ACTION_UP:
	case ACTION_DOWN:
	case ACTION_BACK:
		edit_leave(ui);
		return view_changed(ui);
	default:
		return view_common(ui, action);
	}
}

static unsigned
act_why(struct ui *ui, enum action action)
{
	struct frame *f = ui_top(ui);
	int page = ui_rows() > 2 ? ui_rows() - 1 : 1;

	switch (action) {
	case ACTION_UP:
	case ACTION_DOWN:
		f->scroll += action == ACTION_UP ? -1 : 1;
		return REACT_DRAW;
	case ACTION_PAGE_UP:
	case ACTION_PAGE_DOWN:
		f->scroll += action == ACTION_PAGE_UP ? -page : page;
		return REACT_DRAW;
	case ACTION_ACCEPT:
	case ACTION_DETAIL:
	case ACTION_BACK:
		f->part = f->scroll = 0;
		return REACT_DRAW;
	default:
		return view_common(ui, action);
	}
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	(void)key;
	if (ui_editing(ui))
		return act_edit(ui, action);
	if (f->part == 1)
		return act_why(ui, action);
	if (list_move(&f->list, action, procedure_n(&ui->onderzoek), ui_rows()))
		return REACT_DRAW;
	switch (action) {
	case ACTION_ACCEPT:
		return ask(ui);
	case ACTION_DETAIL:
		f->part = 1;
		return REACT_DRAW;
	default:
		return view_common(ui, action);
	}
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t i)
{
	struct procedure_row row;

	(void)f;
	if (!procedure_row(&ui->onderzoek, i, &row))
		return -1;
	return (int64_t)row.kind * 1000 + (int64_t)row.at;
}

/* Is the text of this subject typed on this row? */
static bool
is_row_of(const struct onderzoek *o, const struct procedure_row *row,
    const char *subject)
{
	char *id, own[SUBJECT_SIZE];
	bool is = false;

	if (row->kind == PROCEDURE_TEXT) {
		id = procedure_writer(o, row->at);
		reactie_subject(id, own);
		free(id);
		return strcmp(subject, own) == 0;
	}
	if (row->kind == PROCEDURE_EVENT)
		return strncmp(subject, EVENT, strlen(EVENT)) == 0 &&
		    strcmp(subject + strlen(EVENT),
			event_infos[row->at].kind) == 0;
	if (row->kind == PROCEDURE_AFSCHRIFT &&
	    strncmp(subject, AFSCHRIFT, strlen(AFSCHRIFT)) == 0) {
		id = set_at(o->facts.gemeenten, row->at);
		is = strcmp(subject + strlen(AFSCHRIFT), id) == 0;
		free(id);
	}
	return is;
}

bool
procedure_show(struct ui *ui, const char *subject)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct procedure_row row;

	for (size_t i = 0; procedure_row(o, i, &row); i++) {
		if (!is_row_of(o, &row, subject))
			continue;
		ui_push(ui, &view_procedure, 0);
		ui_top(ui)->list.at = i;
		ask(ui);
		return true;
	}
	return false;
}

const struct view view_procedure = {
	.name = "procedure",
	.title = "Procedure",
	.keys = keys,
	.draw = procedure_draw,
	.act = act,
	.row_id = row_id,
};
