/*
 * cmd_agenda.c - subcommands about the terms of onderzoeken: the list, why
 * a day is what it is, uitstel and opschorting.
 */
#include <jansson.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "cmd.h"
#include "core/agenda.h"
#include "report/ics.h"
#include "report/json_value.h"
#include "store/agenda.h"

#define PAGE 200

/* ---- termijnen ---- */

static const char *const voor_words[] = { "aanbieder", "wij", "gemeente" };

static int
read_voor(const struct args *args, const char **voor, struct error *err)
{
	*voor = args_value(args, "--voor");
	if (*voor == NULL)
		return 0;
	for (size_t i = 0; i < LENGTH(voor_words); i++)
		if (strcmp(voor_words[i], *voor) == 0)
			return 0;
	return error_usage(err,
	    "--voor %s bestaat niet; kies aanbieder, wij of gemeente.", *voor);
}

/* Take over the rows of a further page. */
static void
append(struct agenda_page *all, struct agenda_page *page)
{
	for (size_t i = 0; i < page->n; i++) {
		all->item = xgrow(all->item, all->n, sizeof *all->item);
		all->item[all->n++] = page->item[i];
	}
	free(page->item);
}

/* All of them, page by page. */
static int
read_all(struct app *app, const struct agenda_query *asked,
    struct agenda_page *all, struct error *err)
{
	struct agenda_query query = *asked;
	struct agenda_page page = { 0 };

	*all = (struct agenda_page){ 0 };
	do {
		query.after = all->n > 0 ? &all->item[all->n - 1] : NULL;
		if (store_agenda(app->store, &query, &page, err) == -1) {
			agenda_page_release(all);
			return -1;
		}
		append(all, &page);
	} while (page.more && page.n > 0);
	return 0;
}

static void
print_row(const struct agenda_item *item)
{
	char day[DATE_DUTCH_SIZE];
	struct buf line = { 0 }, days = { 0 };

	agenda_item_days(item, date_today(), &days);
	buf_addf(&line, "%s %-13s %7s  %-9s  %s  %-28.28s %s\n",
	    agenda_item_late(item, date_today()) ? "!" : " ",
	    agenda_item_last(item, day), buf_text(&days), item->voor,
	    item->onderzoek, item->aanbieder, item->titel);
	print_safe(buf_text(&line));
	buf_release(&days);
	buf_release(&line);
}

static json_t *
row_json(const struct agenda_item *item)
{
	json_t *row = json_object();

	put(row, "onderzoek", string_json(item->onderzoek));
	put(row, "aanbieder", text_or_null(item->aanbieder));
	put(row, "termijn", string_json(item->termijn));
	put(row, "titel", string_json(item->titel));
	put(row, "voor", text_or_null(item->voor));
	put(row, "begin", date_json(item->start));
	put(row, item->not_before ? "niet_eerder" : "uiterlijk",
	    date_json(item->last));
	put(row, "opgeschort", json_boolean(item->last == DATE_NONE));
	put(row, "voorbij", date_json(item->done_on));
	put(row, "te_laat", json_boolean(agenda_item_late(item, date_today())));
	return row;
}

static void
print_rows_json(const struct agenda_page *all)
{
	json_t *rows = json_array();

	for (size_t i = 0; i < all->n; i++)
		json_array_append_new(rows, row_json(&all->item[i]));
	print_json(rows);
}

static void
print_ics(const struct agenda_page *all)
{
	char stamp[STAMP_SIZE] = "";
	time_t now = time(NULL);
	struct buf out = { 0 };
	struct tm utc;

	/* Other programs compare it: the real clock, and UTC. */
	if (gmtime_r(&now, &utc) != NULL)
		strftime(stamp, sizeof stamp, "%Y-%m-%d %H:%M:%S", &utc);
	ics_write(all, stamp, &out);
	fwrite(buf_text(&out), 1, out.length, stdout);
	buf_release(&out);
}

