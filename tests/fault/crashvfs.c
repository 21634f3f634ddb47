/*
 * crashvfs.c - the layer below SQLite; see crashvfs.h.
 */
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "crashdisk.h"
#include "crashvfs.h"

/* There is one default VFS, so there is one of these. */
static struct {
	sqlite3_vfs vfs, *real;
	unsigned fail_calls;
	size_t fail_at; /* 0: never */
	int fail_code;
	bool fail_for_ever, has_failed;
} rig;

struct crash_file {
	sqlite3_file base;
	size_t which;       /* of disk_file() */
	sqlite3_file *real; /* behind this struct */
};

static bool
fails(enum crash_call call)
{
	if (rig.fail_at == 0 || (rig.fail_calls & call) == 0)
		return false;
	if (rig.fail_at > 1) {
		rig.fail_at--;
		return false;
	}
	rig.has_failed = true;
	if (!rig.fail_for_ever)
		rig.fail_at = 0;
	return true;
}

/* ---- the calls on a file ---- */

static struct crash_file *
ours(sqlite3_file *file)
{
	return (struct crash_file *)file;
}

static const sqlite3_io_methods *
below(sqlite3_file *file)
{
	return ours(file)->real->pMethods;
}

static int
file_close(sqlite3_file *file)
{
	return below(file)->xClose(ours(file)->real);
}

static int
file_read_at(sqlite3_file *file, void *out, int n, sqlite3_int64 at)
{
	if (fails(CRASH_READ))
		return rig.fail_code;
	return below(file)->xRead(ours(file)->real, out, n, at);
}

static int
file_write_at(sqlite3_file *file, const void *bytes, int n, sqlite3_int64 at)
{
	if (fails(CRASH_WRITE))
		return rig.fail_code;
	disk_record(
	    DISK_WRITE, ours(file)->which, (size_t)at, (size_t)n, bytes);
	return below(file)->xWrite(ours(file)->real, bytes, n, at);
}

static int
file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	if (fails(CRASH_WRITE))
		return rig.fail_code;
	disk_record(DISK_TRUNCATE, ours(file)->which, 0, (size_t)size, NULL);
	return below(file)->xTruncate(ours(file)->real, size);
}

/* The power is ours, so the real disk need not wait. */
static int
file_sync(sqlite3_file *file, int flags)
{
	(void)flags;
	if (fails(CRASH_SYNC))
		return rig.fail_code;
	disk_record(DISK_SYNC, ours(file)->which, 0, 0, NULL);
	return SQLITE_OK;
}

static int
file_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return below(file)->xFileSize(ours(file)->real, size);
}

static int
file_lock(sqlite3_file *file, int lock)
{
	return below(file)->xLock(ours(file)->real, lock);
}

static int
file_unlock(sqlite3_file *file, int lock)
{
	return below(file)->xUnlock(ours(file)->real, lock);
}

static int
file_check_lock(sqlite3_file *file, int *out)
{
	return below(file)->xCheckReservedLock(ours(file)->real, out);
}

static int
file_control(sqlite3_file *file, int op, void *arg)
{
	return below(file)->xFileControl(ours(file)->real, op, arg);
}

static int
file_sector(sqlite3_file *file)
{
	return below(file)->xSectorSize(ours(file)->real);
}

static int
file_device(sqlite3_file *file)
{
	return below(file)->xDeviceCharacteristics(ours(file)->real);
}

static int
file_shm_map(
    sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
	return below(file)->xShmMap(ours(file)->real, page, size, extend, out);
}

static int
file_shm_lock(sqlite3_file *file, int at, int n, int flags)
{
	return below(file)->xShmLock(ours(file)->real, at, n, flags);
}

static void
file_shm_barrier(sqlite3_file *file)
{
	below(file)->xShmBarrier(ours(file)->real);
}

static int
file_shm_unmap(sqlite3_file *file, int delete)
{
	return below(file)->xShmUnmap(ours(file)->real, delete);
}

static const sqlite3_io_methods methods = {
	.iVersion = 2,
	.xClose = file_close,
	.xRead = file_read_at,
	.xWrite = file_write_at,
	.xTruncate = file_truncate,
	.xSync = file_sync,
	.xFileSize = file_size,
	.xLock = file_lock,
	.xUnlock = file_unlock,
	.xCheckReservedLock = file_check_lock,
	.xFileControl = file_control,
	.xSectorSize = file_sector,
	.xDeviceCharacteristics = file_device,
	.xShmMap = file_shm_map,
	.xShmLock = file_shm_lock,
	.xShmBarrier = file_shm_barrier,
	.xShmUnmap = file_shm_unmap,
};

static int
vfs_open(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
	struct crash_file *crash = ours(file);
	int result;

	(void)vfs;
	file->pMethods = NULL;
	if (fails(CRASH_OPEN))
		return SQLITE_CANTOPEN;
	crash->which = disk_file(name);
	crash->real = (sqlite3_file *)(crash + 1);
	result = rig.real->xOpen(rig.real, name, crash->real, flags, out);
	if (result == SQLITE_OK)
		file->pMethods = &methods;
	return result;
}

static int
vfs_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	(void)vfs;
	if (fails(CRASH_WRITE))
		return rig.fail_code;
	disk_record(DISK_DELETE, disk_file(name), 0, (size_t)sync, NULL);
	return rig.real->xDelete(rig.real, name, 0);
}

/* ---- start, stop ---- */

void
crashvfs_start(const char *database)
{
	crashvfs_release();
	rig.real = sqlite3_vfs_find("unix");
	rig.vfs = *rig.real;
	rig.vfs.pNext = NULL;
	rig.vfs.zName = "crash";
	rig.vfs.szOsFile = (int)sizeof(struct crash_file) + rig.real->szOsFile;
	rig.vfs.xOpen = vfs_open;
	rig.vfs.xDelete = vfs_delete;
	disk_start(database);
	if (sqlite3_vfs_register(&rig.vfs, 1) != SQLITE_OK)
		abort();
}

void
crashvfs_stop(void)
{
	disk_stop();
	rig.fail_at = 0;
}

void
crashvfs_release(void)
{
	if (rig.real != NULL) {
		sqlite3_vfs_unregister(&rig.vfs);
		sqlite3_vfs_register(rig.real, 1);
	}
	rig.fail_at = 0;
	disk_release();
}

void
crashvfs_mark(int number)
{
	disk_record(DISK_MARK, 0, 0, (size_t)number, NULL);
}

size_t
crashvfs_length(void)
{
	return disk_length();
}

int
crashvfs_image(size_t n, uint32_t seed, const char *path)
{
	return disk_image(n, seed, path);
}

void
crashvfs_fail(unsigned calls, size_t n, int code, bool for_ever)
{
	rig.fail_calls = calls;
	rig.fail_at = n;
	rig.fail_code = code;
	rig.fail_for_ever = for_ever;
	rig.has_failed = false;
}

bool
crashvfs_failed(void)
{
	return rig.has_failed;
}
