/*
 * test_terms.c - terminals, locales and descriptors of every kind.
 */
#include <stdlib.h>
#include <string.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_case.h"
#include "pty/harness_pty.h"

/* A terminal and what its bytes are to be checked against. */
struct terminal {
	const char *term, *audit;
};

static const char *const known[] = { "vt100", "linux", "screen-256color",
	"tmux-256color", "xterm-256color", "xterm", "screen", "rxvt" };

static const struct terminal unknown[] = { { "xterm-kitty", NULL },
	{ "foot", NULL }, { "xterm-ghostty", NULL },
	{ "bestaat-niet", "vt100" }, { "../../../etc/passwd", "vt100" },
	{ "$(id)", "vt100" } };

/* Letters that only a UTF-8 locale draws. */
static const char accents[] = "Continuïteit";

static struct pty *
open_with(struct pty_case *s, const struct terminal *t,
    const char *const *environment)
{
	const char *const arguments[] = { "open", s->nummer, CASE_NORM, NULL };
	const struct pty_setup setup = { .home = &s->home,
		.term = t->term,
		.audit = t->audit,
		.environment = environment,
		.arguments = arguments };

	pty_close(s->pty);
	s->pty = pty_open(&setup);
	pty_sync(s->pty);
	return s->pty;
}

/* Work on it a little, and leave it by the way of the keys. */
static void
try_out(struct pty *p)
{
	pty_expect(p, accents);
	pty_do(p, "<down>één <up>");
	pty_expect(p, "één");
	pty_do(p, "<f1>");
	pty_refuse(p, "één");
	pty_do(p, "q");
	pty_expect(p, "één");
	pty_do(p, "<f10>");
	pty_keys(p, "<f10>j");
	assert_int_equal(pty_end(p, 10), 0);
}

static void
every_terminal_works(void **state)
{
	for (size_t i = 0; i < LENGTH(known); i++) {
		const struct terminal t = { known[i], NULL };

		print_message("%s\n", known[i]);
		try_out(open_with(*state, &t, NULL));
	}
}

static void
unknown_terminals_are_treated_as_kin(void **state)
{
	for (size_t i = 0; i < LENGTH(unknown); i++) {
		print_message("%s\n", unknown[i].term);
		try_out(open_with(*state, &unknown[i], NULL));
	}
}

/* Start it where it cannot draw; it must say so, and end. */
static void
expect_refusal(struct pty_case *s, const char *term, const char *words)
{
	const struct pty_setup setup = { .home = &s->home, .term = term };

	pty_close(s->pty);
	s->pty = pty_open(&setup);
	assert_int_equal(pty_end(s->pty, 10), 2);
	pty_expect(s->pty, words);
}

static void
no_terminal_to_draw_on_is_refused(void **state)
{
	expect_refusal(*state, "", "TERM");
	expect_refusal(*state, "dumb", "TERM");
}

static void
a_name_of_five_thousand_characters_does_no_harm(void **state)
{
	struct pty_case *s = *state;
	char *name = xcalloc(5001, 1);
	struct terminal t = { name, "vt100" };

	memset(name, 'x', 5000);
	try_out(open_with(s, &t, NULL));
	free(name);
}

static void
no_color_sends_no_colour(void **state)
{
	static const char *const environment[] = { "NO_COLOR=1", NULL };
	const struct terminal t = { "xterm-256color", NULL };
	const char *raw;
	size_t n;

	try_out(open_with(*state, &t, environment));
	raw = pty_raw(((struct pty_case *)*state)->pty, &n);
	for (size_t i = 0; i + 3 < n; i++) {
		if (raw[i] == '\033' && raw[i + 1] == '[' &&
		    (raw[i + 2] == '3' || raw[i + 2] == '4') &&
		    strchr("01234567", raw[i + 3]) != NULL && raw[i + 4] == 'm')
			fail_msg("colour at byte %zu", i);
	}
}

