/* Who changed what is kept, and whoever touches that is found. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "store/db.h"

static int
add_line(void *context, const struct log_row *row)
{
	buf_addf(context, "%s %s %s: '%s' -> '%s'\n", row->who, row->nummer,
	    row->what, row->old_value, row->new_value);
	return 0;
}

/* The logboek as text, of one onderzoek or of all. */
static char *
logboek(struct store *store, const char *nummer)
{
	struct buf all = { 0 };
	struct error err;

	if (store_logboek(store, nummer, add_line, &all, &err) < 0)
		fail_msg("%s", err.text);
	return buf_take(&all);
}

static void
assert_has(const char *text, const char *line)
{
	if (strstr(text, line) == NULL)
		fail_msg("\"%s\" is not in:\n%s", line, text);
}

static void
a_new_onderzoek_is_logged_with_all_it_has(void **state)
{
	static const char *const lines[] = {
		"ina 2026-0001 onderzoek 2026-0001: nummer: '' -> '2026-0001'",
		"onderzoek 2026-0001: aanbieder: '' -> 'Stichting Één'",
		"onderzoek_gemeente rotterdam: gemeenten: '' -> 'rotterdam'",
		"answer uitleg: value: '' -> 'Een signaal\nvan een buurvrouw.'",
		"answer moment/1: value: '' -> 'nacht'",
		"onderzoek_norm A-1.1.1: chosen: '' -> '1'",
		"onderzoek_norm A-3.1.3: reden: '' -> 'Geen cliënten",
		"oordeel A-1.3.2: grade: '' -> 'voldoet_niet'",
		"oordeel A-1.3.2: bevinding: '' -> 'Het plan ontbreekt.",
		"toetspunt A-1.3.2 a: gezien: '' -> '-'",
		"notitie 1: text: '' -> 'Er is een plan,",
		"notitie_norm 1: norm: '' -> 'A-2.3.2'",
		"oordeel A-1.3.2: grond: '' -> 'niet_aangetoond'",
		"bewijs 1: methode: '' -> 'document'",
		"bewijs 1: gezien: '' -> 'Drie diensten zonder naam.\nOok",
		"bewijs_norm 1 A-1.1.1: norm: '' -> 'A-1.1.1'",
		"bewijs 2: withdrawn: '' -> '1'",
		"maatregel 1: due_on: '' -> '2027-01-15'",
		"notitie_bij 2: gesprek: '' -> '1'",
		"notitie_bij 2: soort: '' -> 'vragen'",
		"notitie_gedaan 2: author: '' -> 'ina'",
		"gesprek 1: bronnen: '' -> 'c1 b1'",
		"gesprek 1: waar: '' -> 'Zolder van de locatie'",
		"gesprek_moment 1/2: moment: '' -> 'pauze'",
		"event 1: kind: '' -> 'gemeld_op'",
		"event 1: day: '' -> '2026-11-19'",
		"advies 1: text: '' -> 'Vraag de cliëntenraad.'",
		"reden twee-bronnen A-1.3.2: text: '' -> 'De aanbieder",
	};
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;
	char *text;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	text = logboek(store, o.nummer);
	for (size_t i = 0; i < LENGTH(lines); i++)
		assert_has(text, lines[i]);
	free(text);
	text = logboek(store, NULL);
	assert_has(text, "ina  aanbieder 1: naam: '' -> 'Stichting Één'");
	assert_has(text, "ina  toezichthouder ina: naam: '' -> ''");
	free(text);
	onderzoek_release(&o);
	store_close(store);
}

static void
only_what_changed_is_logged(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;
	int64_t before, after;
	char head[SHA256_SIZE], *text;
	struct error err;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	store_logboek_head(store, &before, head, &err);
	fixture_judge(&o, "1.3.2", "voldoet");
	fixture_answer(&o, "gemeenten", "lansingerland");
	fixture_answer(&o, "aanbieder", "Zuid");
	onderzoek_set_step(&o, "oordelen");
	sample_save(store, &o);
	store_logboek_head(store, &after, head, &err);
	/* grade; gemeente out and in; aanbieder in the register and here */
	assert_int_equal(before + 5, after);
	text = logboek(store, o.nummer);
	assert_has(text, "oordeel A-1.3.2: grade: 'voldoet_niet' -> 'voldoet'");
	assert_has(text, "gemeente rotterdam: gemeenten: 'rotterdam' -> ''");
	assert_has(text, "aanbieder: 'Stichting Één' -> 'Zuid'");
	free(text);
	onderzoek_release(&o);
	store_close(store);
}

