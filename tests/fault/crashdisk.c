/*
 * crashdisk.c - see crashdisk.h.
 */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "crashdisk.h"

#define SECTOR 512

/* The files of a database, by what comes after its name. */
static const char *const suffixes[] = { "", "-wal", "-journal" };

#define N_FILES LENGTH(suffixes)

struct op {
	enum disk_kind kind;
	size_t file, at, length;
	unsigned char *bytes; /* owned */
};

/* What is on the disk of one file. */
struct image {
	unsigned char *bytes; /* owned */
	size_t length;
	bool exists;
	bool unsure; /* deleted, but the folder was not synced */
};

/* There is one disk, as there is one default VFS. */
static struct {
	char *database; /* owned */
	bool recording;
	struct image before[N_FILES];
	struct op *op;
	size_t n_ops;
} disk;

size_t
disk_file(const char *name)
{
	size_t length;

	if (name == NULL || disk.database == NULL)
		return DISK_OTHER;
	length = strlen(disk.database);
	if (strncmp(name, disk.database, length) != 0)
		return DISK_OTHER;
	for (size_t i = 0; i < N_FILES; i++)
		if (strcmp(name + length, suffixes[i]) == 0)
			return i;
	return DISK_OTHER;
}

void
disk_record(enum disk_kind kind, size_t file, size_t at, size_t length,
    const void *bytes)
{
	struct op *op;

	if (!disk.recording || file == DISK_OTHER)
		return;
	disk.op = xgrow(disk.op, disk.n_ops, sizeof *disk.op);
	op = &disk.op[disk.n_ops++];
	*op = (struct op){ kind, file, at, length, NULL };
	if (bytes == NULL)
		return;
	op->bytes = xcalloc(length, 1);
	memcpy(op->bytes, bytes, length);
}

size_t
disk_length(void)
{
	return disk.n_ops;
}

/* ---- the disk after the power loss ---- */

struct chance {
	uint32_t state;
};

static uint32_t
below_number(struct chance *c, uint32_t limit)
{
	c->state ^= c->state << 13;
	c->state ^= c->state >> 17;
	c->state ^= c->state << 5;
	return c->state % limit;
}

static void
image_resize(struct image *image, size_t length)
{
	image->bytes = xreallocarray(image->bytes, length + 1, 1);
	if (length > image->length)
		memset(image->bytes + image->length, 0, length - image->length);
	image->length = length;
}

static void
image_write(
    struct image *image, size_t at, const unsigned char *bytes, size_t length)
{
	if (length == 0)
		return;
	if (image->length < at + length)
		image_resize(image, at + length);
	memcpy(image->bytes + at, bytes, length);
}

/* A sector is written whole or not at all. */
static void
image_tear(struct image *image, const struct op *op, struct chance *chance)
{
	for (size_t done = 0, n; done < op->length; done += n) {
		n = SECTOR - (op->at + done) % SECTOR;
		if (n > op->length - done)
			n = op->length - done;
		if (below_number(chance, 2) == 0)
			image_write(image, op->at + done, op->bytes + done, n);
	}
}

/* chance NULL: it was synced, so all of it is there. */
static void
image_apply(struct image *image, const struct op *op, struct chance *chance)
{
	uint32_t fate = chance != NULL ? below_number(chance, 3) : 0;

	if (image->unsure)
		image->length = 0;
	image->unsure = false;
	image->exists = true;
	if (fate == 1)
		return;
	if (op->kind == DISK_TRUNCATE)
		image_resize(image, op->length);
	else if (fate == 2)
		image_tear(image, op, chance);
	else
		image_write(image, op->at, op->bytes, op->length);
}

/* All that happened to one file between two places in the record. */
static void
image_apply_all(struct image *image, size_t file, size_t from, size_t to,
    struct chance *chance)
{
	for (size_t i = from; i < to; i++) {
		const struct op *op = &disk.op[i];

		if (op->file == file &&
		    (op->kind == DISK_WRITE || op->kind == DISK_TRUNCATE))
			image_apply(image, op, chance);
	}
}

/* A sync of any file settles what happened to the folder before it. */
static bool
is_settled(size_t delete, size_t n)
{
	if (disk.op[delete].length != 0)
		return true;
	for (size_t i = delete + 1; i < n; i++)
		if (disk.op[i].kind == DISK_SYNC)
			return true;
	return false;
}

static void
image_make(struct image *image, size_t file, size_t n, struct chance *chance)
{
	const struct image *before = &disk.before[file];
	size_t synced = 0;

	*image = (struct image){ .exists = before->exists };
	image_write(image, 0, before->bytes, before->length);
	for (size_t i = 0; i < n; i++) {
		const struct op *op = &disk.op[i];

		if (op->file != file ||
		    (op->kind != DISK_SYNC && op->kind != DISK_DELETE))
			continue;
		if (op->kind == DISK_SYNC) {
			image_apply_all(image, file, synced, i, NULL);
		} else if (is_settled(i, n) || below_number(chance, 2) == 0) {
			image->exists = false;
			image->length = 0;
		} else {
			image->unsure = true;
		}
		synced = i + 1;
	}
	image_apply_all(image, file, synced, n, chance);
}

static void
image_put(const struct image *image, const char *path)
{
	FILE *out;

	unlink(path);
	if (!image->exists)
		return;
	out = fopen(path, "wb");
	if (out == NULL ||
	    (image->length > 0 &&
		fwrite(image->bytes, image->length, 1, out) != 1) ||
	    fclose(out) == EOF)
		abort();
}

int
disk_image(size_t n, uint32_t seed, const char *path)
{
	struct chance chance = { seed * 2654435761U + (uint32_t)n * 40503U +
		1 };
	char *shared = xasprintf("%s-shm", path);
	int mark = -1;

	assert(n <= disk.n_ops);
	for (size_t i = 0; i < N_FILES; i++) {
		struct image image;
		char *name = xasprintf("%s%s", path, suffixes[i]);

		image_make(&image, i, n, &chance);
		image_put(&image, name);
		free(image.bytes);
		free(name);
	}
	unlink(shared);
	free(shared);
	for (size_t i = 0; i < n; i++)
		if (disk.op[i].kind == DISK_MARK)
			mark = (int)disk.op[i].length;
	return mark;
}

/* ---- begin and end ---- */

static void
read_before(size_t which)
{
	struct image *image = &disk.before[which];
	char *name = xasprintf("%s%s", disk.database, suffixes[which]);
	FILE *in = fopen(name, "rb");
	unsigned char chunk[4096];
	size_t n;

	*image = (struct image){ .exists = in != NULL };
	image_resize(image, 0);
	while (in != NULL && (n = fread(chunk, 1, sizeof chunk, in)) > 0)
		image_write(image, image->length, chunk, n);
	if (in != NULL)
		fclose(in);
	free(name);
}

void
disk_start(const char *database)
{
	disk_release();
	disk.database = xstrdup(database);
	for (size_t i = 0; i < N_FILES; i++)
		read_before(i);
	disk.recording = true;
}

void
disk_stop(void)
{
	disk.recording = false;
}

void
disk_release(void)
{
	for (size_t i = 0; i < disk.n_ops; i++)
		free(disk.op[i].bytes);
	free(disk.op);
	disk.op = NULL;
	disk.n_ops = 0;
	for (size_t i = 0; i < N_FILES; i++) {
		free(disk.before[i].bytes);
		disk.before[i] = (struct image){ 0 };
	}
	free(disk.database);
	disk.database = NULL;
}
