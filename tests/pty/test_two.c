/*
 * test_two.c - two programs in one onderzoek, by two pairs of hands.
 *
 * SCHOUW_TWO is how many seconds they work (5; the full trial is 60),
 * SCHOUW_SEED what they do is drawn from.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_case.h"

#define SECONDS 5
#define SEEN    60.0 /* that something of the other may take to be seen */

struct state {
	struct home home;
	struct pty *p[2];
	char *nummer;
	unsigned lot;
	unsigned notes, texts; /* made by either */
};

static long
number_from(const char *name, long otherwise)
{
	const char *value = getenv(name);

	return value != NULL ? strtol(value, NULL, 10) : otherwise;
}

static unsigned
dice(struct state *s, unsigned sides)
{
	s->lot = s->lot * 1103515245 + 12345;
	return (s->lot >> 16) % sides;
}

/* Each with drafts of his own, as two people have. */
static struct pty *
open_one(const struct state *s, int who)
{
	const char *const arguments[] = { "open", s->nummer, CASE_NORM, NULL };
	char *folder =
	    xasprintf("XDG_STATE_HOME=%s/state%d", s->home.folder, who);
	const char *const environment[] = { folder, NULL };
	const struct pty_setup setup = { .home = &s->home,
		.arguments = arguments,
		.environment = environment };
	struct pty *p = pty_open(&setup);

	pty_sync(p);
	free(folder);
	return p;
}

/* Among the bytes that it sent; no key and no sync asks for it. */
static bool
has_sent(struct pty *p, const char *text)
{
	size_t n, length = strlen(text);
	const char *raw = pty_raw(p, &n);

	for (size_t i = 0; i + length <= n; i++)
		if (memcmp(raw + i, text, length) == 0)
			return true;
	return false;
}

static void
wait_for(struct pty *p, const char *text)
{
	const double end = clock_seconds() + SEEN;

	while (!has_sent(p, text) && clock_seconds() < end)
		pty_rest(p, 20);
	pty_sync(p);
	pty_expect(p, text);
}

/* A conflict comes when a text is left; any answer will do. */
static void
settle(struct state *s, struct pty *p)
{
	char keys[] = "1<enter>";

	while (pty_has(p, "Twee versies")) {
		keys[0] = (char)('1' + dice(s, 3));
		pty_do(p, keys);
		/* What cannot be joined is not. */
		pty_do(p, "1<enter>");
	}
}

static void
note(struct state *s, struct pty *p)
{
	char keys[64];

	snprintf(keys, sizeof keys, "<f4>notitie n%u.<f4>", ++s->notes);
	pty_do(p, keys);
}

static void
find(struct state *s, struct pty *p)
{
	char keys[64];

	snprintf(keys, sizeof keys, "<down>tekst t%u. <esc>", ++s->texts);
	pty_do(p, keys);
}

static void
work(struct state *s, struct pty *p)
{
	static const char *const keys[] = { "1", "2", "3" };

	switch (dice(s, 5)) {
	case 0:
		note(s, p);
		break;
	case 1:
		pty_do(p, keys[dice(s, 3)]);
		break;
	case 2:
		/* Think for a moment: it is saved, or taken over. */
		pty_rest(p, 100);
		break;
	default:
		find(s, p);
	}
	settle(s, p);
}

/* Where both stand at the end, with nothing open. */
static void
come_to_rest(struct state *s, struct pty *p)
{
	pty_do(p, "<f2>");
	settle(s, p);
	pty_rest(p, 4000);
	pty_sync(p);
	pty_refuse(p, "Twee versies");
	pty_do(p, "<f6>1.3.1<enter>");
	pty_do(p, "<f6>1.3.2<enter>");
	pty_sync(p);
}

/* All but the title, which names the other. */
static void
assert_same_screens(struct state *s)
{
	for (int y = 1; y < 24; y++) {
		char *row = xstrdup(pty_row(s->p[0], y));

		assert_string_equal(row, pty_row(s->p[1], y));
		free(row);
	}
}

/* Every word that was typed, in the tables or in the logboek. */
static void
assert_all_kept(const struct state *s)
{
	char *all = home_run(&s->home, NULL, "toon", s->nummer, "--json", NULL);
	char *log = home_run(&s->home, NULL, "logboek", s->nummer, NULL);
	char word[32];

	for (unsigned i = 1; i <= s->notes; i++) {
		snprintf(word, sizeof word, "notitie n%u.", i);
		if (strstr(all, word) == NULL)
			fail_msg("%s is lost", word);
	}
	for (unsigned i = 1; i <= s->texts; i++) {
		snprintf(word, sizeof word, "tekst t%u.", i);
		if (strstr(all, word) == NULL && strstr(log, word) == NULL)
			fail_msg("%s is lost", word);
	}
	free(all);
	free(log);
}

