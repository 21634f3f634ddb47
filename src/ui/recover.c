/*
 * recover.c - back to the text that a lost connection broke off.
 *
 * A draft that is still there was never saved: the session ended in the
 * middle of it.  schouw then opens at that text instead of the Werkblad;
 * edit_open() brings the draft in and says from when it is.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "core/overview.h"
#include "ui/answer.h"
#include "ui/stuk.h"
#include "ui/tabs.h"
#include "ui/views.h"

#define BEVINDING "bevinding:"
#define ANSWER    "answer:"
#define NOTITIE   "notitie"
#define STAP      "stap:"
#define KAART     "gesprekskaart:"
#define MAATREGEL "stap:M-"
#define SIGNAAL   "stap:S-"
#define REGEL     "regel:"
#define BEWIJS    "bewijs:"
#define ONJUIST   "onjuistheid:"
#define LAK       "lak:"
#define SENT      "event:" EVENT_VERZONDEN

/* "gesprek:3:17": to where it was typed. */
static void
go_gesprek(struct ui *ui, const struct view *view, const char *subject)
{
	int number = (int)strtol(strchr(subject, ':') + 1, NULL, 10);

	if (onderzoek_gesprek(&ui->onderzoek, number) == NULL)
		return;
	ui_push(ui, view, (size_t)number);
	if (view != &view_gesprek_kaart)
		return;
	ui_top(ui)->part = (int)strtol(strrchr(subject, ':') + 1, NULL, 10);
	view->enter(ui);
}

/* "nieuw", or the number and the field: "3:4". */
static void
go_bewijs(struct ui *ui, const char *which)
{
	const struct onderzoek *o = &ui->onderzoek;
	char *end;
	long number = strtol(which, &end, 10), part;

	if (strcmp(which, "nieuw") == 0) {
		stuk_new(ui);
		return;
	}
	part = *end == ':' ? strtol(end + 1, NULL, 10) : 0;
	for (size_t i = 0; i < o->n_bewijs; i++)
		if (o->bewijs[i].number == number && part >= 0 &&
		    part < STUK_FILE && !o->bewijs[i].withdrawn)
			stuk_open(ui, i, (int)part);
}

static void
go_onjuistheid(struct ui *ui, const char *which)
{
	const struct onderzoek *o = &ui->onderzoek;
	char *end;
	long number = strtol(which, &end, 10), part;

	ui_push(ui, &view_wederhoor, 0);
	if (strcmp(which, "nieuw") == 0) {
		wederhoor_new(ui);
		return;
	}
	part = *end == ':' ? strtol(end + 1, NULL, 10) : 0;
	for (size_t i = 0; i < o->n_onjuistheden; i++)
		if (o->onjuistheid[i].number == number && part >= 0 &&
		    part < N_ONJUIST_PARTS)
			onjuistheid_open(ui, i, (int)part);
}

static void
go_sent(struct ui *ui)
{
	int step = form_step_with(ui->onderzoek.form, STEP_AFRONDING);

	if (step < 0)
		return;
	step_go(ui, (size_t)step);
	afronding_ask_sent(ui);
}

static void
go(struct ui *ui, const char *subject)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct norm *norm;
	const struct field *field;
	int row;

	if (strncmp(subject, BEVINDING, strlen(BEVINDING)) == 0) {
		norm = normset_norm(o->normset, subject + strlen(BEVINDING));
		if (norm == NULL)
			return;
		ui_goto_norm(ui, normset_index(o->normset, norm));
		norm_go_bevinding(ui);
	} else if (strncmp(subject, ANSWER, strlen(ANSWER)) == 0) {
		field = answer_field(o, subject, &row);
		if (field != NULL)
			step_go_answer(ui, field, row);
	} else if (strncmp(subject, TALK_SUBJECT, strlen(TALK_SUBJECT)) == 0) {
		go_gesprek(ui, &view_gesprek, subject);
	} else if (strncmp(subject, KAART, strlen(KAART)) == 0) {
		go_gesprek(ui, &view_gesprek_kaart, subject);
	} else if (strncmp(subject, BEWIJS, strlen(BEWIJS)) == 0) {
		go_bewijs(ui, subject + strlen(BEWIJS));
	} else if (strncmp(subject, ONJUIST, strlen(ONJUIST)) == 0) {
		go_onjuistheid(ui, subject + strlen(ONJUIST));
	} else if (strcmp(subject, NOTITIE) == 0) {
		ui_push(ui, &view_notitie, 0);
	} else if (strncmp(subject, LAK, strlen(LAK)) == 0) {
		lakken_show(ui, subject);
	} else if (strcmp(subject, SENT) == 0) {
		go_sent(ui);
	} else {
		procedure_show(ui, subject);
	}
}

/* What cannot be opened at once is named; its draft comes back there. */
static void
tell(struct ui *ui, const struct draft *draft)
{
	ui_status(ui,
	    "Tekst van %.16s is bewaard (%zu tekens) en komt terug "
	    "zodra u daar verder typt.",
	    draft->stamp, utf8_count(draft->text, strlen(draft->text)));
}

static void
go_on(struct ui *ui, const struct draft *draft)
{
	const char *subject = draft->subject;

	if (strncmp(subject, MAATREGEL, strlen(MAATREGEL)) == 0) {
		tabs_show(ui, &view_dashboard);
		tell(ui, draft);
		return;
	}
	if (strncmp(subject, SIGNAAL, strlen(SIGNAAL)) == 0) {
		tabs_show(ui, &view_signalen);
		tell(ui, draft);
		return;
	}
	if (ui_open(ui, draft->nummer, NULL) == -1)
		return;
	if (strncmp(subject, STAP, strlen(STAP)) == 0 ||
	    strncmp(subject, REGEL, strlen(REGEL)) == 0)
		ui_push(ui, &view_handhaving, 0);
	else
		go(ui, subject);
	if (!ui->edit.open)
		tell(ui, draft);
}

void
ui_recover(struct ui *ui)
{
	const struct backend *backend = ui->backend;
	struct drafts drafts = { 0 };
	struct error err = { 0 };

	if (backend->draft_list(backend->context, NULL, &drafts, &err) == -1)
		ui_status(ui, "%s", err.text);
	else if (drafts.n > 0)
		go_on(ui, &drafts.draft[0]);
	drafts_release(&drafts);
}