/* They outlive the size of a window: LINES and COLUMNS of a shell. */
static void
the_size_is_that_of_the_window(void **state)
{
	static const char *const environment[] = { "LINES=10", "COLUMNS=40",
		NULL };
	const struct terminal t = { "xterm-256color", NULL };
	struct pty *p = open_with(*state, &t, environment);

	assert_non_null(strstr(pty_row(p, 23), "F1 Hulp"));
	assert_true(strlen(pty_row(p, 0)) > 40);
	try_out(p);
}

static void
accents_survive_any_locale(void **state)
{
	static const char *const locales[][3] = { { "LANG=C", NULL },
		{ "LANG", NULL }, { "LC_ALL=nl_NL.UTF-8", NULL },
		{ "LC_ALL=nl_NL.ISO-8859-1", NULL }, { "LC_ALL=POSIX", NULL },
		{ "LC_CTYPE=C", "LANG=C", NULL } };
	const struct terminal t = { "xterm-256color", NULL };
	struct pty_case *s = *state;
	char *text;

	for (size_t i = 0; i < LENGTH(locales); i++) {
		print_message("%s\n", locales[i][0]);
		try_out(open_with(s, &t, locales[i]));
	}
	text = case_oordeel(&s->home, s->nummer, CASE_NORM, "bevinding");
	assert_non_null(strstr(text, "één"));
	free(text);
}

static void
without_a_terminal_it_says_so(void **state)
{
	struct pty_case *s = *state;
	int status;
	char *out = home_run(&s->home, &status, "open", s->nummer, NULL);

	assert_int_equal(status, 2);
	assert_non_null(strstr(out, "terminal"));
	free(out);
	out = home_run(&s->home, &status, NULL);
	assert_int_equal(status, 2);
	free(out);
}

/* The program under a shell that first does this to its descriptors. */
static int
run_redirected(struct pty_case *s, const char *how)
{
	char *command = xasprintf("exec \"$SCHOUW\" %s", how);
	char *path = xasprintf("SCHOUW=%s", program_path());
	const char *const arguments[] = { "-c", command, NULL };
	const char *const environment[] = { path, NULL };
	const struct pty_setup setup = { .home = &s->home,
		.program = "/bin/sh",
		.arguments = arguments,
		.environment = environment };
	int status;

	pty_close(s->pty);
	s->pty = pty_open(&setup);
	status = pty_end(s->pty, 10);
	free(path);
	free(command);
	return status;
}

static void
closed_descriptors_do_no_harm(void **state)
{
	struct pty_case *s = *state;
	char *before = home_run(&s->home, NULL, "lijst", NULL), *after;

	assert_int_equal(run_redirected(s, "<&-"), 2);
	assert_int_equal(run_redirected(s, ">&-"), 2);
	assert_int_equal(run_redirected(s, "<&- >&-"), 2);
	assert_int_equal(run_redirected(s, "<&- >&- 2>&-"), 2);
	assert_int_equal(run_redirected(s, "</dev/null"), 2);
	assert_int_equal(run_redirected(s, ">/dev/null"), 2);
	after = home_run(&s->home, NULL, "lijst", NULL);
	assert_string_equal(before, after);
	free(before);
	free(after);
}

static void
output_that_cannot_be_written_is_told(void **state)
{
	struct pty_case *s = *state;

	assert_int_equal(run_redirected(s, "lijst >/dev/full"), 3);
	pty_expect(s->pty, "uitvoer");
	assert_int_equal(run_redirected(s, "lijst >&-"), 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE_TEST(every_terminal_works),
		CASE_TEST(unknown_terminals_are_treated_as_kin),
		CASE_TEST(no_terminal_to_draw_on_is_refused),
		CASE_TEST(a_name_of_five_thousand_characters_does_no_harm),
		CASE_TEST(no_color_sends_no_colour),
		CASE_TEST(the_size_is_that_of_the_window),
		CASE_TEST(accents_survive_any_locale),
		CASE_TEST(without_a_terminal_it_says_so),
		CASE_TEST(closed_descriptors_do_no_harm),
		CASE_TEST(output_that_cannot_be_written_is_told),
	};

	return cmocka_run_group_tests_name("pty/terms", tests, NULL, NULL);
}
