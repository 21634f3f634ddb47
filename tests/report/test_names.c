/*
 * test_names.c - the table of names is that of the tree and that of
 * doc/sjablonen.md, name by name.
 */
#include "test.h"

#include <jansson.h>

#include <ctype.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "fixture.h"
#include "load/load.h"
#include "report/content.h"
#include "report/figures.h"
#include "report/names.h"

#define DOC     "doc/sjablonen.md"
#define CHAPTER "\n## De namen\n"

static const struct report_trace trace = {
	.logboek_seq = 12,
	.logboek_head = "f00d",
	.made_at = "2026-11-21",
	.version = "0.1",
};

static struct library all;

static int
begin(void **state)
{
	struct onderzoek *o = xcalloc(1, sizeof *o);
	struct load_report report = { 0 };
	struct library own = { 0 };
	struct error err = { 0 };
	const struct form *form;

	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	if (load_folder(".", &all, &report, &err) == -1)
		return -1;
	form = library_form(&all, "signaal");
	if (load_pins(form->canonical,
		library_normset(&all, form->normset)->canonical,
		all.registers->canonical, &own, &err) == -1)
		return -1;
	onderzoek_init(o, &own, "2026-0141", "ina");
	o->calendar = all.calendar;
	load_report_release(&report);
	*state = o;
	return 0;
}

static int
finish(void **state)
{
	library_release(&all);
	return fixture_finish(state);
}

/* ---- one of everything ---- */

static void
add_said(struct onderzoek *o, bool literal)
{
	struct error err;
	struct notitie *n = onderzoek_add_notitie(o, "ina", "Gehoord.", &err);

	assert_non_null(n);
	assert_int_equal(0, notitie_set_norms(o, n, "A-1.3.2", &err));
	assert_int_equal(0, notitie_set_bron(n, "c1", &err));
	assert_int_equal(0, notitie_set_methode(o, n, "int_client", &err));
	n->privacy = PRIVACY_OPENBAAR;
	n->literal = literal;
}

static void
add_seen(struct onderzoek *o, const char *methode)
{
	struct error err;
	struct bewijs *b = onderzoek_add_bewijs(o, methode, "Stuk", &err);

	assert_non_null(b);
	assert_int_equal(0, bewijs_read(o, b, BEWIJS_NORMEN, "1.3.2", &err));
	bewijs_read(o, b, BEWIJS_NOODZAAK, "Daarom.", &err);
	b->privacy = PRIVACY_OPENBAAR;
}

static void
add_all(struct onderzoek *o)
{
	const struct norm *norm = onderzoek_oordeel(o, "A-1.3.2")->norm;
	struct gesprek *g = onderzoek_add_gesprek(o);
	struct error err;

	fixture_answer(o, "gemeenten", "rotterdam schiedam");
	fixture_answer(o, "onderzoeksopzet", "document");
	onderzoek_set(o, form_field(o->form, "bezoek_dag"), 0, "2026-11-20");
	fixture_judge(o, "A-1.3.2", "voldoet_niet");
	fixture_judge(o, "A-3.1.4", "nvt");
	oordeel_choose(onderzoek_oordeel(o, "A-1.1.1"), false, "Buiten.");
	assert_int_equal(1, gesprek_set_bronnen(g, "c1", &err));
	assert_int_equal(1, gesprek_set_methode(o, g, "int_client", &err));
	assert_int_equal(0, gesprek_start(g, "ina", &err));
	add_said(o, true);
	add_said(o, false);
	add_seen(o, "document");
	add_seen(o, "persdossier");
	maatregel_set_text(onderzoek_add_maatregel(o, norm, &err), "Doe dat.");
	advies_set_text(onderzoek_add_advies(o, norm), "Vraag het na.");
	onderzoek_freeze(o, "Er werken drie mensen.\n", "ina");
	assert_non_null(
	    onderzoek_add_onjuistheid(o, "1", "Er werken drie", &err));
}

/* ---- the tree ---- */

static void compare(const json_t *tree, const json_t *names, const char *where);

