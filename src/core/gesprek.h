/*
 * gesprek.h - a talk: with whom, where, how, and when it ran.
 *
 * Numbers count within the onderzoek and are never used again.  Its
 * moments are only ever added; who took part is a role and a number, a
 * name stands in the key file or nowhere.
 */
#ifndef CORE_GESPREK_H
#define CORE_GESPREK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"
#include "core/bron.h"

struct onderzoek;

/* To enter a dwelling. */
enum toestemming {
	TOESTEMMING_EMPTY,
	TOESTEMMING_JA,
	TOESTEMMING_NEE,
	TOESTEMMING_NVT, /* no dwelling */
	N_TOESTEMMINGEN,
};

enum moment {
	MOMENT_BEGIN,
	MOMENT_PAUZE,
	MOMENT_VERDER,
	MOMENT_EINDE,
	N_MOMENTEN,
};

enum gesprek_stand {
	GESPREK_NIEUW, /* not begun */
	GESPREK_LOOPT,
	GESPREK_PAUZE,
	GESPREK_KLAAR,
	N_GESPREK_STANDEN,
};

/* "", ja, nee, nvt: of the database and the command line. */
extern const char *const toestemming_words[N_TOESTEMMINGEN];
/* begin, pauze, verder, einde. */
extern const char *const moment_words[N_MOMENTEN];
/* "nog niet begonnen", "loopt", "pauze", "afgerond". */
extern const char *const gesprek_stand_titles[N_GESPREK_STANDEN];

struct gesprek_moment {
	int64_t id; /* 0: not in the database yet */
	enum moment moment;
	char stamp[STAMP_SIZE];
	char *author; /* owned */
};

struct gesprek {
	int number;    /* within the onderzoek; never reused */
	int born;      /* the number it was made with here, or 0 */
	char *bronnen; /* set: "c1 b2" */
	char *waar;
	date dag;
	char *methode;  /* id or "" */
	char *aanwezig; /* who else was there, in words, no names */
	enum toestemming toestemming;
	int bezoek; /* row of the group bezoeken, from 1; 0: none */
	bool withdrawn;
	int64_t revision; /* 0: not in the database yet */
	bool changed;
	struct gesprek_moment *moment; /* owned; oldest first */
	size_t n_momenten;
};

/* A new one, on this day.  Valid until the next is added. */
struct gesprek *onderzoek_add_gesprek(struct onderzoek *);
/* By number; NULL if there is none. */
struct gesprek *onderzoek_gesprek(const struct onderzoek *, int number);
/* The same, with a sentence. */
struct gesprek *
onderzoek_the_gesprek(const struct onderzoek *, int number, struct error *err);
/* The one begun last that runs or is paused; NULL if none does. */
struct gesprek *onderzoek_running(const struct onderzoek *);

/*
 * A new one whose number a colleague took gets another when it is saved
 * or when theirs comes in; notities that are not saved go along.  See
 * stream_gesprek() in core/stream.h for who keeps a number.
 */
void
onderzoek_set_gesprek_number(struct onderzoek *, struct gesprek *, int number);
void onderzoek_renumber_gesprek(struct onderzoek *, struct gesprek *);

/* Each returns true when something changed and is marked. */
bool gesprek_set_waar(struct gesprek *, const char *);
bool gesprek_set_aanwezig(struct gesprek *, const char *);
bool gesprek_set_dag(struct gesprek *, date);
bool gesprek_set_toestemming(struct gesprek *, enum toestemming);
bool gesprek_set_bezoek(struct gesprek *, int row);
/* Counts no more; its notities and moments stay. */
bool gesprek_withdraw(struct gesprek *);
/*
 * These can be refused: 1: changed, 0: as it was, -1: with a sentence.
 * Bronnen as people type them: "c1, @b2"; "" empties.
 */
int gesprek_set_bronnen(struct gesprek *, const char *typed, struct error *err);
int gesprek_set_methode(const struct onderzoek *, struct gesprek *,
    const char *id, struct error *err);
/* By word, see toestemming_words. */
int
gesprek_read_toestemming(struct gesprek *, const char *word, struct error *err);

/* Add a moment, now; -1 with a sentence when it cannot follow. */
int gesprek_add_moment(
    struct gesprek *, enum moment, const char *author, struct error *err);
int gesprek_start(struct gesprek *, const char *author, struct error *err);
int gesprek_pause(struct gesprek *, const char *author, struct error *err);
int gesprek_resume(struct gesprek *, const char *author, struct error *err);
int gesprek_end(struct gesprek *, const char *author, struct error *err);
bool moment_may_follow(enum moment, enum gesprek_stand);
enum gesprek_stand gesprek_stand(const struct gesprek *);
/* How long it ran without the pauses; now is a stamp, for one that runs. */
int64_t gesprek_seconds(const struct gesprek *, const char *now);

/* "c1 b2, Zorghuis, za 21-11-2026": all that was filled in, in one line. */
void gesprek_summary(const struct gesprek *, struct buf *out);
/* How many different bronnen of a role talked; withdrawn ones left out. */
size_t onderzoek_n_gesproken(const struct onderzoek *, char letter);
/* Is there anything of them that is not in the database? */
bool gesprekken_changed(const struct onderzoek *);
void gesprek_release(struct gesprek *);
void gesprekken_release(struct onderzoek *);

#endif
