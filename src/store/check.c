/*
 * check.c - is the logboek whole, and do the tables still say what it
 * says they say?
 *
 * The chain of hashes shows what was done to the logboek itself; comparing
 * it with the tables shows what was changed around schouw or by a bad
 * disk.  Who recomputes all of it is seen only by the number and hash that
 * a rapport carries.
 */
#include <string.h>

#include "store/db.h"

enum {
	CHAIN,
	LAST_GIVEN,
	BROKEN_PIN,
	BROKEN_BEVROREN,
	BROKEN_OMZETTING,
	BROKEN_SIGNAAL,
	BROKEN_JAARPLAN,
	ALL_ONDERZOEKEN,
	DIFFERENCE,
	N_QUERIES,
};

#define KEYS          "SELECT tabel, sleutel, kolom, waarde"
#define SAYS          " WHERE onderzoek = ?1 AND waarde <> ''"
#define FURTHER(view) " UNION ALL " KEYS " FROM " view SAYS
/* All views of what the tables say, one by one. */
/* clang-format off */
#define TABLES \
	KEYS " FROM inhoud" SAYS \
	FURTHER("inhoud_einde") \
	FURTHER("inhoud_bewaring") \
	FURTHER("inhoud_rest") \
	FURTHER("inhoud_maatregel") \
	FURTHER("inhoud_event") \
	FURTHER("inhoud_handhaving") \
	FURTHER("inhoud_bewijs") \
	FURTHER("inhoud_gesprek") \
	FURTHER("inhoud_notitie") \
	FURTHER("inhoud_termijn") \
	FURTHER("inhoud_uitstel") \
	FURTHER("inhoud_agenda") \
	FURTHER("inhoud_reactie") \
	FURTHER("inhoud_lak") \
	FURTHER("inhoud_wederhoor") \
	FURTHER("inhoud_team") \
	FURTHER("inhoud_uitspraak") \
	FURTHER("inhoud_deelnemer") \
	FURTHER("inhoud_opschorting") \
	FURTHER("inhoud_vervolg")
/* clang-format on */

