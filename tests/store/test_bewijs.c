/* Bewijs of an onderzoek: kept, shared, never lost to a colleague. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "fixture.h"
#include "sample.h"
#include "store/db.h"

struct pair {
	struct store *ina, *bas;
	struct onderzoek hers, his;
};

static void
begin_pair(struct pair *p, const char *name)
{
	p->ina = sample_open(sample_path(name), "ina");
	p->bas = sample_open(sample_path(name), "bas");
	sample_init(&p->hers);
	sample_fill(&p->hers);
	sample_save(p->ina, &p->hers);
	sample_read(p->bas, p->hers.nummer, &p->his);
}

static void
end_pair(struct pair *p)
{
	onderzoek_release(&p->hers);
	onderzoek_release(&p->his);
	store_close(p->ina);
	store_close(p->bas);
}

static void
fill(struct onderzoek *o, int number, enum bewijs_part part, const char *typed)
{
	struct error err;

	assert_int_equal(
	    0, bewijs_read(o, onderzoek_bewijs(o, number), part, typed, &err));
}

static void
refresh(struct store *store, struct onderzoek *o, int expected)
{
	struct error err;

	assert_int_equal(expected, store_refresh_onderzoek(store, o, &err));
}

static void
a_change_reaches_the_colleague(void **state)
{
	struct pair p;
	struct bewijs *b;

	(void)state;
	begin_pair(&p, "wijzig.db");
	fill(&p.hers, 1, BEWIJS_NORMEN, "3.1.3 1.1.1");
	fill(&p.hers, 1, BEWIJS_GEZIEN, "Niets meer.");
	sample_save(p.ina, &p.hers);
	refresh(p.bas, &p.his, 1);
	b = onderzoek_bewijs(&p.his, 1);
	assert_string_equal("A-3.1.3 A-1.1.1", b->norms);
	assert_string_equal("Niets meer.", b->gezien);
	assert_int_equal(2, b->revision);
	refresh(p.bas, &p.his, 0);
	end_pair(&p);
}

static void
a_number_that_was_taken_becomes_the_next(void **state)
{
	struct pair p;
	struct error err;

	(void)state;
	begin_pair(&p, "nummer.db");
	assert_non_null(
	    onderzoek_add_bewijs(&p.hers, "document", "Van haar", &err));
	assert_non_null(
	    onderzoek_add_bewijs(&p.his, "document", "Van hem", &err));
	sample_save(p.ina, &p.hers);
	sample_save(p.bas, &p.his);
	refresh(p.bas, &p.his, 1);
	refresh(p.ina, &p.hers, 1);
	assert_string_equal("Van haar", onderzoek_bewijs(&p.his, 3)->titel);
	assert_string_equal("Van hem", onderzoek_bewijs(&p.hers, 4)->titel);
	for (size_t i = 0; i < p.his.n_bewijs; i++)
		assert_int_equal(i + 1, p.his.bewijs[i].number);
	end_pair(&p);
}

/* Both wrote what was seen; what only one changed is merged. */
static void
conflict_about_gezien(struct pair *p)
{
	struct error err;

	fill(&p->hers, 1, BEWIJS_GEZIEN, "Van haar.");
	fill(&p->hers, 1, BEWIJS_NOODZAAK, "Zo bleek het.");
	fill(&p->his, 1, BEWIJS_GEZIEN, "Van hem.");
	fill(&p->his, 1, BEWIJS_NORMEN, "3.1.3");
	sample_save(p->ina, &p->hers);
	assert_int_equal(1, store_save_onderzoek(p->bas, &p->his, &err));
	assert_int_equal(CONFLICT_BEWIJS, p->his.conflict.kind);
	assert_int_equal(BEWIJS_GEZIEN, p->his.conflict.member);
	assert_string_equal("ina", p->his.conflict.who);
	assert_string_equal("Van haar.", p->his.conflict.theirs);
	assert_true(conflict_joins(&p->his));
}

static void
what_both_wrote_is_asked_and_the_rest_is_merged(void **state)
{
	struct pair p;
	struct bewijs *b;

	(void)state;
	begin_pair(&p, "beide.db");
	conflict_about_gezien(&p);
	onderzoek_settle(&p.his, SETTLE_BOTH);
	sample_save(p.bas, &p.his);
	assert_int_equal(CONFLICT_NONE, p.his.conflict.kind);
	refresh(p.ina, &p.hers, 1);
	b = onderzoek_bewijs(&p.hers, 1);
	assert_string_equal("Van haar.\nVan hem.", b->gezien);
	assert_string_equal("A-3.1.3", b->norms);
	assert_string_equal("Zo bleek het.", b->noodzaak);
	end_pair(&p);
}

