/*
 * fixture_faults.c - asking what stands before a gate.
 */
#include "test.h"

#include <string.h>

#include "fixture_faults.h"

const struct fault *
fixture_fault_at(const struct faults *faults, const char *control, size_t i)
{
	for (size_t j = 0; j < faults->n; j++)
		if (strcmp(faults->fault[j].control, control) == 0 && i-- == 0)
			return &faults->fault[j];
	return NULL;
}

size_t
fixture_count(const struct onderzoek *o, enum gate gate, const char *control)
{
	struct faults faults;
	size_t n = 0;

	rules_check(o, gate, &faults);
	while (fixture_fault_at(&faults, control, n) != NULL)
		n++;
	faults_release(&faults);
	return n;
}

struct fault
fixture_fault(const struct onderzoek *o, const char *control)
{
	struct faults faults;
	struct fault fault = { 0 };

	assert_int_equal(fixture_count(o, GATE_PUBLICATIE, control), 1);
	rules_check(o, GATE_PUBLICATIE, &faults);
	fault = *fixture_fault_at(&faults, control, 0);
	faults_release(&faults);
	return fault;
}

void
fixture_silent(const struct onderzoek *o, const char *control)
{
	assert_int_equal(fixture_count(o, GATE_PUBLICATIE, control), 0);
}

struct maatregel *
fixture_maatregel(struct onderzoek *o, const char *code)
{
	struct error err = { 0 };
	struct maatregel *m;

	fixture_judge(o, code, "voldoet_niet");
	m = onderzoek_add_maatregel(o, normset_norm(o->normset, code), &err);
	assert_non_null(m);
	return m;
}
