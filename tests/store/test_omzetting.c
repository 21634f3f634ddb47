/* Norms that changed: the toets and the history follow them. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/follow.h"
#include "core/omzetting.h"
#include "fixture.h"
#include "sample.h"
#include "store/db.h"
#include "store/maatregelen.h"

#define JOINED 22 /* a second version, in which two norms are one */

static struct store *store;

static int
begin(void **state)
{
	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	store = sample_open(":memory:", "ina");
	return 0;
}

static int
finish(void **state)
{
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	(void)state;
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
	store_close(store);
	return 0;
}

static void
pin(struct normset *set, const char *text)
{
	set->canonical = text;
	sha256_text(text, strlen(text), set->sha256);
}

/* A third version, in which 1.3.4 has become 1.4.1 and 1.1.2 is gone. */
static void
third_version(struct library *library)
{
	struct normset *set = library->normset[0];
	struct words none = { 0 },
		     to = { arena_calloc(
				&library->arena, 1, sizeof(const char *)),
			     1 };

	fixture_next_version(library);
	to.word[0] = "1.4.1";
	set->version = "3";
	set->follows = "2";
	set->norm[0].code = "1.0.1";
	set->norm[0].cited = "A-1.0.1";
	set->norm[2].code = "1.4.1";
	set->norm[2].cited = "A-1.4.1";
	set->omzetting[0] = (struct omzetting){ "1.3.4", to, AARD_HERNUMMERD };
	set->omzetting[1] = (struct omzetting){ "1.1.2", none, AARD_VERVALLEN };
	set->n_omzettingen = 2;
	pin(set, "versie 3");
}

/* Another second version, in which 1.1.1 and 1.3.2 are one. */
static void
joined_version(struct library *library)
{
	struct normset *set = library->normset[0];

	fixture_next_version(library);
	set->omzetting[1].to.word[0] = "1.1.2";
	set->omzetting[1].to.n = 1;
	pin(set, "versie 2, samengevoegd");
}

static void
init(struct onderzoek *o, int version, const char *vorige)
{
	struct library library;

	sample_library(&library);
	if (version == 2) {
		fixture_next_version(&library);
		pin(library.normset[0], "versie 2");
	} else if (version == 3) {
		third_version(&library);
	} else if (version == JOINED) {
		joined_version(&library);
	}
	onderzoek_init(o, &library, "", "ina");
	fact_set(&o->facts, fact_find("aanbieder"), "De Hoek");
	fact_set(&o->facts, fact_find("vorige"), vorige);
}

static void
judge(struct onderzoek *o, const char *code, const char *grade)
{
	oordeel_choose(onderzoek_oordeel(o, code), true, NULL);
	fixture_judge(o, code, grade);
}

static void
impose(struct onderzoek *o, const char *code)
{
	struct error err;

	judge(o, code, "voldoet_niet");
	maatregel_set_text(
	    onderzoek_add_maatregel(o, normset_norm(o->normset, code), &err),
	    "Maak een plan.");
}

/* 2026-0001 by the first norms, with a maatregel on each. */
static void
add_first(void)
{
	struct onderzoek o;

	init(&o, 1, "");
	impose(&o, "1.1.1");
	impose(&o, "1.3.2");
	impose(&o, "2.3.2");
	sample_save(store, &o);
	assert_string_equal("2026-0001", o.nummer);
	onderzoek_release(&o);
}

/* The next one, that judged these two norms. */
static void
add_next(int version, const char *vorige, const char *const judged[4])
{
	struct onderzoek o;

	init(&o, version, vorige);
	for (size_t i = 0; i < 4 && judged[i] != NULL; i += 2)
		judge(&o, judged[i], judged[i + 1]);
	sample_save(store, &o);
	onderzoek_release(&o);
}

static int
herstel(const char *maatregel, const char *toets, enum herstel says)
{
	struct error err;

	return store_maatregel_herstel(
	    store, maatregel, toets, says, "", false, &err);
}

static void
assert_norms_in(const char *norm, const char *later, const char *norms)
{
	struct buf out = { 0 };
	struct error err;

	assert_int_equal(
	    0, store_norms_in(store, "2026-0001", norm, later, &out, &err));
	assert_string_equal(norms, buf_text(&out));
	buf_release(&out);
}

static void
a_norm_is_found_again_in_a_later_version(void **state)
{
	(void)state;
	add_first();
	add_next(2, "2026-0001", (const char *const[4]){ NULL });
	add_next(1, "2026-0001", (const char *const[4]){ NULL });
	assert_norms_in("A-1.1.1", "2026-0002", "A-1.1.2");
	assert_norms_in("A-1.3.2", "2026-0002", "A-1.3.3 A-1.3.4");
	assert_norms_in("A-2.3.2", "2026-0002", "");
	assert_norms_in("A-3.1.3", "2026-0002", "A-3.1.3");
	assert_norms_in("A-1.3.2", "2026-0003", "A-1.3.2");
}

