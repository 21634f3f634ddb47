/* The yearly figures agree with what plain SQL counts. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "sample.h"
#include "store/db.h"
#include "store/figures.h"
#include "year.h"

static struct store *store;

static int
begin(void **state)
{
	(void)state;
	store = sample_open(":memory:", "ina");
	year_fill(store);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	store_close(store);
	return 0;
}

/* ---- what figures.sql counts ---- */

#define PLAIN_SQL "tests/store/figures.sql"

/* The query of a figure, up to the next line that begins with "-- "; NULL
 * when there is none.  To be freed. */
static char *
plain_sql(const char *all, const char *id)
{
	char *head = xasprintf("\n-- %s\n", id);
	const char *at = strstr(all, head), *end;

	if (at != NULL)
		at += strlen(head);
	free(head);
	if (at == NULL)
		return NULL;
	end = strstr(at, "\n-- ");
	return end != NULL ? xstrndup(at, (size_t)(end - at)) : xstrdup(at);
}

static char *
read_plain_sql(void)
{
	struct error err;
	size_t length;
	char *text;

	if (file_read(PLAIN_SQL, 1 << 20, &text, &length, &err) < 0)
		fail_msg("%s", err.text);
	return text;
}

static size_t
cells_of(const struct figures *figures, const struct figure_info *info)
{
	size_t n = 0;

	for (size_t i = 0; i < figures->n; i++)
		n += figures->cell[i].figure == info;
	return n;
}

static void
assert_cell(const struct figures *figures, const struct figure_info *info,
    sqlite3_stmt *stmt)
{
	const char *gemeente = db_text(stmt, 0), *key = db_text(stmt, 1);
	const struct figure_cell *cell =
	    figures_cell(figures, info, gemeente, key);

	if (cell == NULL)
		fail_msg("%s %d: nothing for \"%s\" \"%s\"", info->id,
		    figures->year, gemeente, key);
	if (cell->n != sqlite3_column_int64(stmt, 2) ||
	    (info->unit != FIGURE_AANTAL &&
		(int64_t)cell->sum != sqlite3_column_int64(stmt, 3)))
		fail_msg("%s %d \"%s\" \"%s\": %jd, %.0f and not %s, %s",
		    info->id, figures->year, gemeente, key, (intmax_t)cell->n,
		    cell->sum, db_text(stmt, 2), db_text(stmt, 3));
}

/* Every cell of it, and no other. */
static void
assert_counts(const struct figures *figures, const struct figure_info *info,
    const char *sql)
{
	char year[16];
	sqlite3_stmt *stmt;
	size_t n = 0;

	snprintf(year, sizeof year, "%d", figures->year);
	if (sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) != SQLITE_OK)
		fail_msg("%s: %s", info->id, sqlite3_errmsg(store->db));
	sqlite3_bind_text(stmt, 1, year, -1, SQLITE_STATIC);
	for (; sqlite3_step(stmt) == SQLITE_ROW; n++)
		assert_cell(figures, info, stmt);
	sqlite3_finalize(stmt);
	if (n == 0)
		fail_msg(
		    "%s %d: the example has none", info->id, figures->year);
	if (n != cells_of(figures, info))
		fail_msg("%s %d: %zu cells and not %zu", info->id,
		    figures->year, cells_of(figures, info), n);
}

/* What core makes of others is tested there. */
static bool
is_made(const struct figure_info *info)
{
	return info->copies != NULL ||
	    strcmp(info->id, "oordelen_thema") == 0 ||
	    strcmp(info->id, "oordelen_kern") == 0;
}

static void
assert_year(const char *all, int year)
{
	struct figures figures;
	struct error err;

	if (store_figures(store, year, &figures, &err) < 0)
		fail_msg("%s", err.text);
	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++) {
		char *sql = plain_sql(all, info->id);

		if (sql == NULL && !is_made(info))
			fail_msg("%s is not in " PLAIN_SQL, info->id);
		if (sql != NULL)
			assert_counts(&figures, info, sql);
		free(sql);
	}
	figures_release(&figures);
}

