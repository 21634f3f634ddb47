/*
 * norm.h - one norm, and what it is judged with: the scale, the methoden,
 * the toetspunten.  All of it lives as long as its normset.
 */
#ifndef CORE_NORM_H
#define CORE_NORM_H

#include <stdbool.h>
#include <stddef.h>

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

/* The words of the files, e.g. "bijzonder". */
extern const char *const privacy_words[3];

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

#endif
