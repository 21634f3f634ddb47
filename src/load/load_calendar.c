/*
 * load_calendar.c - the kalender: termijnen, feestdagen, gelijkgestelde
 * dagen.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/termijn.h"
#include "load/reader.h"

static const char *
nth_event(const void *context, size_t i)
{
	(void)context;
	return event_infos[i].kind;
}

/* A word that is none is told, and what was meant. */
static void
check_event(const struct node *node)
{
	for (size_t i = 0; event_infos[i].kind != NULL; i++)
		if (strcmp(node->text, event_infos[i].kind) == 0)
			return;
	fault_words(fault_node(node, "E501",
			"'%s' is geen gebeurtenis waar een termijn mee "
			"begint of eindigt.",
			node->text),
	    node->text, (struct word_list){ NULL, nth_event });
}

static void
read_event(struct reader *r, const struct node *node, void *out)
{
	const char **event = out;

	if (!is_filled(node))
		return;
	*event = arena_strdup(r->arena, node->text);
	check_event(node);
}

static void
read_events(struct reader *r, const struct node *node, void *out)
{
	struct words *words = out;

	read_ids(r, node, words);
	for (size_t i = 0; i < words->n; i++)
		check_event(node->child[i]);
}

static int
find_unit(const char *text)
{
	for (size_t i = 0; i < N_UNITS; i++)
		if (strcmp(text, unit_words[i]) == 0 ||
		    strcmp(text, unit_singular[i]) == 0)
			return (int)i;
	return -1;
}

/* Numbers as words, for the hint: "twee weken" is 2 weken. */
static int
number_word(const char *text, size_t length)
{
	static const char *const words[] = { "nul", "een", "twee", "drie",
		"vier", "vijf", "zes", "zeven", "acht", "negen", "tien" };

	for (size_t i = 0; i < LENGTH(words); i++)
		if (strlen(words[i]) == length &&
		    strncmp(text, words[i], length) == 0)
			return (int)i;
	return -1;
}

static void
tell_length(const struct node *node)
{
	struct load_fault *fault = fault_node(node, "E502",
	    "'%s' is geen duur; schrijf een getal, een spatie en een "
	    "eenheid.",
	    node->text);
	size_t first = strcspn(node->text, " ");
	int number = number_word(node->text, first);
	char hint[40];

	fault_words(fault, "",
	    word_table((const char *const[]){
		"dagen", "werkdagen", "weken", "maanden", "jaren", NULL }));
	if (number < 0 || node->text[first] == '\0' ||
	    find_unit(node->text + first + 1) < 0)
		return;
	snprintf(hint, sizeof hint, "%d %s", number, node->text + first + 1);
	fault_hint(fault, hint);
}

static void
read_length(struct reader *r, const struct node *node, void *out)
{
	struct termijn *termijn = out;
	struct duur duur;

	(void)r;
	if (!is_filled(node))
		return;
	if (!duur_parse(node->text, &duur)) {
		tell_length(node);
		return;
	}
	termijn->length = duur.length;
	termijn->unit = duur.unit;
}

static void
read_voor(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "aanbieder", "wij", "gemeente" };
	int word = read_word(node, words, LENGTH(words));

	(void)r;
	if (word >= 0)
		*(const char **)out = words[word];
}

static void
read_roll(struct reader *r, const struct node *node, void *out)
{
	int word = read_word(node, roll_words, N_ROLLS);

	(void)r;
	if (word >= 0)
		*(enum roll *)out = (enum roll)word;
}

static void
read_soort(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "uiterlijk", "niet_eerder" };

	(void)r;
	*(bool *)out = read_word(node, words, LENGTH(words)) == 1;
}

static void
read_stilte(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "verder", "wacht" };

	(void)r;
	*(bool *)out = read_word(node, words, LENGTH(words)) == 1;
}

static void
read_verplicht(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "verplicht" };

	(void)r;
	(void)out;
	read_word(node, words, LENGTH(words));
}

static const struct member extension_members[] = {
	{ "reden", read_verplicht, 0, false },
	{ 0 },
};

/* verlengbaar: ja, nee, or {reden: verplicht}. */
static void
read_extendable(struct reader *r, const struct node *node, void *out)
{
	if (node->kind == NODE_MAP)
		*(bool *)out = read_members(
		    r, node, "een verlengbaar", extension_members, out);
	else
		read_bool(r, node, out);
}

