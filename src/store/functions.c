/*
 * functions.c - SQL functions of our own.
 *
 * The triggers of the logboek ask them who, when and which hash, so only a
 * connection that schouw opened can write.  INNOCUOUS: may be used by a
 * trigger although the schema is not trusted.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "store/db.h"

#define IN_TRIGGER (SQLITE_UTF8 | SQLITE_INNOCUOUS)
#define PURE       (SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC)

static void
result_text(sqlite3_context *context, const char *text)
{
	sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

static const char *
value_text(sqlite3_value *value)
{
	const unsigned char *text = sqlite3_value_text(value);

	return text == NULL ? "" : (const char *)text;
}

static void
user(sqlite3_context *context, int n, sqlite3_value **value)
{
	const struct store *store = sqlite3_user_data(context);

	(void)n, (void)value;
	result_text(context, store->user);
}

/* The same throughout a transaction. */
static void
now(sqlite3_context *context, int n, sqlite3_value **value)
{
	const struct store *store = sqlite3_user_data(context);

	(void)n, (void)value;
	result_text(context, store->stamp);
}

/*
 * SHA-256 over the arguments, each with its length before it, so that two
 * different rows never read the same; NULL is told from "".
 */
static void
hash(sqlite3_context *context, int n, sqlite3_value **value)
{
	struct buf all = { 0 };
	char out[SHA256_SIZE];

	for (int i = 0; i < n; i++) {
		if (sqlite3_value_type(value[i]) == SQLITE_NULL) {
			buf_add(&all, "-,");
			continue;
		}
		sqlite3_value_text(value[i]);
		buf_addf(&all, "%d:", sqlite3_value_bytes(value[i]));
		buf_add_bytes(&all, value_text(value[i]),
		    (size_t)sqlite3_value_bytes(value[i]));
		buf_add_char(&all, ',');
	}
	result_text(context, sha256_text(buf_text(&all), all.length, out));
	buf_release(&all);
}

static void
sha256(sqlite3_context *context, int n, sqlite3_value **value)
{
	const char *text = value_text(value[0]);
	char out[SHA256_SIZE];

	(void)n;
	result_text(context,
	    sha256_text(text, (size_t)sqlite3_value_bytes(value[0]), out));
}

static void
fold(sqlite3_context *context, int n, sqlite3_value **value)
{
	char *folded = utf8_fold(value_text(value[0]));

	(void)n;
	sqlite3_result_text(context, folded, -1, free);
}

/* Does the first text have all words of the second? */
static void
match(sqlite3_context *context, int n, sqlite3_value **value)
{
	const char *text = value_text(value[0]);
	const char *word = value_text(value[1]);
	char one[256];
	bool all = true;

	(void)n;
	for (word += strspn(word, " "); all && *word != '\0';
	     word += strspn(word, " ")) {
		size_t length = strcspn(word, " ");
		size_t kept = length < sizeof one ? length : sizeof one - 1;

		memcpy(one, word, kept);
		one[kept] = '\0';
		all = strstr(text, one) != NULL;
		word += length;
	}
	sqlite3_result_int(context, all);
}

static const struct {
	const char *name;
	int arguments;
	int flags;
	void (*call)(sqlite3_context *, int, sqlite3_value **);
} functions[] = {
	{ "schouw_user", 0, IN_TRIGGER, user },
	{ "schouw_now", 0, IN_TRIGGER, now },
	{ "schouw_hash", -1, PURE, hash },
	{ "schouw_sha256", 1, PURE, sha256 },
	{ "schouw_fold", 1, PURE, fold },
	{ "schouw_match", 2, PURE, match },
};

int
functions_add(struct store *store, struct error *err)
{
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		if (sqlite3_create_function_v2(store->db, functions[i].name,
			functions[i].arguments, functions[i].flags, store,
			functions[i].call, NULL, NULL, NULL) != SQLITE_OK)
			return db_failed(store->db, err);
	return 0;
}
