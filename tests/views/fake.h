/*
 * fake.h - a backend without a database, on the real vormen and norms.
 *
 * The Werkblad has a fixed list; every nummer opens the same signaal-
 * gestuurd onderzoek, part done.  What is saved is counted and unmarked,
 * not kept.
 */
#ifndef TESTS_FAKE_H
#define TESTS_FAKE_H

#include "ui/ui.h"
#include "views/fake_handhaving.h"
#include "views/fake_maatregelen.h"
#include "views/fake_signalen.h"

/* The last that was planned; vorm "": nothing. */
struct fake_plan {
	int year, n;
	char vorm[64], gemeente[64];
};

struct fake {
	struct library library;
	struct backend backend; /* give this to ui_init() */
	char vorige[16];        /* what the last one that was begun follows */
	bool new_norms;         /* with newer norms */
	bool empty;             /* no onderzoek on the Werkblad */
	bool ready;             /* nothing stands before the concept */
	bool save_fails;
	bool draft_fails;
	bool colleague;    /* was first with what is saved next */
	bool others_wrote; /* since the last look */
	void (*meanwhile)(struct onderzoek *); /* what that was, or NULL */
	const char *other;                     /* who is in it too, or NULL */
	const char *other_text;                /* that he has open */
	char present[96];                      /* the text that is open here */
	size_t presents, absents;
	size_t saves, draft_saves, draft_deletes;
	struct draft draft; /* the last one kept; text NULL: none */
	struct place place;
	struct fake_events events; /* steps of maatregelen */
	struct fake_weergave weergave;
	struct fake_handhaving handhaving;
	struct fake_signalen signalen;
	struct team team;             /* fake_team.c */
	struct suicide_opgave opgave; /* the only one; of De Hoek */
	struct fake_plan plan;        /* fake_cijfers.c */
	enum einde ended;             /* fake_bewaren.c */
	bool held, destroyed;
	bool taken_out;        /* of the team of what is open */
	date uitstel;          /* that was given; DATE_NONE: none */
	struct stilstand stil; /* of the same term; from DATE_NONE: none */
	char emergency[64];    /* folder */
};

/* fake_cijfers.c: figures of a few years. */
void fake_cijfers(struct backend *);
/* fake_bewaren.c: one that runs, two that ended. */
void fake_bewaren(struct backend *);
/* fake_team.c: a team of two. */
void fake_team(struct fake *);
/* fake_agenda.c: terms around the day of the tests. */
void fake_agenda(struct backend *);
/* fake_lakken.c: a public text with something in it. */
void fake_lakken(struct backend *);
/* The folder of the repository holds norms/ and forms/. */
void fake_init(struct fake *);
void fake_release(struct fake *);

#endif
