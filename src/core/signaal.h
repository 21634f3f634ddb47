/*
 * signaal.h - the register of signalen: what came in, how it was weighed
 * and what was decided.  A signaal never changes: what happens to it are
 * steps, which are only added.  Who told it is not here but in the key
 * file (store/namen.h).
 */
#ifndef CORE_SIGNAAL_H
#define CORE_SIGNAAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"
#include "core/library.h"
#include "core/normset.h"

#define SIGNAAL_SIZE 16 /* of S-2026-0001 */

/* Words as they are stored, typed and, for a bron, used by the vorm. */
enum signaal_bron {
	SBRON_CLIENT,
	SBRON_MEDEWERKER,
	SBRON_GEMEENTE,
	SBRON_MEDIA,
	SBRON_ANDERS,
	N_SIGNAAL_BRONNEN,
};

enum signaal_kanaal {
	KANAAL_TELEFOON,
	KANAAL_MAIL,
	KANAAL_FORMULIER,
	KANAAL_GESPREK,
	KANAAL_BRIEF,
	KANAAL_ANDERS,
	N_SIGNAAL_KANALEN,
};

/* In the order in which a screen offers them; the first and the last are
 * not offered. */
enum signaal_stap {
	SIGNAAL_ONTVANGEN,
	SIGNAAL_WEGING,
	SIGNAAL_ONDERZOEK,
	SIGNAAL_BESPREKEN,
	SIGNAAL_DOORGESTUURD,
	SIGNAAL_GEEN_ACTIE,
	SIGNAAL_AANBIEDER,
	SIGNAAL_AANVULLING,
	SIGNAAL_BEGONNEN, /* an onderzoek */
	N_SIGNAAL_STAPPEN,
};

enum signaal_stand {
	SSTAND_NIEUW,
	SSTAND_GEWOGEN,
	SSTAND_ONDERZOEK,
	SSTAND_BESPREKEN,
	SSTAND_DOORGESTUURD,
	SSTAND_GEEN_ACTIE,
	SSTAND_BEGONNEN,
	N_SIGNAAL_STANDEN,
};

struct signaal_word {
	const char *word, *title;
};

struct signaal_stap_info {
	const char *word;  /* stored, and typed: "geen_actie" */
	const char *title; /* "besluit: geen actie" */
	unsigned from;     /* bits 1 << stand that it may follow */
	/* N_SIGNAAL_STANDEN: it stays as it is. */
	enum signaal_stand becomes;
	bool besluit;
	const char *question; /* what its text is; NULL: it may be empty */
};

struct signaal_stand_info {
	const char *word, *title;
	bool closed; /* nothing is asked of us any more */
};

extern const struct signaal_word signaal_bronnen[N_SIGNAAL_BRONNEN];
extern const struct signaal_word signaal_kanalen[N_SIGNAAL_KANALEN];
extern const struct signaal_stap_info signaal_stappen[N_SIGNAAL_STAPPEN];
extern const struct signaal_stand_info signaal_standen[N_SIGNAAL_STANDEN];

/* By its word or title, or N_... with a sentence. */
enum signaal_bron signaal_bron_find(const char *typed, struct error *err);
enum signaal_kanaal signaal_kanaal_find(const char *typed, struct error *err);
/* Only a besluit. */
enum signaal_stap signaal_besluit_find(const char *typed, struct error *err);

/* "S-2026-0001" for an id and back; 0 when it is not like that. */
void signaal_nummer(int64_t id, char out[static SIGNAAL_SIZE]);
int64_t signaal_id(const char *nummer);

/* A signaal to be written down, or a step to be added.  Strings are
 * borrowed; NULL is "". */
struct signaal_request {
	enum signaal_bron bron; /* only of what is received */
	enum signaal_kanaal kanaal;
	enum privacy privacy; /* intern or bijzonder */
	enum signaal_stap stap;
	date day;
	const char *text; /* content, weging, reason */
	/* What is known from now on; "" leaves it as it was. */
	const char *aanbieder;
	const char *voorzieningen, *gemeenten; /* sets of ids */
	const char *normen;                    /* set of cited codes */
	const char *onderzoek; /* nummer of the one that began */
};

/* What a step is held against. */
struct signaal_situation {
	const char *nummer;
	enum signaal_stand stand;
	date received_on;
	date today;
};

bool signaal_may_follow(enum signaal_stap, enum signaal_stand);
/* 0, or -1 with the reason and what would help; now->nummer NULL: it is
 * received. */
int signaal_check(const struct signaal_request *,
    const struct signaal_situation *now, struct error *err);

/* What people type, as a set of ids; NULL is an empty one.  0, or -1 with a
 * sentence. */
int signaal_read_gemeenten(
    const struct library *, const char *typed, struct buf *, struct error *);
int signaal_read_voorzieningen(
    const struct library *, const char *typed, struct buf *, struct error *);
/* Codes of the normset of the vorm that a signaal begins. */
int signaal_read_normen(
    const struct library *, const char *typed, struct buf *, struct error *);

#endif
