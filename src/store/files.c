/*
 * files.c - the files of bewijs, beside the database.
 *
 * A path is made of a hash only; what the user called a file is data.
 */
#include <sys/stat.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "store/db.h"
#include "store/files.h"

enum {
	LIST,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	/* Also those that no row names any more: the logboek does. */
	[LIST] = "SELECT f.sha256, coalesce(b.bestandsnaam, ''),"
		 " coalesce(o.nummer, ''), coalesce(b.number, 0)"
		 " FROM bestand AS f"
		 " LEFT JOIN bewijs AS b ON b.bestand = f.sha256"
		 " LEFT JOIN onderzoek AS o ON o.id = b.onderzoek"
		 " GROUP BY f.sha256 ORDER BY f.sha256",
};

const struct queries files_queries = { sql, N_QUERIES };

/* One that is kept, and what to call it. */
struct kept {
	char sha256[SHA256_SIZE];
	char *title; /* owned */
};

struct kept_list {
	struct kept *kept; /* owned */
	size_t n;
};

/* <database>-bewijs, of the file that a link leads to; NULL: no folder. */
static char *
folder_of(const char *database)
{
	char *whole = realpath(database, NULL), *folder;

	if (whole == NULL)
		return NULL;
	folder = xasprintf("%s-bewijs", whole);
	free(whole);
	return folder;
}

static bool
is_sha256(const char *text)
{
	return strlen(text) == SHA256_SIZE - 1 &&
	    strspn(text, "0123456789abcdef") == SHA256_SIZE - 1;
}

/* As open as the database itself: a team shares both. */
static void
modes_like(const char *database, mode_t *file, mode_t *folder)
{
	struct stat st;
	bool shared = stat(database, &st) == 0 && (st.st_mode & S_IWGRP) != 0;

	*file = shared ? 0660 : 0600;
	*folder = shared ? S_ISGID | 0770 : 0700;
}

