/* The tables of an export: their columns, whose they are, what stays in. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "store/agenda.h"
#include "store/db.h"
#include "store/export.h"
#include "store/maatregelen.h"
#include "store/signalen.h"
#include "store/team.h"

/* In what must not leave; nothing else has it. */
#define CANARY "kanarie"

static struct store *ina;

static struct filter
all(void)
{
	return (struct filter){
		.which = FILTER_ALL, .from = DATE_NONE, .before = DATE_NONE
	};
}

static date
today(void)
{
	return date_from_iso("2026-11-21");
}

/* Every row as text, a line each. */
struct text {
	const struct export_table *table;
	struct buf all;
	size_t n;
};

static int
add_row(void *context, const char *const cell[], struct error *err)
{
	struct text *text = context;

	(void)err;
	for (size_t i = 0; i < text->table->n; i++)
		buf_addf(&text->all, "%s|", cell[i]);
	buf_add_char(&text->all, '\n');
	text->n++;
	return 0;
}

static struct text
rows(struct store *store, enum export_id id, const struct filter *filter)
{
	struct text text = { .table = &export_tables[id] };
	struct error err;

	assert_int_equal(0, store_export_begin(store, &err));
	if (store_export(
		store, id, filter, today(), add_row, &text, NULL, &err) == -1)
		fail_msg("%s: %s", text.table->name, err.text);
	store_export_end(store);
	return text;
}

static size_t
n_rows(struct store *store, enum export_id id, const struct filter *filter)
{
	struct text text = rows(store, id, filter);

	buf_release(&text.all);
	return text.n;
}

static void
add_signaal(enum privacy privacy, const char *aanbieder)
{
	const struct signaal_request request = {
		.bron = SBRON_CLIENT,
		.kanaal = KANAAL_MAIL,
		.privacy = privacy,
		.stap = SIGNAAL_ONTVANGEN,
		.day = date_from_iso("2026-11-20"),
		.text = "Een " CANARY " in de nacht.",
		.aanbieder = aanbieder,
		.gemeenten = "rotterdam",
	};
	char nummer[SIGNAAL_SIZE];
	struct error err;

	if (store_signaal_add(ina, &request, nummer, &err) == -1)
		fail_msg("%s", err.text);
}

static void
add_notitie(struct onderzoek *o, enum privacy privacy)
{
	struct error err;
	struct notitie *n =
	    onderzoek_add_notitie(o, "ina", "Zegt: " CANARY ".", &err);

	assert_non_null(n);
	n->privacy = privacy;
}

static int
begin(void **state)
{
	struct onderzoek o;

	(void)state;
	ina = sample_open(sample_path("export.db"), "ina");
	sample_init(&o);
	sample_fill(&o);
	add_notitie(&o, PRIVACY_INTERN);
	add_notitie(&o, PRIVACY_BIJZONDER);
	fixture_answer(&o, "uitleg", "Over een " CANARY ".");
	oordeel_set_bevinding(
	    onderzoek_oordeel(&o, "1.3.2"), "Een " CANARY " zag het.");
	sample_save(ina, &o);
	onderzoek_release(&o);
	add_signaal(PRIVACY_INTERN, "Stichting Één");
	add_signaal(PRIVACY_BIJZONDER, "Stichting " CANARY);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	store_close(ina);
	sample_clean();
	return 0;
}

static void
queries_give_the_columns_of_the_tables(void **state)
{
	(void)state;
	for (enum export_id id = 0; id < N_EXPORT_STORED; id++) {
		const struct export_table *table = &export_tables[id];
		sqlite3_stmt *stmt = ina->statement[MODULE_EXPORT][id];

		assert_int_equal(table->n, sqlite3_column_count(stmt));
		for (size_t i = 0; i < table->n; i++)
			assert_string_equal(table->column[i].name,
			    sqlite3_column_name(stmt, (int)i));
	}
}

