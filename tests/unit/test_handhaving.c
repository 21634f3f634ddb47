/* The kinds of handhaving, what they ask, and the rows of a plan. */
#include "test.h"

#include <string.h>

#include "base/buf.h"
#include "core/handhaving_list.h"
#include "core/handhaving_step.h"
#include "core/planregel.h"

static date
day(const char *iso)
{
	return date_from_iso(iso);
}

/* All that a kind can ask, and nothing that it does not. */
static struct handhaving_request
whole(enum handhaving_soort soort)
{
	enum handhaving_stap first =
	    handhaving_first[handhaving_soorten[soort].groep];
	unsigned asks = handhaving_asks(soort, first);

	return (struct handhaving_request){
		.soort = soort,
		.stap = first,
		.day = day("2026-11-20"),
		.until = (asks & HANDHAVING_UNTIL) != 0 ? day("2027-01-20")
							: DATE_NONE,
		.text = "Te weinig verbeterd.",
		.gemeenten = (asks & HANDHAVING_GEMEENTEN) != 0
		    ? "rotterdam schiedam"
		    : (asks & HANDHAVING_GEMEENTE) != 0 ? "rotterdam"
							: "",
		.maatregel =
		    (asks & HANDHAVING_MAATREGEL) != 0 ? "last_dwangsom" : "",
	};
}

static int
begins(struct handhaving_request request, struct error *err)
{
	return handhaving_check_begin(&request, day("2026-11-21"), err);
}

static void
refuses(struct handhaving_request request, const char *sentence)
{
	struct error err = { 0 };

	assert_int_equal(-1, begins(request, &err));
	if (strstr(err.text, sentence) == NULL)
		fail_msg("%s", err.text);
}

static void
every_kind_begins_with_what_it_asks(void **state)
{
	struct error err;

	(void)state;
	for (int i = 0; i < N_HANDHAVING_SOORTEN; i++) {
		if (begins(whole((enum handhaving_soort)i), &err) < 0)
			fail_msg(
			    "%s: %s", handhaving_soorten[i].word, err.text);
		assert_int_equal(
		    i, handhaving_soort_find(handhaving_soorten[i].word, &err));
		assert_int_equal(i,
		    handhaving_soort_find(handhaving_soorten[i].title, &err));
	}
	for (int i = 0; i < N_HANDHAVING_STAPPEN; i++)
		assert_int_equal(
		    i, handhaving_stap_find(handhaving_stappen[i].word, &err));
	assert_int_equal(
	    N_HANDHAVING_SOORTEN, handhaving_soort_find("waarschuwin", &err));
	assert_non_null(strstr(err.text, "bedoelde u waarschuwing?"));
	assert_int_equal(
	    N_HANDHAVING_STAPPEN, handhaving_stap_find("zomaar-iets", &err));
	assert_non_null(strstr(err.text, "kies uit gevraagd, ontvangen"));
}

static void
only_what_gemeenten_do_names_a_gemeente(void **state)
{
	(void)state;
	for (int i = 0; i < N_HANDHAVING_SOORTEN; i++) {
		struct handhaving_request request =
		    whole((enum handhaving_soort)i);
		bool named = *request.gemeenten != '\0';

		request.gemeenten = named ? " " : "rotterdam";
		refuses(request, named ? "Noem de gemeente" : "geen gemeente");
		request = whole((enum handhaving_soort)i);
		request.maatregel =
		    *request.maatregel != '\0' ? "" : "last_dwangsom";
		refuses(request, "maatregel");
	}
}

static void
the_sentence_says_what_is_missing(void **state)
{
	struct handhaving_request request = whole(HANDHAVING_VERBETERPLAN);

	(void)state;
	request.until = DATE_NONE;
	refuses(request, "Noem de laatste dag");
	request.until = day("2026-11-19");
	refuses(request, "ligt voor 2026-11-20");
	request = whole(HANDHAVING_VERSCHERPT_TOEZICHT);
	request.text = " \n";
	refuses(request, "Reden van het verscherpt toezicht ontbreekt");
	request = whole(HANDHAVING_VOORSTEL);
	request.maatregel = "budgetkorting";
	refuses(request, "Awb 5:31d");
	request = whole(HANDHAVING_WAARSCHUWING);
	request.until = day("2027-01-01");
	refuses(request, "geen laatste dag");
	request = whole(HANDHAVING_CLIENTENSTOP);
	request.gemeenten = "rotterdam schiedam";
	refuses(request, "één gemeente");
	request = whole(HANDHAVING_CLIENTENSTOP);
	request.day = day("2026-11-22");
	refuses(request, "nog niet geweest");
	request.day = DATE_NONE;
	refuses(request, "Noem de dag");
}

static void
a_proposal_to_several_is_to_be_coordinated(void **state)
{
	(void)state;
	assert_non_null(
	    handhaving_advice(HANDHAVING_VOORSTEL, "rotterdam schiedam"));
	assert_null(handhaving_advice(HANDHAVING_VOORSTEL, "rotterdam"));
	assert_null(
	    handhaving_advice(HANDHAVING_WAARSCHUWING, "rotterdam schiedam"));
}

