/*
 * test_interview.c - a gesprek of ten minutes, typed as fast as the program
 * takes it, while another process writes to the same database.
 *
 * Each key waits for the echo of the one before it.  With SCHOUW_ECHO_MS
 * the 99th percentile of the echo may be at most so many milliseconds.
 */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_case.h"
#include "pty/harness_interview.h"
#include "pty/harness_pty.h"

#define TIMES     2 /* that all of it is typed */
#define KEYS_MAX  20000
#define BYTES     10 /* at most, for a typed character */
#define COLLEAGUE "een collega schrijft ook"

/* What came of the typing. */
struct typing {
	struct pty *pty;
	double echo[KEYS_MAX]; /* seconds from a key to what it changed */
	size_t n_keys;
	size_t bytes;
};

static int
compare_times(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Writes, as another user of the command line would, until it is stopped. */
static pid_t
start_colleague(const struct home *home, const char *nummer)
{
	pid_t child = fork();

	if (child < 0)
		fail_msg("no child: %s", strerror(errno));
	while (child == 0) {
		int status;

		free(home_run(
		    home, &status, "notitie", nummer, COLLEAGUE, NULL));
		if (getppid() == 1)
			_exit(0);
	}
	return child;
}

/* The bytes of one key at a place in the script: a name, or a letter. */
static size_t
key_length(const char *at)
{
	size_t n = 1;

	if (*at == '<')
		return strcspn(at, ">") + 1;
	while ((at[n] & 0xC0) == 0x80)
		n++;
	return n;
}

/* When something came after so many bytes. */
static double
wait_for_echo(struct pty *p, size_t before)
{
	const double end = clock_seconds() + PATIENCE;
	double came = 0;

	while (p->raw.length == before && clock_seconds() < end) {
		struct pollfd fd = { .fd = p->master, .events = POLLIN };

		poll(&fd, 1, 1000);
		came = clock_seconds();
		pty_rest(p, 1);
	}
	if (p->raw.length == before)
		screen_fail(p, "a key without an echo");
	return came;
}

/* Tags alone change what is on the screen too: every key has an echo. */
static void
press(struct typing *s, const char *key)
{
	const size_t before = s->pty->raw.length;
	const double start = clock_seconds();

	pty_keys(s->pty, key);
	assert_true(s->n_keys < KEYS_MAX);
	s->echo[s->n_keys++] = wait_for_echo(s->pty, before) - start;
}

static void
type_line(struct typing *s, const char *keys)
{
	char key[32];

	for (size_t n; *keys != '\0'; keys += n) {
		n = key_length(keys);
		snprintf(key, sizeof key, "%.*s", (int)n, keys);
		press(s, key);
	}
}

static void
type_interview(struct typing *s)
{
	pty_mark(s->pty);
	for (int i = 0; i < TIMES; i++)
		for (size_t j = 0; j < interview_lines; j++)
			type_line(s, interview[j].keys);
	pty_sync(s->pty);
	s->bytes = pty_bytes(s->pty);
}

static void
paste_page(struct pty *p)
{
	pty_type(p, "\033[200~");
	pty_type(p, interview_page);
	pty_type(p, "\033[201~");
	pty_sync(p);
	pty_do(p, "<enter>");
}

/* The next notitie of the gesprek that nothing took the place of. */
static json_t *
next_notitie(json_t *all, size_t *at)
{
	json_t *n;

	while ((n = json_array_get(all, (*at)++)) != NULL) {
		const char *text =
		    json_string_value(json_object_get(n, "tekst"));

		if (strcmp(text, COLLEAGUE) != 0)
			return n;
	}
	return NULL;
}

static void
check_string(json_t *notitie, const char *name, const char *expected)
{
	const char *value = json_string_value(json_object_get(notitie, name));

	assert_string_equal(value != NULL ? value : "", expected);
}

static void
check_norms(json_t *notitie, const char *expected)
{
	json_t *norms = json_object_get(notitie, "normen"), *norm;
	char set[128] = "";
	size_t i;

	json_array_foreach(norms, i, norm)
	{
		if (i > 0)
			strncat(set, " ", sizeof set - strlen(set) - 1);
		strncat(
		    set, json_string_value(norm), sizeof set - strlen(set) - 1);
	}
	assert_string_equal(set, expected);
}

static void
check_interview(struct pty_case *s)
{
	json_t *o = case_read(&s->home, s->nummer);
	json_t *all = json_object_get(o, "notities"), *n;
	size_t at = 0;

	for (size_t i = 0; i < TIMES * interview_lines; i++) {
		const struct interview_line *line =
		    &interview[i % interview_lines];

		if (line->stored == NULL)
			continue;
		n = next_notitie(all, &at);
		assert_non_null(n);
		check_string(n, "tekst", line->stored);
		check_string(n, "bron", line->bron);
		check_norms(n, line->norms);
	}
	n = next_notitie(all, &at);
	assert_non_null(n);
	check_string(n, "tekst", interview_page_stored);
	assert_null(next_notitie(all, &at));
	json_decref(o);
}

static void
report(struct typing *s)
{
	const char *most = getenv("SCHOUW_ECHO_MS");
	double p99;

	qsort(s->echo, s->n_keys, sizeof *s->echo, compare_times);
	p99 = s->echo[s->n_keys * 99 / 100] * 1000;
	print_message("interview: %zu keys, %.2f bytes each; echo: median "
		      "%.1f ms, 99%% %.1f ms, most %.1f ms\n",
	    s->n_keys, (double)s->bytes / (double)s->n_keys,
	    s->echo[s->n_keys / 2] * 1000, p99, s->echo[s->n_keys - 1] * 1000);
	assert_true(s->n_keys > 5000);
	assert_true(s->bytes <= BYTES * s->n_keys);
	if (most != NULL && p99 > strtod(most, NULL))
		fail_msg("99%% of the keys: %.1f ms", p99);
}

static void
an_interview_is_kept_to_the_last_letter(void **state)
{
	struct typing *typing = xcalloc(1, sizeof *typing);
	struct pty_case *s = *state;
	pid_t colleague;

	s->pty = case_open(&s->home, NULL, s->nummer, CASE_NORM);
	pty_do(s->pty, "i");
	pty_expect(s->pty, "Gesprek 1");
	typing->pty = s->pty;
	colleague = start_colleague(&s->home, s->nummer);
	type_interview(typing);
	paste_page(s->pty);
	kill(colleague, SIGKILL);
	waitpid(colleague, NULL, 0);
	pty_do(s->pty, "<esc>");
	pty_do(s->pty, "<f10>");
	report(typing);
	check_interview(s);
	free(typing);
}

/* The line that was being typed comes back, and no other. */
static void
a_line_outlives_the_program(void **state)
{
	struct pty_case *s = *state;

	s->pty = case_open(&s->home, NULL, s->nummer, CASE_NORM);
	pty_do(s->pty, "i@b2 #1.1.1 de eerste regel<enter>");
	pty_do(s->pty, "een halve re");
	pty_signal(s->pty, SIGKILL);
	pty_end(s->pty, PATIENCE);
	pty_close(s->pty);
	s->pty = pty_start(&s->home, NULL);
	pty_expect(s->pty, "> een halve re");
	pty_expect(s->pty, "@b2 A-1.1.1 de eerste regel");
	pty_do(s->pty, "gel<enter>");
	pty_expect(s->pty, "@b2 A-1.1.1 een halve regel");
	pty_do(s->pty, "<esc>");
	pty_do(s->pty, "<f10>");
	pty_close(s->pty);
	s->pty = pty_start(&s->home, NULL);
	pty_refuse(s->pty, "halve");
}

/* In the order of the JSON: all texts, a line each. */
static char *
all_texts(struct pty_case *s)
{
	json_t *o = case_read(&s->home, s->nummer), *n;
	struct buf out = { 0 };
	size_t i;

	json_array_foreach(json_object_get(o, "notities"), i, n) buf_addf(
	    &out, "%s\n", json_string_value(json_object_get(n, "tekst")));
	json_decref(o);
	buf_add(&out, "");
	return buf_take(&out);
}

static sqlite3 *
lock_database(const struct home *home)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(home->database, &db), SQLITE_OK);
	assert_int_equal(
	    sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	return db;
}

