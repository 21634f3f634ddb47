/*
 * onderzoeken.c - find and read an onderzoek, and see whether others wrote.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "store/db.h"
#include "store/vernietig.h"

enum {
	FIND,
	FIND_PINS,
	ANY,
	COUNT,
	DATA_VERSION,
	VERNIETIGING_LEFT,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[FIND] =
	    "SELECT o.id FROM onderzoek AS o WHERE o.nummer = ?1" OPEN_TO_US(
		"o"),
	[FIND_PINS] = "SELECT v.text, n.text, r.text FROM onderzoek AS o"
		      " JOIN pin AS v ON v.sha256 = o.pin_vorm"
		      " JOIN pin AS n ON n.sha256 = o.pin_normset"
		      " LEFT JOIN pin AS r ON r.sha256 = o.pin_registers"
		      " WHERE o.nummer = ?1" OPEN_TO_US("o"),
	[ANY] = "SELECT 1 FROM onderzoek LIMIT 1",
	[COUNT] = "SELECT coalesce(sum(n), 0) FROM telling",
	[DATA_VERSION] = "PRAGMA data_version",
	[VERNIETIGING_LEFT] = "SELECT 1 FROM vernietiging_rest LIMIT 1",
};

const struct queries onderzoeken_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_ONDERZOEKEN, query);
}

void
pins_release(struct pins *pins)
{
	free(pins->form);
	free(pins->normset);
	free(pins->registers);
	*pins = (struct pins){ 0 };
}

bool
store_is_empty(struct store *store)
{
	struct error err;
	int64_t any;

	return db_number(start(store, ANY), &any, &err) == 0 && any == 0;
}

size_t
store_count(struct store *store)
{
	struct error err;
	int64_t n;

	return db_number(start(store, COUNT), &n, &err) == 0 ? (size_t)n : 0;
}

bool
store_vernietig_left(struct store *store)
{
	struct error err;
	int64_t any;

	return db_number(start(store, VERNIETIGING_LEFT), &any, &err) == 0 &&
	    any != 0;
}

bool
store_others_wrote(struct store *store)
{
	struct error err;
	int64_t version;
	bool wrote;

	if (db_number(start(store, DATA_VERSION), &version, &err) < 0)
		return false;
	wrote = version != store->data_version;
	store->data_version = version;
	return wrote;
}

int
store_find(struct store *store, const char *nummer, struct pins *pins,
    struct error *err)
{
	sqlite3_stmt *stmt = start(store, FIND_PINS);
	int got;

	*pins = (struct pins){ 0 };
	db_bind_text(stmt, 1, nummer);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	pins->form = db_strdup(stmt, 0);
	pins->normset = db_strdup(stmt, 1);
	if (sqlite3_column_type(stmt, 2) != SQLITE_NULL)
		pins->registers = db_strdup(stmt, 2);
	sqlite3_reset(stmt);
	return 1;
}

static int
read_one(struct store *store, const char *nummer, struct onderzoek *o,
    struct error *err)
{
	sqlite3_stmt *stmt = start(store, FIND);
	int64_t id;

	db_bind_text(stmt, 1, nummer);
	if (db_number(stmt, &id, err) < 0)
		return -1;
	if (id == 0)
		return error_set(err, "onderzoek %s is er niet", nummer);
	return fill_onderzoek(store, id, o, err);
}

int
store_read_onderzoek(struct store *store, const char *nummer,
    struct onderzoek *o, struct error *err)
{
	char *name = xstrdup(nummer); /* may be a member of o */
	int failed;

	onderzoek_clear(o);
	failed = db_begin_read(store, err);
	if (failed == 0) {
		failed = read_one(store, name, o, err);
		db_end_read(store);
	}
	free(name);
	return failed;
}