/* A step is offered only within its own kind, and none after the end. */
static void
steps_stay_within_their_kind(void **state)
{
	int possible = 0;

	(void)state;
	for (int soort = 0; soort < N_HANDHAVING_SOORTEN; soort++)
		for (int stap = 0; stap < N_HANDHAVING_STAPPEN; stap++)
			for (int stand = 0; stand < N_HANDHAVING_STANDEN;
			     stand++) {
				bool may = handhaving_may_follow(
				    (enum handhaving_stap)stap,
				    (enum handhaving_soort)soort,
				    (enum handhaving_stand)stand);
				unsigned groep = 1u
				    << handhaving_soorten[soort].groep;

				if (!may)
					continue;
				assert_false(handhaving_standen[stand].closed);
				assert_true(
				    handhaving_stappen[stap].groepen & groep);
				possible++;
			}
	assert_true(possible > N_HANDHAVING_SOORTEN * 2);
}

static int
step(enum handhaving_stap stap, const char *until, const char *gemeente,
    struct error *err)
{
	bool plan = stap <= HSTAP_AFGEKEURD;
	bool voorstel = stap == HSTAP_OVERGENOMEN || stap == HSTAP_AFGEWEZEN;
	struct handhaving_situation now = {
		.soort = voorstel ? HANDHAVING_VOORSTEL
		    : plan        ? HANDHAVING_VERBETERPLAN
				  : HANDHAVING_VERSCHERPT_TOEZICHT,
		.stand = voorstel ? HSTAND_GEDAAN
		    : plan        ? HSTAND_ONTVANGEN
				  : HSTAND_LOOPT,
		.until = day("2027-01-20"),
		.last_on = day("2026-11-10"),
		.gemeenten = voorstel ? "rotterdam schiedam" : "",
		.nummer = "H-2026-0001-1",
		.today = day("2026-11-21"),
	};
	struct handhaving_request request = { .stap = stap,
		.day = day("2026-11-20"),
		.until = *until != '\0' ? day(until) : DATE_NONE,
		.text = "Zo is het.",
		.gemeenten = gemeente };

	return handhaving_check_step(&now, &request, err);
}

static void
a_step_is_held_against_its_entry(void **state)
{
	struct error err;

	(void)state;
	assert_int_equal(0, step(HSTAP_AKKOORD, "", "", &err));
	assert_int_equal(-1, step(HSTAP_GEVRAAGD, "2027-02-01", "", &err));
	assert_non_null(strstr(err.text, "wel: akkoord, aanvullen, afgekeurd"));
	assert_int_equal(-1, step(HSTAP_AKKOORD, "2027-02-01", "", &err));
	assert_int_equal(0, step(HSTAP_VERLENGD, "2027-02-01", "", &err));
	assert_int_equal(-1, step(HSTAP_VERLENGD, "2027-01-20", "", &err));
	assert_non_null(strstr(err.text, "verlengen geeft een latere"));
	assert_int_equal(0, step(HSTAP_OVERGENOMEN, "", "schiedam", &err));
	assert_int_equal(-1, step(HSTAP_OVERGENOMEN, "", "ridderkerk", &err));
	assert_non_null(strstr(err.text, "ging niet naar ridderkerk"));
}

static void
an_entry_is_called_by_its_nummer_and_kind(void **state)
{
	struct handhaving_row row = { .soort = HANDHAVING_VOORSTEL,
		.maatregel = (char *)"last_dwangsom" };
	struct buf title = { 0 };
	char onderzoek[16];
	int number;

	(void)state;
	assert_true(
	    handhaving_nummer_read("H-2026-0141-12", onderzoek, &number));
	assert_string_equal("2026-0141", onderzoek);
	assert_int_equal(12, number);
	assert_false(
	    handhaving_nummer_read("M-2026-0141-12", onderzoek, &number));
	assert_false(handhaving_nummer_read("H-2026", onderzoek, &number));
	handhaving_title(&row, &title);
	assert_string_equal(
	    "voorstel: last onder dwangsom (Awb 5:31d)", buf_text(&title));
	buf_release(&title);
}

/* ---- rows of a plan ---- */

static struct planregel
regel(void)
{
	struct planregel r;
	struct error err;

	planregel_init(&r);
	assert_int_equal(0, planregel_set(&r, REGEL_NORM, "A-1.3.2", &err));
	assert_int_equal(
	    0, planregel_set(&r, REGEL_ACTIVITEIT, "Rooster maken", &err));
	return r;
}

