/*
 * selectielijst.h - the categories by which a zaak is kept or destroyed.
 * They are data (norms/kalender.yaml), as they come from a list that is
 * adopted anew every some years.
 */
#ifndef CORE_SELECTIELIJST_H
#define CORE_SELECTIELIJST_H

#include <stddef.h>

enum waardering {
	WAARDERING_VERNIETIGEN,
	WAARDERING_BEWAREN, /* for ever */
	N_WAARDERINGEN,
};

/* What a category is the usual one for. */
enum afloop {
	AFLOOP_AFGESLOTEN,
	AFLOOP_HANDHAVING, /* closed, and there was handhaving */
	AFLOOP_AFGEBROKEN,
	N_AFLOPEN, /* for nothing: only when it is chosen */
};

struct categorie {
	const char *nummer; /* "12.1" */
	const char *title;
	enum waardering waardering;
	int years; /* after the end; 0: for ever */
	enum afloop usual;
	const char *bron; /* or NULL */
};

extern const char *const waardering_words[N_WAARDERINGEN];
extern const char *const afloop_words[N_AFLOPEN];

struct selectielijst {
	struct categorie *categorie;
	size_t n;
};

/* By its number, or what is usual for an ending; NULL when there is none. */
const struct categorie *
selectielijst_find(const struct selectielijst *, const char *nummer);
const struct categorie *
selectielijst_usual(const struct selectielijst *, enum afloop);

#endif
