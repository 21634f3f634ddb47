/*
 * load_field.c - the questions of a form.
 *
 * A question says what it is by its first key: feit (schouw reasons about
 * it), vraag (it is kept and printed) or groep (more of them, that can be
 * repeated).
 */
#include <string.h>

#include "base/mem.h"
#include "core/calendar.h"
#include "core/event.h"
#include "core/fact.h"
#include "load/controls.h"
#include "load/fields.h"

#define LABEL_WIDTH 76
#define ROWS_MAX    99

/* Words of expressions, which can be no name. */
static const char *const reserved[] = { "ja", "nee", "en", "of", "niet", "in",
	"leeg", "tekort", "aantal", "heeft", "aantal_tekort", "aantal_open",
	"norm", "oordeel", "dagen_tussen", "lengte", "woorden", NULL };

static void
read_vraag(struct reader *r, const struct node *node, void *out)
{
	struct field *field = out;

	read_name(r, node, &field->id);
	if (field->id == NULL)
		return;
	for (size_t i = 0; reserved[i] != NULL; i++)
		if (strcmp(field->id, reserved[i]) == 0)
			fault_node(node, "E205",
			    "'%s' is een woord van de expressies; kies een "
			    "andere naam.",
			    field->id);
	if (fact_find(field->id) != NULL)
		fault_node(node, "E205", "'%s' is een feit; schrijf feit: %s.",
		    field->id, field->id);
}

static const char *
nth_fact(const void *context, size_t i)
{
	(void)context;
	if (i < n_facts)
		return facts[i].name;
	for (size_t j = 0; event_infos[j].kind != NULL; j++)
		if (event_infos[j].question && i-- == n_facts)
			return event_infos[j].kind;
	return NULL;
}

static void
read_feit(struct reader *r, const struct node *node, void *out)
{
	struct word_list known = { NULL, nth_fact };
	struct field *field = out;

	if (is_filled(node))
		field->event = fact_find(node->text) == NULL
		    ? event_question(node->text)
		    : NULL;
	field->fact = field->event == NULL;
	if (!is_filled(node))
		return;
	field->id = arena_strdup(r->arena, node->text);
	if (field->fact && fact_find(node->text) == NULL)
		fault_words(fault_node(node, "E303", "Feit '%s' bestaat niet.",
				node->text),
		    node->text, known);
}

static void
read_kind(struct reader *r, const struct node *node, void *out)
{
	const char *words[N_FIELD_KINDS];
	int word;

	(void)r;
	for (size_t i = 0; i < N_FIELD_KINDS; i++)
		words[i] = field_kinds[i].word;
	word = read_word(node, words, N_FIELD_KINDS);
	if (word >= 0)
		*(enum field_kind *)out = (enum field_kind)word;
}

/* relevant of a question or a choice: not at a later step. */
static void
read_relevant(struct reader *r, const struct node *node, void *out)
{
	size_t n = r->n_pending;

	read_expr(r, node, out);
	if (r->n_pending > n)
		r->pending[n].looks_back = true;
}

static void
read_computed(struct reader *r, const struct node *node, void *out)
{
	struct field *field = out;
	size_t n = r->n_pending;

	read_expr(r, node, &field->computed);
	if (r->n_pending > n)
		r->pending[n].computes = field;
}

/* verplicht: ja, nee, or an expression. */
static void
read_required(struct reader *r, const struct node *node, void *out)
{
	static const char *const plain[] = { "ja", "nee", "yes", "no", "true",
		"false" };
	struct field *field = out;

	if (!is_filled(node))
		return;
	for (size_t i = 0; i < LENGTH(plain); i++) {
		if (strcmp(node->text, plain[i]) != 0)
			continue;
		read_bool(r, node, &field->always_required);
		return;
	}
	read_expr(r, node, &field->required);
}

static const struct member choice_members[] = {
	{ "id", read_id, MEMBER(choice, id), true },
	{ "label", read_string, MEMBER(choice, label), true },
	{ "relevant", read_relevant, MEMBER(choice, relevant), false },
	{ 0 },
};

static void
read_choice(struct reader *r, const struct node *node, void *out)
{
	struct choice *choice = out;

	read_members(r, node, "een keuze", choice_members, choice);
	need_id(&choice->id);
	check_width(node, "label", LABEL_WIDTH);
}

static void
read_choices(struct reader *r, const struct node *node, void *out)
{
	struct field *field = out;

	field->choice = read_items(
	    r, node, sizeof *field->choice, read_choice, &field->n_choices);
	check_ids(node, "id", "Keuze");
}

static void
read_field_controls(struct reader *r, const struct node *node, void *out)
{
	struct field *field = out;

	field->control = read_controls(r, node, &field->n_controls);
}

static const struct member field_members[] = {
	{ "feit", read_feit, 0, false },
	{ "vraag", read_vraag, 0, false },
	{ "soort", read_kind, MEMBER(field, kind), true },
	{ "label", read_string, MEMBER(field, label), false },
	{ "hint", read_string, MEMBER(field, hint), false },
	{ "toelichting", read_text, MEMBER(field, toelichting), false },
	{ "verplicht", read_required, 0, false },
	{ "relevant", read_relevant, MEMBER(field, relevant), false },
	{ "controles", read_field_controls, 0, false },
	{ "keuzes", read_choices, 0, false },
	{ "anders", read_bool, MEMBER(field, other), false },
	{ "begin", read_text, MEMBER(field, initial), false },
	{ "berekend", read_computed, 0, false },
	{ "alleen_lezen", read_bool, MEMBER(field, read_only), false },
	{ "privacy", read_privacy, MEMBER(field, privacy), false },
	{ 0 },
};

