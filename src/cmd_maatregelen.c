/*
 * cmd_maatregelen.c - subcommands over the maatregelen of all onderzoeken:
 * the list, a step, a heronderzoek, one aanbieder.
 */
#include <jansson.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "cmd.h"
#include "core/text.h"
#include "report/json_value.h"
#include "store/maatregelen.h"

#define PAGE 200

/* ---- one row, in three ways ---- */

static int
print_text(const struct maatregel_row *row, void *context, struct error *err)
{
	char day[DATE_ISO_SIZE];
	struct buf days = { 0 }, termijn = { 0 };

	(void)context, (void)err;
	maatregel_days_text(row, date_today(), &days);
	print_column(row->nummer, 14);
	if (row->until == DATE_NONE)
		duur_add(row->termijn, &termijn);
	print_column(row->until == DATE_NONE ? buf_text(&termijn)
					     : date_to_iso(row->until, day),
	    10);
	printf("%7s  ", buf_text(&days));
	print_column(row->aanbieder, 20);
	print_column(row->norm, 8);
	print_column(standen[row->stand].title, 16);
	print_safe(row->text);
	putchar('\n');
	buf_release(&termijn);
	buf_release(&days);
	return 0;
}

static int
add_json(const struct maatregel_row *row, void *context, struct error *err)
{
	char day[DATE_ISO_SIZE];
	int days;
	bool counts = maatregel_days(row, date_today(), &days);
	struct buf termijn = { 0 };

	(void)err;
	duur_add(row->termijn, &termijn);
	json_array_append_new(context,
	    json_pack("{s:s, s:s, s:s, s:o, s:s, s:s, s:o, s:o, s:o, s:s}",
		"nummer", row->nummer, "onderzoek", row->onderzoek, "aanbieder",
		row->aanbieder, "gemeenten", set_json(row->gemeenten), "norm",
		row->norm, "tekst", row->text, "uiterlijk",
		row->until == DATE_NONE
		    ? json_null()
		    : json_string(date_to_iso(row->until, day)),
		"termijn",
		termijn.length == 0 ? json_null()
				    : json_string(buf_text(&termijn)),
		"dagen", counts ? json_integer(days) : json_null(), "stand",
		standen[row->stand].word));
	buf_release(&termijn);
	return 0;
}

static int
each_row(struct app *app, const struct filter *filter, app_row *print,
    void *context, struct error *err)
{
	const struct maatregel_query query = { .filter = filter };

	return app_each_maatregel(app, &query, print, context, err);
}

/* ---- maatregelen ---- */

/* A word with blanks had quotes that the shell took away. */
static void
add_word(struct buf *out, const char *word)
{
	const char *colon = strchr(word, ':');
	size_t key = colon != NULL ? (size_t)(colon - word) + 1 : 0;
	bool quotes = strchr(word, ' ') != NULL && strchr(word, '"') == NULL;

	if (strcspn(word, " ") < key)
		key = 0;
	if (out->length > 0)
		buf_add_char(out, ' ');
	buf_add_bytes(out, word, key);
	buf_addf(out, quotes ? "\"%s\"" : "%s", word + key);
}

void
cmd_join_filter(const struct args *args, size_t first, struct buf *out)
{
	for (size_t i = first; i < args->n_words; i++)
		add_word(out, args->word[i]);
}

static int
read_filter(struct app *app, const struct args *args, struct filter *filter,
    struct error *err)
{
	const struct library *library = app_library(app, err);
	struct buf typed = { 0 };
	int column, result;

	if (library == NULL)
		return -1;
	cmd_join_filter(args, 0, &typed);
	result = filter_read(filter, buf_text(&typed), library->registers,
	    date_today(), &column, err);
	buf_release(&typed);
	return result;
}

static int
print_all_csv(struct app *app, const struct filter *filter,
    const struct sheet_format *format, struct error *err)
{
	const struct maatregel_query query = { .filter = filter };
	struct sheet sheet;
	int result = sheet_begin(&sheet, format, NULL, NULL, err);

	if (result == 0)
		result = app_maatregelen_sheet(app, &query, &sheet, NULL, err);
	if (result == 0)
		result = sheet_end(&sheet, err);
	sheet_release(&sheet);
	return result;
}

