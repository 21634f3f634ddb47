/*
 * codes.c - lists of words: a row for each, read from where they are.
 */
#include <string.h>

#include "base/mem.h"
#include "core/codes.h"
#include "core/maatregel_step.h"
#include "core/oordeel.h"
#include "core/signaal.h"

typedef bool code_at(const struct library *, size_t i, struct code *);

static bool
ja_nee_at(const struct library *library, size_t i, struct code *code)
{
	static const char *const words[] = { "ja", "nee" };

	(void)library;
	if (i >= LENGTH(words))
		return false;
	*code = (struct code){ words[i], words[i], false };
	return true;
}

static bool
status_at(const struct library *library, size_t i, struct code *code)
{
	(void)library;
	if (i >= N_STATUSES)
		return false;
	*code = (struct code){ status_words[i], status_words[i],
		i == STATUS_AFGESLOTEN };
	return true;
}

static bool
stand_at(const struct library *library, size_t i, struct code *code)
{
	(void)library;
	if (i >= N_STANDEN)
		return false;
	*code = (struct code){ standen[i].word, standen[i].title,
		standen[i].closed };
	return true;
}

static bool
signaal_stand_at(const struct library *library, size_t i, struct code *code)
{
	(void)library;
	if (i >= N_SIGNAAL_STANDEN)
		return false;
	*code = (struct code){ signaal_standen[i].word,
		signaal_standen[i].title, signaal_standen[i].closed };
	return true;
}

static bool
bron_at(const struct library *library, size_t i, struct code *code)
{
	(void)library;
	if (i >= N_SIGNAAL_BRONNEN)
		return false;
	*code = (struct code){ signaal_bronnen[i].word,
		signaal_bronnen[i].title, false };
	return true;
}

static bool
kanaal_at(const struct library *library, size_t i, struct code *code)
{
	(void)library;
	if (i >= N_SIGNAAL_KANALEN)
		return false;
	*code = (struct code){ signaal_kanalen[i].word,
		signaal_kanalen[i].title, false };
	return true;
}

static bool
termijn_stand_at(const struct library *library, size_t i, struct code *code)
{
	static const struct code all[] = {
		{ "loopt", "de termijn loopt", false },
		{ "voorbij", "waarop werd gewacht is gebeurd", true },
	};

	(void)library;
	if (i >= LENGTH(all))
		return false;
	*code = all[i];
	return true;
}

static bool
termijn_soort_at(const struct library *library, size_t i, struct code *code)
{
	static const struct code all[] = {
		{ "uiterlijk", "de dag is de laatste", false },
		{ "niet_eerder", "de dag is de eerste", false },
	};

	(void)library;
	if (i >= LENGTH(all))
		return false;
	*code = all[i];
	return true;
}

/* The first one is that of an oordeel which needs none. */
static bool
grond_at(const struct library *library, size_t i, struct code *code)
{
	(void)library;
	if (i + 1 >= N_GRONDEN)
		return false;
	*code = (struct code){ grond_words[i + 1], grond_labels[i + 1], false };
	return true;
}

/* ---- of the files ---- */

/* Did an earlier normset of the library have the same grade? */
static bool
is_repeated(
    const struct library *library, size_t set, const struct grade *grade)
{
	for (size_t i = 0; i < set; i++) {
		const struct grade *earlier =
		    normset_grade(library->normset[i], grade->id);

		if (earlier != NULL &&
		    strcmp(earlier->label, grade->label) == 0)
			return true;
	}
	return false;
}

static bool
grade_at(const struct library *library, size_t i, struct code *code)
{
	for (size_t s = 0; s < library->n_normsets; s++) {
		const struct normset *set = library->normset[s];

		for (size_t g = 0; g < set->n_grades; g++) {
			if (is_repeated(library, s, &set->grade[g]))
				continue;
			*code = (struct code){ set->grade[g].id,
				set->grade[g].label, false };
			if (i-- == 0)
				return true;
		}
	}
	return false;
}

static bool
gemeente_at(const struct library *library, size_t i, struct code *code)
{
	const struct registers *registers = library->registers;

	if (registers == NULL || i >= registers->n_gemeenten)
		return false;
	*code = (struct code){ registers->gemeente[i].id,
		registers->gemeente[i].label, false };
	return true;
}

static bool
voorziening_at(const struct library *library, size_t i, struct code *code)
{
	const struct registers *registers = library->registers;

	if (registers == NULL || i >= registers->n_voorzieningen)
		return false;
	*code = (struct code){ registers->voorziening[i].id,
		registers->voorziening[i].label, false };
	return true;
}

static bool
vorm_at(const struct library *library, size_t i, struct code *code)
{
	if (i >= library->n_forms)
		return false;
	*code = (struct code){ library->form[i]->id, library->form[i]->title,
		false };
	return true;
}

static bool
normset_at(const struct library *library, size_t i, struct code *code)
{
	if (i >= library->n_normsets)
		return false;
	*code = (struct code){ library->normset[i]->id,
		library->normset[i]->title, false };
	return true;
}

static bool
termijn_at(const struct library *library, size_t i, struct code *code)
{
	const struct calendar *calendar = library->calendar;

	if (calendar == NULL || i >= calendar->n_termijnen)
		return false;
	*code = (struct code){ calendar->termijn[i].id,
		calendar->termijn[i].title, false };
	return true;
}

static const struct {
	code_at *at;
	bool of_files;
} lists[N_CODES] = {
	[CODES_NONE] = { NULL, false },
	[CODES_JA_NEE] = { ja_nee_at, false },
	[CODES_STATUS] = { status_at, false },
	[CODES_STAND] = { stand_at, false },
	[CODES_SIGNAAL_STAND] = { signaal_stand_at, false },
	[CODES_SIGNAAL_BRON] = { bron_at, false },
	[CODES_SIGNAAL_KANAAL] = { kanaal_at, false },
	[CODES_TERMIJN_STAND] = { termijn_stand_at, false },
	[CODES_TERMIJN_SOORT] = { termijn_soort_at, false },
	[CODES_GROND] = { grond_at, false },
	[CODES_GRADE] = { grade_at, true },
	[CODES_GEMEENTE] = { gemeente_at, true },
	[CODES_VOORZIENING] = { voorziening_at, true },
	[CODES_VORM] = { vorm_at, true },
	[CODES_NORMSET] = { normset_at, true },
	[CODES_TERMIJN] = { termijn_at, true },
};

bool
codes_at(enum codes codes, const struct library *library, size_t i,
    struct code *code)
{
	if (lists[codes].at == NULL ||
	    (lists[codes].of_files && library == NULL))
		return false;
	return lists[codes].at(library, i, code);
}

void
codes_text(enum codes codes, const struct library *library, struct buf *out)
{
	struct code code;

	for (size_t i = 0; codes_at(codes, library, i, &code); i++) {
		if (i > 0)
			buf_add(out, "; ");
		buf_add(out, code.word);
		if (strcmp(code.word, code.title) != 0)
			buf_addf(out, " = %s", code.title);
	}
}
