/* What is besloten is there for its team alone. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "sample.h"
#include "store/db.h"
#include "store/team.h"

static const char words[] = "vaalgele";

/* Begun by ina; the only one with that word. */
static char *
begin(struct store *ina, bool besloten)
{
	static const char text[] = "{\"id\":\"dicht\"}";
	struct library library;
	struct onderzoek o;
	char *nummer;

	sample_library(&library);
	library.form[0]->besloten = besloten;
	if (besloten) {
		library.form[0]->canonical = text;
		sha256_text(text, strlen(text), library.form[0]->sha256);
	}
	onderzoek_init(&o, &library, "", "ina");
	oordeel_choose(onderzoek_oordeel(&o, "1.1.1"), true, "");
	oordeel_set_bevinding(
	    onderzoek_oordeel(&o, "1.1.1"), "Een vaalgele trap.");
	sample_save(ina, &o);
	nummer = xstrdup(o.nummer);
	onderzoek_release(&o);
	return nummer;
}

static int
count_row(void *context, const struct log_row *row)
{
	size_t *n = context;

	*n += *row->nummer != '\0';
	return 0;
}

static size_t
n_logged(struct store *store, const char *nummer)
{
	struct error err;
	size_t n = 0;

	assert_int_equal(0, store_logboek(store, nummer, count_row, &n, &err));
	return n;
}

static size_t
n_found(struct store *store)
{
	struct hits hits = { 0 };
	struct error err;
	size_t n;

	assert_int_equal(0, store_search(store, words, NULL, 9, &hits, &err));
	n = hits.n;
	hits_release(&hits);
	return n;
}

static size_t
n_listed(struct store *store, enum list_order order)
{
	const struct list_query query = { .order = order, .limit = 9 };
	struct list_page page;
	struct error err;
	size_t n;

	assert_int_equal(0, store_list(store, &query, &page, &err));
	n = page.n;
	list_page_release(&page);
	return n;
}

static int
finds(struct store *store, const char *nummer)
{
	struct pins pins;
	struct error err;
	int found = store_find(store, nummer, &pins, &err);

	pins_release(&pins);
	return found;
}

static void
assert_sees(struct store *store, const char *nummer, size_t n)
{
	assert_int_equal(n_listed(store, ORDER_NUMMER), n);
	assert_int_equal(n_listed(store, ORDER_TOUCHED), n);
	assert_int_equal(n_listed(store, ORDER_AANBIEDER), n);
	assert_int_equal(n_found(store), n);
	assert_int_equal(finds(store, nummer), n);
	assert_int_equal(n_logged(store, NULL) > 0, n > 0);
	assert_int_equal(n_logged(store, nummer) > 0, n > 0);
}

/* Who is in it, and behind a bar who was. */
static void
assert_team(struct store *store, const char *nummer, const char *logins)
{
	struct buf seen = { 0 };
	struct error err;
	struct team team;

	assert_int_equal(0, store_team(store, nummer, &team, &err));
	for (size_t i = 0; i < team.n; i++)
		buf_addf(&seen, "%s%s%s", i > 0 ? " " : "",
		    i == team_n_in(&team) ? "| " : "", team.lid[i].login);
	assert_string_equal(buf_text(&seen), logins);
	buf_release(&seen);
	team_release(&team);
}

