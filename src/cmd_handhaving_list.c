/*
 * cmd_handhaving_list.c - the handhaving register as text and as JSON.
 */
#include <jansson.h>

#include <stdio.h>
#include <string.h>

#include "cmd.h"
#include "report/json_value.h"
#include "store/handhaving.h"

#define PAGE 200

/* What is asked for, and where the objects go. */
struct listing {
	struct app *app;
	bool whole;   /* with time line and rows */
	json_t *rows; /* NULL: as text */
};

/* ---- text ---- */

static void
print_event(const struct handhaving_event *event)
{
	char day[DATE_ISO_SIZE], until[DATE_ISO_SIZE];

	printf("    %s  %s", date_to_iso(event->day, day),
	    handhaving_stappen[event->stap].title);
	if (event->until != DATE_NONE)
		printf(" tot %s", date_to_iso(event->until, until));
	if (*event->gemeente != '\0')
		printf(" door %s", event->gemeente);
	printf(", ");
	print_safe(event->author);
	if (*event->text != '\0') {
		printf(": ");
		print_safe(event->text);
	}
	putchar('\n');
}

static void
print_regel(const struct planregel *regel)
{
	printf("    %d  ", regel->number);
	print_column(regel->deel[REGEL_NORM], 8);
	printf("%s  ", regel->deel[REGEL_SMART]);
	print_column(regel->deel[REGEL_TOT], 10);
	print_column(regel->deel[REGEL_DOOR], 14);
	print_safe(regel->deel[REGEL_ACTIVITEIT]);
	printf("%s\n", planregel_vervallen(regel) ? "  (vervallen)" : "");
}

static void
print_row(const struct handhaving_row *row)
{
	char day[DATE_ISO_SIZE];
	struct buf title = { 0 };

	handhaving_title(row, &title);
	print_column(row->nummer, 14);
	print_column(date_to_iso(row->until, day), 10);
	print_column(row->aanbieder, 20);
	print_column(handhaving_standen[row->stand].title, 13);
	print_safe(buf_text(&title));
	if (*row->gemeenten != '\0')
		printf(", %s", row->gemeenten);
	putchar('\n');
	buf_release(&title);
}

/* ---- JSON ---- */

static json_t *
row_json(const struct handhaving_row *row)
{
	const struct handhaving_soort_info *info =
	    &handhaving_soorten[row->soort];

	return json_pack("{s:s, s:s, s:s, s:s, s:o, s:o, s:s, s:s, s:o, s:o,"
			 " s:s, s:b}",
	    "nummer", row->nummer, "onderzoek", row->onderzoek, "aanbieder",
	    row->aanbieder, "soort", info->word, "maatregel",
	    text_or_null(row->maatregel), "gemeenten", set_json(row->gemeenten),
	    "wie", info->groep == GROEP_GEMEENTE ? "gemeente" : "wij",
	    "privacy", privacy_words[info->privacy], "begonnen",
	    date_json(row->begun_on), "tot", date_json(row->until), "stand",
	    handhaving_standen[row->stand].word, "loopt",
	    !handhaving_standen[row->stand].closed);
}

static json_t *
event_json(const struct handhaving_event *event)
{
	return json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:s, s:s}", "stap",
	    handhaving_stappen[event->stap].word, "dag", date_json(event->day),
	    "tot", date_json(event->until), "was", date_json(event->was),
	    "tekst", text_or_null(event->text), "gemeente",
	    text_or_null(event->gemeente), "auteur", event->author, "tijd",
	    event->stamp);
}

static json_t *
regel_json(const struct planregel *regel)
{
	char *const *deel = regel->deel;

	return json_pack("{s:i, s:s, s:s, s:o, s:o, s:o, s:o, s:s, s:o, s:b}",
	    "regel", regel->number, "norm", deel[REGEL_NORM], "activiteit",
	    deel[REGEL_ACTIVITEIT], "door", text_or_null(deel[REGEL_DOOR]),
	    "van", text_or_null(deel[REGEL_VAN]), "tot",
	    text_or_null(deel[REGEL_TOT]), "resultaat",
	    text_or_null(deel[REGEL_RESULTAAT]), "smart", deel[REGEL_SMART],
	    "voortgang", text_or_null(deel[REGEL_VOORTGANG]), "vervallen",
	    (int)planregel_vervallen(regel));
}

/* ---- a page ---- */

/* The time line, behind the line or in the object. */
static int
show_events(const struct listing *l, const char *nummer, json_t *object,
    struct error *err)
{
	struct handhaving_events events;
	json_t *all = object != NULL ? json_array() : NULL;

	if (object != NULL)
		json_object_set_new(object, "stappen", all);
	if (store_handhaving_events(l->app->store, nummer, &events, err) == -1)
		return -1;
	for (size_t i = 0; i < events.n; i++)
		if (object != NULL)
			json_array_append_new(
			    all, event_json(&events.event[i]));
		else
			print_event(&events.event[i]);
	handhaving_events_release(&events);
	return 0;
}

static int
show_regels(const struct listing *l, const char *nummer, json_t *object,
    struct error *err)
{
	struct planregels regels;
	json_t *all = object != NULL ? json_array() : NULL;

	if (object != NULL)
		json_object_set_new(object, "regels", all);
	if (store_planregels(l->app->store, nummer, &regels, err) == -1)
		return -1;
	for (size_t i = 0; i < regels.n; i++)
		if (object != NULL)
			json_array_append_new(
			    all, regel_json(&regels.regel[i]));
		else
			print_regel(&regels.regel[i]);
	planregels_release(&regels);
	return 0;
}

static int
show(const struct listing *l, const struct handhaving_row *row,
    struct error *err)
{
	json_t *object = l->rows != NULL ? row_json(row) : NULL;

	if (object != NULL)
		json_array_append_new(l->rows, object);
	else
		print_row(row);
	if (!l->whole)
		return 0;
	return show_events(l, row->nummer, object, err) == -1
	    ? -1
	    : show_regels(l, row->nummer, object, err);
}

/* Page by page, so that a large register costs no more memory. */
static int
show_all(
    const struct listing *l, struct handhaving_query query, struct error *err)
{
	struct handhaving_page page;
	int result = 0;
	bool more;

	do {
		if (store_handhavingen(l->app->store, &query, &page, err) == -1)
			return -1;
		for (size_t i = 0; i < page.n && result == 0; i++)
			result = show(l, &page.row[i], err);
		more = page.more && result == 0;
		if (page.n > 0)
			query.after_id = page.row[page.n - 1].id;
		handhaving_page_release(&page);
	} while (more);
	return result;
}

int
handhaving_print(
    struct app *app, const char *onderzoek, bool json, struct error *err)
{
	struct listing l = { .app = app, .whole = onderzoek != NULL };
	int result;

	if (app_store(app, false, err) == -1 ||
	    (onderzoek != NULL && app_need(app, onderzoek, err) == -1))
		return -1;
	l.rows = json ? json_array() : NULL;
	result = show_all(&l,
	    (struct handhaving_query){ .onderzoek = onderzoek, .limit = PAGE },
	    err);
	if (json && result == 0)
		print_json(l.rows);
	else
		json_decref(l.rows);
	return result;
}

int
handhaving_print_aanbieder(struct app *app, const char *naam, struct error *err)
{
	struct listing l = { .app = app };

	printf("\nHandhaving die loopt\n");
	return show_all(&l,
	    (struct handhaving_query){ .aanbieder = naam, .limit = PAGE }, err);
}
