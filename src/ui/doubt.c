/*
 * doubt.c - a text that was kept while a colleague changed what it was
 * begun on: where it stands in the onderzoek, by the subject of its draft.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/fact.h"
#include "core/member.h"
#include "ui/answer.h"
#include "ui/ui.h"

struct spot {
	enum conflict_kind kind;
	size_t index, member;
};

/* "bevinding:A-1.3.2", "reden:A-1.3.2" */
static bool
find_oordeel(const struct onderzoek *o, const char *subject, struct spot *place)
{
	const struct norm *norm =
	    normset_norm(o->normset, strchr(subject, ':') + 1);

	place->kind = CONFLICT_OORDEEL;
	if (norm != NULL)
		place->index = normset_index(o->normset, norm);
	return norm != NULL;
}

/* "answer:doel:0"; some questions are about a fact. */
static bool
find_answer(const struct onderzoek *o, const char *subject, struct spot *place)
{
	int row;
	const struct field *field = answer_field(o, subject, &row);

	if (field == NULL)
		return false;
	if (field->fact) {
		place->kind = CONFLICT_FACT;
		place->index = (size_t)(fact_find(field->id) - facts);
		return true;
	}
	place->kind = CONFLICT_ANSWER;
	for (size_t i = 0; i < o->n_answers; i++) {
		place->index = i;
		if (o->answer[i].field == field && o->answer[i].row == row)
			return true;
	}
	return false;
}

/* "waarom:drie-bronnen:A-1.3.2" */
static bool
find_reden(const struct onderzoek *o, const char *subject, struct spot *place)
{
	const char *control = strchr(subject, ':') + 1;

	place->kind = CONFLICT_REDEN;
	for (size_t i = 0; i < o->n_redenen; i++) {
		const struct reden *reden = &o->reden[i];
		size_t length = strlen(reden->control);

		place->index = i;
		if (strncmp(control, reden->control, length) == 0 &&
		    control[length] == ':' &&
		    strcmp(control + length + 1, reden->subject) == 0)
			return true;
	}
	return false;
}

/* The number, and the field as the member: "3:1". */
static int
read_number(const char *subject, struct spot *place)
{
	char *end;
	long number = strtol(strchr(subject, ':') + 1, &end, 10);

	place->member = *end == ':' ? (size_t)strtol(end + 1, NULL, 10) : 0;
	return (int)number;
}

#define FIND_NUMBER(name, of, n, conflict)                                  \
	static bool name(const struct onderzoek *o, const char *subject,    \
	    struct spot *place)                                             \
	{                                                                   \
		int number = read_number(subject, place);                   \
                                                                            \
		place->kind = conflict;                                     \
		for (place->index = 0; place->index < o->n; place->index++) \
			if (o->of[place->index].number == number)           \
				return true;                                \
		return false;                                               \
	}

FIND_NUMBER(find_maatregel, maatregel, n_maatregelen, CONFLICT_MAATREGEL)
FIND_NUMBER(find_advies, advies, n_adviezen, CONFLICT_ADVIES)
FIND_NUMBER(find_bewijs, bewijs, n_bewijs, CONFLICT_BEWIJS)
FIND_NUMBER(find_onjuistheid, onjuistheid, n_onjuistheden, CONFLICT_ONJUISTHEID)
FIND_NUMBER(find_gesprek, gesprek, n_gesprekken, CONFLICT_GESPREK)

static const struct {
	const char *prefix;
	bool (*find)(const struct onderzoek *, const char *, struct spot *);
	size_t member;
} kinds[] = {
	{ "bevinding:", find_oordeel, MEMBER_TEXT },
	{ "reden:", find_oordeel, MEMBER_REDEN },
	{ "answer:", find_answer, 0 },
	{ "anders:", find_answer, 0 },
	{ "waarom:", find_reden, 0 },
	{ "maatregel:", find_maatregel, 0 },
	{ "advies:", find_advies, 0 },
	{ "bewijs:", find_bewijs, 0 },
	{ "onjuistheid:", find_onjuistheid, 0 },
	{ "gesprekskaart:", find_gesprek, 0 },
};

void
ui_doubt(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	const char *subject = ui->edit.subject;

	for (size_t i = 0; i < LENGTH(kinds); i++) {
		struct spot place = { .member = kinds[i].member };

		if (strncmp(subject, kinds[i].prefix,
			strlen(kinds[i].prefix)) == 0 &&
		    kinds[i].find(o, subject, &place))
			onderzoek_doubt(
			    o, place.kind, place.index, place.member);
	}
}