static void
rows_say_what_is_there(void **state)
{
	const struct filter filter = all();
	struct text text = rows(ina, EXPORT_ONDERZOEKEN, &filter);

	(void)state;
	assert_int_equal(1, text.n);
	assert_string_equal(
	    "2026-0001|signaal|Stichting Één|rotterdam|ambulant beschermd_wonen"
	    "|nee|ja|lopend|2026-11-21|2026-11-02|2026-11-20|||||2025-0003|"
	    "proef|1|3|2|1|\n",
	    buf_text(&text.all));
	buf_release(&text.all);
	text = rows(ina, EXPORT_ADVIEZEN, &filter);
	assert_string_equal("AV-2026-0001-1|2026-0001|Stichting Één||"
			    "Vraag de cliëntenraad.|nee|\n",
	    buf_text(&text.all));
	buf_release(&text.all);
	assert_int_equal(0, n_rows(ina, EXPORT_MELDINGEN, &filter));
	text = rows(ina, EXPORT_OORDELEN, &filter);
	assert_int_equal(3, text.n);
	assert_non_null(strstr(buf_text(&text.all),
	    "|A-1.3.2|voldoet_niet|ja|niet_aangetoond|\n"));
	buf_release(&text.all);
}

static int
add_from_list(const struct maatregel_row *row, void *context)
{
	struct error err;

	return export_maatregel(row, today(), add_row, context, &err);
}

/* The list on the screen and the table are one and the same. */
static void
a_listed_maatregel_is_the_same_row(void **state)
{
	const struct filter filter = all();
	const struct maatregel_query query = {
		.order = MAATREGEL_NUMMER, .filter = &filter, .limit = 9
	};
	struct text stored = rows(ina, EXPORT_MAATREGELEN, &filter);
	struct text listed = { .table = stored.table };
	struct maatregel_page page;
	struct error err;

	(void)state;
	assert_int_equal(0, store_maatregelen(ina, &query, &page, &err));
	for (size_t i = 0; i < page.n; i++)
		add_from_list(&page.row[i], &listed);
	assert_int_equal(1, listed.n);
	assert_string_equal(buf_text(&stored.all), buf_text(&listed.all));
	maatregel_page_release(&page);
	buf_release(&stored.all);
	buf_release(&listed.all);
}

static void
nothing_intern_or_bijzonder_leaves(void **state)
{
	const struct filter filter = all();

	(void)state;
	for (enum export_id id = 0; id < N_EXPORT_STORED; id++) {
		struct text text = rows(ina, id, &filter);

		if (strstr(buf_text(&text.all), CANARY) != NULL)
			fail_msg("%s has:\n%s", text.table->name,
			    buf_text(&text.all));
		buf_release(&text.all);
	}
}

static void
of_a_signaal_that_is_bijzonder_only_days_and_stand_leave(void **state)
{
	struct filter filter = all();
	struct text text = rows(ina, EXPORT_SIGNALEN, &filter);

	(void)state;
	assert_string_equal(
	    "S-2026-0001|2026-11-20|nieuw|2026-11-20|client|mail|"
	    "Stichting Één|rotterdam||||\n"
	    "S-2026-0002|2026-11-20|nieuw|2026-11-20||||||||\n",
	    buf_text(&text.all));
	buf_release(&text.all);
	/* A filter tells as little. */
	filter.gemeente = "rotterdam";
	assert_int_equal(1, n_rows(ina, EXPORT_SIGNALEN, &filter));
	filter = all();
	filter.aanbieder = CANARY;
	assert_int_equal(0, n_rows(ina, EXPORT_SIGNALEN, &filter));
}

