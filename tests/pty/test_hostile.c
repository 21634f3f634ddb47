/*
 * test_hostile.c - bytes that nobody types, and texts that attack.
 *
 * SCHOUW_BYTES is how many random bytes are sent (200,000; the full trial
 * is 10,000,000), SCHOUW_SEED what they are drawn from.
 */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_case.h"

#define CHUNK 2048

/* What a terminal would obey. */
static const char *const attacks[] = { "wis\033[2J\033[H", "titel\033]0;x\007",
	"klembord\033]52;c;aGFsbG8=\033\\", "bel\007\007", "\033P1$r\033\\",
	"c1\xc2\x9b"
	"31m\xc2\x9d"
	"0;x\xc2\x9c",
	"\x9b"
	"5m kaal",
	"bidi \xe2\x80\xae"
	"kcab\xe2\x80\xac \xe2\x81\xa6x\xe2\x81\xa9",
	"\xcc\x81\xcc\x81 los teken",
	"nul\xe2\x80\x8b\xef\xbb\xbf"
	"breed",
	"tag\xf3\xa0\x81\xa1\xf3\xa0\x81\xbf", "terug\b\b\bx\rkop",
	"eigen\xee\x80\x80", "stuk\xc3\x28\xf0\x9f", "\xed\xa0\x80 half" };

/* How the bytes of a key may be torn: after each there is a gap. */
struct torn {
	const char *part[4];
	int gap; /* ms */
};

static unsigned
number_from(const char *name, unsigned otherwise)
{
	const char *value = getenv(name);

	return value != NULL ? (unsigned)strtoul(value, NULL, 10) : otherwise;
}

static struct pty *
open_case(struct pty_case *s)
{
	pty_close(s->pty);
	s->pty = case_open(&s->home, NULL, s->nummer, CASE_NORM);
	return s->pty;
}

static void
fill(char *bytes, size_t n)
{
	static const char *const parts[] = { "\033[", "\033O", "\033[200~",
		"\033[201~", "\033]", "\033[1;5D", "\033[3~", "\xc3",
		"\xf0\x9f" };

	for (size_t i = 0; i < n; i++)
		bytes[i] = (char)(rand() & 0xff);
	for (size_t i = 0; i + 16 < n; i += (size_t)(1 + rand() % 64)) {
		const char *part = parts[(size_t)rand() % LENGTH(parts)];

		memcpy(bytes + i, part, strlen(part));
	}
}

/* All texts of the database are valid and its log is whole. */
static void
check_database(struct pty_case *s)
{
	char *out = home_run(&s->home, NULL, "lijst", "--json", NULL);
	json_t *rows = json_loads(out, 0, NULL), *row;
	size_t i;

	assert_non_null(rows);
	json_array_foreach(rows, i, row) json_decref(case_read(
	    &s->home, json_string_value(json_object_get(row, "nummer"))));
	json_decref(rows);
	free(out);
	free(home_run(&s->home, NULL, "logboek", "--controleer", NULL));
}

static void
random_bytes_break_nothing(void **state)
{
	const unsigned seed = number_from("SCHOUW_SEED", (unsigned)time(NULL));
	unsigned left = number_from("SCHOUW_BYTES", 200000);
	struct pty_case *s = *state;
	char bytes[CHUNK];

	print_message("seed %u\n", seed);
	srand(seed);
	open_case(s);
	while (left >= CHUNK) {
		left -= CHUNK;
		fill(bytes, sizeof bytes);
		pty_offer(s->pty, bytes, sizeof bytes);
		if (!pty_ended(s->pty))
			continue;
		assert_int_equal(pty_end(s->pty, 10), 0);
		open_case(s);
	}
	pty_rest(s->pty, 1500); /* a paste without an end mark has ended */
	pty_close(s->pty);
	s->pty = NULL;
	check_database(s);
}

/* The cursor is on the oordelen; a letter or digit would do something. */
static void
a_torn_sequence_is_one_key(void **state)
{
	static const struct torn torn[] = { { { "\033", "[B" }, 50 },
		{ { "\033[", "B" }, 50 }, { { "\033", "[", "B" }, 50 },
		{ { "\033O", "B" }, 120 }, { { "\033", "OB" }, 120 } };
	static const char *const environment[] = { "ESCDELAY", NULL };
	struct pty_case *s = *state;
	const char *const arguments[] = { "open", s->nummer, CASE_NORM, NULL };
	const struct pty_setup setup = { .home = &s->home,
		.arguments = arguments,
		.environment = environment };

	for (size_t i = 0; i < LENGTH(torn); i++) {
		pty_close(s->pty);
		s->pty = pty_open(&setup);
		pty_sync(s->pty);
		for (int j = 0; j < 4 && torn[i].part[j] != NULL; j++) {
			pty_type(s->pty, torn[i].part[j]);
			pty_rest(s->pty, torn[i].gap);
		}
		pty_do(s->pty, "tekst");
		pty_expect(s->pty, "tekst");
		pty_do(s->pty, "<c-u>");
	}
}

