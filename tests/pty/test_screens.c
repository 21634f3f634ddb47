/*
 * test_screens.c - one onderzoek from the first question to the concept
 * rapport, by the keyboard, on the example data, left twice on the way.
 *
 * The tests are the chapters of one story: each goes on where the one
 * before it stopped.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_case.h"

#define CHOSEN 9
#define TEKORT 3 /* the norm that gets the tekort, from 0 */

struct state {
	struct home home;
	struct pty *pty;
	char nummer[16];
};

/* What an answer becomes: typed decomposed and with an emoji of more than
 * one code point, kept composed and whole. */
static const char typed[] =
    "Cli\xc3\xabnten bellen g\xc3\xa9\xc3\xa9n cafe\xcc\x81 \xf0\x9f\x91\x8d"
    "\xf0\x9f\x8f\xbd \xe6\xbc\xa2\xe5\xad\x97";
static const char kept[] =
    "Cli\xc3\xabnten bellen g\xc3\xa9\xc3\xa9n caf\xc3\xa9 \xf0\x9f\x91\x8d"
    "\xf0\x9f\x8f\xbd \xe6\xbc\xa2\xe5\xad\x97";

static const char *
row_of_cursor(struct pty *p)
{
	int y, x;

	pty_cursor(p, &y, &x);
	return pty_row(p, y);
}

static void
start(struct state *s)
{
	s->pty = pty_start(&s->home, NULL);
}

/* Back to the Werkblad, and out; status 0 and nothing left to save. */
static void
leave(struct state *s)
{
	pty_do(s->pty, "<f10>");
	pty_expect(s->pty, "Onderzoeken");
	pty_do(s->pty, "<f10>");
	pty_expect(s->pty, "Sluiten?");
	pty_keys(s->pty, "j");
	assert_int_equal(pty_end(s->pty, 20), 0);
	pty_close(s->pty);
	s->pty = NULL;
}

/* The newest is the first in the list. */
static void
come_back(struct state *s)
{
	start(s);
	assert_non_null(strstr(row_of_cursor(s->pty), s->nummer));
	pty_do(s->pty, "<enter>");
}

/* By the overview to the row with this text. */
static void
go_to(struct pty *p, const char *text)
{
	pty_do(p, "<f5><home>");
	for (int i = 0; i < 60; i++) {
		if (strstr(row_of_cursor(p), text) != NULL) {
			pty_do(p, "<enter>");
			return;
		}
		pty_do(p, "<down>");
	}
	fail_msg("not in the overview: %s", text);
}

/* "26 van 29" in the title. */
static int
n_chosen(struct pty *p)
{
	const char *title = pty_row(p, 0);
	const char *words = strstr(title, " van 29");
	int n = 0;

	assert_non_null(words);
	while (words > title && words[-1] != ' ')
		words--;
	assert_int_equal(sscanf(words, "%d", &n), 1);
	return n;
}

static void
expect_answer(json_t *all, const char *name, const char *value)
{
	json_t *answers = json_object_get(all, "antwoorden");
	const char *found = json_string_value(json_object_get(answers, name));

	assert_non_null(found);
	assert_string_equal(found, value);
}

/* The digit before its name, wherever it stands in the list. */
static void
begin_signaal(struct pty *p)
{
	char key[2] = "";
	int y;

	pty_do(p, "n");
	y = pty_find(p, "Signaalgestuurd");
	assert_true(y > 0);
	assert_int_equal(sscanf(pty_row(p, y), "%*[> ]%1[1-9]", key), 1);
	pty_do(p, key);
}

static void
the_questions_are_answered(void **state)
{
	struct state *s = *state;
	struct pty *p;

	start(s);
	p = s->pty;
	pty_expect(p, "2026-0001");
	begin_signaal(p);
	assert_int_equal(sscanf(pty_row(p, 0), "Signaal %15s", s->nummer), 1);
	pty_do(p,
	    "De H\xc3\xb6"
	    "ek<enter>hoofdlocatie<enter>");
	pty_do(p, "<space><down>2<enter><space><enter>2<enter>");
	pty_do(p, "12-11-2026<enter>1<enter>2<enter>");
	pty_do(p, typed);
	pty_do(p, "<enter>regel twee<tab>ernstig<tab>kort gezegd<tab><tab>");
	pty_expect(p, "2/9");
	pty_do(p, "1<enter>15-11-2026<enter>14<enter>6<enter>");
	leave(s);
}

static void
the_answers_are_kept(void **state)
{
	struct state *s = *state;
	json_t *all = case_read(&s->home, s->nummer);
	char *text = xasprintf("%s\nregel twee", kept);

	expect_answer(all, "aanbieder",
	    "De H\xc3\xb6"
	    "ek");
	expect_answer(all, "locatie", "hoofdlocatie");
	expect_answer(all, "signaal", text);
	expect_answer(all, "weging", "ernstig");
	expect_answer(all, "aangekondigd", "ja");
	expect_answer(all, "bezoek_op", "2026-11-15");
	expect_answer(all, "aantal_gesprekken", "6");
	free(text);
	json_decref(all);
}

