/*
 * test_keys.c - from bytes to keys: all that keyboards send, torn apart at
 * every place, and what no keyboard sends.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "unit/typing.h"

static const struct {
	const char *bytes;
	enum key_code code;
} sent[] = {
	/* xterm, in both modes of its cursor keys */
	{ "\033[A", K_UP },
	{ "\033OA", K_UP },
	{ "\033[B", K_DOWN },
	{ "\033[C", K_RIGHT },
	{ "\033OD", K_LEFT },
	{ "\033[H", K_HOME },
	{ "\033OF", K_END },
	{ "\033[5~", K_PAGE_UP },
	{ "\033[6~", K_PAGE_DOWN },
	{ "\033[3~", K_DELETE },
	{ "\033[Z", K_BACKTAB },
	{ "\033OP", K_F1 },
	{ "\033OS", K_F4 },
	{ "\033[15~", K_F5 },
	{ "\033[17~", K_F6 },
	{ "\033[21~", K_F10 },
	{ "\033[24~", K_F12 },
	{ "\033[1;5D", K_WORD_LEFT },
	{ "\033[1;5C", K_WORD_RIGHT },
	{ "\033[1;3C", K_WORD_RIGHT },
	{ "\033[1;2A", K_UP },
	{ "\033[3;2~", K_DELETE },
	/* PuTTY */
	{ "\033[11~", K_F1 },
	{ "\033[12~", K_F2 },
	{ "\033[13~", K_F3 },
	{ "\033[14~", K_F4 },
	{ "\033[1~", K_HOME },
	{ "\033[4~", K_END },
	/* the Linux console */
	{ "\033[[A", K_F1 },
	{ "\033[[E", K_F5 },
	/* rxvt */
	{ "\033[7~", K_HOME },
	{ "\033[8~", K_END },
	{ "\033Od", K_WORD_LEFT },
	{ "\033Oc", K_WORD_RIGHT },
	/* the keypad */
	{ "\033OM", K_ENTER },
	{ "\033Oq", K_CHAR },
	/* single bytes */
	{ "\r", K_ENTER },
	{ "\n", K_CTRL_J },
	{ "\t", K_TAB },
	{ "\177", K_BACKSPACE },
	{ "\b", K_BACKSPACE },
	{ "\001", K_CTRL_A },
	{ "\024", K_CTRL_T },
	{ "\032", K_CTRL_Z },
	{ "\034", K_UNKNOWN },
	{ "a", K_CHAR },
	{ "é", K_CHAR },
	{ "€", K_CHAR },
	{ "😀", K_CHAR },
	/* what means nothing is swallowed whole */
	{ "\033[1;5A", K_UNKNOWN },
	{ "\033[1;2P", K_UNKNOWN },
	{ "\033[25~", K_UNKNOWN },
	{ "\033[2~", K_UNKNOWN },
	{ "\033[3$", K_UNKNOWN },
	{ "\033[11^", K_UNKNOWN },
	{ "\033[<0;10;20M", K_UNKNOWN },
	{ "\033[?1;2c", K_UNKNOWN },
	{ "\033[27;5;9~", K_UNKNOWN },
	{ "\033Oz", K_UNKNOWN },
	{ "\033O1;5P", K_UNKNOWN },
	{ "\033O1;5q", K_UNKNOWN },
	{ "\033]11;rgb:1/2/3\a", K_UNKNOWN },
	{ "\033P1$r0m\033\\", K_UNKNOWN },
	{ "\033x", K_UNKNOWN },
	{ "\033é", K_UNKNOWN },
	{ "\0331", K_UNKNOWN },
	{ "\033\r", K_UNKNOWN },
};

static void
every_key_is_known(void **state)
{
	for (size_t i = 0; i < LENGTH(sent); i++) {
		struct keys *keys = *state;

		feed(keys, sent[i].bytes, 0);
		expect_only(keys, sent[i].code, 0);
		keys_release(keys);
		keys_init(keys, DELAY);
	}
}

static void
a_key_torn_apart_anywhere_stays_one(void **state)
{
	struct keys *keys = *state;

	for (size_t i = 0; i < LENGTH(sent); i++) {
		for (size_t at = 1; at < strlen(sent[i].bytes); at++) {
			keys_feed(keys, sent[i].bytes, at, 0);
			expect_none(keys, 0);
			assert_int_equal(keys_wait(keys, 50), DELAY - 50);
			feed(keys, sent[i].bytes + at, DELAY - 1);
			expect_only(keys, sent[i].code, DELAY - 1);
			keys_release(keys);
			keys_init(keys, DELAY);
		}
	}
}

