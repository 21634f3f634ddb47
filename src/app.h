/*
 * app.h - the one place that knows everyone: opens files and database,
 * and fills the backend of the screens.
 *
 * Everything is opened when it is first asked for, so that a subcommand
 * costs only what it needs.
 */
#ifndef APP_H
#define APP_H

#include <stdbool.h>

#include "base/error.h"
#include "core/follow.h"
#include "core/library.h"
#include "core/onderzoek.h"
#include "load/load.h"
#include "report/report.h"
#include "report/sheet.h"
#include "store/drafts.h"
#include "store/store.h"
#include "ui/ui.h"

#define SCHOUW_VERSION "0.1"

/* More aanbieders than a register has. */
#define AANBIEDERS_MAX 10000

/* How long a subcommand waits for a colleague's save; screens never do. */
#define PATIENCE_MS 30000

struct app {
	char *database;             /* path; owned */
	char *data;                 /* folder with forms/ and norms/; owned */
	char *state;                /* folder of the user's drafts; owned */
	char *user;                 /* login; owned */
	bool quiet;                 /* print nothing: the screens are up */
	bool database_given;        /* named by option or environment */
	struct store *store;        /* NULL until app_store() */
	struct draft_store *drafts; /* NULL until the screens need them */
	struct library library;
	bool library_loaded;
	struct backend backend;
};

/* database and data may be NULL: environment, then the usual places. */
int app_init(
    struct app *, const char *database, const char *data, struct error *err);
void app_release(struct app *);

/* The database, opened; made when create is set, else it must be there. */
int app_store(struct app *, bool create, struct error *err);
/*
 * All forms and norms.  Files with a fault are left out; the first fault
 * is in err when nothing usable is left, and faults are told on stderr.
 */
const struct library *app_library(struct app *, struct error *err);

/* What terms are counted with; NULL when there is none. */
const struct calendar *app_calendar(struct app *);
/* Does the office ask that a colleague closes a maatregel? */
bool app_four_eyes(struct app *);
/*
 * Begin an onderzoek under a vorm; it is saved.  It may follow another one
 * (follow, or NULL), with the same norms unless that says otherwise; what
 * one should know of norms that changed is appended to told.
 */
int app_begin(struct app *, const char *vorm, const struct follow *,
    struct onderzoek *, struct buf *told, struct error *err);
/* The same in two steps: nothing is in the database before the second. */
int app_prepare(struct app *, const char *vorm, const struct follow *,
    struct onderzoek *, struct buf *told, struct error *err);
int app_add(
    struct app *, const char *vorige, struct onderzoek *, struct error *err);
/* Begin one that a signaal led to: with what the signaal says filled in,
 * and told in its register; all of it or nothing. */
int app_begin_signaal(struct app *, const char *vorm, const char *signaal,
    struct onderzoek *, struct error *err);
/* 1 when there are newer norms than that onderzoek has, and what became of
 * its norms is known; version is theirs. */
int app_new_norms(struct app *, const char *nummer, char *version, size_t size,
    struct error *err);
/* Is there an onderzoek with this number?  -1 with a sentence when not. */
int app_need(struct app *, const char *nummer, struct error *err);
/* Open one by its number, with the norms it was begun with. */
int app_open(
    struct app *, const char *nummer, struct onderzoek *, struct error *err);
/* Save; a colleague's change in between is an error here. */
int app_save(struct app *, struct onderzoek *, struct error *err);
/* Keep the text rendition of its rapport as the concept; to be saved. */
int app_freeze(struct app *, struct onderzoek *, struct error *err);
/* The same, when it is sent in what will be saved. */
int app_freeze_sent(struct app *, struct onderzoek *, struct error *err);
/* The trace of a document; head (SHA256_SIZE) and day (DATE_ISO_SIZE) are
 * what it borrows. */
int app_trace(struct app *, struct report_trace *, char *head, char *day,
    struct error *err);
/* The document, in memory. */
int app_report(struct app *, const struct onderzoek *, const char *document,
    const struct report_format *, struct buf *out, struct error *err);
/*
 * openbaar.c: look through the public text as it is now; o->lakken says what
 * was found, or why there is no such text.  What is asked of publication
 * (publicatie_make(), the event) goes by the last look.
 */
void app_lakken(struct app *, struct onderzoek *);
/* Every maatregel of a query (its limit aside), page by page, so that a
 * large database costs no more memory. */
typedef int
app_row(const struct maatregel_row *, void *context, struct error *err);
int app_each_maatregel(struct app *app, const struct maatregel_query *asked,
    app_row *row, void *context, struct error *err);
/* The same as rows of the table maatregelen, to a sheet that was begun. */
int app_maatregelen_sheet(struct app *, const struct maatregel_query *,
    struct sheet *, const struct progress *, struct error *err);
/* Write them to a file of their own, as CSV. */
int app_export_maatregelen(struct app *, const struct maatregel_query *,
    const struct progress *, struct export *, struct error *err);
/* The same of what a filter chooses from a table. */
int app_export_table(struct app *, enum export_id, const struct filter *,
    const struct progress *, struct export *, struct error *err);
/* Fill an empty database with the example data of the data folder; progress
 * may be NULL. */
int app_example(struct app *, const struct progress *, struct error *err);
/* screens_follow.c: fill in its part of what screens may ask for. */
void screens_follow(struct backend *);
/* screens_bewaren.c and screens_team.c: the same. */
void screens_bewaren(struct backend *);
void screens_team(struct backend *);
/* The screens; nummer and norm may be NULL.  Gives the exit status. */
int
app_run(struct app *, const char *nummer, const char *norm, struct error *err);

#endif