/* Each element of a list; they need not all have all. */
static void
compare_lists(const json_t *list, const json_t *names, const char *where)
{
	if (json_array_size(list) == 0)
		fail_msg("%s is leeg in de proef: niets te vergelijken", where);
	for (size_t i = 0; i < json_array_size(list); i++)
		compare(
		    json_array_get(list, i), json_array_get(names, 0), where);
}

static bool
same_kind(const json_t *a, const json_t *b)
{
	return json_typeof(a) == json_typeof(b) ||
	    (json_is_boolean(a) && json_is_boolean(b));
}

/* Lines of an empty text, choices of no answer; what only the public
 * version has. */
static bool
may_be_empty(const char *name)
{
	const char *end = strstr(name, "_alineas");

	return (end != NULL && end[strlen("_alineas")] == '\0') ||
	    strncmp(name, "antwoord_", 9) == 0 ||
	    strcmp(name, "weggelaten") == 0;
}

static void
compare(const json_t *tree, const json_t *names, const char *where)
{
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)names, name, value)
	{
		const json_t *have = json_object_get(tree, name);

		if (have == NULL)
			fail_msg("%s: de boom heeft geen %s", where, name);
		if (!same_kind(have, value))
			fail_msg("%s: %s is iets anders", where, name);
		if (json_is_array(have) && json_array_size(have) > 0)
			compare_lists(have, value, name);
		else if (json_is_array(have) && *where == '\0' &&
		    !may_be_empty(name))
			fail_msg("%s is leeg in de proef", name);
	}
	json_object_foreach((json_t *)tree, name, value)
	{
		if (json_object_get(names, name) == NULL)
			fail_msg("%s: de tabel heeft geen %s", where, name);
	}
}

static void
compare_document(struct onderzoek *o, const char *name, json_t *tree)
{
	const struct form *const form[] = { o->form };
	json_t *names = names_tree(document_find(name), form, 1, all.calendar);

	compare(tree, names, "");
	json_decref(names);
	json_decref(tree);
}

static void
the_tree_has_the_names_of_the_table(void **state)
{
	struct onderzoek *o = *state;
	struct handhaving_page none = { 0 };
	const struct document_case c = {
		.o = o, .handhaving = &none, .gemeente = "rotterdam"
	};

	add_all(o);
	compare_document(o, "rapport", content_make(o, &trace));
	compare_document(o, "wethouder",
	    content_brief(document_find("wethouder"), &c,
		date_from_iso("2026-11-21"), &trace));
}

static struct maatregel_events
one_event(void)
{
	struct maatregel_events events = { xcalloc(1, sizeof *events.event),
		1 };

	*events.event = (struct maatregel_event){ .stap = STAP_OPGELEGD,
		.day = date_from_iso("2026-11-20"),
		.until = DATE_NONE,
		.was = DATE_NONE,
		.text = xstrdup("x"),
		.gemeente = xstrdup(""),
		.toets = xstrdup(""),
		.author = xstrdup(""),
		.stamp = xstrdup("") };
	return events;
}

static void
so_has_that_of_the_overdracht(void **state)
{
	struct onderzoek *o = *state;
	struct overdracht_deel deel = {
		.van = o, .toets = o, .norms = "A-1.3.2", .events = one_event()
	};
	const struct overdracht overdracht = { .nummer = o->nummer,
		.gemeente = registers_gemeente(o->registers, "rotterdam"),
		.onderzoek = &o,
		.n_onderzoeken = 1,
		.deel = &deel,
		.n = 1 };

	add_all(o);
	deel.maatregel = &o->maatregel[0];
	compare_document(
	    o, "overdracht", content_overdracht(&overdracht, &trace));
	maatregel_events_release(&deel.events);
}

static void
so_have_the_figures(void **state)
{
	struct figure_table *table = xcalloc(1, sizeof *table);
	json_t *tree, *names = names_cijfers();

	(void)state;
	table->n_years = 1;
	table->year[0].year = 2026;
	table->library = &all;
	figure_table_lines(table);
	tree = content_figures(table, &trace);
	compare(tree, names, "");
	json_decref(names);
	json_decref(tree);
	figure_table_release(table);
	free(table);
}