static void
a_late_tail_is_swallowed(void **state)
{
	struct keys *keys = *state;

	for (size_t i = 0; i < LENGTH(sent); i++) {
		const char *tail = sent[i].bytes + 1;
		struct key key;

		if (sent[i].bytes[0] != '\033' ||
		    (tail[0] != '[' && tail[0] != 'O') ||
		    tail[strlen(tail) - 1] == '^' ||
		    tail[strlen(tail) - 1] == '$')
			continue;
		feed(keys, "\033", 0);
		expect_none(keys, DELAY - 1);
		expect_only(keys, K_ESC, DELAY);
		feed(keys, tail, 900);
		while (keys_next(keys, &key, 900))
			assert_int_equal(key.code, K_UNKNOWN);
		keys_release(keys);
		keys_init(keys, DELAY);
	}
}

static void
a_tail_behind_its_bracket_is_swallowed(void **state)
{
	struct keys *keys = *state;

	feed(keys, "\033[", 0);
	expect_none(keys, 0);
	expect_only(keys, K_UNKNOWN, DELAY);
	feed(keys, "1;5D", 500);
	expect_only(keys, K_UNKNOWN, 500);
	feed(keys, "1", 501);
	expect_text(keys, "1", 501);
}

/* The line stops for longer than the delay after each part. */
static void
a_sequence_in_many_parts_types_nothing(void **state)
{
	static const char *const torn[][5] = { { "\033", "[1", "1~" },
		{ "\033", "[1", "1", "~" }, { "\033[", "1", "1~" },
		{ "\033", "[1;", "5", "D" }, { "\033O", "1", ";5P" },
		{ "\033", "O1", "P" }, { "\033", "[[", "A" },
		{ "\033[", "[", "A" } };
	struct keys *keys = *state;

	for (size_t i = 0; i < LENGTH(torn); i++) {
		int64_t now = 0;
		struct key key;

		for (size_t j = 0; torn[i][j] != NULL; j++) {
			feed(keys, torn[i][j], now);
			now += DELAY + 50;
			while (keys_next(keys, &key, now))
				assert_true(
				    key.code == K_ESC || key.code == K_UNKNOWN);
		}
		/* It is whole: what follows is typed. */
		feed(keys, "1", now);
		expect_text(keys, "1", now + DELAY);
		keys_release(keys);
		keys_init(keys, DELAY);
	}
}

/* Esc and a key behind it, pressed while the line stood still. */
static void
an_esc_before_a_key_is_one_of_its_own(void **state)
{
	static const char both[] = "\033\033[B";
	struct keys *keys = *state;

	for (size_t at = 1; at < sizeof both; at++) {
		struct key key;
		bool esc;

		keys_feed(keys, both, at, 0);
		esc = keys_next(keys, &key, 0);
		assert_true(!esc || key.code == K_ESC);
		feed(keys, both + at, 20);
		if (!esc)
			expect(keys, K_ESC, 20);
		expect_only(keys, K_DOWN, 20);
		keys_release(keys);
		keys_init(keys, DELAY);
	}
	feed(keys, "\033\033\033OP1", 0);
	expect(keys, K_ESC, 0);
	expect(keys, K_ESC, 0);
	expect(keys, K_F1, 0);
	expect_text(keys, "1", 0);
}

/* Only a tail without an Esc of its own can belong to what came before. */
static void
a_whole_sequence_after_an_esc_is_its_key(void **state)
{
	static const char *const before[] = { "\033", "\033[", "\033O",
		"\033[1", "\033[[" };
	struct keys *keys = *state;

	for (size_t i = 0; i < LENGTH(before); i++) {
		struct key key;

		feed(keys, before[i], 0);
		while (keys_next(keys, &key, DELAY))
			;
		feed(keys, "\033[B", 400);
		expect_only(keys, K_DOWN, 400);
		/* Or together, after what is no key. */
		feed(keys, before[i], 5000);
		feed(keys, "\033[B", 5000);
		expect(keys, i == 0 ? K_ESC : K_UNKNOWN, 5000);
		expect_only(keys, K_DOWN, 5000);
	}
}

