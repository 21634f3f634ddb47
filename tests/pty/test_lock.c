/*
 * test_lock.c - another process holds the database locked while somebody
 * types.
 *
 * SCHOUW_LOCK is how many seconds (2; the full trial is 60).  When it is
 * set, the times are asserted too; else only what happens is.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "test.h"

#include "base/buf.h"
#include "base/mem.h"
#include "pty/harness_case.h"

#define SECONDS      2
#define DELAY_MOST   0.100 /* of a key, with a lock */
#define SAVED_MOST   2.0   /* after the release */
#define SAVED_AT_ALL 60.0
#define LINE         50 /* characters that stay on one row */

static double
lock_seconds(void)
{
	const char *value = getenv("SCHOUW_LOCK");

	return value == NULL ? SECONDS : strtod(value, NULL);
}

static bool
is_timed(void)
{
	return getenv("SCHOUW_LOCK") != NULL;
}

static sqlite3 *
open_database(const char *path)
{
	sqlite3 *db;

	assert_int_equal(SQLITE_OK, sqlite3_open(path, &db));
	sqlite3_busy_timeout(db, 10000);
	return db;
}

static void
run(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
}

/* The first column of the first row, "" when there is none; to be freed. */
static char *
ask(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *stmt;
	char *answer;

	assert_int_equal(
	    SQLITE_OK, sqlite3_prepare_v2(db, sql, -1, &stmt, NULL));
	answer = xstrdup(sqlite3_step(stmt) == SQLITE_ROW
		? (const char *)sqlite3_column_text(stmt, 0)
		: "");
	sqlite3_finalize(stmt);
	return answer;
}

struct typing {
	struct buf text; /* on the last row */
	size_t typed, echoed;
	double slowest;
	bool told; /* the status line said what is the matter */
};

/* One key and what it brings, to the disk and back. */
static void
type_one(struct pty *p, struct typing *t, char c)
{
	const char key[] = { c, '\0' };
	double since = clock_seconds();

	pty_type(p, key);
	buf_add_char(&t->text, c);
	pty_sync(p);
	t->typed++;
	t->echoed += pty_has(p, buf_text(&t->text));
	since = clock_seconds() - since;
	if (since > t->slowest)
		t->slowest = since;
}

/* A row full, then the text is left, the norm judged, and on. */
static void
type_for(struct pty *p, struct typing *t, double seconds)
{
	const double end = clock_seconds() + seconds;

	for (unsigned n = 0; clock_seconds() < end || !t->told; n++) {
		type_one(p, t, (char)('a' + n % 26));
		if (t->text.length < LINE)
			continue;
		pty_do(p, "<esc>1");
		t->told = t->told || pty_has(p, "bezet door een ander");
		pty_do(p, "<down><enter>");
		buf_clear(&t->text);
	}
}

static char *
bevinding_in(sqlite3 *db)
{
	return ask(
	    db, "SELECT bevinding FROM oordeel WHERE norm = '" CASE_NORM "'");
}

/* No key is touched; seconds until the database has this text. */
static double
wait_for_save(struct pty *p, sqlite3 *db, const char *text)
{
	const double start = clock_seconds();
	bool saved = false;

	while (!saved && clock_seconds() - start < SAVED_AT_ALL) {
		char *now = bevinding_in(db);

		saved = strstr(now, text) != NULL;
		free(now);
		if (!saved)
			pty_rest(p, 20);
	}
	assert_true(saved);
	return clock_seconds() - start;
}

static void
assert_draft(const struct home *home, const char *text)
{
	char *path =
	    xasprintf("%s/.local/state/schouw/drafts.db", home->folder);
	sqlite3 *drafts = open_database(path);
	char *draft = ask(drafts, "SELECT text FROM draft");

	if (strstr(draft, text) == NULL)
		fail_msg("the draft has '%s' and not '%s'", draft, text);
	free(draft);
	sqlite3_close(drafts);
	free(path);
}

/* What is typed while it is locked, and what comes of it after. */
static void
type_through(struct pty_case *c, const char *lock)
{
	sqlite3 *db = open_database(c->home.database);
	struct typing t = { .slowest = 0 };
	char *before;
	double saved;

	c->pty = case_open(&c->home, NULL, c->nummer, CASE_NORM);
	pty_do(c->pty, "<down>");
	run(db, lock);
	type_for(c->pty, &t, lock_seconds());
	type_one(c->pty, &t, '.');
	assert_int_equal(t.typed, t.echoed);
	assert_draft(&c->home, buf_text(&t.text));
	before = bevinding_in(db);
	assert_string_equal("", before);
	free(before);
	run(db, "ROLLBACK");
	saved = wait_for_save(c->pty, db, buf_text(&t.text));
	print_message("%s for %.0f s: %zu keys, the slowest %.0f ms; saved "
		      "%.2f s after\n",
	    lock, lock_seconds(), t.typed, t.slowest * 1000, saved);
	if (is_timed()) {
		assert_true(t.slowest <= DELAY_MOST);
		assert_true(saved <= SAVED_MOST);
	}
	pty_rest(c->pty, 100);
	pty_sync(c->pty);
	pty_refuse(c->pty, "bezet");
	pty_expect(c->pty, "Opgeslagen om");
	pty_do(c->pty, "x");
	pty_refuse(c->pty, "Opgeslagen om");
	buf_release(&t.text);
	sqlite3_close(db);
}

static void
who_types_through_a_lock_loses_nothing(void **state)
{
	type_through(*state, "BEGIN IMMEDIATE");
}

static void
an_exclusive_lock_is_no_worse(void **state)
{
	type_through(*state, "BEGIN EXCLUSIVE");
}

/* Reading goes on, so one can begin; what is done is saved after. */
static void
one_can_start_and_open_while_it_is_locked(void **state)
{
	struct pty_case *c = *state;
	sqlite3 *db = open_database(c->home.database);

	run(db, "BEGIN EXCLUSIVE");
	c->pty = case_open(&c->home, NULL, c->nummer, CASE_NORM);
	pty_expect(c->pty, CASE_NORM);
	pty_do(c->pty, "<down>Tijdens het slot.<esc>");
	pty_expect(c->pty, "Tijdens het slot.");
	pty_expect(c->pty, "bezet door een ander");
	run(db, "ROLLBACK");
	wait_for_save(c->pty, db, "Tijdens het slot.");
	sqlite3_close(db);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE_TEST(who_types_through_a_lock_loses_nothing),
		CASE_TEST(an_exclusive_lock_is_no_worse),
		CASE_TEST(one_can_start_and_open_while_it_is_locked),
	};

	return cmocka_run_group_tests_name("pty/lock", tests, NULL, NULL);
}
