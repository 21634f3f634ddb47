/* The register of signalen: steps, rules, lists, and who may change what. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "sample.h"
#include "store/db.h"
#include "store/signalen.h"

static struct store *store;
static struct onderzoek o; /* 2026-0001 */

static int
begin(void **state)
{
	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	store = sample_open(":memory:", "ina");
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"INSERT INTO aanbieder (naam, zoeknaam)"
		" VALUES ('De Hoek', 'de hoek') ON CONFLICT DO NOTHING",
		NULL, NULL, NULL));
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	onderzoek_release(&o);
	store_close(store);
	return 0;
}

static struct signaal_request
whole(enum signaal_stap stap)
{
	return (struct signaal_request){
		.bron = SBRON_CLIENT,
		.kanaal = KANAAL_MAIL,
		.privacy = PRIVACY_INTERN,
		.stap = stap,
		.day = date_from_iso("2026-11-21"),
		.text = "De nachtdienst ontbreekt.",
		.aanbieder = stap == SIGNAAL_AANBIEDER ? "De Hoek" : "",
		.onderzoek = stap == SIGNAAL_BEGONNEN ? "2026-0001" : "",
	};
}

static void
fresh(char nummer[static SIGNAAL_SIZE])
{
	struct signaal_request request = whole(SIGNAAL_ONTVANGEN);
	struct error err;

	if (store_signaal_add(store, &request, nummer, &err) < 0)
		fail_msg("%s", err.text);
}

static void
take(const char *nummer, enum signaal_stap stap)
{
	struct signaal_request request = whole(stap);
	struct error err;

	if (store_signaal_step(store, nummer, &request, &err) < 0)
		fail_msg("%s: %s", signaal_stappen[stap].word, err.text);
}

static enum signaal_stand
stand_of(const char *nummer)
{
	struct signaal_row row;
	struct error err;
	enum signaal_stand stand;

	assert_int_equal(1, store_signaal(store, nummer, &row, &err));
	stand = row.stand;
	signaal_row_release(&row);
	return stand;
}

/* A new one that stands so. */
static void
standing(enum signaal_stand stand, char nummer[static SIGNAAL_SIZE])
{
	static const enum signaal_stap way[N_SIGNAAL_STANDEN] = {
		[SSTAND_GEWOGEN] = SIGNAAL_WEGING,
		[SSTAND_ONDERZOEK] = SIGNAAL_ONDERZOEK,
		[SSTAND_BESPREKEN] = SIGNAAL_BESPREKEN,
		[SSTAND_DOORGESTUURD] = SIGNAAL_DOORGESTUURD,
		[SSTAND_GEEN_ACTIE] = SIGNAAL_GEEN_ACTIE,
		[SSTAND_BEGONNEN] = SIGNAAL_BEGONNEN,
	};

	fresh(nummer);
	if (stand != SSTAND_NIEUW)
		take(nummer, SIGNAAL_WEGING);
	if (stand == SSTAND_BEGONNEN)
		take(nummer, SIGNAAL_ONDERZOEK);
	if (stand > SSTAND_GEWOGEN)
		take(nummer, way[stand]);
	assert_int_equal(stand, stand_of(nummer));
}

/* Around the program: what the schema says of a step. */
static bool
schema_takes(const char *nummer, enum signaal_stap stap)
{
	struct signaal_request request = whole(stap);
	char *sql = sqlite3_mprintf(
	    "INSERT INTO signaal_stap (signaal, stap, day, text, aanbieder,"
	    " voorzieningen, gemeenten, normen, onderzoek, author, stamp)"
	    " VALUES (%lld, %Q, '2026-11-21', 'x', %Q, '', '', '',"
	    " (SELECT id FROM onderzoek WHERE nummer = %Q), 'ina', '')",
	    (long long)signaal_id(nummer), signaal_stappen[stap].word,
	    request.aanbieder, request.onderzoek);
	int result;

	sqlite3_exec(store->db, "SAVEPOINT probe", NULL, NULL, NULL);
	result = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
	sqlite3_exec(
	    store->db, "ROLLBACK TO probe; RELEASE probe", NULL, NULL, NULL);
	if (result != SQLITE_OK && (result & 0xff) != SQLITE_CONSTRAINT)
		fail_msg("%s", sqlite3_errmsg(store->db));
	sqlite3_free(sql);
	return result == SQLITE_OK;
}

