/*
 * uitkomst.h - what a rechter made of a voorlopige voorziening that was
 * asked.  Part of the event of the uitspraak.
 */
#ifndef CORE_UITKOMST_H
#define CORE_UITKOMST_H

#include "base/error.h"

#define EVENT_VERZOEK   "voorziening_gevraagd_op"
#define EVENT_UITSPRAAK "voorziening_uitspraak_op"

enum uitkomst {
	UITKOMST_GEEN, /* not recorded, or another event */
	UITKOMST_AFGEWEZEN,
	UITKOMST_TOEGEWEZEN, /* holds publication until a later uitspraak */
	UITKOMST_INGETROKKEN,
	UITKOMST_NIET_ONTVANKELIJK,
	N_UITKOMSTEN,
};

/* As in the database, on the command line and on screens; the first "". */
extern const char *const uitkomst_words[N_UITKOMSTEN];

/* By its word or the begin of it; -1 with a sentence that lists them. */
int uitkomst_read(const char *typed, enum uitkomst *, struct error *err);

#endif
