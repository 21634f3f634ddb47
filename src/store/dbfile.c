/*
 * dbfile.c - may this file be opened as a database of schouw?
 *
 * Looked at before SQLite acts on it, so that a file of somebody else is
 * refused as it was found, byte for byte.
 */
#include <sys/stat.h>
#include <sys/vfs.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "store/db.h"

/* The header of an SQLite file: what is where (its file format page). */
#define HEADER_SIZE    100
#define AT_PAGE_SIZE   16
#define AT_CHANGES     24
#define AT_PAGES       28
#define AT_VERSION     60
#define AT_APPLICATION 68
#define AT_VALID_FOR   92

static const char magic[16] = "SQLite format 3";

/* File systems that are on another machine (statfs(2)). */
static const struct {
	uint32_t type;
	const char *name;
} network[] = {
	{ 0x6969, "NFS" },
	{ 0x517b, "SMB" },
	{ 0xff534d42, "CIFS" },
	{ 0xfe534d42, "SMB" },
	{ 0x73757245, "Coda" },
	{ 0x5346414f, "AFS" },
};

const char *
dbfile_network(uint32_t type)
{
	for (size_t i = 0; i < LENGTH(network); i++)
		if (network[i].type == type)
			return network[i].name;
	return NULL;
}

/* The folder that a file is in; the caller frees it. */
static char *
folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return xstrdup(".");
	return slash == path ? xstrdup("/")
			     : xstrndup(path, (size_t)(slash - path));
}

/*
 * For the user alone, or for the group when its folder is shared (setgid
 * and writable by the group): SQLite gives its own files the same mode.
 */
static mode_t
mode_in(const char *folder)
{
	const mode_t shared = S_ISGID | S_IWGRP;
	struct stat st;

	if (stat(folder, &st) == 0 && (st.st_mode & shared) == shared)
		return 0660;
	return 0600;
}

/* The WAL is shared memory: two machines would each have their own. */
static int
check_local(const char *path, struct error *err)
{
	const char *name;
	struct statfs fs;

	if (statfs(path, &fs) < 0)
		return file_failed(path, "geopend", errno, err);
	name = dbfile_network((uint32_t)fs.f_type);
	if (name == NULL)
		return 0;
	return error_system(err,
	    "%s staat op een netwerkschijf (%s), waarop wijzigingen verloren "
	    "gaan; zet het bestand op de machine waar schouw draait",
	    path, name);
}

