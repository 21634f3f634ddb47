/*
 * vernietig.c - the rows of an onderzoek go, in one transaction.
 *
 * The triggers of the schema refuse every delete, and rightly; they are
 * off on this connection from the moment that the schema has accepted the
 * proof (schema/0076_vernietiging_regels.sql) until the rows are gone.
 *
 * The rows of the logboek stay, without their text, since the chain goes
 * through them.  Their own hash covered the text and can be made no more,
 * so the proof has a hash over what is left of them, theirs included: that
 * is the list of what was destroyed, and the logboek has the hash of the
 * proof.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "store/bewaren.h"
#include "store/db.h"
#include "store/vernietig.h"

/* Tables of which the rows with this onderzoek go; one a line, so that two
 * who add one do not meet. */
/* clang-format off */
#define OWN(X) \
	X(aanwezig) \
	X(advies) \
	X(afschrift) \
	X(agenda) \
	X(answer) \
	X(bevroren) \
	X(bewaring) \
	X(bewijs) \
	X(bewijs_norm) \
	X(deelnemer_event) \
	X(einde) \
	X(event) \
	X(gesprek) \
	X(gesprek_moment) \
	X(handhaving) \
	X(handhaving_event) \
	X(handhaving_lijst) \
	X(lak) \
	X(maatregel) \
	X(maatregel_event) \
	X(maatregel_lijst) \
	X(notitie) \
	X(notitie_bij) \
	X(onderzoek_gemeente) \
	X(onderzoek_norm) \
	X(onderzoek_voorziening) \
	X(onjuistheid) \
	X(oordeel) \
	X(opschorting) \
	X(planregel) \
	X(reactie) \
	X(reden) \
	X(team) \
	X(team_uit) \
	X(toetspunt) \
	X(uitstel) \
	X(vervolg) \
	X(zoek_plaats)
/* clang-format on */

enum {
	NEXT_SIGNALEN,
	FILES,
	NAMES,
	PAGES,
	UNCOUNT_MAATREGELEN,
	FIND,
	COUNT_ROWS,
	COUNT_FILES,
	LOG_SIGNALEN,
	LOG_VERVOLG,
	LOG_ROWS,
	ADD_PROOF,
	/* In this order: what is found through another goes before it. */
	CUT_FIRST,
	CUT_ZOEK = CUT_FIRST,
	CUT_ZOEK_SIGNAAL,
	CUT_PLAATS,
	CUT_NOTITIE_NORM,
	CUT_NOTITIE_GEDAAN,
	CUT_NOTITIE_VERVANGT,
	CUT_MAATREGEL_PLAATS,
	CUT_BESTAND,
	CUT_SIGNAAL_LIJST,
	CUT_SIGNAAL_STAP,
	CUT_SIGNAAL,
	FORGET_SIGNAAL,
	FORGET_VERVOLG,
#define X(table) CUT_##table,
	OWN(X)
#undef X
	COUNT_STATUS,
	CUT_ONDERZOEK,
	STRIP_LOG,
	N_QUERIES,
};

/* The signalen that go along: those that led to nothing else. */
#define SIGNALEN                                                        \
	"(SELECT CAST(substr(sleutel, 3, 4) AS INTEGER) * 1000000"      \
	" + CAST(substr(sleutel, 8) AS INTEGER) FROM vernietiging_rest" \
	" WHERE onderzoek = ?1 AND soort = 'signaal')"
#define SIGNAAL_NUMMERS                                               \
	"(SELECT sleutel FROM vernietiging_rest WHERE onderzoek = ?1" \
	" AND soort = 'signaal')"
#define NOTITIES "(SELECT id FROM notitie WHERE onderzoek = ?1)"
#define FILE_OF(column)                                       \
	"SELECT " column " FROM logboek WHERE onderzoek = ?1" \
	" AND tabel = 'bewijs' AND kolom = 'bestand'"         \
	" AND " column " IS NOT NULL"
#define FILE_OF_ANOTHER(column)                                         \
	" EXCEPT SELECT " column " FROM logboek WHERE tabel = 'bewijs'" \
	" AND kolom = 'bestand' AND onderzoek <> ?1"

