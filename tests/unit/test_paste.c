/*
 * test_paste.c - text that comes all at once, marked or not.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "unit/typing.h"

/* So long a few letters that came together wait for more of a paste. */
#define GATHER 15

static void
a_marked_paste_is_one_key(void **state)
{
	static const char pasted[] = "q\ny\n3\033[A\033x";
	struct keys *keys = *state;
	struct buf all = { 0 };
	struct key key;

	buf_addf(&all, "\033[200~%s\033[201~1", pasted);
	for (size_t at = 1; at < all.length; at++) {
		keys_feed(keys, all.text, at, 0);
		keys_next(keys, &key, 0);
		if (key.code != K_PASTE) {
			keys_feed(keys, all.text + at, all.length - at, 10);
			assert_true(keys_next(keys, &key, 10));
		} else {
			keys_feed(keys, all.text + at, all.length - at, 10);
		}
		assert_int_equal(key.code, K_PASTE);
		assert_int_equal(key.paste_length, sizeof pasted - 1);
		assert_memory_equal(key.paste, pasted, key.paste_length);
		expect_text(keys, "1", 10);
	}
	buf_release(&all);
}

static void
a_paste_without_end_ends_by_itself(void **state)
{
	struct keys *keys = *state;
	struct key key;

	feed(keys, "\033[200~abc", 0);
	expect_none(keys, 0);
	assert_int_equal(keys_wait(keys, 400), 600);
	expect_none(keys, 999);
	assert_true(keys_next(keys, &key, 1000));
	assert_int_equal(key.code, K_PASTE);
	assert_int_equal(key.paste_length, 3);
	feed(keys, "1", 1001);
	expect_text(keys, "1", 1001);
}

static void
a_paste_over_the_limit_is_cut_and_says_so(void **state)
{
	struct keys *keys = *state;
	char *much = xcalloc(1, KEYS_PASTE_MAX + 10);
	struct key key;

	memset(much, 'x', KEYS_PASTE_MAX + 9);
	feed(keys, "\033[200~", 0);
	feed(keys, much, 0);
	feed(keys, "\033[201~", 0);
	assert_true(keys_next(keys, &key, 0));
	assert_int_equal(key.paste_length, KEYS_PASTE_MAX);
	assert_true(key.paste_cut);
	feed(keys, "\033[200~y\033[201~", 0);
	assert_true(keys_next(keys, &key, 0));
	assert_int_equal(key.paste_length, 1);
	assert_false(key.paste_cut);
	free(much);
}

static void
a_burst_is_a_paste_only_where_it_would_command(void **state)
{
	static const char burst[] = "q\ny\n3 en meer";
	struct keys *keys = *state;
	struct key key;

	keys->bursts = true;
	feed(keys, burst, 0);
	expect_none(keys, 0);
	feed(keys, "1", 49); /* it goes on in the next read */
	assert_true(keys_next(keys, &key, 49 + 50));
	assert_int_equal(key.code, K_PASTE);
	assert_int_equal(key.paste_length, strlen(burst) + 1);
	/* Held arrows and quick hands are none. */
	feed(keys, "\033[B\033[B\033[B\033[B", 200);
	for (int i = 0; i < 4; i++)
		expect(keys, K_DOWN, 200);
	feed(keys, "12345678", 300);
	expect_none(keys, 300);
	assert_int_equal(keys_wait(keys, 300), GATHER);
	expect_text(keys, "1", 300 + GATHER);
	while (keys_next(keys, &key, 300 + GATHER))
		assert_int_equal(key.code, K_CHAR);
	keys->bursts = false;
	feed(keys, burst, 400);
	expect_text(keys, "q", 400);
}

/* Fed 10 ms apart: what of it is a paste.  Nothing of the rest may be. */
static void
expect_paste_of(struct keys *keys, const char *const part[], const char *pasted)
{
	int64_t now = 0;
	struct key key;

	keys_release(keys);
	keys_init(keys, DELAY);
	keys->bursts = true;
	for (size_t i = 0; part[i] != NULL; i++) {
		now = 10 * (int64_t)i;
		feed(keys, part[i], now);
		while (keys_next(keys, &key, now))
			assert_int_equal(key.code, K_CHAR);
	}
	assert_true(keys_next(keys, &key, now + 50));
	assert_int_equal(key.code, K_PASTE);
	assert_int_equal(key.paste_length, strlen(pasted));
	assert_memory_equal(key.paste, pasted, key.paste_length);
	expect_none(keys, now + 50);
}

static void
a_burst_in_parts_is_one_paste(void **state)
{
	static const char *const parts[][6] = { { "een", " wat langere tekst" },
		{ "q\ny", "1\n2", "3\n4" }, { "12345678", "9" },
		{ "caf\303", "\251 en ", "meer" } };

	for (size_t i = 0; i < LENGTH(parts); i++) {
		char *all = xasprintf("%s%s%s", parts[i][0], parts[i][1],
		    parts[i][2] != NULL ? parts[i][2] : "");

		expect_paste_of(*state, parts[i], all);
		free(all);
	}
	/* One or two letters are not held up: they were keys. */
	expect_paste_of(*state,
	    (const char *const[]){ "qy", "123", "4567", NULL }, "1234567");
}

static void
a_few_letters_wait_for_no_longer_than_a_blink(void **state)
{
	struct keys *keys = *state;

	keys->bursts = true;
	/* Single keys not at all. */
	for (int i = 0; i < 20; i++) {
		feed(keys, "1", 100 + 33 * i);
		expect_only(keys, K_CHAR, 100 + 33 * i);
	}
	feed(keys, "12", 1000);
	expect(keys, K_CHAR, 1000);
	expect_only(keys, K_CHAR, 1000);
	feed(keys, "abc", 2000);
	expect_none(keys, 2000 + GATHER - 1);
	for (int i = 0; i < 3; i++)
		expect(keys, K_CHAR, 2000 + GATHER);
	expect_none(keys, 2000 + GATHER);
	/* A key that is no letter shows that they are none of a paste. */
	feed(keys, "abc", 3000);
	expect_none(keys, 3000);
	feed(keys, "\033[B", 3001);
	for (int i = 0; i < 3; i++)
		expect(keys, K_CHAR, 3001);
	expect_only(keys, K_DOWN, 3001);
	/* In a text they are typed at once. */
	keys->bursts = false;
	feed(keys, "abc", 4000);
	expect(keys, K_CHAR, 4000);
}

static void
a_key_ends_a_burst(void **state)
{
	struct keys *keys = *state;
	struct key key;

	keys->bursts = true;
	feed(keys, "geplakte tekst", 0);
	expect_none(keys, 0);
	feed(keys, "\033[A", 20);
	assert_true(keys_next(keys, &key, 20));
	assert_int_equal(key.code, K_PASTE);
	expect_only(keys, K_UP, 20);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_marked_paste_is_one_key),
		TEST(a_paste_without_end_ends_by_itself),
		TEST(a_paste_over_the_limit_is_cut_and_says_so),
		TEST(a_burst_is_a_paste_only_where_it_would_command),
		TEST(a_burst_in_parts_is_one_paste),
		TEST(a_few_letters_wait_for_no_longer_than_a_blink),
		TEST(a_key_ends_a_burst),
	};

	return cmocka_run_group_tests_name("ui/paste", tests, NULL, NULL);
}
