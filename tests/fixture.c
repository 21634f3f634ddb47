/*
 * fixture.c - a small vorm, normset and registers for the tests of core.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/omzetting.h"
#include "fixture.h"

/* A copy in the arena that may be changed. */
#define COPY(library, array)                                         \
	memcpy(arena_alloc(&(library)->arena, sizeof(array)), array, \
	    sizeof(array))

static const struct {
	const char *name;
	enum value_type type;
} names[] = {
	{ "aanbieder", VALUE_TEXT },
	{ "voorzieningen", VALUE_SET },
	{ "gemeenten", VALUE_SET },
	{ "pgb", VALUE_YES },
	{ "aangekondigd", VALUE_YES },
	{ "signaal_ontvangen_op", VALUE_DATE },
	{ "bezoek_op", VALUE_DATE },
	{ "bron_signaal", VALUE_TEXT },
	{ "uitleg", VALUE_TEXT },
	{ "nadere_uitleg", VALUE_TEXT },
	{ "doorlooptijd", VALUE_NUMBER },
	{ "moment", VALUE_TEXT },
	{ "waarom_nacht", VALUE_TEXT },
	{ "oordeel", VALUE_TEXT },
	{ "bevinding", VALUE_TEXT },
	{ "grond", VALUE_TEXT },
	{ "bronnen", VALUE_SET },
	{ "methoden", VALUE_SET },
};

static const struct choice bronnen[] = {
	{ "client", "Cliënt", NULL },
	{ "medewerker", "(Ex-)medewerker", NULL },
};

static const struct choice momenten[] = {
	{ "dag", "Overdag", NULL },
	{ "nacht", "In de nacht", NULL },
};

static const struct item row_items[] = {
	{ .field = { .id = "moment",
	      .kind = FIELD_EEN_UIT,
	      .label = "Moment",
	      .always_required = true } },
	{ .field = { .id = "waarom_nacht",
	      .kind = FIELD_TEKST,
	      .label = "Waarom in de nacht",
	      .always_required = true } },
};

static const struct item items[] = {
	{ .field = { .id = "aanbieder",
	      .fact = true,
	      .kind = FIELD_AANBIEDER,
	      .label = "Aanbieder",
	      .always_required = true } },
	{ .field = { .id = "voorzieningen",
	      .fact = true,
	      .kind = FIELD_VOORZIENINGEN,
	      .label = "Voorzieningen",
	      .always_required = true } },
	{ .field = { .id = "gemeenten",
	      .fact = true,
	      .kind = FIELD_GEMEENTEN,
	      .label = "Gemeenten",
	      .always_required = true } },
	{ .field = { .id = "signaal_ontvangen_op",
	      .fact = true,
	      .kind = FIELD_DATUM,
	      .label = "Signaal ontvangen op" } },
	{ .field = { .id = "bezoek_op",
	      .fact = true,
	      .kind = FIELD_DATUM,
	      .label = "Bezoek op" } },
	{ .field = { .id = "aangekondigd",
	      .fact = true,
	      .kind = FIELD_JA_NEE,
	      .label = "Is het bezoek aangekondigd?",
	      .always_required = true } },
	{ .field = { .id = "bron_signaal",
	      .kind = FIELD_EEN_UIT,
	      .label = "Bron van het signaal",
	      .other = true } },
	{ .field = { .id = "uitleg",
	      .kind = FIELD_LANGE_TEKST,
	      .label = "Uitleg",
	      .always_required = true } },
	{ .field = { .id = "nadere_uitleg",
	      .kind = FIELD_TEKST,
	      .label = "Nadere uitleg" } },
	{ .field = { .id = "doorlooptijd",
	      .kind = FIELD_GETAL,
	      .label = "Dagen tot het bezoek" } },
	{ .field = { .id = "verslag_op",
	      .kind = FIELD_DATUM,
	      .label = "Verslag op",
	      .initial = "2026-11-21" } },
	{ .field = { .id = "bezoeken", .label = "Bezoeken" },
	    .n_items = LENGTH(row_items),
	    .repeats = true,
	    .rows_min = 0,
	    .rows_max = 9 },
};

enum {
	ITEM_BEZOEK_OP = 4,
	ITEM_BRON = 6,
	ITEM_UITLEG,
	ITEM_NADER,
	ITEM_DOORLOOPTIJD,
	ITEM_BEZOEKEN = 11
};

