/*
 * load_norm.c - the themas, paragrafen, norms and begrippen of a normset.
 *
 * In the file they stand inside each other; in the set they are arrays in
 * the order of the file, each with the place of what it stands in.
 */
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "load/norms.h"

#define TITLE_WIDTH 40

static const struct member toetspunt_members[] = {
	{ "id", read_id, MEMBER(toetspunt, id), true },
	{ "tekst", read_text, MEMBER(toetspunt, text), true },
	{ 0 },
};

static void
read_toetspunt(struct reader *r, const struct node *node, void *out)
{
	read_members(r, node, "een toetspunt", toetspunt_members, out);
}

static void
read_toetspunten(struct reader *r, const struct node *node, void *out)
{
	struct norm *norm = out;

	norm->toetspunt = read_items(r, node, sizeof *norm->toetspunt,
	    read_toetspunt, &norm->n_toetspunten);
	check_ids(node, "id", "Toetspunt");
}

static void
read_herkomst(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "landelijk", "regionaal" };
	int word = read_word(node, words, LENGTH(words));

	(void)r;
	if (word >= 0)
		*(const char **)out = words[word];
}

static const struct member norm_members[] = {
	{ "code", read_id, MEMBER(norm, code), true },
	{ "titel", read_string, MEMBER(norm, title), true },
	{ "tekst", read_text, MEMBER(norm, text), true },
	{ "relevant", read_expr, MEMBER(norm, relevant), false },
	{ "voorwaarde", read_text, MEMBER(norm, voorwaarde), false },
	{ "kern", read_yes, MEMBER(norm, kern), false },
	{ "herkomst", read_herkomst, MEMBER(norm, herkomst), false },
	{ "dossier", read_yes, MEMBER(norm, dossier), false },
	{ "grondslag", read_texts, MEMBER(norm, grondslag), false },
	{ "methoden", read_ids, MEMBER(norm, methoden), false },
	{ "toetspunten", read_toetspunten, 0, false },
	{ "toelichting", read_text, MEMBER(norm, toelichting), false },
	{ "letterlijk", read_text, MEMBER(norm, letterlijk), false },
	{ "bron", read_text, MEMBER(norm, bron), false },
	{ 0 },
};

static const struct member overlay_norm_members[] = {
	{ "code", read_id, MEMBER(norm, code), true },
	{ "kern", read_yes, MEMBER(norm, kern), false },
	{ "herkomst", read_herkomst, MEMBER(norm, herkomst), false },
	{ "dossier", read_yes, MEMBER(norm, dossier), false },
	{ "letterlijk", read_text, MEMBER(norm, letterlijk), false },
	{ "toetspunten", read_toetspunten, 0, false },
	{ 0 },
};

static void
read_overlay_norm(struct reader *r, const struct node *node, void *out)
{
	read_members(r, node, "een norm", overlay_norm_members, out);
}

void
read_overlay_norms(struct reader *r, const struct node *list)
{
	struct norm *norm;
	size_t n;

	norm = read_items(r, list, sizeof *norm, read_overlay_norm, &n);
	for (size_t i = 0; i < n; i++)
		if (norm[i].code == NULL && r->source->n_errors == 0)
			fault_node(list->child[i], "E203",
			    "Een norm heeft een 'code'.");
	check_ids(list, "code", "Norm");
}

/* Where a norm, paragraaf stands, while it is read. */
struct place {
	struct normset *set;
	struct ids *codes;
	const struct node *thema_node;
};

static const char *
nth_methode(const void *context, size_t i)
{
	const struct normset *set = context;

	return i < set->n_methoden ? set->methode[i].id : NULL;
}

static void
check_methoden(const struct node *node, const struct normset *set)
{
	const struct node *list = node_get(node, "methoden");
	struct word_list known = { set, nth_methode };

	if (list == NULL || list->kind != NODE_LIST)
		return;
	for (size_t i = 0; i < list->n; i++) {
		const struct node *item = list->child[i];

		if (item->kind == NODE_SCALAR && item->text[0] != '\0' &&
		    normset_methode(set, item->text) == NULL)
			fault_words(
			    fault_node(item, "E303",
				"Methode '%s' bestaat niet.", item->text),
			    item->text, known);
	}
}

