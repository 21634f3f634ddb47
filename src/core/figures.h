/*
 * figures.h - the yearly figures: which there are and how each is counted,
 * the cells that the store counted, and what of them may be shown.
 *
 * A figure has a cell for each gemeente and one for the whole region, and
 * of each of those one per key where it is split: by vorm, by norm.  What
 * is small and could point to a client is hidden, and so is what it could
 * be computed from.
 */
#ifndef CORE_FIGURES_H
#define CORE_FIGURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/error.h"
#include "core/library.h"

/* Years beside each other. */
#define FIGURES_YEARS 5
#define FIGURES_FIRST 2000
#define FIGURES_LAST  2099
/* What holds for all of them. */
#define FIGURES_RULE                                                          \
	"Een onderzoek in twee gemeenten telt in elke gemeente een keer, en " \
	"in het totaal een keer."
/* Counts below it are small, unless the registers say otherwise. */
#define FIGURES_LEAST 5

enum figures_group {
	FIGURES_MELDINGEN,
	FIGURES_ZELFONDERZOEKEN,
	FIGURES_SIGNALEN,
	FIGURES_ONDERZOEKEN,
	FIGURES_RAPPORTEN,
	FIGURES_OORDELEN,
	FIGURES_MAATREGELEN,
	FIGURES_ZIENSWIJZEN,
	FIGURES_OVERDRACHTEN,
	FIGURES_JAARPLAN,
	N_FIGURES_GROUPS,
};

extern const char *const figure_groups[N_FIGURES_GROUPS];

enum figure_unit {
	FIGURE_AANTAL,
	FIGURE_PROCENT, /* so many of so many */
	FIGURE_DAGEN,   /* an average */
	N_FIGURE_UNITS,
};

extern const char *const figure_units[N_FIGURE_UNITS]; /* as words */

struct figure_info {
	const char *id; /* "meldingen_soort" */
	const char *title;
	enum figures_group group;
	enum figure_unit unit;
	bool sensitive;     /* small counts are hidden */
	const char *rule;   /* how it is counted, in one sentence */
	const char *parent; /* id of the figure that its keys divide, or NULL */
	const char *copies; /* id of the one whose cells it shows, or NULL */
	bool total_only;    /* not per gemeente */
	bool folds;         /* a key with few goes into "" */
	/* What a key is called; NULL: not split.  NULL from it: as the key. */
	const char *(*label)(
	    const struct figure_info *, const struct library *, const char *);
	const char *field; /* question of the vorm calamiteit that it counts */
};

extern const struct figure_info figure_infos[]; /* ends with id NULL */

/* Of the jaarplan: the one that is not counted but planned. */
#define FIGURE_PLANNED "jaarplan_gepland"

/* NULL when there is no such figure. */
const struct figure_info *figure_find(const char *id);

enum figure_hidden {
	FIGURE_SHOWN,
	FIGURE_SMALL,  /* itself too small */
	FIGURE_BESIDE, /* or else a small one could be computed */
};

struct figure_cell {
	const struct figure_info *figure;
	char *gemeente; /* id; "": the whole region */
	char *key;      /* "": not filled in, or the figure is not split */
	char *above;    /* key of its parent's cell */
	int64_t n;      /* what was counted */
	double sum;     /* of the days; of a percentage how many hold */
	enum figure_hidden hidden;
};

/* Of one year. */
struct figures {
	int year;
	int least; /* counts below it are small */
	struct figure_cell *cell;
	size_t n;
};

void figures_release(struct figures *);
/* Add a cell; strings are copied.  Borrowed until the next one. */
struct figure_cell *figures_add(struct figures *, const struct figure_info *,
    const char *gemeente, const char *key, const char *above);
/* NULL when nothing was counted there. */
const struct figure_cell *figures_cell(const struct figures *,
    const struct figure_info *, const char *gemeente, const char *key);

/*
 * What follows from what was counted: thema and kern of norms by the
 * normsets of the library; then hide what may not be shown, and make the
 * copies.  Once, after counting.
 */
void figures_finish(struct figures *, const struct library *);
/* figures_hide.c: only the hiding. */
void figures_hide(struct figures *);

/*
 * A cell as people read it, the number first: "12", "12 (30 %)" of its
 * parent, "12 van 15 (80 %)", "34,2 dagen (12)", "< 5", "afgeschermd".
 * NULL: "0", or of an average "-".
 */
void figure_show(const struct figures *, const struct figure_info *,
    const struct figure_cell *, struct buf *out);
/* Which part of its whole, 0 to 1; -1 when that cannot be said. */
double figure_share(const struct figures *, const struct figure_cell *);
/* What a key is called. */
void figure_label(const struct figure_info *, const struct library *,
    const char *key, struct buf *out);

/* A year as it is typed: 0, or -1 with a sentence. */
int figures_year(const char *typed, int *year, struct error *err);

#endif
