/*
 * agenda_row.h - what the files of the agenda share.  Private to src/store.
 */
#ifndef STORE_AGENDA_ROW_H
#define STORE_AGENDA_ROW_H

#include "base/date.h"

/* In the column of the last day of what stands still: behind all days. */
#define AGENDA_STIL "opgeschort"

/* A member of the uitstel that counts. */
#define UITSTEL(member)                                         \
	"coalesce((SELECT u." member " FROM uitstel AS u WHERE" \
	" u.onderzoek = a.onderzoek AND u.termijn = a.termijn"  \
	" ORDER BY u.id DESC LIMIT 1), '')"

/* A last day as its column has it; may give back its buffer. */
const char *agenda_last_text(date last, char day[static DATE_ISO_SIZE]);

#endif
