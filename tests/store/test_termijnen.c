/* The last day of a maatregel by a term, kept beside the event. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "core/maatregel_termijn.h"
#include "fixture.h"
#include "sample.h"
#include "store/db.h"
#include "store/maatregelen.h"

#define NUMMER "M-2026-0001-1"

static date
day(const char *iso)
{
	return date_from_iso(iso);
}

static void
set(struct onderzoek *o, const char *typed)
{
	struct error err;

	if (maatregel_set_uiterlijk(o, &o->maatregel[0], typed, &err) < 0)
		fail_msg("%s", err.text);
}

static void
send(struct onderzoek *o, const char *iso)
{
	struct error err;

	if (onderzoek_add_event(o, EVENT_VERZONDEN, day(iso), "ina", &err) < 0)
		fail_msg("%s", err.text);
}

/* One with a maatregel of six weeks, saved. */
static void
begin(struct store *store, struct onderzoek *o)
{
	sample_init(o);
	sample_fill(o);
	o->calendar = fixture_calendar();
	set(o, "6 weken");
	sample_save(store, o);
}

static void
again(struct store *store, const struct onderzoek *o, struct onderzoek *read)
{
	sample_read(store, o->nummer, read);
	read->calendar = fixture_calendar();
}

static void
assert_row(struct store *store, date due_on, date until)
{
	struct maatregel_row row;
	struct error err;

	assert_int_equal(1, store_maatregel(store, NUMMER, &row, &err));
	assert_int_equal(due_on, row.due_on);
	assert_int_equal(until, row.until);
	assert_int_equal(6, row.termijn.length);
	assert_int_equal(UNIT_WEKEN, row.termijn.unit);
	maatregel_row_release(&row);
}

static void
the_event_gives_the_last_day_in_one_save(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o, read;

	(void)state;
	begin(store, &o);
	assert_row(store, DATE_NONE, DATE_NONE);
	send(&o, "2026-12-01");
	sample_save(store, &o);
	assert_row(store, day("2027-01-12"), day("2027-01-12"));
	again(store, &o, &read);
	assert_int_equal(day("2027-01-12"), read.maatregel[0].due_on);
	assert_int_equal(day("2027-01-12"), read.maatregel[0].until);
	assert_int_equal(6, read.maatregel[0].termijn.length);
	assert_int_equal(o.maatregel[0].revision, read.maatregel[0].revision);
	send(&o, "2026-12-02");
	sample_save(store, &o);
	assert_row(store, day("2027-01-13"), day("2027-01-13"));
	onderzoek_release(&read);
	onderzoek_release(&o);
	store_close(store);
}

static void
uitstel_stays_unless_the_term_goes_past_it(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	const struct stap_request uitstel = { .stap = STAP_UITSTEL,
		.day = day("2026-11-21"),
		.until = day("2027-03-01"),
		.text = "Ziekte." };
	struct onderzoek o;
	struct error err;

	(void)state;
	begin(store, &o);
	send(&o, "2026-12-01");
	sample_save(store, &o);
	if (store_maatregel_step(store, NUMMER, &uitstel, false, &err) < 0)
		fail_msg("%s", err.text);
	assert_row(store, day("2027-01-12"), day("2027-03-01"));
	send(&o, "2026-12-08");
	sample_save(store, &o);
	assert_row(store, day("2027-01-19"), day("2027-03-01"));
	send(&o, "2027-02-01");
	sample_save(store, &o);
	assert_row(store, day("2027-03-15"), day("2027-03-15"));
	onderzoek_release(&o);
	store_close(store);
}

/* Ina and Bas, each with the same onderzoek open. */
struct pair {
	struct store *ina, *bas;
	struct onderzoek o, his;
};

static void
pair_begin(struct pair *p, const char *file, const char *typed)
{
	const char *path = sample_path(file);

	p->ina = sample_open(path, "ina");
	p->bas = sample_open(path, "bas");
	begin(p->ina, &p->o);
	set(&p->o, typed);
	sample_save(p->ina, &p->o);
	again(p->bas, &p->o, &p->his);
}

static void
pair_end(struct pair *p)
{
	onderzoek_release(&p->his);
	onderzoek_release(&p->o);
	store_close(p->bas);
	store_close(p->ina);
}

/* He had the maatregel open all the time, and changes its text. */
static void
a_colleague_who_edits_it_does_not_lose_the_day(void **state)
{
	struct pair p;
	struct error err;

	(void)state;
	pair_begin(&p, "samen.db", "6 weken");
	send(&p.o, "2026-12-01");
	sample_save(p.ina, &p.o);
	maatregel_set_text(&p.his.maatregel[0], "Maak het plan echt.");
	sample_save(p.bas, &p.his);
	assert_row(p.ina, day("2027-01-12"), day("2027-01-12"));
	assert_int_equal(1, store_refresh_onderzoek(p.bas, &p.his, &err));
	assert_int_equal(day("2027-01-12"), p.his.maatregel[0].due_on);
	assert_int_equal(0, store_refresh_onderzoek(p.bas, &p.his, &err));
	pair_end(&p);
}