/* What a vorm does not ask of every onderzoek is no name for all of them. */
static void
a_question_of_one_vorm_is_no_name_for_all(void **state)
{
	const struct form *const both[] = { library_form(&all, "signaal"),
		library_form(&all, "kwaliteit") };
	json_t *one = names_tree(document_find("rapport"), both, 1, NULL);
	json_t *two = names_tree(document_find("rapport"), both, 2, NULL);

	(void)state;
	assert_non_null(json_object_get(two, "antwoord_conclusie"));
	assert_null(json_object_get(one, "antwoord_signaal"));
	assert_null(json_object_get(one, "brief_dag"));
	assert_true(json_object_size(one) >= json_object_size(two));
	json_decref(one);
	json_decref(two);
}

/* ---- the doc ---- */

/* Is it a name, and not a file, a value or an example? */
static bool
is_name(const char *word, size_t length)
{
	if (length == 0 || !islower((unsigned char)*word))
		return false;
	for (size_t i = 0; i < length; i++)
		if (!islower((unsigned char)word[i]) &&
		    !isdigit((unsigned char)word[i]) && word[i] != '_')
			return false;
	return word[length - 1] != '_';
}

/* The names in one `...`: alone, or the members of a {list, of, them*}. */
static void
gather_span(const char *span, size_t length, json_t *names)
{
	size_t n;

	if (*span != '{' && memchr(span, ' ', length) != NULL)
		return;
	if (length > 1 && span[0] == '{' && span[length - 1] == '}') {
		span++;
		length -= 2;
	}
	for (; length > 0; span += n, length -= n) {
		char *word;

		n = strspn(span, ", *");
		n = n > length ? length : n;
		span += n;
		length -= n;
		n = strcspn(span, ", *`}");
		n = n > length ? length : n;
		if (n == 0)
			break;
		word = xstrndup(span, n);
		if (is_name(word, n))
			json_object_set_new(names, word, json_true());
		free(word);
	}
}

/* All that stand in the chapter about names. */
static json_t *
doc_names(void)
{
	json_t *names = json_object();
	struct error err;
	char *text;
	size_t length;
	const char *at;

	if (file_read(DOC, 1 << 20, &text, &length, &err) == -1)
		fail_msg("%s", err.text);
	at = strstr(text, CHAPTER);
	assert_non_null(at);
	while ((at = strchr(at, '`')) != NULL) {
		size_t n = strcspn(at + 1, "`\n");

		gather_span(at + 1, n, names);
		at += n + 2;
	}
	free(text);
	return names;
}

static void
need_in_doc(void *context, const char *name)
{
	if (json_object_get(context, name) == NULL)
		fail_msg(DOC " noemt %s niet", name);
}

static void
note_known(void *context, const char *name)
{
	json_object_set_new(context, name, json_true());
}

/* Made of an event: an example. */
static bool
is_day(const char *name)
{
	struct error err;

	return strncmp(name, "dag_", 4) == 0 &&
	    event_kind(name + 4, &err) != NULL;
}

static void
the_doc_names_all_of_them_and_no_other(void **state)
{
	json_t *doc = doc_names(), *known = json_object();
	json_t *value;
	const char *name;

	(void)state;
	assert_true(json_object_size(doc) > 100);
	names_each(need_in_doc, doc);
	names_each(note_known, known);
	json_object_foreach(doc, name, value)
	{
		if (json_object_get(known, name) == NULL &&
		    document_find(name) == NULL && !is_day(name) &&
		    strcmp(name, "alinea") != 0 && strcmp(name, "keuze") != 0)
			fail_msg(DOC " noemt %s, en die naam is er niet", name);
	}
	json_decref(doc);
	json_decref(known);
}

static int
set_locale(void **state)
{
	(void)state;
	return setlocale(LC_ALL, "C.UTF-8") == NULL;
}

#define with_files(f) cmocka_unit_test_setup_teardown(f, begin, finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		with_files(the_tree_has_the_names_of_the_table),
		with_files(so_has_that_of_the_overdracht),
		with_files(so_have_the_figures),
		with_files(a_question_of_one_vorm_is_no_name_for_all),
		cmocka_unit_test(the_doc_names_all_of_them_and_no_other),
	};

	return cmocka_run_group_tests_name(
	    "report/names", tests, set_locale, NULL);
}
