/*
 * load_normset.c - a normset: its scale, methods and checks.
 *
 * The norms themselves are in load_norm.c.
 */
#include <string.h>

#include "base/mem.h"
#include "load/controls.h"
#include "load/names.h"
#include "load/norms.h"

#define SCALE_MAX 7 /* 8 and 9 stand for the ones beside it */

static void
read_noodzaak(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "verplicht" };

	(void)r;
	*(bool *)out = read_word(node, words, LENGTH(words)) == 0;
}

static void
read_alleen(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "pgb" };

	(void)r;
	*(bool *)out = read_word(node, words, LENGTH(words)) == 0;
}

static const struct member methode_members[] = {
	{ "id", read_id, MEMBER(methode, id), true },
	{ "label", read_string, MEMBER(methode, label), true },
	{ "privacy", read_privacy, MEMBER(methode, privacy), false },
	{ "noodzaak", read_noodzaak, MEMBER(methode, noodzaak), false },
	{ "alleen", read_alleen, MEMBER(methode, pgb), false },
	{ 0 },
};

static void
read_methode(struct reader *r, const struct node *node, void *out)
{
	struct methode *methode = out;

	read_members(r, node, "een methode", methode_members, methode);
	need_id(&methode->id);
	check_width(node, "label", 76);
}

static void
read_methoden(struct reader *r, const struct node *node, void *out)
{
	struct normset *set = out;

	set->methode = read_items(
	    r, node, sizeof *set->methode, read_methode, &set->n_methoden);
	check_ids(node, "id", "Methode");
}

static void
read_set_controls(struct reader *r, const struct node *node, void *out)
{
	struct normset *set = out;

	r->scope = SCOPE_CONTROL;
	set->control = read_controls(r, node, &set->n_controls);
	r->scope = SCOPE_NORM;
}

static const struct member grade_members[] = {
	{ "id", read_id, MEMBER(grade, id), true },
	{ "label", read_string, MEMBER(grade, label), true },
	{ "toets", read_number, MEMBER(grade, key), false },
	{ "tekort", read_bool, MEMBER(grade, tekort), false },
	{ 0 },
};

static void
read_grade(struct reader *r, const struct node *node, void *out)
{
	struct grade *grade = out;

	read_members(r, node, "een oordeel", grade_members, grade);
	need_id(&grade->id);
	check_width(node, "label", 40);
}

static bool
is_digit_taken(const struct grade *grade, size_t n, const struct node *node)
{
	for (size_t i = 0; i < n; i++) {
		if (grade[i].key != grade[n].key)
			continue;
		fault_node(node, "E305", "Toets %d bij %s en %s.", grade[n].key,
		    grade[i].id, grade[n].id);
		return true;
	}
	return false;
}

/* The scale counts from 1 unless it says otherwise; bijzonder must say. */
static void
check_keys(const struct node *list, struct grade *grade, size_t from, size_t n)
{
	for (size_t i = from; i < n; i++) {
		const struct node *node = list->child[i - from];
		const struct node *toets = node_get(node, "toets");

		if (grade[i].key == 0 && !grade[i].special)
			grade[i].key = (int)i + 1;
		if (grade[i].id[0] == '\0' || node->n == 0)
			continue;
		if (grade[i].key < 1 || grade[i].key > 9)
			fault_node(toets != NULL ? toets : node->child[0],
			    "E205", "Geef '%s' een toets van 1 tot en met 9.",
			    grade[i].id);
		else
			is_digit_taken(
			    grade, i, toets != NULL ? toets : node->child[0]);
	}
}

/* The scale and what stands beside it become one array. */
static void
read_grades(struct reader *r, struct normset *set, const struct node *scale,
    const struct node *special)
{
	size_t n = 0, n_special = 0;
	struct grade *grade = NULL, *beside = NULL;

	if (scale != NULL)
		grade = read_items(r, scale, sizeof *grade, read_grade, &n);
	if (special != NULL)
		beside = read_items(
		    r, special, sizeof *grade, read_grade, &n_special);
	if (n > SCALE_MAX) {
		fault_node(scale->child[SCALE_MAX], "E205",
		    "Een schaal heeft hoogstens %d oordelen.", SCALE_MAX);
		n = SCALE_MAX;
	}
	if (scale != NULL && scale->kind == NODE_LIST && n == 0)
		fault_node(scale, "E203", "De schaal is leeg.");
	set->grade = arena_calloc(r->arena, n + n_special + 1, sizeof *grade);
	set->n_grades = n + n_special;
	if (n > 0)
		memcpy(set->grade, grade, n * sizeof *grade);
	for (size_t i = 0; i < n_special; i++) {
		set->grade[n + i] = beside[i];
		set->grade[n + i].special = true;
	}
	if (n > 0)
		check_keys(scale, set->grade, 0, n);
	if (n_special > 0)
		check_keys(special, set->grade, n, n + n_special);
}

/* What is read after the rest, because it needs the rest. */
struct late {
	const struct node *scale, *special, *themas, *begrippen;
};

struct parts {
	struct normset set;
	struct late late;
};

#define SET(name)  (offsetof(struct parts, set) + MEMBER(normset, name))
#define LATE(name) (offsetof(struct parts, late) + MEMBER(late, name))

static const struct member bron_members[] = {
	{ "naam", read_text, MEMBER(normset, bron_naam), true },
	{ "deel", read_text, MEMBER(normset, bron_deel), false },
	{ 0 },
};