static const char *const sql[N_QUERIES] = {
	/* What was destroyed has its hash still, but not what it was of. */
	[CHAIN] = "SELECT l.seq, l.prev_hash, l.hash,"
		  " iif(v.onderzoek IS NOT NULL AND l.sleutel = ''"
		  " AND l.old IS NULL AND l.new IS NULL, l.hash,"
		  " schouw_hash(l.seq, l.stamp, l.who, l.onderzoek, l.tabel,"
		  " l.sleutel, l.kolom, l.old, l.new, l.prev_hash))"
		  " FROM logboek AS l LEFT JOIN vernietiging AS v"
		  " ON v.onderzoek = l.onderzoek ORDER BY l.seq",
	[LAST_GIVEN] = "SELECT seq FROM sqlite_sequence WHERE name = 'logboek'",
	[BROKEN_PIN] =
	    "SELECT kind, id FROM pin WHERE schouw_sha256(text) <> sha256"
	    " LIMIT 1",
	[BROKEN_BEVROREN] = "SELECT o.nummer FROM bevroren AS b JOIN onderzoek"
			    " AS o ON o.id = b.onderzoek"
			    " WHERE schouw_sha256(b.text) <> b.sha256 LIMIT 1",
	[BROKEN_OMZETTING] =
	    "SELECT sleutel FROM (SELECT tabel, sleutel FROM inhoud_omzetting"
	    " EXCEPT SELECT tabel, sleutel FROM logboek WHERE onderzoek IS NULL"
	    " AND tabel IN ('pin_volgt', 'norm_omzetting')) UNION ALL"
	    " SELECT sleutel FROM (SELECT tabel, sleutel FROM logboek"
	    " WHERE onderzoek IS NULL"
	    " AND tabel IN ('pin_volgt', 'norm_omzetting')"
	    " EXCEPT SELECT tabel, sleutel FROM inhoud_omzetting) LIMIT 1",
	[BROKEN_SIGNAAL] =
	    "SELECT sleutel, kolom FROM (SELECT * FROM inhoud_signaal"
	    " WHERE waarde <> '' UNION ALL SELECT * FROM inhoud_suicide"
	    " EXCEPT SELECT tabel, sleutel, kolom, new"
	    " FROM logboek WHERE onderzoek IS NULL"
	    " AND tabel IN ('signaal', 'signaal_stap', 'suicide_opgave'))"
	    " UNION ALL"
	    " SELECT sleutel, kolom FROM (SELECT tabel, sleutel, kolom, new"
	    " FROM logboek WHERE onderzoek IS NULL"
	    " AND tabel IN ('signaal', 'signaal_stap', 'suicide_opgave')"
	    " EXCEPT SELECT * FROM inhoud_signaal"
	    " EXCEPT SELECT * FROM inhoud_suicide) LIMIT 1",
	[BROKEN_JAARPLAN] =
	    "SELECT sleutel FROM (SELECT sleutel, waarde FROM inhoud_jaarplan"
	    " EXCEPT SELECT sleutel, waarde FROM logboek_stand"
	    " WHERE onderzoek IS NULL AND tabel = 'jaarplan') UNION ALL"
	    " SELECT sleutel FROM (SELECT sleutel, waarde FROM logboek_stand"
	    " WHERE onderzoek IS NULL AND tabel = 'jaarplan'"
	    " EXCEPT SELECT sleutel, waarde FROM inhoud_jaarplan) LIMIT 1",
	[ALL_ONDERZOEKEN] = "SELECT id, nummer FROM onderzoek ORDER BY id",
	/* Both ways: what the logboek does not know, and what is gone. */
	[DIFFERENCE] = "WITH zegt AS (" TABLES "), stond AS (" KEYS
		       " FROM logboek_stand" SAYS
		       ") SELECT tabel, sleutel, kolom FROM (SELECT * FROM zegt"
		       " EXCEPT SELECT * FROM stond) UNION ALL"
		       " SELECT tabel, sleutel, kolom FROM (SELECT * FROM stond"
		       " EXCEPT SELECT * FROM zegt) LIMIT 1",
};

const struct queries check_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_CHECK, query);
}

/* What is wrong with a row, given the one before; NULL: nothing. */
static const char *
broken(int64_t seq, int64_t expected, const char *before, sqlite3_stmt *stmt)
{
	if (seq != expected)
		return "een of meer regels ervoor zijn gewist";
	if (strcmp(db_text(stmt, 1), before) != 0)
		return "deze regel sluit niet aan op de vorige";
	if (strcmp(db_text(stmt, 2), db_text(stmt, 3)) != 0)
		return "deze regel is later gewijzigd";
	return NULL;
}

static int
check_chain(struct store *store, int64_t *seq, char *head, struct error *err)
{
	sqlite3_stmt *stmt = start(store, CHAIN);
	const char *what;
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		int64_t at = sqlite3_column_int64(stmt, 0);

		what = broken(at, *seq + 1, head, stmt);
		if (what != NULL) {
			error_set(
			    err, "logboek, regel %jd: %s", (intmax_t)at, what);
			sqlite3_reset(stmt);
			return -1;
		}
		*seq = at;
		memcpy(head, db_text(stmt, 2), SHA256_SIZE);
	}
	return got;
}

/* Rows cut off at the end leave no gap, but SQLite counted them. */
static int
check_end(struct store *store, int64_t last, struct error *err)
{
	int64_t given;

	if (db_number(start(store, LAST_GIVEN), &given, err) < 0)
		return -1;
	if (given > last)
		return error_set(err,
		    "logboek: de regels %jd tot en met %jd aan het einde "
		    "zijn gewist",
		    (intmax_t)last + 1, (intmax_t)given);
	return 0;
}