/* A link in its place would lead the file elsewhere. */
static int
make_folder(const char *path, mode_t mode, struct error *err)
{
	struct stat st;

	if (mkdir(path, 0700) == 0) {
		if (chmod(path, mode) == -1)
			return file_failed(path, "gemaakt", errno, err);
		return 0;
	}
	if (errno != EEXIST)
		return file_failed(path, "gemaakt", errno, err);
	if (lstat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return 0;
	return error_system(err,
	    "%s is geen map; haal weg wat daar staat, of vraag uw beheerder.",
	    path);
}

/* The folder within the folder that a hash lies in, made and synced. */
static int
make_shelf(const char *folder, const char *sha256, mode_t mode, char **shelf,
    struct error *err)
{
	char *path = xasprintf("%s/%.2s", folder, sha256);

	if (make_folder(path, mode, err) == -1) {
		free(path);
		return -1;
	}
	if (file_sync_folder(folder) == -1) {
		free(path);
		return file_failed(folder, "beschreven", errno, err);
	}
	*shelf = path;
	return 0;
}

/* Is it there already, whole?  A damaged one is replaced. */
static bool
is_kept(const char *path, const char *sha256)
{
	struct copied there;
	struct error ignored = { 0 };

	return copy_hash(path, &there, &ignored) == 0 &&
	    strcmp(there.sha256, sha256) == 0;
}

/* Give a copy in the folder its name there; it is gone after. */
static int
put_away(const char *folder, const char *temporary, mode_t mode,
    const struct copied *copied, struct error *err)
{
	char *shelf = NULL, *path;
	int result = 0;

	if (make_shelf(folder, copied->sha256, mode, &shelf, err) == -1)
		return -1;
	path = xasprintf("%s/%s", shelf, copied->sha256);
	if (is_kept(path, copied->sha256))
		unlink(temporary);
	else
		result = file_rename(temporary, path, 1, err);
	free(path);
	free(shelf);
	return result;
}

/* Copy into a folder of files; expected is a hash or NULL. */
static int
copy_in(const char *path, int64_t limit, const char *folder,
    const char *database, const char *expected, struct copied *copied,
    struct error *err)
{
	mode_t file_mode, folder_mode;
	char *temporary;
	int result;

	modes_like(database, &file_mode, &folder_mode);
	if (make_folder(folder, folder_mode, err) == -1)
		return -1;
	copy_sweep(folder);
	if (copy_to_temporary(
		path, limit, folder, file_mode, &temporary, copied, err) == -1)
		return -1;
	if (expected != NULL && strcmp(copied->sha256, expected) != 0)
		result = error_set(err, "heeft een andere inhoud");
	else
		result = put_away(folder, temporary, folder_mode, copied, err);
	if (result == -1)
		unlink(temporary);
	free(temporary);
	return result;
}

static int
no_folder(struct error *err)
{
	return error_system(err,
	    "Bij deze database kunnen geen bestanden worden bewaard; open een"
	    " database die op de schijf staat.");
}

void
store_set_file_limit(struct store *store, int64_t bytes)
{
	store->file_limit = bytes;
}

int
store_keep_file(struct store *store, const char *path, struct copied *copied,
    struct error *err)
{
	char *folder = store->path == NULL ? NULL : folder_of(store->path);
	int result;

	if (folder == NULL)
		return no_folder(err);
	result = copy_in(path,
	    store->file_limit == 0 ? FILES_LIMIT : store->file_limit, folder,
	    store->path, NULL, copied, err);
	free(folder);
	return result;
}

/* Where it lies; NULL with a sentence when that cannot be. */
static char *
path_of(struct store *store, const char *sha256, struct error *err)
{
	char *folder, *path;

	if (!is_sha256(sha256)) {
		error_system(err,
		    "de database noemt een bestand dat geen hash heeft;"
		    " controleer het logboek");
		return NULL;
	}
	folder = store->path == NULL ? NULL : folder_of(store->path);
	if (folder == NULL) {
		no_folder(err);
		return NULL;
	}
	path = xasprintf("%s/%.2s/%s", folder, sha256, sha256);
	free(folder);
	return path;
}

bool
files_has(struct store *store, const char *sha256, int64_t size)
{
	struct error ignored = { 0 };
	char *path = path_of(store, sha256, &ignored);
	struct stat st;
	bool there = path != NULL && lstat(path, &st) == 0 &&
	    S_ISREG(st.st_mode) && st.st_size == size;

	free(path);
	return there;
}

static char *
folder_beside(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return xstrdup(".");
	return slash == path ? xstrdup("/")
			     : xstrndup(path, (size_t)(slash - path));
}

int
files_cut(struct store *store, const char *sha256, struct error *err)
{
	char *path = path_of(store, sha256, err), *folder;
	int result = path == NULL ? -1 : 0;

	if (result == 0 && unlink(path) == -1 && errno != ENOENT)
		result = file_failed(path, "gewist", errno, err);
	if (result == 0) {
		folder = folder_beside(path);
		if (access(folder, F_OK) == 0 && file_sync_folder(folder) == -1)
			result = file_failed(folder, "beschreven", errno, err);
		free(folder);
	}
	free(path);
	return result;
}

/* Only a plain file is ever replaced. */
static int
check_place(const char *path, struct error *err)
{
	struct stat st;

	if (lstat(path, &st) == -1 || S_ISREG(st.st_mode))
		return 0;
	return error_set(
	    err, "%s is geen gewoon bestand; kies een andere naam.", path);
}

int
store_give_file(struct store *store, const char *sha256, const char *path,
    bool replace, struct error *err)
{
	char *from, *folder, *temporary;
	struct copied copied;
	int result;

	if (check_place(path, err) == -1)
		return -1;
	from = path_of(store, sha256, err);
	if (from == NULL)
		return -1;
	folder = folder_beside(path);
	result = copy_to_temporary(
	    from, INT64_MAX, folder, 0600, &temporary, &copied, err);
	free(from);
	free(folder);
	if (result == -1)
		return -1;
	if (strcmp(copied.sha256, sha256) != 0)
		result = error_system(err,
		    "Het bewaarde bestand is beschadigd of gewijzigd; zet een"
		    " backup terug.");
	else
		result = file_rename(temporary, path, replace, err);
	if (result == -1)
		unlink(temporary);
	free(temporary);
	return result;
}

static void
list_release(struct kept_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->kept[i].title);
	free(list->kept);
}

