/*
 * omzetting.h - what became of the norms of one version of a normset in the
 * next.
 */
#ifndef CORE_OMZETTING_H
#define CORE_OMZETTING_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/error.h"
#include "core/normset.h"

enum aard {
	AARD_GELIJK,
	AARD_GEWIJZIGD,
	AARD_HERNUMMERD,
	AARD_SAMENGEVOEGD,
	AARD_GESPLITST,
	AARD_VERVALLEN,
	N_AARDEN,
};

/* As a file has them: "hernummerd". */
extern const char *const aard_words[N_AARDEN];

/* One norm of the version before.  Who is not named stayed what it was. */
struct omzetting {
	const char *from; /* its code there */
	struct words to;  /* its codes here; none when it is gone */
	enum aard aard;
};

/*
 * Can norms of the other set be found again in this one: is it the same
 * set, in the same version or in the one that this one follows?  -1 with a
 * sentence when not.
 */
int normset_follows(
    const struct normset *, const struct normset *earlier, struct error *err);
/* The norms that one of an earlier set became, as cited, appended with a
 * blank between them; nothing when it is gone. */
void normset_became(const struct normset *, const struct normset *earlier,
    const struct norm *, struct buf *out);

#endif
