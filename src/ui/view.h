/*
 * view.h - a view: its keys, and what draws it and acts in it; where it
 * stands; and which views there are.
 */
#ifndef UI_VIEW_H
#define UI_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/keymap.h"
#include "ui/list.h"

struct ui;
struct view;

/* What is left to do after an action; to be or-ed. */
enum reaction {
	REACT_NONE = 0,
	REACT_DRAW = 1,
	REACT_SAVE = 2,  /* something in the onderzoek is marked */
	REACT_CLOSE = 4, /* leave this view */
	REACT_QUIT = 8,
};

/* Where a view stands; a view has no other state of its own. */
struct frame {
	const struct view *view;
	struct list list; /* cursor and scroll */
	size_t index;     /* the step or norm it is about */
	int part;         /* which of its parts has the focus */
	int scroll;       /* rows of a long text scrolled away */
	size_t mark;      /* free for the view */
	size_t cursor;    /* in its text, while another view is on top */
	char filter[128]; /* words of a list's filter */
};

struct view {
	const char *name; /* in tests and in struct place */
	const char *title;
	const struct binding *keys;
	const char *help; /* beside its keys; may be NULL */
	/* May be NULL: when it is put on the stack, and when it comes back
	 * on top because the one above it was left. */
	void (*enter)(struct ui *);
	void (*back)(struct ui *);
	void (*draw)(struct ui *);
	unsigned (*act)(struct ui *, enum action, const struct key *);
	/*
	 * May be NULL: what the row of its list (or, with index_moves, the
	 * index of its frame) is about, whatever a colleague adds above it;
	 * -1 after the last row.
	 */
	int64_t (*row_id)(struct ui *, const struct frame *, size_t row);
	bool index_moves;
	bool of_rapport; /* what is typed or chosen in it, the rapport says */
	/* After a key changed the open text; may be NULL. */
	unsigned (*typed)(struct ui *);
	/* Writes its list to a file, see view_export; may be NULL. */
	unsigned (*export)(struct ui *, const char *format);
};

#define N_TABS 4

extern const struct view view_documenten;
extern const struct view view_home, view_dashboard, view_begin, view_first,
    view_step, view_selectie, view_norms, view_norm, view_notities,
    view_notitie, view_overview, view_afronding, view_maatregelen,
    view_maatregel, view_search, view_goto, view_help, view_menu, view_conflict,
    view_detail, view_stap, view_herstel, view_aanbieder, view_handhaving,
    view_planregel, view_wederhoor, view_onjuistheid, view_weergaven,
    view_termijnen, view_procedure, view_signalen, view_cijfers, view_wachtrij,
    view_gesprekken, view_gesprek, view_gesprek_kaart, view_bewijs, view_stuk,
    view_export, view_team, view_lakken, view_bewaren, view_suicide,
    view_analyse;

#endif