static void
read_bron(struct reader *r, const struct node *node, void *out)
{
	read_members(r, node, "een bron", bron_members, out);
}

static const struct member normset_members[] = {
	{ "schouw", read_nothing, 0, true },
	{ "id", read_id, SET(id), true },
	{ "prefix", read_id, SET(prefix), true },
	{ "versie", read_id, SET(version), true },
	{ "titel", read_string, SET(title), true },
	{ "vastgesteld", read_date, SET(vastgesteld_on), false },
	{ "geldig_van", read_date, SET(valid_from), false },
	{ "geldig_tot", read_date, SET(valid_until), false },
	{ "bron", read_bron, offsetof(struct parts, set), true },
	{ "volgt_op", read_nothing, 0, false },
	{ "schaal", read_map, LATE(scale), true },
	{ "bijzonder", read_map, LATE(special), false },
	{ "methoden", read_methoden, offsetof(struct parts, set), false },
	{ "controles", read_set_controls, offsetof(struct parts, set), false },
	{ "begrippen", read_map, LATE(begrippen), false },
	{ "themas", read_map, LATE(themas), true },
	{ 0 },
};

/* A prefix is what a person types before a code. */
static void
check_prefix(const struct reader *r, const struct normset *set)
{
	const struct node *node = node_get(r->source->root, "prefix");

	if (set->prefix == NULL)
		return;
	if (strlen(set->prefix) > 4 || strchr(set->prefix, '-') != NULL ||
	    strchr(set->prefix, '.') != NULL)
		fault_node(node, "E205",
		    "'%s': een prefix heeft hoogstens 4 letters of cijfers.",
		    set->prefix);
	for (size_t i = 0; i < r->library->n_normsets; i++) {
		const struct normset *other = r->library->normset[i];

		if (strcmp(other->prefix, set->prefix) == 0)
			fault_node(node, "E301",
			    "Prefix %s is ook van normset %s.", set->prefix,
			    other->id);
	}
}

/* An expression that could not be read may have asked it: no telling. */
static bool
asks_bevinding(const struct normset *set)
{
	const char *name;

	for (size_t i = 0; i < set->n_controls; i++)
		if (set->control[i].when == NULL)
			return true;
	for (size_t i = 0; i < set->n_controls; i++)
		for (size_t j = 0;
		     (name = expr_uses(set->control[i].when, j)) != NULL; j++)
			if (strcmp(name, "bevinding") == 0)
				return true;
	return false;
}

static void
check_tekort(const struct reader *r, const struct normset *set)
{
	const struct node *schaal = node_key(r->source->root, "schaal");
	bool tekort = false;

	for (size_t i = 0; i < set->n_grades; i++)
		tekort = tekort || set->grade[i].tekort;
	if (tekort && schaal != NULL && !asks_bevinding(set))
		fault_node(schaal, "W603",
		    "De schaal heeft een tekort, maar geen controle vraagt "
		    "daar een bevinding bij.");
}

static void
check_dates(const struct reader *r, const struct normset *set)
{
	if (set->valid_from != DATE_NONE && set->valid_until != DATE_NONE &&
	    set->valid_until < set->valid_from)
		fault_node(node_at(r->source->root, "geldig_tot"), "E205",
		    "'geldig_tot' ligt voor 'geldig_van'.");
}

static void
add_normset(struct library *library, struct normset *set)
{
	struct normset **list = arena_calloc(
	    &library->arena, library->n_normsets + 1, sizeof(struct normset *));

	if (library->n_normsets > 0)
		memcpy(list, library->normset,
		    library->n_normsets * sizeof(struct normset *));
	list[library->n_normsets++] = set;
	library->normset = list;
}

static void
check_normset(struct reader *r, struct normset *set)
{
	check_prefix(r, set);
	check_dates(r, set);
	check_width(r->source->root, "titel", 76);
	read_pending(r, NULL, set);
	check_tekort(r, set);
	for (size_t i = 0; i < r->library->n_normsets; i++)
		if (set->id != NULL &&
		    strcmp(r->library->normset[i]->id, set->id) == 0)
			fault_node(node_at(r->source->root, "id"), "E301",
			    "Normset \"%s\" staat ook in een ander bestand.",
			    set->id);
}

void
load_normset(struct reader *r)
{
	struct parts *parts = arena_alloc(r->arena, sizeof *parts);
	struct normset *set = &parts->set;
	struct ids codes = { 0 };
	struct volgt_op before;

	set->vastgesteld_on = set->valid_from = set->valid_until = DATE_NONE;
	r->scope = SCOPE_NORM;
	if (!read_members(
		r, r->source->root, "een normset", normset_members, parts))
		return;
	read_grades(r, set, parts->late.scale, parts->late.special);
	if (parts->late.begrippen != NULL)
		read_begrippen(r, parts->late.begrippen, set);
	if (parts->late.themas != NULL)
		read_themas(r, parts->late.themas, set, &codes);
	read_volgt_op(r, &codes, "Norm", &before);
	set->follows = before.version;
	set->omzetting = before.omzetting;
	set->n_omzettingen = before.n;
	ids_check(&codes, "Norm");
	check_normset(r, set);
	/* What an overlay put in counts too. */
	if (r->source->n_errors > 0 ||
	    r->source->report->n_errors > r->n_before)
		return;
	set->canonical = tree_canonical(r->source->root, r->arena);
	sha256_text(set->canonical, strlen(set->canonical), set->sha256);
	add_normset(r->library, set);
}
