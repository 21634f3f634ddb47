/*
 * test_bytes.c - how many bytes and writes a key costs.
 *
 * Every figure is exact; it is printed, and must stay within the bound of
 * the table for each of the three terminals.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_case.h"

enum figure {
	TYPED,
	NEWLINE,
	NEXT_FIELD,
	OORDEEL,
	STEP_DOWN,
	SCROLL,
	NEXT_NORM,
	FRESH_NORM,
	N_FIGURES,
};

struct bound {
	const char *name;
	double mean; /* bytes for one key */
};

static const struct bound bounds[N_FIGURES] = {
	[TYPED] = { "a character at the end of a note", 1.2 },
	[NEWLINE] = { "a new line at the end of a note", 30 },
	[NEXT_FIELD] = { "the next question", 60 },
	[OORDEEL] = { "an oordeel", 60 },
	[STEP_DOWN] = { "a step down in a list", 30 },
	[SCROLL] = { "a list that scrolls by a row", 125 },
	[NEXT_NORM] = { "the next norm", 500 },
	[FRESH_NORM] = { "a fresh norm screen", 1000 },
};

/* What some keys of one kind have cost. */
struct cost {
	unsigned keys;
	size_t bytes, most;
	unsigned most_writes;
};

struct state {
	struct pty *pty; /* borrowed */
	struct cost cost[N_FIGURES];
};

static const char *const terms[] = { "xterm-256color", "screen-256color",
	"vt100" };

/* Three rows of a bevinding at 80 columns. */
static const char note[] =
    "Vervanging is geregeld, maar cliënten horen niet wie er komt. In twee "
    "van de vijf ingeziene plannen staat niet wie de ondersteuning "
    "coördineert, en van de gesproken medewerkers weten er drie dat ook "
    "zelf niet te zeggen.";

/* Take to account what came since the mark. */
static void
account(struct state *s, enum figure figure)
{
	struct cost *cost = &s->cost[figure];
	const size_t bytes = pty_bytes(s->pty);
	const unsigned writes = pty_writes(s->pty);

	cost->keys++;
	cost->bytes += bytes;
	if (bytes > cost->most)
		cost->most = bytes;
	if (writes > cost->most_writes)
		cost->most_writes = writes;
}

/* One key: until it is handled, drawn and saved. */
static void
press(struct state *s, enum figure figure, const char *keys)
{
	pty_mark(s->pty);
	pty_do(s->pty, keys);
	account(s, figure);
}

static void
type_note(struct state *s)
{
	char key[8];

	pty_do(s->pty, "<down>");
	for (size_t i = 0, n; note[i] != '\0'; i += n) {
		n = (note[i] & 0x80) != 0 ? 2 : 1;
		snprintf(key, sizeof key, "%.*s", (int)n, note + i);
		press(s, TYPED, key);
	}
	for (int i = 0; i < 2; i++)
		press(s, NEWLINE, "<enter>");
	pty_do(s->pty, "<esc>");
}

static void
judge_norms(struct state *s)
{
	for (int i = 0; i < 4; i++) {
		press(s, OORDEEL, i % 2 ? "2" : "1");
		press(s, NEXT_NORM, "<enter>");
	}
	for (int i = 0; i < 20; i++)
		press(s, NEXT_NORM, "<pgdn>");
}

/*
 * The list of norms is behind the norm; it is longer than the screen.  The
 * cursor stays on its row when the list scrolls under it.
 */
static void
walk_list(struct state *s)
{
	int before, after, x;

	pty_do(s->pty, "<esc><home>");
	pty_cursor(s->pty, &before, &x);
	for (;; before = after) {
		pty_mark(s->pty);
		pty_do(s->pty, "<down>");
		pty_cursor(s->pty, &after, &x);
		if (pty_bytes(s->pty) == 0)
			return;
		account(s, before == after ? SCROLL : STEP_DOWN);
	}
}

static void
enter_norms(struct state *s)
{
	pty_do(s->pty, "<home>");
	for (int i = 0; i < 24; i++) {
		press(s, OORDEEL, i % 2 ? "1" : "2");
		press(s, FRESH_NORM, "<enter>");
		pty_do(s->pty, "<esc><down>");
	}
}

