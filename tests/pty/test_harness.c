/*
 * test_harness.c - does the harness itself see, count and refuse?
 *
 * Runs itself as a little ncurses program, so it needs nothing of schouw.
 */
#define _GNU_SOURCE
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "test.h"

#include <curses.h>

#include "base/mem.h"
#include "pty/harness.h"
#include "pty/harness_audit.h"

#define KEY_SYNC 7770
#define SELF     "/proc/self/exe"

struct verdict {
	const char *bytes;
	int length; /* what audit_next() must say */
};

struct state {
	struct home home;
	struct pty *pty;
};

static const char *const terms[] = { "xterm-256color", "screen-256color",
	"tmux-256color", "linux", "vt100" };

static void
answer_sync(void)
{
	static int n;
	char answer[32];
	const int length =
	    snprintf(answer, sizeof answer, "\033]7770;%d\007", ++n);

	refresh();
	if (write(1, answer, (size_t)length) != length)
		_exit(9);
}

static void
show_colours(void)
{
	start_color();
	for (short i = 1; i < 8; i++) {
		init_pair(i, i, COLOR_BLACK);
		attr_set(i & 1 ? A_BOLD : A_UNDERLINE, i, NULL);
		mvprintw(4 + i, 3, "kleur %d", i);
	}
	attrset(A_REVERSE);
	box(stdscr, 0, 0);
	attrset(A_NORMAL);
	mvaddstr(2, 2, "é漢🙂e\314\201");
}

/* One sequence in two parts, cut behind what is a shorter one. */
static void
send_in_parts(void)
{
	static const char first[] = "\033(B\033[0", rest[] = ";1mvet";
	const struct timespec pause = { 0, 30000000 };

	refresh();
	if (write(1, first, sizeof first - 1) < 0 ||
	    nanosleep(&pause, NULL) != 0 || write(1, rest, sizeof rest - 1) < 0)
		_exit(9);
}

static void
handle(int key)
{
	if (key == KEY_SYNC)
		answer_sync();
	else if (key == KEY_F(4))
		addstr("[F4]");
	else if (key == KEY_UP)
		addstr("[omhoog]");
	else if (key == KEY_RESIZE)
		printw("[%dx%d]", LINES, COLS);
	else if (key == 'K')
		show_colours();
	else if (key == 'P')
		send_in_parts();
	else if (key < 256)
		addch((chtype)key);
}

/* The program that the tests look at: echoes keys, ends on q with 7. */
static int
child_main(void)
{
	int key;

	setlocale(LC_ALL, "");
	initscr();
	raw();
	noecho();
	keypad(stdscr, TRUE);
	define_key("\033[7770~", KEY_SYNC);
	while ((key = getch()) != 'q' && key != ERR) {
		handle(key);
		refresh();
	}
	endwin();
	return key == 'q' ? 7 : 8;
}

static struct pty *
open_self(struct state *s, const char *term, bool trace)
{
	static const char *const arguments[] = { "--child", NULL };
	const struct pty_setup setup = { .home = &s->home,
		.term = term,
		.program = SELF,
		.arguments = arguments,
		.trace = trace };

	pty_close(s->pty);
	s->pty = pty_open(&setup);
	pty_sync(s->pty);
	return s->pty;
}

static void
what_is_typed_is_on_the_screen(void **state)
{
	struct pty *p = open_self(*state, "xterm-256color", false);
	int y, x;

	pty_do(p, "hallo<<");
	assert_string_equal(pty_row(p, 0), "hallo<");
	pty_cursor(p, &y, &x);
	assert_int_equal(y, 0);
	assert_int_equal(x, 6);
	pty_expect(p, "allo");
	pty_refuse(p, "Hallo");
	assert_int_equal(pty_find(p, "nergens"), -1);
}

static void
keys_are_those_of_the_terminal(void **state)
{
	for (size_t i = 0; i < LENGTH(terms); i++) {
		struct pty *p = open_self(*state, terms[i], false);

		pty_do(p, "<f4><up>.");
		assert_string_equal(pty_row(p, 0), "[F4][omhoog].");
	}
}

static void
drawing_of_every_terminal_is_allowed(void **state)
{
	for (size_t i = 0; i < LENGTH(terms); i++) {
		struct pty *p = open_self(*state, terms[i], false);

		pty_do(p, "K");
		pty_expect(p, "kleur 7");
		pty_expect(p, "é漢🙂e\314\201");
		pty_keys(p, "q");
		assert_int_equal(pty_end(p, 10), 7);
	}
}

static void
a_sequence_may_come_in_parts(void **state)
{
	struct pty *p = open_self(*state, "xterm-256color", false);

	pty_type(p, "P");
	for (int i = 0; i < 10; i++)
		pty_rest(p, 10);
	pty_sync(p);
	pty_expect(p, "vet");
}

static void
a_resize_is_seen(void **state)
{
	struct pty *p = open_self(*state, "xterm-256color", false);

	pty_resize(p, 10, 41);
	pty_sync(p);
	pty_sync(p); /* ncurses tells it after the keys that it has */
	pty_expect(p, "[10x41]");
}

static void
bytes_and_writes_are_counted(void **state)
{
	struct pty *p = open_self(*state, "xterm-256color", true);

	pty_mark(p);
	pty_sync(p);
	assert_int_equal(pty_bytes(p), 0);
	assert_int_equal(pty_writes(p), 0);
	assert_true(pty_calls(p) >= 2);
	pty_do(p, "a");
	assert_int_equal(pty_bytes(p), 1);
	assert_int_equal(pty_writes(p), 1);
	pty_keys(p, "q");
	assert_int_equal(pty_end(p, 10), 7);
}

