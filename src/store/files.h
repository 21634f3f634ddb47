/*
 * files.h - the files of bewijs: kept beside the database under the hash
 * of what is in them, <database>-bewijs/3f/3f9a....
 *
 * A file is there before a row names it; one that no row names is only
 * room on the disk.  The same content is kept once.
 */
#ifndef STORE_FILES_H
#define STORE_FILES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/copy.h"
#include "base/error.h"
#include "store/store.h"

/* Of one file, unless the office set another. */
#define FILES_LIMIT ((int64_t)50 * 1024 * 1024)

/* And the most that can be set, in MiB. */
#define FILES_MIB_MAX 4096

/* What was looked at; release faults after use. */
struct file_report {
	size_t n_files;
	size_t n_faults;
	struct buf faults; /* a sentence each, on its own line */
};

void store_set_file_limit(struct store *, int64_t bytes);
/* Copy a file of the user's into the folder. */
int store_keep_file(
    struct store *, const char *path, struct copied *, struct error *err);
/* Write one out; what is there already is replaced only when asked. */
int store_give_file(struct store *, const char *sha256, const char *path,
    bool replace, struct error *err);
/* Is each file there, with the content that its name says? */
int store_check_files(struct store *, struct file_report *, struct error *err);
/*
 * Copy them beside the copy of the database that store_backup() made,
 * each checked.  What is missing or damaged is a fault, and the rest is
 * copied all the same.  Who stops it has a copy that lacks some: the
 * sentence says so.
 */
int store_backup_files(struct store *, const char *path,
    const struct progress *, struct file_report *, struct error *err);

#endif
