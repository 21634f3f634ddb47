/*
 * cmd_follow.c - subcommands for what follows from the oordelen: the
 * maatregelen, adviezen, reasons and the concept.
 */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "cmd.h"
#include "core/maatregel_termijn.h"
#include "core/publicatie.h"
#include "core/rules.h"

/* ---- maatregel, advies, reden ---- */

static int
need_text(const char *what, const char *text, struct error *err)
{
	if (utf8_words(text, strlen(text)) > 0)
		return 0;
	return error_set(
	    err, "%s zonder tekst zegt niets; geef de tekst.", what);
}

/* A day or a term, and what it is called must be one. */
static int
check_last_day(const struct args *args, struct error *err)
{
	const char *day = args_value(args, "--uiterlijk");
	const char *termijn = args_value(args, "--termijn");
	struct duur duur;

	if (day != NULL && termijn != NULL)
		return error_usage(
		    err, "Geef --uiterlijk of --termijn, niet beide.");
	if (day != NULL && date_from_iso(day) == DATE_NONE)
		return error_usage(err,
		    "--uiterlijk %s is geen dag; schrijf 2027-01-31.", day);
	if (termijn == NULL || duur_read(termijn, &duur, err) == 0)
		return 0;
	err->kind = ERROR_USAGE;
	return -1;
}

static int
set_last_day(struct app *app, struct onderzoek *o, struct maatregel *m,
    const struct args *args, struct error *err)
{
	const char *day = args_value(args, "--uiterlijk");
	const char *termijn = args_value(args, "--termijn");

	if (day != NULL)
		maatregel_set_due_on(m, date_from_iso(day));
	if (termijn == NULL)
		return 0;
	o->calendar = app_calendar(app);
	return maatregel_set_uiterlijk(o, m, termijn, err);
}

static int
do_maatregel(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	const char *door = args_value(args, "--door");
	const char *uit = args_value(args, "--blijkt-uit");
	struct maatregel *m;
	struct oordeel *oordeel;

	if (check_last_day(args, err) == -1 ||
	    onderzoek_check_open(o, err) == -1 ||
	    cmd_need_oordeel(o, args->word[2], &oordeel, err) == -1 ||
	    need_text("Een maatregel", args->word[3], err) == -1)
		return -1;
	m = onderzoek_add_maatregel(o, oordeel->norm, err);
	if (m == NULL)
		return -1;
	maatregel_set_text(m, args->word[3]);
	if (set_last_day(app, o, m, args, err) == -1)
		return -1;
	if (door != NULL)
		maatregel_set_owner(m, door);
	if (uit != NULL)
		maatregel_set_blijkt_uit(m, uit);
	return 0;
}

static void
print_last_maatregel(const struct onderzoek *o)
{
	struct buf nummer = { 0 };

	maatregel_nummer(o, &o->maatregel[o->n_maatregelen - 1], &nummer);
	printf("%s\n", buf_text(&nummer));
	buf_release(&nummer);
}

int
cmd_maatregel(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;
	int result;

	if (strcmp(args->word[0], "stap") == 0 && args->n_words == 3)
		return cmd_stap(app, args, err);
	if (strcmp(args->word[0], "opleggen") != 0 || args->n_words != 4)
		return error_usage(err,
		    "Gebruik: schouw maatregel opleggen NUMMER NORM TEKST, "
		    "of: stap M-NUMMER STAP");
	if (app_open(app, args->word[1], &o, err) == -1)
		return -1;
	result = do_maatregel(app, &o, args, err);
	if (result == 0)
		result = app_save(app, &o, err);
	if (result == 0 && !app->quiet)
		print_last_maatregel(&o);
	onderzoek_release(&o);
	return result;
}

static int
do_advies(struct onderzoek *o, const struct args *args, struct error *err)
{
	const char *code = args_value(args, "--norm");
	struct oordeel *oordeel = NULL;
	struct advies *advies;

	if (onderzoek_check_open(o, err) == -1 ||
	    (code != NULL && cmd_need_oordeel(o, code, &oordeel, err) == -1) ||
	    need_text("Een advies", args->word[1], err) == -1)
		return -1;
	advies =
	    onderzoek_add_advies(o, oordeel != NULL ? oordeel->norm : NULL);
	advies_set_text(advies, args->word[1]);
	return 0;
}

