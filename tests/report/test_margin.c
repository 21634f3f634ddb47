/*
 * test_margin.c - the places beside blocks are those of the concept that
 * was sent, in every format.
 */
#include "test.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "package.h"
#include "report/margin.h"
#include "report/write.h"

static const char sent[] =
    "<section><h1>Rapport</h1><dl><dt>Naam</dt><dd>De Hoek</dd>"
    "<dt>Stand</dt><dd>Concept</dd></dl></section>"
    "<section><h2>Eerste</h2><p>Er werken drie mensen.</p>"
    "<p>Nog niet ingevuld.</p>"
    "<ul><li>Een punt.</li><li>Nog een punt.</li></ul></section>"
    "<section><h2>Tweede</h2><p>Nog niet ingevuld.</p>"
    "<table><caption>Cijfers</caption><thead><tr><th scope=\"col\">Wat</th>"
    "<th scope=\"col\">Aantal</th></tr></thead><tbody><tr>"
    "<th scope=\"row\">Plannen</th><td>5</td></tr></tbody></table>"
    "<blockquote><p>Zo is het.</p></blockquote></section>";

/* One block changed, two were put in, one is gone. */
static const char now[] =
    "<section><h1>Rapport</h1><dl><dt>Naam</dt><dd>De Hoek</dd>"
    "<dt>Stand</dt><dd>Concept</dd></dl></section>"
    "<section><h2>Eerste</h2><p>Een nieuwe alinea vooraan.</p>"
    "<p>Er werken vier mensen.</p><p>Nog niet ingevuld.</p>"
    "<ul><li>Nog een punt.</li></ul></section>"
    "<section><h2>Tweede</h2><p>Nog niet ingevuld.</p>"
    "<table><caption>Cijfers</caption><thead><tr><th scope=\"col\">Wat</th>"
    "<th scope=\"col\">Aantal</th></tr></thead><tbody><tr>"
    "<th scope=\"row\">Plannen</th><td>5</td></tr><tr>"
    "<th scope=\"row\">Dossiers</th><td>2</td></tr></tbody></table>"
    "<blockquote><p>Zo is het.</p></blockquote></section>";

static const struct xhtml_node *
read_document(const char *xhtml, struct arena *arena)
{
	struct error err = { 0 };
	const struct xhtml_node *document =
	    xhtml_read("proef.html", xhtml, arena, &err);

	if (document == NULL)
		fail_msg("%s", err.text);
	return document;
}

/* The text as it was sent, on pages of seven lines. */
static void
freeze(struct bevroren *frozen)
{
	struct arena arena = { 0 };
	struct buf text = { 0 };

	text_places(read_document(sent, &arena), &text, NULL);
	*frozen = (struct bevroren){ .text = buf_take(&text), .regels = 7 };
	arena_release(&arena);
}

static void
make(const char *xhtml, const struct bevroren *frozen,
    const struct report_format *format, struct buf *out)
{
	struct arena arena = { 0 };
	const struct xhtml_node *document = read_document(xhtml, &arena);
	struct margin *margin = margin_make(document, frozen);
	const struct report_frame frame = {
		.mark = "Concept",
		.sjablonen = "forms/sjablonen",
		.margin = margin,
	};
	struct error err = { 0 };

	assert_int_equal(format->write(document, &frame, out, &err), 0);
	package_open(format, out);
	margin_release(margin);
	arena_release(&arena);
}

/* The place right before these words, as page and line; 0:0 without. */
static struct plek
place_of(const struct buf *html, const char *words)
{
	static const char open[] = "<span class=\"regel\">";
	struct plek plek = { 0 };
	const char *at = strstr(html->text, words), *from;
	char tail[64];

	if (at == NULL)
		fail_msg("\"%s\" staat er niet in", words);
	for (from = at; from > html->text && from[-1] != '\n'; from--)
		continue;
	from = strstr(from, open);
	if (from == NULL || from > at)
		return plek;
	assert_int_equal(sscanf(from + strlen(open), "%d:%d%63[^>]", &plek.page,
			     &plek.line, tail),
	    3);
	return plek;
}

static const char *
line_at(const struct bevroren *frozen, struct plek plek)
{
	const char *line = frozen->text;
	int n = (plek.page - 1) * frozen->regels + plek.line - 1;

	for (; n > 0; n--)
		line = strchr(line, '\n') + 1;
	return line;
}

static void
assert_stands(
    const struct bevroren *frozen, struct plek plek, const char *words)
{
	const char *line = line_at(frozen, plek);
	size_t length = strcspn(line, "\n");
	char *text = xstrndup(line, length);

	if (strstr(text, words) == NULL)
		fail_msg("op %d:%d staat \"%s\", niet \"%s\"", plek.page,
		    plek.line, text, words);
	free(text);
}

static const char *const kept[] = { "Rapport</h1>", "Naam", "Stand", "Eerste",
	"Nog een punt.", "Tweede", "Cijfers", "Wat", "Plannen", "Zo is het." };