static size_t
n_logged(struct store *store, const char *text)
{
	sqlite3_stmt *stmt;
	size_t n = 0;

	assert_int_equal(SQLITE_OK,
	    sqlite3_prepare_v2(store->db,
		"SELECT 1 FROM logboek WHERE tabel = 'bewijs' AND new = ?1", -1,
		&stmt, NULL));
	sqlite3_bind_text(stmt, 1, text, -1, SQLITE_STATIC);
	while (sqlite3_step(stmt) == SQLITE_ROW)
		n++;
	sqlite3_finalize(stmt);
	return n;
}

static void
what_was_not_taken_is_in_the_logboek(void **state)
{
	struct pair p;

	(void)state;
	begin_pair(&p, "logboek.db");
	conflict_about_gezien(&p);
	onderzoek_settle(&p.his, SETTLE_THEIRS);
	sample_save(p.bas, &p.his);
	refresh(p.ina, &p.hers, 1);
	assert_string_equal("Van haar.", onderzoek_bewijs(&p.hers, 1)->gezien);
	assert_string_equal("A-3.1.3", onderzoek_bewijs(&p.hers, 1)->norms);
	assert_int_equal(1, n_logged(p.ina, "Van hem."));
	end_pair(&p);
}

static void
the_same_change_is_no_conflict(void **state)
{
	struct pair p;

	(void)state;
	begin_pair(&p, "zelfde.db");
	fill(&p.hers, 1, BEWIJS_TITEL, "Rooster 46");
	fill(&p.his, 1, BEWIJS_TITEL, "Rooster 46");
	oordeel_set_grond(onderzoek_oordeel(&p.hers, "1.3.2"), GROND_GEEN);
	oordeel_set_grond(onderzoek_oordeel(&p.his, "1.3.2"), GROND_GEEN);
	sample_save(p.ina, &p.hers);
	sample_save(p.bas, &p.his);
	assert_false(onderzoek_changed(&p.his));
	assert_int_equal(2, onderzoek_bewijs(&p.his, 1)->revision);
	end_pair(&p);
}

static void
the_ground_and_the_grade_are_merged(void **state)
{
	struct pair p;
	const struct oordeel *on;

	(void)state;
	begin_pair(&p, "grond.db");
	oordeel_set_grond(onderzoek_oordeel(&p.hers, "1.3.2"), GROND_GEEN);
	fixture_judge(&p.his, "1.3.2", "voldoet_deels");
	sample_save(p.ina, &p.hers);
	sample_save(p.bas, &p.his);
	refresh(p.ina, &p.hers, 1);
	on = onderzoek_oordeel(&p.hers, "1.3.2");
	assert_string_equal("voldoet_deels", on->grade->id);
	assert_int_equal(GROND_GEEN, on->grond);
	end_pair(&p);
}

static size_t
n_found(struct store *store, const char *word)
{
	struct hits hits;
	struct error err;
	size_t n = 0;

	assert_int_equal(0, store_search(store, word, NULL, 9, &hits, &err));
	for (size_t i = 0; i < hits.n; i++)
		n += strcmp(hits.hit[i].kind, "bewijs") == 0;
	hits_release(&hits);
	return n;
}

static void
it_is_found_until_it_is_withdrawn(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	assert_int_equal(1, n_found(store, "rooster"));
	assert_int_equal(1, n_found(store, "zondag"));
	assert_int_equal(0, n_found(store, "weggelegd"));
	bewijs_withdraw(onderzoek_bewijs(&o, 1));
	sample_save(store, &o);
	assert_int_equal(0, n_found(store, "rooster"));
	onderzoek_release(&o);
	store_close(store);
}

static void
a_row_never_names_a_file_that_is_not_there(void **state)
{
	static const char sha[] = "0123456789abcdef0123456789abcdef"
				  "0123456789abcdef0123456789abcdef";
	struct store *store = sample_open(sample_path("geen.db"), "ina");
	struct onderzoek o, again;
	struct error err;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	bewijs_set_bestand(onderzoek_bewijs(&o, 1), sha, "plan.pdf", 12);
	assert_int_equal(-1, store_save_onderzoek(store, &o, &err));
	assert_non_null(strstr(err.text, "plan.pdf ligt niet bij"));
	assert_true(onderzoek_changed(&o));
	sample_read(store, o.nummer, &again);
	assert_string_equal("", onderzoek_bewijs(&again, 1)->bestand.sha256);
	onderzoek_release(&again);
	onderzoek_release(&o);
	store_close(store);
}

static int
clean(void **state)
{
	(void)state;
	sample_clean();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_change_reaches_the_colleague),
		cmocka_unit_test(a_number_that_was_taken_becomes_the_next),
		cmocka_unit_test(
		    what_both_wrote_is_asked_and_the_rest_is_merged),
		cmocka_unit_test(what_was_not_taken_is_in_the_logboek),
		cmocka_unit_test(the_same_change_is_no_conflict),
		cmocka_unit_test(the_ground_and_the_grade_are_merged),
		cmocka_unit_test(it_is_found_until_it_is_withdrawn),
		cmocka_unit_test(a_row_never_names_a_file_that_is_not_there),
	};

	return cmocka_run_group_tests_name("store/bewijs", tests, NULL, clean);
}