/* To a question that shows no hint; a hint costs what its words cost. */
static void
walk_questions(struct state *s)
{
	pty_do(s->pty, "<f5><home><enter>");
	/* Whatever question the step opens at: the first one is above it. */
	for (int i = 0; i < 12; i++)
		pty_do(s->pty, "<backtab>");
	for (int i = 0; i < 4; i++) {
		pty_do(s->pty, "<tab>");
		press(s, NEXT_FIELD, "<backtab>");
	}
}

static void
report(const struct state *s, const char *term)
{
	for (int i = 0; i < N_FIGURES; i++) {
		const struct cost *c = &s->cost[i];

		assert_true(c->keys > 0);
		print_message("%-15s %-33s mean %6.2f  most %4zu  writes %u"
			      "  (%u keys)\n",
		    term, bounds[i].name, (double)c->bytes / c->keys, c->most,
		    c->most_writes, c->keys);
	}
}

static void
check(const struct state *s)
{
	for (int i = 0; i < N_FIGURES; i++) {
		const struct cost *c = &s->cost[i];

		if ((double)c->bytes / c->keys > bounds[i].mean)
			fail_msg("%s: %.2f bytes, the bound is %.1f",
			    bounds[i].name, (double)c->bytes / c->keys,
			    bounds[i].mean);
		if (c->most_writes > 1)
			fail_msg("%s: %u writes for a key", bounds[i].name,
			    c->most_writes);
	}
}

static void
measure(struct pty_case *c, const char *term)
{
	struct state s = { 0 };

	c->nummer = case_begin(&c->home, "De Hoek");
	s.pty = c->pty = case_trace(&c->home, term, c->nummer, "A-1.1.1");
	type_note(&s);
	judge_norms(&s);
	walk_list(&s);
	enter_norms(&s);
	walk_questions(&s);
	report(&s, term);
	check(&s);
}

/* The chosen maatregel is unfolded in six rows of its own. */
static void
maatregelen_are_cheap(void **state)
{
	struct pty_case *s = *state;
	size_t most = 0;

	free(home_run(&s->home, NULL, "voorbeeld", NULL));
	s->pty = pty_start(&s->home, NULL);
	pty_do(s->pty, "2");
	pty_expect(s->pty, "Maatregelen");
	for (int i = 0; i < 4; i++) {
		pty_mark(s->pty);
		pty_do(s->pty, i % 2 ? "<up>" : "<down>");
		assert_true(pty_bytes(s->pty) > 0);
		if (pty_bytes(s->pty) > most)
			most = pty_bytes(s->pty);
	}
	print_message("a step among maatregelen: at most %zu\n", most);
	assert_true(most <= 500);
	pty_do(s->pty, "f");
	pty_mark(s->pty);
	pty_do(s->pty, "v");
	print_message("a letter of a filter: %zu\n", pty_bytes(s->pty));
	assert_true(pty_bytes(s->pty) <= 60);
}

static void
keys_are_cheap_on_xterm(void **state)
{
	measure(*state, terms[0]);
}

static void
keys_are_cheap_on_screen(void **state)
{
	measure(*state, terms[1]);
}

static void
keys_are_cheap_on_vt100(void **state)
{
	measure(*state, terms[2]);
}

/* Ten seconds in which nobody does anything, after a text was typed. */
static void
an_idle_screen_sends_nothing(void **state)
{
	struct pty_case *s = *state;

	s->nummer = case_begin(&s->home, "De Hoek");
	s->pty = case_trace(&s->home, NULL, s->nummer, "A-1.1.1");
	pty_do(s->pty, "<down>een begin");
	pty_rest(s->pty, 6000); /* it is saved after a rest, and says so */
	pty_mark(s->pty);
	pty_rest(s->pty, 10000);
	print_message(
	    "idle: %u system calls in ten seconds\n", pty_calls(s->pty));
	assert_int_equal(pty_bytes(s->pty), 0);
	assert_int_equal(pty_writes(s->pty), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOME_TEST(maatregelen_are_cheap),
		HOME_TEST(keys_are_cheap_on_xterm),
		HOME_TEST(keys_are_cheap_on_screen),
		HOME_TEST(keys_are_cheap_on_vt100),
		HOME_TEST(an_idle_screen_sends_nothing),
	};

	return cmocka_run_group_tests_name("pty/bytes", tests, NULL, NULL);
}