static int
print_all_json(struct app *app, const struct filter *filter, struct error *err)
{
	json_t *rows = json_array();
	int result = each_row(app, filter, add_json, rows, err);

	if (result == 0)
		print_json(rows);
	else
		json_decref(rows);
	return result;
}

int
cmd_maatregelen(struct app *app, const struct args *args, struct error *err)
{
	bool excel = args_has(args, "--excel-nl");
	bool csv = excel || args_has(args, "--csv");
	bool json = args_has(args, "--json");
	struct filter filter;
	int result;

	if (csv && json)
		return error_usage(err, "Kies --json of --csv, niet beide.");
	if (app_store(app, false, err) == -1 ||
	    read_filter(app, args, &filter, err) == -1)
		return -1;
	if (json)
		result = print_all_json(app, &filter, err);
	else if (csv)
		result = print_all_csv(
		    app, &filter, excel ? &sheet_excel_nl : &sheet_csv, err);
	else
		result = each_row(app, &filter, print_text, NULL, err);
	filter_release(&filter);
	return result;
}

/* ---- maatregel stap ---- */

static int
add_step(struct app *app, const char *nummer,
    const struct stap_request *request, struct error *err)
{
	bool closes = request->stap == STAP_HERSTELD ||
	    request->stap == STAP_NIET_HERSTELD;

	if (!closes || request->toets == NULL)
		return store_maatregel_step(
		    app->store, nummer, request, app_four_eyes(app), err);
	/* With the onderzoek named, the toets is written down as well. */
	return store_maatregel_herstel(app->store, nummer, request->toets,
	    request->stap == STAP_HERSTELD ? HERSTEL_JA : HERSTEL_NEE,
	    request->text, app_four_eyes(app), err);
}

int
cmd_stap(struct app *app, const struct args *args, struct error *err)
{
	struct stap_request request = {
		.text = args_value(args, "--tekst"),
		.toets = args_value(args, "--onderzoek"),
	};

	request.stap = stap_find(args->word[2], err);
	if (request.stap == N_STAPPEN)
		return -1;
	if (cmd_read_day(args, "--dag", date_today(), &request.day, err) ==
		-1 ||
	    cmd_read_day(args, "--uiterlijk", DATE_NONE, &request.until, err) ==
		-1 ||
	    app_store(app, false, err) == -1 ||
	    cmd_read_gemeente(app, args_value(args, "--gemeente"),
		&request.gemeente, err) == -1)
		return -1;
	return add_step(app, args->word[1], &request, err);
}

/* ---- heronderzoek ---- */

int
cmd_heronderzoek(struct app *app, const struct args *args, struct error *err)
{
	struct follow follow = {
		.vorige = args->word[0],
		.new_norms = args_has(args, "--nieuwe-normen"),
	};
	char *norms = xstrdup("");
	struct buf told = { 0 };
	struct onderzoek o;
	const char *code;
	int result;

	for (size_t i = 0; (code = args_value_at(args, "--norm", i)); i++)
		set_put(&norms, code);
	if (*norms != '\0')
		follow.norms = norms;
	result = app_begin(app, "heronderzoek", &follow, &o, &told, err);
	print_told(&told);
	free(norms);
	if (result == -1)
		return -1;
	printf("%s\n", o.nummer);
	onderzoek_release(&o);
	return 0;
}

/* ---- aanbieder ---- */

static void
free_names(char **names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		free(names[i]);
	free(names);
}

