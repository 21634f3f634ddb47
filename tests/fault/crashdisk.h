/*
 * crashdisk.h - what happened to the files of one database, written down,
 * and the disk that a power loss after any of it may leave.
 *
 * As on a file system with a journal, a sync of any file also settles
 * which files there are.  Not modelled: a file that was deleted and made again
 * before its folder was synced is always the new one.  The shared memory of the
 * WAL is not on the disk and is gone after a power loss.
 */
#ifndef CRASHDISK_H
#define CRASHDISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum disk_kind {
	DISK_WRITE,
	DISK_TRUNCATE, /* length: the new size */
	DISK_SYNC,
	DISK_DELETE, /* length: 0 when the folder was not synced */
	DISK_MARK,   /* length: the number */
};

/* Files are numbered by suffix; this one is not written down. */
#define DISK_OTHER ((size_t)-1)

/* Begin: what is there now counts as synced. */
void disk_start(const char *database);
void disk_stop(void);
void disk_release(void);

/* Which file of the database a name is. */
size_t disk_file(const char *name);
/* bytes NULL: none. */
void disk_record(
    enum disk_kind, size_t file, size_t at, size_t length, const void *bytes);
size_t disk_length(void);
/* See crashvfs_image(). */
int disk_image(size_t n, uint32_t seed, const char *path);

#endif
