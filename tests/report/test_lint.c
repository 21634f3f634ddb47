/*
 * test_lint.c - a wrong template: each fault with its code, its place and
 * what was meant; the shipped ones have none.
 */
#include "test.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "report/lint.h"
#include "report/names.h"

/* "@" stands where the fault is; the template is without it. */
static const struct {
	const char *template, *code, *sentence;
} wrong[] = {
	{ "<h1>@{{numer}}</h1>", "T301", "geen naam 'numer'" },
	{ "<h1>A</h1>@{{?oordelen}}<p>x</p>", "T202", "{{/oordelen}}" },
	{ "<h1>A</h1>{{?stand}}<p>x</p>@{{/datum}}{{/stand}}", "T204",
	    "geen sectie 'datum'" },
	{ "<h1>A</h1><p>@{{nummer</p>", "T201", "niet gesloten" },
	{ "<h1>A</h1><p>@{{oordelen}}</p>", "T302", "{{#oordelen}}" },
	{ "<h1>A</h1><p>@{{werkversie}}</p>", "T302", "{{?werkversie}}" },
	{ "<h1>A</h1><p>@{{code}}</p>", "T301", "geen naam 'code'" },
	{ "<h1>A</h1><p>@{{brief_dag}}</p>", "T301", "geen naam" },
	{ "<h1>A</h1>@<div>x</div>", "T402", "nbekend element div" },
	{ "<h1>A</h1><p>x</@section>", "T401", "niet gesloten" },
	{ "<h1>A</h1>@<h3>B</h3>", "T404", "slaat een niveau over" },
	{ "<h1>A</h1>@<h1>B</h1>", "T404", "tweede h1" },
	{ "@<p>x</p>", "T404", "geen h1" },
	{ "<h1>A</h1><p>@<ul><li>x</li></ul></p>", "T403", "niet staan: ul" },
	{ "<h1>A</h1><table>@<tbody><tr><td>x</td></tr></tbody></table>",
	    "T405", "caption" },
	{ "<h1>A</h1><table><caption>c</caption><tbody><tr>@<th>x</th></tr>"
	  "</tbody></table>",
	    "T406", "scope" },
	{ "<h1>A</h1>@los", "T403", "ekst hoort in een p" },
	{ "<h1>A</h1>@<p class=\"x\">y</p>", "T406", "class" },
	/* Only when it is filled in, and only when it is empty. */
	{ "<h1>A</h1><table><caption>c</caption><tbody>"
	  "<tr><th scope=\"row\">a</th><td>b</td></tr>"
	  "<tr><th scope=\"row\">a</th><td>b</td>"
	  "{{#oordelen}}<td>c</td>{{/oordelen}}@</tr></tbody></table>",
	    "T405", "evenveel cellen" },
	{ "<h1>A</h1>{{?stand}}<h2>B</h2>{{/stand}}@<h3>C</h3>", "T404",
	    "slaat een niveau over" },
};

static void
lint(const char *text, const char *document, struct lint *out)
{
	json_t *names = names_tree(document_find(document), NULL, 0, NULL);

	lint_template(text, names, out);
	json_decref(names);
}

static void
each_fault_has_its_code_and_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(wrong); i++) {
		size_t at = strcspn(wrong[i].template, "@");
		char *text = xasprintf("%.*s%s", (int)at, wrong[i].template,
		    wrong[i].template + at + 1);
		struct lint found;

		lint(text, "rapport", &found);
		if (found.n == 0)
			fail_msg("niets gevonden in %s", text);
		if (strcmp(found.fault[0].code, wrong[i].code) != 0 ||
		    found.fault[0].at != at ||
		    strstr(found.fault[0].text, wrong[i].sentence) == NULL)
			fail_msg("%s: %s op %zu: %s", wrong[i].template,
			    found.fault[0].code, found.fault[0].at,
			    found.fault[0].text);
		lint_release(&found);
		free(text);
	}
}

static void
all_are_told_at_once_and_each_once(void **state)
{
	static const char text[] =
	    "<h1>{{numer}}</h1><div><p>{{datm}}</p></div><h4>x</h4>"
	    "<p>{{numer}}</p>";
	struct lint found;

	(void)state;
	lint(text, "rapport", &found);
	assert_int_equal(5, found.n);
	lint_release(&found);
}

static void
a_name_is_known_only_where_it_is(void **state)
{
	static const struct {
		const char *document, *name;
		size_t n;
	} rows[] = {
		{ "rapport", "brief_dag", 1 },
		{ "wethouder", "brief_dag", 0 },
		{ "overdracht", "brief_dag", 1 },
		{ "overdracht", "gemeente", 0 },
		{ "rapport", "gemeente", 1 },
		{ "vordering", "dag_vordering_op", 0 },
		{ "rapport", "dag_vordering_op", 1 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		char *text = xasprintf("<h1>{{%s}}</h1>", rows[i].name);
		struct lint found;

		lint(text, rows[i].document, &found);
		if (found.n != rows[i].n)
			fail_msg("%s in %s", rows[i].name, rows[i].document);
		lint_release(&found);
		free(text);
	}
}

static void
names_of_a_list_are_known_in_it(void **state)
{
	static const char text[] =
	    "<h1>A</h1>{{#themas}}{{#paragrafen}}{{#normen}}<p>{{code}} "
	    "{{thema}} {{nummer}}</p>{{/normen}}{{/paragrafen}}{{/themas}}";
	struct lint found;

	(void)state;
	lint(text, "rapport", &found);
	assert_int_equal(0, found.n);
	lint_release(&found);
}

static int
set_locale(void **state)
{
	(void)state;
	return setlocale(LC_ALL, "C.UTF-8") == NULL;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_fault_has_its_code_and_place),
		cmocka_unit_test(all_are_told_at_once_and_each_once),
		cmocka_unit_test(a_name_is_known_only_where_it_is),
		cmocka_unit_test(names_of_a_list_are_known_in_it),
	};

	return cmocka_run_group_tests_name(
	    "report/lint", tests, set_locale, NULL);
}