static const struct control bezoek_controls[] = {
	{ .id = "bezoek-na-signaal",
	    .message = "Het bezoek ligt voor het signaal.",
	    .level = LEVEL_BLOKKEER,
	    .gate = GATE_CONCEPT },
};

static const struct step steps[] = {
	[FIXTURE_AANLEIDING] = { .id = "aanleiding",
	    .title = "Aanleiding",
	    .n_items = LENGTH(items) },
	[FIXTURE_NORMEN] = { .id = "normen",
	    .title = "Normen kiezen",
	    .view = STEP_NORMSELECTIE,
	    .begin = "kern",
	    .reason_when_left_out = true },
	[FIXTURE_GESPREKKEN] = { .id = "gesprekken",
	    .title = "Gesprekken",
	    .view = STEP_GESPREKKEN },
	[FIXTURE_BEWIJS] = { .id = "bewijs",
	    .title = "Documenten",
	    .view = STEP_BEWIJS },
	[FIXTURE_OORDELEN] = { .id = "oordelen",
	    .title = "Oordelen",
	    .view = STEP_NORMEN },
	[FIXTURE_MAATREGELEN] = { .id = "maatregelen",
	    .title = "Maatregelen",
	    .view = STEP_MAATREGELEN },
	[FIXTURE_AFRONDING] = { .id = "afronding",
	    .title = "Afronding",
	    .view = STEP_AFRONDING },
};

static const struct grade grades[] = {
	{ "voldoet", "Voldoet", 1, false, false },
	{ "voldoet_deels", "Voldoet deels", 2, true, false },
	{ "voldoet_niet", "Voldoet niet", 3, true, false },
	{ "nvt", "Niet van toepassing", 8, false, true },
};

static const struct methode methoden[] = {
	{ "document", "Documentenonderzoek", PRIVACY_OPENBAAR, false, false },
	{ "int_client", "Interview cliënt", PRIVACY_BIJZONDER, false, false },
	{ "zorgovereenkomst", "Inzage zorgovereenkomst", PRIVACY_OPENBAAR,
	    false, true },
};

static const struct control norm_controls[] = {
	{ .id = "onderbouwd",
	    .message = "Een tekort vraagt een bevinding.",
	    .level = LEVEL_BLOKKEER,
	    .gate = GATE_CONCEPT },
	{ .id = "twee-bronnen",
	    .message = "Tekort op één mondelinge bron.",
	    .level = LEVEL_WAARSCHUW,
	    .gate = GATE_CONCEPT },
};

static const struct toetspunt toetspunten[] = {
	{ "a", "eerste punt" },
	{ "b", "tweede punt" },
};

static const struct norm norms[] = {
	{ .code = "1.1.1",
	    .cited = "A-1.1.1",
	    .title = "Hulpvraag en doelen",
	    .n_toetspunten = LENGTH(toetspunten) },
	{ .code = "1.3.2",
	    .cited = "A-1.3.2",
	    .title = "Continuïteit",
	    .n_toetspunten = LENGTH(toetspunten) },
	{ .code = "2.3.2", .cited = "A-2.3.2", .title = "24-uurs toezicht" },
	{ .code = "3.1.3", .cited = "A-3.1.3", .title = "Verklaringen" },
};

static const struct voorziening voorzieningen[] = {
	{ "ambulant", "Ambulante ondersteuning", NULL },
	{ "beschermd_wonen", "Beschermd wonen", NULL },
};

static const char *const limited_to[] = { "beschermd_wonen" };

static const struct gemeente gemeenten[] = {
	{ .id = "rotterdam", .label = "Rotterdam" },
	{ .id = "lansingerland", .label = "Lansingerland", .limited = true },
};

static enum value_type
name_type(const void *context, const char *name)
{
	(void)context;
	for (size_t i = 0; i < LENGTH(names); i++)
		if (strcmp(names[i].name, name) == 0)
			return names[i].type;
	return VALUE_UNKNOWN;
}

static const char *
name_at(const void *context, size_t i)
{
	(void)context;
	return i < LENGTH(names) ? names[i].name : NULL;
}

static const char *
no_choice(const void *context, const char *name, size_t i)
{
	(void)context;
	(void)name;
	(void)i;
	return NULL;
}

