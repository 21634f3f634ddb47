/*
 * names.c - the names that expressions may use, and their reading.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/fact.h"
#include "load/names.h"

/* What an expression of one file is read against. */
struct names {
	enum scope scope;
	const struct registers *registers;
	const struct normset *normset;
	const struct field **field; /* owned: the questions of the form */
	size_t n_fields;
};

/* What a control of a normset knows of the norm besides the facts. */
static const struct {
	const char *name;
	enum value_type type;
} norm_names[] = {
	{ "oordeel", VALUE_TEXT },
	{ "bevinding", VALUE_TEXT },
	{ "grond", VALUE_TEXT },
	{ "bronnen", VALUE_SET },
	{ "methoden", VALUE_SET },
};

/* What grond can be; see norm_scope. */
static const char *const gronden[] = { "geen", "niet_aangetoond" };

static const struct field *
find_field(const struct names *names, const char *name)
{
	for (size_t i = 0; i < names->n_fields; i++)
		if (strcmp(names->field[i]->id, name) == 0)
			return names->field[i];
	return NULL;
}

static enum value_type
type_of(const void *context, const char *name)
{
	const struct names *names = context;
	const struct fact *fact = fact_find(name);
	const struct field *field = find_field(names, name);

	if (fact != NULL)
		return field_kinds[fact->kind].type;
	if (field != NULL)
		return field_kinds[field->kind].type;
	for (size_t i = 0; i < LENGTH(norm_names); i++)
		if (names->scope == SCOPE_CONTROL &&
		    strcmp(norm_names[i].name, name) == 0)
			return norm_names[i].type;
	return VALUE_UNKNOWN;
}

static const char *
nth_name(const void *context, size_t i)
{
	const struct names *names = context;

	if (i < n_facts)
		return facts[i].name;
	i -= n_facts;
	if (i < names->n_fields)
		return names->field[i]->id;
	i -= names->n_fields;
	if (names->scope == SCOPE_CONTROL && i < LENGTH(norm_names))
		return norm_names[i].name;
	return NULL;
}

static const char *
register_choice(
    const struct registers *registers, enum field_kind kind, size_t i)
{
	if (registers == NULL)
		return NULL;
	if (kind == FIELD_VOORZIENINGEN && i < registers->n_voorzieningen)
		return registers->voorziening[i].id;
	if (kind == FIELD_GEMEENTEN && i < registers->n_gemeenten)
		return registers->gemeente[i].id;
	return NULL;
}

/* Asked for the codes of norm() as well, and for the grades it gives. */
static const char *
set_choice(const struct normset *set, const char *name, size_t i)
{
	if (set == NULL)
		return NULL;
	if (strcmp(name, "oordeel") == 0)
		return i < set->n_grades ? set->grade[i].id : NULL;
	if (strcmp(name, "grond") == 0)
		return i < LENGTH(gronden) ? gronden[i] : NULL;
	if (strcmp(name, "methoden") == 0)
		return i < set->n_methoden ? set->methode[i].id : NULL;
	if (strcmp(name, "norm") == 0)
		return i < set->n_norms ? set->norm[i].code : NULL;
	return NULL;
}

static const char *
field_choice_id(const struct field *field, size_t i)
{
	if (i < field->n_choices)
		return field->choice[i].id;
	return i == field->n_choices && field->other ? FIELD_OTHER : NULL;
}

static const char *
nth_choice(const void *context, const char *name, size_t i)
{
	const struct names *names = context;
	const struct fact *fact = fact_find(name);
	const struct field *field = find_field(names, name);

	if (fact != NULL)
		return register_choice(names->registers, fact->kind, i);
	if (field != NULL && field->n_choices > 0)
		return field_choice_id(field, i);
	if (field != NULL)
		return register_choice(names->registers, field->kind, i);
	return set_choice(names->normset, name, i);
}

static void
add_field(struct names *names, const struct field *field)
{
	if (field->id == NULL || field->fact)
		return;
	names->field =
	    xgrow(names->field, names->n_fields, sizeof(struct field *));
	names->field[names->n_fields++] = field;
}