static void
each_figure_agrees_with_plain_sql(void **state)
{
	char *all = read_plain_sql(), *shared;

	(void)state;
	shared = plain_sql(all, "what they share");
	if (sqlite3_exec(store->db, shared, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(store->db));
	assert_year(all, 2025);
	assert_year(all, 2026);
	free(shared);
	free(all);
}

static void
a_year_without_anything_has_no_cells(void **state)
{
	struct figures figures;
	struct error err;

	(void)state;
	assert_int_equal(0, store_figures(store, 2019, &figures, &err));
	assert_int_equal(0, figures.n);
	figures_release(&figures);
}

static int64_t
number(const char *sql)
{
	sqlite3_stmt *stmt;
	int64_t n;

	if (sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(store->db));
	assert_int_equal(SQLITE_ROW, sqlite3_step(stmt));
	n = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return n;
}

#define OPEN_IN_2025                                          \
	" FROM onderzoek WHERE nummer LIKE '2025-%' AND vorm" \
	" NOT IN ('calamiteit', 'opvolging')"

static void
an_onderzoek_in_two_gemeenten_counts_once_in_the_region(void **state)
{
	const struct figure_info *info = figure_find("onderzoeken");
	struct figures figures;
	int64_t parts = 0;
	struct error err;

	(void)state;
	assert_int_equal(0, store_figures(store, 2025, &figures, &err));
	for (size_t i = 0; i < figures.n; i++)
		if (figures.cell[i].figure == info &&
		    *figures.cell[i].gemeente != '\0')
			parts += figures.cell[i].n;
	assert_int_equal(number("SELECT count(*)" OPEN_IN_2025),
	    figures_cell(&figures, info, "", "")->n);
	assert_int_equal(number("SELECT count(*)" OPEN_IN_2025
				" AND id IN (SELECT onderzoek FROM"
				" onderzoek_gemeente WHERE plaats = 1)"),
	    parts - figures_cell(&figures, info, "", "")->n);
	figures_release(&figures);
}

/* ---- trends ---- */

static const struct trend_row *
trend_of(const struct trends *trends, const char *norm)
{
	for (size_t i = 0; i < trends->n; i++)
		if (strcmp(trends->row[i].norm, norm) == 0)
			return &trends->row[i];
	fail_msg("no trend of %s", norm);
	return NULL;
}

static void
read_trends(const struct trend_query *query, struct trends *trends)
{
	struct error err;

	if (store_trends(store, query, trends, &err) < 0)
		fail_msg("%s", err.text);
	trends_sort(trends);
}

#define OORDELEN_OF(norms)                                            \
	"SELECT count(*) FROM oordeel AS j JOIN dag AS d"             \
	" ON d.onderzoek = j.onderzoek AND d.kind = 'vastgesteld_op'" \
	" WHERE j.tekort AND j.norm IN (" norms ")"

static void
a_trend_follows_its_norm_into_the_next_version(void **state)
{
	const struct trend_query query = { .from = 2025, .until = 2027 };
	struct trends trends;

	(void)state;
	read_trends(&query, &trends);
	assert_int_equal(5, trends.n);
	assert_int_equal(number(OORDELEN_OF("'A-1.1.1', 'A-1.1.2'")),
	    trend_of(&trends, "A-1.1.2")->total.tekort);
	assert_int_equal(number(OORDELEN_OF("'A-1.3.2', 'A-1.3.3'")),
	    trend_of(&trends, "A-1.3.3")->total.tekort);
	assert_int_equal(number(OORDELEN_OF("'A-1.3.2', 'A-1.3.4'")),
	    trend_of(&trends, "A-1.3.4")->total.tekort);
	assert_int_equal(number(OORDELEN_OF("'A-2.3.2'")),
	    trend_of(&trends, "A-2.3.2 (vervallen)")->total.tekort);
	trends_release(&trends);
}

static void
a_trend_has_a_count_for_each_year(void **state)
{
	const struct trend_query query = {
		.from = 2025, .until = 2026, .norm = "A-3.1.3"
	};
	struct trends trends;

	(void)state;
	read_trends(&query, &trends);
	assert_int_equal(1, trends.n);
	assert_int_equal(
	    number(OORDELEN_OF("'A-3.1.3'") " AND d.jaar = '2025'"),
	    trends.row[0].year[0].tekort);
	assert_int_equal(
	    number(OORDELEN_OF("'A-3.1.3'") " AND d.jaar = '2026'"),
	    trends.row[0].year[1].tekort);
	trends_release(&trends);
}

static void
a_trend_can_be_of_a_voorziening_and_a_gemeente(void **state)
{
	const struct trend_query query = { .from = 2025,
		.until = 2027,
		.voorziening = "vervoer",
		.gemeente = "rotterdam",
		.norm = "A-3" };
	struct trends trends;

	(void)state;
	read_trends(&query, &trends);
	assert_int_equal(1, trends.n);
	assert_int_equal(
	    number(OORDELEN_OF(
		"'A-3.1.3'") " AND j.onderzoek IN (SELECT onderzoek FROM onderzoek_voorziening"
			     " WHERE voorziening = 'vervoer') AND j.onderzoek IN"
			     " (SELECT onderzoek FROM onderzoek_gemeente"
			     " WHERE gemeente = 'rotterdam')"),
	    trends.row[0].total.tekort);
	trends_release(&trends);
}

/* ---- what was destroyed ---- */

static int64_t
count_of(const char *id, const char *gemeente, const char *key)
{
	const struct figure_cell *cell;
	struct figures figures;
	struct error err;
	int64_t n;

	if (store_figures(store, 2025, &figures, &err) < 0)
		fail_msg("%s", err.text);
	cell = figures_cell(&figures, figure_find(id), gemeente, key);
	n = cell != NULL ? cell->n : 0;
	figures_release(&figures);
	return n;
}

#define PROOF                                                       \
	"INSERT INTO vernietiging SELECT %d, '2025-0%d', '%s', ''," \
	" 'schiedam rotterdam', 9, 9, 2, 1, '%s', 'afgesloten',"    \
	" '2025-03-01', '2', 1, '2026-03-01', 'b', 'ina', '', 9, 0, 9, ''"

/* One that anybody could see, and one that was besloten. */
static void
destroy_two(void)
{
	char sql[1024];

	snprintf(sql, sizeof sql,
	    "DROP TRIGGER vernietiging_einde;" PROOF ";" PROOF, 901, 901,
	    "kwaliteit", "", 902, 902, "calamiteit", " ina ");
	if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(store->db));
}