/* Has it choices of its own, where its kind asks for them? */
static void
check_choices(const struct node *node, const struct field *field)
{
	bool own =
	    field->kind == FIELD_EEN_UIT || field->kind == FIELD_MEER_UIT;
	const struct node *choices = node_key(node, "keuzes");

	if (own && field->n_choices == 0)
		fault_node(node_at(node, "soort"), "E203",
		    "Soort %s vraagt 'keuzes'.", field_kinds[field->kind].word);
	else if (!own && choices != NULL)
		fault_node(
		    choices, "E205", "'keuzes' hoort bij een_uit en meer_uit.");
	if (!own && field->other)
		fault_node(node_key(node, "anders"), "E205",
		    "'anders' hoort bij een_uit en meer_uit.");
}

static void
check_fact(const struct node *node, struct field *field)
{
	const struct fact *fact = fact_find(field->id);

	if (fact == NULL)
		return;
	if (field->label == NULL)
		field->label = fact->label;
	if (fact->kind != field->kind)
		fault_hint(fault_node(node_at(node, "soort"), "E403",
			       "Feit %s is altijd van de soort %s.", fact->name,
			       field_kinds[fact->kind].word),
		    field_kinds[fact->kind].word);
}

static void
check_event(const struct node *node, struct field *field)
{
	if (field->label == NULL)
		field->label = event_title(field->event);
	if (field->kind != FIELD_DATUM)
		fault_hint(fault_node(node_at(node, "soort"), "E403",
			       "Feit %s is een dag, dus van de soort %s.",
			       field->event, field_kinds[FIELD_DATUM].word),
		    field_kinds[FIELD_DATUM].word);
}

static void
check_field(struct reader *r, const struct node *node, struct field *field)
{
	bool head = field->kind == FIELD_KOP;
	bool faulty = r->source->n_errors > 0 && field->id == NULL;

	if (field->id == NULL && !head && !faulty)
		fault_node(
		    node, "E203", "Een vraag heeft een 'feit' of een 'vraag'.");
	if (node_get(node, "feit") != NULL && node_get(node, "vraag") != NULL)
		fault_node(node_key(node, "vraag"), "E205",
		    "Kies tussen 'feit' en 'vraag'; allebei kan niet.");
	if (field->id != NULL && field->fact && node_get(node, "soort") != NULL)
		check_fact(node, field);
	if (field->event != NULL && node_get(node, "soort") != NULL)
		check_event(node, field);
	if (field->label == NULL && node_get(node, "label") == NULL &&
	    !field->fact && field->event == NULL)
		fault_node(node, "E203", "Vraag \"%s\" heeft geen 'label'.",
		    field->id == NULL ? "" : field->id);
	if (field->id == NULL)
		field->id = "";
	check_choices(node, field);
	check_width(node, "label", LABEL_WIDTH);
	check_width(node, "hint", 76);
}

static void
read_field(struct reader *r, const struct node *node, void *out)
{
	struct item *item = out;
	struct field *field = &item->field;
	const char *id = node_text(node, "vraag");

	/* What it is asked about itself must not look ahead either. */
	r->owner = id[0] == '\0' ? NULL : id;
	if (read_members(r, node, "een vraag", field_members, field))
		check_field(r, node, field);
	r->owner = NULL;
}

static const struct member rows_members[] = {
	{ "min", read_number, MEMBER(item, rows_min), false },
	{ "max", read_number, MEMBER(item, rows_max), true },
	{ "kop", read_string, MEMBER(item, row_head), false },
	{ 0 },
};

static void
read_rows(struct reader *r, const struct node *node, void *out)
{
	struct item *item = out;

	item->repeats = true;
	if (!read_members(r, node, "een herhaal", rows_members, item))
		return;
	if (item->rows_max > ROWS_MAX || item->rows_max < item->rows_min ||
	    (item->rows_max < 1 && node_text(node, "max")[0] != '\0'))
		fault_node(node_at(node, "max"), "E205",
		    "Een groep heeft van 'min' tot 'max' rijen, hoogstens "
		    "%d.",
		    ROWS_MAX);
}

static void
read_group_items(struct reader *r, const struct node *node, void *out)
{
	struct item *item = out;

	item->item =
	    read_items(r, node, sizeof *item->item, read_field, &item->n_items);
}

#define GROUP(name) (offsetof(struct item, field) + MEMBER(field, name))

static const struct member group_members[] = {
	{ "groep", read_name, GROUP(id), true },
	{ "label", read_string, GROUP(label), true },
	{ "toelichting", read_text, GROUP(toelichting), false },
	{ "relevant", read_relevant, GROUP(relevant), false },
	{ "herhaal", read_rows, 0, false },
	{ "vragen", read_group_items, 0, true },
	{ 0 },
};

void
read_item(struct reader *r, const struct node *node, void *out)
{
	if (node_get(node, "groep") == NULL) {
		read_field(r, node, out);
		return;
	}
	read_members(r, node, "een groep", group_members, out);
	check_width(node, "label", LABEL_WIDTH);
}

void
items_ids(const struct node *list, struct ids *ids)
{
	if (list == NULL || list->kind != NODE_LIST)
		return;
	for (size_t i = 0; i < list->n; i++) {
		const struct node *item = list->child[i];

		ids_add(ids, node_get(item, "feit"));
		ids_add(ids, node_get(item, "vraag"));
		ids_add(ids, node_get(item, "groep"));
		if (node_get(item, "groep") != NULL) {
			const struct node *below = node_get(item, "vragen");

			ids_add_list(ids, below, "vraag");
			ids_add_list(ids, below, "feit");
		}
	}
}
