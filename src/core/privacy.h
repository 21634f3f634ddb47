/*
 * privacy.h - what in a text looks like something that may not be in it:
 * numbers and addresses of people, names and what stands for a name, names
 * of other aanbieders.
 *
 * Only a warning for a human: one in eleven numbers of nine digits passes
 * for a BSN, and a name can be a common word.  What it cannot find is said
 * in privacy_limits.
 */
#ifndef CORE_PRIVACY_H
#define CORE_PRIVACY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* The shapes first, in the order in which they are tried. */
enum vondst_kind {
	VONDST_IBAN,
	VONDST_EMAIL,
	VONDST_TELEFOON,
	VONDST_BSN,
	VONDST_POSTCODE,
	VONDST_ADRES,
	VONDST_GEBOORTE,
	VONDST_AANSPREKING,
	VONDST_PERSOON,
	VONDST_BRON,
	N_VONDST_SHAPES,
	VONDST_AANBIEDER = N_VONDST_SHAPES,
	VONDST_NAAM,
	VONDST_MELDER,
	VONDST_EENMANSZAAK,
	VONDST_GEZONDHEID,
	N_VONDSTEN,
};

struct vondst_info {
	const char *id;    /* "bsn", for programs */
	const char *what;  /* "een BSN" */
	const char *raad;  /* what to do, one sentence */
	const char *grond; /* the usual ground to withhold it, see woo.h */
};

extern const struct vondst_info vondst_infos[N_VONDSTEN];
/* What is not found, for whoever relies on it. */
extern const char privacy_limits[];

struct vondst {
	enum vondst_kind kind;
	char *text;        /* as it stands there */
	size_t at, length; /* bytes in privacy_plain() of the text */
};

struct vondsten {
	struct vondst *vondst; /* owned; in the order of the text */
	size_t n;
};

/* Names to look for.  { 0 } is none; release after use. */
struct bekenden {
	struct bekend {
		enum vondst_kind kind;
		char *naam; /* owned */
	} * bekend;
	size_t n;
};

/* Nine digits, or eight with a leading zero understood. */
bool bsn_valid(const char *digits);
/* Is it the name of a person, or does it hold one: "Jan de Vries"? */
bool privacy_is_person(const char *name);

void bekenden_add(struct bekenden *, enum vondst_kind, const char *naam);
/* One of the register, unless it is that of the onderzoek itself. */
void
bekenden_add_aanbieder(struct bekenden *, const char *own, const char *naam);
/* Its own name is a find only where it looks like that of a person. */
void bekenden_add_own(struct bekenden *, const char *own);
void bekenden_release(struct bekenden *);

/* With plain blanks, dashes and quotes, as it is looked through; lines stay
 * lines.  The caller frees it. */
char *privacy_plain(const char *text);
/* Look through a text; release what is found after use. */
void privacy_find(const char *text, const struct bekenden *, struct vondsten *);
/* "een BSN (123456782); een e-mailadres (a@b.nl)" */
void vondsten_add(const struct vondsten *, struct buf *out);
void vondsten_release(struct vondsten *);

#endif