/* The terms of one onderzoek, each with its reason. */
static int
print_reasons(struct app *app, const char *nummer, struct error *err)
{
	struct buf text = { 0 };
	struct agenda agenda;
	struct onderzoek o;

	if (app_open(app, nummer, &o, err) == -1)
		return -1;
	o.calendar = app_calendar(app);
	agenda_make(&o, &agenda);
	for (size_t i = 0; i < agenda.n; i++) {
		if (i > 0)
			buf_add_char(&text, '\n');
		agenda_waarom(&o, &agenda.row[i], &text);
	}
	print_safe(buf_text(&text));
	buf_release(&text);
	agenda_release(&agenda);
	onderzoek_release(&o);
	return 0;
}

static void
print_all(const struct args *args, const struct agenda_page *all)
{
	if (args_has(args, "--json"))
		print_rows_json(all);
	else if (args_has(args, "--ics"))
		print_ics(all);
	else
		for (size_t i = 0; i < all->n; i++)
			print_row(&all->item[i]);
}

int
cmd_termijnen(struct app *app, const struct args *args, struct error *err)
{
	struct agenda_query query = { .limit = PAGE };
	const struct calendar *calendar;
	struct agenda_page all;

	if (args->n_words > 0)
		query.onderzoek = args->word[0];
	if (read_voor(args, &query.voor, err) == -1)
		return -1;
	if (query.onderzoek != NULL &&
	    app_need(app, query.onderzoek, err) == -1)
		return -1;
	if (args_has(args, "--waarom") && query.onderzoek == NULL)
		return error_usage(err,
		    "--waarom hoort bij een onderzoek: schouw termijnen "
		    "NUMMER --waarom.");
	if (args_has(args, "--waarom"))
		return print_reasons(app, query.onderzoek, err);
	if (app_store(app, false, err) == -1)
		return -1;
	calendar = app_calendar(app);
	if (calendar != NULL &&
	    store_agenda_recount(app->store, calendar, err) == -1)
		return -1;
	if (read_all(app, &query, &all, err) == -1)
		return -1;
	print_all(args, &all);
	agenda_page_release(&all);
	return 0;
}

/* ---- uitstel ---- */

static int
do_uitstel(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	date until = date_from_iso(args->word[2]);

	if (until == DATE_NONE)
		return error_usage(
		    err, "%s is geen dag; schrijf 2027-01-31.", args->word[2]);
	o->calendar = app_calendar(app);
	return onderzoek_add_uitstel(
	    o, args->word[1], until, args->word[3], app->user, err);
}

int
cmd_uitstel(struct app *app, const struct args *args, struct error *err)
{
	return cmd_with_onderzoek(app, args, do_uitstel, err);
}

/* ---- opschorting ---- */

/* The last day of it; "-" while it goes on, "geen" to take it back. */
static int
read_until(const char *typed, struct stilstand *asked, struct error *err)
{
	asked->until = date_from_iso(typed);
	if (asked->until != DATE_NONE || strcmp(typed, "-") == 0)
		return 0;
	if (strcmp(typed, "geen") != 0)
		return error_usage(err,
		    "%s is geen dag; schrijf 2027-01-31, - als het nog duurt, "
		    "of geen als het toch niet zo was.",
		    typed);
	asked->until = asked->from - 1;
	return 0;
}

static int
do_opschorting(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	char *reden = xstrdup(args->word[4]);
	struct stilstand asked = { .from = date_from_iso(args->word[2]),
		.reden = reden };
	int result;

	o->calendar = app_calendar(app);
	if (asked.from == DATE_NONE)
		result = error_usage(
		    err, "%s is geen dag; schrijf 2027-01-31.", args->word[2]);
	else
		result = read_until(args->word[3], &asked, err);
	if (result == 0)
		result = onderzoek_add_opschorting(
		    o, args->word[1], &asked, app->user, err);
	free(reden);
	return result;
}

int
cmd_opschorting(struct app *app, const struct args *args, struct error *err)
{
	return cmd_with_onderzoek(app, args, do_opschorting, err);
}
