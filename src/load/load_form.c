/*
 * load_form.c - a toezichtsvorm: its steps, and what it says of others.
 */
#include <string.h>

#include "base/mem.h"
#include "load/controls.h"
#include "load/fields.h"
#include "load/looks.h"
#include "load/names.h"

#define TITLE_WIDTH 40

static void
read_view(struct reader *r, const struct node *node, void *out)
{
	int word = read_word(node, step_view_words + 1, N_STEP_VIEWS - 1);

	(void)r;
	if (word >= 0)
		*(enum step_view *)out = (enum step_view)(word + 1);
}

static void
read_one_of(struct reader *r, const struct node *node, const char **out,
    const char *const *words, size_t n)
{
	int word = read_word(node, words, n);

	(void)r;
	if (word >= 0)
		*out = words[word];
}

static void
read_begin(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "kern", "alle", "maatregel",
		"geen" };

	read_one_of(r, node, out, words, LENGTH(words));
}

static void
read_step_relevant(struct reader *r, const struct node *node, void *out)
{
	size_t n = r->n_pending;

	read_expr(r, node, out);
	if (r->n_pending > n)
		r->pending[n].looks_back = true;
}

static void
read_step_items(struct reader *r, const struct node *node, void *out)
{
	struct step *step = out;

	step->item =
	    read_items(r, node, sizeof *step->item, read_item, &step->n_items);
}

static const struct member step_members[] = {
	{ "id", read_id, MEMBER(step, id), true },
	{ "titel", read_string, MEMBER(step, title), true },
	{ "toelichting", read_text, MEMBER(step, toelichting), false },
	{ "toon", read_view, MEMBER(step, view), false },
	{ "relevant", read_step_relevant, MEMBER(step, relevant), false },
	{ "vragen", read_step_items, 0, false },
	{ "begin", read_begin, MEMBER(step, begin), false },
	{ "erbij", read_string, MEMBER(step, erbij), false },
	{ "reden_bij_weglaten", read_bool, MEMBER(step, reason_when_left_out),
	    false },
	{ "reden_bij_toevoegen", read_bool, MEMBER(step, reason_when_added),
	    false },
	{ "na_vaststelling", read_bool, MEMBER(step, stays_open), false },
	{ 0 },
};

static void
read_step(struct reader *r, const struct node *node, void *out)
{
	static const char *const keys[] = { "begin", "erbij",
		"reden_bij_weglaten", "reden_bij_toevoegen" };
	struct step *step = out;

	if (!read_members(r, node, "een stap", step_members, step))
		return;
	check_width(node, "titel", TITLE_WIDTH);
	for (size_t i = 0; i < LENGTH(keys); i++)
		if (step->view != STEP_NORMSELECTIE &&
		    node_get(node, keys[i]) != NULL)
			fault_node(node_key(node, keys[i]), "E205",
			    "'%s' hoort bij toon: normselectie.", keys[i]);
	if (step->view == STEP_QUESTIONS && step->n_items == 0 &&
	    node_get(node, "toon") == NULL && node_get(node, "vragen") == NULL)
		fault_node(node, "E203",
		    "Stap \"%s\" heeft geen 'vragen' en geen 'toon'.",
		    step->id == NULL ? "" : step->id);
	r->step++;
}

static void
read_steps(struct reader *r, const struct node *node, void *out)
{
	struct form *form = out;

	r->step = 0;
	form->step =
	    read_items(r, node, sizeof *form->step, read_step, &form->n_steps);
	check_ids(node, "id", "Stap");
}

static void
read_oordeel(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "geen", "per_norm", "vrij" };
	int word = read_word(node, words, LENGTH(words));
	struct form *form = out;

	(void)r;
	form->oordeel = word > 0;
	form->oordeel_free = word == 2;
}

static void
read_bezoek(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "onaangekondigd", "aangekondigd" };
	struct form *form = out;

	(void)r;
	if (node_empty(node) || !is_list(node))
		return;
	for (size_t i = 0; i < node->n; i++) {
		int word = read_word(node->child[i], words, LENGTH(words));

		form->unannounced_allowed |= word == 0;
		form->announced_allowed |= word == 1;
	}
}

static const struct member vervolg_members[] = {
	{ "vorm", read_id, MEMBER(vervolg, vorm), true },
	{ "als", read_expr, MEMBER(vervolg, when), false },
	{ 0 },
};

static void
read_vervolg(struct reader *r, const struct node *node, void *out)
{
	read_members(r, node, "een vervolg", vervolg_members, out);
}

static void
read_vervolgen(struct reader *r, const struct node *node, void *out)
{
	struct form *form = out;

	form->vervolg = read_items(
	    r, node, sizeof *form->vervolg, read_vervolg, &form->n_vervolg);
}

static const struct member form_members[] = {
	{ "schouw", read_nothing, 0, true },
	{ "id", read_id, MEMBER(form, id), true },
	{ "versie", read_id, MEMBER(form, version), true },
	{ "titel", read_string, MEMBER(form, title), true },
	{ "toelichting", read_text, MEMBER(form, toelichting), false },
	{ "volgt_op", read_nothing, 0, false },
	{ "normset", read_id, MEMBER(form, normset), true },
	{ "oordeel", read_oordeel, 0, true },
	{ "openbaar", read_bool, MEMBER(form, openbaar), true },
	{ "besloten", read_bool, MEMBER(form, besloten), false },
	{ "bezoek", read_bezoek, 0, false },
	{ "volgorde", read_number, MEMBER(form, order), false },
	{ "stappen", read_steps, 0, true },
	{ "termijnen", read_ids, MEMBER(form, termijnen), false },
	{ "na", read_ids, MEMBER(form, after), false },
	{ "vervolg", read_vervolgen, 0, false },
	{ 0 },
};

