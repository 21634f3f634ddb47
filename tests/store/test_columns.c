/*
 * The logboek covers every column that says something: whatever column of
 * whatever table is changed, there is a row of it or the change is refused.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "sample.h"
#include "base/file.h"
#include "store/db.h"
#include "store/handhaving.h"
#include "store/figures.h"
#include "store/files.h"
#include "store/signalen.h"

/* Counted or folded from the rest, or about saving and not the case. */
static const char *const unlogged[] = {
	"aanbieder.zoeknaam",
	"answer.door",
	"answer.revision",
	"advies.door",
	"advies.revision",
	"bewijs.door",
	"bewijs.revision",
	"bewijs_norm.plaats",
	"gesprek.door",
	"gesprek.revision",
	"maatregel.door",
	"maatregel.revision",
	"nummering.last",
	"nummering.year",
	"onderzoek.door",
	"onderzoek.gewijzigd",
	"onderzoek.n_chosen",
	"onderzoek.n_judged",
	"onderzoek.n_tekort",
	"onderzoek.naam_sleutel",
	"onderzoek.revision",
	"onderzoek.stap",
	"onderzoek.stap_titel",
	"onderzoek.wijziging",
	"onderzoek.zoektekst",
	"onderzoek_gemeente.plaats",
	"onderzoek_norm.door",
	"onderzoek_norm.revision",
	"onderzoek_voorziening.plaats",
	"onjuistheid.door",
	"onjuistheid.revision",
	"oordeel.tekort",
	"planregel.door",
	"planregel.revision",
	"reden.door",
	"reden.revision",
	"telling.n",
	"telling.status",
};

/* Follow from other tables; test_maatregelen.c, test_handhaving.c,
 * test_agenda.c and test_signalen.c compare them.  Who is here now is no part
 * of a case, nor what is still to be wiped of one. */
static const char *const derived[] = {
	"aanwezig",
	"agenda",
	"handhaving_lijst",
	"maatregel_lijst",
	"maatregel_plaats",
	"maatregel_telling",
	"signaal_lijst",
	"vernietiging_rest",
};

/*
 * One of these is another value and passes the checks of the column; what
 * ends in a blank goes on with the column itself.
 */
static const char *const numbers[] = { "1 - ", "7777 + ", "7777", NULL };
static const char *const texts[] = { "'zzz'", "'nee'", "'ja'", "'-'", "'+'",
	"'concept'", "'lopend'", "'-----'", "'niet_aangetoond'", "'intern'",
	"'bijzonder'", "'7'", NULL };

static int64_t
ask(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *stmt;
	int64_t number = 0;

	assert_int_equal(
	    SQLITE_OK, sqlite3_prepare_v2(db, sql, -1, &stmt, NULL));
	if (sqlite3_step(stmt) == SQLITE_ROW)
		number = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return number;
}

/* Change a column of the first row; 1 logged, 0 not, -1 refused. */
static int
change(sqlite3 *db, const char *table, const char *column, const char *key,
    const char *value)
{
	bool on = value[strlen(value) - 1] == ' ';
	char *to = xasprintf("%s%s", value, on ? column : "");
	char *sql = xasprintf("UPDATE %s SET %s = %s"
			      " WHERE %s IS NOT %s AND (%s) ="
			      " (SELECT %s FROM %s LIMIT 1)",
	    table, column, to, column, to, key, key, table);
	int64_t before = ask(db, "SELECT max(seq) FROM logboek"), after;
	int code, result = -1;

	sqlite3_exec(db, "BEGIN", NULL, NULL, NULL);
	code = sqlite3_exec(db, sql, NULL, NULL, NULL);
	after = ask(db, "SELECT max(seq) FROM logboek");
	if (code == SQLITE_OK)
		result = sqlite3_changes(db) == 0 ? -2 : after > before;
	else if (code != SQLITE_CONSTRAINT_TRIGGER)
		result = -2; /* not a value for this column */
	sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
	free(sql);
	free(to);
	return result;
}

static bool
is_unlogged(const char *table, const char *column)
{
	char *name = xasprintf("%s.%s", table, column);
	bool found = false;

	for (size_t i = 0; i < LENGTH(unlogged); i++)
		found = found || strcmp(unlogged[i], name) == 0;
	free(name);
	return found;
}

static bool
is_derived(const char *table)
{
	for (size_t i = 0; i < LENGTH(derived); i++)
		if (strcmp(derived[i], table) == 0)
			return true;
	return false;
}

static void
check_column(sqlite3 *db, const char *table, const char *column,
    const char *type, const char *key)
{
	const char *const *value =
	    strcmp(type, "INTEGER") == 0 ? numbers : texts;
	int result = -2;

	for (; *value != NULL && result == -2; value++)
		result = change(db, table, column, key, *value);
	if (result == -2)
		fail_msg("%s.%s: no row or no value to try", table, column);
	if (is_unlogged(table, column))
		assert_int_equal(0, result);
	else if (result == 0)
		fail_msg("%s.%s changed and the logboek has no row of it",
		    table, column);
}

/* A verbeterplan with a row. */
static void
add_plan(struct store *store, const struct onderzoek *o)
{
	struct handhaving_request request = { .soort = HANDHAVING_VERBETERPLAN,
		.day = date_today(),
		.until = date_today() + 30 };
	struct planregel regel, theirs;
	struct error err;
	char nummer[24];

	planregel_init(&regel);
	planregel_set(&regel, REGEL_NORM, "1.3.2", &err);
	planregel_set(&regel, REGEL_ACTIVITEIT, "Het rooster herzien", &err);
	planregel_set(&regel, REGEL_SMART, "smart", &err);
	if (store_handhaving_begin(store, o->nummer, &request, nummer, &err) <
		0 ||
	    store_planregel_save(store, nummer, &regel, &theirs, &err) < 0)
		fail_msg("%s", err.text);
	planregel_release(&regel);
}