/* Also when nothing in the database lies between. */
static void
over_two_versions_as_well(void **state)
{
	(void)state;
	add_first();
	add_next(2, "2026-0001", (const char *const[4]){ NULL });
	add_next(3, "2026-0002", (const char *const[4]){ NULL });
	assert_norms_in("A-1.1.1", "2026-0003", "");
	assert_norms_in("A-1.3.2", "2026-0003", "A-1.3.3 A-1.4.1");
	assert_norms_in("A-2.3.2", "2026-0003", "");
	assert_norms_in("A-3.1.3", "2026-0003", "A-3.1.3");
}

static void
a_renumbered_norm_is_tested_under_its_new_code(void **state)
{
	(void)state;
	add_first();
	add_next(2, "2026-0001",
	    (const char *const[4]){ "1.1.2", "voldoet", "1.3.3", "voldoet" });
	assert_int_equal(0, herstel("M-2026-0001-1", "2026-0002", HERSTEL_JA));
	/* One of the two parts was not judged. */
	assert_int_equal(-1, herstel("M-2026-0001-2", "2026-0002", HERSTEL_JA));
	/* It is gone: no oordeel can say anything of it. */
	assert_int_equal(-1, herstel("M-2026-0001-3", "2026-0002", HERSTEL_JA));
	assert_int_equal(
	    -1, herstel("M-2026-0001-3", "2026-0002", HERSTEL_NEE));
}

static void
a_split_norm_is_hersteld_only_in_all_its_parts(void **state)
{
	(void)state;
	add_first();
	add_next(2, "2026-0001",
	    (const char *const[4]){
		"1.3.3", "voldoet", "1.3.4", "voldoet_niet" });
	add_next(2, "2026-0002",
	    (const char *const[4]){ "1.3.3", "voldoet", "1.3.4", "voldoet" });
	assert_int_equal(-1, herstel("M-2026-0001-2", "2026-0002", HERSTEL_JA));
	assert_int_equal(0, herstel("M-2026-0001-2", "2026-0002", HERSTEL_NEE));
	assert_int_equal(0, herstel("M-2026-0001-2", "2026-0003", HERSTEL_JA));
}

static void
assert_history(const char *onderzoek, const char *norm, const char *expected)
{
	struct norm_history history;
	struct buf found = { 0 };
	struct error err;

	if (store_norm_history(store, onderzoek, norm, &history, &err) < 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < history.n; i++)
		buf_addf(&found, "%s %s %s %zu|", history.row[i].onderzoek,
		    history.row[i].norm, history.row[i].grade,
		    history.row[i].maatregelen.n);
	assert_string_equal(expected, buf_text(&found));
	buf_release(&found);
	norm_history_release(&history);
}

static void
a_chain_of_three_is_one_history(void **state)
{
	(void)state;
	add_first();
	add_next(2, "2026-0001",
	    (const char *const[4]){
		"1.3.3", "voldoet", "1.3.4", "voldoet_niet" });
	add_next(3, "2026-0002",
	    (const char *const[4]){ "1.4.1", "voldoet", NULL, NULL });
	assert_history("2026-0003", "A-1.4.1",
	    "2026-0003 A-1.4.1 voldoet 0|2026-0002 A-1.3.4 voldoet_niet 0|"
	    "2026-0001 A-1.3.2 voldoet_niet 1|");
	assert_history("2026-0003", "A-1.3.3",
	    "2026-0003 A-1.3.3  0|2026-0002 A-1.3.3 voldoet 0|"
	    "2026-0001 A-1.3.2 voldoet_niet 1|");
	assert_history(
	    "2026-0001", "A-1.1.1", "2026-0001 A-1.1.1 voldoet_niet 1|");
}

static void
two_norms_that_became_one_share_its_oordeel(void **state)
{
	(void)state;
	add_first();
	add_next(JOINED, "2026-0001",
	    (const char *const[4]){ "1.1.2", "voldoet", NULL, NULL });
	assert_history("2026-0002", "A-1.1.2",
	    "2026-0002 A-1.1.2 voldoet 0|2026-0001 A-1.1.1 voldoet_niet 1|"
	    "2026-0001 A-1.3.2 voldoet_niet 1|");
	assert_int_equal(0, herstel("M-2026-0001-1", "2026-0002", HERSTEL_JA));
	assert_int_equal(0, herstel("M-2026-0001-2", "2026-0002", HERSTEL_JA));
}

