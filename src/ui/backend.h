/*
 * backend.h - the only way from the screens to the database.
 */
#ifndef UI_BACKEND_H
#define UI_BACKEND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/progress.h"
#include "core/aanwezig.h"
#include "core/bewaring.h"
#include "core/document.h"
#include "core/export.h"
#include "core/figure_table.h"
#include "core/follow.h"
#include "core/handhaving_list.h"
#include "core/handhaving_step.h"
#include "core/agenda_list.h"
#include "core/analyse.h"
#include "core/library.h"
#include "core/maatregel_list.h"
#include "core/onderzoek.h"
#include "core/overview.h"
#include "core/planregel.h"
#include "core/signaal_list.h"
#include "core/suicide.h"
#include "core/trends.h"
#include "core/team.h"
#include "core/vervolg.h"

/* As what a list is to be written (one of sheet_formats[]); what was
 * written, and where. */
struct export
{
	const char *format;
	char path[512];
	size_t n; /* rows */
};

/*
 * All that the screens want from below; filled in by app.c.  int results
 * are 0 and -1 with a sentence, unless it says more.
 */
struct backend {
	void *context;
	int (*list)(void *, const struct list_query *, struct list_page *,
	    struct error *);
	int (*open)(
	    void *, const char *nummer, struct onderzoek *, struct error *);
	/* follow: how it goes on from another one, or NULL; told gets what
	 * one should know of norms that changed. */
	int (*begin)(void *, const char *vorm, const struct follow *,
	    struct onderzoek *, struct buf *told, struct error *);
	/* 1: what follows that onderzoek may have newer norms, of version. */
	int (*new_norms)(void *, const char *nummer, char *version, size_t size,
	    struct error *);
	/* The maatregelen that a heronderzoek looks at. */
	int (*follow)(void *, const char *nummer, struct maatregel_page *,
	    struct error *);
	/* 1: a colleague was first, see o->conflict. */
	int (*save)(void *, struct onderzoek *, struct error *);
	/* 1: something changed; REFRESH_CLOSED: it is not open to us now. */
	int (*refresh)(void *, struct onderzoek *, struct error *);
	bool (*others_wrote)(void *);
	/* Here we are, with this text open ("": none); see core/aanwezig.h. */
	int (*present)(
	    void *, const char *nummer, const char *text, struct error *);
	int (*absent)(void *, struct error *);
	int (*others)(
	    void *, const char *nummer, struct aanwezigen *, struct error *);
	/* Nobody types: time for what need not be done at once. */
	void (*rest)(void *);
	/* The maatregelen of all onderzoeken. */
	int (*maatregelen)(void *, const struct maatregel_query *,
	    struct maatregel_page *, struct error *);
	/* All of them, to a file with a name that was not there yet. */
	int (*export_maatregelen)(void *, const struct maatregel_query *,
	    const struct progress *, struct export *, struct error *);
	/* The same of the rows of a table. */
	int (*export_table)(void *, enum export_id, const struct filter *,
	    const struct progress *, struct export *, struct error *);
	/* 1 found, 0 none. */
	int (*maatregel)(
	    void *, const char *nummer, struct maatregel_row *, struct error *);
	int (*maatregel_counts)(
	    void *, struct maatregel_counts *, struct error *);
	int (*maatregel_events)(void *, const char *nummer,
	    struct maatregel_events *, struct error *);
	/* Add a step, when it may follow. */
	int (*maatregel_step)(void *, const char *nummer,
	    const struct stap_request *, struct error *);
	/* Confirm what the oordeel in the onderzoek toets says of it. */
	int (*maatregel_herstel)(void *, const char *nummer, const char *toets,
	    enum herstel, struct error *);
	/* The handhaving register. */
	int (*handhavingen)(void *, const struct handhaving_query *,
	    struct handhaving_page *, struct error *);
	int (*handhaving_events)(void *, const char *nummer,
	    struct handhaving_events *, struct error *);
	int (*handhaving_begin)(void *, const char *onderzoek,
	    const struct handhaving_request *, char nummer[24], struct error *);
	int (*handhaving_step)(void *, const char *nummer,
	    const struct handhaving_request *, struct error *);
	int (*planregels)(
	    void *, const char *nummer, struct planregels *, struct error *);
	/* 1: a colleague was first, theirs is to be released. */
	int (*planregel_save)(void *, const char *nummer, struct planregel *,
	    struct planregel *theirs, struct error *);
	/* What has ended, by the day; first this one while it runs ("": none).
	 */
	int (*bewaren)(
	    void *, const char *nummer, struct bewaar_rows *, struct error *);
	int (*einde)(void *, const char *nummer, const struct einde_request *,
	    struct error *);
	int (*bewaar_stap)(void *, const char *nummer,
	    const struct bewaar_request *, struct error *);
	/* told: what is not reached. */
	int (*vernietig)(void *, const char *nummer, const char *besluit,
	    struct buf *told, struct error *);
	/* The register of signalen; melder goes into the key file. */
	int (*signalen)(void *, const struct signaal_query *,
	    struct signaal_page *, struct error *);
	int (*signaal_events)(void *, const char *nummer,
	    struct signaal_events *, struct error *);
	int (*signaal_add)(void *, const struct signaal_request *,
	    const char *melder, char nummer[SIGNAAL_SIZE], struct error *);
	int (*signaal_step)(void *, const char *nummer,
	    const struct signaal_request *, struct error *);
	/* Who told it, from the key file; and "" wipes him. */
	int (*signaal_melder)(
	    void *, const char *nummer, struct buf *name, struct error *);
	int (*signaal_set_melder)(
	    void *, const char *nummer, const char *name, struct error *);
	/* The yearly overview of suïcides; and what was asked or came. */
	int (*suicide)(
	    void *, int jaar, struct suicide_opgaven *, struct error *);
	int (*suicide_add)(void *, const char *aanbieder,
	    const struct suicide_opgave *, struct error *);
	/* What a year showed. */
	int (*analyse)(void *, int jaar, struct analyse *, struct error *);
	/* What an onderzoek follows and what follows it. */
	int (*verwanten)(
	    void *, const char *nummer, struct verwanten *, struct error *);
	/* Who sees an onderzoek that is besloten. */
	int (*team)(void *, const char *nummer, struct team *, struct error *);
	int (*team_add)(
	    void *, const char *nummer, const char *login, struct error *);
	int (*team_out)(void *, const char *nummer, const char *login,
	    const char *reden, struct error *);
	/* The figures of a year; gemeente is an id, NULL: the region. */
	int (*figures)(void *, int year, const char *gemeente,
	    struct figure_table *, struct error *);
	int (*trends)(void *, const struct trend_query *, struct trends *,
	    struct error *);
	/* As a document, to a file with a name that was not there yet. */
	int (*export_figures)(void *, const struct figure_table *,
	    struct export *, struct error *);
	/* So many onderzoeken of a vorm in the jaarplan. */
	int (*plan)(void *, int year, const char *vorm, const char *gemeente,
	    int n, struct error *);
	/* A norm in an onderzoek and in those before it, newest first. */
	int (*norm_history)(void *, const char *nummer, const char *norm,
	    struct norm_history *, struct error *);
	/* Every oordeel at the aanbieder with exactly this name. */
	int (*aanbieder_oordelen)(void *, const char *naam,
	    struct aanbieder_oordelen *, struct error *);
	/* The terms of all onderzoeken. */
	int (*agenda)(void *, const struct agenda_query *, struct agenda_page *,
	    struct error *);
	/* More time for one of them. */
	int (*uitstel)(void *, const char *nummer, const char *termijn,
	    date until, const char *reden, struct error *);
	/* Let one of them stand still. */
	int (*opschorting)(void *, const char *nummer, const char *termijn,
	    const struct stilstand *, struct error *);
	int (*search)(void *, const char *words, const char *nummer,
	    struct hits *, struct error *);
	int (*aanbieders)(
	    void *, const char *text, char ***names, size_t *n, struct error *);
	/* The names of all, to look for in a text. */
	int (*all_aanbieders)(void *, char ***names, size_t *n, struct error *);
	/* Copy a file beside the database; "~/" begins at home. */
	int (*keep_file)(void *, const char *path, char *sha256, int64_t *size,
	    struct error *);
	int (*draft_save)(void *, const struct draft *, struct error *);
	int (*draft_delete)(
	    void *, const char *nummer, const char *subject, struct error *);
	int (*draft_list)(
	    void *, const char *nummer, struct drafts *, struct error *);
	/* Filters of the maatregelen that the user keeps under a name. */
	int (*weergave_save)(void *, const struct weergave *, struct error *);
	int (*weergave_delete)(void *, const char *name, struct error *);
	int (*weergave_list)(void *, struct weergaven *, struct error *);
	int (*place_save)(void *, const struct place *, struct error *);
	/* 1 found, 0 none. */
	int (*place_find)(
	    void *, const char *nummer, struct place *, struct error *);
	/* Make the packets for a gemeente (NULL: each) and add the step to
	 * what is open; maatregelen is a set, or NULL for all.  names tells
	 * which files. */
	int (*overdragen)(void *, const char *nummer, const char *maatregelen,
	    const char *gemeente, struct buf *names, struct error *);
	/* Write the concept rapport; path gets the file's name. */
	int (*rapport)(void *, struct onderzoek *, const char *format,
	    char *path, size_t size, struct error *);
	/* Look through the public text as it is now; see core/lakken.h. */
	void (*lakken)(void *, struct onderzoek *);
	/* Write a document of an open onderzoek to a file of its own; told
	 * gets what is not filled in. */
	int (*document)(void *, const struct document *,
	    const struct document_case *, const char *format, char *path,
	    size_t size, struct buf *told, struct error *);
	/* Fill the empty database with the example data. */
	int (*example)(void *, const struct progress *, struct error *);
	const struct library *(*library)(void *, struct error *);
	const char *office;    /* for the title bar */
	const char *formats;   /* of documents: "html|tekst" */
	const char *user;      /* login, author of what is written */
	const char *emergency; /* folder for a text that no database takes */
};

#endif
