/* The end of onderzoeken, how long they are kept, and who is too late. */
#include "test.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "core/team.h"
#include "fixture.h"
#include "sample.h"
#include "store/aanwezig.h"
#include "store/bewaren.h"
#include "store/db.h"
#include "store/files.h"
#include "store/vernietig.h"

static struct categorie categorieen[] = {
	{ .nummer = "12.1",
	    .title = "Toezicht",
	    .years = 5,
	    .usual = AFLOOP_AFGESLOTEN },
	{ .nummer = "12.3",
	    .title = "Afgebroken",
	    .years = 1,
	    .usual = AFLOOP_AFGEBROKEN },
};

static const struct calendar calendar = {
	.id = "proef",
	.sha256 = "proef",
	.known_until = 2099,
	.selectielijst = { categorieen, LENGTH(categorieen) },
};

static struct store *ina, *bas;

/* A database on disk, with two people in it. */
static int
begin(void **state)
{
	static int n;
	char *name = xasprintf("bewaren%d.db", n++);
	const char *path = sample_path(name);

	(void)state;
	free(name);
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	ina = sample_open(path, "ina");
	bas = sample_open(path, "bas");
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	store_close(ina);
	store_close(bas);
	return 0;
}

static void
ok(int result, const struct error *err)
{
	if (result < 0)
		fail_msg("%s", err->text);
}

static void
fresh(struct onderzoek *o)
{
	sample_init(o);
	fact_set(&o->facts, fact_find("gemeenten"), "schiedam rotterdam");
	for (size_t i = 0; i < 3; i++)
		oordeel_choose(&o->oordeel[i], true, NULL);
	fixture_judge(o, "1.1.1", "voldoet");
	fixture_judge(o, "1.3.2", "voldoet_niet");
	sample_save(ina, o);
}

static void
end(const char *nummer, enum einde einde, const char *reden)
{
	const struct einde_request request = { einde, date_today(), reden };
	struct error err;

	ok(store_einde(ina, nummer, &request, &err), &err);
}

static int
destroy(struct store *store, const char *nummer, struct error *err)
{
	const struct vernietig_request request = { nummer, "Besluit 12." };

	return store_vernietig(store, &calendar, &request, err);
}

/* Begun, ended and destroyed after its term. */
static void
destroyed(struct onderzoek *o)
{
	struct error err;

	fresh(o);
	end(o->nummer, EINDE_AFGESLOTEN, "");
	setenv("SCHOUW_TODAY", "2031-11-22", 1);
	ok(destroy(ina, o->nummer, &err), &err);
}

static void
check_log(void)
{
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	ok(store_logboek_check(ina, &seq, head, &err), &err);
}

static enum status
status_of(const char *nummer)
{
	struct onderzoek o;
	enum status status;

	sample_read(bas, nummer, &o);
	status = o.status;
	onderzoek_release(&o);
	return status;
}

static void
an_end_closes_it_and_heropenen_gives_its_status_back(void **state)
{
	struct onderzoek o;
	struct bewaar_row row;
	struct error err;

	(void)state;
	fresh(&o);
	end(o.nummer, EINDE_AFGEBROKEN, "De aanbieder stopt.");
	assert_int_equal(STATUS_AFGESLOTEN, status_of(o.nummer));
	assert_int_equal(1, store_bewaar(bas, o.nummer, &row, &err));
	assert_int_equal(EINDE_AFGEBROKEN, row.einde);
	assert_string_equal("De aanbieder stopt.", row.einde_reden);
	assert_string_equal(
	    "12.3", bewaar_term(&calendar, &row).categorie->nummer);
	bewaar_row_release(&row);
	end(o.nummer, EINDE_HEROPEND, "Toch niet.");
	assert_int_equal(STATUS_LOPEND, status_of(o.nummer));
	assert_int_equal(1, store_bewaar(bas, o.nummer, &row, &err));
	assert_int_equal(EINDE_GEEN, row.einde);
	bewaar_row_release(&row);
	check_log();
	onderzoek_release(&o);
}