static void
a_filter_chooses(void **state)
{
	static const struct {
		enum export_id id;
		struct filter filter;
		size_t n;
	} cases[] = {
		{ EXPORT_ONDERZOEKEN, { .year = 2026 }, 1 },
		{ EXPORT_ONDERZOEKEN, { .year = 2025 }, 0 },
		{ EXPORT_SIGNALEN, { .year = 2026 }, 2 },
		{ EXPORT_SIGNALEN, { .year = 2027 }, 0 },
		{ EXPORT_ONDERZOEKEN, { .gemeente = "rotterdam" }, 1 },
		{ EXPORT_ONDERZOEKEN, { .gemeente = "schiedam" }, 0 },
		{ EXPORT_ONDERZOEKEN, { .aanbieder = "een" }, 1 },
		{ EXPORT_ONDERZOEKEN, { .aanbieder = "twee" }, 0 },
		{ EXPORT_ONDERZOEKEN, { .vorm = "signaal" }, 1 },
		{ EXPORT_ONDERZOEKEN, { .vorm = "kwaliteit" }, 0 },
		{ EXPORT_ONDERZOEKEN, { .onderzoek = "2026-0001" }, 1 },
		{ EXPORT_OORDELEN, { .norm = "A-1" }, 2 },
		{ EXPORT_OORDELEN, { .norm = "A-1.3" }, 1 },
		{ EXPORT_MAATREGELEN, { .year = 2026 }, 1 },
		{ EXPORT_MAATREGELEN, { .year = 2025 }, 0 },
		{ EXPORT_MAATREGELEN, { .words = "plan" }, 1 },
		{ EXPORT_MAATREGELEN, { .words = "dak" }, 0 },
		{ EXPORT_MAATREGELEN, { .norm = "A-2" }, 0 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct filter filter = cases[i].filter;

		filter.which = FILTER_ALL;
		filter.from = filter.before = DATE_NONE;
		if (n_rows(ina, cases[i].id, &filter) != cases[i].n)
			fail_msg("case %zu", i);
	}
}

static void
a_stand_and_a_day_choose(void **state)
{
	struct filter filter = all();

	(void)state;
	filter.which = FILTER_OPEN;
	assert_int_equal(1, n_rows(ina, EXPORT_MAATREGELEN, &filter));
	filter.which = FILTER_CLOSED;
	assert_int_equal(0, n_rows(ina, EXPORT_MAATREGELEN, &filter));
	filter.which = FILTER_ONE;
	filter.stand = STAND_OPGELEGD;
	assert_int_equal(1, n_rows(ina, EXPORT_MAATREGELEN, &filter));
	filter.stand = STAND_GEREED;
	assert_int_equal(0, n_rows(ina, EXPORT_MAATREGELEN, &filter));
	filter = all();
	filter.before = date_from_iso("2027-01-16");
	assert_int_equal(1, n_rows(ina, EXPORT_MAATREGELEN, &filter));
	filter.before = date_from_iso("2027-01-15");
	assert_int_equal(0, n_rows(ina, EXPORT_MAATREGELEN, &filter));
	/* What has no day is found by none. */
	filter = all();
	filter.from = date_from_iso("2027-01-15");
	assert_int_equal(1, n_rows(ina, EXPORT_MAATREGELEN, &filter));
	filter.from = date_from_iso("2027-01-16");
	assert_int_equal(0, n_rows(ina, EXPORT_MAATREGELEN, &filter));
}

/* Begun by ina under a vorm that is besloten; no signaal has its number. */
static char *
begin_besloten(void)
{
	static const char text[] = "{\"id\":\"dicht\"}";
	struct library library;
	struct onderzoek o;
	char *nummer;

	sample_init(&o);
	sample_save(ina, &o);
	onderzoek_release(&o);
	sample_library(&library);
	library.form[0]->id = "calamiteit"; /* a melding */
	library.form[0]->besloten = true;
	library.form[0]->canonical = text;
	sha256_text(text, strlen(text), library.form[0]->sha256);
	onderzoek_init(&o, &library, "", "ina");
	sample_fill(&o);
	sample_save(ina, &o);
	nummer = xstrdup(o.nummer);
	onderzoek_release(&o);
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(ina->db,
		"INSERT INTO agenda (onderzoek, termijn, titel, voor,"
		" begin_op, uiterlijk, niet_eerder, voorbij_op, kalender)"
		" SELECT id, 'brief', 'Brief', 'wij', '2026-11-01',"
		" '2026-12-01', 0, '', 'x' FROM onderzoek",
		NULL, NULL, NULL));
	return nummer;
}

static void
lead_to(const char *signaal, const char *nummer)
{
	static const enum signaal_stap steps[] = { SIGNAAL_WEGING,
		SIGNAAL_ONDERZOEK, SIGNAAL_BEGONNEN };
	struct error err;

	for (size_t i = 0; i < LENGTH(steps); i++) {
		const struct signaal_request request = { .stap = steps[i],
			.day = today(),
			.text = "Een " CANARY ".",
			.onderzoek =
			    steps[i] == SIGNAAL_BEGONNEN ? nummer : "" };

		if (store_signaal_step(ina, signaal, &request, &err) == -1)
			fail_msg("%s", err.text);
	}
}

/* One that all see, after one that they do not. */
static void
follow(const char *nummer)
{
	struct onderzoek o;

	sample_init(&o);
	sample_fill(&o);
	fact_set(&o.facts, fact_find("vorige"), nummer);
	sample_save(ina, &o);
	onderzoek_release(&o);
}

