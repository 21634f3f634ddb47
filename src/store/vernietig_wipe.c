/*
 * vernietig_wipe.c - what a transaction cannot do when an onderzoek is
 * destroyed: files, names, the index of words, pages, the WAL; and the
 * proofs.
 *
 * What is left to do is in vernietiging_rest, and each row of it goes when
 * that is done: who opens the database after a crash goes on with it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/db.h"
#include "store/namen.h"
#include "store/vernietig.h"

enum {
	LEFT,
	DONE,
	HAS_FILE,
	MERGE_WORDS,
	REBUILD,
	REFUSE,
	FIND,
	LIST,
	BROKEN_PROOF,
	PROOFS,
	N_QUERIES,
};

/* Who may know of it: anybody, or who was in its team. */
#define KNOWN " (v.team = '' OR instr(v.team, ' ' || schouw_user() || ' ') > 0)"

static const char *const sql[N_QUERIES] = {
	/* The pages last: they are rebuilt without what the others cut. */
	[LEFT] = "SELECT onderzoek, soort, sleutel FROM vernietiging_rest"
		 " ORDER BY soort = 'pagina', onderzoek, soort, sleutel",
	[DONE] = "DELETE FROM vernietiging_rest WHERE onderzoek = ?1"
		 " AND soort = ?2 AND sleutel = ?3",
	[HAS_FILE] = "SELECT 1 FROM bestand WHERE sha256 = ?1",
	/* Words that were cut are in the index until its parts are merged. */
	[MERGE_WORDS] = "INSERT INTO zoek (zoek) VALUES ('optimize')",
	/* Free pages and the gaps in others may keep what was there once. */
	[REBUILD] = "VACUUM",
	[REFUSE] = "SELECT nummer, substr(stamp, 1, 10), author"
		   " FROM vernietiging WHERE onderzoek = ?1",
	[FIND] = "SELECT substr(stamp, 1, 10) FROM vernietiging AS v"
		 " WHERE nummer = ?1 AND" KNOWN,
	[LIST] = "SELECT nummer, vorm, vorm_titel, gemeenten, n_chosen,"
		 " n_judged, n_tekort, n_maatregelen, einde, einde_op, mag_op,"
		 " categorie, jaren, besluit, author, stamp, n_rijen,"
		 " n_bestanden, n_regels, lijst_sha256, EXISTS (SELECT 1"
		 "  FROM vernietiging_rest WHERE onderzoek = v.onderzoek)"
		 " FROM vernietiging AS v WHERE" KNOWN " ORDER BY onderzoek",
	/* Both ways: a proof that was made up, and one that is gone. */
	[BROKEN_PROOF] =
	    "SELECT nummer FROM (SELECT nummer, sha256 FROM vernietiging_hash"
	    " EXCEPT SELECT sleutel, new FROM logboek WHERE onderzoek IS NULL"
	    " AND tabel = 'vernietiging') UNION ALL SELECT sleutel FROM"
	    " (SELECT sleutel, new FROM logboek WHERE onderzoek IS NULL"
	    " AND tabel = 'vernietiging' EXCEPT SELECT nummer, sha256"
	    " FROM vernietiging_hash) LIMIT 1",
	[PROOFS] = "SELECT onderzoek, nummer, n_regels, lijst_sha256"
		   " FROM vernietiging ORDER BY onderzoek",
};

const struct queries vernietig_wipe_queries = { sql, N_QUERIES };

struct rest {
	int64_t onderzoek;
	char soort[8];
	char *key; /* owned */
};

struct rests {
	struct rest *rest; /* owned */
	size_t n;
};

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_VERNIETIG_WIPE, query);
}

static void
rests_release(struct rests *all)
{
	for (size_t i = 0; i < all->n; i++)
		free(all->rest[i].key);
	free(all->rest);
}

static int
read_rests(struct store *store, struct rests *all, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start(store, LEFT);
	while ((got = db_step(stmt, err)) == 1) {
		struct rest *rest;

		all->rest = xgrow(all->rest, all->n, sizeof *all->rest);
		rest = &all->rest[all->n++];
		rest->onderzoek = sqlite3_column_int64(stmt, 0);
		snprintf(
		    rest->soort, sizeof rest->soort, "%s", db_text(stmt, 1));
		rest->key = db_strdup(stmt, 2);
	}
	db_end_read(store);
	return got;
}

/* A colleague may have kept the same file since, for another one. */
static int
wipe_file(struct store *store, const char *sha256, struct error *err)
{
	sqlite3_stmt *stmt = start(store, HAS_FILE);
	int64_t has;

	db_bind_text(stmt, 1, sha256);
	if (db_number(stmt, &has, err) < 0)
		return -1;
	return has ? 0 : files_cut(store, sha256, err);
}

static int
checkpoint(struct store *store, struct error *err)
{
	if (sqlite3_wal_checkpoint_v2(store->db, "main",
		SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) != SQLITE_OK)
		return db_failed(store->db, err);
	return 0;
}

/* Not in a transaction: SQLite makes one of its own. */
static int
wipe_pages(struct store *store, struct error *err)
{
	int result = -1;

	if (db_begin(store, err) < 0)
		return -1;
	if (db_run(start(store, MERGE_WORDS), err) == 0)
		result = db_commit(store, err);
	db_rollback(store);
	if (result == 0)
		result = db_run(start(store, REBUILD), err);
	return result == 0 ? checkpoint(store, err) : -1;
}

