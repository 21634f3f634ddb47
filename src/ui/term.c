/*
 * term.c - the terminal: enter, leave, read one key, send one write.
 *
 * ncurses draws; it never reads.  Keys are decoded by term_keys.c, so the
 * keypad is not switched to application mode either: its digits stay
 * digits, and arrows are known in both their forms.
 */
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <ncurses.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/die.h"
#include "base/mem.h"
#include "ui/shift.h"
#include "ui/term.h"
#include "ui/term_keys.h"
#include "ui/term_out.h"
#include "ui/term_signal.h"
#include "ui/term_type.h"

#define IN  STDIN_FILENO
#define OUT STDOUT_FILENO

#define DELAY_DEFAULT 200 /* ms; screens.md 4 has the measurements */
#define DELAY_MAX     5000
/* How long the terminal has for our last words, in ms. */
#define LAST_OUTPUT 2000
/* After a signal to stop, what was typed before it is still taken in. */
#define LAST_READS 64

#define CTRL_C '\003' /* as a terminal in raw mode sends it */

static struct {
	bool entered;
	struct keys keys;
	bool paste_marks; /* the terminal was asked to mark a paste */
	bool resized;
	bool gone;
	int last_reads; /* since the signal came */
	unsigned syncs;
	char notice[160];
} term;

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

static void
set_locale(void)
{
	setlocale(LC_CTYPE, "");
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0 &&
	    setlocale(LC_CTYPE, "C.UTF-8") == NULL)
		setlocale(LC_CTYPE, "C.utf8");
}

