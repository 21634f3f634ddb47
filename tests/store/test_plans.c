/* No query walks over a table that grows. */
#include "test.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "sample.h"
#include "store/db.h"

/*
 * The scans that are meant, by a piece of the query; anything else that
 * EXPLAIN QUERY PLAN calls a SCAN fails.
 */
static struct {
	const char *query, *scan, *reason;
	bool used;
} allowed[] = {
	{ .query = "FROM aanbieder WHERE closed_on IS NULL",
	    .scan = "SCAN aanbieder",
	    .reason = "a word may be anywhere in a name; some hundreds" },
	{ .query = "SELECT id FROM aanbieder WHERE schouw_match",
	    .scan = "SCAN aanbieder",
	    .reason = "a word may be anywhere in a name; some hundreds" },
	{ .query = "INSERT INTO toezichthouder",
	    .scan = "SCAN onderzoek",
	    .reason = "foreign keys: done only while one is broken" },
	{ .query = "INSERT INTO toezichthouder",
	    .scan = "SCAN team",
	    .reason = "foreign keys: done only while one is broken" },
	{ .query = "INSERT INTO pin",
	    .scan = "SCAN onderzoek",
	    .reason = "foreign keys: done only while one is broken" },
	{ .query = "SELECT 1 FROM onderzoek LIMIT 1",
	    .scan = "SCAN onderzoek",
	    .reason = "stops at the first row" },
	{ .query = "FROM telling",
	    .scan = "SCAN telling",
	    .reason = "one row per status" },
	{ .query = "ON o.id = l.onderzoek WHERE TRUE",
	    .scan = "SCAN l",
	    .reason = "reads all of the logboek, in order" },
	{ .query = "SELECT l.seq, l.prev_hash",
	    .scan = "SCAN l",
	    .reason = "verifies all of the logboek, in order" },
	{ .query = "FROM logboek ORDER BY seq DESC LIMIT 1",
	    .scan = "SCAN logboek",
	    .reason = "stops at the first row" },
	{ .query = "FROM pin WHERE schouw_sha256",
	    .scan = "SCAN pin",
	    .reason = "verifies all of them; one per version of a file" },
	{ .query = "FROM bevroren AS b JOIN onderzoek",
	    .scan = "SCAN b",
	    .reason = "verifies all of them; a few per onderzoek" },
	{ .query = "SELECT id, nummer FROM onderzoek ORDER BY id",
	    .scan = "SCAN onderzoek",
	    .reason = "verifies all of them, in order" },
	{ .query = "WITH zegt AS",
	    .scan = "SCAN",
	    .reason = "what tables and logboek say of one onderzoek" },
	{ .query = "FROM bestand AS f",
	    .scan = "SCAN f",
	    .reason = "verifies all files, which takes longer" },
	{ .query = "SELECT sleutel FROM (SELECT tabel",
	    .scan = "SCAN pin_volgt",
	    .reason = "verifies all of them; one per version of a normset" },
	{ .query = "SELECT sleutel FROM (SELECT tabel",
	    .scan = "SCAN norm_omzetting",
	    .reason = "verifies all of them; some per version" },
	{ .query = "SELECT sleutel FROM (SELECT tabel",
	    .scan = "SCAN (subquery",
	    .reason = "what differs of those" },
	{ .query = "SELECT sleutel, kolom FROM (SELECT *",
	    .scan = "SCAN s",
	    .reason = "verifies all steps of signalen" },
	{ .query = "SELECT sleutel, kolom FROM (SELECT *",
	    .scan = "SCAN van",
	    .reason = "verifies all signalen" },
	{ .query = "SELECT sleutel, kolom FROM (SELECT *",
	    .scan = "SCAN (subquery",
	    .reason = "what differs of those" },
	{ .query = "SELECT sleutel FROM (SELECT sleutel, waarde",
	    .scan = "SCAN jaarplan",
	    .reason = "verifies all of it; a few per year" },
	{ .query = "SELECT sleutel FROM (SELECT sleutel, waarde",
	    .scan = "SCAN logboek_stand",
	    .reason = "the view has only what belongs to no onderzoek" },
	{ .query = "SELECT sleutel FROM (SELECT sleutel, waarde",
	    .scan = "SCAN (subquery",
	    .reason = "what differs of those" },
	{ .query = "'$.bijzonder') AS b",
	    .scan = "SCAN b VIRTUAL TABLE",
	    .reason = "the grades beside the scale in one normset" },
	{ .query = "json_each('[",
	    .scan = "SCAN j VIRTUAL TABLE",
	    .reason = "the gemeenten of one row" },
	{ .query = "WITH RECURSIVE keten",
	    .scan = "SCAN k",
	    .reason = "the chain before one onderzoek" },
	{ .query = "FROM sqlite_sequence",
	    .scan = "SCAN sqlite_sequence",
	    .reason = "one row per table with a sequence" },
	{ .query = "zoek MATCH ?1",
	    .scan = "SCAN zoek VIRTUAL TABLE",
	    .reason = "FTS5 finds by its own index" },
	{ .query = "zoek AS z ON z.rowid",
	    .scan = "SCAN z VIRTUAL TABLE",
	    .reason = "FTS5 finds one row by its rowid" },
	{ .query = "FROM vernietiging_rest",
	    .scan = "SCAN vernietiging_rest",
	    .reason = "empty but for the moment of destroying" },
	{ .query = "vernietiging_hash",
	    .scan = "SCAN vernietiging",
	    .reason = "verifies all proofs" },
	{ .query = "vernietiging_hash",
	    .scan = "SCAN (subquery",
	    .reason = "what differs of those" },
	{ .query = "n_regels, lijst_sha256 FROM vernietiging",
	    .scan = "SCAN vernietiging",
	    .reason = "verifies all proofs" },
	{ .query = "FROM vernietiging AS v WHERE (",
	    .scan = "SCAN v",
	    .reason = "all proofs, in order" },
	{ .query = "FROM einde AS e JOIN",
	    .scan = "SCAN e",
	    .reason = "all that ended and is kept still" },
	{ .query = "INSERT INTO vernietiging_rest",
	    .scan = "SCAN",
	    .reason = "destroying looks for what another needs too" },
	{ .query = "INSERT INTO vernietiging (",
	    .scan = "SCAN (subquery",
	    .reason = "the gemeenten of one onderzoek" },
	{ .query = "DELETE FROM maatregel_lijst",
	    .scan = "SCAN maatregel_plaats",
	    .reason = "foreign keys: done only while one is broken" },
	{ .query = "DELETE FROM zoek ",
	    .scan = "SCAN zoek VIRTUAL TABLE",
	    .reason = "FTS5 finds one row by its rowid" },
};

