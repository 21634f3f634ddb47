/*
 * cmd_signalen.c - the register of signalen as text and as JSON.  Who told
 * a signaal is in none of these.
 */
#include <jansson.h>

#include <stdio.h>
#include <string.h>

#include "cmd.h"
#include "report/json_value.h"
#include "store/signalen.h"

#define PAGE 200

static void
print_row(const struct signaal_row *row)
{
	char day[DATE_ISO_SIZE];

	print_column(row->nummer, 11);
	print_column(date_to_iso(row->received_on, day), 10);
	print_column(signaal_bronnen[row->bron].word, 10);
	print_column(signaal_standen[row->stand].title, 12);
	print_column(row->aanbieder, 20);
	print_safe(row->inhoud);
	putchar('\n');
}

/* A part that is known. */
static void
print_known(const char *label, const char *text)
{
	if (*text == '\0')
		return;
	printf("    %s: ", label);
	print_safe(text);
	putchar('\n');
}

static void
print_event(const struct signaal_event *event)
{
	char day[DATE_ISO_SIZE];

	printf("  %s  %s, ", date_to_iso(event->day, day),
	    signaal_stappen[event->stap].title);
	print_safe(event->author);
	putchar('\n');
	print_known("tekst", event->text);
	print_known("aanbieder", event->aanbieder);
	print_known("voorzieningen", event->voorzieningen);
	print_known("gemeenten", event->gemeenten);
	print_known("normen", event->normen);
	print_known("onderzoek", event->onderzoek);
}

static json_t *
row_json(const struct signaal_row *row)
{
	return json_pack("{s:s, s:o, s:s, s:s, s:s, s:o, s:o, s:o, s:o, s:s,"
			 " s:b, s:s, s:o, s:s}",
	    "nummer", row->nummer, "ontvangen", date_json(row->received_on),
	    "bron", signaal_bronnen[row->bron].word, "kanaal",
	    signaal_kanalen[row->kanaal].word, "privacy",
	    privacy_words[row->privacy], "aanbieder",
	    text_or_null(row->aanbieder), "voorzieningen",
	    set_json(row->voorzieningen), "gemeenten", set_json(row->gemeenten),
	    "normen", set_json(row->normen), "stand",
	    signaal_standen[row->stand].word, "open",
	    (int)!signaal_standen[row->stand].closed, "inhoud", row->inhoud,
	    "onderzoeken", set_json(row->onderzoeken), "auteur", row->author);
}

static json_t *
event_json(const struct signaal_event *event)
{
	return json_pack("{s:s, s:o, s:b, s:o, s:o, s:o, s:o, s:o, s:o, s:s,"
			 " s:s}",
	    "stap", signaal_stappen[event->stap].word, "dag",
	    date_json(event->day), "besluit",
	    (int)signaal_stappen[event->stap].besluit, "tekst",
	    text_or_null(event->text), "aanbieder",
	    text_or_null(event->aanbieder), "voorzieningen",
	    set_json(event->voorzieningen), "gemeenten",
	    set_json(event->gemeenten), "normen", set_json(event->normen),
	    "onderzoek", text_or_null(event->onderzoek), "auteur",
	    event->author, "tijd", event->stamp);
}

/* Page by page; rows NULL: as text. */
static int
show_all(struct app *app, struct signaal_query query, json_t *rows,
    struct error *err)
{
	struct signaal_page page;
	bool more;

	query.limit = PAGE;
	do {
		if (store_signalen(app->store, &query, &page, err) == -1)
			return -1;
		for (size_t i = 0; i < page.n; i++)
			if (rows != NULL)
				json_array_append_new(
				    rows, row_json(&page.row[i]));
			else
				print_row(&page.row[i]);
		more = page.more;
		if (page.n > 0)
			query.after_id = page.row[page.n - 1].id;
		signaal_page_release(&page);
	} while (more);
	return 0;
}

int
cmd_signalen(struct app *app, const struct args *args, struct error *err)
{
	struct signaal_query query = { .open = args_has(args, "--open") };
	json_t *rows = args_has(args, "--json") ? json_array() : NULL;
	int result = app_store(app, false, err);

	if (result == 0)
		result = show_all(app, query, rows, err);
	if (result == 0 && rows != NULL)
		print_json(rows);
	else
		json_decref(rows);
	return result;
}

int
signalen_print_aanbieder(struct app *app, const char *naam, struct error *err)
{
	printf("\nSignalen\n");
	return show_all(
	    app, (struct signaal_query){ .aanbieder = naam }, NULL, err);
}

static void
show_one(const struct signaal_row *row, const struct signaal_events *events,
    bool json)
{
	json_t *object, *steps;

	if (!json) {
		print_row(row);
		for (size_t i = 0; i < events->n; i++)
			print_event(&events->event[i]);
		return;
	}
	object = row_json(row);
	steps = json_array();
	for (size_t i = 0; i < events->n; i++)
		json_array_append_new(steps, event_json(&events->event[i]));
	json_object_set_new(object, "stappen", steps);
	print_json(object);
}

int
signaal_print(struct app *app, const char *nummer, bool json, struct error *err)
{
	struct signaal_events events;
	struct signaal_row row;
	int got;

	if (app_store(app, false, err) == -1)
		return -1;
	got = store_signaal(app->store, nummer, &row, err);
	if (got == 0)
		return error_set(err,
		    "%.20s staat niet in het register van signalen.", nummer);
	if (got == -1)
		return -1;
	got = store_signaal_events(app->store, nummer, &events, err);
	if (got == 0)
		show_one(&row, &events, json);
	signaal_events_release(&events);
	signaal_row_release(&row);
	return got;
}