static void
after_an_esc_a_letter_means_itself(void **state)
{
	struct keys *keys = *state;

	feed(keys, "\033", 0);
	expect(keys, K_ESC, DELAY);
	feed(keys, "1", 300);
	expect_text(keys, "1", 300);
	/* A bracket alone is one too, once it is sure that it is. */
	feed(keys, "\033", 1000);
	expect(keys, K_ESC, 1000 + DELAY);
	feed(keys, "[", 1300);
	expect_none(keys, 1300);
	expect_text(keys, "[", 1300 + DELAY);
	/* And much later it cannot be a tail. */
	feed(keys, "\033", 3000);
	expect(keys, K_ESC, 3000 + DELAY);
	feed(keys, "[A", 4500);
	expect_text(keys, "[", 4500);
	expect_text(keys, "A", 4500);
}

static void
many_escs_are_as_many_escs(void **state)
{
	struct keys *keys = *state;

	for (int i = 0; i < 50; i++)
		feed(keys, "\033", 0);
	for (int i = 0; i < 49; i++)
		expect(keys, K_ESC, DELAY);
	expect_only(keys, K_ESC, DELAY);
}

static void
terminfo_goes_first(void **state)
{
	struct keys *keys = *state;

	keys_learn(keys, "\033Ot", K_F5); /* a vt100 */
	feed(keys, "\033Ot\033Ou", 0);
	expect(keys, K_F5, 0);
	expect_text(keys, "5", 0);
}

static void
broken_utf_8_is_dropped(void **state)
{
	struct keys *keys = *state;

	feed(keys, "a\377b\302c\355\240\200d\300\257e\364\220\200\200f", 0);
	for (const char *c = "abcdef"; *c != '\0'; c++) {
		char text[2] = { *c, '\0' };

		expect_text(keys, text, 0);
	}
	/* Half a character waits for the other half, but not for ever. */
	feed(keys, "\303", 0);
	expect_none(keys, 0);
	expect_none(keys, DELAY);
	feed(keys, "\253g", DELAY + 1);
	expect_text(keys, "g", DELAY + 1);
}

static void
the_sync_key_exists_in_tests_only(void **state)
{
	struct keys *keys = *state;

	feed(keys, "\033[7770~", 0);
	expect_only(keys, K_UNKNOWN, 0);
	keys->test = true;
	feed(keys, "\033[7770~", 0);
	expect_only(keys, K_SYNC, 0);
}

/* Any bytes, in any pieces: never stuck, and no broken UTF-8. */
static void
random_bytes_come_to_an_end(void **state)
{
	static const char likely[] = "\033[O;1~AZ\r\n200~201~\303\251P]\\\a";
	struct keys *keys = *state;
	unsigned seed = 1;
	int64_t now = 0;
	struct key key;

	for (int i = 0; i < 200000; i++) {
		char byte;

		seed = seed * 1103515245u + 12345u;
		byte = (char)(seed >> 16);
		if (seed & 0x40000000u)
			byte = likely[(seed >> 8) % (sizeof likely - 1)];
		keys->bursts = seed & 0x20000000u;
		keys_feed(keys, &byte, 1, now);
		now += seed >> 24;
		while (keys_next(keys, &key, now))
			assert_int_not_equal(key.code, K_NONE);
		assert_true(keys->in.length - keys->at < 256 ||
		    keys->pasting != PASTE_NONE);
	}
	while (keys_next(keys, &key, now + 10000))
		;
	assert_int_equal(keys->in.length, keys->at);
}

/* Ctrl+C is seen at once, whatever was typed before or after it. */
static void
a_byte_may_be_taken_before_its_turn(void **state)
{
	struct keys *keys = *state;

	feed(keys, "j\003k", 0);
	assert_true(keys_take(keys, '\003'));
	assert_false(keys_take(keys, '\003'));
	expect(keys, K_CHAR, 100);
	expect_only(keys, K_CHAR, 100);
	assert_false(keys_take(keys, 'j'));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_byte_may_be_taken_before_its_turn),
		TEST(every_key_is_known),
		TEST(a_key_torn_apart_anywhere_stays_one),
		TEST(a_late_tail_is_swallowed),
		TEST(a_tail_behind_its_bracket_is_swallowed),
		TEST(a_sequence_in_many_parts_types_nothing),
		TEST(an_esc_before_a_key_is_one_of_its_own),
		TEST(a_whole_sequence_after_an_esc_is_its_key),
		TEST(after_an_esc_a_letter_means_itself),
		TEST(many_escs_are_as_many_escs),
		TEST(terminfo_goes_first),
		TEST(broken_utf_8_is_dropped),
		TEST(the_sync_key_exists_in_tests_only),
		TEST(random_bytes_come_to_an_end),
	};

	return cmocka_run_group_tests_name("ui/term_keys", tests, NULL, NULL);
}