static void
the_user_of_each_change_is_logged(void **state)
{
	const char *path = sample_path("wie.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	struct onderzoek o, his;
	char *text;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(ina, &o);
	sample_read(bas, o.nummer, &his);
	fixture_judge(&his, "1.1.1", "voldoet_niet");
	sample_save(bas, &his);
	text = logboek(ina, o.nummer);
	assert_has(text, "bas 2026-0001 oordeel A-1.1.1: grade: 'voldoet'");
	free(text);
	onderzoek_release(&o);
	onderzoek_release(&his);
	store_close(ina);
	store_close(bas);
}

/* What somebody does to the file, and what the check says of it. */
static const struct {
	const char *sql, *sentence;
} attacks[] = {
	{ "UPDATE logboek SET new = 'voldoet' WHERE seq = 20",
	    "logboek, regel 20: deze regel is later gewijzigd" },
	{ "UPDATE logboek SET who = 'bas' WHERE seq = 1",
	    "logboek, regel 1: deze regel is later gewijzigd" },
	{ "UPDATE logboek SET stamp = '2020-01-01' WHERE seq = 7",
	    "logboek, regel 7: deze regel is later gewijzigd" },
	{ "UPDATE logboek SET old = '' WHERE seq = 5",
	    "logboek, regel 5: deze regel is later gewijzigd" },
	{ "UPDATE logboek SET hash = prev_hash WHERE seq = 9",
	    "logboek, regel 9: deze regel is later gewijzigd" },
	{ "UPDATE logboek SET prev_hash = '' WHERE seq = 9",
	    "logboek, regel 9: deze regel sluit niet aan" },
	{ "DELETE FROM logboek WHERE seq = 12",
	    "logboek, regel 13: een of meer regels ervoor zijn gewist" },
	{ "DELETE FROM logboek WHERE seq = 1",
	    "logboek, regel 2: een of meer regels ervoor zijn gewist" },
	{ "UPDATE logboek SET seq = -1 WHERE seq = 3;"
	  "UPDATE logboek SET seq = 3 WHERE seq = 4;"
	  "UPDATE logboek SET seq = 4 WHERE seq = -1",
	    "logboek, regel 3: deze regel sluit niet aan" },
	{ "DELETE FROM logboek WHERE seq > 30", "logboek: de regels 31 tot" },
	{ "DELETE FROM logboek", "logboek: de regels 1 tot" },
};

static void
drop_triggers(sqlite3 *db)
{
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(db,
		"DROP TRIGGER logboek_no_update;"
		"DROP TRIGGER logboek_no_delete",
		NULL, NULL, NULL));
}

static void
whoever_edits_the_logboek_is_found(void **state)
{
	struct error err;

	(void)state;
	for (size_t i = 0; i < LENGTH(attacks); i++) {
		struct store *store = sample_open(":memory:", "ina");
		char head[SHA256_SIZE], last[SHA256_SIZE];
		struct onderzoek o;
		int64_t seq, at;

		sample_init(&o);
		sample_fill(&o);
		sample_save(store, &o);
		assert_int_equal(
		    0, store_logboek_check(store, &seq, head, &err));
		assert_int_equal(0, store_logboek_head(store, &at, last, &err));
		assert_int_equal(seq, at);
		assert_string_equal(head, last);
		drop_triggers(store->db);
		assert_int_equal(SQLITE_OK,
		    sqlite3_exec(store->db, attacks[i].sql, NULL, NULL, NULL));
		assert_int_equal(
		    -1, store_logboek_check(store, &seq, head, &err));
		assert_has(err.text, attacks[i].sentence);
		onderzoek_release(&o);
		store_close(store);
	}
}

