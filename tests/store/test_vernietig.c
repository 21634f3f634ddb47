/*
 * An onderzoek is destroyed: what was in any table is in no byte of any
 * file, and the rest is as it was.
 */
#include "test.h"

#include <ctype.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "store/aanwezig.h"
#include "store/bewaren.h"
#include "store/db.h"
#include "store/drafts.h"
#include "store/files.h"
#include "store/handhaving.h"
#include "store/maatregelen.h"
#include "store/namen.h"
#include "store/signalen.h"
#include "store/vernietig.h"

#define SHORTEST 7 /* bytes of a value or word that cannot be by chance */

static struct categorie categorieen[] = {
	{ .nummer = "12.1",
	    .title = "Toezicht",
	    .years = 5,
	    .usual = AFLOOP_AFGESLOTEN },
	{ .nummer = "12.2",
	    .title = "Handhaving",
	    .years = 10,
	    .usual = AFLOOP_HANDHAVING },
};

static struct termijn termijnen[] = {
	{ .id = "zelfonderzoek",
	    .title = "Zelfonderzoek voorleggen",
	    .event = "gemeld_op",
	    .length = 8,
	    .unit = UNIT_WEKEN,
	    .voor = "aanbieder",
	    .grondslag = "beleid" },
};

static const struct calendar calendar = {
	.id = "proef",
	.sha256 = "proef",
	.known_until = 2099,
	.selectielijst = { categorieen, LENGTH(categorieen) },
	.termijn = termijnen,
	.n_termijnen = LENGTH(termijnen),
};

/* ---- everything filled in ---- */

static void
ok(int result, const struct error *err)
{
	if (result < 0)
		fail_msg("%s", err->text);
}

static void
add_file(struct store *store, struct onderzoek *o, const char *text)
{
	const char *path = sample_path("rooster.txt");
	struct copied copied;
	struct error err;

	ok(file_write(path, text, strlen(text), 1, &err), &err);
	ok(store_keep_file(store, path, &copied, &err), &err);
	remove(path);
	bewijs_set_bestand(&o->bewijs[0], copied.sha256,
	    "rooster-van-kanarieveld.txt", copied.size);
}

static void
add_signaal(struct store *store, const struct onderzoek *o)
{
	static const enum signaal_stap steps[] = { SIGNAAL_WEGING,
		SIGNAAL_ONDERZOEK, SIGNAAL_BEGONNEN };
	struct signaal_request request = { .stap = SIGNAAL_ONTVANGEN,
		.privacy = PRIVACY_INTERN,
		.day = date_today(),
		.text = "Een buurman hoorde geschreeuw." };
	char nummer[SIGNAAL_SIZE];
	struct error err;

	ok(store_signaal_add(store, &request, nummer, &err), &err);
	for (size_t i = 0; i < LENGTH(steps); i++) {
		request.stap = steps[i];
		request.text = "Herhaald en ernstig genoeg.";
		request.onderzoek =
		    steps[i] == SIGNAAL_BEGONNEN ? o->nummer : NULL;
		ok(store_signaal_step(store, nummer, &request, &err), &err);
	}
	ok(namen_set(
	       store->path, nummer, NAAM_MELDER, "Mevrouw Appelvink", &err),
	    &err);
	ok(namen_set(store->path, o->nummer, "c1", "Meneer Bosuil", &err),
	    &err);
}

/* A verbeterplan with a row, ended. */
static void
add_plan(struct store *store, const struct onderzoek *o)
{
	struct handhaving_request request = {
		.soort = HANDHAVING_VERBETERPLAN,
		.stap = HSTAP_GEVRAAGD,
		.day = date_today(),
		.until = date_today() + 14,
		.text = "Vraag om een verbeterplan.",
	};
	struct planregel regel, theirs;
	char nummer[24];
	struct error err;

	ok(store_handhaving_begin(store, o->nummer, &request, nummer, &err),
	    &err);
	planregel_init(&regel);
	ok(planregel_set(&regel, REGEL_NORM, "1.3.2", &err), &err);
	ok(planregel_set(
	       &regel, REGEL_ACTIVITEIT, "Nachtdienst bemannen.", &err),
	    &err);
	ok(store_planregel_save(store, nummer, &regel, &theirs, &err), &err);
	planregel_release(&regel);
	request.stap = HSTAP_INGETROKKEN;
	request.text = "Ten onrechte gevraagd.";
	request.until = DATE_NONE;
	ok(store_handhaving_step(store, nummer, &request, &err), &err);
}

