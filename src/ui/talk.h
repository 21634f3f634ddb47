/*
 * talk.h - the line in which one types while people talk.
 *
 * Every line has a draft of its own, which goes as soon as its notitie is
 * in the database; so what was typed is in one of the two.
 */
#ifndef UI_TALK_H
#define UI_TALK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/onderzoek.h"
#include "core/stream.h"

struct ui;

/* Begins the subject of a line's draft: "gesprek:3:17". */
#define TALK_SUBJECT "gesprek:"

/* What Tab put in the place of "#verv". */
struct completion {
	char typed[64]; /* behind the '#' */
	size_t start;   /* byte of the '#' in the line */
	size_t at;      /* which of the norms that match */
	unsigned edits; /* of the line when it was put in; 0: none */
};

/* Up to where the notities of a gesprek were seen. */
struct seen {
	int gesprek;
	int64_t id;
};

struct talk {
	struct stream_context now; /* gesprek 0: none was open yet */
	int64_t corrects;          /* the notitie that is in the line, or 0 */
	char *line;                /* owned; while another view lies over it */
	unsigned lines;            /* tells the drafts of lines apart */
	int64_t pick; /* the doen or vragen that F8 stands on, or 0 */
	bool folded;  /* of the norm only its title */
	struct completion completion;
	int64_t seen_before; /* when the onderzoek was opened */
	struct seen *seen;   /* owned */
	size_t n_seen;
};

void talk_release(struct talk *);
/* An onderzoek was opened: nothing of it is new. */
void talk_begin(struct talk *, const struct onderzoek *);

/* The one that one is in, also when its number changed; NULL: none. */
struct gesprek *talk_gesprek(struct ui *);
/* Go into this gesprek: begin it, or go on; its line is opened, with what
 * an earlier session left of it. */
void talk_enter(struct ui *, int gesprek);
/* Open the editor on the line. */
void talk_open(struct ui *);
/* Before another view is put on top. */
void talk_stash(struct ui *);
/* The gesprek pauses; what is in the line stays a draft. */
void talk_pause(struct ui *);
/* Enter: make a notitie of the line, or only take over its tags. */
unsigned talk_store(struct ui *);
/* Into the line: the own notitie before (-1) or after (1) the one there. */
unsigned talk_correct(struct ui *, int direction);
/* Complete the norm before the cursor; again: the next (1) or previous. */
unsigned talk_complete(struct ui *, int direction);
/* Stand on the next doen or vragen that waits; Enter says it is done. */
unsigned talk_next_open(struct ui *, int direction);

/* The notities of a gesprek as they stand, in the order in which they were
 * heard; indexes, the caller frees them. */
size_t *talk_notities(const struct onderzoek *, int gesprek, size_t *n);
/* How many a colleague wrote since one last looked. */
size_t talk_n_new(const struct ui *, int gesprek);
/* All of a gesprek is seen now. */
void talk_look(struct ui *, int gesprek);
void talk_draw(struct ui *);

/* Go into the gesprek that runs, or begin one, from anywhere. */
unsigned talk_go(struct ui *);
/* Put the view of this gesprek on top, or go back to it. */
void talk_show(struct ui *, int gesprek);

/* Nothing was said or filled in: as if it was not begun. */
bool talk_is_blank(const struct onderzoek *, const struct gesprek *);
/* Who spoke was there. */
void talk_add_bronnen(const struct onderzoek *, struct gesprek *);

#endif