/* What is changed without a row in the logboek. */
static const struct {
	const char *sql, *sentence;
} changes[] = {
	{ "UPDATE oordeel SET bevinding = 'Het plan ontbreekt,\nNergens.'"
	  " WHERE norm = 'A-1.3.2'",
	    "oordeel A-1.3.2 (bevinding) is niet wat het logboek zegt" },
	{ "UPDATE oordeel SET grade = 'voldoet' WHERE norm = 'A-1.3.2'",
	    "oordeel A-1.3.2 (grade)" },
	{ "UPDATE notitie SET privacy = 'openbaar' WHERE id = 1",
	    "notitie 1 (privacy)" },
	{ "UPDATE notitie SET text = 'Iets anders.' WHERE id = 2",
	    "notitie 2 (text)" },
	{ "DELETE FROM notitie_norm WHERE norm = 'A-2.3.2'",
	    "notitie_norm 1 (norm)" },
	{ "DELETE FROM notitie WHERE id = 2", "notitie 2 (" },
	{ "INSERT INTO answer VALUES (1, 'nadere_uitleg', 0, 'x', 1, 'ina')",
	    "answer nadere_uitleg (value)" },
	{ "UPDATE answer SET value = 'dag' WHERE row_no = 1",
	    "answer moment/1 (value)" },
	{ "UPDATE onderzoek_norm SET chosen = 0 WHERE norm = 'A-1.1.1'",
	    "onderzoek_norm A-1.1.1 (chosen)" },
	{ "UPDATE toetspunt SET gezien = '+'", "toetspunt A-1.3.2 a (gezien)" },
	{ "UPDATE maatregel SET due_on = '2029-01-01'",
	    "maatregel 1 (due_on)" },
	{ "UPDATE bewijs SET noodzaak = 'x' WHERE number = 1",
	    "bewijs 1 (noodzaak)" },
	{ "DELETE FROM bewijs_norm WHERE norm = 'A-1.1.1'",
	    "bewijs_norm 1 A-1.1.1 (norm)" },
	{ "UPDATE oordeel SET grond = ''", "oordeel A-1.3.2 (grond)" },
	{ "UPDATE event SET day = '2026-12-01'", "event 1 (day)" },
	{ "UPDATE advies SET withdrawn = 1", "advies 1 (withdrawn)" },
	{ "UPDATE reden SET text = 'x'", "reden twee-bronnen A-1.3.2 (text)" },
	{ "UPDATE onderzoek SET pgb = 'ja'", "onderzoek 2026-0001 (pgb)" },
	{ "UPDATE onderzoek SET status = 'definitief'",
	    "onderzoek 2026-0001 (status)" },
	{ "DELETE FROM onderzoek_gemeente",
	    "onderzoek_gemeente rotterdam (gemeenten)" },
	{ "UPDATE aanbieder SET naam = 'Twee'",
	    "onderzoek 2026-0001 (aanbieder)" },
	{ "UPDATE pin SET text = 'x' WHERE kind = 'normset'",
	    "de vastgelegde normset proef is later gewijzigd" },
};

/* As a disk would: no trigger fires. */
static void
change_silently(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *stmt;
	char *drop;

	sqlite3_exec(db, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL);
	do {
		assert_int_equal(SQLITE_OK,
		    sqlite3_prepare_v2(db,
			"SELECT name FROM sqlite_schema"
			" WHERE type = 'trigger' LIMIT 1",
			-1, &stmt, NULL));
		drop = NULL;
		if (sqlite3_step(stmt) == SQLITE_ROW)
			drop = xasprintf("DROP TRIGGER %s",
			    (const char *)sqlite3_column_text(stmt, 0));
		sqlite3_finalize(stmt);
		if (drop != NULL)
			assert_int_equal(SQLITE_OK,
			    sqlite3_exec(db, drop, NULL, NULL, NULL));
		free(drop);
	} while (drop != NULL);
	assert_int_equal(SQLITE_OK, sqlite3_exec(db, sql, NULL, NULL, NULL));
	assert_true(sqlite3_changes(db) > 0);
}

static void
what_is_changed_around_the_logboek_is_found(void **state)
{
	struct error err;

	(void)state;
	for (size_t i = 0; i < LENGTH(changes); i++) {
		struct store *store = sample_open(":memory:", "ina");
		char head[SHA256_SIZE];
		struct onderzoek o;
		int64_t seq;

		sample_init(&o);
		sample_fill(&o);
		sample_save(store, &o);
		change_silently(store->db, changes[i].sql);
		assert_int_equal(
		    -1, store_logboek_check(store, &seq, head, &err));
		assert_has(err.text, changes[i].sentence);
		onderzoek_release(&o);
		store_close(store);
	}
}