static const struct member termijn_members[] = {
	{ "id", read_name, MEMBER(termijn, id), true },
	{ "titel", read_string, MEMBER(termijn, title), true },
	{ "van", read_event, MEMBER(termijn, event), true },
	{ "tot", read_events, MEMBER(termijn, tot), false },
	{ "duur", read_length, 0, true },
	{ "voor", read_voor, MEMBER(termijn, voor), false },
	{ "grondslag", read_text, MEMBER(termijn, grondslag), true },
	{ "rol_door", read_roll, MEMBER(termijn, roll), false },
	{ "soort", read_soort, MEMBER(termijn, not_before), false },
	{ "gevolg", read_text, MEMBER(termijn, gevolg), false },
	{ "schorst", read_yes, MEMBER(termijn, schorst), false },
	{ "verlengbaar", read_extendable, MEMBER(termijn, extendable), false },
	{ "opschortbaar", read_bool, MEMBER(termijn, suspendable), false },
	{ "stilte", read_stilte, MEMBER(termijn, waits), false },
	{ "vervalt", read_bool, MEMBER(termijn, lapses), false },
	{ "lezing", read_text, MEMBER(termijn, lezing), false },
	{ "bron", read_text, MEMBER(termijn, bron), false },
	{ 0 },
};

static void
check_atw(const struct node *node, const struct termijn *termijn)
{
	bool policy = strcmp(termijn->grondslag, "beleid") == 0;
	const struct node *at = node_get(node, "rol_door");

	if (at == NULL)
		at = node_get(node, "grondslag");
	if (!policy && termijn->roll != ROLL_ATW)
		fault_node(at, "W503",
		    "Een termijn uit de wet (%s) schuift door volgens de "
		    "Algemene termijnenwet; schrijf rol_door: atw.",
		    termijn->grondslag);
	if (termijn->roll == ROLL_ATW &&
	    termijn->length > atw_limit[termijn->unit])
		fault_node(node_at(node, "duur"), "W503",
		    "De Algemene termijnenwet geldt niet voor een termijn "
		    "van %d %s (art. 4).",
		    termijn->length, unit_words[termijn->unit]);
}

static void
read_termijn(struct reader *r, const struct node *node, void *out)
{
	struct termijn *termijn = out;

	if (!read_members(r, node, "een termijn", termijn_members, termijn))
		return;
	check_width(node, "titel", 40);
	if (termijn->grondslag != NULL && termijn->length > 0)
		check_atw(node, termijn);
}

static void
read_termijnen(struct reader *r, const struct node *node, void *out)
{
	struct calendar *calendar = out;

	calendar->termijn = read_items(r, node, sizeof *calendar->termijn,
	    read_termijn, &calendar->n_termijnen);
	check_ids(node, "id", "Termijn");
}

static void
read_feestdagen(struct reader *r, const struct node *node, void *out)
{
	struct words *words = out;

	read_ids(r, node, words);
	for (size_t i = 0; i < words->n; i++) {
		size_t n = 0;

		while (feestdag_rules[n] != NULL)
			n++;
		read_word(node->child[i], feestdag_rules, n);
	}
}

static void
read_days(struct reader *r, const struct node *node, void *out)
{
	struct calendar *calendar = out;

	calendar->gelijkgesteld =
	    read_items(r, node, sizeof *calendar->gelijkgesteld, read_date,
		&calendar->n_gelijkgesteld);
}

static const struct member decree_members[] = {
	{ "tot_en_met", read_number, MEMBER(calendar, known_until), true },
	{ "dagen", read_days, 0, true },
	{ 0 },
};

static void
read_decrees(struct reader *r, const struct node *node, void *out)
{
	struct calendar *calendar = out;
	int year, month, day;

	if (!read_members(
		r, node, "een gelijkgesteld", decree_members, calendar))
		return;
	date_to_ymd(date_today(), &year, &month, &day);
	if (calendar->known_until > 0 && calendar->known_until < year)
		fault_node(node_at(node, "tot_en_met"), "W504",
		    "De gelijkgestelde dagen lopen tot en met %d; vul ze aan "
		    "uit het koninklijk besluit.",
		    calendar->known_until);
}

static const struct member calendar_members[] = {
	{ "schouw", read_nothing, 0, true },
	{ "id", read_id, MEMBER(calendar, id), true },
	{ "versie", read_id, MEMBER(calendar, version), true },
	{ "titel", read_string, MEMBER(calendar, title), true },
	{ "feestdagen", read_feestdagen, MEMBER(calendar, feestdagen), true },
	{ "gelijkgesteld", read_decrees, 0, true },
	{ "termijnen", read_termijnen, 0, true },
	{ "selectielijst", read_selectielijst, MEMBER(calendar, selectielijst),
	    false },
	{ 0 },
};

void
load_calendar(struct reader *r)
{
	struct calendar *calendar = arena_alloc(r->arena, sizeof *calendar);
	const struct node *root = r->source->root;

	if (!read_members(r, root, "een kalender", calendar_members, calendar))
		return;
	if (r->library->calendar != NULL)
		fault_node(node_at(root, "id"), "E301",
		    "Er is al een kalender (\"%s\"); er kan er maar een zijn.",
		    r->library->calendar->id);
	if (r->source->n_errors > 0)
		return;
	calendar->canonical = tree_canonical(root, r->arena);
	sha256_text(
	    calendar->canonical, strlen(calendar->canonical), calendar->sha256);
	r->library->calendar = calendar;
}