int
cmd_advies(struct app *app, const struct args *args, struct error *err)
{
	struct buf nummer = { 0 };
	struct onderzoek o;
	int result;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	result = do_advies(&o, args, err);
	if (result == 0)
		result = app_save(app, &o, err);
	if (result == 0 && !app->quiet) {
		advies_nummer(&o, &o.advies[o.n_adviezen - 1], &nummer);
		printf("%s\n", buf_text(&nummer));
	}
	buf_release(&nummer);
	onderzoek_release(&o);
	return result;
}

static bool
is_waarschuwing(
    const struct faults *faults, const char *control, const char *subject)
{
	for (size_t i = 0; i < faults->n; i++) {
		const struct fault *fault = &faults->fault[i];

		if (fault->level == LEVEL_WAARSCHUW &&
		    strcmp(fault->control, control) == 0 &&
		    strcmp(fault->subject, subject) == 0)
			return true;
	}
	return false;
}

/* Which there are, as they are named on the command line. */
static int
unknown_waarschuwing(const struct faults *faults, const char *control,
    const char *subject, struct error *err)
{
	struct buf known = { 0 };
	int result;

	for (size_t i = 0; i < faults->n; i++)
		if (faults->fault[i].level == LEVEL_WAARSCHUW)
			buf_addf(&known, "%s%s \"%s\"",
			    known.length > 0 ? ", " : "",
			    faults->fault[i].control, faults->fault[i].subject);
	result = error_set(err, "Er is geen waarschuwing %s \"%s\"; wel: %s.",
	    control, subject,
	    known.length > 0 ? buf_text(&known) : "geen enkele");
	buf_release(&known);
	return result;
}

static int
do_reden(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	const char *control = args->word[1], *subject = args->word[2];
	struct faults faults = { 0 };
	int result = 0;

	(void)app;
	rules_check(o, GATE_PUBLICATIE, &faults);
	if (is_waarschuwing(&faults, control, subject))
		onderzoek_set_reden(o, control, subject, args->word[3]);
	else
		result = unknown_waarschuwing(&faults, control, subject, err);
	faults_release(&faults);
	return result;
}

int
cmd_reden(struct app *app, const struct args *args, struct error *err)
{
	return cmd_with_onderzoek(app, args, do_reden, err);
}

/* ---- gebeurtenis ---- */

const struct option_spec gebeurtenis_options[] = {
	{ "--uitkomst", "WOORD", "van een uitspraak: hoe zij luidt" },
	{ "--deelnemer", "NAAM", "met wie van de deelnemers van een thema" },
	{ 0 },
};

/* "geen" takes back one that did not happen after all. */
static int
do_gebeurtenis(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	const char *deelnemer = args_value(args, "--deelnemer");
	const char *kind = event_kind(args->word[1], err);
	const char *typed = args->word[2];
	const char *luidt = args_value(args, "--uitkomst");
	date day = date_from_iso(typed);
	enum uitkomst uitkomst;

	if (kind == NULL)
		return -1;
	if (day == DATE_NONE && strcmp(typed, "geen") != 0)
		return error_usage(err,
		    "%s is geen dag; schrijf 2027-01-31, of geen als het toch "
		    "niet gebeurde.",
		    typed);
	o->calendar = app_calendar(app);
	if (strcmp(kind, EVENT_GEPUBLICEERD) == 0)
		app_lakken(app, o);
	if (deelnemer != NULL)
		return onderzoek_add_deelnemer_event(
		    o, deelnemer, kind, day, app->user, err);
	if (luidt == NULL)
		return onderzoek_add_event(o, kind, day, app->user, err);
	if (strcmp(kind, EVENT_UITSPRAAK) != 0 || day == DATE_NONE)
		return error_usage(err, "--uitkomst hoort bij de dag van %s.",
		    EVENT_UITSPRAAK);
	if (uitkomst_read(luidt, &uitkomst, err) == -1)
		return -1;
	return onderzoek_add_uitspraak(o, day, uitkomst, app->user, err);
}

int
cmd_gebeurtenis(struct app *app, const struct args *args, struct error *err)
{
	return cmd_with_onderzoek(app, args, do_gebeurtenis, err);
}