/* Torn by more than the delay: it may go back a level, nothing else. */
static void
a_sequence_that_fell_apart_judges_nothing(void **state)
{
	static const char *const torn[][2] = { { "\033", "[11~" },
		{ "\033[", "11~" }, { "\033[1", "1~" }, { "\033[11", "~" },
		{ "\033O", "1" }, { "\033[1;", "2~" } };
	struct pty_case *s = *state;
	char *oordeel;

	for (size_t i = 0; i < LENGTH(torn); i++) {
		open_case(s);
		pty_type(s->pty, torn[i][0]);
		pty_rest(s->pty, 300);
		pty_type(s->pty, torn[i][1]);
		pty_rest(s->pty, 300);
		pty_do(s->pty, "<f10>");
	}
	oordeel = case_oordeel(&s->home, s->nummer, CASE_NORM, "oordeel");
	assert_string_equal(oordeel, "");
	free(oordeel);
}

/* Without a sync: with it nobody's letters are taken for a paste. */
static void
wait_for(struct pty *p, const char *text)
{
	const double end = clock_seconds() + 10;

	while (!pty_has(p, text) && clock_seconds() < end)
		pty_rest(p, 20);
	pty_expect(p, text);
}

/* Also as the first thing that comes; the digits would judge. */
static void
letters_that_come_at_once_are_no_commands(void **state)
{
	static const char *const environment[] = { "SCHOUW_SYNC", NULL };
	struct pty_case *s = *state;
	const char *const arguments[] = { "open", s->nummer, CASE_NORM, NULL };
	const struct pty_setup setup = { .home = &s->home,
		.arguments = arguments,
		.environment = environment };
	char *oordeel;

	s->pty = pty_open(&setup);
	wait_for(s->pty, "F1 Hulp");
	pty_type(s->pty, "1 2 3 geplakt");
	wait_for(s->pty, "1 2 3 geplakt");
	oordeel = case_oordeel(&s->home, s->nummer, CASE_NORM, "oordeel");
	assert_string_equal(oordeel, "");
	free(oordeel);
}

/* Letters that would close, judge, withdraw and add, in an e-mail. */
static const char page[] = "q\r\ny\r\n3 2 1\r\nx intrekken\r\n"
			   "\xe2\x80\x9c"
			   "n\xe2\x80\x8b"
			   "i\xe2\x80\x9d \xe2\x80\xae"
			   "om\xe2\x80\xac \xe2\x81\xa6w\xe2\x81\xa9\a";
static const char page_kept[] = "q\ny\n3 2 1\nx intrekken\n\xe2\x80\x9c"
				"ni\xe2\x80\x9d om w";

static void
paste_page(struct pty *p)
{
	pty_type(p, "\033[200~");
	pty_type(p, page);
	pty_type(p, "\033[201~");
	pty_sync(p);
}

static void
expect_pages(struct pty_case *s, size_t expected)
{
	json_t *all = case_read(&s->home, s->nummer), *n;
	size_t i, found = 0;

	json_array_foreach(json_object_get(all, "notities"), i, n)
	{
		assert_string_equal(
		    json_string_value(json_object_get(n, "tekst")), page_kept);
		found++;
	}
	assert_int_equal(found, expected);
	json_decref(all);
}

/* Wherever no text is typed; the norm can be judged with a digit. */
static void
a_pasted_page_is_a_notitie_and_no_commands(void **state)
{
	static const char *const places[] = { "<f8>", "<esc>", "<f5>", "<f7>",
		"<f5><end>" };
	struct pty_case *s = *state;
	char *oordeel;

	for (size_t i = 0; i < LENGTH(places); i++) {
		struct pty *p = open_case(s);

		pty_do(p, places[i]);
		paste_page(p);
		pty_expect(p, "x intrekken");
		pty_do(p, "<esc>");
		pty_do(p, "<f10>");
		expect_pages(s, i + 1);
	}
	oordeel = case_oordeel(&s->home, s->nummer, CASE_NORM, "oordeel");
	assert_string_equal(oordeel, "");
	free(oordeel);
	check_database(s);
}

/* Without an onderzoek there is nothing to put it in, and nothing happens. */
static void
a_page_pasted_on_the_werkblad_does_nothing(void **state)
{
	struct pty_case *s = *state;

	s->pty = pty_start(&s->home, NULL);
	paste_page(s->pty);
	pty_expect(s->pty, "hoort in een tekstveld");
	pty_expect(s->pty, s->nummer);
	expect_pages(s, 0);
}