/* Some norms ask for a reason by themselves; r gives one to any. */
static void
leave_out(struct pty *p)
{
	pty_do(p, "<space>");
	if (strstr(row_of_cursor(p), "reden:") == NULL)
		pty_do(p, "r");
	pty_do(p, "valt erbuiten<enter>");
	assert_non_null(strstr(row_of_cursor(p), "valt erbuiten"));
}

static void
norms_are_left_out_with_a_reason(void **state)
{
	struct state *s = *state;
	struct pty *p;

	come_back(s);
	p = s->pty;
	pty_expect(p,
	    "De H\xc3\xb6"
	    "ek");
	go_to(p, "Normen kiezen");
	pty_do(p, "<end>");
	for (int i = 0; i < 40 && n_chosen(p) > CHOSEN; i++) {
		if (strstr(row_of_cursor(p), "[x]") != NULL)
			leave_out(p);
		pty_do(p, "<up>");
	}
	assert_int_equal(n_chosen(p), CHOSEN);
}

static void
judge_one(struct pty *p, int i)
{
	char text[64];

	pty_do(p, i == TEKORT ? "3" : "1");
	snprintf(
	    text, sizeof text, "<down>Bevinding %d: g\xc3\xa9zien.<esc>", i);
	pty_do(p, text);
	snprintf(text, sizeof text, "<f4>@c%d \"notitie %d<f4>", i + 1, i);
	pty_do(p, text);
	pty_expect(p, "Notitie gemaakt");
	if (i != TEKORT)
		return;
	pty_do(p, "<f4>nog een bron<tab><c-u>b1<tab>1<f4>");
	pty_do(p, "mBericht aan elke cli\xc3\xabnt.<tab>31-01-2027<tab>");
	pty_do(p, "teamleider<tab>een werkafspraak<tab>");
}

static void
nine_norms_are_judged(void **state)
{
	struct state *s = *state;

	go_to(s->pty, "A-1.1.1");
	for (int i = 0; i < CHOSEN; i++) {
		judge_one(s->pty, i);
		pty_do(s->pty, "<enter>");
		if (i == CHOSEN / 2) {
			leave(s);
			come_back(s);
			pty_expect(s->pty, "A-1.2.3"); /* where it was left */
		}
	}
	pty_expect(s->pty, "laatste norm");
}

static void
the_report_is_made(void **state)
{
	struct state *s = *state;
	struct pty *p = s->pty;

	go_to(p, "Teksten");
	pty_do(p, "Samengevat<tab>Een aanbieder<tab>Goed<tab><tab>");
	pty_do(p, "Heronderzoek<tab>");
	go_to(p, "Afronding");
	pty_expect(p, "blokkeert 0");
	pty_do(p, "p");
	pty_expect(p, ".html");
	leave(s);
}

static void
the_oordelen_are_kept(void **state)
{
	struct state *s = *state;
	json_t *all = case_read(&s->home, s->nummer), *oordelen;
	char *text;

	oordelen = json_object_get(all, "oordelen");
	assert_int_equal(json_array_size(oordelen), CHOSEN);
	for (int i = 0; i < CHOSEN; i++) {
		json_t *one = json_array_get(oordelen, (size_t)i);

		text = xasprintf("Bevinding %d: g\xc3\xa9zien.", i);
		assert_string_equal(
		    text, json_string_value(json_object_get(one, "bevinding")));
		assert_string_equal(i == TEKORT ? "voldoet_niet" : "voldoet",
		    json_string_value(json_object_get(one, "oordeel")));
		free(text);
	}
	assert_int_equal(
	    json_array_size(json_object_get(all, "notities")), CHOSEN + 1);
	assert_int_equal(
	    json_array_size(json_object_get(all, "maatregelen")), 1);
	json_decref(all);
}

static void
the_report_has_what_was_typed(void **state)
{
	struct state *s = *state;
	char *text = home_run(
	    &s->home, NULL, "rapport", s->nummer, "--formaat", "tekst", NULL);

	assert_non_null(strstr(text,
	    "De H\xc3\xb6"
	    "ek"));
	assert_non_null(strstr(text, "Bevinding 3: g\xc3\xa9zien."));
	assert_non_null(strstr(text, "Samengevat"));
	assert_non_null(strstr(text, "Bericht aan elke"));
	assert_null(strstr(text, "ernstig")); /* intern */
	free(text);
}

static int
set_up(void **state)
{
	struct state *s = xcalloc(1, sizeof *s);

	home_make(&s->home);
	*state = s;
	free(home_run(&s->home, NULL, "voorbeeld", NULL));
	return 0;
}

static int
tear_down(void **state)
{
	struct state *s = *state;

	pty_close(s->pty);
	home_remove(&s->home);
	free(s);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_questions_are_answered),
		cmocka_unit_test(the_answers_are_kept),
		cmocka_unit_test(norms_are_left_out_with_a_reason),
		cmocka_unit_test(nine_norms_are_judged),
		cmocka_unit_test(the_report_is_made),
		cmocka_unit_test(the_oordelen_are_kept),
		cmocka_unit_test(the_report_has_what_was_typed),
	};

	return cmocka_run_group_tests_name(
	    "pty/screens", tests, set_up, tear_down);
}