/* The only one that has these words, or the one that is called so. */
static int
find_name(struct app *app, const char *typed, char **name, struct error *err)
{
	char **names, *folded = utf8_fold(typed);
	size_t n, found = SIZE_MAX;

	*name = NULL;
	if (store_aanbieders(app->store, typed, 20, &names, &n, err) < 0) {
		free(folded);
		return -1;
	}
	for (size_t i = 0; i < n; i++) {
		char *other = utf8_fold(names[i]);

		if (n == 1 || strcmp(other, folded) == 0)
			found = i;
		free(other);
	}
	if (found != SIZE_MAX)
		*name = xstrdup(names[found]);
	else if (n == 0)
		error_set(
		    err, "Er is geen aanbieder met \"%s\" in de naam.", typed);
	else
		error_set(err,
		    "Er zijn er meer met \"%s\" in de naam, zoals %s en %s; "
		    "geef de hele naam.",
		    typed, names[0], names[1]);
	free_names(names, n);
	free(folded);
	return *name == NULL ? -1 : 0;
}

static int
print_onderzoeken(struct app *app, const char *name, struct error *err)
{
	struct list_query query = { .limit = PAGE, .filter = name };
	struct list_page page;
	char day[DATE_ISO_SIZE];
	bool more;

	printf("Onderzoeken\n");
	do {
		if (store_list(app->store, &query, &page, err) < 0)
			return -1;
		for (size_t i = 0; i < page.n; i++) {
			const struct onderzoek_row *row = &page.row[i];

			query.after_id = row->id;
			if (strcmp(row->aanbieder, name) != 0)
				continue;
			printf("  %s  %s  ", row->nummer,
			    date_to_iso(row->started_on, day));
			print_column(row->vorm_title, 24);
			printf("%d/%d  tekort %d  %s\n", row->n_judged,
			    row->n_chosen, row->n_tekort,
			    status_words[row->status]);
		}
		more = page.more;
		list_page_release(&page);
	} while (more);
	return 0;
}

/* A name within another is also found: only this one is printed. */
static int
print_own(const struct maatregel_row *row, void *context, struct error *err)
{
	if (strcmp(row->aanbieder, context) != 0)
		return 0;
	fputs("  ", stdout);
	return print_text(row, NULL, err);
}

static int
print_maatregelen(struct app *app, char *name, const char *title,
    enum filter_stand which, struct error *err)
{
	struct filter filter = {
		.aanbieder = utf8_fold(name),
		.which = which,
		.from = DATE_NONE,
		.before = DATE_NONE,
	};
	int result;

	printf("\n%s\n", title);
	result = each_row(app, &filter, print_own, name, err);
	filter_release(&filter);
	return result;
}

static int
print_oordelen(struct app *app, const char *name, struct error *err)
{
	struct aanbieder_oordelen oordelen;
	char day[DATE_ISO_SIZE];

	if (store_aanbieder_oordelen(app->store, name, &oordelen, err) < 0)
		return -1;
	printf("\nOordelen per norm, nieuwste eerst\n");
	for (size_t i = 0; i < oordelen.n; i++) {
		const struct aanbieder_oordeel *row = &oordelen.row[i];
		bool same =
		    i > 0 && strcmp(row->norm, oordelen.row[i - 1].norm) == 0;

		fputs("  ", stdout);
		print_column(same ? "" : row->norm, 8);
		printf("%s  %s  ", row->onderzoek,
		    date_to_iso(row->started_on, day));
		print_safe(row->grade);
		fputs(row->tekort ? "  (tekort)" : "", stdout);
		if (strcmp(row->cited, row->norm) != 0)
			printf("  toen %s", row->cited);
		putchar('\n');
	}
	aanbieder_oordelen_release(&oordelen);
	return 0;
}

int
cmd_aanbieder(struct app *app, const struct args *args, struct error *err)
{
	char *name;
	int result;

	if (app_store(app, false, err) == -1 ||
	    find_name(app, args->word[0], &name, err) == -1)
		return -1;
	print_safe(name);
	printf("\n\n");
	result = print_onderzoeken(app, name, err);
	if (result == 0)
		result = print_maatregelen(
		    app, name, "Open maatregelen", FILTER_OPEN, err);
	if (result == 0)
		result = handhaving_print_aanbieder(app, name, err);
	if (result == 0)
		result = signalen_print_aanbieder(app, name, err);
	if (result == 0)
		result = print_maatregelen(
		    app, name, "Gesloten maatregelen", FILTER_CLOSED, err);
	if (result == 0)
		result = print_oordelen(app, name, err);
	free(name);
	return result;
}
