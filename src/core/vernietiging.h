/*
 * vernietiging.h - the proof that an onderzoek was destroyed.
 */
#ifndef CORE_VERNIETIGING_H
#define CORE_VERNIETIGING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/sha256.h"
#include "core/bewaring.h"

/* Strings are owned and never NULL. */
struct vernietiging {
	char *nummer, *vorm, *vorm_title;
	char *gemeenten; /* ids with a blank between */
	int n_chosen, n_judged, n_tekort, n_maatregelen;
	enum einde einde;
	date ended_on, from; /* the term began; it was over */
	char *categorie;
	int years;
	char *besluit;
	char *author, *stamp;
	int64_t n_rows, n_files, n_log;
	char lijst[SHA256_SIZE];
	bool left; /* something of it is still to be wiped */
};

struct vernietigingen {
	struct vernietiging *row; /* owned */
	size_t n;
};

void vernietiging_release(struct vernietiging *);
void vernietigingen_release(struct vernietigingen *);

#endif
