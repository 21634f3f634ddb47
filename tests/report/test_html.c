/*
 * test_html.c - the page and its style sheets: what stands in them cannot
 * get out, and everybody can read the letters.
 */
#include "test.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <expat.h>

#include "base/file.h"
#include "base/mem.h"
#include "report/style.h"
#include "report/write.h"

#define SJABLONEN    "forms/sjablonen"
#define CONTRAST_MIN 4.5 /* WCAG 2.1, 1.4.3 */

static void
make(const char *xhtml, const char *mark, struct buf *out)
{
	const struct report_frame frame = {
		.mark = mark,
		.sjablonen = SJABLONEN,
	};
	struct arena arena = { 0 };
	struct error err = { 0 };
	const struct xhtml_node *document =
	    xhtml_read("proef.html", xhtml, &arena, &err);

	if (document == NULL || html_write(document, &frame, out, &err) == -1)
		fail_msg("%s", err.text);
	arena_release(&arena);
}

/* ---- colours ---- */

/* "#555" or "#555555" as WCAG defines how light it is. */
static double
luminance(const char *colour)
{
	static const double weight[] = { 0.2126, 0.7152, 0.0722 };
	size_t digits = strspn(colour + 1, "0123456789abcdefABCDEF");
	double sum = 0;

	assert_int_equal(colour[0], '#');
	assert_true(digits == 3 || digits == 6);
	for (size_t i = 0; i < 3; i++) {
		const char *at = colour + 1 + i * digits / 3;
		char pair[] = { at[0], digits == 3 ? at[0] : at[1], '\0' };
		double part = (double)strtol(pair, NULL, 16) / 255;

		sum += weight[i] *
		    (part <= 0.03928 ? part / 12.92
				     : pow((part + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static double
contrast(const char *front, const char *back)
{
	double a = luminance(front), b = luminance(back);

	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

/* The value behind a word in a rule; NULL when it has none. */
static const char *
value_of(const char *rule, const char *end, const char *word)
{
	const char *at = strstr(rule, word);

	return at != NULL && at < end ? at + strlen(word) : NULL;
}

/* How many of its rules choose a colour; each with what it stands on. */
static size_t
check_colours(const char *style, const char *front_word, const char *back_word,
    const char *end_sign)
{
	size_t n = 0;

	for (const char *rule = style; (rule = strstr(rule, front_word));) {
		const char *begin = rule, *end = strstr(rule, end_sign);
		const char *front, *back;

		assert_non_null(end);
		while (begin > style && *begin != *end_sign)
			begin--;
		front = value_of(rule, end, front_word);
		assert_non_null(front);
		back = value_of(begin, end, back_word);
		if (contrast(front, back != NULL ? back : "#fff") <
		    CONTRAST_MIN)
			fail_msg("te weinig contrast: %.*s", (int)(end - begin),
			    begin);
		rule = end;
		n++;
	}
	return n;
}

static void
every_colour_can_be_read(void **state)
{
	struct error err = { 0 };
	char *css = style_read(SJABLONEN, "stijl.css", &err);
	char *xml = style_read(SJABLONEN, "stijl.xml", &err);

	(void)state;
	assert_non_null(css);
	assert_non_null(xml);
	/* The rule of WCAG itself, on what it is known of. */
	assert_true(fabs(contrast("#000", "#ffffff") - 21) < 0.01);
	assert_true(contrast("#777777", "#fff") < CONTRAST_MIN);
	assert_int_equal(
	    check_colours(css, " color: ", "background: ", "}"), 3);
	assert_int_equal(
	    check_colours(xml, "fo:color=\"", "fo:background-color=\"", "/>"),
	    2);
	/* The lightest text of it on the darkest ground: a place in a head. */
	assert_true(contrast("#555555", "#eeeeee") >= CONTRAST_MIN);
	free(css);
	free(xml);
}

/* ---- what cannot get out ---- */

static void
nothing_is_fetched(void **state)
{
	static const char *const words[] = { "url(", "@import",
		"http:", "https:", "<script", "<img", "<link",
		"src=", "href=" };
	struct buf page = { 0 };

	(void)state;
	make("<h1>A</h1>", "Concept", &page);
	for (size_t i = 0; i < LENGTH(words); i++)
		if (strstr(buf_text(&page), words[i]) != NULL)
			fail_msg("\"%s\" staat erin", words[i]);
	buf_release(&page);
}

/* Names of elements with their attributes, and no more. */
static void XMLCALL
add_shape(void *context, const char *name, const char **attribute)
{
	struct buf *shape = context;

	buf_addf(shape, "<%s", name);
	for (; *attribute != NULL; attribute += 2)
		buf_addf(shape, " %s=%s", attribute[0], attribute[1]);
	buf_add_char(shape, '>');
}

static void
read_shape(const char *text, struct buf *shape)
{
	char *xhtml = xasprintf("<h1>%s</h1><p>%s<strong>%s</strong></p>"
				"<dl><dt>%s</dt><dd>%s</dd></dl><ul><li>%s"
				"</li></ul><table><caption>%s</caption><thead>"
				"<tr><th scope=\"col\">%s</th></tr></thead>"
				"<tbody><tr><td>%s</td></tr></tbody></table>",
	    text, text, text, text, text, text, text, text, text);
	XML_Parser parser = XML_ParserCreate("UTF-8");
	struct buf page = { 0 };

	make(xhtml, "Concept", &page);
	XML_SetUserData(parser, shape);
	XML_SetStartElementHandler(parser, add_shape);
	if (XML_Parse(parser, page.text, (int)page.length, 1) != XML_STATUS_OK)
		fail_msg("%s", XML_ErrorString(XML_GetErrorCode(parser)));
	XML_ParserFree(parser);
	buf_release(&page);
	free(xhtml);
}

static void
hostile_text_makes_no_element_and_no_attribute(void **state)
{
	static const char *const hostile[] = {
		"&lt;script&gt;alert(1)&lt;/script&gt;",
		"&quot; onmouseover=&quot;x",
		"&lt;/style&gt;&lt;/title&gt;&lt;h1&gt;",
		"&lt;a href=&#39;javascript:x&#39;&gt;",
		"&amp;lt;b&amp;gt; ]]&gt; &lt;!-- &lt;?php &lt;![CDATA[",
	};
	struct buf usual = { 0 };

	(void)state;
	read_shape("x", &usual);
	assert_non_null(strstr(buf_text(&usual), "<th scope=col>"));
	for (size_t i = 0; i < LENGTH(hostile); i++) {
		struct buf shape = { 0 };

		read_shape(hostile[i], &shape);
		assert_string_equal(buf_text(&shape), buf_text(&usual));
		buf_release(&shape);
	}
	buf_release(&usual);
}

/* A style sheet of an office that would end itself is refused. */
static void
a_style_sheet_holds_no_element(void **state)
{
	static const char css[] = "p { } </style><script>";
	char folder[] = "/tmp/schouw-html-XXXXXX";
	const struct report_frame frame = { .mark = "", .sjablonen = folder };
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct buf page = { 0 };
	char *path;

	(void)state;
	assert_non_null(mkdtemp(folder));
	path = xasprintf("%s/stijl.css", folder);
	assert_int_equal(file_write(path, css, strlen(css), 0, &err), 0);
	assert_int_equal(
	    html_write(xhtml_read("proef.html", "<h1>A</h1>", &arena, &err),
		&frame, &page, &err),
	    -1);
	assert_int_equal(page.length, 0);
	assert_non_null(strstr(err.text, "stijl.css: < en &"));
	unlink(path);
	rmdir(folder);
	free(path);
	arena_release(&arena);
}

static void
only_a_draft_has_a_mark(void **state)
{
	struct buf draft = { 0 }, final = { 0 };

	(void)state;
	make("<h1>A</h1>", "Werkversie", &draft);
	make("<h1>A</h1>", "", &final);
	assert_non_null(
	    strstr(buf_text(&draft), "<p class=\"stand\">Werkversie</p>"));
	assert_null(strstr(buf_text(&final), "class=\"stand\""));
	buf_release(&draft);
	buf_release(&final);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_colour_can_be_read),
		cmocka_unit_test(nothing_is_fetched),
		cmocka_unit_test(
		    hostile_text_makes_no_element_and_no_attribute),
		cmocka_unit_test(a_style_sheet_holds_no_element),
		cmocka_unit_test(only_a_draft_has_a_mark),
	};

	return cmocka_run_group_tests_name("report/html", tests, NULL, NULL);
}