const struct calendar *
fixture_calendar(void)
{
	static const char *const decrees[] = { "2023-04-28", "2023-05-19",
		"2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02",
		"2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26" };
	static date days[LENGTH(decrees)];
	static struct calendar calendar = { .id = "proef",
		.gelijkgesteld = days,
		.n_gelijkgesteld = LENGTH(decrees),
		.known_until = 2028 };
	static const char *rules[16];

	for (size_t i = 0; i < LENGTH(decrees); i++)
		days[i] = date_from_iso(decrees[i]);
	calendar.feestdagen.n = 0;
	for (size_t i = 0; feestdag_rules[i] != NULL; i++)
		rules[calendar.feestdagen.n++] = feestdag_rules[i];
	calendar.feestdagen.word = rules;
	return &calendar;
}

static void
renumber(struct library *library, size_t i, const char *code)
{
	struct norm *norm = &library->normset[0]->norm[i];
	char *cited = arena_alloc(&library->arena, strlen(code) + 3);

	snprintf(cited, strlen(code) + 3, "A-%s", code);
	norm->code = cited + 2;
	norm->cited = cited;
}

static struct words
words_of(struct library *library, const char *one, const char *two)
{
	struct words words = {
		arena_calloc(&library->arena, 2, sizeof(const char *)), 0
	};

	if (one != NULL)
		words.word[words.n++] = one;
	if (two != NULL)
		words.word[words.n++] = two;
	return words;
}

void
fixture_next_version(struct library *library)
{
	struct normset *set = library->normset[0];
	const struct omzetting became[] = {
		{ "1.1.1", words_of(library, "1.1.2", NULL), AARD_HERNUMMERD },
		{ "1.3.2", words_of(library, "1.3.3", "1.3.4"),
		    AARD_GESPLITST },
		{ "2.3.2", words_of(library, NULL, NULL), AARD_VERVALLEN },
	};

	set->version = "2";
	set->follows = "1";
	renumber(library, 0, "1.1.2");
	renumber(library, 1, "1.3.3");
	renumber(library, 2, "1.3.4");
	set->norm[2].relevant = NULL;
	set->norm[2].voorwaarde = NULL;
	set->n_omzettingen = LENGTH(became);
	set->omzetting = arena_calloc(
	    &library->arena, LENGTH(became), sizeof *set->omzetting);
	memcpy(set->omzetting, became, sizeof became);
}

const struct expr *
fixture_expr(struct library *library, const char *text)
{
	static const struct expr_names all = { NULL, name_type, name_at,
		no_choice };
	struct expr_fault fault;
	const struct expr *expr =
	    expr_parse(text, true, &all, &library->arena, &fault);

	if (expr == NULL)
		fail_msg("%s: %s", text, fault.text);
	return expr;
}

static void
fill_questions(struct library *library, struct step *step)
{
	struct item *item = step->item, *row;

	item[ITEM_BEZOEK_OP].field.control = COPY(library, bezoek_controls);
	item[ITEM_BEZOEK_OP].field.n_controls = LENGTH(bezoek_controls);
	item[ITEM_BEZOEK_OP].field.control[0].when =
	    fixture_expr(library, "bezoek_op < signaal_ontvangen_op");
	item[ITEM_BRON].field.choice = COPY(library, bronnen);
	item[ITEM_BRON].field.n_choices = LENGTH(bronnen);
	item[ITEM_UITLEG].field.relevant =
	    fixture_expr(library, "bron_signaal = \"medewerker\"");
	item[ITEM_NADER].field.relevant =
	    fixture_expr(library, "niet leeg(uitleg)");
	item[ITEM_NADER].field.required =
	    fixture_expr(library, "lengte(uitleg) > 10");
	item[ITEM_DOORLOOPTIJD].field.computed = fixture_expr(
	    library, "dagen_tussen(signaal_ontvangen_op, bezoek_op)");
	row = COPY(library, row_items);
	row[0].field.choice = COPY(library, momenten);
	row[0].field.n_choices = LENGTH(momenten);
	row[1].field.relevant = fixture_expr(library, "moment = \"nacht\"");
	item[ITEM_BEZOEKEN].item = row;
}

static struct form *
make_form(struct library *library)
{
	struct form *form = arena_alloc(&library->arena, sizeof *form);

	*form = (struct form){
		.id = "signaal",
		.version = "2025.1",
		.title = "Signaalgestuurd toezicht",
		.normset = "proef",
		.oordeel = true,
		.openbaar = true,
		.announced_allowed = true,
		.unannounced_allowed = true,
		.step = COPY(library, steps),
		.n_steps = LENGTH(steps),
	};
	form->step[FIXTURE_AANLEIDING].item = COPY(library, items);
	fill_questions(library, &form->step[FIXTURE_AANLEIDING]);
	form->step[FIXTURE_MAATREGELEN].relevant =
	    fixture_expr(library, "aantal_tekort() > 0");
	return form;
}

