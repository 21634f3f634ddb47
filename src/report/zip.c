/*
 * zip.c - minizip, with memory in the place of its file.
 */
#include <string.h>

#include <minizip/zip.h>

#include "report/zip.h"

/* 1 January 1980, the first day that a package knows. */
#define NO_DATE (1ul << 21 | 1ul << 16)

/* It goes back to fill in lengths, so a place is kept. */
struct memory {
	struct buf *out;
	size_t start; /* of the package in out */
	size_t at;    /* behind start */
};

static voidpf
memory_open(voidpf context, const void *name, int mode)
{
	(void)name;
	(void)mode;
	return context;
}

static uLong
memory_write(voidpf context, voidpf stream, const void *bytes, uLong size)
{
	struct memory *m = stream;
	size_t left = m->out->length - m->start - m->at;
	size_t over = size < left ? size : left;

	(void)context;
	if (over > 0)
		memcpy(m->out->text + m->start + m->at, bytes, over);
	buf_add_bytes(m->out, (const char *)bytes + over, size - over);
	m->at += size;
	return size;
}

/* It only writes. */
static uLong
memory_read(voidpf context, voidpf stream, void *bytes, uLong size)
{
	(void)context;
	(void)stream;
	(void)bytes;
	(void)size;
	return 0;
}

static ZPOS64_T
memory_tell(voidpf context, voidpf stream)
{
	const struct memory *m = stream;

	(void)context;
	return m->at;
}

static long
memory_seek(voidpf context, voidpf stream, ZPOS64_T offset, int origin)
{
	struct memory *m = stream;
	size_t end = m->out->length - m->start;
	size_t from = 0;

	(void)context;
	if (origin == ZLIB_FILEFUNC_SEEK_CUR)
		from = m->at;
	else if (origin == ZLIB_FILEFUNC_SEEK_END)
		from = end;
	if (offset > end - from)
		return -1;
	m->at = from + (size_t)offset;
	return 0;
}

static int
memory_done(voidpf context, voidpf stream)
{
	(void)context;
	(void)stream;
	return 0;
}

static int
add_part(zipFile zip, const struct zip_part *part)
{
	const zip_fileinfo info = { .dosDate = NO_DATE };
	int method = part->stored ? 0 : Z_DEFLATED;

	if (part->length > 1u << 30 ||
	    zipOpenNewFileInZip(zip, part->name, &info, NULL, 0, NULL, 0, NULL,
		method, Z_BEST_COMPRESSION) != ZIP_OK)
		return -1;
	if (zipWriteInFileInZip(zip, part->text, (unsigned)part->length) !=
	    ZIP_OK)
		return -1;
	return zipCloseFileInZip(zip) == ZIP_OK ? 0 : -1;
}

int
zip_write(const struct zip_part *part, size_t n, struct buf *out)
{
	struct memory memory = { .out = out, .start = out->length };
	zlib_filefunc64_def functions = {
		.zopen64_file = memory_open,
		.zread_file = memory_read,
		.zwrite_file = memory_write,
		.ztell64_file = memory_tell,
		.zseek64_file = memory_seek,
		.zclose_file = memory_done,
		.zerror_file = memory_done,
		.opaque = &memory,
	};
	zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
	int result = zip == NULL ? -1 : 0;

	for (size_t i = 0; i < n && result == 0; i++)
		result = add_part(zip, &part[i]);
	if (zip != NULL && zipClose(zip, NULL) != ZIP_OK)
		result = -1;
	return result;
}