static void
add_fields(struct names *names, const struct form *form)
{
	for (size_t i = 0; i < form->n_steps; i++) {
		const struct step *step = &form->step[i];

		for (size_t j = 0; j < step->n_items; j++) {
			const struct item *item = &step->item[j];

			if (item->item == NULL) {
				add_field(names, &item->field);
				continue;
			}
			for (size_t k = 0; k < item->n_items; k++)
				add_field(names, &item->item[k].field);
		}
	}
}

/* Bytes in the file for the byte `at` of a quoted text. */
static size_t
source_offset(const struct node *node, size_t at)
{
	size_t offset = node->style == NODE_PLAIN ? 0 : 1;

	for (size_t i = 0; i < at; i++) {
		offset++;
		if (node->style == NODE_SINGLE && node->text[i] == '\'')
			offset++;
	}
	return offset;
}

/* Does each byte of the text stand in the file one after the other? */
static bool
is_mappable(const struct node *node)
{
	if (node->style == NODE_BLOCK || node->start.line != node->end.line)
		return false;
	return node->style != NODE_DOUBLE ||
	    strpbrk(node->text, "\"\\\n\t") == NULL;
}

/* The only place in a text of several lines where these bytes stand. */
static size_t
find_only(const struct node *node, const char *bytes, size_t n)
{
	const struct source *source = node->source;
	size_t end = source_byte(source, node->end), found = SIZE_MAX;

	for (size_t at = source_byte(source, node->start); at + n <= end;
	     at++) {
		if (strncmp(source->text + at, bytes, n) != 0)
			continue;
		if (found != SIZE_MAX)
			return SIZE_MAX;
		found = at;
	}
	return found;
}

static void
tell(const struct node *node, const struct expr_fault *fault)
{
	struct source *source = node->source;
	struct mark mark = node->start, end = node->start;
	size_t start = source_byte(source, mark), n = fault->length;

	if (is_mappable(node)) {
		n = source_offset(node, fault->at + n) -
		    source_offset(node, fault->at);
		start += source_offset(node, fault->at);
	} else {
		start = find_only(node, node->text + fault->at, n);
	}
	if (start != SIZE_MAX) {
		mark = source_mark(source, start);
		end = source_mark(source, start + n);
	}
	fault_hint(fault_at(source, mark,
		       end.column > mark.column ? end.column - mark.column : 1,
		       fault->code, "%s", fault->text),
	    fault->hint[0] == '\0' ? NULL : fault->hint);
}

/* What is computed must be what other expressions take it for. */
static void
check_computed(const struct pending *pending)
{
	const struct expr *expr = *pending->slot;
	enum value_type type;

	if (pending->computes == NULL || expr == NULL)
		return;
	type = field_kinds[pending->computes->kind].type;
	if (expr_type(expr) != type)
		fault_node(pending->node, "E403",
		    "Een vraag van de soort %s vraagt %s, deze expressie "
		    "geeft %s.",
		    field_kinds[pending->computes->kind].word,
		    expr_type_word(type), expr_type_word(expr_type(expr)));
}

static void
read_one(struct reader *r, const struct pending *pending, struct names *names)
{
	const struct expr_names known = { names, type_of, nth_name,
		nth_choice };
	struct expr_fault fault = { 0 };

	names->scope = pending->scope;
	*pending->slot = expr_parse(pending->node->text,
	    pending->computes != NULL, &known, r->arena, &fault);
	if (fault.code != NULL)
		tell(pending->node, &fault);
	check_computed(pending);
}

/* The registers that the file is read with, or NULL. */
static const struct registers *
reader_registers(const struct reader *r)
{
	if (r->library->registers != NULL || r->base == NULL)
		return r->library->registers;
	return r->base->registers;
}

void
read_pending(
    struct reader *r, const struct form *form, const struct normset *normset)
{
	struct names names = { .registers = reader_registers(r),
		.normset = normset };

	if (form != NULL)
		add_fields(&names, form);
	for (size_t i = 0; i < r->n_pending; i++)
		read_one(r, &r->pending[i], &names);
	free(names.field);
}
