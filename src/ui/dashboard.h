/*
 * dashboard.h - the maatregelen of all onderzoeken, as the Werkblad has
 * them: the rows that were read, the counts, the chosen one in full.
 */
#ifndef UI_DASHBOARD_H
#define UI_DASHBOARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "core/filter.h"
#include "core/maatregel_list.h"

struct ui;

struct dashboard {
	struct maatregel_page page;
	struct maatregel_counts counts;
	struct filter filter;           /* as it was last understood */
	char fault[512];                /* what is wrong with the words */
	int column;                     /* and where */
	char *unfolded;                 /* nummer; NULL: none yet */
	struct maatregel_events events; /* of that one */
	char **marked;                  /* numbers; owned */
	size_t n_marked;
};

/* The frame's part. */
enum dashboard_part {
	DASHBOARD_LIST,
	DASHBOARD_FILTER,     /* the words are being typed */
	DASHBOARD_LEAVE,      /* "Sluiten? j/n" */
	DASHBOARD_BEGIN,      /* "Heronderzoek ... beginnen? j/n" */
	DASHBOARD_OVERDRAGEN, /* "Overdragen aan ...? j/n" */
	DASHBOARD_SORT,       /* which order? */
};

void dashboard_release(struct dashboard *);
/* The row that the cursor stands on; NULL if there is none. */
const struct maatregel_row *dashboard_current(const struct ui *);
/* Its place among the marked ones; n_marked if it is none. */
size_t dashboard_find_mark(const struct dashboard *, const char *nummer);
/* What the list shows, from its start and without a limit. */
struct maatregel_query dashboard_query(const struct ui *);
/* Read rows behind those that are there. */
void dashboard_read(struct ui *);
/* Read the list anew; the cursor stays on its maatregel, or its row. */
void dashboard_reload(struct ui *);
/* Have the time line of the chosen one. */
void dashboard_unfold(struct ui *);
/* Mark the chosen one, or take the mark away. */
void dashboard_mark(struct ui *);
void dashboard_unmark_all(struct dashboard *);
/* The onderzoek that all marked ones belong to, or the chosen one when
 * none is marked; false with a sentence. */
bool dashboard_onderzoek(
    const struct ui *, char *nummer, size_t size, struct error *err);
/* The gemeenten of that onderzoek: a set. */
const char *dashboard_gemeenten(const struct ui *);
/* Take over a filter; what cannot be read is told in fault, and leaves the
 * list as it was.  The same for the words being typed. */
void dashboard_filter(struct ui *, const char *typed);
void dashboard_follow(struct ui *);

/* "op norm, omgekeerd", appended. */
void dashboard_order(int order, bool reversed, struct buf *out);
/* Rows of the list; the rest is for the one that is unfolded. */
int dashboard_rows(void);
void dashboard_draw(struct ui *);

#endif
