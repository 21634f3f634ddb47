/*
 * edit.h - the one text that is being edited, in place.
 *
 * A view opens it on a field with a commit function; the loop keeps its
 * draft after each batch of keys and commits it when it is left, after
 * some seconds of rest, and when the terminal goes away.
 */
#ifndef UI_EDIT_H
#define UI_EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "core/textbuf.h"
#include "ui/action.h"
#include "ui/term.h"

struct ui;

/*
 * Put the text into the model; the loop saves after it.  Called when the
 * text is left, and during a rest while it stays open: what must happen
 * only once (a notitie) is no commit, but an action of the view.
 * -1 with a sentence when it cannot be taken as it is; the text then stays
 * in the editor.
 */
typedef int edit_commit(struct ui *, const char *text, struct error *err);

struct edit {
	bool open;
	struct textbuf tb;
	edit_commit *commit; /* NULL: only its draft is kept */
	bool accepts;        /* Enter is for the view, also with lines */
	bool no_pages;       /* PgUp and PgDn are for the view */
	bool has_draft;      /* there is one in the database */
	bool replaces;       /* what is typed first takes its place */
	int depth;           /* of the view that opened it */
	char subject[96]; /* "answer:doel:0", "bevinding:A-1.3.2", "notitie" */
	char nummer[16];  /* that its draft is for; "": the open onderzoek */
	char head[256];   /* kept with the draft, as its first line */
	int64_t revision; /* of what it is in; 0: not in the database */
	int64_t begun;    /* text_mark() of what is typed was begun on */
	bool stale;       /* that is not what is there now */
	unsigned committed; /* tb.edits when it was last in the model */
	unsigned drafted;   /* tb.edits when its draft was last kept */
	int width;          /* columns it was last drawn in */
	int rows;           /* rows it was last drawn in */
	int top;            /* first row that is shown */
};

/* Open on a text; a kept draft for this subject comes in its place, as an
 * undoable step, and the status line says so; when it was begun on another
 * text, a colleague changed that: the next save asks.  No draft is kept of a
 * text without a subject. */
void edit_open(struct ui *, const char *subject, const char *text, bool lines,
    int64_t revision, edit_commit *);
/* The same for a text without a commit that has something beside it, told
 * by the head; afterwards that of the draft, when there was one. */
void edit_open_headed(
    struct ui *, const char *subject, const char *head, const char *text);
/* A text of something in the making that belongs to another onderzoek than
 * the open one: its draft stays, whoever adds the whole thing deletes it. */
void edit_open_apart(struct ui *, const char *nummer, const char *subject,
    const char *text, bool lines, edit_commit *);
/* A colleague had the number of what is open: its draft goes by the new
 * one. */
void edit_follow(struct ui *);
/* What is in the model is in the database. */
void edit_saved(struct edit *);
/* Put the cursor on a byte, or on the border before it. */
void edit_set_cursor(struct edit *, size_t cursor);
/* Commit and close.  -1: not taken, still open, the status line says why. */
int edit_close(struct ui *);
/* Close in any case: what is not taken is kept as a draft. */
void edit_leave(struct ui *);
/* Close without a commit; what was typed is somewhere else by now, or not
 * wanted, so its draft goes too. */
void edit_discard(struct ui *);
/* Commit, but stay open: during a rest.  -1: not taken; err says why. */
int edit_settle(struct ui *, struct error *err);
/* Put it into the model as it is, without wanting it saved: from then on
 * what a colleague writes does not come in its place.  1: there was
 * something new in it; -1: it is not taken. */
int edit_hold(struct ui *, struct error *err);
/* What the view would open now in the place of the text that is open; NULL
 * when it does not say so.  To be freed. */
char *edit_in_model(struct ui *);
/* Show that text instead, with the cursor where it was. */
void edit_reread(struct ui *);
/* A key that belongs to the text.  True when it was for the text. */
bool edit_key(struct edit *, enum action, const struct key *);
/* Draw at most rows rows and put the cursor; returns the rows used. */
int edit_draw(struct edit *, int y, int x, int width, int rows);

#endif