static void
an_aanbieder_has_one_history_for_a_norm(void **state)
{
	struct aanbieder_oordelen oordelen;
	struct buf found = { 0 };
	struct error err;

	(void)state;
	add_first();
	add_next(2, "2026-0001",
	    (const char *const[4]){
		"1.3.3", "voldoet", "1.3.4", "voldoet_niet" });
	add_next(3, "2026-0002",
	    (const char *const[4]){ "1.4.1", "voldoet", NULL, NULL });
	assert_int_equal(
	    0, store_aanbieder_oordelen(store, "De Hoek", &oordelen, &err));
	for (size_t i = 0; i < oordelen.n; i++)
		buf_addf(&found, "%s %s %s|", oordelen.row[i].norm,
		    oordelen.row[i].onderzoek, oordelen.row[i].cited);
	assert_string_equal("A-1.1.1 2026-0001 A-1.1.1|"
			    "A-1.3.3 2026-0002 A-1.3.3|"
			    "A-1.3.3 2026-0001 A-1.3.2|"
			    "A-1.4.1 2026-0003 A-1.4.1|"
			    "A-1.4.1 2026-0002 A-1.3.4|"
			    "A-1.4.1 2026-0001 A-1.3.2|"
			    "A-2.3.2 2026-0001 A-2.3.2|",
	    buf_text(&found));
	buf_release(&found);
	aanbieder_oordelen_release(&oordelen);
}

/* What a heronderzoek in a chain looks at. */
static void
a_heronderzoek_looks_at_what_is_still_open(void **state)
{
	struct maatregel_page page;
	struct buf found = { 0 };
	struct error err;

	(void)state;
	add_first();
	add_next(2, "2026-0001",
	    (const char *const[4]){ "1.1.2", "voldoet", "1.3.3", "voldoet" });
	assert_int_equal(0, herstel("M-2026-0001-1", "2026-0002", HERSTEL_JA));
	add_next(3, "2026-0002", (const char *const[4]){ NULL });
	for (int i = 2; i <= 3; i++) {
		assert_int_equal(0,
		    store_follow(store, i == 2 ? "2026-0002" : "2026-0003",
			&page, &err));
		for (size_t j = 0; j < page.n; j++)
			buf_addf(&found, "%s %s|", page.row[j].nummer,
			    page.row[j].norms_now);
		buf_add_char(&found, ' ');
		maatregel_page_release(&page);
	}
	assert_string_equal("M-2026-0001-1 A-1.1.2|"
			    "M-2026-0001-2 A-1.3.3 A-1.3.4|M-2026-0001-3 | "
			    "M-2026-0001-2 A-1.3.3 A-1.4.1|M-2026-0001-3 | ",
	    buf_text(&found));
	buf_release(&found);
}

static void
what_became_of_norms_stays_as_it_is(void **state)
{
	static const char *const attacks[] = {
		"UPDATE norm_omzetting SET norm_nieuw = 'A-1.1.1'",
		"DELETE FROM norm_omzetting",
		"UPDATE pin_volgt SET pin_oud = pin_nieuw",
		"DELETE FROM pin_volgt",
	};

	(void)state;
	add_first();
	add_next(2, "2026-0001", (const char *const[4]){ NULL });
	for (size_t i = 0; i < LENGTH(attacks); i++)
		assert_int_not_equal(SQLITE_OK,
		    sqlite3_exec(store->db, attacks[i], NULL, NULL, NULL));
}

static void
what_became_of_norms_is_in_the_logboek(void **state)
{
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	begin(state);
	add_first();
	add_next(2, "2026-0001", (const char *const[4]){ NULL });
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"DROP TRIGGER norm_omzetting_no_update;"
		"UPDATE norm_omzetting SET norm_nieuw = 'A-3.1.3'"
		" WHERE norm_oud = 'A-1.1.1'",
		NULL, NULL, NULL));
	assert_int_equal(-1, store_logboek_check(store, &seq, head, &err));
	assert_non_null(strstr(err.text, "de omzetting"));
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_norm_is_found_again_in_a_later_version),
		TEST(over_two_versions_as_well),
		TEST(a_renumbered_norm_is_tested_under_its_new_code),
		TEST(a_split_norm_is_hersteld_only_in_all_its_parts),
		TEST(a_chain_of_three_is_one_history),
		TEST(two_norms_that_became_one_share_its_oordeel),
		TEST(an_aanbieder_has_one_history_for_a_norm),
		TEST(a_heronderzoek_looks_at_what_is_still_open),
		TEST(what_became_of_norms_stays_as_it_is),
		cmocka_unit_test(what_became_of_norms_is_in_the_logboek),
	};

	return cmocka_run_group_tests_name(
	    "store/omzetting", tests, NULL, NULL);
}