static void
after_mixed_work_both_see_the_same_and_nothing_is_lost(void **state)
{
	struct state *s = *state;
	const long seed = number_from("SCHOUW_SEED", (long)time(NULL));
	const double end =
	    clock_seconds() + (double)number_from("SCHOUW_TWO", SECONDS);

	print_message("seed %ld\n", seed);
	s->lot = (unsigned)seed;
	for (int i = 0; i < 2; i++)
		s->p[i] = open_one(s, i);
	while (clock_seconds() < end)
		work(s, s->p[dice(s, 2)]);
	for (int i = 0; i < 2; i++)
		pty_do(s->p[i], "<f2>");
	for (int i = 0; i < 4; i++)
		come_to_rest(s, s->p[i % 2]);
	print_message("%u notities, %u pieces of text\n", s->notes, s->texts);
	assert_same_screens(s);
	assert_all_kept(s);
}

static void
a_notitie_of_the_other_comes_without_a_key(void **state)
{
	struct state *s = *state;
	double since;

	for (int i = 0; i < 2; i++)
		s->p[i] = open_one(s, i);
	wait_for(s->p[0], "ook: uzelf");
	wait_for(s->p[1], "ook: uzelf");
	pty_do(s->p[1], "<f4>");
	pty_do(s->p[1], "half een zin");
	pty_do(s->p[0], "<f7>");
	pty_do(s->p[1], "<f4>");
	since = clock_seconds();
	wait_for(s->p[0], "half een zin");
	print_message("seen after %.2f s\n", clock_seconds() - since);
	pty_signal(s->p[1], 15);
	pty_end(s->p[1], 30);
	while (pty_has(s->p[0], "ook: uzelf") && clock_seconds() < since + SEEN)
		pty_rest(s->p[0], 100), pty_sync(s->p[0]);
	pty_refuse(s->p[0], "ook: uzelf");
}

static void
a_text_that_the_other_has_open_is_told(void **state)
{
	struct state *s = *state;

	for (int i = 0; i < 2; i++)
		s->p[i] = open_one(s, i);
	pty_do(s->p[0], "<down>Ik begin.");
	pty_rest(s->p[1], 1500);
	pty_sync(s->p[1]);
	pty_do(s->p[1], "<down>");
	pty_expect(s->p[1], "U werkt hieraan ook in een ander venster");
}

/* The one was killed while he typed; the other wrote there meanwhile. */
static void
a_text_that_comes_back_is_not_put_over_the_others(void **state)
{
	struct state *s = *state;
	char *text;

	for (int i = 0; i < 2; i++)
		s->p[i] = open_one(s, i);
	pty_do(s->p[0], "<down>Van de een.");
	pty_rest(s->p[0], 2500);
	pty_do(s->p[0], " En nog half");
	pty_signal(s->p[0], 9);
	pty_end(s->p[0], 30);
	pty_close(s->p[0]);
	s->p[0] = NULL;
	pty_rest(s->p[1], 1500);
	pty_do(s->p[1], "<down><c-u>Van de ander.<esc>");
	s->p[0] = open_one(s, 0);
	pty_do(s->p[0], "<down>");
	pty_expect(s->p[0], "En nog half");
	pty_expect(s->p[0], "Niets is overschreven");
	pty_do(s->p[0], "<esc>");
	pty_expect(s->p[0], "Twee versies");
	pty_expect(s->p[0], "Van de ander.");
	text = case_oordeel(&s->home, s->nummer, CASE_NORM, "bevinding");
	assert_string_equal(text, "Van de ander.");
	free(text);
	pty_do(s->p[0], "3<enter>");
	text = case_oordeel(&s->home, s->nummer, CASE_NORM, "bevinding");
	assert_string_equal(text, "Van de ander.\nVan de een. En nog half");
	free(text);
}

static int
set_up(void **state)
{
	struct state *s = xcalloc(1, sizeof *s);

	home_make(&s->home);
	s->nummer = case_begin(&s->home, "De Hoek");
	*state = s;
	return 0;
}

static int
tear_down(void **state)
{
	struct state *s = *state;

	pty_close(s->p[0]);
	pty_close(s->p[1]);
	home_remove(&s->home);
	free(s->nummer);
	free(s);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_notitie_of_the_other_comes_without_a_key),
		TEST(a_text_that_the_other_has_open_is_told),
		TEST(a_text_that_comes_back_is_not_put_over_the_others),
		TEST(after_mixed_work_both_see_the_same_and_nothing_is_lost),
	};

	return cmocka_run_group_tests_name("pty/two", tests, NULL, NULL);
}
