/* How long an onderzoek is kept, and what keeps it from being destroyed. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/bewaring.h"
#include "fixture.h"

static struct categorie categorieen[] = {
	{ "12.1", "Toezicht", WAARDERING_VERNIETIGEN, 5, AFLOOP_AFGESLOTEN,
	    NULL },
	{ "12.2", "Handhaving", WAARDERING_VERNIETIGEN, 10, AFLOOP_HANDHAVING,
	    NULL },
	{ "12.3", "Afgebroken", WAARDERING_VERNIETIGEN, 1, AFLOOP_AFGEBROKEN,
	    NULL },
	{ "4.1.9", "Jaarverslag", WAARDERING_BEWAREN, 0, N_AFLOPEN, NULL },
};

static struct calendar calendar;
static char nothing[] = "";

/* Closed on 21-11-2026, and nothing in the way. */
static struct bewaar_row
closed(void)
{
	return (struct bewaar_row){
		.nummer = (char *)"2026-0141",
		.vorm_title = nothing,
		.aanbieder = nothing,
		.status = STATUS_AFGESLOTEN,
		.started_on = date_from_iso("2026-09-01"),
		.einde = EINDE_AFGESLOTEN,
		.ended_on = date_from_iso("2026-11-21"),
		.einde_reden = nothing,
		.categorie = nothing,
		.categorie_reden = nothing,
		.hold = nothing,
		.hold_by = nothing,
		.bezwaar_on = DATE_NONE,
		.follower = nothing,
		.present = nothing,
	};
}

static const char *
day_of(const struct bewaar_row *row)
{
	static char iso[DATE_ISO_SIZE];

	return date_to_iso(bewaar_term(&calendar, row).from, iso);
}

static void
the_category_follows_from_how_it_ended(void **state)
{
	struct bewaar_row row = closed();

	(void)state;
	assert_string_equal("2031-11-22", day_of(&row));
	row.handhaving = true;
	assert_string_equal("2036-11-22", day_of(&row));
	row.einde = EINDE_AFGEBROKEN;
	assert_string_equal("2027-11-22", day_of(&row));
	row.categorie = (char *)"12.1";
	assert_string_equal("2031-11-22", day_of(&row));
	row.categorie = (char *)"4.1.9";
	assert_string_equal("", day_of(&row));
	row.categorie = (char *)"99";
	assert_null(bewaar_term(&calendar, &row).categorie);
	row.einde = EINDE_GEEN;
	assert_null(bewaar_term(&calendar, &row).categorie);
}

/* 29 February has no such day five years later. */
static void
a_term_from_a_leap_day_ends_in_february(void **state)
{
	struct bewaar_row row = closed();

	(void)state;
	row.ended_on = date_from_iso("2028-02-29");
	assert_string_equal("2033-03-01", day_of(&row));
}

static void
check(const struct bewaar_row *row, const char *day, const char *says)
{
	struct bewaar_term term = bewaar_term(&calendar, row);
	struct error err = { 0 };
	int result = vernietig_check(row, &term, date_from_iso(day), &err);

	if (says == NULL && result == -1)
		fail_msg("%s", err.text);
	if (says == NULL)
		return;
	assert_int_equal(-1, result);
	if (strstr(err.text, says) == NULL)
		fail_msg("\"%s\", not \"%s\"", err.text, says);
}

static void
only_what_is_over_is_destroyed(void **state)
{
	static const char over[] = "2031-11-22";
	struct bewaar_row row = closed();

	(void)state;
	check(&row, over, NULL);
	check(&row, "2031-11-21", "mag pas op za 22-11-2031");
	row.n_open = 1;
	check(&row, over, "1 maatregel;");
	row.n_open = 2;
	check(&row, over, "2 maatregelen;");
	row = closed();
	row.n_toezicht = 1;
	check(&row, over, "verbeterplan of verscherpt toezicht");
	row = closed();
	row.bezwaar_on = row.ended_on;
	check(&row, over, NULL);
	row.bezwaar_on = row.ended_on + 1;
	check(&row, over, "bezwaar van na het einde");
	row = closed();
	row.voorziening = true;
	check(&row, over, "geen uitspraak");
	row = closed();
	row.follower = (char *)"2027-0003";
	check(&row, over, "2027-0003 volgt op 2026-0141");
	row = closed();
	row.hold = (char *)"Woo-verzoek";
	row.hold_by = (char *)"bas";
	check(&row, over, "aangehouden door bas: Woo-verzoek");
	row = closed();
	row.present = (char *)"bas";
	check(&row, over, "bas heeft onderzoek 2026-0141 open");
	row = closed();
	row.categorie = (char *)"4.1.9";
	check(&row, over, "blijvend bewaard");
	row.categorie = (char *)"99";
	check(&row, over, "geen categorie bekend");
	row = closed();
	row.einde = EINDE_GEEN;
	check(&row, over, "loopt nog");
}

