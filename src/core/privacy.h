/*
 * privacy.h - what in a text looks like something that may not be in it:
 * numbers and addresses of people, names of other aanbieders.
 *
 * Only a warning for a human: one in eleven numbers of nine digits passes
 * for a BSN, and a name can be a common word.
 */
#ifndef CORE_PRIVACY_H
#define CORE_PRIVACY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

enum vondst_kind {
	VONDST_IBAN,
	VONDST_EMAIL,
	VONDST_TELEFOON,
	VONDST_BSN,
	VONDST_POSTCODE,
	VONDST_AANBIEDER,
	N_VONDSTEN,
};

extern const char *const vondst_words[N_VONDSTEN]; /* "een BSN" */

struct vondst {
	enum vondst_kind kind;
	char *text; /* as it stands there; of a name as the register has it */
};

struct vondsten {
	struct vondst *vondst; /* owned; names last */
	size_t n;
};

/* Nine digits, or eight with a leading zero understood. */
bool bsn_valid(const char *digits);

/* names: of the register; own is no find.  Release after use. */
void privacy_find(const char *text, char *const *names, size_t n_names,
    const char *own, struct vondsten *);
/* "een BSN (123456782); een e-mailadres (a@b.nl)" */
void vondsten_add(const struct vondsten *, struct buf *out);
void vondsten_release(struct vondsten *);

#endif
