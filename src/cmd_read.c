/*
 * cmd_read.c - subcommands that only look: lists, one onderzoek, search,
 * logboek, backup.
 */
#include <jansson.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "cmd.h"
#include "meter.h"
#include "report/report.h"
#include "store/files.h"
#include "store/vernietig.h"

#define PAGE  200
#define WIDTH 80

/* ---- a table on a terminal: columns are not bytes ---- */

void
print_column(const char *text, int width)
{
	char *safe = utf8_show(text, strlen(text), false);
	size_t fits = utf8_fit(safe, strlen(safe), width);

	printf(
	    "%.*s%*s", (int)fits, safe, width - utf8_width(safe, fits) + 2, "");
	free(safe);
}

void
print_json(json_t *json)
{
	char *text = json_dumps(json, JSON_INDENT(2));

	print_safe(text != NULL ? text : "null");
	putchar('\n');
	free(text);
	json_decref(json);
}

/* ---- lijst ---- */

static json_t *
row_json(const struct onderzoek_row *row)
{
	char day[DATE_ISO_SIZE];

	return json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:i, s:i, s:i}",
	    "nummer", row->nummer, "vorm", row->vorm, "aanbieder",
	    row->aanbieder, "stap", row->step, "stand",
	    status_words[row->status], "begonnen",
	    date_to_iso(row->started_on, day), "normen", row->n_chosen,
	    "beoordeeld", row->n_judged, "tekort", row->n_tekort);
}

static void
row_text(const struct onderzoek_row *row)
{
	char count[32];

	snprintf(count, sizeof count, "%d/%d", row->n_judged, row->n_chosen);
	print_column(row->nummer, 9);
	print_column(row->vorm_title, 24);
	print_column(row->aanbieder, 22);
	print_column(count, 6);
	printf("%s\n", status_words[row->status]);
}

static char *
join_words(const struct args *args, size_t from)
{
	struct buf all = { 0 };

	for (size_t i = from; i < args->n_words; i++)
		buf_addf(&all, "%s%s", i > from ? " " : "", args->word[i]);
	buf_add(&all, "");
	return buf_take(&all);
}

/* Page by page, so that a large database costs no more memory. */
static int
list_all(struct app *app, const char *filter, json_t *rows, struct error *err)
{
	struct list_query query = { .limit = PAGE, .filter = filter };
	struct list_page page = { 0 };
	bool more;

	do {
		if (store_list(app->store, &query, &page, err) == -1)
			return -1;
		for (size_t i = 0; i < page.n; i++) {
			if (rows != NULL)
				json_array_append_new(
				    rows, row_json(&page.row[i]));
			else
				row_text(&page.row[i]);
		}
		more = page.more && page.n > 0;
		if (more)
			query.after_id = page.row[page.n - 1].id;
		list_page_release(&page);
	} while (more);
	return 0;
}

int
cmd_lijst(struct app *app, const struct args *args, struct error *err)
{
	json_t *rows = args_has(args, "--json") ? json_array() : NULL;
	char *filter;
	int result;

	if (app_store(app, false, err) == -1)
		return -1;
	filter = join_words(args, 0);
	result = list_all(app, filter, rows, err);
	free(filter);
	if (rows != NULL && result == 0)
		print_json(rows);
	else
		json_decref(rows);
	return result;
}

/* ---- toon ---- */

/* A number is never a path. */
static bool
names_file(const char *word)
{
	const char *dot = strrchr(word, '.');

	return strchr(word, '/') != NULL || access(word, F_OK) == 0 ||
	    (dot != NULL &&
		(strcmp(dot, ".yaml") == 0 || strcmp(dot, ".yml") == 0));
}

int
cmd_toon(struct app *app, const struct args *args, struct error *err)
{
	bool json = args_has(args, "--json");
	struct onderzoek o;
	struct buf text = { 0 };

	if (names_file(args->word[0]))
		return cmd_toon_file(app, args->word[0], json, err);
	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	if (json)
		report_json(&o, &text);
	else
		report_text(&o, WIDTH, &text);
	print_safe(buf_text(&text));
	buf_release(&text);
	onderzoek_release(&o);
	return 0;
}

int
cmd_open(struct app *app, const struct args *args, struct error *err)
{
	return app_run(
	    app, args->word[0], args->n_words > 1 ? args->word[1] : NULL, err);
}

/* ---- zoek ---- */

static void
hits_json(const struct hits *hits)
{
	json_t *all = json_array();

	for (size_t i = 0; i < hits->n; i++) {
		const struct hit *hit = &hits->hit[i];

		json_array_append_new(all,
		    json_pack("{s:s, s:s, s:s, s:s, s:s}", "nummer",
			hit->nummer, "soort", hit->kind, "plaats", hit->subject,
			"regel", hit->line, "tijd", hit->stamp));
	}
	print_json(all);
}