static struct normset *
make_normset(struct library *library)
{
	struct normset *set = arena_alloc(&library->arena, sizeof *set);

	*set = (struct normset){
		.id = "proef",
		.prefix = "A",
		.version = "1",
		.title = "Proefkader",
		.grade = COPY(library, grades),
		.n_grades = LENGTH(grades),
		.methode = COPY(library, methoden),
		.n_methoden = LENGTH(methoden),
		.control = COPY(library, norm_controls),
		.n_controls = LENGTH(norm_controls),
		.norm = COPY(library, norms),
		.n_norms = LENGTH(norms),
	};
	for (size_t i = 0; i < set->n_norms; i++)
		if (set->norm[i].n_toetspunten > 0)
			set->norm[i].toetspunt = COPY(library, toetspunten);
	set->norm[2].relevant =
	    fixture_expr(library, "heeft(voorzieningen, \"beschermd_wonen\")");
	set->control[0].when =
	    fixture_expr(library, "tekort(oordeel) en leeg(bevinding)");
	set->control[1].when = fixture_expr(library,
	    "tekort(oordeel) en aantal(bronnen) < 2 en"
	    " niet heeft(methoden, \"document\") en"
	    " grond <> \"niet_aangetoond\"");
	return set;
}

static struct registers *
make_registers(struct library *library)
{
	struct registers *r = arena_alloc(&library->arena, sizeof *r);

	*r = (struct registers){
		.id = "proef",
		.version = "1",
		.title = "Proefregisters",
		.voorziening = COPY(library, voorzieningen),
		.n_voorzieningen = LENGTH(voorzieningen),
		.gemeente = COPY(library, gemeenten),
		.n_gemeenten = LENGTH(gemeenten),
	};
	r->gemeente[1].alleen.word = COPY(library, limited_to);
	r->gemeente[1].alleen.n = LENGTH(limited_to);
	return r;
}

void
fixture_library(struct library *library)
{
	*library = (struct library){ 0 };
	library->form = arena_calloc(&library->arena, 1, sizeof *library->form);
	library->normset =
	    arena_calloc(&library->arena, 1, sizeof *library->normset);
	library->form[0] = make_form(library);
	library->normset[0] = make_normset(library);
	library->n_forms = library->n_normsets = 1;
	library->registers = make_registers(library);
}

void
fixture_onderzoek(struct onderzoek *o)
{
	struct library library;

	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	fixture_library(&library);
	onderzoek_init(o, &library, "2026-0141", "j.devries");
}

int
fixture_begin(void **state)
{
	struct onderzoek *o = xcalloc(1, sizeof *o);

	fixture_onderzoek(o);
	*state = o;
	return 0;
}

int
fixture_finish(void **state)
{
	onderzoek_release(*state);
	free(*state);
	return 0;
}

void
fixture_answer(struct onderzoek *o, const char *id, const char *value)
{
	const struct field *field = form_field(o->form, id);

	assert_non_null(field);
	onderzoek_set(o, field, 0, value);
}

void
fixture_judge(struct onderzoek *o, const char *code, const char *grade)
{
	struct oordeel *oordeel = onderzoek_oordeel(o, code);

	assert_non_null(oordeel);
	oordeel_set_grade(oordeel, normset_grade(o->normset, grade));
}

struct notitie *
fixture_notitie(struct onderzoek *o, const char *norm_codes, const char *bron,
    const char *methode)
{
	struct error err = { 0 };
	struct notitie *n =
	    onderzoek_add_notitie(o, "j.devries", "gezien", &err);

	assert_non_null(n);
	if (notitie_set_norms(o, n, norm_codes, &err) == -1 ||
	    notitie_set_bron(n, bron, &err) == -1 ||
	    notitie_set_methode(o, n, methode, &err) == -1)
		fail_msg("%s", err.text);
	return n;
}

void
fixture_complete(struct onderzoek *o)
{
	fixture_answer(o, "aanbieder", "De Hoek");
	fixture_answer(o, "voorzieningen", "ambulant");
	fixture_answer(o, "gemeenten", "rotterdam");
	fixture_answer(o, "aangekondigd", "ja");
	for (size_t i = 0; i < o->n_oordelen; i++) {
		if (!o->oordeel[i].chosen)
			continue;
		fixture_judge(o, o->oordeel[i].norm->code, "voldoet");
		oordeel_set_bevinding(&o->oordeel[i], "Dat is in orde.");
	}
}
