/*
 * test_text.c - the small XHTML: what is refused, and how it reads as text.
 */
#include "test.h"

#include <locale.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "report/write.h"

static const struct report_frame frame = { .mark = "" };

static void
assert_text(const char *xhtml, const char *expected)
{
	struct arena arena = { 0 };
	struct buf out = { 0 };
	struct error err = { 0 };
	const struct xhtml_node *document =
	    xhtml_read("proef.html", xhtml, &arena, &err);

	if (document == NULL)
		fail_msg("%s", err.text);
	text_write(document, &frame, &out, &err);
	assert_string_equal(buf_text(&out), expected);
	buf_release(&out);
	arena_release(&arena);
}

static void
blocks_have_their_own_shape(void **state)
{
	(void)state;
	assert_text("<h1>Een  <em>kop</em>\n</h1><p>Tekst\nop een rij.</p>",
	    "Een kop\n#######\n\nTekst op een rij.\n\n");
	assert_text("<h1>A</h1><ul><li>een <p>twee</p>\n<p>drie</p> vier"
		    "</li></ul>",
	    "A\n#\n\n- een\n  twee\n  drie\n  vier\n\n");
	assert_text("<h1>A</h1><ul><li>een<ul><li>twee</li></ul></li>"
		    "<li>drie</li></ul>",
	    "A\n#\n\n- een\n  - twee\n- drie\n\n");
	assert_text("<h1>A</h1><ol><li>een</li><li>twee</li></ol>",
	    "A\n#\n\n1.  een\n2.  twee\n\n");
	assert_text("<h1>A</h1><dl><dt>Naam</dt><dd>B</dd>"
		    "<dt>Plaats</dt><dd><p>C</p><p>D</p></dd></dl>",
	    "A\n#\n\nNaam    B\nPlaats  C\n        D\n\n");
	assert_text("<h1>A</h1><dl><dt>Een</dt><dt>Twee</dt><dd>B</dd>"
		    "<dt>Drie</dt></dl>",
	    "A\n#\n\nEen\nTwee  B\nDrie\n\n");
	assert_text("<h1>A</h1><blockquote><p>Zo.</p></blockquote>",
	    "A\n#\n\n    Zo.\n\n");
}

static void
a_table_stands_in_columns(void **state)
{
	(void)state;
	assert_text("<h1>A</h1><table><caption>Tabel</caption><thead><tr>"
		    "<th scope=\"col\">Code</th><th scope=\"col\">Naam</th>"
		    "</tr></thead><tbody><tr><th scope=\"row\">é1</th>"
		    "<td/></tr><tr><th scope=\"row\">2</th><td>Zó</td></tr>"
		    "</tbody></table>",
	    "A\n#\n\nTabel\n\nCode  Naam\n----  ----\né1\n2     Zó\n\n");
}

static void
a_wide_table_wraps_in_its_cells(void **state)
{
	struct arena arena = { 0 };
	struct buf xhtml = { 0 }, out = { 0 };
	struct error err = { 0 };
	const struct xhtml_node *document;
	size_t n_rows = 0;

	(void)state;
	buf_add(&xhtml,
	    "<h1>A</h1><table><caption>T</caption><tbody><tr>"
	    "<th scope=\"row\">kort</th><td>");
	for (int i = 0; i < 40; i++)
		buf_add(&xhtml, "woorden ");
	buf_add(&xhtml, "</td><td>");
	for (int i = 0; i < 100; i++)
		buf_add(&xhtml, "漢");
	buf_add(&xhtml, "</td></tr></tbody></table>");
	document = xhtml_read("p", buf_text(&xhtml), &arena, &err);
	assert_non_null(document);
	text_write(document, &frame, &out, &err);
	for (const char *row = buf_text(&out); *row != '\0'; n_rows++) {
		size_t length = strcspn(row, "\n");

		assert_true(utf8_width(row, length) <= TEXT_WIDTH);
		row += length + 1;
	}
	assert_true(n_rows > 10);
	buf_release(&xhtml);
	buf_release(&out);
	arena_release(&arena);
}