static int
done(struct store *store, const struct rest *rest, struct error *err)
{
	sqlite3_stmt *stmt = start(store, DONE);

	db_bind_int(stmt, 1, rest->onderzoek);
	db_bind_text(stmt, 2, rest->soort);
	db_bind_text(stmt, 3, rest->key);
	return db_run(stmt, err);
}

/* The lock is held while a file goes, so that nobody takes it up. */
static int
wipe_one(struct store *store, const struct rest *rest, struct error *err)
{
	bool pages = strcmp(rest->soort, "pagina") == 0;
	int result = pages ? wipe_pages(store, err) : 0;

	if (result < 0 || db_begin(store, err) < 0)
		return -1;
	if (strcmp(rest->soort, "bestand") == 0)
		result = wipe_file(store, rest->key, err);
	else if (!pages && store->path != NULL)
		result = namen_delete(store->path, rest->key, err);
	if (result == 0)
		result = done(store, rest, err);
	if (result == 0)
		result = db_commit(store, err);
	db_rollback(store);
	return result;
}

int
store_vernietig_wipe(struct store *store, struct error *err)
{
	struct rests all = { 0 };
	int result = read_rests(store, &all, err);

	for (size_t i = 0; result == 0 && i < all.n; i++)
		result = wipe_one(store, &all.rest[i], err);
	rests_release(&all);
	return result;
}

/* ---- the proofs ---- */

int
vernietig_refuse(struct store *store, int64_t id, struct error *err)
{
	sqlite3_stmt *stmt = start(store, REFUSE);
	int got;

	db_bind_int(stmt, 1, id);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	error_set(err,
	    "onderzoek %s is op %s vernietigd door %s; er kan niets meer in",
	    db_text(stmt, 0), db_text(stmt, 1), db_text(stmt, 2));
	sqlite3_reset(stmt);
	return -1;
}

int
store_vernietigd(
    struct store *store, const char *nummer, date *day, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start(store, FIND);
	db_bind_text(stmt, 1, nummer);
	got = db_step(stmt, err);
	if (got == 1) {
		*day = db_date(stmt, 0);
		sqlite3_reset(stmt);
	}
	db_end_read(store);
	return got;
}

static struct vernietiging
read_row(sqlite3_stmt *stmt)
{
	struct vernietiging v = {
		.nummer = db_strdup(stmt, 0),
		.vorm = db_strdup(stmt, 1),
		.vorm_title = db_strdup(stmt, 2),
		.gemeenten = db_strdup(stmt, 3),
		.n_chosen = sqlite3_column_int(stmt, 4),
		.n_judged = sqlite3_column_int(stmt, 5),
		.n_tekort = sqlite3_column_int(stmt, 6),
		.n_maatregelen = sqlite3_column_int(stmt, 7),
		.einde = (enum einde)db_word(stmt, 8, einde_words, N_EINDEN),
		.ended_on = db_date(stmt, 9),
		.from = db_date(stmt, 10),
		.categorie = db_strdup(stmt, 11),
		.years = sqlite3_column_int(stmt, 12),
		.besluit = db_strdup(stmt, 13),
		.author = db_strdup(stmt, 14),
		.stamp = db_strdup(stmt, 15),
		.n_rows = sqlite3_column_int64(stmt, 16),
		.n_files = sqlite3_column_int64(stmt, 17),
		.n_log = sqlite3_column_int64(stmt, 18),
		.left = sqlite3_column_int(stmt, 20) != 0,
	};

	snprintf(v.lijst, sizeof v.lijst, "%s", db_text(stmt, 19));
	return v;
}

int
store_vernietigingen(
    struct store *store, struct vernietigingen *all, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	*all = (struct vernietigingen){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start(store, LIST);
	while ((got = db_step(stmt, err)) == 1) {
		all->row = xgrow(all->row, all->n, sizeof *all->row);
		all->row[all->n++] = read_row(stmt);
	}
	db_end_read(store);
	if (got < 0)
		vernietigingen_release(all);
	return got;
}

/* What is left of the logboek of a destroyed one is what the proof says. */
static int
check_proof(struct store *store, sqlite3_stmt *proof, struct error *err)
{
	char hash[SHA256_SIZE];
	int64_t n;

	if (vernietig_list(
		store, sqlite3_column_int64(proof, 0), &n, hash, err) < 0)
		return -1;
	if (n == sqlite3_column_int64(proof, 2) &&
	    strcmp(hash, db_text(proof, 3)) == 0)
		return 0;
	return error_set(err,
	    "onderzoek %s: het logboek is niet wat het bewijs van "
	    "vernietiging zegt; het is later gewijzigd",
	    db_text(proof, 1));
}

int
vernietig_check_proofs(struct store *store, struct error *err)
{
	sqlite3_stmt *stmt = start(store, BROKEN_PROOF);
	int got = db_step(stmt, err);

	if (got == 1) {
		error_set(err,
		    "het bewijs van vernietiging van onderzoek %s is later "
		    "gewijzigd",
		    db_text(stmt, 0));
		sqlite3_reset(stmt);
	}
	if (got != 0)
		return -1;
	stmt = start(store, PROOFS);
	while ((got = db_step(stmt, err)) == 1)
		if (check_proof(store, stmt, err) < 0) {
			sqlite3_reset(stmt);
			return -1;
		}
	return got;
}
