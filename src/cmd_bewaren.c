/*
 * cmd_bewaren.c - subcommands for the end of an onderzoek, how long it is
 * kept, and its destruction.
 */
#include <jansson.h>

#include <stdio.h>
#include <string.h>

#include "cmd.h"
#include "report/json_value.h"
#include "store/bewaren.h"
#include "store/vernietig.h"
#include "vernietigen.h"

const struct option_spec afsluiten_options[] = {
	{ "--dag", "JJJJ-MM-DD", "de dag waarop het eindigde" },
	{ "--reden", "TEKST", "waarom" },
	{ "--afgebroken", NULL, "het is afgebroken, niet afgemaakt" },
	{ "--heropenen", NULL, "het is toch niet voorbij" },
	{ 0 },
};

const struct option_spec bewaren_options[] = {
	{ "--vandaag", NULL, "alleen wat nu vernietigd mag worden" },
	{ "--vernietigd", NULL, "de bewijzen van wat vernietigd is" },
	{ "--categorie", "NUMMER", "kies een ander nummer van de lijst" },
	{ "--aanhouden", NULL, "laat de vernietiging wachten" },
	{ "--vrijgeven", NULL, "laat haar niet langer wachten" },
	{ "--reden", "TEKST", "waarom" },
	{ "--json", NULL, "als JSON" },
	{ 0 },
};

const struct option_spec vernietig_options[] = {
	{ "--bevestig", "NUMMER", "nog eens het nummer: het komt niet terug" },
	{ "--besluit", "TEKST", "wie ertoe besloot, en wanneer" },
	{ 0 },
};

/* ---- afsluiten ---- */

static enum einde
einde_of(const struct args *args)
{
	if (args_has(args, "--heropenen"))
		return EINDE_HEROPEND;
	return args_has(args, "--afgebroken") ? EINDE_AFGEBROKEN
					      : EINDE_AFGESLOTEN;
}

int
cmd_afsluiten(struct app *app, const struct args *args, struct error *err)
{
	struct einde_request request = {
		.einde = einde_of(args),
		.reden = args_value(args, "--reden"),
	};

	if (args_has(args, "--heropenen") && args_has(args, "--afgebroken"))
		return error_usage(
		    err, "Kies --afgebroken of --heropenen, niet beide.");
	if (cmd_read_day(args, "--dag", date_today(), &request.day, err) ==
		-1 ||
	    app_need(app, args->word[0], err) == -1)
		return -1;
	return store_einde(app->store, args->word[0], &request, err);
}

/* ---- bewaren: the list ---- */

static const char *
may_go(const struct bewaar_row *row, const struct bewaar_term *term,
    struct error *why)
{
	if (vernietig_check(row, term, date_today(), why) == 0)
		return "mag weg";
	return *row->hold != '\0' ? "aangehouden" : "";
}

static void
print_row(const struct bewaar_row *row, const struct bewaar_term *term)
{
	const struct categorie *categorie = term->categorie;
	char ended[DATE_ISO_SIZE], from[DATE_ISO_SIZE];
	struct error why;

	print_column(row->nummer, 9);
	print_column(einde_words[row->einde], 10);
	print_column(date_to_iso(row->ended_on, ended), 10);
	print_column(categorie == NULL ? "" : categorie->nummer, 6);
	print_column(
	    categorie != NULL && categorie->waardering == WAARDERING_BEWAREN
		? "blijvend"
		: date_to_iso(term->from, from),
	    10);
	print_column(may_go(row, term, &why), 11);
	print_safe(row->aanbieder);
	putchar('\n');
}

static json_t *
row_json(const struct bewaar_row *row, const struct bewaar_term *term)
{
	const struct categorie *categorie = term->categorie;
	struct error why = { 0 };
	bool may = vernietig_check(row, term, date_today(), &why) == 0;
	json_t *json = json_object();

	put(json, "nummer", string_json(row->nummer));
	put(json, "vorm", string_json(row->vorm_title));
	put(json, "aanbieder", text_or_null(row->aanbieder));
	put(json, "einde", text_or_null(einde_words[row->einde]));
	put(json, "einde_op", date_json(row->ended_on));
	put(json, "einde_reden", text_or_null(row->einde_reden));
	put(json, "categorie",
	    text_or_null(categorie == NULL ? "" : categorie->nummer));
	put(json, "categorie_reden", text_or_null(row->categorie_reden));
	put(json, "waardering",
	    text_or_null(categorie == NULL
		    ? ""
		    : waardering_words[categorie->waardering]));
	put(json, "jaren",
	    categorie == NULL || categorie->years == 0
		? json_null()
		: json_integer(categorie->years));
	put(json, "vernietigen_vanaf", date_json(term->from));
	put(json, "aangehouden", text_or_null(row->hold));
	put(json, "aangehouden_door", text_or_null(row->hold_by));
	put(json, "mag_vernietigd", json_boolean(may));
	put(json, "hinder", text_or_null(may ? "" : why.text));
	return json;
}

