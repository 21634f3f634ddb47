/*
 * onderzoek.h - one case: facts, answers, oordelen, notities, maatregelen.
 *
 * Plain structs that views change through the functions below, which mark
 * what changed; the store writes what is marked.  Text members are owned
 * and never NULL unless it says so: empty is "".
 */
#ifndef CORE_ONDERZOEK_H
#define CORE_ONDERZOEK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"
#include "core/form.h"
#include "core/library.h"
#include "core/normset.h"

/* How far it is; the gates move it on. */
enum status {
	STATUS_LOPEND,
	STATUS_CONCEPT, /* a concept rapport was made */
	STATUS_DEFINITIEF,
	STATUS_AFGESLOTEN,
	N_STATUSES,
};

extern const char *const status_words[N_STATUSES];

/*
 * What schouw reasons about, so what has a column.  The table facts[] is
 * the only other place that lists them.
 */
struct facts {
	char *aanbieder; /* name; the register has the row */
	char *locatie;
	char *voorzieningen; /* set of ids */
	char *gemeenten;     /* set of ids */
	enum yes pgb;
	enum yes aangekondigd;
	date signaal_received_on;
	date bezoek_on;
	char *vorige; /* nummer of the onderzoek this one follows */
};

enum fact_type {
	FACT_TEXT,
	FACT_DATE,
	FACT_YES,
	FACT_SET,
};

struct fact {
	const char *name; /* in forms and on the command line */
	enum fact_type type;
	enum field_kind kind; /* the soort a form must use */
	size_t offset;	      /* in struct facts */
};

extern const struct fact facts[];
extern const size_t n_facts;

const struct fact *fact_find(const char *name);
/* The stored form of a fact (see field.h), appended to out. */
void fact_get(const struct facts *, const struct fact *, struct buf *out);

/* The answer to a vraag; row counts the rows of a repeating group. */
struct answer {
	const struct field *field;
	int row;
	char *value;
	int64_t revision; /* 0: not in the database yet */
	bool changed;
};

/* The reason with which a waarschuw was passed. */
struct reden {
	char *control; /* id of the check */
	char *subject; /* field id or cited norm */
	char *text;
	bool changed;
};

enum punt {
	PUNT_OPEN,
	PUNT_PLUS,
	PUNT_MIN,
	PUNT_NVT,
};

/* One norm of the set in this onderzoek: chosen or not, and its oordeel. */
struct oordeel {
	const struct norm *norm;   /* borrowed from the normset */
	bool chosen;		   /* is examined in this onderzoek */
	char *reden;		   /* why added or left out */
	const struct grade *grade; /* borrowed; NULL: not judged yet */
	char *bevinding;
	unsigned char *punt; /* owned; one enum punt per toetspunt */
	int64_t revision;
	bool changed;
};

/* How far a norm, a step is. */
enum state {
	STATE_LEEG,
	STATE_BEZIG,
	STATE_KLAAR,
	STATE_FOUT, /* a check says no */
};

/* One line of evidence; only ever added.  A correction names the old one. */
struct notitie {
	int64_t id; /* 0: not in the database yet */
	char *stamp;
	char *author;
	char *text;
	char *bron;    /* c1, b2, ... or "" */
	char *methode; /* id or "" */
	bool literal;
	enum privacy privacy;
	char *norms;	   /* set of cited codes */
	int64_t corrects;  /* id of the notitie it replaces, or 0 */
	bool replaced;	   /* a later one corrects this one */
};

struct maatregel {
	int number; /* within the onderzoek; never reused */
	const struct norm *norm;
	char *text;	  /* what must be achieved */
	date due_on;	  /* DATE_NONE: not set yet */
	char *owner;	  /* function at the aanbieder */
	char *blijkt_uit; /* what will show it */
	int64_t revision;
	bool changed;
	bool withdrawn;
};

struct advies {
	int number;
	const struct norm *norm; /* NULL: general */
	char *text;
	int64_t revision;
	bool changed;
	bool withdrawn;
};

/* Somebody else saved the same thing first: nothing was overwritten. */
struct conflict {
	enum conflict_kind {
		CONFLICT_NONE,
		CONFLICT_FACT,
		CONFLICT_ANSWER,
		CONFLICT_OORDEEL,
		CONFLICT_MAATREGEL,
		CONFLICT_ADVIES,
	} kind;
	size_t index;  /* in facts[], answer[], oordeel[], ... */
	char *theirs;  /* their text (bevinding, value), owned */
	const struct grade *their_grade; /* of an oordeel */
	char *who;     /* owned */
	int64_t revision; /* the revision to go on from */
};