/* Read first, so that no lock is held while files are copied. */
static int
read_list(struct store *store, struct kept_list *list, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = db_start(store, MODULE_FILES, LIST);
	while ((got = db_step(stmt, err)) == 1) {
		struct kept *kept;

		list->kept = xgrow(list->kept, list->n, sizeof *list->kept);
		kept = &list->kept[list->n++];
		snprintf(
		    kept->sha256, sizeof kept->sha256, "%s", db_text(stmt, 0));
		kept->title = *db_text(stmt, 2) == '\0'
		    ? xasprintf("een eerder bestand (%.12s)", kept->sha256)
		    : xasprintf("%s (bewijs B-%s-%d)", db_text(stmt, 1),
			  db_text(stmt, 2), sqlite3_column_int(stmt, 3));
	}
	db_end_read(store);
	return got;
}

static void
add_fault(struct file_report *report, const char *title, const char *what)
{
	report->n_faults++;
	buf_addf(&report->faults, "%s: %s\n", title, what);
}

/* What is wrong with one; NULL: nothing. */
static const char *
damage(struct store *store, const struct kept *kept, struct error *err)
{
	char *path = path_of(store, kept->sha256, err);
	struct copied there;
	const char *what = NULL;

	if (path == NULL)
		return err->text;
	if (access(path, F_OK) == -1 && errno == ENOENT)
		what = "het bestand ontbreekt; zet een backup terug";
	else if (copy_hash(path, &there, err) == -1)
		what = err->text;
	else if (strcmp(there.sha256, kept->sha256) != 0)
		what = "het bestand heeft een andere inhoud dan toen het werd"
		       " bewaard; zet een backup terug";
	free(path);
	return what;
}

int
store_check_files(
    struct store *store, struct file_report *report, struct error *err)
{
	struct kept_list list = { 0 };
	int result = read_list(store, &list, err);

	*report = (struct file_report){ .n_files = list.n };
	for (size_t i = 0; result == 0 && i < list.n; i++) {
		struct error what_err = { 0 };
		const char *what = damage(store, &list.kept[i], &what_err);

		if (what != NULL)
			add_fault(report, list.kept[i].title, what);
	}
	list_release(&list);
	return result;
}

/* One that is damaged is told, and no reason to leave out the rest. */
static int
back_up(struct store *store, const struct kept *kept, const char *folder,
    const char *path, struct file_report *report, struct error *err)
{
	struct error ignored = { 0 };
	const char *what = damage(store, kept, &ignored);
	struct copied copied;
	char *from;
	int result;

	if (what != NULL) {
		add_fault(report, kept->title, what);
		return 0;
	}
	from = path_of(store, kept->sha256, err);
	result =
	    copy_in(from, INT64_MAX, folder, path, kept->sha256, &copied, err);
	free(from);
	return result;
}

/* Then the sentence says what is there all the same. */
static int
step(const struct progress *progress, size_t done, size_t all, const char *path,
    struct error *err)
{
	if (progress_step(progress, "bestanden gekopieerd", (int64_t)done,
		(int64_t)all, err) == 0)
		return 0;
	error_set(err,
	    "Gestopt: %.200s is heel, maar %zu van de %zu bestanden bij bewijs "
	    "staan er nog niet naast.",
	    path, all - done, all);
	err->kind = ERROR_STOPPED;
	return -1;
}

int
store_backup_files(struct store *store, const char *path,
    const struct progress *progress, struct file_report *report,
    struct error *err)
{
	char *folder = folder_of(path);
	struct kept_list list = { 0 };
	int result =
	    folder == NULL ? no_folder(err) : read_list(store, &list, err);

	*report = (struct file_report){ .n_files = list.n };
	for (size_t i = 0; result == 0 && i < list.n; i++) {
		result = step(progress, i, list.n, path, err);
		if (result == 0)
			result = back_up(
			    store, &list.kept[i], folder, path, report, err);
	}
	list_release(&list);
	free(folder);
	return result;
}