static const char *const sql[N_QUERIES] = {
	[NEXT_SIGNALEN] =
	    "INSERT INTO vernietiging_rest (onderzoek, soort, sleutel)"
	    " SELECT ?1, 'signaal', nummer FROM signaal_nummer WHERE id IN"
	    " (SELECT signaal FROM signaal_stap WHERE onderzoek = ?1"
	    " EXCEPT SELECT signaal FROM signaal_stap WHERE onderzoek <> ?1)",
	/* Also what was replaced later; not what another one has too. */
	[FILES] = "INSERT INTO vernietiging_rest (onderzoek, soort, sleutel)"
		  " SELECT ?1, 'bestand', sha FROM (SELECT new AS sha FROM"
		  " (" FILE_OF("new") " UNION " FILE_OF("old")
		      FILE_OF_ANOTHER("new") FILE_OF_ANOTHER("old") "))",
	[NAMES] = "INSERT INTO vernietiging_rest (onderzoek, soort, sleutel)"
		  " SELECT id, 'namen', nummer FROM onderzoek WHERE id = ?1",
	[PAGES] = "INSERT INTO vernietiging_rest (onderzoek, soort, sleutel)"
		  " VALUES (?1, 'pagina', '')",
	[UNCOUNT_MAATREGELEN] =
	    "INSERT INTO maatregel_tel (stand, uiterlijk, erbij)"
	    " SELECT stand, uiterlijk, -1 FROM maatregel_lijst"
	    " WHERE onderzoek = ?1",
	[FIND] = "SELECT id FROM onderzoek WHERE nummer = ?1",
	[COUNT_ROWS] = "SELECT 1"
#define X(table) " + (SELECT count(*) FROM " #table " WHERE onderzoek = ?1)"
	OWN(X)
#undef X
	    " + (SELECT count(*) FROM notitie_norm WHERE notitie IN " NOTITIES
	    ") + (SELECT count(*) FROM notitie_gedaan"
	    "  WHERE notitie IN " NOTITIES
	    ") + (SELECT count(*) FROM notitie_vervangt"
	    "  WHERE notitie IN " NOTITIES
	    ") + (SELECT count(*) FROM signaal WHERE id IN " SIGNALEN
	    ") + (SELECT count(*) FROM signaal_stap"
	    "  WHERE signaal IN " SIGNALEN ")",
	[COUNT_FILES] = "SELECT count(*) FROM vernietiging_rest"
			" WHERE onderzoek = ?1 AND soort = 'bestand'",
	/* They belonged to no onderzoek; they go with this one. */
	[LOG_SIGNALEN] =
	    "UPDATE logboek SET onderzoek = ?1 WHERE onderzoek IS NULL"
	    " AND ((tabel IN ('signaal', 'signaal_stap')"
	    " AND substr(sleutel, 1, instr(sleutel || '/', '/') - 1)"
	    " IN " SIGNAAL_NUMMERS ") OR (tabel = 'signaal_stap'"
	    " AND kolom = 'onderzoek' AND new = (SELECT nummer FROM onderzoek"
	    " WHERE id = ?1)))",
	/* What says of another one that it led to this. */
	[LOG_VERVOLG] = "UPDATE logboek SET onderzoek = ?1 WHERE onderzoek IN"
			" (SELECT onderzoek FROM vervolg WHERE naar = ?1)"
			" AND tabel = 'vervolg' AND sleutel = (SELECT nummer"
			" FROM onderzoek WHERE id = ?1)",
	[LOG_ROWS] = "SELECT schouw_hash(seq, stamp, who, tabel, kolom, hash)"
		     " FROM logboek WHERE onderzoek = ?1 ORDER BY seq",
	[ADD_PROOF] =
	    "INSERT INTO vernietiging (onderzoek, nummer, vorm, vorm_titel,"
	    " gemeenten, n_chosen, n_judged, n_tekort, n_maatregelen, team,"
	    " einde, einde_op, categorie, jaren, mag_op, besluit, author,"
	    " stamp, n_rijen, n_bestanden, n_regels, lijst_sha256)"
	    " SELECT id, nummer, vorm, vorm_titel, coalesce((SELECT"
	    "  group_concat(gemeente, ' ') FROM (SELECT gemeente"
	    "  FROM onderzoek_gemeente WHERE onderzoek = ?1"
	    "  ORDER BY gemeente)), ''), n_chosen, n_judged, n_tekort,"
	    " (SELECT count(*) FROM maatregel WHERE onderzoek = ?1"
	    "  AND NOT withdrawn), coalesce((SELECT"
	    "  ' ' || group_concat(login, ' ') || ' ' FROM team"
	    "  WHERE onderzoek = ?1), ''), ?2, ?3, ?4, ?5, ?6, ?7,"
	    " schouw_user(), schouw_now(), ?8, ?9, ?10, ?11"
	    " FROM onderzoek WHERE id = ?1",
	[CUT_ZOEK] = "DELETE FROM zoek WHERE rowid IN"
		     " (SELECT id FROM zoek_plaats WHERE onderzoek = ?1)",
	[CUT_ZOEK_SIGNAAL] =
	    "DELETE FROM zoek WHERE rowid IN (SELECT id FROM zoek_plaats"
	    " WHERE onderzoek IS NULL AND subject IN " SIGNAAL_NUMMERS ")",
	[CUT_PLAATS] = "DELETE FROM zoek_plaats WHERE onderzoek IS NULL"
		       " AND subject IN " SIGNAAL_NUMMERS,
	[CUT_NOTITIE_NORM] =
	    "DELETE FROM notitie_norm WHERE notitie IN " NOTITIES,
	[CUT_NOTITIE_GEDAAN] =
	    "DELETE FROM notitie_gedaan WHERE notitie IN " NOTITIES,
	[CUT_NOTITIE_VERVANGT] =
	    "DELETE FROM notitie_vervangt WHERE notitie IN " NOTITIES,
	[CUT_MAATREGEL_PLAATS] =
	    "DELETE FROM maatregel_plaats WHERE gemeente IN (SELECT gemeente"
	    " FROM onderzoek_gemeente WHERE onderzoek = ?1)"
	    " AND (dicht, sorteerdag, id) IN (SELECT dicht, sorteerdag, id"
	    " FROM maatregel_lijst WHERE onderzoek = ?1)",
	[CUT_BESTAND] =
	    "DELETE FROM bestand WHERE sha256 IN (SELECT sleutel FROM"
	    " vernietiging_rest WHERE onderzoek = ?1 AND soort = 'bestand')",
	[CUT_SIGNAAL_LIJST] = "DELETE FROM signaal_lijst WHERE id IN " SIGNALEN,
	[CUT_SIGNAAL_STAP] =
	    "DELETE FROM signaal_stap WHERE signaal IN " SIGNALEN,
	[CUT_SIGNAAL] = "DELETE FROM signaal WHERE id IN " SIGNALEN,
	[FORGET_SIGNAAL] = "UPDATE signaal_stap SET onderzoek = NULL"
			   " WHERE onderzoek = ?1",
	[FORGET_VERVOLG] = "DELETE FROM vervolg WHERE naar = ?1",
#define X(table) [CUT_##table] = "DELETE FROM " #table " WHERE onderzoek = ?1",
	OWN(X)
#undef X
	    [COUNT_STATUS] = "UPDATE telling SET n = n - 1 WHERE status ="
			     " (SELECT status FROM onderzoek WHERE id = ?1)",
	[CUT_ONDERZOEK] = "DELETE FROM onderzoek WHERE id = ?1",
	[STRIP_LOG] = "UPDATE logboek SET sleutel = '', old = NULL, new = NULL"
		      " WHERE onderzoek = ?1",
};