struct onderzoek {
	int64_t id;	/* 0: not in the database yet */
	char *nummer;	/* 2026-0141 */
	date started_on;
	char *behandelaar; /* login of who began it */
	char *step;	   /* id of the step last worked in */
	enum status status, saved_status;
	struct library library; /* owned: its own pinned form and norms */
	const struct form *form;
	const struct normset *normset;
	const struct registers *registers;
	struct facts facts, saved; /* now, and as in the database */
	int64_t revision;	   /* of the row with the facts */
	struct answer *answer;
	size_t n_answers;
	struct oordeel *oordeel; /* one per norm of the set, in its order */
	size_t n_oordelen;
	struct notitie *notitie;
	size_t n_notities;
	struct maatregel *maatregel;
	size_t n_maatregelen;
	struct advies *advies;
	size_t n_adviezen;
	struct reden *reden;
	size_t n_redenen;
	struct conflict conflict;
};

/*
 * Begin with the form, normset and registers that the onderzoek's own
 * library holds (form[0], normset[0]); the library moves into it.  Initial
 * answers and the first norm selection are filled in.
 */
void onderzoek_init(struct onderzoek *, struct library *, const char *nummer,
    const char *behandelaar);
void onderzoek_release(struct onderzoek *);

/* Is there anything that is not in the database? */
bool onderzoek_changed(const struct onderzoek *);

/* The stored form of a field's answer; "" if none.  Borrowed from out. */
const char *onderzoek_get(const struct onderzoek *, const struct field *,
    int row, struct buf *out);
/*
 * Set it (stored form, see field_read()).  Returns true when it differed
 * and is now marked.
 */
bool onderzoek_set(struct onderzoek *, const struct field *, int row,
    const char *value);
/* Rows of a repeating group that have an answer, at least its minimum. */
int onderzoek_rows(const struct onderzoek *, const struct item *group);

/* The scope in which expressions of the form are asked. */
struct expr_scope onderzoek_scope(const struct onderzoek *);
/* The same, with oordeel, bevinding, bronnen, methoden of one norm. */
struct norm_scope {
	const struct onderzoek *onderzoek;
	const struct oordeel *oordeel;
	char *bronnen, *methoden; /* sets, owned */
};
struct expr_scope norm_scope_init(struct norm_scope *,
    const struct onderzoek *, const struct oordeel *);
void norm_scope_release(struct norm_scope *);

/* Is the step, item, norm asked for in this onderzoek as it stands? */
bool step_relevant(const struct onderzoek *, const struct step *);
bool field_relevant(const struct onderzoek *, const struct field *);
bool field_required(const struct onderzoek *, const struct field *);
bool norm_relevant(const struct onderzoek *, const struct norm *);

/* Oordelen: each returns true when something changed and is marked. */
struct oordeel *onderzoek_oordeel(struct onderzoek *, const char *code);
bool oordeel_choose(struct oordeel *, bool chosen, const char *reden);
bool oordeel_set_grade(struct oordeel *, const struct grade *);
bool oordeel_set_bevinding(struct oordeel *, const char *);
bool oordeel_set_punt(struct oordeel *, size_t i, enum punt);
enum state oordeel_state(const struct oordeel *);
/* Numbers for title bars: chosen, judged, shortfalls. */
size_t onderzoek_n_chosen(const struct onderzoek *);
size_t onderzoek_n_judged(const struct onderzoek *);
size_t onderzoek_n_tekort(const struct onderzoek *);

/*
 * Add a notitie; text is cleaned.  Norms are cited codes or codes of the
 * set; unknown ones are an error.  Gives back the new one (valid until the
 * next is added), NULL with a sentence otherwise.
 */
struct notitie *onderzoek_add_notitie(struct onderzoek *, const char *author,
    const char *text, struct error *err);
int notitie_set_norms(struct onderzoek *, struct notitie *, const char *norms,
    struct error *err);
/* Does it count for this norm (and is it not replaced)? */
bool notitie_on(const struct notitie *, const struct norm *);

struct maatregel *onderzoek_add_maatregel(struct onderzoek *,
    const struct norm *, struct error *err); /* only on a tekort */
struct advies *onderzoek_add_advies(struct onderzoek *, const struct norm *);
/* "M-2026-0141-1" */
void maatregel_nummer(const struct onderzoek *, const struct maatregel *,
    struct buf *out);

const char *onderzoek_reden(const struct onderzoek *, const char *control,
    const char *subject); /* "" if none */
bool onderzoek_set_reden(struct onderzoek *, const char *control,
    const char *subject, const char *text);

#endif