/* Who has it open gets the status, and loses nothing of his own. */
static void
a_colleague_sees_the_end_and_saves_on(void **state)
{
	struct onderzoek o, his;
	struct error err;

	(void)state;
	fresh(&o);
	sample_read(bas, o.nummer, &his);
	end(o.nummer, EINDE_AFGESLOTEN, "");
	fact_set(&his.facts, fact_find("locatie"), "Zolder");
	sample_save(bas, &his);
	assert_int_equal(STATUS_AFGESLOTEN, his.status);
	assert_int_equal(STATUS_AFGESLOTEN, status_of(o.nummer));
	assert_int_equal(1, store_refresh_onderzoek(ina, &o, &err));
	assert_string_equal("Zolder", o.facts.locatie);
	assert_int_equal(STATUS_AFGESLOTEN, o.status);
	onderzoek_release(&o);
	onderzoek_release(&his);
}

static void
the_list_has_what_ended(void **state)
{
	struct onderzoek a, b, c;
	struct bewaar_rows rows;
	struct error err;

	(void)state;
	fresh(&a);
	fresh(&b);
	fresh(&c);
	end(a.nummer, EINDE_AFGESLOTEN, "");
	end(b.nummer, EINDE_AFGEBROKEN, "Verhuisd.");
	end(c.nummer, EINDE_AFGESLOTEN, "");
	end(c.nummer, EINDE_HEROPEND, "Toch niet.");
	ok(store_bewaren(ina, &rows, &err), &err);
	assert_int_equal(2, rows.n);
	bewaar_sort(&calendar, &rows);
	assert_string_equal(b.nummer, rows.row[0].nummer); /* after a year */
	assert_string_equal(a.nummer, rows.row[1].nummer);
	bewaar_rows_release(&rows);
	onderzoek_release(&a);
	onderzoek_release(&b);
	onderzoek_release(&c);
}

static void
who_has_it_open_keeps_it(void **state)
{
	struct onderzoek o;
	struct error err;

	(void)state;
	fresh(&o);
	end(o.nummer, EINDE_AFGESLOTEN, "");
	setenv("SCHOUW_TODAY", "2031-11-22", 1);
	ok(store_present(bas, o.nummer, "", &err), &err);
	assert_int_equal(-1, destroy(ina, o.nummer, &err));
	assert_non_null(strstr(err.text, "bas heeft onderzoek"));
	ok(store_absent(bas, &err), &err);
	ok(destroy(ina, o.nummer, &err), &err);
	onderzoek_release(&o);
}

/* His session was asleep for longer than presence lasts. */
static void
who_comes_too_late_writes_nothing(void **state)
{
	struct onderzoek o, his;
	struct error err;

	(void)state;
	fresh(&o);
	sample_read(bas, o.nummer, &his);
	end(o.nummer, EINDE_AFGESLOTEN, "");
	setenv("SCHOUW_TODAY", "2031-11-22", 1);
	ok(destroy(ina, o.nummer, &err), &err);
	assert_non_null(
	    onderzoek_add_notitie(&his, "bas", "Te laat getypt.", &err));
	assert_int_equal(-1, store_save_onderzoek(bas, &his, &err));
	assert_non_null(strstr(err.text, "vernietigd door ina"));
	assert_int_equal(
	    REFRESH_CLOSED, store_refresh_onderzoek(bas, &his, &err));
	check_log();
	onderzoek_release(&o);
	onderzoek_release(&his);
}

static void
the_proof_has_figures_and_no_number_comes_back(void **state)
{
	struct onderzoek o, next;
	struct vernietigingen all;
	struct error err;
	date day;

	(void)state;
	destroyed(&o);
	ok(store_vernietigingen(bas, &all, &err), &err);
	assert_int_equal(1, all.n);
	assert_string_equal(o.nummer, all.row[0].nummer);
	assert_string_equal("rotterdam schiedam", all.row[0].gemeenten);
	assert_int_equal(4, all.row[0].n_chosen);
	assert_int_equal(2, all.row[0].n_judged);
	assert_int_equal(1, all.row[0].n_tekort);
	assert_int_equal(date_from_iso("2031-11-22"), all.row[0].from);
	assert_true(all.row[0].n_rows > 10 && all.row[0].n_log > 10);
	assert_true(all.row[0].left);
	vernietigingen_release(&all);
	assert_int_equal(1, store_vernietigd(bas, o.nummer, &day, &err));
	assert_int_equal(date_from_iso("2031-11-22"), day);
	sample_init(&next);
	sample_save(bas, &next);
	assert_string_not_equal(o.nummer, next.nummer);
	assert_true(next.id > o.id);
	free(next.nummer);
	next.nummer = xstrdup(o.nummer);
	next.id = 0;
	assert_int_equal(-1, store_add_onderzoek(bas, &next, &err));
	check_log();
	onderzoek_release(&o);
	onderzoek_release(&next);
}

