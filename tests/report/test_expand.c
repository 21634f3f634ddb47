/*
 * test_expand.c - templates: values are escaped, sections nest, and what is
 * wrong is named with its line.
 */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "report/expand.h"

static json_t *
tree(void)
{
	return json_pack("{s:s, s:s, s:i, s:b, s:b, s:[], s:[{s:s},{s:s}]}",
	    "naam", "De Hoek", "leeg", "", "aantal", 3, "waar", 1, "onwaar", 0,
	    "niets", "lijst", "x", "een", "x", "twee");
}

static void
assert_expands(const char *template, const char *expected)
{
	struct buf out = { 0 };
	struct error err = { 0 };
	json_t *json = tree();

	if (expand("proef.html", template, json, NULL, &out, &err) == -1)
		fail_msg("%s: %s", template, err.text);
	assert_string_equal(buf_text(&out), expected);
	buf_release(&out);
	json_decref(json);
}

static void
assert_refused(const char *template, const char *sentence)
{
	struct buf out = { 0 };
	struct error err = { 0 };
	json_t *json = tree();

	assert_int_equal(
	    expand("proef.html", template, json, NULL, &out, &err), -1);
	assert_string_equal(err.text, sentence);
	assert_int_equal(err.kind, ERROR_SYSTEM); /* the file is wrong */
	buf_release(&out);
	json_decref(json);
}

static void
a_name_gives_its_text(void **state)
{
	(void)state;
	assert_expands("<p>{{naam}} {{ aantal }}</p>", "<p>De Hoek 3</p>");
	assert_expands("a{{! een opmerking }}b", "ab");
	assert_expands("zonder iets", "zonder iets");
}

static void
a_section_repeats_or_is_left_out(void **state)
{
	(void)state;
	assert_expands("{{#lijst}}{{x}},{{/lijst}}", "een,twee,");
	assert_expands("{{#lijst}}{{naam}} {{/lijst}}", "De Hoek De Hoek ");
	assert_expands("{{?lijst}}ja{{/lijst}}", "ja");
	assert_expands("{{#niets}}x{{/niets}}{{^niets}}geen{{/niets}}", "geen");
	assert_expands("{{?leeg}}x{{/leeg}}{{^leeg}}geen{{/leeg}}", "geen");
	assert_expands("{{?waar}}ja{{/waar}}{{^waar}}nee{{/waar}}", "ja");
	assert_expands(
	    "{{?onwaar}}ja{{/onwaar}}{{^onwaar}}nee{{/onwaar}}", "nee");
	assert_expands("{{?lijst}}<ul>{{#lijst}}<li>{{x}}</li>{{/lijst}}</ul>"
		       "{{/lijst}}",
	    "<ul><li>een</li><li>twee</li></ul>");
}

static void
values_cannot_become_markup(void **state)
{
	static const char hostile[] =
	    "</style><script>\"a\" & 'b'\x1b[2J\x07\xEF\xBF\xBF{{naam}}";
	struct buf out = { 0 };
	struct error err = { 0 };
	json_t *json = json_pack("{s:s}", "naam", hostile);

	(void)state;
	assert_non_null(json);
	assert_int_equal(expand("p", "{{naam}}", json, NULL, &out, &err), 0);
	assert_string_equal(buf_text(&out),
	    "&lt;/style&gt;&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;"
	    "[2J{{naam}}");
	buf_release(&out);
	json_decref(json);
}

static void
a_mistake_is_named_with_its_line(void **state)
{
	(void)state;
	assert_refused(
	    "een\ntwee\n{{nam}}", "proef.html:3: onbekende naam \"nam\".");
	assert_refused("{{#lijst}}\n{{y}}{{/lijst}}",
	    "proef.html:2: onbekende naam \"y\".");
	assert_refused("\n{{#lijst}}",
	    "proef.html:2: wordt niet gesloten: "
	    "\"lijst\".");
	assert_refused(
	    "{{/lijst}}", "proef.html:1: sluit wat niet open is: \"lijst\".");
	assert_refused("\n\n{{naam", "proef.html:3: niet gesloten \"{{\".");
	assert_refused(
	    "{{lijst}}", "proef.html:1: is een lijst, geen tekst: \"lijst\".");
}

static void
a_section_ends_inside_the_one_around_it(void **state)
{
	(void)state;
	assert_refused("{{#lijst}}{{?naam}}{{/lijst}}{{/naam}}",
	    "proef.html:1: wordt niet gesloten: \"naam\".");
}

static void
nesting_is_bounded(void **state)
{
	struct buf template = { 0 };
	struct buf out = { 0 };
	struct error err = { 0 };
	json_t *json = tree();

	(void)state;
	for (int i = 0; i < 1000; i++)
		buf_add(&template, "{{^leeg}}");
	for (int i = 0; i < 1000; i++)
		buf_add(&template, "{{/leeg}}");
	assert_int_equal(
	    expand("p", buf_text(&template), json, NULL, &out, &err), -1);
	assert_non_null(strstr(err.text, "te diep genest"));
	buf_release(&template);
	buf_release(&out);
	json_decref(json);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_gives_its_text),
		cmocka_unit_test(a_section_repeats_or_is_left_out),
		cmocka_unit_test(values_cannot_become_markup),
		cmocka_unit_test(a_mistake_is_named_with_its_line),
		cmocka_unit_test(a_section_ends_inside_the_one_around_it),
		cmocka_unit_test(nesting_is_bounded),
	};

	return cmocka_run_group_tests_name("report/expand", tests, NULL, NULL);
}
