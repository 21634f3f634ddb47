/*
 * copy.c - a file copied byte for byte, with the hash of what was copied.
 */
#include <sys/stat.h>
#include <sys/types.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sha2.h>
#include <time.h>
#include <unistd.h>

#include "base/copy.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"

#define CHUNK  ((size_t)64 * 1024)
#define MIB    (INT64_C(1024) * 1024)
#define NOBODY (-1) /* no file to write to */

/* What a copy is called until it has its own name. */
#define PREFIX       ".schouw-"
#define X_NAME       "XXXXXX"
#define LEFT_SECONDS (24L * 60 * 60)

static int
refuse(const char *path, const char *reason, struct error *err)
{
	char *shown = utf8_show(path, strlen(path), false);

	error_set(err, "%s %s.", shown, reason);
	free(shown);
	return -1;
}

static int
too_large(const char *path, int64_t limit, struct error *err)
{
	char *shown = utf8_show(path, strlen(path), false);

	if (limit >= MIB)
		error_set(err,
		    "%s is te groot: ten hoogste %jd MiB; maak het kleiner"
		    " of bewaar alleen wat nodig is.",
		    shown, (intmax_t)(limit / MIB));
	else
		error_set(err, "%s is te groot: ten hoogste %jd bytes.", shown,
		    (intmax_t)limit);
	free(shown);
	return -1;
}

/* Nothing waits: a pipe without O_NONBLOCK would, for a writer. */
static int
open_plain(const char *path, struct stat *st, struct error *err)
{
	int fd = open(
	    path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW);

	if (fd == -1 && errno == ELOOP)
		return refuse(path,
		    "is een verwijzing; geef de naam van het echte bestand",
		    err);
	if (fd == -1) {
		file_failed(path, "gelezen", errno, err);
		return -1;
	}
	if (fstat(fd, st) == -1)
		file_failed(path, "gelezen", errno, err);
	else if (S_ISDIR(st->st_mode))
		file_failed(path, "gelezen", EISDIR, err);
	else if (!S_ISREG(st->st_mode))
		refuse(path, "is geen gewoon bestand; geef een ander op", err);
	else
		return fd;
	close(fd);
	return -1;
}

static int
write_all(int fd, const unsigned char *bytes, size_t n)
{
	while (fd != NOBODY && n > 0) {
		ssize_t wrote = write(fd, bytes, n);

		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote < 0)
			return -1;
		bytes += wrote;
		n -= (size_t)wrote;
	}
	return 0;
}

/* 0, 1 when it is longer than limit, -1 with errno; *reading says whose. */
static int
pump(int from, int to, int64_t limit, struct copied *copied, bool *reading)
{
	unsigned char *chunk = xcalloc(CHUNK, 1);
	int result = 0, number;
	SHA2_CTX hash;
	ssize_t n;

	SHA256Init(&hash);
	copied->size = 0;
	for (;;) {
		*reading = true;
		n = read(from, chunk, CHUNK);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0 || n > limit - copied->size)
			break;
		*reading = false;
		if (write_all(to, chunk, (size_t)n) == -1)
			break;
		SHA256Update(&hash, chunk, (size_t)n);
		copied->size += n;
	}
	number = errno;
	if (n > 0 && *reading)
		result = 1;
	else if (n != 0)
		result = -1;
	SHA256End(&hash, copied->sha256);
	free(chunk);
	errno = number;
	return result;
}

/* What is kept must be what somebody saved, not half of two versions. */
static bool
is_as_before(int fd, const struct stat *before, int64_t size)
{
	struct stat now;

	return fstat(fd, &now) == 0 && now.st_size == before->st_size &&
	    now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
	    now.st_mtim.tv_nsec == before->st_mtim.tv_nsec &&
	    size == before->st_size;
}

static int
copy_fd(const char *path, const struct stat *before, int from, int to,
    int64_t limit, struct copied *copied, struct error *err)
{
	bool reading;
	int got = pump(from, to, limit, copied, &reading);

	if (got == 1)
		return too_large(path, limit, err);
	if (got == -1)
		return file_failed(
		    path, reading ? "gelezen" : "gekopieerd", errno, err);
	if (!is_as_before(from, before, copied->size))
		return refuse(path,
		    "is gewijzigd terwijl het werd gelezen; sluit het bestand"
		    " in het andere programma en probeer het opnieuw",
		    err);
	return 0;
}

static int
fill_temporary(const char *path, const struct stat *st, int from, int64_t limit,
    int to, mode_t mode, struct copied *copied, struct error *err)
{
	if (fcntl(to, F_SETFD, FD_CLOEXEC) == -1 || fchmod(to, mode) == -1)
		return file_failed(path, "gekopieerd", errno, err);
	if (copy_fd(path, st, from, to, limit, copied, err) == -1)
		return -1;
	if (fsync(to) == -1)
		return file_failed(path, "gekopieerd", errno, err);
	return 0;
}

/* One of ours that nobody is still busy with. */
static bool
is_left_behind(int folder, const char *name)
{
	struct stat st;

	return strncmp(name, PREFIX, strlen(PREFIX)) == 0 &&
	    strlen(name) == strlen(PREFIX X_NAME) &&
	    fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	    S_ISREG(st.st_mode) && time(NULL) - st.st_mtime > LEFT_SECONDS;
}

void
copy_sweep(const char *folder)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;

	while (dir != NULL && (entry = readdir(dir)) != NULL)
		if (is_left_behind(dirfd(dir), entry->d_name))
			unlinkat(dirfd(dir), entry->d_name, 0);
	if (dir != NULL)
		closedir(dir);
}

int
copy_to_temporary(const char *path, int64_t limit, const char *folder,
    mode_t mode, char **temporary, struct copied *copied, struct error *err)
{
	char *name;
	struct stat st;
	int from = open_plain(path, &st, err), to, result;

	if (from == -1)
		return -1;
	if (st.st_size > limit) {
		close(from);
		return too_large(path, limit, err);
	}
	name = xasprintf("%s/" PREFIX X_NAME, folder);
	to = mkstemp(name);
	if (to == -1) {
		result = file_failed(folder, "beschreven", errno, err);
	} else {
		result = fill_temporary(
		    path, &st, from, limit, to, mode, copied, err);
		if (close(to) == -1 && result == 0)
			result = file_failed(path, "gekopieerd", errno, err);
		if (result == -1)
			unlink(name);
	}
	close(from);
	if (result == 0)
		*temporary = name;
	else
		free(name);
	return result;
}

int
copy_hash(const char *path, struct copied *copied, struct error *err)
{
	struct stat st;
	int from = open_plain(path, &st, err), result;

	if (from == -1)
		return -1;
	result = copy_fd(path, &st, from, NOBODY, INT64_MAX, copied, err);
	close(from);
	return result;
}