/* Who has the database keeps nobody from typing, and costs no line: not
 * even when the program is killed before it lets go. */
static void
a_lock_costs_no_line(void **state)
{
	struct pty_case *s = *state;
	sqlite3 *lock;
	char *texts;

	s->pty = case_open(&s->home, NULL, s->nummer, CASE_NORM);
	pty_do(s->pty, "i@b2 #1.1.1 voor het slot<enter>");
	lock = lock_database(&s->home);
	pty_do(s->pty, "@c1 onder het slot<enter>");
	pty_expect(s->pty, "onder het slot (nog niet opgeslagen)");
	pty_do(s->pty, "#1.1.2 nog steeds<enter>");
	pty_expect(s->pty, "nog steeds (nog niet opgeslagen)");
	pty_do(s->pty, "en half");
	pty_signal(s->pty, SIGKILL);
	pty_end(s->pty, PATIENCE);
	pty_close(s->pty);
	sqlite3_close(lock);
	s->pty = pty_start(&s->home, NULL);
	pty_expect(s->pty, "> en half");
	pty_expect(s->pty, "@c1 A-1.1.1 onder het slot");
	pty_expect(s->pty, "@c1 A-1.1.2 nog steeds");
	pty_do(s->pty, " getypt<enter>");
	pty_do(s->pty, "<esc>");
	pty_do(s->pty, "<f10>");
	texts = all_texts(s);
	assert_string_equal(texts,
	    "voor het slot\nonder het slot\nnog steeds\nen half getypt\n");
	free(texts);
}

