/*
 * crashvfs.h - a disk that loses power, for tests of the store.
 *
 * A layer between SQLite and the file system, the default once started.
 * It writes down every write, sync and delete on one database, so that
 * afterwards the disk can be made as it may have looked when the power
 * went at any of them: what was synced is there, of the rest each write
 * is there, is not, or is torn.  And it can make a call fail.
 */
#ifndef CRASHVFS_H
#define CRASHVFS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Become the default VFS and write down what happens to this database.
 * No file may be open, here and at the release.
 */
void crashvfs_start(const char *database);
/*
 * Write no more down; what was stays until the next start or release, and
 * so does this VFS, under which a sync costs nothing.
 */
void crashvfs_stop(void);
void crashvfs_release(void);

/* Something was acknowledged to the user: number becomes the last mark. */
void crashvfs_mark(int number);
/* How many writes, syncs, deletes and marks were written down. */
size_t crashvfs_length(void);

/*
 * Make the files of the database at path as the power loss after n of
 * them may have left them.  Gives the last mark before it, or -1.
 */
int crashvfs_image(size_t n, uint32_t seed, const char *path);

/* Which calls count for crashvfs_fail(). */
enum crash_call {
	CRASH_READ = 1,
	CRASH_WRITE = 2,
	CRASH_SYNC = 4,
	CRASH_OPEN = 8,
	CRASH_ALL = 15,
};

/*
 * Let the n-th such call from now (from 1) fail with a code of SQLite;
 * for ever: all after it too.  n 0: none.
 */
void crashvfs_fail(unsigned calls, size_t n, int code, bool for_ever);
/* True when a call has failed since crashvfs_fail(). */
bool crashvfs_failed(void);

#endif