/* He sets the term while she sends the rapport: neither saw the other. */
static void
a_term_set_beside_the_event_gets_its_day(void **state)
{
	struct pair p;
	struct error err;

	(void)state;
	pair_begin(&p, "naast.db", "");
	send(&p.o, "2026-12-01");
	sample_save(p.ina, &p.o);
	set(&p.his, "6 weken");
	sample_save(p.bas, &p.his);
	assert_row(p.ina, day("2027-01-12"), day("2027-01-12"));
	assert_int_equal(1, store_refresh_onderzoek(p.ina, &p.o, &err));
	assert_int_equal(day("2027-01-12"), p.o.maatregel[0].due_on);
	pair_end(&p);
}

static void
a_day_and_a_term_at_once_are_a_conflict(void **state)
{
	struct pair p;
	struct error err;

	(void)state;
	pair_begin(&p, "beide.db", "6 weken");
	set(&p.o, "31-01-2027");
	sample_save(p.ina, &p.o);
	set(&p.his, "3 maanden");
	assert_int_equal(1, store_save_onderzoek(p.bas, &p.his, &err));
	assert_int_equal(CONFLICT_MAATREGEL, p.his.conflict.kind);
	pair_end(&p);
}

/* Somebody else has sent it, and here the kalender is gone. */
static void
without_a_kalender_the_day_is_not_made_up(void **state)
{
	struct pair p;
	struct error err;

	(void)state;
	pair_begin(&p, "zonder.db", "");
	p.his.calendar = NULL;
	send(&p.o, "2026-12-01");
	sample_save(p.ina, &p.o);
	set(&p.his, "6 weken");
	assert_int_equal(-1, store_save_onderzoek(p.bas, &p.his, &err));
	assert_non_null(strstr(err.text, "geen bruikbare kalender"));
	p.his.calendar = fixture_calendar();
	sample_save(p.bas, &p.his);
	p.his.calendar = NULL;
	maatregel_set_text(&p.his.maatregel[0], "Maak het plan echt.");
	sample_save(p.bas, &p.his);
	assert_row(p.ina, day("2027-01-12"), day("2027-01-12"));
	pair_end(&p);
}

static void
a_heads_count_follows_the_last_day(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct maatregel_counts counts;
	struct onderzoek o;
	struct error err;

	(void)state;
	begin(store, &o);
	send(&o, "2026-12-01");
	sample_save(store, &o);
	assert_int_equal(
	    0, store_maatregel_counts(store, day("2027-01-13"), &counts, &err));
	assert_int_equal(1, counts.late);
	send(&o, "2026-12-08");
	sample_save(store, &o);
	assert_int_equal(
	    0, store_maatregel_counts(store, day("2027-01-13"), &counts, &err));
	assert_int_equal(0, counts.late);
	assert_int_equal(1, counts.this_month);
	onderzoek_release(&o);
	store_close(store);
}

static int
add_line(void *context, const struct log_row *row)
{
	buf_addf(context, "%s: '%s' -> '%s'\n", row->what, row->old_value,
	    row->new_value);
	return 0;
}

static void
the_logboek_has_the_term_and_each_day_and_agrees(void **state)
{
	static const char *const lines[] = {
		"maatregel 1: termijn: '' -> '6 weken'\n",
		"maatregel 1: due_on: '' -> '2027-01-12'\n",
		"maatregel 1: due_on: '2027-01-12' -> '2027-01-13'\n",
		"maatregel 1: termijn: '6 weken' -> ''\n",
	};
	struct store *store = sample_open(":memory:", "ina");
	char head[SHA256_SIZE];
	struct buf text = { 0 };
	struct onderzoek o;
	struct error err;
	int64_t seq;

	(void)state;
	begin(store, &o);
	send(&o, "2026-12-01");
	sample_save(store, &o);
	send(&o, "2026-12-02");
	sample_save(store, &o);
	set(&o, "31-01-2027");
	sample_save(store, &o);
	assert_int_equal(
	    0, store_logboek(store, o.nummer, add_line, &text, &err));
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		if (strstr(buf_text(&text), lines[i]) == NULL)
			fail_msg("no %s in:\n%s", lines[i], buf_text(&text));
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
	buf_release(&text);
	onderzoek_release(&o);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_event_gives_the_last_day_in_one_save),
		cmocka_unit_test(uitstel_stays_unless_the_term_goes_past_it),
		cmocka_unit_test(
		    a_colleague_who_edits_it_does_not_lose_the_day),
		cmocka_unit_test(a_term_set_beside_the_event_gets_its_day),
		cmocka_unit_test(a_day_and_a_term_at_once_are_a_conflict),
		cmocka_unit_test(without_a_kalender_the_day_is_not_made_up),
		cmocka_unit_test(a_heads_count_follows_the_last_day),
		cmocka_unit_test(
		    the_logboek_has_the_term_and_each_day_and_agrees),
	};
	int failed =
	    cmocka_run_group_tests_name("store/termijnen", tests, NULL, NULL);

	sample_clean();
	return failed;
}