static void
split_notitie(struct store *store, struct onderzoek *o)
{
	struct error err;

	ok(onderzoek_split_notitie(o, o->notitie[0].id, "ina",
	       "Er is een plan gezien,", "maar niemand kent het daar.", &err),
	    &err);
	sample_save(store, o);
}

static void
withdraw_maatregel(struct store *store, const struct onderzoek *o)
{
	struct stap_request request = { .stap = STAP_INGETROKKEN,
		.day = date_today(),
		.text = "Per abuis opgelegd." };
	char *nummer = xasprintf("M-%s-1", o->nummer);
	struct error err;

	ok(store_maatregel_step(store, nummer, &request, false, &err), &err);
	free(nummer);
}

static void
execute(struct store *store, const char *sql)
{
	char *why = NULL;

	if (sqlite3_exec(store->db, sql, NULL, NULL, &why) != SQLITE_OK)
		fail_msg("%s: %s", sql, why);
}

/* So many, of so many sizes, that pages are split and rows move. */
static void
fill_pages(struct store *store, struct onderzoek *o)
{
	struct error err;

	for (int i = 0; i < 200; i++) {
		char *text = xasprintf(
		    "Zilvermeeuw%d: %*s%d.", i, i * 37 % 300 + 1, "vloog", i);

		assert_non_null(onderzoek_add_notitie(o, "ina", text, &err));
		fixture_answer(o, "uitleg", text);
		free(text);
		if (i % 10 == 0)
			sample_save(store, o);
	}
	sample_save(store, o);
}

/* What this vorm does not have, of the last onderzoek. */
static const char *const other_rows[] = {
	"INSERT INTO toezichthouder (login) VALUES ('bas')",
	"INSERT INTO team SELECT id, behandelaar, 'ina', schouw_now()"
	" FROM onderzoek ORDER BY id DESC LIMIT 1",
	"INSERT INTO team SELECT onderzoek, 'bas', door, stamp FROM team",
	"INSERT INTO team_uit (onderzoek, login, sinds, reden, door, stamp)"
	" SELECT onderzoek, login, stamp, 'Van baan veranderd.', door, stamp"
	" FROM team WHERE login = 'bas'",
	"INSERT INTO opschorting (onderzoek, termijn, van, tot, reden, author,"
	" stamp) SELECT id, 'zelfonderzoek', '2026-11-20', '',"
	" 'Aanvulling afgewacht.', 'ina', schouw_now() FROM onderzoek"
	" ORDER BY id DESC LIMIT 1",
	"INSERT INTO vervolg SELECT max(id), min(id), 'ina', schouw_now()"
	" FROM onderzoek",
	"INSERT INTO deelnemer_event (onderzoek, deelnemer, kind, day, author,"
	" stamp) SELECT id, 'Zorgboerderij Roodborst', 'concept_verzonden_op',"
	" '2026-11-20', 'ina', schouw_now() FROM onderzoek"
	" ORDER BY id DESC LIMIT 1",
};

/* Of every table at least one row. */
static void
begin_full(struct store *store, struct onderzoek *o)
{
	static const char *ids[] = { "zelfonderzoek" };
	struct error err;

	sample_init(o);
	sample_fill(o);
	o->library.form[0]->termijnen = (struct words){ ids, LENGTH(ids) };
	o->calendar = &calendar;
	add_file(store, o, "Maandag: Kanarieveld. Dinsdag: niemand.");
	sample_save(store, o);
	fill_pages(store, o);
	split_notitie(store, o);
	add_signaal(store, o);
	add_plan(store, o);
	withdraw_maatregel(store, o);
	ok(store_present(store, o->nummer, "bevinding:A-1.3.2", &err), &err);
	stamp_now(store->stamp);
	for (size_t i = 0; i < LENGTH(other_rows); i++)
		execute(store, other_rows[i]);
}

