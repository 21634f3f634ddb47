/*
 * onderzoek.h - one case, and all that was filled in.
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
#include "core/agenda.h"
#include "core/answers.h"
#include "core/bewijs.h"
#include "core/conflict.h"
#include "core/deelnemer.h"
#include "core/event.h"
#include "core/fact.h"
#include "core/form.h"
#include "core/gesprek.h"
#include "core/lakken.h"
#include "core/library.h"
#include "core/maatregel.h"
#include "core/normset.h"
#include "core/notitie.h"
#include "core/onjuistheid.h"
#include "core/oordeel.h"
#include "core/opschorting.h"
#include "core/reactie.h"
#include "core/scope.h"

/* How far it is; the gates move it on. */
enum status {
	STATUS_LOPEND,
	STATUS_CONCEPT, /* a concept rapport was made */
	STATUS_DEFINITIEF,
	STATUS_AFGESLOTEN,
	N_STATUSES,
};

extern const char *const status_words[N_STATUSES];

/* What the earlier onderzoek is that it names. */
enum vorige {
	VORIGE_ONBEKEND, /* none, or not one that we see */
	VORIGE_GOED,
	VORIGE_ANDERE_VORM, /* not one that this vorm may follow */
	VORIGE_ZONDER_MAATREGEL,
};

struct onderzoek {
	int64_t id;   /* 0: not in the database yet */
	char *nummer; /* 2026-0141 */
	date started_on;
	char *behandelaar;       /* login of who began it */
	char *step, *saved_step; /* id of the step last worked in */
	enum status status, saved_status;
	struct library library; /* owned: its own pinned form and norms */
	const struct form *form;
	const struct normset *normset;
	const struct registers *registers;
	/* Borrowed, not pinned; NULL where nothing is to be counted. */
	const struct calendar *calendar;
	struct facts facts, saved; /* now, and as in the database */
	int64_t revision;          /* of the row with the facts */
	struct answer *answer;
	size_t n_answers;
	struct oordeel *oordeel; /* one per norm of the set, in its order */
	size_t n_oordelen;
	struct notitie *notitie;
	size_t n_notities;
	struct event *event; /* of the procedure; only ever added */
	size_t n_events;
	/* With one of several parties; only ever added. */
	struct deelnemer_event *deelnemer_event;
	size_t n_deelnemer_events;
	struct uitstel *uitstel; /* of its terms; only ever added */
	size_t n_uitstel;
	struct opschorting *opschorting; /* of its terms; only ever added */
	size_t n_opschortingen;
	struct reactie *reactie; /* of the aanbieder; only ever added */
	size_t n_reacties;
	struct afschrift *afschrift; /* to wethouders; only ever added */
	size_t n_afschriften;
	struct lak *lak; /* on finds in the public text; only ever added */
	size_t n_lakken;
	/* The last look at that text, not stored; who can make the text fills
	 * it in (app_lakken()). */
	struct lakken lakken;
	struct bewijs *bewijs;
	size_t n_bewijs;
	struct bevroren bevroren; /* the concept as it was sent */
	struct onjuistheid *onjuistheid;
	size_t n_onjuistheden;
	struct gesprek *gesprek;
	size_t n_gesprekken;
	struct maatregel *maatregel;
	size_t n_maatregelen;
	struct advies *advies;
	size_t n_adviezen;
	struct reden *reden;
	size_t n_redenen;
	bool plan_asked;       /* read only: there is a verbeterplan of it */
	enum vorige vorige_is; /* read only: as the database knows it */
	struct conflict conflict;
	struct dropped dropped; /* text NULL: nothing */
	unsigned n_merged;      /* rows of ours that got something of theirs */
};

/*
 * Begin with the form, normset and registers that the onderzoek's own
 * library holds (form[0], normset[0]); the library moves into it.  Initial
 * answers and the first norm selection are filled in.
 */
void onderzoek_init(struct onderzoek *, struct library *, const char *nummer,
    const char *behandelaar);
/* Take out what was filled in, for a reader that brings its own. */
void onderzoek_clear(struct onderzoek *);
void onderzoek_release(struct onderzoek *);

/* Is there anything that is not in the database? */
bool onderzoek_changed(const struct onderzoek *);

/* Remember the step last worked in, by id. */
bool onderzoek_set_step(struct onderzoek *, const char *id);

#endif