/* Only what may go now, when that is asked. */
static void
print_rows(const struct calendar *calendar, const struct bewaar_rows *rows,
    bool only_now, json_t *json)
{
	for (size_t i = 0; i < rows->n; i++) {
		const struct bewaar_row *row = &rows->row[i];
		struct bewaar_term term = bewaar_term(calendar, row);
		struct error why;

		if (only_now &&
		    vernietig_check(row, &term, date_today(), &why) == -1)
			continue;
		if (json != NULL)
			json_array_append_new(json, row_json(row, &term));
		else
			print_row(row, &term);
	}
}

static int
show_all(struct app *app, const struct calendar *calendar,
    const struct args *args, struct error *err)
{
	json_t *json = args_has(args, "--json") ? json_array() : NULL;
	struct bewaar_rows rows;

	if (store_bewaren(app->store, &rows, err) == -1) {
		json_decref(json);
		return -1;
	}
	bewaar_sort(calendar, &rows);
	print_rows(calendar, &rows, args_has(args, "--vandaag"), json);
	bewaar_rows_release(&rows);
	if (json != NULL)
		print_json(json);
	return 0;
}

/* ---- bewaren: one onderzoek ---- */

static void
print_one(const struct calendar *calendar, const struct bewaar_row *row)
{
	struct bewaar_term term = bewaar_term(calendar, row);
	struct error why = { 0 };
	struct buf text = { 0 };

	bewaar_waarom(calendar, row, &text);
	buf_add_char(&text, '\n');
	if (vernietig_check(row, &term, date_today(), &why) == 0)
		buf_add(&text, "Mag nu vernietigd worden.\n");
	else if (row->einde != EINDE_GEEN)
		buf_addf(&text, "%s\n", why.text);
	print_safe(buf_text(&text));
	buf_release(&text);
}

static int
show_one(struct app *app, const struct calendar *calendar,
    const struct args *args, struct error *err)
{
	struct bewaar_row row;
	struct bewaar_term term;

	if (app_need(app, args->word[0], err) == -1 ||
	    store_bewaar(app->store, args->word[0], &row, err) != 1)
		return -1;
	term = bewaar_term(calendar, &row);
	if (args_has(args, "--json"))
		print_json(row_json(&row, &term));
	else
		print_one(calendar, &row);
	bewaar_row_release(&row);
	return 0;
}

/* ---- bewaren: the steps ---- */

/* How many of the three steps are asked; the request is of the last. */
static int
read_steps(const struct args *args, struct bewaar_request *request)
{
	static const char *const options[N_BEWAAR_STAPPEN] = {
		[BEWAAR_CATEGORIE] = "--categorie",
		[BEWAAR_AANHOUDEN] = "--aanhouden",
		[BEWAAR_VRIJGEVEN] = "--vrijgeven",
	};
	int n = 0;

	for (int i = 0; i < N_BEWAAR_STAPPEN; i++)
		if (args_has(args, options[i])) {
			request->stap = (enum bewaar_stap)i;
			n++;
		}
	request->categorie = args_value(args, "--categorie");
	request->reden = args_value(args, "--reden");
	return n;
}

static int
add_step(struct app *app, const struct calendar *calendar,
    const struct args *args, const struct bewaar_request *request,
    struct error *err)
{
	if (app_need(app, args->word[0], err) == -1)
		return -1;
	return store_bewaar_stap(
	    app->store, args->word[0], &calendar->selectielijst, request, err);
}

/* ---- bewaren: the proofs ---- */

static json_t *
proof_json(const struct vernietiging *v)
{
	json_t *json = json_pack("{s:s, s:s, s:s, s:o, s:i, s:i, s:i, s:i}",
	    "nummer", v->nummer, "vorm", v->vorm, "vorm_titel", v->vorm_title,
	    "gemeenten", set_json(v->gemeenten), "normen", v->n_chosen,
	    "beoordeeld", v->n_judged, "tekorten", v->n_tekort, "maatregelen",
	    v->n_maatregelen);

	put(json, "einde", string_json(einde_words[v->einde]));
	put(json, "einde_op", date_json(v->ended_on));
	put(json, "categorie", string_json(v->categorie));
	put(json, "jaren", json_integer(v->years));
	put(json, "mocht_vanaf", date_json(v->from));
	put(json, "besluit", string_json(v->besluit));
	put(json, "door", string_json(v->author));
	put(json, "tijd", string_json(v->stamp));
	put(json, "rijen", json_integer(v->n_rows));
	put(json, "bestanden", json_integer(v->n_files));
	put(json, "logboekregels", json_integer(v->n_log));
	put(json, "sha256", string_json(v->lijst));
	put(json, "opgeruimd", json_boolean(!v->left));
	return json;
}