static void
only_its_team_sees_what_is_besloten(void **state)
{
	const char *path = sample_path("besloten.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	struct error err;
	char *nummer = begin(ina, true);

	(void)state;
	assert_sees(ina, nummer, 1);
	assert_sees(bas, nummer, 0);
	/* He lets himself in as little. */
	assert_int_equal(-1, store_team_add(bas, nummer, "bas", &err));
	assert_team(bas, nummer, "");
	assert_int_equal(0, store_team_add(ina, nummer, "bas", &err));
	assert_int_equal(0, store_team_add(ina, nummer, "bas", &err));
	assert_sees(bas, nummer, 1);
	assert_team(bas, nummer, "bas ina");
	free(nummer);
	store_close(bas);
	store_close(ina);
}

static void
everybody_sees_the_others(void **state)
{
	const char *path = sample_path("open.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	char *nummer = begin(ina, false);

	(void)state;
	assert_sees(ina, nummer, 1);
	assert_sees(bas, nummer, 1);
	free(nummer);
	store_close(bas);
	store_close(ina);
}

static void
a_member_goes_only_with_a_reason(void **state)
{
	struct store *ina = sample_open(":memory:", "ina");
	char *nummer = begin(ina, true);

	(void)state;
	assert_int_equal(SQLITE_CONSTRAINT,
	    0xff &
		sqlite3_exec(
		    ina->db, "UPDATE team SET login = 'x'", NULL, NULL, NULL));
	assert_int_equal(SQLITE_CONSTRAINT,
	    0xff & sqlite3_exec(ina->db, "DELETE FROM team", NULL, NULL, NULL));
	free(nummer);
	store_close(ina);
}

/* Also with it open: nothing goes in any more, and nothing comes out. */
static void
who_is_taken_out_sees_nothing(void **state)
{
	const char *path = sample_path("eruit.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	char head[SHA256_SIZE], *nummer = begin(ina, true);
	struct onderzoek o;
	struct error err;
	int64_t seq;

	(void)state;
	assert_int_equal(0, store_team_add(ina, nummer, "bas", &err));
	sample_read(bas, nummer, &o);
	assert_int_equal(
	    0, store_team_out(ina, nummer, "bas", "Andere baan.", &err));
	assert_sees(bas, nummer, 0);
	assert_team(bas, nummer, "");
	assert_team(ina, nummer, "ina | bas");
	oordeel_set_bevinding(onderzoek_oordeel(&o, "1.1.1"), "Van buiten.");
	assert_int_equal(-1, store_save_onderzoek(bas, &o, &err));
	assert_non_null(strstr(err.text, "niet meer in het team"));
	assert_int_equal(
	    REFRESH_CLOSED, store_refresh_onderzoek(bas, &o, &err));
	onderzoek_release(&o);
	/* He can come back; both times are kept. */
	assert_int_equal(0, store_team_add(ina, nummer, "bas", &err));
	assert_sees(bas, nummer, 1);
	assert_team(ina, nummer, "bas ina | bas");
	assert_int_equal(
	    0, store_team_out(bas, nummer, "bas", "Toch niet.", &err));
	assert_team(ina, nummer, "ina | bas bas");
	assert_int_equal(0, store_logboek_check(ina, &seq, head, &err));
	free(nummer);
	store_close(bas);
	store_close(ina);
}

static void
not_everybody_can_be_taken_out(void **state)
{
	const char *path = sample_path("laatste.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	char *nummer = begin(ina, true);
	struct error err;

	(void)state;
	/* The last one, who is not in it, without a reason, by an outsider. */
	assert_int_equal(-1, store_team_out(ina, nummer, "ina", "x", &err));
	assert_non_null(strstr(err.text, "de enige"));
	assert_int_equal(-1, store_team_out(ina, nummer, "bas", "x", &err));
	assert_int_equal(-1, store_team_out(bas, nummer, "ina", "x", &err));
	assert_int_equal(0, store_team_add(ina, nummer, "cor", &err));
	assert_int_equal(-1, store_team_out(ina, nummer, "cor", " ", &err));
	assert_int_equal(-1, store_team_out(bas, nummer, "cor", "x", &err));
	assert_team(ina, nummer, "cor ina");
	free(nummer);
	store_close(bas);
	store_close(ina);
}

/* Around the program the schema refuses the same. */
static void
the_schema_keeps_the_last_one(void **state)
{
	static const char *const refused[] = {
		"INSERT INTO team_uit (onderzoek, login, sinds, reden, door,"
		" stamp) SELECT 1, login, stamp, 'x', 'ina', schouw_now()"
		" FROM team WHERE login = 'ina'",
		"INSERT INTO team_uit (onderzoek, login, sinds, reden, door,"
		" stamp) VALUES (1, 'cor', schouw_now(), 'x', 'ina',"
		" schouw_now())",
		"UPDATE team_uit SET reden = 'y'",
		"DELETE FROM team_uit",
	};
	struct store *ina = sample_open(":memory:", "ina");
	char *nummer = begin(ina, true);
	struct error err;

	(void)state;
	assert_int_equal(0, store_team_add(ina, nummer, "cor", &err));
	assert_int_equal(0, store_team_out(ina, nummer, "cor", "x", &err));
	for (size_t i = 0; i < LENGTH(refused); i++)
		assert_int_equal(SQLITE_CONSTRAINT,
		    0xff & sqlite3_exec(ina->db, refused[i], NULL, NULL, NULL));
	assert_team(ina, nummer, "ina | cor");
	free(nummer);
	store_close(ina);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_its_team_sees_what_is_besloten),
		cmocka_unit_test(everybody_sees_the_others),
		cmocka_unit_test(a_member_goes_only_with_a_reason),
		cmocka_unit_test(who_is_taken_out_sees_nothing),
		cmocka_unit_test(not_everybody_can_be_taken_out),
		cmocka_unit_test(the_schema_keeps_the_last_one),
	};
	int failed =
	    cmocka_run_group_tests_name("store/team", tests, NULL, NULL);

	sample_clean();
	return failed;
}