static int
check_pins(struct store *store, struct error *err)
{
	sqlite3_stmt *stmt = start(store, BROKEN_PIN);
	int got = db_step(stmt, err);

	if (got != 1)
		return got;
	error_set(err, "de vastgelegde %s %s is later gewijzigd",
	    db_text(stmt, 0), db_text(stmt, 1));
	sqlite3_reset(stmt);
	return -1;
}

static int
check_bevroren(struct store *store, struct error *err)
{
	sqlite3_stmt *stmt = start(store, BROKEN_BEVROREN);
	int got = db_step(stmt, err);

	if (got != 1)
		return got;
	error_set(err, "onderzoek %s: het verzonden concept is later gewijzigd",
	    db_text(stmt, 0));
	sqlite3_reset(stmt);
	return -1;
}

static int
check_omzettingen(struct store *store, struct error *err)
{
	sqlite3_stmt *stmt = start(store, BROKEN_OMZETTING);
	int got = db_step(stmt, err);

	if (got != 1)
		return got;
	error_set(err, "de omzetting %s van normen is later gewijzigd",
	    db_text(stmt, 0));
	sqlite3_reset(stmt);
	return -1;
}

static int
check_signalen(struct store *store, struct error *err)
{
	sqlite3_stmt *stmt = start(store, BROKEN_SIGNAAL);
	int got = db_step(stmt, err);

	if (got != 1)
		return got;
	error_set(err,
	    "register %s (%s) is niet wat het logboek zegt; het is buiten "
	    "schouw om gewijzigd of de schijf is beschadigd",
	    db_text(stmt, 0), db_text(stmt, 1));
	sqlite3_reset(stmt);
	return -1;
}

static int
check_jaarplan(struct store *store, struct error *err)
{
	sqlite3_stmt *stmt = start(store, BROKEN_JAARPLAN);
	int got = db_step(stmt, err);

	if (got != 1)
		return got;
	error_set(err, "het jaarplan (%s) is niet wat het logboek zegt",
	    db_text(stmt, 0));
	sqlite3_reset(stmt);
	return -1;
}

static int
check_onderzoek(
    struct store *store, int64_t id, const char *nummer, struct error *err)
{
	sqlite3_stmt *stmt = start(store, DIFFERENCE);
	int got;

	db_bind_int(stmt, 1, id);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	error_set(err,
	    "onderzoek %s: %s %s (%s) is niet wat het logboek zegt; het is "
	    "buiten schouw om gewijzigd of de schijf is beschadigd",
	    nummer, db_text(stmt, 0), db_text(stmt, 1), db_text(stmt, 2));
	sqlite3_reset(stmt);
	return -1;
}

/* One at a time, so that what is compared stays small. */
static int
check_tables(struct store *store, struct error *err)
{
	sqlite3_stmt *stmt = start(store, ALL_ONDERZOEKEN);
	int got;

	while ((got = db_step(stmt, err)) == 1)
		if (check_onderzoek(store, sqlite3_column_int64(stmt, 0),
			db_text(stmt, 1), err) < 0) {
			sqlite3_reset(stmt);
			return -1;
		}
	return got;
}

int
store_logboek_check(
    struct store *store, int64_t *seq, char *head, struct error *err)
{
	int failed;

	*seq = 0;
	*head = '\0';
	if (db_begin_read(store, err) < 0)
		return -1;
	failed = check_chain(store, seq, head, err);
	if (failed == 0)
		failed = check_end(store, *seq, err);
	if (failed == 0)
		failed = check_pins(store, err);
	if (failed == 0)
		failed = check_bevroren(store, err);
	if (failed == 0)
		failed = check_omzettingen(store, err);
	if (failed == 0)
		failed = check_signalen(store, err);
	if (failed == 0)
		failed = check_jaarplan(store, err);
	if (failed == 0)
		failed = vernietig_check_proofs(store, err);
	if (failed == 0)
		failed = check_tables(store, err);
	db_end_read(store);
	return failed;
}