static void
end(struct store *store, const char *nummer)
{
	const struct einde_request request = { EINDE_AFGEBROKEN, date_today(),
		"De aanbieder stopt ermee." };
	const struct bewaar_request steps[] = {
		{ BEWAAR_CATEGORIE, "12.1", "Het plan was een vergissing." },
		{ BEWAAR_AANHOUDEN, NULL, "Er loopt een Woo-verzoek." },
		{ BEWAAR_VRIJGEVEN, NULL, "Het Woo-verzoek is afgedaan." },
	};
	struct error err;

	ok(store_einde(store, nummer, &request, &err), &err);
	for (size_t i = 0; i < LENGTH(steps); i++)
		ok(store_bewaar_stap(
		       store, nummer, &calendar.selectielijst, &steps[i], &err),
		    &err);
}

/* Its own words, none of the other's. */
static void
begin_other(struct store *store, struct onderzoek *o)
{
	struct error err;

	sample_init(o);
	fact_set(&o->facts, fact_find("locatie"), "Zeezicht 9");
	assert_non_null(
	    onderzoek_add_notitie(o, "bas", "Allemaal opgeruimd hier.", &err));
	sample_save(store, o);
}

static void
destroy(struct store *store, const char *nummer)
{
	const struct vernietig_request request = { nummer,
		"Informatiebeheer, besluit 12." };
	struct error err;

	ok(store_vernietig(store, &calendar, &request, &err), &err);
}

static void
wipe(struct store *store)
{
	struct error err;

	assert_true(store_vernietig_left(store));
	ok(store_vernietig_wipe(store, &err), &err);
	assert_false(store_vernietig_left(store));
}

static void
five_years_later(void)
{
	setenv("SCHOUW_TODAY", "2031-11-22", 1);
}

/* ---- values of tables, and bytes of files ---- */

struct strings {
	char **text; /* sorted after strings_sort() */
	size_t n;
};

static void
strings_add(struct strings *all, const char *text)
{
	all->text = xgrow(all->text, all->n, sizeof *all->text);
	all->text[all->n] = xstrdup(text);
	for (char *c = all->text[all->n]; *c != '\0'; c++)
		*c = (char)tolower((unsigned char)*c);
	all->n++;
}

static void
strings_release(struct strings *all)
{
	for (size_t i = 0; i < all->n; i++)
		free(all->text[i]);
	free(all->text);
	*all = (struct strings){ 0 };
}

typedef void each_row(sqlite3_stmt *, void *context);

static size_t
query(struct store *store, const char *sql, each_row *each, void *context)
{
	sqlite3_stmt *stmt;
	size_t n = 0;

	if (sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(store->db));
	for (; sqlite3_step(stmt) == SQLITE_ROW; n++)
		if (each != NULL)
			each(stmt, context);
	sqlite3_finalize(stmt);
	return n;
}

static void
add_first(sqlite3_stmt *stmt, void *context)
{
	strings_add(context, db_text(stmt, 0));
}

/* What FTS5 has beside its table is not read but looked for. */
static void
tables(struct store *store, struct strings *out)
{
	query(store,
	    "SELECT name FROM sqlite_schema WHERE type = 'table'"
	    " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN"
	    " ('zoek_data', 'zoek_idx', 'zoek_content', 'zoek_docsize',"
	    " 'zoek_config')",
	    add_first, out);
}

struct column_of {
	struct store *store;
	const char *table;
	struct strings *values;
};

static void
add_column(sqlite3_stmt *stmt, void *context)
{
	const struct column_of *of = context;
	char *sql = xasprintf("SELECT CAST(\"%s\" AS TEXT) FROM \"%s\"",
	    db_text(stmt, 0), of->table);

	query(of->store, sql, add_first, of->values);
	free(sql);
}