/* Another session, or the next, goes on with it. */
static void
what_was_not_wiped_is_wiped_by_the_next(void **state)
{
	struct onderzoek o;
	struct error err;

	(void)state;
	destroyed(&o);
	assert_true(store_vernietig_left(bas));
	ok(store_vernietig_wipe(bas, &err), &err);
	assert_false(store_vernietig_left(ina));
	ok(store_vernietig_wipe(ina, &err), &err);
	onderzoek_release(&o);
}

/* The same content at two onderzoeken is one file. */
static void
a_file_that_another_has_stays(void **state)
{
	const char *path = sample_path("zelfde.txt");
	struct onderzoek a, b;
	struct copied copied;
	struct error err;

	(void)state;
	ok(file_write(path, "Rooster", 7, 1, &err), &err);
	fresh(&a);
	fresh(&b);
	ok(store_keep_file(ina, path, &copied, &err), &err);
	for (int i = 0; i < 2; i++) {
		struct onderzoek *o = i == 0 ? &a : &b;
		struct bewijs *bewijs =
		    onderzoek_add_bewijs(o, "document", "Rooster", &err);

		assert_non_null(bewijs);
		bewijs_set_bestand(bewijs, copied.sha256, "r.txt", copied.size);
		sample_save(ina, o);
	}
	end(a.nummer, EINDE_AFGESLOTEN, "");
	end(b.nummer, EINDE_AFGESLOTEN, "");
	setenv("SCHOUW_TODAY", "2031-11-22", 1);
	ok(destroy(ina, a.nummer, &err), &err);
	ok(store_vernietig_wipe(ina, &err), &err);
	assert_true(files_has(ina, copied.sha256, copied.size));
	ok(destroy(ina, b.nummer, &err), &err);
	ok(store_vernietig_wipe(ina, &err), &err);
	assert_false(files_has(ina, copied.sha256, copied.size));
	onderzoek_release(&a);
	onderzoek_release(&b);
}

/* What the program asks, the schema asks too. */
static void
the_schema_refuses_what_is_not_over(void **state)
{
	static const char proof[] =
	    "INSERT INTO vernietiging SELECT id, nummer, vorm, vorm_titel, '',"
	    " 0, 0, 0, 0, '', 'afgesloten', '2026-11-21', '12.1', 5,"
	    " '2031-11-22', 'Besluit.', 'ina', schouw_now(), 0, 0, 0, ''"
	    " FROM onderzoek";
	const struct bewaar_request hold = { BEWAAR_AANHOUDEN, NULL, "Woo." };
	struct onderzoek o;
	struct error err;

	(void)state;
	fresh(&o);
	setenv("SCHOUW_TODAY", "2031-11-22", 1);
	stamp_now(ina->stamp);
	assert_int_equal(SQLITE_CONSTRAINT,
	    sqlite3_exec(ina->db, proof, NULL, NULL, NULL) & 0xff);
	assert_string_equal("alleen wat beeindigd is wordt vernietigd",
	    sqlite3_errmsg(ina->db));
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	end(o.nummer, EINDE_AFGESLOTEN, "");
	assert_int_equal(SQLITE_CONSTRAINT,
	    sqlite3_exec(ina->db, proof, NULL, NULL, NULL) & 0xff);
	assert_string_equal(
	    "de bewaartermijn is nog niet voorbij", sqlite3_errmsg(ina->db));
	setenv("SCHOUW_TODAY", "2031-11-22", 1);
	ok(store_bewaar_stap(
	       ina, o.nummer, &calendar.selectielijst, &hold, &err),
	    &err);
	assert_int_equal(SQLITE_CONSTRAINT,
	    sqlite3_exec(ina->db, proof, NULL, NULL, NULL) & 0xff);
	assert_string_equal(
	    "de vernietiging is aangehouden", sqlite3_errmsg(ina->db));
	onderzoek_release(&o);
}

