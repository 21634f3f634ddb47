/*
 * register.h - the lists that ship as data: voorzieningen and gemeenten, and
 * who of the office is named in public.
 *
 * Read once and freed with the library.  Aanbieders are not here: they are
 * typed by people and live in the database.
 */
#ifndef CORE_REGISTER_H
#define CORE_REGISTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/sha256.h"
#include "core/normset.h"

struct voorziening {
	const char *id;
	const char *label;
	const char *toelichting; /* or NULL */
};

struct gemeente {
	const char *id;
	const char *label;
	bool limited;        /* only for the voorzieningen named below */
	struct words alleen; /* ids of voorzieningen */
};

/* Who is named in what is made public; others by their function. */
struct toezichthouder {
	const char *login;
	const char *naam;
};

struct registers {
	const char *id;
	const char *version;
	const char *title;
	bool four_eyes; /* who imposed a maatregel may not close it */
	/* Does asking a voorlopige voorziening hold publication?  Empty is
	 * yes. */
	enum yes voorziening_schorst;
	int figures_least; /* counts below it are small; 0: as figures.h */
	struct voorziening *voorziening;
	size_t n_voorzieningen;
	struct gemeente *gemeente;
	size_t n_gemeenten;
	struct toezichthouder *toezichthouder;
	size_t n_toezichthouders;
	const char *canonical; /* the text that is pinned */
	char sha256[SHA256_SIZE];
};

const struct voorziening *
registers_voorziening(const struct registers *, const char *id);
const struct gemeente *
registers_gemeente(const struct registers *, const char *id);
/* The name by which a login is made public; NULL: by function. */
const char *
registers_toezichthouder(const struct registers *, const char *login);
/* The only one whose id (see text_id()) or label begins so; NULL with the
 * label that was perhaps meant, if there is one, in *nearest. */
const struct gemeente *registers_gemeente_like(
    const struct registers *, const char *id, const char **nearest);

#endif
