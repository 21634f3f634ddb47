/*
 * backup.c - a copy of a live database, checked before it gets its name.
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/date.h"
#include "base/mem.h"
#include "store/db.h"

#define STEP_PAGES      256   /* copied at a time */
#define STEP_OPERATIONS 10000 /* of SQLite, less than a millisecond */

/* Also a link that leads nowhere: it is not for us to replace. */
static bool
is_there(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

/* An empty file under a name of its own beside the target. */
static char *
make_beside(const char *path, struct error *err)
{
	char *name = xasprintf("%s.XXXXXX", path);
	int fd = mkstemp(name);

	if (fd < 0) {
		file_failed(path, "gemaakt", errno, err);
		free(name);
		return NULL;
	}
	close(fd);
	return name;
}

/* Some at a time where somebody wants to know, else all at once. */
static int
copy_pages(sqlite3 *from, sqlite3 *to, const struct progress *progress,
    struct error *err)
{
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
	bool stopped = false;
	int code;

	if (backup == NULL)
		return db_failed(to, err);
	do {
		int all, left;

		code = sqlite3_backup_step(
		    backup, progress == NULL ? -1 : STEP_PAGES);
		all = sqlite3_backup_pagecount(backup);
		left = sqlite3_backup_remaining(backup);
		stopped = progress_step(progress, "bladzijden gekopieerd",
			      all - left, all, err) == -1;
	} while (code == SQLITE_OK && !stopped);
	/* That it was busy need not come back from the finish. */
	if (sqlite3_backup_finish(backup) != SQLITE_OK ||
	    (code != SQLITE_DONE && !stopped))
		return db_failed(to, err);
	return stopped ? -1 : 0;
}

/* What a check of the copy asks now and then. */
struct watch {
	const struct progress *progress;
	int64_t begun; /* ms */
};

static int
on_step(void *context)
{
	const struct watch *watch = context;
	const struct progress *progress = watch->progress;
	int64_t seconds = (clock_ms() - watch->begun) / 1000;

	return !progress->step(progress->context, "s nagekeken", seconds, 0);
}

/* From now on a statement stops when it is asked to. */
static void
watch_checks(sqlite3 *db, struct watch *watch)
{
	watch->begun = clock_ms();
	if (watch->progress != NULL)
		sqlite3_progress_handler(db, STEP_OPERATIONS, on_step, watch);
}

static int
check_pages(sqlite3 *db, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	if (sqlite3_prepare_v2(
		db, "PRAGMA integrity_check(1)", -1, &stmt, NULL) != SQLITE_OK)
		return db_failed(db, err);
	got = db_step(stmt, err);
	if (got == 1 && strcmp(db_text(stmt, 0), "ok") != 0) {
		error_system(
		    err, "de kopie is niet gaaf: %s", db_text(stmt, 0));
		got = -1;
	}
	sqlite3_finalize(stmt);
	return got == 1 ? 0 : -1;
}

/* A file in WAL mode cannot be read from a folder that is read-only. */
static int
copy_to(sqlite3 *from, const char *path, const struct progress *progress,
    struct error *err)
{
	struct watch watch = { .progress = progress };
	struct patience patience = { .limit = STORE_PATIENCE_OPEN };
	sqlite3 *to = NULL;
	int failed;

	if (sqlite3_open_v2(path, &to, SQLITE_OPEN_READWRITE, NULL) !=
	    SQLITE_OK) {
		failed = db_failed(to, err);
	} else {
		db_set_patience(to, &patience);
		failed = copy_pages(from, to, progress, err);
		watch_checks(to, &watch);
		if (failed == 0 &&
		    sqlite3_exec(to, "PRAGMA journal_mode = DELETE", NULL, NULL,
			NULL) != SQLITE_OK)
			failed = db_failed(to, err);
		if (failed == 0)
			failed = check_pages(to, err);
	}
	sqlite3_close(to);
	return failed;
}

/* The bytes first, then the name. */
static int
put_in_place(const char *from, const char *to, bool replace, struct error *err)
{
	int fd = open(from, O_RDONLY | O_CLOEXEC);
	bool synced = fd >= 0 && fsync(fd) == 0;
	int number = errno;

	if (fd >= 0)
		close(fd);
	if (!synced)
		return file_failed(to, "geschreven", number, err);
	return file_rename(from, to, replace, err);
}

int
backup_copy(sqlite3 *from, const char *path, bool replace, struct error *err)
{
	char *name = make_beside(path, err);
	int failed;

	if (name == NULL)
		return -1;
	failed = copy_to(from, name, NULL, err);
	if (failed == 0)
		failed = put_in_place(name, path, replace, err);
	if (failed < 0)
		unlink(name);
	free(name);
	return failed;
}

/* The chain of the copy, and that it opens at all. */
static int
check_copy(const struct store *store, const char *path,
    const struct progress *progress, struct error *err)
{
	struct watch watch = { .progress = progress };
	struct store *copy;
	char head[SHA256_SIZE];
	int64_t seq;
	int failed;

	if (store_open(path, store->user, &copy, err) < 0)
		return -1;
	watch_checks(copy->db, &watch);
	failed = store_logboek_check(copy, &seq, head, err);
	sqlite3_exec(
	    copy->db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
	store_close(copy);
	return failed;
}

/* All of it of one moment, whatever others save meanwhile. */
static int
copy_view(struct store *store, const char *path,
    const struct progress *progress, struct error *err)
{
	int failed;

	/* In the middle of a save of our own there is nothing to copy. */
	if (!sqlite3_get_autocommit(store->db))
		return copy_to(store->db, path, NULL, err);
	if (db_begin_read(store, err) < 0)
		return -1;
	/* The view is of the moment of the first read. */
	(void)store_is_empty(store);
	failed = copy_to(store->db, path, progress, err);
	db_end_read(store);
	return failed;
}

int
store_backup(struct store *store, const char *path,
    const struct progress *progress, struct error *err)
{
	char *name;
	int failed;

	if (is_there(path))
		return error_set(
		    err, "%s bestaat al; geef een andere naam", path);
	name = make_beside(path, err);
	if (name == NULL)
		return -1;
	failed = copy_view(store, name, progress, err);
	if (failed == 0)
		failed = check_copy(store, name, progress, err);
	if (failed == 0)
		failed = put_in_place(name, path, false, err);
	if (failed < 0)
		unlink(name);
	free(name);
	return failed;
}