/* In a gesprek it stays in the line, and Enter makes one notitie of it. */
static void
a_page_pasted_in_a_gesprek_is_one_notitie(void **state)
{
	struct pty_case *s = *state;
	struct pty *p = open_case(s);

	pty_do(p, "i");
	paste_page(p);
	expect_pages(s, 0);
	pty_do(p, "<enter>");
	pty_do(p, "<esc>");
	pty_do(p, "<f10>");
	expect_pages(s, 1);
	check_database(s);
}

static void
unknown_sequences_do_nothing(void **state)
{
	static const char *const sequences[] = { "\033[99;99;99~",
		"\033[<35;10;10M", "\033[?1;2c", "\033[27;5;49~",
		"\033]11;rgb:1/1/1\007", "\033P>|xterm\033\\", "\033[I",
		"\033[O", "\033[49;5u" };
	struct pty_case *s = *state;
	struct pty *p = open_case(s);
	char *oordeel;

	pty_do(p, "<c-l>");
	for (size_t i = 0; i < LENGTH(sequences); i++) {
		pty_type(p, sequences[i]);
		pty_sync(p);
		pty_expect(p, "A-1.3.2");
	}
	pty_do(p, "<f10>");
	oordeel = case_oordeel(&s->home, s->nummer, CASE_NORM, "oordeel");
	assert_string_equal(oordeel, "");
	free(oordeel);
}

/* Look at all places where a notitie or bevinding is shown. */
static void
walk_past(struct pty_case *s)
{
	struct pty *p = open_case(s);

	pty_do(p, "<f7>");
	for (size_t i = 0; i < LENGTH(attacks); i++)
		pty_do(p, "<down>");
	pty_do(p, "<enter>");
	pty_do(p, "<c-l><esc>");
	pty_do(p, "<f5>");
	pty_do(p, "<esc>");
	pty_do(p, "<f3>wis<enter>");
	pty_do(p, "<f10>");
}

static void
hostile_notes_are_shown_harmless(void **state)
{
	struct pty_case *s = *state;

	for (size_t i = 0; i < LENGTH(attacks); i++)
		free(home_run(&s->home, NULL, "notitie", s->nummer, attacks[i],
		    "--norm", CASE_NORM, NULL));
	walk_past(s);
	check_database(s);
}

static void
hostile_answers_are_shown_harmless(void **state)
{
	struct pty_case *s = *state;

	for (size_t i = 0; i < LENGTH(attacks); i++)
		free(home_run(&s->home, NULL, "oordeel", s->nummer, CASE_NORM,
		    "voldoet", "--bevinding", attacks[i], NULL));
	free(home_run(&s->home, NULL, "antwoord", s->nummer, "aanbieder",
	    attacks[0], NULL));
	walk_past(s);
	pty_close(s->pty);
	s->pty = pty_start(&s->home, NULL);
	pty_expect(s->pty, s->nummer);
	check_database(s);
}

/* Past every check of the program: bytes in the file itself. */
static void
hostile_bytes_in_the_database_are_shown_harmless(void **state)
{
	struct pty_case *s = *state;
	sqlite3_stmt *update;
	sqlite3 *db;

	for (size_t i = 0; i < LENGTH(attacks); i++)
		free(home_run(&s->home, NULL, "notitie", s->nummer, "gewoon",
		    "--norm", CASE_NORM, NULL));
	assert_int_equal(sqlite3_open(s->home.database, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "DROP TRIGGER notitie_no_update",
			     NULL, NULL, NULL),
	    SQLITE_OK);
	assert_int_equal(
	    sqlite3_prepare_v2(db, "UPDATE notitie SET text = ? WHERE id = ?",
		-1, &update, NULL),
	    SQLITE_OK);
	for (size_t i = 0; i < LENGTH(attacks); i++) {
		sqlite3_bind_text(update, 1, attacks[i], -1, SQLITE_STATIC);
		sqlite3_bind_int(update, 2, (int)i + 1);
		assert_int_equal(sqlite3_step(update), SQLITE_DONE);
		sqlite3_reset(update);
	}
	sqlite3_finalize(update);
	sqlite3_close(db);
	walk_past(s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE_TEST(random_bytes_break_nothing),
		CASE_TEST(a_torn_sequence_is_one_key),
		CASE_TEST(a_sequence_that_fell_apart_judges_nothing),
		CASE_TEST(letters_that_come_at_once_are_no_commands),
		CASE_TEST(a_pasted_page_is_a_notitie_and_no_commands),
		CASE_TEST(a_page_pasted_on_the_werkblad_does_nothing),
		CASE_TEST(a_page_pasted_in_a_gesprek_is_one_notitie),
		CASE_TEST(unknown_sequences_do_nothing),
		CASE_TEST(hostile_notes_are_shown_harmless),
		CASE_TEST(hostile_answers_are_shown_harmless),
		CASE_TEST(hostile_bytes_in_the_database_are_shown_harmless),
	};

	return cmocka_run_group_tests_name("pty/hostile", tests, NULL, NULL);
}
