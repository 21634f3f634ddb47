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
#include "core/expr.h"

/* ja, nee, or not filled in: three different things. */
enum yes {
	YES_EMPTY,
	YES_NO,
	YES_YES,
};

enum privacy {
	PRIVACY_OPENBAAR, /* may go into a rapport */
	PRIVACY_INTERN,
	PRIVACY_BIJZONDER,
};

/* How hard a check is (forms.md: niveau). */
enum level {
	LEVEL_LET_OP,
	LEVEL_WAARSCHUW, /* one goes on with a reason, which is kept */
	LEVEL_BLOKKEER,
};

/* When a check is made (forms.md: bij). */
enum gate {
	GATE_CONCEPT,
	GATE_DEFINITIEF,
	GATE_PUBLICATIE,
	N_GATES,
};

/* The words of the files for these three, e.g. "bijzonder". */
extern const char *const privacy_words[3];
extern const char *const level_words[3];
extern const char *const gate_words[N_GATES];

/* A label of the scale, or one of the two beside it (8 and 9). */
struct grade {
	const char *id;
	const char *label;
	int key;      /* the digit on the keyboard: 1, 2, ... 8, 9 */
	bool tekort;  /* counts as a shortfall */
	bool special; /* beside the scale: nvt, niet getoetst */
};

struct methode {
	const char *id;
	const char *label;
	enum privacy privacy; /* of a notitie made with it, unless changed */
	bool noodzaak;        /* asks why it was necessary */
	bool pgb;             /* only where there is a pgb ("alleen: pgb") */
};

struct toetspunt {
	const char *id;
	const char *text;
};

/* A check on an answer, a question or each norm of a set. */
struct control {
	const char *id;
	const struct expr *when; /* true: the check goes off */
	const char *message;
	enum level level;
	enum gate gate;
};

/* A list of strings; in the arena. */
struct words {
	const char **word;
	size_t n;
};

struct norm {
	const char *code;  /* 1.3.2 */
	const char *cited; /* */
	const char *title;
	const char *text;
	const struct expr *relevant; /* NULL: always */
	const char *voorwaarde;      /* relevant in words, or NULL */
	enum yes kern;               /* YES_EMPTY: the office has not said */
	const char *herkomst;        /* landelijk, regionaal, NULL: unknown */
	enum yes dossier;
	struct words grondslag; /* its own, or else of its thema */
	struct words methoden;  /* ids; empty: all of the set */
	struct toetspunt *toetspunt;
	size_t n_toetspunten;
	const char *toelichting; /* or NULL */
	const char *letterlijk;  /* literal text from an overlay, or NULL */
	const char *bron;
	size_t thema;     /* index in the set */
	size_t paragraaf; /* index in the set, or NO_PARAGRAAF */
};

#define NO_PARAGRAAF ((size_t)-1)

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
