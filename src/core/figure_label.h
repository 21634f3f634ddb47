/*
 * figure_label.h - what the keys of figures are called.  Private to the
 * table of figures.
 *
 * Each gives NULL for a key that it does not know; that is shown as it is.
 */
#ifndef CORE_FIGURE_LABEL_H
#define CORE_FIGURE_LABEL_H

#include "core/figures.h"

typedef const char *figure_label_of(
    const struct figure_info *, const struct library *, const char *key);

figure_label_of figure_label_key; /* as it is */
figure_label_of figure_label_aanbieder;
figure_label_of figure_label_yes;
figure_label_of figure_label_answer; /* a choice of the question in field */
figure_label_of figure_label_vorm;
figure_label_of figure_label_voorziening;
figure_label_of figure_label_norm;
figure_label_of figure_label_thema;
figure_label_of figure_label_kern;
figure_label_of figure_label_grade;
figure_label_of figure_label_aard;
figure_label_of figure_label_aankondiging;
figure_label_of figure_label_stand; /* of a maatregel */
figure_label_of figure_label_handhaving_stand;
figure_label_of figure_label_handhaving_soort;
figure_label_of figure_label_signaal_bron;
figure_label_of figure_label_signaal_stand;
figure_label_of figure_label_rapport; /* published, or why not */
figure_label_of figure_label_zienswijze;
figure_label_of figure_label_suicide;

/* The norm of one of the normsets, by its cited code; NULL when it is in
 * none of them. */
const struct norm *figure_norm(
    const struct library *, const char *cited, const struct normset **set);

/* Keys that figures_finish() makes. */
#define FIGURE_KERN      "kern"
#define FIGURE_OVERIG    "overig"
#define FIGURE_KERN_OPEN "kern_open"

#endif