/* What a WITH of the query made, by its name: how that was made has lines
 * of its own in the plan. */
static bool
is_made(const char *sql, const char *detail)
{
	char *as = xasprintf(" %s AS (SELECT", detail + strlen("SCAN "));
	char *columns = xasprintf(" %s (", detail + strlen("SCAN "));
	bool made = strncmp(sql, "WITH ", 5) == 0 &&
	    (strstr(sql, as) != NULL || strstr(sql, columns) != NULL);

	free(as);
	free(columns);
	return made;
}

static bool
is_allowed(const char *sql, const char *detail)
{
	if (strcmp(detail, "SCAN CONSTANT ROW") == 0 || is_made(sql, detail))
		return true;
	for (size_t i = 0; i < LENGTH(allowed); i++)
		if (strstr(sql, allowed[i].query) != NULL &&
		    strncmp(detail, allowed[i].scan, strlen(allowed[i].scan)) ==
			0) {
			allowed[i].used = true;
			return true;
		}
	return false;
}

/*
 * A page must come in the order of its index; a register, or what is
 * compared within one onderzoek, may be sorted.
 */
static bool
sorts_a_page(const char *sql, const char *detail)
{
	return strstr(sql, "LIMIT") != NULL &&
	    strstr(sql, "FROM aanbieder WHERE closed_on") == NULL &&
	    strstr(sql, "EXCEPT") == NULL &&
	    strstr(detail, "TEMP B-TREE") != NULL;
}

/* How many steps of the plan are wrong. */
static int
count_faults(sqlite3 *db, const char *sql)
{
	char *explain = xasprintf("EXPLAIN QUERY PLAN %s", sql);
	sqlite3_stmt *stmt;
	int faults = 0;

	assert_int_equal(
	    SQLITE_OK, sqlite3_prepare_v2(db, explain, -1, &stmt, NULL));
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		const char *detail = (const char *)sqlite3_column_text(stmt, 3);

		if ((strncmp(detail, "SCAN", 4) == 0 &&
			!is_allowed(sql, detail)) ||
		    sorts_a_page(sql, detail)) {
			print_error("%s\n%s\n", detail, sql);
			faults++;
		}
	}
	sqlite3_finalize(stmt);
	free(explain);
	return faults;
}

static void
every_query_finds_its_rows_by_an_index(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	int faults = 0;

	(void)state;
	for (size_t m = 0; m < N_MODULES; m++)
		for (size_t i = 0; i < db_modules[m]->n; i++)
			faults +=
			    count_faults(store->db, db_modules[m]->sql[i]);
	store_close(store);
	assert_int_equal(0, faults);
	for (size_t i = 0; i < LENGTH(allowed); i++)
		if (!allowed[i].used)
			fail_msg("no query needs \"%s\"", allowed[i].query);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_query_finds_its_rows_by_an_index),
	};

	return cmocka_run_group_tests_name("store/plans", tests, NULL, NULL);
}
