/*
 * db.h - what the files of the store share; the only place with SQLite
 * types.  Private to src/store.
 *
 * Every query is a constant in the table of its module.  What the first
 * screen needs is prepared when the database is opened, the rest all at
 * once in the first transaction: a mistake in any fails the first test.
 */
#ifndef STORE_DB_H
#define STORE_DB_H

#include <sys/types.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sqlite3.h>

#include "base/date.h"
#include "base/error.h"
#include "base/sha256.h"
#include "core/maatregel_step.h"
#include "core/onderzoek.h"
#include "store/open.h"
#include "store/parts.h"
#include "store/store.h"

#define STORE_APPLICATION_ID 0x53434857 /* SCHW */
#define STORE_PATIENCE       50         /* ms that a lock is waited for */
#define STORE_PATIENCE_OPEN  10000      /* the same while opening */

/* A module and its queries. */
enum module {
	MODULE_DB,
	MODULE_LISTS,
	MODULE_LOGBOEK,
	MODULE_ONDERZOEKEN,
	MODULE_SEARCH,
	N_MODULES_AT_START,
	/* Only in a transaction; see db_begin(), db_begin_read(). */
	MODULE_AANWEZIG = N_MODULES_AT_START,
	MODULE_ANALYSE,
	MODULE_BEWIJS,
	MODULE_CHECK,
	MODULE_CONFLICT,
	MODULE_COUNTS,
	MODULE_COUNTS_MAATREGELEN,
	MODULE_COUNTS_MELDINGEN,
	MODULE_COUNTS_ONDERZOEKEN,
	MODULE_DEELNEMERS,
	MODULE_EVENTS,
	MODULE_EXPORT,
	MODULE_FILES,
	MODULE_FILL,
	MODULE_GESPREKKEN,
	MODULE_HANDHAVING,
	MODULE_HANDHAVING_SAVE,
	MODULE_HISTORY,
	MODULE_LAKKEN,
	MODULE_MAATREGELEN,
	MODULE_MAATREGEL_ROWS,
	MODULE_MELDINGEN,
	MODULE_NOTITIES,
	MODULE_OMZETTING,
	MODULE_REGISTERS,
	MODULE_SAVE,
	MODULE_SAVE_FACTS,
	MODULE_SAVE_MAATREGELEN,
	MODULE_SAVE_ROWS,
	MODULE_SIGNALEN,
	MODULE_STEPS,
	MODULE_SUICIDE,
	MODULE_TERMIJNEN,
	MODULE_AGENDA,
	MODULE_AGENDA_RECOUNT,
	MODULE_OPSCHORTING,
	MODULE_VORIGE,
	MODULE_REACTIES,
	MODULE_TEAM,
	MODULE_VERVOLG,
	MODULE_WEDERHOOR,
	MODULE_BEWAREN,
	MODULE_VERNIETIG,
	MODULE_VERNIETIG_WIPE,
	N_MODULES,
};

/*
 * Not what is besloten, but for its team; goes behind a WHERE or an ON
 * where o stands for onderzoek.
 */
#define OPEN_TO_US(o)                                                 \
	" AND (NOT EXISTS (SELECT 1 FROM vorm_aard WHERE pin = " o    \
	".pin_vorm AND besloten) OR EXISTS (SELECT 1 FROM team WHERE" \
	" onderzoek = " o ".id AND login = schouw_user()))"

struct queries {
	const char *const *sql;
	size_t n;
};

extern const struct queries agenda_recount_queries;
extern const struct queries bewaren_queries, vernietig_queries,
    vernietig_wipe_queries;
extern const struct queries lakken_queries;
extern const struct queries aanwezig_queries, bewijs_queries, files_queries,
    agenda_queries, check_queries, conflict_queries, db_queries, events_queries,
    fill_queries, handhaving_queries, handhaving_save_queries, history_queries,
    lists_queries, logboek_queries, maatregelen_queries, maatregel_rows_queries,
    omzetting_queries, onderzoeken_queries, registers_queries, save_queries,
    save_facts_queries, save_maatregelen_queries, save_rows_queries,
    search_queries, signalen_queries, steps_queries;
extern const struct queries export_queries;
extern const struct queries gesprekken_queries, notities_queries, team_queries,
    meldingen_queries, analyse_queries, suicide_queries, vervolg_queries,
    deelnemers_queries, opschorting_queries, vorige_queries, reacties_queries,
    termijnen_queries, wederhoor_queries;
extern const struct queries *const db_modules[N_MODULES];

struct store {
	sqlite3 *db;
	char *path; /* NULL for a database in memory */
	char *user;
	dev_t device; /* of the file, to notice that it was replaced */
	ino_t inode;
	struct patience patience;
	char session[17];       /* in the table aanwezig */
	char stamp[STAMP_SIZE]; /* of the running transaction */
	int64_t data_version;
	int wal_pages;      /* in the WAL since the last checkpoint */
	int64_t file_limit; /* of one file of bewijs; 0: FILES_LIMIT */
	bool prepared;      /* all modules, not only those of the start */
	bool held;          /* between store_hold() and its end */
	bool in_part;       /* a transaction within that is open */
	sqlite3_stmt **statement[N_MODULES];
};

/* sql.c: statements.  A text that is bound must live until the reset. */
sqlite3_stmt *db_start(struct store *, enum module, size_t query);
void db_bind_int(sqlite3_stmt *, int at, int64_t);
void db_bind_text(sqlite3_stmt *, int at, const char *); /* NULL is NULL */
void db_bind_copy(sqlite3_stmt *, int at, const char *);
/* 1 with a row, 0 when there is none any more, -1; reset unless 1. */
int db_step(sqlite3_stmt *, struct error *err);
/* All of it, and reset. */
int db_run(sqlite3_stmt *, struct error *err);
/* "" for NULL; borrowed until the next step. */
const char *db_text(sqlite3_stmt *, int column);
char *db_strdup(sqlite3_stmt *, int column);
date db_date(sqlite3_stmt *, int column);
/* Which of n words it is; 0 for another, which the schema refuses. */
size_t db_word(sqlite3_stmt *, int column, const char *const *words, size_t n);
enum stand db_stand(sqlite3_stmt *, int column);
/* "6 weken"; none for "". */
struct duur db_duur(sqlite3_stmt *, int column);
/* The one whole number that a statement gives; -1 is an error. */
int db_number(sqlite3_stmt *, int64_t *out, struct error *err);
/* The sentence for the last thing that went wrong. */
int db_failed(sqlite3 *, struct error *err);

/* sql.c: transactions.  Writing ones take the lock before they read. */
int db_begin(struct store *, struct error *err);
int db_commit(struct store *, struct error *err);
void db_rollback(struct store *);
int db_begin_read(struct store *, struct error *err);
void db_end_read(struct store *);

/* db.c: called at the begin of each transaction. */
int db_prepare_rest(struct store *, struct error *err);

#endif
