/*
 * ui.h - the loop, the stack of views, and what views may ask for.
 *
 * A key becomes an action; act() changes the model and answers what is
 * left to do; draw() writes the whole view from the model, and ncurses
 * sends the cells that differ; then, after the echo, comes the disk.
 * No view saves, draws or quits by itself.
 */
#ifndef UI_UI_H
#define UI_UI_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "core/library.h"
#include "core/onderzoek.h"
#include "core/overview.h"
#include "core/rules.h"
#include "ui/edit.h"
#include "ui/keymap.h"
#include "ui/list.h"

/* What is left to do after an action; to be or-ed. */
enum reaction {
	REACT_NONE = 0,
	REACT_DRAW = 1,
	REACT_SAVE = 2,  /* something in the onderzoek is marked */
	REACT_CLOSE = 4, /* leave this view */
	REACT_QUIT = 8,
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
	/* vorige: the onderzoek that this one follows, or NULL. */
	int (*begin)(void *, const char *vorm, const char *vorige,
	    struct onderzoek *, struct error *);
	/* 1: a colleague was first, see o->conflict. */
	int (*save)(void *, struct onderzoek *, struct error *);
	/* 1: something changed. */
	int (*refresh)(void *, struct onderzoek *, struct error *);
	bool (*others_wrote)(void *);
	int (*search)(void *, const char *words, const char *nummer,
	    struct hits *, struct error *);
	int (*aanbieders)(
	    void *, const char *text, char ***names, size_t *n, struct error *);
	int (*draft_save)(void *, const struct draft *, struct error *);
	int (*draft_delete)(
	    void *, const char *nummer, const char *subject, struct error *);
	int (*draft_list)(
	    void *, const char *nummer, struct drafts *, struct error *);
	int (*place_save)(void *, const struct place *, struct error *);
	/* 1 found, 0 none. */
	int (*place_find)(
	    void *, const char *nummer, struct place *, struct error *);
	/* Write the concept rapport; path gets the file's name. */
	int (*rapport)(void *, struct onderzoek *, const char *format,
	    char *path, size_t size, struct error *);
	/* Fill the empty database with the example data. */
	int (*example)(void *, struct error *);
	const struct library *(*library)(void *, struct error *);
	const char *office;    /* for the title bar */
	const char *user;      /* login, author of what is written */
	const char *emergency; /* folder for a text that no database takes */
};

/* Where a view stands; a view has no other state of its own. */
struct frame {
	const struct view *view;
	struct list list; /* cursor and scroll */
	size_t index;     /* the step or norm it is about */
	int part;         /* which of its parts has the focus */
	int scroll;       /* rows of a long text scrolled away */
	size_t mark;      /* free for the view */
	char filter[64];  /* words of a list's filter */
};

struct view {
	const char *name; /* in tests and in struct place */
	const char *title;
	const struct binding *keys;
	/* May be NULL: when it is put on the stack, and when it comes back
	 * on top because the one above it was left. */
	void (*enter)(struct ui *);
	void (*back)(struct ui *);
	void (*draw)(struct ui *);
	unsigned (*act)(struct ui *, enum action, const struct key *);
};

#define UI_DEPTH 16

struct ui {
	const struct backend *backend;
	struct frame frame[UI_DEPTH];
	int depth;
	bool is_open; /* onderzoek holds one */
	struct onderzoek onderzoek;
	struct faults faults; /* of the open one, after each change */
	struct edit edit;
	struct list_page page; /* rows of the Werkblad */
	struct hits hits;
	char status[512];  /* one sentence above the key bar, or "" */
	bool status_stays; /* not cleared by the next key */
	char saved_at[9];  /* time of the last save */
	bool quit;
	bool view_changed; /* a fresh view: nothing else was drawn */
};

void ui_init(struct ui *, const struct backend *);
void ui_release(struct ui *);

/* Start at a place: a nummer and norm (both may be NULL), then loop until
 * the user leaves or the terminal goes.  Gives the exit status. */
int
ui_run(struct ui *, const char *nummer, const char *norm, struct error *err);
/* One key, without a terminal's loop: for ui_run() and the tests. */
void ui_step(struct ui *, const struct key *);
/* Keep the draft of what is edited; after each batch of keys. */
void ui_keep_draft(struct ui *);
/* Commit and save what can be; after rest and before leaving.  -1: some
 * of it is not in the database (drafts still are). */
int ui_settle(struct ui *);
/* Draw title, view, status line and key bar, and send it. */
void ui_draw(struct ui *);

/* For views. */
struct frame *ui_top(struct ui *);
void ui_push(struct ui *, const struct view *, size_t index);
void ui_pop(struct ui *);
void
ui_status(struct ui *, const char *, ...) __attribute__((format(printf, 2, 3)));
/* Open an onderzoek (in the place where the user last was, or at norm). */
int ui_open(struct ui *, const char *nummer, const char *norm);
/* Go to where a fault can be mended. */
void ui_goto_fault(struct ui *, const struct fault *);
void ui_goto_norm(struct ui *, size_t norm);
/* Rows between title bar and status line; the first is row 2. */
int ui_rows(void);
#define UI_TOP 2

extern const struct view view_home, view_begin, view_first, view_step,
    view_selectie, view_norms, view_norm, view_notities, view_notitie,
    view_overview, view_afronding, view_maatregelen, view_maatregel,
    view_search, view_goto, view_help, view_menu, view_conflict, view_detail;

#endif