static void
change(const char *sql)
{
	int is;

	sqlite3_db_config(ina->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, &is);
	assert_int_equal(
	    SQLITE_OK, sqlite3_exec(ina->db, sql, NULL, NULL, NULL));
	sqlite3_db_config(ina->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, &is);
}

#define LAST_ROW                                     \
	" WHERE seq = (SELECT max(seq) FROM logboek" \
	" WHERE onderzoek IS NOT NULL)"

/* What is left of it cannot be changed unseen, and nothing be added. */
static void
tampering_after_it_shows(void **state)
{
	static const struct {
		const char *sql, *undo, *says;
	} cases[] = {
		{ "UPDATE logboek SET who = 'bas'" LAST_ROW,
		    "UPDATE logboek SET who = 'ina'" LAST_ROW,
		    "bewijs van vernietiging" },
		{ "UPDATE logboek SET new = 'Verzonnen'" LAST_ROW,
		    "UPDATE logboek SET new = NULL" LAST_ROW,
		    "deze regel is later gewijzigd" },
		{ "UPDATE vernietiging SET besluit = 'Van mij.'",
		    "UPDATE vernietiging SET besluit = 'Besluit 12.'",
		    "bewijs van vernietiging" },
	};
	struct onderzoek o;
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	(void)state;
	destroyed(&o);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		change(cases[i].sql);
		assert_int_equal(
		    -1, store_logboek_check(ina, &seq, head, &err));
		if (strstr(err.text, cases[i].says) == NULL)
			fail_msg("%s", err.text);
		change(cases[i].undo);
		check_log();
	}
	change("CREATE TABLE kopie AS SELECT * FROM vernietiging");
	change("DELETE FROM vernietiging_rest; DELETE FROM vernietiging");
	assert_int_equal(-1, store_logboek_check(ina, &seq, head, &err));
	onderzoek_release(&o);
}

/* Of what was besloten only its team may know. */
static void
the_proof_of_what_was_besloten_is_for_its_team(void **state)
{
	struct onderzoek o;
	struct vernietigingen all;
	struct error err;
	date day;

	(void)state;
	fresh(&o);
	end(o.nummer, EINDE_AFGESLOTEN, "");
	stamp_now(ina->stamp);
	change("INSERT INTO team SELECT id, 'ina', 'ina', '2026-11-21 10:00:00'"
	       " FROM onderzoek");
	setenv("SCHOUW_TODAY", "2031-11-22", 1);
	ok(destroy(ina, o.nummer, &err), &err);
	ok(store_vernietigingen(bas, &all, &err), &err);
	assert_int_equal(0, all.n);
	assert_int_equal(0, store_vernietigd(bas, o.nummer, &day, &err));
	ok(store_vernietigingen(ina, &all, &err), &err);
	assert_int_equal(1, all.n);
	vernietigingen_release(&all);
	onderzoek_release(&o);
}

static int
clean(void **state)
{
	(void)state;
	sample_clean();
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_end_closes_it_and_heropenen_gives_its_status_back),
		TEST(a_colleague_sees_the_end_and_saves_on),
		TEST(the_list_has_what_ended),
		TEST(who_has_it_open_keeps_it),
		TEST(who_comes_too_late_writes_nothing),
		TEST(the_proof_has_figures_and_no_number_comes_back),
		TEST(what_was_not_wiped_is_wiped_by_the_next),
		TEST(a_file_that_another_has_stays),
		TEST(the_schema_refuses_what_is_not_over),
		TEST(tampering_after_it_shows),
		TEST(the_proof_of_what_was_besloten_is_for_its_team),
	};

	return cmocka_run_group_tests_name("store/bewaren", tests, NULL, clean);
}
