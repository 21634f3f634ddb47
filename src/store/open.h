/*
 * open.h - what makes a file a database of schouw that may be opened, and
 * a connection one that may be used.  Private to src/store.
 */
#ifndef STORE_OPEN_H
#define STORE_OPEN_H

#include <stdbool.h>
#include <stdint.h>

#include <sqlite3.h>

#include "base/error.h"
#include "store/store.h"

/* How long somebody else's lock is waited for. */
struct patience {
	int limit;     /* ms */
	int64_t since; /* ms on the monotonic clock; set at the first try */
};

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

/* db.c: safe settings of any connection. */
int db_configure(sqlite3 *, struct error *err);

#endif