static void
program_and_schema_agree_on_every_step(void **state)
{
	size_t allowed = 0;

	(void)state;
	for (int stand = 0; stand < N_SIGNAAL_STANDEN; stand++)
		for (int stap = 0; stap < N_SIGNAAL_STAPPEN; stap++) {
			char nummer[SIGNAAL_SIZE];
			struct signaal_request request =
			    whole((enum signaal_stap)stap);
			bool may = signaal_may_follow(
			    (enum signaal_stap)stap, (enum signaal_stand)stand);
			struct error err;

			standing((enum signaal_stand)stand, nummer);
			assert_int_equal(
			    may, schema_takes(nummer, (enum signaal_stap)stap));
			assert_int_equal(may ? 0 : -1,
			    store_signaal_step(store, nummer, &request, &err));
			allowed += may;
			if (may &&
			    signaal_stappen[stap].becomes < N_SIGNAAL_STANDEN)
				assert_int_equal(signaal_stappen[stap].becomes,
				    stand_of(nummer));
		}
	/* 6 weging, 4 x 5 besluit, 7 aanbieder, 7 aanvulling, 2 begonnen */
	assert_int_equal(42, allowed);
}

static void
a_step_has_what_it_asks_for(void **state)
{
	static const struct {
		enum signaal_stap stap;
		const char *says;
	} cases[] = {
		{ SIGNAAL_WEGING, "hoort een tekst" },
		{ SIGNAAL_AANVULLING, "hoort een tekst" },
		{ SIGNAAL_AANBIEDER, "Noem de aanbieder" },
	};
	char nummer[SIGNAAL_SIZE];
	struct error err;

	(void)state;
	fresh(nummer);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct signaal_request request = { .stap = cases[i].stap,
			.day = date_from_iso("2026-11-21"),
			.text = " \n" };

		assert_int_equal(
		    -1, store_signaal_step(store, nummer, &request, &err));
		assert_non_null(strstr(err.text, cases[i].says));
	}
}

static void
a_step_is_not_before_the_signaal_nor_tomorrow(void **state)
{
	struct signaal_request request = whole(SIGNAAL_WEGING);
	char nummer[SIGNAAL_SIZE];
	struct error err;

	(void)state;
	fresh(nummer);
	request.day = date_from_iso("2026-11-20");
	assert_int_equal(-1, store_signaal_step(store, nummer, &request, &err));
	assert_non_null(strstr(err.text, "kwam binnen op 2026-11-21"));
	request.day = date_from_iso("2026-11-22");
	assert_int_equal(-1, store_signaal_step(store, nummer, &request, &err));
	assert_non_null(strstr(err.text, "toekomst"));
}

static void
numbers_count_within_the_year_of_receipt(void **state)
{
	struct signaal_request request = whole(SIGNAAL_ONTVANGEN);
	char nummer[SIGNAAL_SIZE];
	struct error err;

	(void)state;
	fresh(nummer);
	assert_string_equal("S-2026-0001", nummer);
	request.day = date_from_iso("2025-12-31");
	assert_int_equal(0, store_signaal_add(store, &request, nummer, &err));
	assert_string_equal("S-2025-0001", nummer);
	fresh(nummer);
	assert_string_equal("S-2026-0002", nummer);
}

static void
what_is_known_later_takes_the_place_of_what_was(void **state)
{
	struct signaal_request request = whole(SIGNAAL_ONTVANGEN);
	struct signaal_row row;
	char nummer[SIGNAAL_SIZE];
	struct error err;

	(void)state;
	request.gemeenten = "rotterdam";
	request.normen = "A-1.3.2";
	assert_int_equal(0, store_signaal_add(store, &request, nummer, &err));
	request = whole(SIGNAAL_WEGING);
	request.normen = "A-1.3.2 A-1.3.3";
	assert_int_equal(0, store_signaal_step(store, nummer, &request, &err));
	take(nummer, SIGNAAL_AANBIEDER);
	assert_int_equal(1, store_signaal(store, nummer, &row, &err));
	assert_string_equal("rotterdam", row.gemeenten);
	assert_string_equal("A-1.3.2 A-1.3.3", row.normen);
	assert_string_equal("De Hoek", row.aanbieder);
	assert_string_equal("De nachtdienst ontbreekt.", row.inhoud);
	signaal_row_release(&row);
}

static void
nothing_of_it_changes_or_goes_around_the_program(void **state)
{
	static const char *const tries[] = {
		"UPDATE signaal SET bron = 'media'",
		"DELETE FROM signaal",
		"UPDATE signaal_stap SET text = 'anders'",
		"DELETE FROM signaal_stap",
		"UPDATE signaal_lijst SET stand = 'geen_actie'",
		"DELETE FROM signaal_lijst",
		"INSERT INTO signaal_volgt VALUES ('geen_actie', 'nieuw',"
		" 'geen_actie')",
		"UPDATE signaal_volgt SET wordt = 'begonnen'",
		"DELETE FROM signaal_volgt",
		"INSERT INTO signaal_stap SELECT NULL, signaal, 'weging', day,"
		" ' ', '', '', '', '', NULL, author, stamp FROM signaal_stap",
		"INSERT INTO signaal_stap SELECT NULL, signaal, 'aanbieder',"
		" day, '', 'Niemand', '', '', '', NULL, author, stamp"
		" FROM signaal_stap",
	};
	char nummer[SIGNAAL_SIZE];

	(void)state;
	fresh(nummer);
	for (size_t i = 0; i < LENGTH(tries); i++)
		if ((sqlite3_exec(store->db, tries[i], NULL, NULL, NULL) &
			0xff) != SQLITE_CONSTRAINT)
			fail_msg("taken: %s", tries[i]);
}

