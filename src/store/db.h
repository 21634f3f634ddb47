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
	MODULE_BEWIJS,
	MODULE_CHECK,
	MODULE_CONFLICT,
	MODULE_EVENTS,
	MODULE_FILES,
	MODULE_FILL,
	MODULE_GESPREKKEN,
	MODULE_HANDHAVING,
	MODULE_HANDHAVING_SAVE,
	MODULE_HISTORY,
	MODULE_MAATREGELEN,
	MODULE_MAATREGEL_ROWS,
	MODULE_NOTITIES,
	MODULE_OMZETTING,
	MODULE_REGISTERS,
	MODULE_SAVE,
	MODULE_SAVE_FACTS,
	MODULE_SAVE_MAATREGELEN,
	MODULE_SAVE_ROWS,
	MODULE_STEPS,
	MODULE_TERMIJNEN,
	MODULE_AGENDA,
	N_MODULES,
};

struct queries {
	const char *const *sql;
	size_t n;
};

extern const struct queries aanwezig_queries, bewijs_queries, files_queries,
    agenda_queries, check_queries, conflict_queries, db_queries, events_queries,
    fill_queries, handhaving_queries, handhaving_save_queries, history_queries,
    lists_queries, logboek_queries, maatregelen_queries, maatregel_rows_queries,
    omzetting_queries, onderzoeken_queries, registers_queries, save_queries,
    save_facts_queries, save_maatregelen_queries, save_rows_queries,
    search_queries, steps_queries;
extern const struct queries gesprekken_queries, notities_queries,
    termijnen_queries;
extern const struct queries *const db_modules[N_MODULES];

/* How long somebody else's lock is waited for. */
struct patience {
	int limit;     /* ms */
	int64_t since; /* ms on the monotonic clock; set at the first try */
};

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

/* wait.c: the busy handler, shares SQLite's lock fairly. */
void db_set_patience(sqlite3 *, struct patience *);
/* Rest a moment before try 1, 2, ...; false when it took too long. */
bool db_wait(struct patience *, int tries);

/* dbfile.c: may this file be opened; make it when it is not there. */
int dbfile_prepare(const char *path, struct error *err);
/* The name of a file system that is on another machine, or NULL. */
const char *dbfile_network(uint32_t type);
/* What the header says, before SQLite acts on it. */
int
dbfile_check_header(sqlite3 *, const char *path, int latest, struct error *err);

/* functions.c: schouw_user() and so on, for triggers and queries. */
int functions_add(struct store *, struct error *err);

/* backup.c: copy a live database to a file, whole or not there. */
int backup_copy(sqlite3 *, const char *path, bool replace, struct error *err);

/* db.c: called at the begin of each transaction. */
int db_prepare_rest(struct store *, struct error *err);

/* db.c: safe settings of any connection. */
int db_configure(sqlite3 *, struct error *err);

/* registers.c */
int
register_toezichthouder(struct store *, const char *login, struct error *err);
/* Put the name into the register unless it is there; *naam becomes the
 * spelling of the register. */
int register_aanbieder(
    struct store *, const char *name, char **naam, struct error *err);
int register_pins(struct store *, const struct onderzoek *, struct error *err);

/* fill.c: all of one onderzoek into o, which is clear.  In a transaction. */
int fill_onderzoek(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
/* events.c: those of one onderzoek. */
int
fill_events(struct store *, int64_t id, struct onderzoek *, struct error *err);
/* handhaving.c: whether a verbeterplan was asked. */
int fill_handhaving(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
/* agenda.c: the uitstel of its terms. */
int
fill_uitstel(struct store *, int64_t id, struct onderzoek *, struct error *err);
/* Only facts, status and revision. */
int
fill_facts(struct store *, int64_t id, struct onderzoek *, struct error *err);
/* bewijs.c: the pieces that were looked at. */
int
fill_bewijs(struct store *, int64_t id, struct onderzoek *, struct error *err);
/* files.c: does a file of this size lie under the hash? */
bool files_has(struct store *, const char *sha256, int64_t size);
/* notities.c and gesprekken.c: the same for their part. */
int fill_notities(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
int fill_gesprekken(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
/* Take in what is new in theirs; true when something changed. */
bool refresh_notities(struct onderzoek *, struct onderzoek *theirs);
bool refresh_gesprekken(struct onderzoek *, struct onderzoek *theirs);
/* Mark the notities that a later one replaces. */
void fill_replaced(struct onderzoek *);
/* An onderzoek under the same vorm to fill in; borrows form and norms. */
void fill_begin(struct onderzoek *, const struct onderzoek *like);
/* The facts that have a column, in the order of the queries. */
#define N_FACT_COLUMNS 7
extern const char *const fact_columns[N_FACT_COLUMNS];

/* search.c: what is found, and no longer found, in a text. */
struct search_entry {
	int64_t onderzoek;
	const char *nummer;
	const char *kind;
	const char *key; /* within the onderzoek and the kind */
	const char *subject;
	const char *text; /* "": not to be found any more */
};
int search_put(struct store *, const struct search_entry *, struct error *err);

#endif
