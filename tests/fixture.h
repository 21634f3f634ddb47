/*
 * fixture.h - a small vorm, normset and registers for the tests of core.
 *
 * All of it lives in the arena of the library and may be changed before an
 * onderzoek is begun with it.
 */
#ifndef FIXTURE_H
#define FIXTURE_H

#include "core/onderzoek.h"

/* What the steps of the vorm are, in order. */
enum fixture_step {
	FIXTURE_AANLEIDING,
	FIXTURE_NORMEN, /* choosing them */
	FIXTURE_GESPREKKEN,
	FIXTURE_BEWIJS,
	FIXTURE_OORDELEN,
	FIXTURE_MAATREGELEN,
	FIXTURE_AFRONDING,
};

/* A signaalgestuurd onderzoek on four norms: 1.1.1, 1.3.2, 2.3.2, 3.1.3. */
void fixture_library(struct library *);
/* The feestdagen of the wet and the decrees of 2023 to 2028; static. */
const struct calendar *fixture_calendar(void);
/* Read an expression with every name that a form or a norm may use. */
const struct expr *fixture_expr(struct library *, const char *text);

/*
 * Make its normset the version "2", which follows "1": 1.1.1 is now 1.1.2,
 * 1.3.2 was split in 1.3.3 and 1.3.4, 2.3.2 is gone, 3.1.3 stayed.
 */
void fixture_next_version(struct library *);

/* Begun with it on 21-11-2026, nummer 2026-0141, by j.devries. */
void fixture_onderzoek(struct onderzoek *);
/* For CMocka: *state is such an onderzoek. */
int fixture_begin(void **state);
int fixture_finish(void **state);
/* Answer all that is asked, judge every chosen norm "voldoet". */
void fixture_complete(struct onderzoek *);

/* By id, as a person would type it; the question must exist. */
void fixture_answer(struct onderzoek *, const char *id, const char *value);
/* Judge a norm by the id of a grade; "" takes the oordeel back. */
void fixture_judge(struct onderzoek *, const char *code, const char *grade);
/* A notitie on norms, with a bron and a methode (or ""). */
struct notitie *fixture_notitie(struct onderzoek *, const char *norms,
    const char *bron, const char *methode);

#endif
