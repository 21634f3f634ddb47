/*
 * analyse.h - what the onderzoeken of one year showed, as the start of a
 * thema: where a tekort or a signaal came back.
 */
#ifndef CORE_ANALYSE_H
#define CORE_ANALYSE_H

#include <stddef.h>

#define ANALYSE_ROWS 10 /* of each list: what came back most */

/* What was counted, and how often; names are owned. */
struct analyse_list {
	char *name[ANALYSE_ROWS];
	int count[ANALYSE_ROWS];
	size_t n;
};

struct analyse {
	int jaar;
	int onderzoeken;               /* begun in that year */
	int meldingen;                 /* of them, for a calamiteit */
	int signalen;                  /* received in that year */
	struct analyse_list tekorten;  /* by norm, as cited */
	struct analyse_list aanbieder; /* signalen; "": not known */
};

void analyse_release(struct analyse *);

#endif