static const char *
nth_normset(const void *context, size_t i)
{
	const struct reader *r = context;

	if (i < r->library->n_normsets)
		return r->library->normset[i]->id;
	i -= r->library->n_normsets;
	if (r->base != NULL && i < r->base->n_normsets)
		return r->base->normset[i]->id;
	return NULL;
}

static const struct normset *
find_normset(const struct reader *r, const char *id)
{
	const struct normset *set = library_normset(r->library, id);

	if (set == NULL && r->base != NULL)
		set = library_normset(r->base, id);
	return set;
}

/* Only what could be there is missed: a form can be read by itself. */
static void
check_normset_of(const struct reader *r, const struct form *form)
{
	struct word_list known = { r, nth_normset };
	const struct node *node = node_get(r->source->root, "normset");

	if (form->normset == NULL || r->pinned || nth_normset(r, 0) == NULL ||
	    find_normset(r, form->normset) != NULL ||
	    reader_has_file(r, "normset", form->normset))
		return;
	fault_words(fault_node(node, "E303", "Normset '%s' bestaat niet.",
			form->normset),
	    form->normset, known);
}

/* Forms are asked of files too: one may still have to be read. */
/* A form that is read by itself knows no other. */
static bool
knows_others(const struct reader *r)
{
	size_t n = r->base == NULL ? 0 : r->base->n_forms;

	for (size_t i = 0; i < r->n_files; i++)
		n +=
		    strcmp(node_text(r->file[i].root, "schouw"), "vorm/1") == 0;
	return n > 1;
}

static void
check_vorm(const struct reader *r, const struct node *node)
{
	const char *id = node->text;

	if (node->kind != NODE_SCALAR || *id == '\0' ||
	    reader_has_file(r, "vorm", id) ||
	    (r->base != NULL && library_form(r->base, id) != NULL))
		return;
	fault_node(node, "E303", "Vorm '%s' bestaat niet.", id);
}

/* The vormen that it names: what comes after it, and what before. */
static void
check_others(const struct reader *r)
{
	const struct node *after = node_get(r->source->root, "vervolg");
	const struct node *before = node_get(r->source->root, "na");

	if (!knows_others(r))
		return;
	for (size_t i = 0; after != NULL && i < after->n; i++)
		check_vorm(r, node_at(after->child[i], "vorm"));
	for (size_t i = 0; before != NULL && i < before->n; i++)
		check_vorm(r, before->child[i]);
}

static const char *
nth_termijn(const void *context, size_t i)
{
	const struct calendar *calendar = context;

	return i < calendar->n_termijnen ? calendar->termijn[i].id : NULL;
}

static void
check_termijnen(const struct reader *r, const struct form *form)
{
	const struct node *list = node_get(r->source->root, "termijnen");
	const struct calendar *calendar = r->library->calendar;
	struct word_list known;

	if (calendar == NULL && r->base != NULL)
		calendar = r->base->calendar;
	if (calendar == NULL)
		return;
	known = (struct word_list){ calendar, nth_termijn };
	for (size_t i = 0; i < form->termijnen.n; i++) {
		const struct node *node = list->child[i];

		if (!node->refused && node->text[0] != '\0' &&
		    calendar_termijn(calendar, node->text) == NULL)
			fault_words(
			    fault_node(node, "E303",
				"Termijn '%s' bestaat niet.", node->text),
			    node->text, known);
	}
}

static void
check_questions(struct reader *r)
{
	const struct node *steps = node_get(r->source->root, "stappen");
	struct ids ids = { 0 };
	struct volgt_op before;

	if (steps == NULL || steps->kind != NODE_LIST)
		return;
	for (size_t i = 0; i < steps->n; i++)
		items_ids(node_get(steps->child[i], "vragen"), &ids);
	read_volgt_op(r, &ids, "Vraag", &before);
	ids_check(&ids, "Vraag");
}

/* Among the others, in the order that the forms themselves ask. */
static void
add_form(struct library *library, struct form *form)
{
	struct form **list = arena_calloc(
	    &library->arena, library->n_forms + 1, sizeof(struct form *));
	size_t at;

	if (library->n_forms > 0)
		memcpy(list, library->form,
		    library->n_forms * sizeof(struct form *));
	at = library->n_forms++;
	while (at > 0 && list[at - 1]->order > form->order) {
		list[at] = list[at - 1];
		at--;
	}
	list[at] = form;
	library->form = list;
}

static void
check_form(struct reader *r, struct form *form)
{
	const struct normset *set = NULL;

	check_width(r->source->root, "titel", TITLE_WIDTH);
	check_normset_of(r, form);
	check_termijnen(r, form);
	check_others(r);
	check_questions(r);
	if (r->pinned && r->library->n_normsets > 0)
		set = r->library->normset[0];
	else if (form->normset != NULL)
		set = find_normset(r, form->normset);
	read_pending(r, form, set);
	check_looks(r, form);
	if (form->id != NULL && library_form(r->library, form->id) != NULL)
		fault_node(node_at(r->source->root, "id"), "E301",
		    "Vorm \"%s\" staat ook in een ander bestand.", form->id);
}

void
load_form(struct reader *r)
{
	struct form *form = arena_alloc(r->arena, sizeof *form);

	r->scope = SCOPE_FORM;
	if (!read_members(r, r->source->root, "een vorm", form_members, form))
		return;
	check_form(r, form);
	if (r->source->n_errors > 0)
		return;
	form->canonical = tree_canonical(r->source->root, r->arena);
	sha256_text(form->canonical, strlen(form->canonical), form->sha256);
	add_form(r->library, form);
}
