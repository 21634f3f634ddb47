/*
 * outfile.c - a file that is whole or not there.
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/outfile.h"

static void
release(struct outfile *out)
{
	free(out->path);
	free(out->temporary);
	*out = (struct outfile){ 0 };
}

int
outfile_open(
    struct outfile *out, const char *path, bool replace, struct error *err)
{
	const char *slash = strrchr(path, '/');
	size_t folder = slash == NULL ? 0 : (size_t)(slash - path) + 1;
	int fd;

	*out = (struct outfile){ 0 };
	if (file_check_target(path, replace, err) == -1)
		return -1;
	out->path = xstrdup(path);
	out->temporary = xasprintf("%.*s.schouw-XXXXXX", (int)folder, path);
	out->replace = replace;
	fd = mkstemp(out->temporary);
	if (fd == -1) {
		outfile_failed(out, errno, err);
		release(out);
		return -1;
	}
	if (fcntl(fd, F_SETFD, FD_CLOEXEC) == 0 && fchmod(fd, 0600) == 0)
		out->file = fdopen(fd, "w");
	if (out->file != NULL)
		return 0;
	outfile_failed(out, errno, err);
	close(fd);
	outfile_drop(out);
	return -1;
}

int
outfile_failed(const struct outfile *out, int number, struct error *err)
{
	return file_failed(out->path, "geschreven", number, err);
}

int
outfile_keep(struct outfile *out, struct error *err)
{
	int result = 0;

	/* An error that was seen before is not forgotten by a later flush. */
	if (ferror(out->file) || fflush(out->file) == EOF ||
	    fsync(fileno(out->file)) == -1)
		result = outfile_failed(out, errno, err);
	if (fclose(out->file) == EOF && result == 0)
		result = outfile_failed(out, errno, err);
	out->file = NULL;
	if (result == 0)
		result =
		    file_rename(out->temporary, out->path, out->replace, err);
	outfile_drop(out);
	return result;
}

void
outfile_drop(struct outfile *out)
{
	if (out->file != NULL)
		fclose(out->file);
	/* After a rename there is nothing under that name any more. */
	if (out->temporary != NULL)
		unlink(out->temporary);
	release(out);
}