const struct queries vernietig_queries = { sql, N_QUERIES };

const struct vernietig_rule vernietig_rules[] = {
#define X(table) { #table, NULL },
	OWN(X)
#undef X
	    { "onderzoek", NULL },
	{ "notitie_norm", NULL },
	{ "notitie_gedaan", NULL },
	{ "notitie_vervangt", NULL },
	{ "maatregel_plaats", NULL },
	{ "signaal", NULL },
	{ "signaal_stap", NULL },
	{ "signaal_lijst", NULL },
	{ "bestand", NULL },
	{ "zoek", NULL },
	{ "logboek", "the chain; its text goes" },
	{ "vernietiging", "the proof" },
	{ "vernietiging_rest", "empty when all is wiped" },
	{ "toezichthouder", "a register" },
	{ "aanbieder", "a register; nothing leads to it any more" },
	{ "pin", "texts of forms and norms" },
	{ "pin_volgt", "about norms" },
	{ "norm_omzetting", "about norms" },
	{ "vorm_aard", "about forms" },
	{ "jaarplan", "of a year, of no onderzoek" },
	{ "suicide_opgave", "of a year, of no onderzoek" },
	{ "nummering", "no nummer is given twice" },
	{ "telling", "counts" },
	{ "maatregel_telling", "counts" },
	{ "event_soort", "which there are" },
	{ "maatregel_stap", "which step may follow" },
	{ "handhaving_soort", "which there are" },
	{ "handhaving_stap", "which step may follow" },
	{ "signaal_volgt", "which step may follow" },
	{ 0 },
};

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t id)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_VERNIETIG, query);

	db_bind_int(stmt, 1, id);
	return stmt;
}

static int
run_all(struct store *store, const size_t *query, size_t n, int64_t id,
    struct error *err)
{
	for (size_t i = 0; i < n; i++)
		if (db_run(start(store, query[i], id), err) < 0)
			return -1;
	return 0;
}

static int
set_triggers(struct store *store, int on, struct error *err)
{
	int is = !on;

	if (sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, on,
		&is) == SQLITE_OK &&
	    is == on)
		return 0;
	return db_failed(store->db, err);
}

