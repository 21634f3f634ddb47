/*
 * copy.h - a file copied byte for byte, with the hash of what was copied.
 *
 * Only a regular file is read: a symlink, folder, device or pipe is
 * refused before a byte of it is.
 */
#ifndef BASE_COPY_H
#define BASE_COPY_H

#include <sys/types.h>

#include <stdint.h>

#include "base/error.h"
#include "base/sha256.h"

struct copied {
	char sha256[SHA256_SIZE];
	int64_t size;
};

/*
 * Copy path, at most limit bytes, to a new synced file with this mode in
 * the folder; *temporary is its path, owned.  A file that changes while it
 * is read is refused.  On failure nothing is left behind.
 */
int copy_to_temporary(const char *path, int64_t limit, const char *folder,
    mode_t mode, char **temporary, struct copied *, struct error *err);
/* Remove from a folder what copies that were killed left there a day ago or
 * longer; what cannot be removed stays. */
void copy_sweep(const char *folder);
/* Only the hash and the size of what is there. */
int copy_hash(const char *path, struct copied *, struct error *err);

#endif
