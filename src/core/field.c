/*
 * field.c - the kinds of question, their choices, and how an answer reads.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/field.h"

const struct field_kind_info field_kinds[N_FIELD_KINDS] = {
	[FIELD_TEKST] = { "tekst", EDITOR_LINE, VALUE_TEXT },
	[FIELD_LANGE_TEKST] = { "lange_tekst", EDITOR_TEXT, VALUE_TEXT },
	[FIELD_GETAL] = { "getal", EDITOR_LINE, VALUE_NUMBER },
	[FIELD_BEDRAG] = { "bedrag", EDITOR_LINE, VALUE_NUMBER },
	[FIELD_DATUM] = { "datum", EDITOR_LINE, VALUE_DATE },
	[FIELD_TIJD] = { "tijd", EDITOR_LINE, VALUE_TEXT },
	[FIELD_EEN_UIT] = { "een_uit", EDITOR_ONE, VALUE_TEXT },
	[FIELD_MEER_UIT] = { "meer_uit", EDITOR_SEVERAL, VALUE_SET },
	[FIELD_JA_NEE] = { "ja_nee", EDITOR_ONE, VALUE_YES },
	[FIELD_PERSOON] = { "persoon", EDITOR_LINE, VALUE_TEXT },
	[FIELD_BIJLAGE] = { "bijlage", EDITOR_LINE, VALUE_TEXT },
	[FIELD_AANBIEDER] = { "aanbieder", EDITOR_LINE, VALUE_TEXT },
	[FIELD_GEMEENTEN] = { "gemeenten", EDITOR_SEVERAL, VALUE_SET },
	[FIELD_VOORZIENINGEN] = { "voorzieningen", EDITOR_SEVERAL, VALUE_SET },
	[FIELD_KOP] = { "kop", EDITOR_NONE, VALUE_UNKNOWN },
};

static const struct choice yes_choices[] = {
	{ .id = "ja", .label = "ja" },
	{ .id = "nee", .label = "nee" },
};

static bool
gemeente_choice(const struct registers *registers, size_t i, struct choice *out)
{
	if (registers == NULL || i >= registers->n_gemeenten)
		return false;
	out->id = registers->gemeente[i].id;
	out->label = registers->gemeente[i].label;
	return true;
}

static bool
voorziening_choice(
    const struct registers *registers, size_t i, struct choice *out)
{
	if (registers == NULL || i >= registers->n_voorzieningen)
		return false;
	out->id = registers->voorziening[i].id;
	out->label = registers->voorziening[i].label;
	return true;
}

bool
field_choice(const struct field *field, const struct registers *registers,
    size_t i, struct choice *out)
{
	const struct choice *choice = field->choice;
	size_t n = field->n_choices;

	*out = (struct choice){ 0 };
	if (field->kind == FIELD_GEMEENTEN)
		return gemeente_choice(registers, i, out);
	if (field->kind == FIELD_VOORZIENINGEN)
		return voorziening_choice(registers, i, out);
	if (field->kind == FIELD_JA_NEE) {
		choice = yes_choices;
		n = LENGTH(yes_choices);
	}
	if (i >= n)
		return false;
	*out = choice[i];
	return true;
}

/* An id that is no longer among the choices is shown as it is. */
static void
show_choice(const struct field *field, const struct registers *registers,
    const char *id, struct buf *out)
{
	struct choice choice;

	if (field_is_other(id)) {
		buf_addf(out, FIELD_OTHER ": %s", id + sizeof FIELD_OTHER);
		return;
	}
	for (size_t i = 0; field_choice(field, registers, i, &choice); i++) {
		if (strcmp(choice.id, id) == 0) {
			buf_add(out, choice.label);
			return;
		}
	}
	buf_add(out, id);
}

static void
show_set(const struct field *field, const struct registers *registers,
    const char *set, struct buf *out)
{
	char *id;

	for (size_t i = 0; (id = set_at(set, i)) != NULL; i++) {
		if (i > 0)
			buf_add(out, ", ");
		show_choice(field, registers, id, out);
		free(id);
	}
}

/* 1234.50 as € 1.234,50; what is computed may be below nothing. */
static void
show_amount(const char *value, struct buf *out)
{
	bool minus = *value == '-';
	size_t whole;

	buf_add(out, minus ? "€ -" : "€ ");
	value += minus;
	whole = strcspn(value, ".");
	for (size_t i = 0; i < whole; i++) {
		if (i > 0 && (whole - i) % 3 == 0)
			buf_add_char(out, '.');
		buf_add_char(out, value[i]);
	}
	if (value[whole] == '.')
		buf_addf(out, ",%s", value + whole + 1);
}

static void
show_day(const char *value, struct buf *out)
{
	date day = date_from_iso(value);
	char text[DATE_DUTCH_SIZE];

	buf_add(out, day == DATE_NONE ? value : date_to_dutch(day, text));
}

void
field_show(const struct field *field, const struct registers *registers,
    const char *value, struct buf *out)
{
	if (*value == '\0')
		return;
	if (field->kind == FIELD_BEDRAG)
		show_amount(value, out);
	else if (field->kind == FIELD_DATUM)
		show_day(value, out);
	else if (field_kinds[field->kind].editor == EDITOR_ONE)
		show_choice(field, registers, value, out);
	else if (field_kinds[field->kind].editor == EDITOR_SEVERAL)
		show_set(field, registers, value, out);
	else
		buf_add(out, value);
}

/*
 * A stored number: digits, and for an amount two more after a point.  By
 * whole numbers, because strtod() asks the locale for its decimal sign.
 */
static double
stored_number(const char *value)
{
	char *end;
	double number = (double)strtoll(value, &end, 10);

	if (*end == '.')
		number += (double)strtoll(end + 1, NULL, 10) / 100;
	return number;
}

struct value
field_value(const struct field *field, const char *value)
{
	struct value out = { .type = field_kinds[field->kind].type };

	if (*value == '\0' && out.type != VALUE_SET)
		out.type = VALUE_UNKNOWN;
	switch (out.type) {
	case VALUE_YES:
		out.yes = strcmp(value, "ja") == 0;
		break;
	case VALUE_NUMBER:
		out.number = stored_number(value);
		break;
	case VALUE_DATE:
		out.day = date_from_iso(value);
		if (out.day == DATE_NONE)
			out.type = VALUE_UNKNOWN;
		break;
	case VALUE_TEXT:
		out.text = value;
		if (field->kind == FIELD_EEN_UIT && field_is_other(value))
			out.text = FIELD_OTHER;
		break;
	case VALUE_SET:
		out.text = value;
		break;
	case VALUE_UNKNOWN:
		break;
	}
	return out;
}
