/*
 * file.h - whole files in, whole files out.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stddef.h>

#include "base/error.h"

/*
 * Read a regular file whole, at most limit bytes, with a NUL after it.
 * The caller frees *text.
 */
int file_read(const char *path, size_t limit, char **text, size_t *length,
    struct error *err);

/*
 * Write a file so that it is whole or not there: a temporary name in the
 * same folder, fsync, rename.  An existing file is replaced only when
 * replace is set; a symlink, device or folder never is.  Mode 0600.
 */
int file_write(const char *path, const char *text, size_t length, int replace,
    struct error *err);

/*
 * Give a file that is whole and synced its name, under the rules of
 * file_write(); the folder is synced too.
 */
int
file_rename(const char *from, const char *to, int replace, struct error *err);

/* May this be written to, by the rules above?  -1 with the sentence. */
int file_check_target(const char *path, int replace, struct error *err);

/*
 * The sentence for what a call said of a path, in Dutch: "a.db kan niet
 * worden <verb>: ...", and what helps.  number is its errno.  Gives -1.
 */
int
file_failed(const char *path, const char *verb, int number, struct error *err);

/* After a name was made in it; "" is the current one.  -1 with errno. */
int file_sync_folder(const char *folder);

/* Make a folder and those above it, mode 0700; there already is fine. */
int file_make_folders(const char *path, struct error *err);

#endif