static void
refused(const struct bewaar_row *row, enum einde einde, const char *day,
    const char *reden, const char *says)
{
	const struct einde_request request = { einde, date_from_iso(day),
		reden };
	struct error err = { 0 };
	int result =
	    einde_check(row, &request, date_from_iso("2026-12-01"), &err);

	if (says == NULL) {
		assert_int_equal(0, result);
		return;
	}
	assert_int_equal(-1, result);
	if (strstr(err.text, says) == NULL)
		fail_msg("\"%s\", not \"%s\"", err.text, says);
}

static void
an_end_is_within_the_onderzoek_and_has_its_reason(void **state)
{
	static const char day[] = "2026-11-30";
	struct bewaar_row row = closed();

	(void)state;
	refused(&row, EINDE_AFGESLOTEN, day, "", "is al afgesloten");
	refused(&row, EINDE_HEROPEND, day, " ", "waarom is het heropend");
	refused(&row, EINDE_HEROPEND, day, "Bezwaar.", NULL);
	row.einde = EINDE_GEEN;
	refused(&row, EINDE_HEROPEND, day, "x", "loopt nog");
	refused(&row, EINDE_AFGESLOTEN, day, "", NULL);
	refused(&row, EINDE_AFGEBROKEN, day, "", "waarom is het afgebroken");
	refused(&row, EINDE_AFGEBROKEN, day, "Verhuisd.", NULL);
	refused(&row, EINDE_AFGESLOTEN, "2026-12-02", "", "toekomst");
	refused(&row, EINDE_AFGESLOTEN, "2026-08-31", "", "voor het begin");
	row.bezwaar_on = date_from_iso("2026-12-01");
	refused(&row, EINDE_AFGESLOTEN, day, "", "bezwaar van na die dag");
	refused(&row, EINDE_AFGESLOTEN, "2026-12-01", "", NULL);
}

static void
what_may_go_first_stands_first(void **state)
{
	struct bewaar_row rows[4] = { closed(), closed(), closed(), closed() };
	struct bewaar_rows all = { rows, 4 };

	(void)state;
	rows[0].categorie = (char *)"4.1.9";
	rows[1].nummer = (char *)"2026-0001";
	rows[2].nummer = (char *)"2026-0002";
	rows[2].einde = EINDE_AFGEBROKEN;
	bewaar_sort(&calendar, &all);
	assert_string_equal("2026-0002", rows[0].nummer);
	assert_string_equal("2026-0001", rows[1].nummer);
	assert_string_equal("2026-0141", rows[2].nummer);
	assert_string_equal("4.1.9", rows[3].categorie);
}

static void
the_reason_names_all_of_it(void **state)
{
	struct bewaar_row row = closed();
	struct buf text = { 0 };

	(void)state;
	row.einde_reden = (char *)"Alles hersteld";
	row.categorie = (char *)"12.2";
	row.categorie_reden = (char *)"Dwangsom door ons";
	bewaar_waarom(&calendar, &row, &text);
	assert_string_equal("Afgesloten op za 21-11-2026: Alles hersteld. "
			    "12.2, Handhaving: 10 jaar, dus te vernietigen "
			    "vanaf za 22-11-2036. Gekozen: Dwangsom door ons.",
	    buf_text(&text));
	buf_release(&text);
}

static int
begin(void **state)
{
	(void)state;
	calendar = *fixture_calendar();
	calendar.selectielijst =
	    (struct selectielijst){ categorieen, LENGTH(categorieen) };
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_category_follows_from_how_it_ended),
		cmocka_unit_test(a_term_from_a_leap_day_ends_in_february),
		cmocka_unit_test(only_what_is_over_is_destroyed),
		cmocka_unit_test(
		    an_end_is_within_the_onderzoek_and_has_its_reason),
		cmocka_unit_test(what_may_go_first_stands_first),
		cmocka_unit_test(the_reason_names_all_of_it),
	};

	return cmocka_run_group_tests_name("unit/bewaring", tests, begin, NULL);
}