/* With a file, so that no table is without a row. */
static void
add_file(struct store *store, struct onderzoek *o)
{
	const char *path = sample_path("rooster.txt");
	struct copied copied;
	struct error err;

	assert_int_equal(0, file_write(path, "rooster", 7, 0, &err));
	assert_int_equal(0, store_keep_file(store, path, &copied, &err));
	bewijs_set_bestand(&o->bewijs[0], copied.sha256, path, copied.size);
}

/* What became of a norm of one pin in another. */
static void
add_omzetting(struct store *store)
{
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"INSERT INTO pin_volgt SELECT min(sha256), max(sha256)"
		" FROM pin;"
		"INSERT INTO norm_omzetting SELECT pin_nieuw, pin_oud,"
		" 'A-1.1.1', 'A-1.1.2' FROM pin_volgt",
		NULL, NULL, NULL));
}

/* What came in. */
static void
add_signaal(struct store *store)
{
	const struct signaal_request request = {
		.bron = SBRON_CLIENT,
		.kanaal = KANAAL_MAIL,
		.privacy = PRIVACY_INTERN,
		.stap = SIGNAAL_ONTVANGEN,
		.day = date_from_iso("2026-11-21"),
		.text = "De nachtdienst ontbreekt.",
		.aanbieder = "",
		.voorzieningen = "dagbesteding",
		.gemeenten = "schiedam",
		.normen = "A-1.1.1",
		.onderzoek = "",
	};
	char nummer[SIGNAAL_SIZE];
	struct error err;

	if (store_signaal_add(store, &request, nummer, &err) < 0)
		fail_msg("%s", err.text);
}

/* Who sees it, if it were besloten, and who did. */
static void
add_team(struct store *store)
{
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"INSERT INTO toezichthouder (login) VALUES ('bas');"
		"INSERT INTO team VALUES (1, 'ina', 'ina', 'nu'),"
		" (1, 'bas', 'ina', 'nu');"
		"INSERT INTO team_uit (onderzoek, login, sinds, reden, door,"
		" stamp) VALUES (1, 'bas', 'nu', 'weg', 'ina', 'nu')",
		NULL, NULL, NULL));
}

/* With one of several parties; what it led to; and of a year. */
static void
add_deelnemer(struct store *store)
{
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"INSERT INTO deelnemer_event (onderzoek, deelnemer, kind, day,"
		" author, stamp) VALUES (1, 'De Hoek',"
		" 'concept_verzonden_op', '2026-11-20', 'ina', 'nu');"
		"INSERT INTO vervolg VALUES (1, 1, 'ina', 'nu');"
		"INSERT INTO suicide_opgave (aanbieder, jaar, gevraagd_op,"
		" ontvangen_op, suicides, pogingen, author, stamp) VALUES"
		" (1, 2025, '2026-01-12', '2026-02-02', 1, 2, 'ina', 'nu')",
		NULL, NULL, NULL));
}

/* Of one that is gone already: how it ended, and the proof. */
static void
add_bewaring(struct store *store)
{
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"INSERT INTO einde (onderzoek, soort, day, reden, was, author,"
		" stamp) VALUES (99, 'afgesloten', '2020-01-01', 'klaar',"
		" 'concept', 'ina', 'nu');"
		"INSERT INTO bewaring (onderzoek, stap, categorie, reden,"
		" author, stamp) VALUES (99, 'categorie', '12.1', 'zo', 'ina',"
		" 'nu');"
		"INSERT INTO vernietiging VALUES (99, '2020-0001', 'signaal',"
		" 'Signaal', '', 1, 1, 0, 0, '', 'afgesloten', '2020-01-01',"
		" '12.1', 5, '2025-01-02', 'Besluit 12.', 'ina', 'nu', 1, 0, 1,"
		" '')",
		NULL, NULL, NULL));
}

static void
add_jaarplan(struct store *store)
{
	struct error err;

	assert_int_equal(
	    0, store_jaarplan(store, 2026, "signaal", "schiedam", 6, &err));
}

static void
every_column_is_logged_or_refuses(void **state)
{
	struct store *store = sample_open(sample_path("kolommen.db"), "ina");
	sqlite3_stmt *columns;
	struct onderzoek o;
	struct error err;
	int n = 0;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	add_file(store, &o);
	sample_save(store, &o);
	add_plan(store, &o);
	assert_int_equal(0,
	    onderzoek_split_notitie(
		&o, o.notitie[0].id, "ina", "Een.", "Twee.", &err));
	sample_save(store, &o);
	add_omzetting(store);
	add_team(store);
	add_deelnemer(store);
	add_signaal(store);
	add_jaarplan(store);
	sqlite3_exec(store->db, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL);
	add_bewaring(store);
	assert_int_equal(SQLITE_OK,
	    sqlite3_prepare_v2(store->db,
		"SELECT t.name, c.name, c.type, (SELECT group_concat(name)"
		" FROM pragma_table_info(t.name) WHERE pk > 0)"
		" FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
		" WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'"
		" AND t.name NOT LIKE 'zoek%'",
		-1, &columns, NULL));
	for (; sqlite3_step(columns) == SQLITE_ROW; n++)
		if (!is_derived(db_text(columns, 0)))
			check_column(store->db, db_text(columns, 0),
			    db_text(columns, 1), db_text(columns, 2),
			    db_text(columns, 3));
	assert_true(n > 100);
	sqlite3_finalize(columns);
	onderzoek_release(&o);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_column_is_logged_or_refuses),
	};

	return cmocka_run_group_tests_name("store/columns", tests, NULL, NULL);
}