/* Until the commit; SQLite does this when it is prepared, not when run. */
static int
defer_keys(struct store *store, struct error *err)
{
	if (sqlite3_exec(store->db, "PRAGMA defer_foreign_keys = ON", NULL,
		NULL, NULL) != SQLITE_OK)
		return db_failed(store->db, err);
	return 0;
}

/* What is to be wiped after the commit, while the rows still say it. */
static int
note_rest(struct store *store, int64_t id, struct error *err)
{
	static const size_t before[] = { NEXT_SIGNALEN, FILES, NAMES, PAGES,
		UNCOUNT_MAATREGELEN };
	static const size_t log[] = { LOG_SIGNALEN, LOG_VERVOLG };
	int result;

	if (defer_keys(store, err) < 0 ||
	    run_all(store, before, LENGTH(before), id, err) < 0 ||
	    set_triggers(store, 0, err) < 0)
		return -1;
	result = run_all(store, log, LENGTH(log), id, err);
	return set_triggers(store, 1, err) < 0 ? -1 : result;
}

/* hash has room for SHA256_SIZE. */
int
vernietig_list(
    struct store *store, int64_t id, int64_t *n, char *hash, struct error *err)
{
	sqlite3_stmt *stmt = start(store, LOG_ROWS, id);
	char both[2 * SHA256_SIZE];
	int got;

	*n = 0;
	*hash = '\0';
	while ((got = db_step(stmt, err)) == 1) {
		snprintf(both, sizeof both, "%s%s", hash, db_text(stmt, 0));
		sha256_text(both, strlen(both), hash);
		++*n;
	}
	return got;
}

static int
add_proof(struct store *store, int64_t id, const struct bewaar_row *row,
    const struct bewaar_term *term, const char *besluit, struct error *err)
{
	char hash[SHA256_SIZE], ended[DATE_ISO_SIZE], from[DATE_ISO_SIZE];
	int64_t n_rows, n_files, n_log;
	sqlite3_stmt *stmt;

	if (db_number(start(store, COUNT_ROWS, id), &n_rows, err) < 0 ||
	    db_number(start(store, COUNT_FILES, id), &n_files, err) < 0 ||
	    vernietig_list(store, id, &n_log, hash, err) < 0)
		return -1;
	stmt = start(store, ADD_PROOF, id);
	db_bind_text(stmt, 2, einde_words[row->einde]);
	db_bind_text(stmt, 3, date_to_iso(row->ended_on, ended));
	db_bind_text(stmt, 4, term->categorie->nummer);
	db_bind_int(stmt, 5, term->categorie->years);
	db_bind_text(stmt, 6, date_to_iso(term->from, from));
	db_bind_text(stmt, 7, besluit);
	db_bind_int(stmt, 8, n_rows);
	db_bind_int(stmt, 9, n_files);
	db_bind_int(stmt, 10, n_log);
	db_bind_text(stmt, 11, hash);
	return db_run(stmt, err);
}

static int
cut_all(struct store *store, int64_t id, struct error *err)
{
	int result = set_triggers(store, 0, err);

	for (size_t i = CUT_FIRST; result == 0 && i < N_QUERIES; i++)
		result = db_run(start(store, i, id), err);
	return set_triggers(store, 1, err) < 0 ? -1 : result;
}

static int
destroy(struct store *store, const struct bewaar_row *row,
    const struct bewaar_term *term, const char *besluit, struct error *err)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_VERNIETIG, FIND);
	int64_t id;

	db_bind_text(stmt, 1, row->nummer);
	if (db_number(stmt, &id, err) < 0 || note_rest(store, id, err) < 0 ||
	    add_proof(store, id, row, term, besluit, err) < 0)
		return -1;
	return cut_all(store, id, err);
}

static int
check_and_destroy(struct store *store, const struct calendar *calendar,
    const char *nummer, const char *besluit, struct error *err)
{
	struct bewaar_row row = { 0 };
	struct bewaar_term term;
	int result = bewaar_need(store, nummer, &row, err);

	if (result == 0) {
		term = bewaar_term(calendar, &row);
		result = vernietig_check(&row, &term, date_today(), err);
	}
	if (result == 0 && *besluit == '\0')
		result = error_set(
		    err, "Zeg wie besloot tot de vernietiging, en wanneer.");
	if (result == 0)
		result = destroy(store, &row, &term, besluit, err);
	bewaar_row_release(&row);
	return result;
}

int
store_vernietig(struct store *store, const struct calendar *calendar,
    const struct vernietig_request *request, struct error *err)
{
	char *besluit = text_clean(request->besluit, true);
	int result = -1;

	if (db_begin(store, err) == 0) {
		if (check_and_destroy(
			store, calendar, request->nummer, besluit, err) == 0)
			result = db_commit(store, err);
		db_rollback(store);
	}
	free(besluit);
	return result;
}