/* The nummers of a list, page by page. */
static char *
listed(struct signaal_query query)
{
	struct buf all = { 0 };
	struct signaal_page page;
	struct error err;
	bool more;

	query.limit = 2;
	do {
		assert_int_equal(0, store_signalen(store, &query, &page, &err));
		for (size_t i = 0; i < page.n; i++) {
			buf_addf(&all, "%s ", page.row[i].nummer + 7);
			query.after_id = page.row[i].id;
		}
		more = page.more;
		signaal_page_release(&page);
	} while (more);
	return buf_take(&all);
}

static void
what_is_open_comes_first_and_the_newest_of_the_rest(void **state)
{
	char nummer[SIGNAAL_SIZE];
	char *text;

	(void)state;
	standing(SSTAND_GEEN_ACTIE, nummer);
	standing(SSTAND_BESPREKEN, nummer);
	standing(SSTAND_DOORGESTUURD, nummer);
	standing(SSTAND_NIEUW, nummer);
	take(nummer, SIGNAAL_AANBIEDER);
	standing(SSTAND_ONDERZOEK, nummer);
	text = listed((struct signaal_query){ 0 });
	assert_string_equal("0002 0004 0005 0003 0001 ", text);
	free(text);
	text = listed((struct signaal_query){ .open = true });
	assert_string_equal("0002 0004 0005 ", text);
	free(text);
	text = listed((struct signaal_query){ .aanbieder = "De Hoek" });
	assert_string_equal("0004 ", text);
	free(text);
}

static size_t
count_hits(const char *words)
{
	struct hits hits;
	struct error err;
	size_t n = 0;

	assert_int_equal(0, store_search(store, words, NULL, 10, &hits, &err));
	for (size_t i = 0; i < hits.n; i++)
		n += strcmp(hits.hit[i].kind, "signaal") == 0 &&
		    strcmp(hits.hit[i].nummer, hits.hit[i].subject) == 0;
	hits_release(&hits);
	return n;
}

static void
it_is_found_unless_it_is_restricted(void **state)
{
	struct signaal_request request = whole(SIGNAAL_ONTVANGEN);
	char nummer[SIGNAAL_SIZE];
	struct error err;

	(void)state;
	request.text = "De pimpelmees ontbreekt.";
	assert_int_equal(0, store_signaal_add(store, &request, nummer, &err));
	assert_int_equal(1, count_hits("pimpelmees"));
	request.privacy = PRIVACY_BIJZONDER;
	assert_int_equal(0, store_signaal_add(store, &request, nummer, &err));
	request = whole(SIGNAAL_WEGING);
	request.text = "Een ernstige pimpelmees.";
	assert_int_equal(0, store_signaal_step(store, nummer, &request, &err));
	assert_int_equal(1, count_hits("pimpelmees"));
}

static void
the_check_sees_a_signaal_changed_around_the_program(void **state)
{
	static const char *const tries[] = {
		"DROP TRIGGER signaal_stap_no_update;"
		"UPDATE signaal_stap SET text = 'Niets' WHERE stap = 'weging'",
		"DROP TRIGGER signaal_no_update; UPDATE signaal SET"
		" bron = 'media'",
		"PRAGMA foreign_keys = OFF;"
		"DROP TRIGGER signaal_stap_no_delete;"
		"DELETE FROM signaal_stap WHERE stap = 'weging'",
	};
	char nummer[SIGNAAL_SIZE], head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	for (size_t i = 0; i < LENGTH(tries); i++) {
		standing(SSTAND_BEGONNEN, nummer);
		assert_int_equal(
		    0, store_logboek_check(store, &seq, head, &err));
		assert_int_equal(SQLITE_OK,
		    sqlite3_exec(store->db, tries[i], NULL, NULL, NULL));
		assert_int_equal(
		    -1, store_logboek_check(store, &seq, head, &err));
		assert_non_null(strstr(err.text, "S-2026-0001"));
		finish(state);
		begin(state);
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)
	const struct CMUnitTest tests[] = {
		TEST(program_and_schema_agree_on_every_step),
		TEST(a_step_has_what_it_asks_for),
		TEST(a_step_is_not_before_the_signaal_nor_tomorrow),
		TEST(numbers_count_within_the_year_of_receipt),
		TEST(what_is_known_later_takes_the_place_of_what_was),
		TEST(nothing_of_it_changes_or_goes_around_the_program),
		TEST(what_is_open_comes_first_and_the_newest_of_the_rest),
		TEST(it_is_found_unless_it_is_restricted),
		TEST(the_check_sees_a_signaal_changed_around_the_program),
	};

	return cmocka_run_group_tests_name("store/signalen", tests, NULL, NULL);
}
