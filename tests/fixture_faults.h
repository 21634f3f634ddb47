/*
 * fixture_faults.h - asking what stands before a gate.
 */
#ifndef FIXTURE_FAULTS_H
#define FIXTURE_FAULTS_H

#include "core/rules.h"
#include "fixture.h"

/* The i-th fault of a check, in the order of the form; NULL after them. */
const struct fault *
fixture_fault_at(const struct faults *, const char *control, size_t i);
/* How often a check goes off up to a gate. */
size_t fixture_count(const struct onderzoek *, enum gate, const char *control);
/* The only fault of this check; fails the test when there are 0 or 2. */
struct fault fixture_fault(const struct onderzoek *, const char *control);
/* Fails the test when it goes off. */
void fixture_silent(const struct onderzoek *, const char *control);

/* A maatregel on a norm, which is judged "voldoet_niet" for it. */
struct maatregel *fixture_maatregel(struct onderzoek *, const char *code);

#endif