static void
smart_is_five_letters(void **state)
{
	static const char *const typed[][2] = {
		{ "smart", "smart" },
		{ "SMART", "smart" },
		{ "s-a-t", "s-a-t" },
		{ "sat", "s-a-t" },
		{ "m r", "-m-r-" },
		{ "", "-----" },
	};
	struct planregel r = regel();
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		assert_int_equal(
		    0, planregel_set(&r, REGEL_SMART, typed[i][0], &err));
		assert_string_equal(typed[i][1], r.deel[REGEL_SMART]);
	}
	assert_int_equal(-1, planregel_set(&r, REGEL_SMART, "tsar", &err));
	assert_int_equal(-1, planregel_set(&r, REGEL_SMART, "smartest", &err));
	planregel_tick(&r, 3);
	assert_string_equal("---r-", r.deel[REGEL_SMART]);
	planregel_tick(&r, 3);
	assert_string_equal("-----", r.deel[REGEL_SMART]);
	planregel_release(&r);
}

static void
a_row_says_what_who_and_when(void **state)
{
	struct planregel r = regel(), was;
	struct error err;

	(void)state;
	assert_int_equal(0, planregel_check(NULL, &r, HSTAND_GEVRAAGD, &err));
	assert_int_equal(0, planregel_set(&r, REGEL_VAN, "01-02-2027", &err));
	assert_int_equal(0, planregel_set(&r, REGEL_TOT, "2027-01-01", &err));
	assert_string_equal("2027-02-01", r.deel[REGEL_VAN]);
	assert_int_equal(-1, planregel_check(NULL, &r, HSTAND_GEVRAAGD, &err));
	assert_int_equal(-1, planregel_set(&r, REGEL_TOT, "31-02-2027", &err));
	assert_int_equal(0, planregel_set(&r, REGEL_TOT, "", &err));
	assert_int_equal(-1, planregel_check(NULL, &r, HSTAND_AKKOORD, &err));
	planregel_copy(&was, &r);
	planregel_set(&r, REGEL_VOORTGANG, "Half", &err);
	assert_int_equal(0, planregel_check(&was, &r, HSTAND_AKKOORD, &err));
	planregel_tick(&r, 0);
	assert_int_equal(-1, planregel_check(&was, &r, HSTAND_AKKOORD, &err));
	assert_non_null(strstr(err.text, "SMART niet"));
	assert_int_equal(
	    -1, planregel_check(&was, &was, HSTAND_BEEINDIGD, &err));
	planregel_set(&r, REGEL_ACTIVITEIT, " ", &err);
	assert_int_equal(-1, planregel_check(&was, &r, HSTAND_GEVRAAGD, &err));
	planregel_release(&was);
	planregel_release(&r);
}

static void
a_row_is_taken_out_with_a_word(void **state)
{
	struct planregel r = regel();
	struct error err;

	(void)state;
	assert_int_equal(-1, planregel_set(&r, REGEL_VERVALLEN, "weg", &err));
	assert_false(planregel_vervallen(&r));
	assert_int_equal(0, planregel_set(&r, REGEL_VERVALLEN, "ja", &err));
	assert_true(planregel_vervallen(&r));
	assert_int_equal(0, planregel_set(&r, REGEL_VERVALLEN, "nee", &err));
	assert_false(planregel_vervallen(&r));
	planregel_release(&r);
}

static void
two_people_change_a_row_by_member(void **state)
{
	struct planregel base = regel(), ours, theirs;
	struct error err;

	(void)state;
	planregel_copy(&ours, &base);
	planregel_copy(&theirs, &base);
	theirs.revision = 7;
	planregel_set(&theirs, REGEL_DOOR, "teamleider", &err);
	planregel_set(&theirs, REGEL_RESULTAAT, "Vijf dossiers", &err);
	planregel_set(&ours, REGEL_RESULTAAT, "Tien dossiers", &err);
	planregel_set(&ours, REGEL_VOORTGANG, "Begonnen", &err);
	assert_int_equal(
	    1u << REGEL_RESULTAAT, planregel_merge(&base, &theirs, &ours));
	assert_string_equal("teamleider", ours.deel[REGEL_DOOR]);
	assert_string_equal("Tien dossiers", ours.deel[REGEL_RESULTAAT]);
	assert_string_equal("Begonnen", ours.deel[REGEL_VOORTGANG]);
	assert_int_equal(7, ours.revision);
	planregel_release(&base);
	planregel_release(&ours);
	planregel_release(&theirs);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_begins_with_what_it_asks),
		cmocka_unit_test(only_what_gemeenten_do_names_a_gemeente),
		cmocka_unit_test(the_sentence_says_what_is_missing),
		cmocka_unit_test(a_proposal_to_several_is_to_be_coordinated),
		cmocka_unit_test(steps_stay_within_their_kind),
		cmocka_unit_test(a_step_is_held_against_its_entry),
		cmocka_unit_test(an_entry_is_called_by_its_nummer_and_kind),
		cmocka_unit_test(smart_is_five_letters),
		cmocka_unit_test(a_row_says_what_who_and_when),
		cmocka_unit_test(a_row_is_taken_out_with_a_word),
		cmocka_unit_test(two_people_change_a_row_by_member),
	};

	return cmocka_run_group_tests_name(
	    "core/handhaving", tests, NULL, NULL);
}