/* "2.3.1" stands under "2.3", and "2.3" under "2". */
static void
check_under(const struct node *node, const char *key, const char *above)
{
	const struct node *id = node_get(node, key);
	size_t length = strlen(above);

	if (id == NULL || id->kind != NODE_SCALAR || id->text[0] == '\0')
		return;
	if (strncmp(id->text, above, length) != 0 || id->text[length] != '.')
		fault_node(
		    id, "E304", "\"%s\" staat onder \"%s\".", id->text, above);
}

static void
check_whole(const struct node *node, const struct normset *set,
    const struct norm *norm, const struct node *thema)
{
	struct buf lacks = { 0 };

	if (set->n_methoden == 0 && norm->methoden.n == 0)
		buf_add(&lacks, "geen methode, ");
	if (norm->grondslag.n == 0 && node_get(node, "grondslag") == NULL &&
	    node_get(thema, "grondslag") == NULL)
		buf_add(&lacks, "geen grondslag, ");
	if (node_get(node, "toetspunten") == NULL)
		buf_add(&lacks, "geen toetspunten, ");
	if (lacks.length > 0 && norm->code != NULL)
		fault_node(node_at(node, "code"), "W602",
		    "Norm \"%s\" heeft %.*s.", norm->code,
		    (int)lacks.length - 2, lacks.text);
	buf_release(&lacks);
}

static const char *
cite(struct arena *arena, const char *prefix, const char *code)
{
	struct buf cited = { 0 };
	const char *text;

	buf_addf(&cited, "%s-%s", prefix == NULL ? "" : prefix,
	    code == NULL ? "" : code);
	text = arena_strdup(arena, buf_text(&cited));
	buf_release(&cited);
	return text;
}

static void
read_norm(struct reader *r, const struct node *node, struct place *place,
    struct norm *norm)
{
	struct normset *set = place->set;
	const struct thema *thema = &set->thema[norm->thema];
	const char *above = norm->paragraaf == NO_PARAGRAAF
	    ? thema->id
	    : set->paragraaf[norm->paragraaf].id;

	if (!read_members(r, node, "een norm", norm_members, norm))
		return;
	norm->cited = cite(r->arena, set->prefix, norm->code);
	ids_add(place->codes, node_get(node, "code"));
	if (above != NULL)
		check_under(node, "code", above);
	check_methoden(node, set);
	check_width(node, "titel", TITLE_WIDTH);
	check_whole(node, set, norm, place->thema_node);
	if (norm->grondslag.n == 0 && node_get(node, "grondslag") == NULL)
		norm->grondslag = thema->grondslag;
}

static void
read_norms(struct reader *r, const struct node *list, struct place *place,
    size_t thema, size_t paragraaf)
{
	struct normset *set = place->set;

	if (!is_list(list))
		return;
	for (size_t i = 0; i < list->n; i++) {
		struct norm *norm = &set->norm[set->n_norms++];

		norm->thema = thema;
		norm->paragraaf = paragraaf;
		read_norm(r, list->child[i], place, norm);
	}
}

struct paragraaf_parts {
	struct paragraaf paragraaf;
	const struct node *normen;
};

static const struct member paragraaf_members[] = {
	{ "id", read_id, MEMBER(paragraaf, id), true },
	{ "titel", read_string, MEMBER(paragraaf, title), true },
	{ "normen", read_map, MEMBER(paragraaf_parts, normen), true },
	{ 0 },
};

static void
read_paragraaf(struct reader *r, const struct node *node, struct place *place,
    size_t thema)
{
	struct normset *set = place->set;
	struct paragraaf_parts parts = { .paragraaf.thema = thema };
	size_t index = set->n_paragrafen++;

	read_members(r, node, "een paragraaf", paragraaf_members, &parts);
	set->paragraaf[index] = parts.paragraaf;
	if (set->thema[thema].id != NULL)
		check_under(node, "id", set->thema[thema].id);
	check_width(node, "titel", 76);
	if (parts.normen != NULL)
		read_norms(r, parts.normen, place, thema, index);
}

struct thema_parts {
	struct thema thema;
	const char *bron; /* for who reads the file */
	const struct node *paragrafen, *normen;
};