static int
make_file(const char *path, struct error *err)
{
	char *folder = folder_of(path);
	mode_t mode;
	int fd;

	if (file_make_folders(folder, err) < 0 ||
	    check_local(folder, err) < 0) {
		free(folder);
		return -1;
	}
	mode = mode_in(folder);
	free(folder);
	fd = open(
	    path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
	if (fd < 0 && errno == EEXIST)
		return 0;
	if (fd < 0 || fchmod(fd, mode) < 0) {
		file_failed(path, "gemaakt", errno, err);
		if (fd >= 0)
			close(fd);
		return -1;
	}
	close(fd);
	return 0;
}

static int
check_file(const char *path, const struct stat *st, struct error *err)
{
	if (S_ISDIR(st->st_mode))
		return error_system(
		    err, "%s is een map; geef de naam van een bestand", path);
	if (!S_ISREG(st->st_mode))
		return error_system(
		    err, "%s is geen gewoon bestand; geef een ander", path);
	if (st->st_nlink > 1)
		return error_system(err,
		    "%s heeft %ju namen (harde links) en kan zo niet veilig "
		    "gebruikt worden; maak een kopie en wis de andere namen",
		    path, (uintmax_t)st->st_nlink);
	if (access(path, R_OK | W_OK) < 0)
		return file_failed(path, "geopend", errno, err);
	return 0;
}

/* Clients are in it: nobody outside the group has business there. */
static int
close_to_others(const char *path, const struct stat *st, struct error *err)
{
	mode_t mode = st->st_mode & 0770;

	if ((st->st_mode & 0007) == 0)
		return 0;
	if (st->st_uid == geteuid() && chmod(path, mode) == 0)
		return 0;
	return error_system(err,
	    "%s is voor iedereen toegankelijk; laat de eigenaar intikken: "
	    "chmod o= '%s'",
	    path, path);
}

int
dbfile_prepare(const char *path, struct error *err)
{
	struct stat st;

	if (stat(path, &st) < 0) {
		if (errno != ENOENT)
			return file_failed(path, "geopend", errno, err);
		return make_file(path, err);
	}
	if (check_file(path, &st, err) < 0)
		return -1;
	return check_local(path, err);
}

static uint32_t
number_at(const unsigned char *header, size_t at)
{
	return (uint32_t)header[at] << 24 | (uint32_t)header[at + 1] << 16 |
	    (uint32_t)header[at + 2] << 8 | header[at + 3];
}

/* Fewer bytes than the pages it says it has. */
static bool
cut_off(const unsigned char *header, sqlite3_int64 size)
{
	int64_t page = header[AT_PAGE_SIZE] << 8 | header[AT_PAGE_SIZE + 1];

	if (page == 1)
		page = 65536;
	return number_at(header, AT_CHANGES) ==
	    number_at(header, AT_VALID_FOR) &&
	    size < page * number_at(header, AT_PAGES);
}

static bool
has_beside(const char *path, const char *suffix)
{
	char *name = xasprintf("%s%s", path, suffix);
	bool there = access(name, F_OK) == 0;

	free(name);
	return there;
}

static int
check_header(const unsigned char *header, const char *path, sqlite3_int64 size,
    int latest, struct error *err)
{
	uint32_t application = number_at(header, AT_APPLICATION);
	uint32_t version = number_at(header, AT_VERSION);

	if (memcmp(header, magic, sizeof magic) != 0)
		return error_system(err,
		    "%s is geen database van schouw; geef een ander bestand",
		    path);
	/* Half made: SQLite undoes what its journal says, we look again. */
	if (application == 0 && has_beside(path, "-journal"))
		return 0;
	if (application != STORE_APPLICATION_ID)
		return error_system(err,
		    "%s is een database van een ander programma (kenmerk "
		    "%08x, niet %08x); geef een ander bestand",
		    path, (unsigned)application, STORE_APPLICATION_ID);
	if (version > (uint32_t)latest)
		return error_system(err,
		    "%s is van een latere schouw (schema %u, deze kent tot "
		    "%d); installeer de nieuwe versie",
		    path, (unsigned)version, latest);
	if (cut_off(header, size) && !has_beside(path, "-wal"))
		return error_system(
		    err, "%s is afgekapt; zet een backup terug", path);
	return 0;
}

/*
 * Read through the handle that SQLite has already: closing one of our own
 * would drop the locks of this process.
 */
int
dbfile_check_header(
    sqlite3 *db, const char *path, int latest, struct error *err)
{
	unsigned char header[HEADER_SIZE];
	sqlite3_int64 size;
	sqlite3_file *file = NULL;
	struct stat st;

	sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
	if (file == NULL || file->pMethods == NULL)
		return db_failed(db, err);
	if (file->pMethods->xFileSize(file, &size) != SQLITE_OK)
		return error_system(err, "%s: kan niet gelezen worden", path);
	if (size > 0 && size < HEADER_SIZE)
		return error_system(err,
		    "%s is geen database van schouw; geef een ander bestand",
		    path);
	if (size > 0) {
		if (file->pMethods->xRead(file, header, HEADER_SIZE, 0) !=
		    SQLITE_OK)
			return error_system(
			    err, "%s: kan niet gelezen worden", path);
		if (check_header(header, path, size, latest, err) < 0)
			return -1;
	}
	if (stat(path, &st) < 0)
		return file_failed(path, "geopend", errno, err);
	return close_to_others(path, &st, err);
}