static void
what_was_destroyed_was_begun(void **state)
{
	static const struct {
		const char *id, *gemeente, *key;
	} more[] = {
		{ "onderzoeken", "", "" },
		{ "onderzoeken", "schiedam", "" },
		{ "onderzoeken", "rotterdam", "" },
		{ "onderzoeken_vorm", "", "kwaliteit" },
		{ "onderzoeken_aard", "rotterdam", "proactief" },
		{ "onderzoeken_status", "", "vernietigd" },
	};
	int64_t before[LENGTH(more)];

	(void)state;
	for (size_t i = 0; i < LENGTH(more); i++)
		before[i] = count_of(more[i].id, more[i].gemeente, more[i].key);
	destroy_two();
	for (size_t i = 0; i < LENGTH(more); i++)
		assert_int_equal(before[i] + 1,
		    count_of(more[i].id, more[i].gemeente, more[i].key));
	assert_int_equal(0, count_of("onderzoeken_vorm", "", "calamiteit"));
}

/* ---- jaarplan ---- */

static void
what_is_planned_again_is_replaced(void **state)
{
	const struct figure_info *info = figure_find("jaarplan_gepland");
	struct figures figures;
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	(void)state;
	assert_int_equal(
	    0, store_jaarplan(store, 2026, "signaal", "", 9, &err));
	assert_int_equal(0, store_jaarplan(store, 2026, "thema", "", 2, &err));
	assert_int_equal(0, store_figures(store, 2026, &figures, &err));
	assert_int_equal(9, figures_cell(&figures, info, "", "signaal")->n);
	assert_int_equal(2, figures_cell(&figures, info, "", "thema")->n);
	figures_release(&figures);
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
}

static void
a_jaarplan_that_was_changed_outside_is_noticed(void **state)
{
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	(void)state;
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"DROP TRIGGER log_jaarplan_update;"
		"UPDATE jaarplan SET aantal = 99 WHERE vorm = 'thema'",
		NULL, NULL, NULL));
	assert_int_equal(-1, store_logboek_check(store, &seq, head, &err));
	assert_string_equal("het jaarplan (2026 thema) is niet wat het "
			    "logboek zegt",
	    err.text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_figure_agrees_with_plain_sql),
		cmocka_unit_test(a_year_without_anything_has_no_cells),
		cmocka_unit_test(
		    an_onderzoek_in_two_gemeenten_counts_once_in_the_region),
		cmocka_unit_test(
		    a_trend_follows_its_norm_into_the_next_version),
		cmocka_unit_test(a_trend_has_a_count_for_each_year),
		cmocka_unit_test(
		    a_trend_can_be_of_a_voorziening_and_a_gemeente),
		cmocka_unit_test(what_is_planned_again_is_replaced),
		cmocka_unit_test(
		    a_jaarplan_that_was_changed_outside_is_noticed),
		cmocka_unit_test(what_was_destroyed_was_begun),
	};

	return cmocka_run_group_tests_name(
	    "store/figures", tests, begin, finish);
}