static void
an_end_by_a_signal_is_told(void **state)
{
	struct pty *p = open_self(*state, "xterm-256color", false);

	pty_signal(p, SIGKILL);
	assert_int_equal(pty_end(p, 10), 128 + SIGKILL);
	p = open_self(*state, "xterm-256color", true);
	pty_signal(p, SIGTERM);
	assert_true(pty_end(p, 10) > 0);
}

static void
a_closed_terminal_is_felt(void **state)
{
	struct pty *p = open_self(*state, "xterm-256color", false);

	pty_hang_up(p);
	assert_int_equal(pty_end(p, 10), 128 + SIGHUP);
}

static void
a_program_runs_without_a_terminal(void **state)
{
	struct state *s = *state;
	int status;
	char *out;

	assert_int_equal(setenv("SCHOUW", SELF, 1), 0);
	out = home_run(&s->home, &status, "--greet", "wereld", NULL);
	assert_string_equal(out, "hallo wereld\n");
	assert_int_equal(status, 3);
	free(out);
	unsetenv("SCHOUW");
}

static void
judge(const char *term, const struct verdict *verdict, size_t n)
{
	struct audit *audit = audit_new(term);

	assert_non_null(audit);
	for (size_t i = 0; i < n; i++) {
		const char *bytes = verdict[i].bytes;
		const int length = audit_next(audit, bytes, strlen(bytes));

		if (length != verdict[i].length)
			fail_msg("%s %zu: %d instead of %d", term, i, length,
			    verdict[i].length);
	}
	audit_free(audit);
}

static void
drawing_sequences_are_known(void **state)
{
	static const struct verdict verdicts[] = { { "\033[12;40Hx", 8 },
		{ "\033[38;5;120mx", 11 }, { "\033[31mx", 5 },
		{ "\033[?2004hx", 8 }, { "\033]7770;12\007x", 10 },
		{ "\033(B\033[0;1;7mx", 11 }, { "\033[H\033[2Jx", 7 },
		{ "\rx", 1 }, { "\b", 1 }, { "\xc3\xab", 2 } };

	(void)state;
	judge("xterm-256color", verdicts, LENGTH(verdicts));
}

static void
an_unfinished_sequence_waits(void **state)
{
	static const struct verdict verdicts[] = { { "\033", 0 },
		{ "\033[12;4", 0 }, { "\xc3", 0 }, { "\xf0\x9f\x99", 0 } };

	(void)state;
	judge("xterm-256color", verdicts, LENGTH(verdicts));
}

/* A sequence that nothing knows never ends, so it is followed by text. */
#define TEXT \
	"....................................................................."

static void
everything_else_is_refused(void **state)
{
	static const struct verdict verdicts[] = { { "\033]0;titel\007" TEXT,
						       -1 },
		{ "\033]52;c;aGFsbG8=\007" TEXT, -1 }, { "\033[6n" TEXT, -1 },
		{ "\033[c" TEXT, -1 }, { "\033[?1000h" TEXT, -1 },
		{ "\033[21t" TEXT, -1 }, { "\033[3J" TEXT, -1 },
		{ "\033P+q\033\\" TEXT, -1 }, { "\033c" TEXT, -1 },
		{ "\a" TEXT, -1 }, { "\x0e" TEXT, -1 }, { "\x7f", -1 },
		{ "\xc2\x9b"
		  "2J",
		    -1 },
		{ "\x9b"
		  "2J",
		    -1 },
		{ "\xe2\x80\xae", -1 }, { "\xe2\x81\xa6", -1 },
		{ "\xed\xa0\x80", -1 }, { "\xc0\xaf", -1 },
		{ "\xef\xbb\xbf", -1 }, { "\xf3\xa0\x81\x81", -1 } };

	(void)state;
	judge("xterm-256color", verdicts, LENGTH(verdicts));
}

static void
each_terminal_has_its_own_sequences(void **state)
{
	static const struct verdict linux_only[] = { { "\033[?25h\033[?0cx",
							 11 },
		{ "\x0ex", 1 }, { "\033[?1049h" TEXT, -1 } };

	(void)state;
	judge("linux", linux_only, LENGTH(linux_only));
	assert_null(audit_new("geen-terminal"));
}

static int
set_up(void **state)
{
	struct state *s = xcalloc(1, sizeof *s);

	home_make(&s->home);
	*state = s;
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
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_typed_is_on_the_screen),
		cmocka_unit_test(keys_are_those_of_the_terminal),
		cmocka_unit_test(drawing_of_every_terminal_is_allowed),
		cmocka_unit_test(a_sequence_may_come_in_parts),
		cmocka_unit_test(a_resize_is_seen),
		cmocka_unit_test(bytes_and_writes_are_counted),
		cmocka_unit_test(an_end_by_a_signal_is_told),
		cmocka_unit_test(a_closed_terminal_is_felt),
		cmocka_unit_test(a_program_runs_without_a_terminal),
		cmocka_unit_test(drawing_sequences_are_known),
		cmocka_unit_test(an_unfinished_sequence_waits),
		cmocka_unit_test(everything_else_is_refused),
		cmocka_unit_test(each_terminal_has_its_own_sequences),
	};

	if (argc == 2 && strcmp(argv[1], "--child") == 0)
		return child_main();
	if (argc == 3 && strcmp(argv[1], "--greet") == 0)
		return printf("hallo %s\n", argv[2]) > 0 ? 3 : 1;
	return cmocka_run_group_tests_name(
	    "pty/harness", tests, set_up, tear_down);
}