static const struct {
	const char *xhtml, *sentence;
} refused[] = {
	{ "<h1>A</h1>\n<script>x</script>",
	    "p, regel 2: onbekend element script." },
	{ "<h1>A</h1>\n\n<p onclick=\"x\">a</p>",
	    "p, regel 3: dit kenmerk mag hier niet staan: onclick." },
	{ "<h1>A</h1><h3>B</h3>",
	    "p, regel 1: deze kop slaat een niveau over: h3." },
	{ "<h1>A</h1>\n<h1>B</h1>",
	    "p, regel 2: een tweede h1; er is er één." },
	{ "<p>A</p>", "p, regel 1: er is geen h1." },
	{ "<h1>A</h1><table><tbody><tr><td>a</td></tr></tbody></table>",
	    "p, regel 1: een tabel begint met één caption." },
	{ "<h1>A</h1><table></table>",
	    "p, regel 1: een tabel zonder caption." },
	{ "<h1>A</h1><table><caption>T</caption><tbody><tr>\n<th>a</th></tr>"
	  "</tbody></table>",
	    "p, regel 2: een th heeft scope=\"col\" of scope=\"row\"." },
	{ "<h1>A</h1><ul>los</ul>",
	    "p, regel 1: tekst hoort in een p, li, th, td, dt of dd." },
	{ "<h1>A</h1><p><ul><li>a</li></ul></p>",
	    "p, regel 1: dit element mag hier niet staan: ul." },
	{ "<h1>A</h1>\n<p>a",
	    "p, regel 2: een element wordt niet gesloten, of"
	    " niet in de goede volgorde." },
	{ "<h1>A & B</h1>",
	    "p, regel 1: hier staat een teken dat niet mag;"
	    " schrijf < als &lt; en & als &amp;." },
	{ "<h1>A</h1><?php x ?>",
	    "p, regel 1: een opdracht mag hier niet staan: php." },
};

static void
what_is_not_ours_is_refused_with_its_line(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(refused); i++) {
		struct error err = { 0 };

		assert_int_equal(xhtml_check("p", refused[i].xhtml, &err), -1);
		assert_string_equal(err.text, refused[i].sentence);
	}
}

static void
rows_of_a_table_are_as_long_as_each_other(void **state)
{
	static const char ragged[] =
	    "<h1>A</h1><table><caption>T</caption><thead/><tbody>"
	    "<tr><td>a</td></tr>\n<tr><td>a</td><td>b</td></tr>"
	    "</tbody></table>";
	struct arena arena = { 0 };
	struct buf wide = { 0 };
	struct error err = { 0 };

	(void)state;
	assert_null(xhtml_read("p", ragged, &arena, &err));
	assert_string_equal(err.text,
	    "p (ingevuld), regel 2: deze rij heeft niet evenveel cellen als"
	    " de eerste.");
	buf_add(&wide, "<h1>A</h1><table><caption>T</caption><tbody><tr>");
	for (int i = 0; i <= XHTML_CELLS; i++)
		buf_add(&wide, "<td>a</td>");
	buf_add(&wide, "</tr></tbody></table>");
	assert_null(xhtml_read("p", buf_text(&wide), &arena, &err));
	assert_non_null(strstr(err.text, "te veel cellen"));
	buf_release(&wide);
	arena_release(&arena);
}

static void
depth_is_bounded(void **state)
{
	struct buf deep = { 0 };
	struct error err = { 0 };

	(void)state;
	buf_add(&deep, "<h1>A</h1>");
	for (int i = 0; i < 10000; i++)
		buf_add(&deep, "<section>");
	assert_int_equal(xhtml_check("p", buf_text(&deep), &err), -1);
	assert_non_null(strstr(err.text, "te diep genest"));
	buf_release(&deep);
}

static void
tags_of_a_template_may_stand_between_elements(void **state)
{
	struct error err = { 0 };

	(void)state;
	assert_int_equal(
	    xhtml_check("p",
		"<h1>{{a}}</h1>{{#b}}<ul>{{#c}}<li>{{d}}</li>{{/c}}</ul>"
		"{{/b}}",
		&err),
	    0);
	assert_int_equal(
	    xhtml_check("p", "<h1>A</h1>\n<p>a{{#b}}</p>\n<h2>", &err), -1);
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
		cmocka_unit_test(blocks_have_their_own_shape),
		cmocka_unit_test(a_table_stands_in_columns),
		cmocka_unit_test(a_wide_table_wraps_in_its_cells),
		cmocka_unit_test(what_is_not_ours_is_refused_with_its_line),
		cmocka_unit_test(rows_of_a_table_are_as_long_as_each_other),
		cmocka_unit_test(depth_is_bounded),
		cmocka_unit_test(tags_of_a_template_may_stand_between_elements),
	};

	return cmocka_run_group_tests_name(
	    "report/text", tests, set_locale, NULL);
}