/* And when it lets go, what was kept back is stored with the next key. */
static void
what_a_lock_kept_back_is_stored_after_it(void **state)
{
	struct pty_case *s = *state;
	sqlite3 *lock;
	char *texts;

	s->pty = case_open(&s->home, NULL, s->nummer, CASE_NORM);
	pty_do(s->pty, "i@b2 #1.1.1 voor het slot<enter>");
	lock = lock_database(&s->home);
	pty_do(s->pty, "onder het slot<enter>");
	pty_expect(s->pty, "(nog niet opgeslagen)");
	sqlite3_close(lock);
	pty_do(s->pty, "x");
	pty_refuse(s->pty, "(nog niet opgeslagen)");
	texts = all_texts(s);
	assert_string_equal(texts, "voor het slot\nonder het slot\n");
	free(texts);
}

/* What one types comes to the other without a key, whose line stays. */
static void
two_in_a_gesprek_see_each_other(void **state)
{
	struct pty_case *s = *state;
	struct pty *other;

	s->pty = case_open(&s->home, NULL, s->nummer, CASE_NORM);
	pty_do(s->pty, "i@b2 #1.1.1 van de een<enter>");
	other = case_open(&s->home, NULL, s->nummer, CASE_NORM);
	pty_do(other, "i");
	pty_expect(other, "@b2 A-1.1.1 van de een");
	pty_do(other, "half van de an");
	pty_mark(other);
	pty_do(s->pty, "@c1 nog een<enter>");
	pty_rest(other, 4000);
	assert_true(pty_bytes(other) > 0);
	pty_sync(other);
	pty_expect(other, "@c1 A-1.1.1 nog een");
	pty_expect(other, "> half van de an");
	pty_mark(s->pty);
	pty_do(other, "der<enter>");
	pty_rest(s->pty, 4000);
	assert_true(pty_bytes(s->pty) > 0);
	pty_sync(s->pty);
	pty_expect(s->pty, "half van de ander");
	pty_close(other);
}

/* A key is drawn at once and in one piece, also the Enter that stores. */
static void
each_key_is_one_write(void **state)
{
	static const char line[] =
	    "@c1 #1.1.2 zegt dat er 's nachts niemand is<enter>"
	    "! rooster vragen<enter><up>, en dat van de week erna<enter>";
	struct pty_case *s = *state;
	unsigned most = 0;
	char key[32];

	s->pty = case_trace(&s->home, NULL, s->nummer, CASE_NORM);
	pty_do(s->pty, "i");
	for (size_t i = 0, n; line[i] != '\0'; i += n) {
		n = key_length(line + i);
		snprintf(key, sizeof key, "%.*s", (int)n, line + i);
		pty_mark(s->pty);
		pty_do(s->pty, key);
		if (pty_writes(s->pty) > most)
			most = pty_writes(s->pty);
		if (pty_writes(s->pty) > 1)
			print_message(
			    "%s: %u writes\n", key, pty_writes(s->pty));
	}
	pty_expect(s->pty, "rooster vragen, en dat van de week erna");
	assert_int_equal(1, most);
}

/* Ten seconds of listening cost the line nothing. */
static void
listening_sends_nothing(void **state)
{
	struct pty_case *s = *state;

	s->pty = case_trace(&s->home, NULL, s->nummer, CASE_NORM);
	pty_do(s->pty, "i@c1 #1.1.2 zegt niets meer<enter>een begin");
	pty_rest(s->pty, 4000);
	pty_mark(s->pty);
	pty_rest(s->pty, 10000);
	assert_int_equal(pty_bytes(s->pty), 0);
	assert_int_equal(pty_writes(s->pty), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE_TEST(each_key_is_one_write),
		CASE_TEST(an_interview_is_kept_to_the_last_letter),
		CASE_TEST(a_line_outlives_the_program),
		CASE_TEST(a_lock_costs_no_line),
		CASE_TEST(what_a_lock_kept_back_is_stored_after_it),
		CASE_TEST(two_in_a_gesprek_see_each_other),
		CASE_TEST(listening_sends_nothing),
	};

	return cmocka_run_group_tests_name("pty/interview", tests, NULL, NULL);
}