static struct strings
all_values(struct store *store)
{
	struct strings names = { 0 }, values = { 0 };

	tables(store, &names);
	/* Words of the schema are in the file in any case. */
	query(store, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL",
	    add_first, &values);
	for (size_t i = 0; i < names.n; i++) {
		struct column_of of = { store, names.text[i], &values };
		char *sql = xasprintf(
		    "SELECT name FROM pragma_table_info('%s')", of.table);

		query(store, sql, add_column, &of);
		free(sql);
	}
	strings_release(&names);
	return values;
}

/* Within any of them. */
static bool
is_in(const struct strings *all, const char *text)
{
	for (size_t i = 0; i < all->n; i++)
		if (strstr(all->text[i], text) != NULL)
			return true;
	return false;
}

/* The values that are gone, and each of their words. */
static struct strings
gone(const struct strings *before, const struct strings *after)
{
	struct strings out = { 0 };

	for (size_t i = 0; i < before->n; i++) {
		char *text = before->text[i], *save = NULL;

		if (strlen(text) < SHORTEST || is_in(after, text))
			continue;
		strings_add(&out, text);
		for (char *word = strtok_r(text, " \n.,:;-_/", &save);
		     word != NULL; word = strtok_r(NULL, " \n.,:;-_/", &save))
			if (strlen(word) >= SHORTEST && !is_in(after, word))
				strings_add(&out, word);
	}
	return out;
}

static struct buf bytes; /* of all files, for nftw() */

static int
add_file_bytes(
    const char *path, const struct stat *st, int flag, struct FTW *at)
{
	struct error err;
	size_t length;
	char *text;

	(void)st, (void)at;
	buf_addf(&bytes, "%s\n", path);
	if (flag != FTW_F)
		return 0;
	ok(file_read(path, 1 << 26, &text, &length, &err), &err);
	buf_add_bytes(&bytes, text, length);
	free(text);
	return 0;
}

/* Names and content, in lower case. */
static void
read_files(void)
{
	buf_clear(&bytes);
	assert_int_equal(0, nftw(sample_folder(), add_file_bytes, 8, FTW_PHYS));
	for (size_t i = 0; i < bytes.length; i++)
		bytes.text[i] = (char)tolower((unsigned char)bytes.text[i]);
}

static bool
in_bytes(const char *text)
{
	size_t length = strlen(text);

	for (const char *at = bytes.text,
			*end = bytes.text + bytes.length - length;
	     at <= end; at++) {
		at = memchr(at, text[0], (size_t)(end - at) + 1);
		if (at == NULL)
			return false;
		if (memcmp(at, text, length) == 0)
			return true;
	}
	return false;
}

/* ---- the tests ---- */

static const struct vernietig_rule *
rule_of(const char *table)
{
	const struct vernietig_rule *rule = vernietig_rules;

	while (rule->table != NULL && strcmp(rule->table, table) != 0)
		rule++;
	return rule->table == NULL ? NULL : rule;
}

static void
every_table_has_a_rule(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct strings names = { 0 };
	size_t n = 0;

	(void)state;
	tables(store, &names);
	for (size_t i = 0; i < names.n; i++)
		if (rule_of(names.text[i]) == NULL)
			fail_msg("table %s: what becomes of it when an "
				 "onderzoek is destroyed?  Say it in "
				 "vernietig_rules[], and fill it here.",
			    names.text[i]);
	for (; vernietig_rules[n].table != NULL; n++)
		if (!is_in(&names, vernietig_rules[n].table))
			fail_msg("%s is no table", vernietig_rules[n].table);
	assert_int_equal(names.n, n);
	strings_release(&names);
	store_close(store);
}

/* Of the onderzoek, where the table says of which one; else any. */
static size_t
n_rows_of(struct store *store, const char *table, int64_t onderzoek)
{
	char *sql = xasprintf(
	    "SELECT 1 FROM pragma_table_info('%s') WHERE name = 'onderzoek'",
	    table);
	bool has = query(store, sql, NULL, NULL) > 0;
	size_t n;

	free(sql);
	sql = has ? xasprintf("SELECT 1 FROM %s WHERE onderzoek = %jd", table,
			(intmax_t)onderzoek)
		  : xasprintf("SELECT 1 FROM %s", table);
	n = query(store, sql, NULL, NULL);
	free(sql);
	return n;
}