static void
print_proof(const struct vernietiging *v)
{
	print_column(v->nummer, 9);
	print_column(v->stamp, 10);
	print_column(v->author, 10);
	print_column(v->categorie, 6);
	printf("%lld rijen, %lld bestanden, %lld logboekregels%s\n  sha256 %s"
	       "\n  besluit: ",
	    (long long)v->n_rows, (long long)v->n_files, (long long)v->n_log,
	    v->left ? "; nog op te ruimen" : "", v->lijst);
	print_safe(v->besluit);
	putchar('\n');
}

static int
show_proofs(struct app *app, const struct args *args, struct error *err)
{
	json_t *json = args_has(args, "--json") ? json_array() : NULL;
	struct vernietigingen all;

	if (store_vernietigingen(app->store, &all, err) == -1) {
		json_decref(json);
		return -1;
	}
	for (size_t i = 0; i < all.n; i++)
		if (json != NULL)
			json_array_append_new(json, proof_json(&all.row[i]));
		else
			print_proof(&all.row[i]);
	vernietigingen_release(&all);
	if (json != NULL)
		print_json(json);
	return 0;
}

/* ---- the commands ---- */

static const struct calendar *
need_list(struct app *app, struct error *err)
{
	const struct library *library = app_library(app, err);

	if (library == NULL)
		return NULL;
	if (library->calendar != NULL && library->calendar->selectielijst.n > 0)
		return library->calendar;
	error_set(err,
	    "De kalender in norms/ heeft geen selectielijst; zie "
	    "doc/bewaren.md.");
	return NULL;
}

static int
check_use(const struct args *args, int n_steps, struct error *err)
{
	bool lists =
	    args_has(args, "--vandaag") || args_has(args, "--vernietigd");

	if (n_steps > 1)
		return error_usage(err,
		    "Kies een van --categorie, --aanhouden en --vrijgeven.");
	if (n_steps == 1 && args->n_words == 0)
		return error_usage(err, "Van welk onderzoek? Noem het NUMMER.");
	if (lists && (n_steps > 0 || args->n_words > 0))
		return error_usage(err,
		    "--vandaag en --vernietigd zijn voor alle onderzoeken; "
		    "laat het NUMMER weg.");
	if (n_steps == 0 && args_value(args, "--reden") != NULL)
		return error_usage(err,
		    "--reden hoort bij --categorie, --aanhouden of "
		    "--vrijgeven.");
	return 0;
}

int
cmd_bewaren(struct app *app, const struct args *args, struct error *err)
{
	struct bewaar_request request = { 0 };
	int n_steps = read_steps(args, &request);
	const struct calendar *calendar;

	if (check_use(args, n_steps, err) == -1 ||
	    app_store(app, false, err) == -1)
		return -1;
	if (args_has(args, "--vernietigd"))
		return show_proofs(app, args, err);
	calendar = need_list(app, err);
	if (calendar == NULL)
		return -1;
	if (n_steps == 1)
		return add_step(app, calendar, args, &request, err);
	return args->n_words == 0 ? show_all(app, calendar, args, err)
				  : show_one(app, calendar, args, err);
}

int
cmd_vernietig(struct app *app, const struct args *args, struct error *err)
{
	const char *nummer = args->word[0];
	const char *sure = args_value(args, "--bevestig");
	struct buf told = { 0 };

	if (sure == NULL || strcmp(sure, nummer) != 0)
		return error_usage(err,
		    "Wat vernietigd is komt niet terug; bevestig het met "
		    "--bevestig %s.",
		    nummer);
	if (app_need(app, nummer, err) == -1 || need_list(app, err) == NULL)
		return -1;
	if (app_vernietig(
		app, nummer, args_value(args, "--besluit"), &told, err) == -1) {
		buf_release(&told);
		return -1;
	}
	printf("Onderzoek %s is vernietigd; schouw bewaren --vernietigd toont "
	       "het bewijs.\n",
	    nummer);
	print_safe(buf_text(&told));
	putchar('\n');
	buf_release(&told);
	return 0;
}
