/*
 * file.c - whole files in, whole files out.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/outfile.h"
#include "base/utf8.h"

/* What went wrong and what to do about it; the rest of a sentence. */
static const struct {
	int number;
	const char *text;
} reasons[] = {
	{ ENOENT, "het bestand of de map bestaat niet; controleer de naam" },
	{ ENOTDIR, "een deel van de naam is geen map; controleer de naam" },
	{ EISDIR, "dit is een map; geef de naam van een bestand" },
	{ EACCES, "u hebt daar geen recht toe; vraag uw beheerder" },
	{ EPERM, "u hebt daar geen recht toe; vraag uw beheerder" },
	{ ENOSPC, "de schijf is vol; maak ruimte en probeer het opnieuw" },
	{ EDQUOT, "uw schijfruimte is op; maak ruimte en probeer het opnieuw" },
	{ EFBIG, "het bestand wordt te groot; vraag uw beheerder" },
	{ EROFS, "daar kan niet worden geschreven; kies een andere map" },
	{ ENAMETOOLONG, "de naam is te lang; kies een kortere" },
	{ ELOOP, "te veel verwijzingen; geef de echte naam" },
	{ EMFILE, "te veel bestanden open; sluit schouw en begin opnieuw" },
	{ EIO,
	    "de schijf geeft een fout; probeer het opnieuw en waarschuw "
	    "uw beheerder" },
};

int
file_failed(const char *path, const char *verb, int number, struct error *err)
{
	char *shown = utf8_show(path, strlen(path), false);
	const char *text = NULL;

	for (size_t i = 0; i < LENGTH(reasons); i++)
		if (reasons[i].number == number)
			text = reasons[i].text;
	if (text != NULL)
		error_system(
		    err, "%s kan niet worden %s: %s.", shown, verb, text);
	else
		error_system(err,
		    "%s kan niet worden %s: fout %d (%s); vraag uw beheerder.",
		    shown, verb, number, strerror(number));
	free(shown);
	return -1;
}

/* A path that is refused, not one that failed; returns -1. */
static int
refuse(struct error *err, const char *path, const char *reason)
{
	char *shown = utf8_show(path, strlen(path), false);

	error_set(err, "%s %s.", shown, reason);
	free(shown);
	return -1;
}

/* Read all of it into b; 1 if it is longer than limit. */
static int
read_all(int fd, size_t limit, struct buf *b)
{
	char chunk[16 * 1024];
	ssize_t n;

	for (;;) {
		n = read(fd, chunk, sizeof chunk);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return (int)n;
		if ((size_t)n > limit - b->length)
			return 1;
		buf_add_bytes(b, chunk, (size_t)n);
	}
}

static int
open_regular(const char *path, struct error *err)
{
	/* Without O_NONBLOCK a named pipe would wait for a writer. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	struct stat st;

	if (fd == -1 || fstat(fd, &st) == -1) {
		file_failed(path, "gelezen", errno, err);
	} else if (S_ISDIR(st.st_mode)) {
		file_failed(path, "gelezen", EISDIR, err);
	} else if (!S_ISREG(st.st_mode)) {
		refuse(err, path, "is geen gewoon bestand; geef een ander op");
	} else {
		return fd;
	}
	if (fd != -1)
		close(fd);
	return -1;
}

static int
too_large(struct error *err, const char *path, size_t limit)
{
	char *shown = utf8_show(path, strlen(path), false);

	error_set(err,
	    "%s is te groot: ten hoogste %zu bytes; maak het bestand kleiner.",
	    shown, limit);
	free(shown);
	return -1;
}

int
file_read(const char *path, size_t limit, char **text, size_t *length,
    struct error *err)
{
	int fd = open_regular(path, err), status, number;
	struct buf b = { 0 };

	if (fd == -1)
		return -1;
	status = read_all(fd, limit, &b);
	number = errno;
	close(fd);
	if (status != 0) {
		buf_release(&b);
		if (status > 0)
			return too_large(err, path, limit);
		return file_failed(path, "gelezen", number, err);
	}
	*length = b.length;
	*text = buf_take(&b);
	return 0;
}

/* The folder of a path, with the slash; "" for the current one. */
static char *
folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return xstrndup(path, slash == NULL ? 0 : (size_t)(slash - path) + 1);
}

/* A rename is only safe on the disk once its folder is. */
int
file_sync_folder(const char *folder)
{
	int fd = open(folder[0] == '\0' ? "." : folder,
	    O_RDONLY | O_CLOEXEC | O_DIRECTORY);
	int status, number;

	/* A folder one may write in but not list cannot be opened. */
	if (fd == -1)
		return errno == EACCES ? 0 : -1;
	status = fsync(fd);
	number = errno;
	close(fd);
	/* Some network file systems cannot do it. */
	if (status == -1 && number != EINVAL) {
		errno = number;
		return -1;
	}
	return 0;
}

/* Give the temporary file its name; without replace never over another. */
static int
put_in_place(const char *temporary, const char *path, int replace)
{
	if (replace)
		return rename(temporary, path);
	if (link(temporary, path) == 0)
		return unlink(temporary);
	/* No hard links there, as on a USB stick: the look before counts. */
	if (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS)
		return rename(temporary, path);
	return -1;
}

int
file_check_target(const char *path, int replace, struct error *err)
{
	struct stat st;

	if (lstat(path, &st) == -1) {
		if (errno == ENOENT)
			return 0;
		return file_failed(path, "geschreven", errno, err);
	}
	if (S_ISDIR(st.st_mode))
		return file_failed(path, "geschreven", EISDIR, err);
	if (S_ISLNK(st.st_mode))
		return refuse(err, path,
		    "is een verwijzing; geef de naam van een echt bestand");
	if (!S_ISREG(st.st_mode))
		return refuse(
		    err, path, "is geen gewoon bestand; kies een andere naam");
	if (!replace)
		return refuse(err, path, "bestaat al; kies een andere naam");
	return 0;
}

static int
not_written(const char *path, int number, struct error *err)
{
	if (number == EEXIST)
		return refuse(err, path, "bestaat al; kies een andere naam");
	return file_failed(path, "geschreven", number, err);
}

int
file_write(const char *path, const char *text, size_t length, int replace,
    struct error *err)
{
	struct outfile out;

	if (outfile_open(&out, path, replace, err) == -1)
		return -1;
	if (fwrite(text, 1, length, out.file) == length)
		return outfile_keep(&out, err);
	outfile_failed(&out, errno, err);
	outfile_drop(&out);
	return -1;
}

int
file_rename(const char *from, const char *to, int replace, struct error *err)
{
	char *folder = folder_of(to);
	int status = put_in_place(from, to, replace), number;

	if (status == 0)
		status = file_sync_folder(folder);
	number = errno;
	free(folder);
	return status == 0 ? 0 : not_written(to, number, err);
}

static int
make_folder(const char *path, struct error *err)
{
	struct stat st;
	int number;

	if (mkdir(path, 0700) == 0)
		return 0;
	number = errno;
	/* Whatever mkdir() says of it: a folder that is there will do. */
	if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return 0;
	return file_failed(
	    path, "gemaakt", number == EEXIST ? ENOTDIR : number, err);
}

int
file_make_folders(const char *path, struct error *err)
{
	char *part = xstrdup(path);
	int status = 0;

	for (char *at = part; status == 0; at++) {
		at += strspn(at, "/");
		at += strcspn(at, "/");
		if (*at == '\0') {
			status = make_folder(part, err);
			break;
		}
		*at = '\0';
		status = make_folder(part, err);
		*at = '/';
	}
	free(part);
	return status;
}