static void
every_block_has_the_place_where_it_stands(void **state)
{
	static const char *const more[] = { "Er werken drie mensen.",
		"Een punt." };
	struct bevroren frozen;
	struct buf html = { 0 };

	(void)state;
	freeze(&frozen);
	make(sent, &frozen, &report_formats[0], &html);
	for (size_t i = 1; i < LENGTH(kept); i++)
		assert_stands(&frozen, place_of(&html, kept[i]), kept[i]);
	for (size_t i = 0; i < LENGTH(more); i++)
		assert_stands(&frozen, place_of(&html, more[i]), more[i]);
	buf_release(&html);
	bevroren_release(&frozen);
}

static void
what_changed_has_none_and_the_rest_keeps_its_own(void **state)
{
	static const char *const changed[] = { "Een nieuwe alinea",
		"Er werken vier mensen.", "Dossiers" };
	struct bevroren frozen;
	struct buf before = { 0 }, after = { 0 };

	(void)state;
	freeze(&frozen);
	make(sent, &frozen, &report_formats[0], &before);
	make(now, &frozen, &report_formats[0], &after);
	for (size_t i = 0; i < LENGTH(kept); i++) {
		struct plek was = place_of(&before, kept[i]);
		struct plek is = place_of(&after, kept[i]);

		assert_true(was.page > 0);
		assert_int_equal(is.page, was.page);
		assert_int_equal(is.line, was.line);
	}
	for (size_t i = 0; i < LENGTH(changed); i++)
		assert_int_equal(place_of(&after, changed[i]).page, 0);
	buf_release(&before);
	buf_release(&after);
	bevroren_release(&frozen);
}

/* What is not sent yet has the places that it will have. */
static void
before_it_is_sent_the_places_are_those_to_come(void **state)
{
	struct bevroren frozen;
	struct buf before = { 0 }, after = { 0 };

	(void)state;
	freeze(&frozen);
	frozen.regels = BEVROREN_REGELS;
	make(sent, NULL, &report_formats[0], &before);
	make(sent, &frozen, &report_formats[0], &after);
	assert_string_equal(buf_text(&before), buf_text(&after));
	buf_release(&before);
	buf_release(&after);
	bevroren_release(&frozen);
}

/* Every place of the page is in the package, in the same order. */
static void
each_format_has_the_same_places(void **state)
{
	static const char in_html[] = "<span class=\"regel\">";
	static const char in_odt[] = "<text:span text:style-name=\"Kantlijn\">";
	struct bevroren frozen;
	struct error err;
	struct buf html = { 0 }, odt = { 0 };
	const char *a, *b;
	size_t n = 0;

	(void)state;
	freeze(&frozen);
	make(now, &frozen, report_format("html", &err), &html);
	make(now, &frozen, report_format("odt", &err), &odt);
	a = html.text;
	b = odt.text;
	while ((a = strstr(a, in_html)) != NULL) {
		size_t length;

		b = strstr(b, in_odt);
		assert_non_null(b);
		a += strlen(in_html);
		b += strlen(in_odt);
		length = strcspn(a, "<");
		assert_memory_equal(a, b, length + 1);
		n++;
	}
	assert_null(strstr(b, in_odt));
	assert_int_equal(n, 12);
	buf_release(&html);
	buf_release(&odt);
	bevroren_release(&frozen);
}

/* A list in what a term says has no style that hangs in the margin. */
static void
what_begins_with_a_list_has_a_style_that_is_there(void **state)
{
	struct error err;
	struct buf odt = { 0 };

	(void)state;
	make("<h1>A</h1><dl><dt>Naam</dt><dd><ul><li>een</li></ul></dd>"
	     "<dt>Leeg</dt></dl><p>b</p>",
	    NULL, report_format("odt", &err), &odt);
	assert_null(strstr(buf_text(&odt), "List_20_1_20_regel"));
	assert_non_null(strstr(buf_text(&odt),
	    "<text:p text:style-name=\"List_20_1\">"
	    "<text:span text:style-name=\"Kantlijn\">1:4</text:span>"));
	/* A term that says nothing stays by itself. */
	assert_non_null(strstr(
	    buf_text(&odt), ">Leeg</text:span><text:tab/></text:p>\n<text:p "));
	buf_release(&odt);
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
		cmocka_unit_test(every_block_has_the_place_where_it_stands),
		cmocka_unit_test(
		    what_changed_has_none_and_the_rest_keeps_its_own),
		cmocka_unit_test(
		    before_it_is_sent_the_places_are_those_to_come),
		cmocka_unit_test(each_format_has_the_same_places),
		cmocka_unit_test(
		    what_begins_with_a_list_has_a_style_that_is_there),
	};

	return cmocka_run_group_tests_name(
	    "report/margin", tests, set_locale, NULL);
}
