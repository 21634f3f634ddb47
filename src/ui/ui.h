/*
 * ui.h - the loop, the stack of views, and what views may ask for.
 *
 * A key becomes an action; act() changes the model and answers what is
 * left to do; draw() writes the whole view from the model; then, after the
 * echo, comes the disk.  No view saves, draws or quits by itself.
 */
#ifndef UI_UI_H
#define UI_UI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/error.h"
#include "core/onderzoek.h"
#include "core/rules.h"
#include "ui/aanbieder.h"
#include "ui/backend.h"
#include "ui/cijfers.h"
#include "ui/dashboard.h"
#include "ui/documenten.h"
#include "ui/edit.h"
#include "ui/handhaving.h"
#include "ui/history.h"
#include "ui/note.h"
#include "ui/presence.h"
#include "ui/queue.h"
#include "ui/search.h"
#include "ui/signalen.h"
#include "ui/stap_form.h"
#include "ui/suicide.h"
#include "ui/team.h"
#include "ui/termijnen.h"
#include "ui/bewaren.h"
#include "ui/talk.h"
#include "ui/undo.h"
#include "ui/view.h"

#define UI_DEPTH 16

struct ui {
	const struct backend *backend;
	struct frame frame[UI_DEPTH];
	int depth;
	bool is_open; /* onderzoek holds one */
	struct onderzoek onderzoek;
	struct faults faults; /* of the open one, after each change */
	struct edit edit;
	struct frame tab[N_TABS]; /* of the Werkblad, as they were left */
	struct list_page page;    /* rows of the Werkblad */
	struct dashboard dashboard;
	struct termijnen termijnen;
	struct signalen signalen;
	struct cijfers cijfers;
	struct bewaar_view bewaren;
	struct team_view team;
	struct suicide_view suicide;
	struct analyse analyse;     /* of a year, for a thema */
	struct verwanten verwanten; /* of the open one, for its overview */
	struct stap_form stap;      /* in the making */
	struct handhaving_view handhaving;
	struct documenten documenten;
	struct aanbieder_view aanbieder;
	struct weergaven weergaven;   /* kept filters */
	struct history history;       /* of the norm that is shown */
	struct maatregel_page follow; /* what a heronderzoek looks at */
	struct search search;
	struct queue queue; /* of notities without a norm */
	struct note note;   /* the notitie in the making */
	struct talk talk;   /* the gesprek that one is in */
	char status[512];   /* one sentence above the key bar, or "" */
	bool status_stays;  /* not cleared by the next key */
	char saved_at[9];   /* time of the last save */
	bool quit;
	bool wants_draw;  /* what is on the screen may be old */
	bool wants_save;  /* something may be marked */
	bool save_failed; /* the status line says why */
	bool peeks;       /* no draft comes in the place of a text */
	bool behind;      /* a colleague wrote what is not taken in yet */
	bool lost;        /* what is open is not open to us any more */
	struct presence presence; /* of the open one */
	struct undo undo;         /* of the open one */
	struct buf dropped;       /* subjects of drafts to go after a save */
	struct place place;       /* as it was last kept */
};

void ui_init(struct ui *, const struct backend *);
void ui_release(struct ui *);

/* Start at a place: a nummer and norm (both may be NULL), then loop until
 * the user leaves or the terminal goes.  Gives the exit status. */
int
ui_run(struct ui *, const char *nummer, const char *norm, struct error *err);
/* One key, without a terminal's loop. */
void ui_step(struct ui *, const struct key *);
/* The same for an action without its key, as the menu of keys has it. */
void ui_act(struct ui *, enum action, const struct key *);
/* After the echo: keep the draft of what is edited, save what is marked. */
void ui_work(struct ui *);
void ui_keep_draft(struct ui *);
/* What is typed in was begun on a text that a colleague changed since: the
 * next save asks which it becomes. */
void ui_doubt(struct ui *);
/* The onderzoek that the draft of the open text is for; "" if none. */
const char *ui_draft_nummer(const struct ui *);
/* Keep a text that is not being edited, with the head that it has there. */
void ui_keep_text(
    struct ui *, const char *subject, const char *head, const char *text);
void ui_keep_place(struct ui *);
/* Commit and save what can be.  -1: some of it is only a draft. */
int ui_settle(struct ui *);
/* What is done each second, whether somebody types or not: try again to
 * save what could not be, and take over what a colleague wrote. */
void ui_look(struct ui *);
/* Take it over: cursors stay where they are, and so does a text in the
 * making.  False when that has to wait. */
bool ui_take_over(struct ui *);
/* A save took something of a colleague into what was ours. */
void ui_merged(struct ui *);
/* Draw title, view, status line and key bar, and send it. */
void ui_draw(struct ui *);

struct frame *ui_top(struct ui *);
bool ui_editing(const struct ui *);
void ui_push(struct ui *, const struct view *, size_t index);
void ui_pop(struct ui *);
void
ui_status(struct ui *, const char *, ...) __attribute__((format(printf, 2, 3)));
/* Help and menu lie over a view for a moment; its text stays open. */
bool ui_is_overlay(const struct view *);
/* Does this action mean nothing here: without an onderzoek? */
bool ui_is_dead(const struct ui *, enum action);
/* Open an onderzoek (in the place where the user last was, or at norm). */
int ui_open(struct ui *, const char *nummer, const char *norm);
/* Begin one of this vorm, and open it at its first step. */
int ui_begin(struct ui *, const char *vorm, const struct follow *);
/* Save and close what is open, and go back to the Werkblad.  -1: it could
 * not be saved, so it stays. */
int ui_close(struct ui *);
/* Close what is open, as it is not open to us any more: nothing of it can be
 * saved, what was typed stays a draft. */
void ui_lose(struct ui *);
/* Look for what is missing; after any change. */
void ui_check(struct ui *);
/* Go on with the text that an earlier session was broken off in, if any. */
void ui_recover(struct ui *);
/* Go to where a fault can be mended. */
void ui_goto_fault(struct ui *, const struct fault *);
void ui_goto_norm(struct ui *, size_t norm);
/* Take back the last change, or do it again, and go there. */
unsigned ui_undo(struct ui *, bool back);
/* Rows between title bar and status line; the first is UI_TOP. */
int ui_rows(void);
#define UI_TOP 2

#endif