static void
hits_text(const struct hits *hits)
{
	for (size_t i = 0; i < hits->n; i++) {
		print_column(hits->hit[i].nummer, 11);
		print_column(hits->hit[i].kind, 11);
		print_column(hits->hit[i].subject, 14);
		print_safe(hits->hit[i].line);
		putchar('\n');
	}
}

int
cmd_zoek(struct app *app, const struct args *args, struct error *err)
{
	const char *nummer = args_value(args, "--in");
	struct hits hits = { 0 };
	char *words;
	int result;

	if (app_store(app, false, err) == -1 ||
	    (nummer != NULL && app_need(app, nummer, err) == -1))
		return -1;
	words = join_words(args, 0);
	result = store_search(app->store, words, nummer, 1000, &hits, err);
	free(words);
	if (result == -1)
		return -1;
	if (args_has(args, "--json"))
		hits_json(&hits);
	else
		hits_text(&hits);
	hits_release(&hits);
	return 0;
}

/* ---- logboek, backup ---- */

static int
print_log_row(void *context, const struct log_row *row)
{
	(void)context;
	printf("%lld  %s  ", (long long)row->seq, row->stamp);
	print_safe(row->who);
	printf("  %s  ", row->nummer);
	print_safe(row->what);
	fputs(": ", stdout);
	if (row->old_value[0] != '\0') {
		print_safe(row->old_value);
		fputs(" -> ", stdout);
	}
	print_safe(row->new_value);
	putchar('\n');
	return 0;
}

/* What is wrong with the files of bewijs, on stderr; 1 if anything is. */
static int
say_files(struct file_report *report)
{
	int status = report->n_faults > 0 ? EXIT_REFUSED : EXIT_DONE;

	if (report->n_faults > 0) {
		fprintf(stderr,
		    "Van de %zu bestanden bij bewijs %s er %zu"
		    " niet goed:\n",
		    report->n_files, report->n_faults == 1 ? "is" : "zijn",
		    report->n_faults);
		print_safe_error(buf_text(&report->faults));
	} else if (report->n_files > 0) {
		printf(
		    "Bestanden bij bewijs: %zu, alle gaaf.\n", report->n_files);
	}
	buf_release(&report->faults);
	return status;
}

/* The check found that each proof holds. */
static int
say_destroyed(struct app *app, struct error *err)
{
	struct vernietigingen all;

	if (store_vernietigingen(app->store, &all, err) == -1)
		return -1;
	for (size_t i = 0; i < all.n; i++)
		printf("Onderzoek %s is op %.10s vernietigd door %s; het "
		       "bewijs klopt.\n",
		    all.row[i].nummer, all.row[i].stamp, all.row[i].author);
	vernietigingen_release(&all);
	return 0;
}

static int
check_log(struct app *app, struct error *err)
{
	struct file_report report = { 0 };
	char head[SHA256_SIZE];
	int64_t seq;

	if (store_logboek_check(app->store, &seq, head, err) == -1)
		return -1;
	printf("Het logboek is heel: %lld regels, laatste hash %s.\n"
	       "Vergelijk die met de hash op een verzonden rapport: zonder "
	       "zo'n ijkpunt\nis een keten die geheel is overgedaan niet te "
	       "zien.\n",
	    (long long)seq, seq > 0 ? head : "(geen)");
	if (say_destroyed(app, err) == -1 ||
	    store_check_files(app->store, &report, err) == -1)
		return -1;
	return say_files(&report);
}

int
cmd_logboek(struct app *app, const struct args *args, struct error *err)
{
	const char *nummer = args->n_words > 0 ? args->word[0] : NULL;

	if (app_store(app, false, err) == -1)
		return -1;
	if (args_has(args, "--controleer"))
		return check_log(app, err);
	if (nummer != NULL && app_need(app, nummer, err) == -1)
		return -1;
	return store_logboek(app->store, nummer, print_log_row, NULL, err);
}

int
cmd_backup(struct app *app, const struct args *args, struct error *err)
{
	const char *path = args->word[0];
	struct file_report report = { 0 };
	struct meter meter;
	int result;

	if (app_store(app, false, err) == -1)
		return -1;
	meter_begin(&meter);
	result = store_backup(app->store, path, &meter.progress, err);
	if (result == 0)
		result = store_backup_files(
		    app->store, path, &meter.progress, &report, err);
	meter_end(&meter);
	if (result == -1)
		return -1;
	printf("Kopie gemaakt en gecontroleerd: ");
	print_safe(path);
	putchar('\n');
	return say_files(&report);
}
