/*
 * normset.h - the norms an aanbieder is judged by, and the scale used.
 *
 * A normset is read once, never changed, and freed as a whole with the
 * library it was loaded into; every pointer in it lives as long.
 */
#ifndef CORE_NORMSET_H
#define CORE_NORMSET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/sha256.h"
#include "core/control.h"
#include "core/norm.h"

struct thema {
	const char *id;
	const char *title;
	const char *toelichting; /* or NULL */
	struct words grondslag;
};

struct paragraaf {
	const char *id;
	const char *title;
	size_t thema;
};

/* A word that the set explains; its elements are ticks, not norms. */
struct begrip {
	const char *id;
	const char *title;
	const char *text;
	const char *toelichting; /* or NULL */
	struct toetspunt *element;
	size_t n_elementen;
};

struct normset {
	const char *id;
	const char *prefix; /* A: codes are cited as */
	const char *version;
	const char *title;
	date vastgesteld_on;
	date valid_from; /* DATE_NONE: not filled in */
	date valid_until;
	const char *bron_naam;
	const char *bron_deel; /* or NULL */
	struct grade *grade;   /* the scale, then the special ones */
	size_t n_grades;
	struct methode *methode;
	size_t n_methoden;
	struct control *control; /* asked for each chosen norm */
	size_t n_controls;
	struct thema *thema;
	size_t n_themas;
	struct paragraaf *paragraaf;
	size_t n_paragrafen;
	struct norm *norm; /* in the order of the file */
	size_t n_norms;
	struct begrip *begrip;
	size_t n_begrippen;
	const char *follows;         /* the version before it, or NULL */
	struct omzetting *omzetting; /* see omzetting.h */
	size_t n_omzettingen;
	const char *canonical; /* the text that is pinned */
	char sha256[SHA256_SIZE];
};

/* These give NULL when there is no such thing. */
const struct norm *normset_norm(const struct normset *, const char *code);
const struct grade *normset_grade(const struct normset *, const char *id);
const struct grade *normset_key(const struct normset *, int key);
const struct methode *normset_methode(const struct normset *, const char *id);
/* The place of a norm in the set. */
size_t normset_index(const struct normset *, const struct norm *);
/* True if at least one norm is marked kern. */
bool normset_has_kern(const struct normset *);

#endif
