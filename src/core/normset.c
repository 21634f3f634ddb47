/*
 * normset.c - the words of the enums, and looking things up in a normset.
 *
 * A set has a few dozen norms: a walk is as fast as an index.
 */
#include <assert.h>
#include <string.h>
#include <strings.h>

#include "core/normset.h"

const char *const privacy_words[3] = {
	[PRIVACY_OPENBAAR] = "openbaar",
	[PRIVACY_INTERN] = "intern",
	[PRIVACY_BIJZONDER] = "bijzonder",
};

const char *const level_words[3] = {
	[LEVEL_LET_OP] = "let_op",
	[LEVEL_WAARSCHUW] = "waarschuw",
	[LEVEL_BLOKKEER] = "blokkeer",
};

const char *const gate_words[N_GATES] = {
	[GATE_CONCEPT] = "concept",
	[GATE_DEFINITIEF] = "definitief",
	[GATE_PUBLICATIE] = "publicatie",
};

const struct norm *
normset_norm(const struct normset *set, const char *code)
{
	for (size_t i = 0; i < set->n_norms; i++) {
		const struct norm *norm = &set->norm[i];

		if (strcmp(norm->code, code) == 0 ||
		    strcasecmp(norm->cited, code) == 0)
			return norm;
	}
	return NULL;
}

const struct grade *
normset_grade(const struct normset *set, const char *id)
{
	for (size_t i = 0; i < set->n_grades; i++)
		if (strcmp(set->grade[i].id, id) == 0)
			return &set->grade[i];
	return NULL;
}

const struct grade *
normset_key(const struct normset *set, int key)
{
	for (size_t i = 0; i < set->n_grades; i++)
		if (set->grade[i].key == key)
			return &set->grade[i];
	return NULL;
}

const struct methode *
normset_methode(const struct normset *set, const char *id)
{
	for (size_t i = 0; i < set->n_methoden; i++)
		if (strcmp(set->methode[i].id, id) == 0)
			return &set->methode[i];
	return NULL;
}

size_t
normset_index(const struct normset *set, const struct norm *norm)
{
	assert(norm >= set->norm && norm < set->norm + set->n_norms);
	return (size_t)(norm - set->norm);
}

bool
normset_has_kern(const struct normset *set)
{
	for (size_t i = 0; i < set->n_norms; i++)
		if (set->norm[i].kern == YES_YES)
			return true;
	return false;
}