static void
check_all_filled(struct store *store, int64_t onderzoek)
{
	for (size_t i = 0; vernietig_rules[i].table != NULL; i++)
		if (vernietig_rules[i].stays == NULL &&
		    n_rows_of(store, vernietig_rules[i].table, onderzoek) == 0)
			fail_msg("the test has no row of the onderzoek in %s",
			    vernietig_rules[i].table);
}

static void
save_draft(const char *database, const char *nummer)
{
	struct draft draft = { .nummer = (char *)nummer,
		.subject = (char *)"bevinding:A-1.3.2",
		.text = (char *)"Halverwege getypte onthulling" };
	struct draft_store *drafts;
	struct error err;

	ok(draft_store_open(sample_path("staat"), database, &drafts, &err),
	    &err);
	ok(draft_save(drafts, &draft, &err), &err);
	draft_store_close(drafts);
}

static void
wipe_draft(const char *database, const char *nummer)
{
	struct draft_store *drafts;
	struct error err;

	ok(draft_store_open(sample_path("staat"), database, &drafts, &err),
	    &err);
	ok(draft_wipe(drafts, nummer, &err), &err);
	draft_store_close(drafts);
}

static void
check_gone(const struct strings *lost)
{
	for (size_t i = 0; i < lost->n; i++)
		if (in_bytes(lost->text[i]))
			fail_msg("\"%s\" is still in a file", lost->text[i]);
}

static void
check_log(struct store *store)
{
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	ok(store_logboek_check(store, &seq, head, &err), &err);
}

static void
no_byte_of_it_is_left(void **state)
{
	static const char *const beside[] = { "kanarieveld", "appelvink",
		"bosuil", "onthulling" };
	const char *path = sample_path("bytes.db");
	struct store *store = sample_open(path, "ina");
	struct strings before, after, lost;
	struct onderzoek o, other;

	(void)state;
	/* As with an SQLite that leaves what was cut in its free pages. */
	execute(store, "PRAGMA secure_delete = OFF");
	begin_full(store, &o);
	execute(store, "PRAGMA secure_delete = ON");
	end(store, o.nummer);
	check_all_filled(store, o.id);
	begin_other(store, &other);
	save_draft(path, o.nummer);
	before = all_values(store);
	read_files();
	for (size_t i = 0; i < LENGTH(beside); i++)
		assert_true(in_bytes(beside[i]));
	five_years_later();
	destroy(store, o.nummer);
	wipe(store);
	wipe_draft(path, o.nummer);
	after = all_values(store);
	lost = gone(&before, &after);
	assert_true(lost.n > 100);
	read_files(); /* the WAL of the open database too */
	check_gone(&lost);
	for (size_t i = 0; i < LENGTH(beside); i++)
		assert_false(in_bytes(beside[i]));
	assert_true(in_bytes("allemaal opgeruimd hier."));
	check_log(store);
	for (size_t i = 0; vernietig_rules[i].table != NULL; i++)
		if (vernietig_rules[i].stays == NULL &&
		    strcmp(vernietig_rules[i].table, "onderzoek") != 0 &&
		    n_rows_of(store, vernietig_rules[i].table, o.id) > 0 &&
		    n_rows_of(store, vernietig_rules[i].table, other.id) !=
			n_rows_of(store, vernietig_rules[i].table, o.id))
			fail_msg("%s has rows", vernietig_rules[i].table);
	strings_release(&before);
	strings_release(&after);
	strings_release(&lost);
	onderzoek_release(&o);
	onderzoek_release(&other);
	store_close(store);
}

static int
clean(void **state)
{
	(void)state;
	buf_release(&bytes);
	sample_clean();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_table_has_a_rule),
		cmocka_unit_test(no_byte_of_it_is_left),
	};

	return cmocka_run_group_tests_name(
	    "store/vernietig", tests, NULL, clean);
}