/* Everything changed in every way, by schouw itself, is in order. */
static void
a_long_history_is_in_order(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	char head[SHA256_SIZE];
	struct onderzoek o;
	struct error err;
	int64_t seq;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	sample_fill(&o);
	sample_save(store, &o);
	fixture_answer(&o, "gemeenten", "lansingerland");
	fixture_answer(&o, "voorzieningen", "");
	fixture_answer(&o, "aanbieder", "");
	fixture_answer(&o, "bezoek_op", "");
	fixture_answer(&o, "uitleg", "");
	oordeel_set_punt(onderzoek_oordeel(&o, "1.3.2"), 0, PUNT_OPEN);
	fixture_judge(&o, "1.3.2", "");
	oordeel_choose(&o.oordeel[0], false, "Bij nader inzien.");
	maatregel_set_due_on(&o.maatregel[0], DATE_NONE);
	maatregel_withdraw(&o.maatregel[0], "Dubbel.");
	onderzoek_correct_notitie(&o, o.notitie[0].id, "bas", "Toch.", &err);
	sample_save(store, &o);
	fixture_answer(&o, "gemeenten", "rotterdam lansingerland");
	fixture_answer(&o, "aanbieder", "Zuid");
	oordeel_set_punt(onderzoek_oordeel(&o, "1.3.2"), 0, PUNT_PLUS);
	sample_save(store, &o);
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
	onderzoek_release(&o);
	store_close(store);
}

static void
without_schouw_nothing_is_written(void **state)
{
	const char *path = sample_path("schil.db");
	struct store *store = sample_open(path, "ina");
	struct onderzoek o;
	char *message = NULL;
	sqlite3 *db;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	store_close(store);
	assert_int_equal(SQLITE_OK, sqlite3_open(path, &db));
	assert_int_not_equal(SQLITE_OK,
	    sqlite3_exec(db, "UPDATE oordeel SET grade = 'voldoet'", NULL, NULL,
		&message));
	assert_has(message, "no such function: schouw_");
	sqlite3_free(message);
	sqlite3_close(db);
	onderzoek_release(&o);
}

static void
a_hash_of_another_length_is_read_as_it_is(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	char head[SHA256_SIZE];
	struct onderzoek o;
	struct error err;
	int64_t seq;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	drop_triggers(store->db);
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"UPDATE logboek SET hash = 'kort'"
		" WHERE seq = (SELECT max(seq) FROM logboek)",
		NULL, NULL, NULL));
	assert_int_equal(0, store_logboek_head(store, &seq, head, &err));
	assert_string_equal("kort", head);
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"UPDATE logboek SET hash = hex(zeroblob(90))"
		" WHERE seq = (SELECT max(seq) FROM logboek)",
		NULL, NULL, NULL));
	assert_int_equal(0, store_logboek_head(store, &seq, head, &err));
	assert_int_equal(SHA256_SIZE - 1, strlen(head));
	onderzoek_release(&o);
	store_close(store);
}

static int
stop_at_third(void *context, const struct log_row *row)
{
	int *n = context;

	(void)row;
	return ++*n == 3;
}

static void
reading_stops_when_the_reader_has_enough(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;
	struct error err;
	int n = 0;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	assert_int_equal(
	    0, store_logboek(store, NULL, stop_at_third, &n, &err));
	assert_int_equal(3, n);
	onderzoek_set_step(&o, "normen");
	sample_save(store, &o);
	onderzoek_release(&o);
	store_close(store);
}

/* Under another name it is the same aanbieder, in each onderzoek. */
static void
a_renamed_aanbieder_is_in_the_logboek_of_its_onderzoeken(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct list_query query = { .limit = 5, .filter = "twee" };
	struct list_page page;
	char head[SHA256_SIZE];
	struct onderzoek o;
	struct error err;
	int64_t seq;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db, "UPDATE aanbieder SET naam = 'Twee'", NULL,
		NULL, NULL));
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
	assert_int_equal(0, store_list(store, &query, &page, &err));
	assert_int_equal(1, page.n);
	assert_string_equal("Twee", page.row[0].aanbieder);
	list_page_release(&page);
	onderzoek_release(&o);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_onderzoek_is_logged_with_all_it_has),
		cmocka_unit_test(only_what_changed_is_logged),
		cmocka_unit_test(the_user_of_each_change_is_logged),
		cmocka_unit_test(whoever_edits_the_logboek_is_found),
		cmocka_unit_test(what_is_changed_around_the_logboek_is_found),
		cmocka_unit_test(a_long_history_is_in_order),
		cmocka_unit_test(without_schouw_nothing_is_written),
		cmocka_unit_test(a_hash_of_another_length_is_read_as_it_is),
		cmocka_unit_test(reading_stops_when_the_reader_has_enough),
		cmocka_unit_test(
		    a_renamed_aanbieder_is_in_the_logboek_of_its_onderzoeken),
	};
	int failed =
	    cmocka_run_group_tests_name("store/logboek", tests, NULL, NULL);

	sample_clean();
	return failed;
}