static void
only_its_team_gets_what_is_besloten(void **state)
{
	struct store *bas = sample_open(sample_path("export.db"), "bas");
	const struct filter filter = all();
	char *nummer = begin_besloten();
	struct text melding;
	struct error err;

	(void)state;
	lead_to("S-2026-0001", nummer);
	follow(nummer);
	melding = rows(ina, EXPORT_MELDINGEN, &filter);
	assert_int_equal(1, melding.n);
	assert_non_null(strstr(buf_text(&melding.all), "|2026-11-19|"));
	buf_release(&melding.all);
	for (enum export_id id = 0; id < N_EXPORT_STORED; id++) {
		struct text his = rows(bas, id, &filter);
		struct text hers = rows(ina, id, &filter);

		if (strstr(buf_text(&his.all), nummer) != NULL)
			fail_msg("bas sees %s", his.table->name);
		if (strstr(buf_text(&hers.all), nummer) == NULL)
			fail_msg("ina misses %s", hers.table->name);
		buf_release(&his.all);
		buf_release(&hers.all);
	}
	assert_int_equal(0, store_team_add(ina, nummer, "bas", &err));
	assert_int_equal(4, n_rows(bas, EXPORT_ONDERZOEKEN, &filter));
	free(nummer);
	store_close(bas);
}

static void
tables_are_of_one_moment(void **state)
{
	struct store *bas = sample_open(sample_path("export.db"), "bas");
	const struct filter filter = all();
	struct text text = { .table = &export_tables[EXPORT_ONDERZOEKEN] };
	struct text first = { .table = &export_tables[EXPORT_SIGNALEN] };
	size_t before = n_rows(bas, EXPORT_ONDERZOEKEN, &filter);
	struct onderzoek o;
	struct error err;

	(void)state;
	assert_int_equal(0, store_export_begin(bas, &err));
	assert_int_equal(0,
	    store_export(bas, EXPORT_SIGNALEN, &filter, today(), add_row,
		&first, NULL, &err));
	buf_release(&first.all);
	sample_init(&o);
	sample_save(ina, &o);
	onderzoek_release(&o);
	assert_int_equal(0,
	    store_export(bas, EXPORT_ONDERZOEKEN, &filter, today(), add_row,
		&text, NULL, &err));
	store_export_end(bas);
	assert_int_equal(before, text.n);
	assert_int_equal(before + 1, n_rows(bas, EXPORT_ONDERZOEKEN, &filter));
	buf_release(&text.all);
	store_close(bas);
}

struct asked {
	int64_t last, all;
	int64_t stop_at;
};

static bool
step(void *context, const char *what, int64_t done, int64_t n)
{
	struct asked *asked = context;

	assert_string_equal("oordelen", what);
	asked->last = done;
	asked->all = n;
	return done != asked->stop_at;
}

static void
who_waits_hears_of_each_row_and_may_stop(void **state)
{
	const struct filter filter = all();
	struct asked asked = { .stop_at = -1 };
	const struct progress progress = { step, &asked };
	struct text text = { .table = &export_tables[EXPORT_OORDELEN] };
	struct error err;
	size_t n = n_rows(ina, EXPORT_OORDELEN, &filter);

	(void)state;
	assert_int_equal(0, store_export_begin(ina, &err));
	assert_int_equal(0,
	    store_export(ina, EXPORT_OORDELEN, &filter, today(), add_row, &text,
		&progress, &err));
	assert_int_equal(n, asked.last);
	assert_int_equal(n, asked.all);
	asked.stop_at = 2;
	text.n = 0;
	assert_int_equal(-1,
	    store_export(ina, EXPORT_OORDELEN, &filter, today(), add_row, &text,
		&progress, &err));
	assert_int_equal(ERROR_STOPPED, err.kind);
	assert_int_equal(2, text.n);
	store_export_end(ina);
	/* And the statement is free again. */
	assert_int_equal(n, n_rows(ina, EXPORT_OORDELEN, &filter));
	buf_release(&text.all);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(queries_give_the_columns_of_the_tables),
		cmocka_unit_test(rows_say_what_is_there),
		cmocka_unit_test(a_listed_maatregel_is_the_same_row),
		cmocka_unit_test(nothing_intern_or_bijzonder_leaves),
		cmocka_unit_test(
		    of_a_signaal_that_is_bijzonder_only_days_and_stand_leave),
		cmocka_unit_test(a_filter_chooses),
		cmocka_unit_test(a_stand_and_a_day_choose),
		cmocka_unit_test(only_its_team_gets_what_is_besloten),
		cmocka_unit_test(tables_are_of_one_moment),
		cmocka_unit_test(who_waits_hears_of_each_row_and_may_stop),
	};

	return cmocka_run_group_tests_name(
	    "store/export", tests, begin, finish);
}