static void
set_size(void)
{
	struct winsize size;

	if (ioctl(OUT, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 &&
	    size.ws_col > 0 && (size.ws_row != LINES || size.ws_col != COLS))
		resizeterm(size.ws_row, size.ws_col);
}

static void
mark_pastes(bool on)
{
	if (term.paste_marks)
		out_add(on ? paste_on : paste_off);
}

static void
set_modes(void)
{
	raw();
	noecho();
	nonl();
	leaveok(stdscr, FALSE);
	idlok(stdscr, TRUE);
	/* Output is never held up to look for input: that is our own choice,
	 * see term_pending(). */
	typeahead(-1);
}

static int
check_terminal(const char *name, struct error *err)
{
	if (!isatty(IN) || !isatty(OUT))
		return error_usage(err,
		    "schouw heeft een terminal nodig: in- en uitvoer mogen "
		    "niet zijn omgeleid; zie schouw --help voor opdrachten "
		    "zonder scherm");
	if (name == NULL || name[0] == '\0' || strcmp(name, "dumb") == 0)
		return error_usage(err,
		    "de terminal is onbekend: TERM is %s; probeer "
		    "TERM=xterm-256color schouw",
		    name == NULL || name[0] == '\0' ? "leeg" : name);
	return 0;
}

static void
learn_keys(void)
{
	const char *delay = getenv("ESCDELAY");
	long ms = delay != NULL ? strtol(delay, NULL, 10) : DELAY_DEFAULT;

	keys_init(
	    &term.keys, ms > 0 && ms <= DELAY_MAX ? (int)ms : DELAY_DEFAULT);
	term.keys.test = getenv("SCHOUW_SYNC") != NULL;
	type_learn_keys(&term.keys);
}

static void
prepare_reset(void)
{
	struct buf text = { 0 };

	if (term.paste_marks)
		buf_add(&text, paste_off);
	type_reset(&text);
	buf_add(&text, "\r\n");
	signals_reset(text.text, text.length);
	buf_release(&text);
}

int
term_enter(struct error *err)
{
	const char *name = getenv("TERM"), *used;

	if (check_terminal(name, err) == -1 || signals_open(err) == -1)
		return -1;
	set_locale();
	signals_keep_modes();
	/* They outlive the size of a window. */
	unsetenv("LINES");
	unsetenv("COLUMNS");
	out_open();
	out_hold();
	used = type_open(name, term.notice, sizeof term.notice);
	if (used == NULL) {
		out_close();
		return error_usage(err,
		    "op de terminal '%.40s' kan schouw niet tekenen; "
		    "probeer TERM=xterm-256color schouw",
		    name);
	}
	term.entered = true;
	die_hook = term_leave;
	term.paste_marks = type_marks_paste(name, used);
	learn_keys();
	prepare_reset();
	set_modes();
	set_size();
	signals_catch();
	mark_pastes(true);
	return 0;
}

/* Leave the screen as the shell had it; term_flush() comes back to it. */
static void
lend(void)
{
	out_hold();
	mark_pastes(false);
	endwin();
	out_finish(term.gone || signals_stop() ? 0 : LAST_OUTPUT);
}

void
term_leave(void)
{
	if (!term.entered)
		return;
	term.entered = false;
	lend();
	signals_reset("", 0);
	keys_release(&term.keys);
	out_close();
}

static void
take_back(void)
{
	signals_catch();
	out_hold();
	reset_prog_mode();
	mark_pastes(true);
	term.resized = true;
	clearok(curscr, TRUE);
}

/* kill -TSTP from outside: stop as a program should, and come back. */
static void
suspend(void)
{
	lend();
	signals_suspend();
	take_back();
}

static void
take_signals(void)
{
	int number;

	while ((number = signals_next()) != 0) {
		if (number == SIGTSTP)
			suspend();
		else if (number == SIGCONT)
			take_back();
		else if (number == SIGWINCH)
			term.resized = true;
	}
}

static void
read_bytes(void)
{
	char bytes[4096];
	ssize_t n = read(IN, bytes, sizeof bytes);

	if (n > 0)
		keys_feed(&term.keys, bytes, (size_t)n, clock_ms());
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		term.gone = true;
}

static void
wait_input(int timeout_ms)
{
	struct pollfd fd[] = { { .fd = IN, .events = POLLIN },
		{ .fd = signals_fd(), .events = POLLIN },
		{ .fd = out_unsent() ? out_fd() : -1, .events = POLLOUT } };
	int n = poll(fd, LENGTH(fd), signals_stop() ? 0 : timeout_ms);

	if (n > 0 && fd[2].revents)
		out_send();
	if (n > 0 && fd[0].revents & POLLIN)
		read_bytes();
	else if ((n > 0 && fd[0].revents) || (n != -1 && signals_stop()))
		term.gone = true;
	/* Whatever poll said: who changes the size of a window and then types
	 * sees the keys act on the new one. */
	take_signals();
	if (signals_stop() && ++term.last_reads > LAST_READS)
		term.gone = true;
}

bool
term_interrupted(void)
{
	wait_input(0);
	return term.gone || signals_stop() != 0 ||
	    keys_take(&term.keys, CTRL_C);
}

enum term_event
term_read(struct key *key, int timeout_ms)
{
	int64_t end = clock_ms() + timeout_ms;
	bool behind = out_unsent();

	for (bool waited = false;; waited = true) {
		int wait, left = (int)(end - clock_ms());

		if (term.resized) {
			term.resized = false;
			set_size();
			*key = (struct key){ .code = K_RESIZE };
			return TERM_KEY;
		}
		if (keys_next(&term.keys, key, clock_ms()))
			return TERM_KEY;
		if (term.gone)
			return TERM_GONE;
		if (behind && !out_unsent())
			return TERM_READY;
		if (waited && timeout_ms >= 0 && left <= 0)
			return TERM_TIMEOUT;
		wait = keys_wait(&term.keys, clock_ms());
		if (timeout_ms >= 0 && (wait == -1 || wait > left))
			wait = left > 0 ? left : 0;
		wait_input(wait);
	}
}

bool
term_pending(void)
{
	struct pollfd in = { .fd = IN, .events = POLLIN };

	if (term.keys.at < term.keys.in.length && !term.keys.waiting)
		return true;
	return poll(&in, 1, 0) == 1;
}

int
term_signal(void)
{
	return signals_stop();
}

void
term_editing(bool editing)
{
	term.keys.bursts = !editing && !term.keys.test;
}

const char *
term_notice(void)
{
	return term.notice;
}

bool
term_ready(void)
{
	return !out_unsent();
}

void
term_flush(void)
{
	struct buf shift = { 0 };

	if (!term.entered)
		return;
	out_hold();
	wnoutrefresh(stdscr);
	shift_row(&shift);
	out_add(buf_text(&shift));
	buf_release(&shift);
	doupdate();
	out_send();
}

void
term_redraw(void)
{
	clearok(curscr, TRUE);
}

void
term_answer_sync(void)
{
	char answer[32];

	snprintf(answer, sizeof answer, "\033]7770;%u\a", ++term.syncs);
	out_add(answer);
	out_send();
}

int
term_rows(void)
{
	return stdscr != NULL ? getmaxy(stdscr) : 0;
}

int
term_columns(void)
{
	return stdscr != NULL ? getmaxx(stdscr) : 0;
}
