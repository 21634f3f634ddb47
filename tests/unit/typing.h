/*
 * typing.h - bytes that come in at a time, and the key that they must be.
 */
#ifndef TESTS_UNIT_TYPING_H
#define TESTS_UNIT_TYPING_H

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/term_keys.h"

#define DELAY 200

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

static inline int
begin(void **state)
{
	struct keys *keys = xcalloc(1, sizeof *keys);

	keys_init(keys, DELAY);
	*state = keys;
	return 0;
}

static inline int
finish(void **state)
{
	keys_release(*state);
	free(*state);
	return 0;
}

static inline void
feed(struct keys *keys, const char *text, int64_t now)
{
	keys_feed(keys, text, strlen(text), now);
}

/* Exactly this key, and nothing behind it. */
static inline void
expect_only(struct keys *keys, enum key_code code, int64_t now)
{
	struct key key;

	assert_true(keys_next(keys, &key, now));
	assert_int_equal(key.code, code);
	assert_false(keys_next(keys, &key, now));
	assert_int_equal(keys_wait(keys, now), -1);
}

static inline void
expect(struct keys *keys, enum key_code code, int64_t now)
{
	struct key key;

	assert_true(keys_next(keys, &key, now));
	assert_int_equal(key.code, code);
}

static inline void
expect_text(struct keys *keys, const char *text, int64_t now)
{
	struct key key;

	assert_true(keys_next(keys, &key, now));
	assert_int_equal(key.code, K_CHAR);
	assert_string_equal(key.text, text);
}

static inline void
expect_none(struct keys *keys, int64_t now)
{
	struct key key;

	assert_false(keys_next(keys, &key, now));
}

#endif