static const struct member thema_members[] = {
	{ "id", read_id, MEMBER(thema, id), true },
	{ "titel", read_string, MEMBER(thema, title), true },
	{ "grondslag", read_texts, MEMBER(thema, grondslag), false },
	{ "toelichting", read_text, MEMBER(thema, toelichting), false },
	{ "bron", read_text, MEMBER(thema_parts, bron), false },
	{ "paragrafen", read_map, MEMBER(thema_parts, paragrafen), false },
	{ "normen", read_map, MEMBER(thema_parts, normen), false },
	{ 0 },
};

static void
read_thema(struct reader *r, const struct node *node, struct place *place)
{
	struct normset *set = place->set;
	struct thema_parts parts = { 0 };
	size_t index = set->n_themas++;

	if (!read_members(r, node, "een thema", thema_members, &parts))
		return;
	set->thema[index] = parts.thema;
	place->thema_node = node;
	check_width(node, "titel", 76);
	check_ids(parts.paragrafen, "id", "Paragraaf");
	if (parts.normen != NULL)
		read_norms(r, parts.normen, place, index, NO_PARAGRAAF);
	if (parts.paragrafen != NULL && is_list(parts.paragrafen))
		for (size_t i = 0; i < parts.paragrafen->n; i++)
			read_paragraaf(
			    r, parts.paragrafen->child[i], place, index);
	if (parts.normen == NULL && parts.paragrafen == NULL)
		fault_node(node, "E203",
		    "Thema \"%s\" heeft geen 'paragrafen' en geen 'normen'.",
		    parts.thema.id == NULL ? "" : parts.thema.id);
}

static size_t
list_length(const struct node *map, const char *key)
{
	const struct node *list = node_get(map, key);

	return list == NULL || list->kind != NODE_LIST ? 0 : list->n;
}

/* Room for all at once, so that they can be filled in the file's order. */
static void
make_room(struct reader *r, const struct node *themas, struct normset *set)
{
	size_t n_norms = 0, n_paragrafen = 0;

	for (size_t i = 0; i < themas->n; i++) {
		const struct node *thema = themas->child[i];
		const struct node *list = node_get(thema, "paragrafen");
		size_t n = list_length(thema, "paragrafen");

		n_norms += list_length(thema, "normen");
		n_paragrafen += n;
		for (size_t j = 0; j < n; j++)
			n_norms += list_length(list->child[j], "normen");
	}
	set->thema = arena_calloc(r->arena, themas->n + 1, sizeof *set->thema);
	set->paragraaf =
	    arena_calloc(r->arena, n_paragrafen + 1, sizeof *set->paragraaf);
	set->norm = arena_calloc(r->arena, n_norms + 1, sizeof *set->norm);
}

void
read_themas(struct reader *r, const struct node *list, struct normset *set,
    struct ids *codes)
{
	struct place place = { .set = set, .codes = codes };

	if (!is_list(list))
		return;
	check_ids(list, "id", "Thema");
	make_room(r, list, set);
	for (size_t i = 0; i < list->n; i++)
		read_thema(r, list->child[i], &place);
	if (set->n_norms == 0 && r->source->n_errors == 0)
		fault_node(list, "E203", "De normset heeft geen norm.");
}

static void
read_elementen(struct reader *r, const struct node *node, void *out)
{
	struct begrip *begrip = out;

	begrip->element = read_items(r, node, sizeof *begrip->element,
	    read_toetspunt, &begrip->n_elementen);
	check_ids(node, "id", "Element");
}

static const struct member begrip_members[] = {
	{ "id", read_id, MEMBER(begrip, id), true },
	{ "titel", read_string, MEMBER(begrip, title), true },
	{ "tekst", read_text, MEMBER(begrip, text), true },
	{ "toelichting", read_text, MEMBER(begrip, toelichting), false },
	{ "elementen", read_elementen, 0, false },
	{ 0 },
};

static void
read_begrip(struct reader *r, const struct node *node, void *out)
{
	read_members(r, node, "een begrip", begrip_members, out);
}

void
read_begrippen(struct reader *r, const struct node *list, struct normset *set)
{
	set->begrip = read_items(
	    r, list, sizeof *set->begrip, read_begrip, &set->n_begrippen);
	check_ids(list, "id", "Begrip");
}
