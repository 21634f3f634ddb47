/*
 * test_odt.c - OpenDocument text: a good package, the same each time, with
 * everything that makes it accessible.
 */
#include "test.h"

#include <expat.h>

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "package.h"
#include "report/odt.h"

static const struct report_frame frame = {
	.mark = "Concept",
	.cover = true,
	.sjablonen = "forms/sjablonen",
};

static const char sample[] =
    "<section><h1>Titel &amp; meer</h1><dl><dt>Naam</dt><dd>De Hoek</dd>"
    "<dt>Leeg</dt><dd/></dl></section>\n"
    "<section><h2>Twee</h2><p>Een <strong>vet</strong>  woord.</p>"
    "<p>Zoals:</p>\n<ul><li>punt<ol><li>eerste</li></ol></li></ul>"
    "<p><strong>Kopje</strong></p>"
    "<table><caption>Cijfers</caption><thead><tr><th scope=\"col\">Wat</th>"
    "<th scope=\"col\">Hoeveel van alles</th></tr></thead><tbody>"
    "<tr><th scope=\"row\">a</th><td>1</td></tr>"
    "<tr><th scope=\"row\">b</th><td/></tr></tbody></table>"
    "<blockquote><p>Zo.</p></blockquote></section>";

static void
make(const char *xhtml, const struct report_frame *with, struct buf *out)
{
	struct arena arena = { 0 };
	struct error err = { 0 };
	const struct xhtml_node *document =
	    xhtml_read("proef.html", xhtml, &arena, &err);

	if (document == NULL || odt_write(document, with, out, &err) == -1)
		fail_msg("%s", err.text);
	arena_release(&arena);
}

static void
part(const char *xhtml, const char *name, struct buf *out)
{
	struct buf package = { 0 };

	make(xhtml, &frame, &package);
	package_part(&package, name, out);
	buf_release(&package);
}

static void
assert_has(const struct buf *text, const char *words)
{
	if (strstr(buf_text(text), words) == NULL)
		fail_msg("\"%s\" staat niet in %s", words, buf_text(text));
}

/* Whoever looks at the first bytes knows what it is. */
static void
the_mimetype_is_first_and_as_it_is(void **state)
{
	static const char type[] = "application/vnd.oasis.opendocument.text";
	struct buf package = { 0 };

	(void)state;
	make(sample, &frame, &package);
	assert_memory_equal(package.text, "PK\3\4", 4);
	assert_int_equal(package.text[8], 0);  /* stored */
	assert_int_equal(package.text[28], 0); /* no extra field */
	assert_memory_equal(package.text + 30, "mimetype", 8);
	assert_memory_equal(package.text + 38, type, sizeof type - 1);
	buf_release(&package);
}

static void
made_twice_it_is_the_same(void **state)
{
	struct buf one = { 0 }, two = { 0 };

	(void)state;
	make(sample, &frame, &one);
	buf_add(&two, "before");
	make(sample, &frame, &two);
	assert_int_equal(two.length, one.length + 6);
	assert_memory_equal(two.text + 6, one.text, one.length);
	buf_release(&one);
	buf_release(&two);
}

static void
assert_well_formed(const struct buf *xml, const char *name)
{
	XML_Parser parser = XML_ParserCreateNS("UTF-8", ' ');

	if (XML_Parse(parser, xml->text, (int)xml->length, 1) != XML_STATUS_OK)
		fail_msg("%s, regel %lu: %s", name,
		    (unsigned long)XML_GetCurrentLineNumber(parser),
		    XML_ErrorString(XML_GetErrorCode(parser)));
	XML_ParserFree(parser);
}

static void
every_part_is_named_and_well_formed(void **state)
{
	static const char *const parts[] = { "content.xml", "styles.xml",
		"meta.xml" };
	struct buf manifest = { 0 };

	(void)state;
	part(sample, "META-INF/manifest.xml", &manifest);
	assert_well_formed(&manifest, "manifest");
	for (size_t i = 0; i < LENGTH(parts); i++) {
		struct buf xml = { 0 };

		part(sample, parts[i], &xml);
		assert_well_formed(&xml, parts[i]);
		assert_has(&manifest, parts[i]);
		buf_release(&xml);
	}
	buf_release(&manifest);
}

static void
it_has_a_title_and_a_language(void **state)
{
	struct buf meta = { 0 }, styles = { 0 };

	(void)state;
	part(sample, "meta.xml", &meta);
	assert_has(&meta, "<dc:title>Titel &amp; meer</dc:title>");
	assert_has(&meta, "<dc:language>nl-NL</dc:language>");
	part(sample, "styles.xml", &styles);
	assert_has(&styles, "fo:language=\"nl\" fo:country=\"NL\"");
	buf_release(&meta);
	buf_release(&styles);
}

static void
headings_lists_and_tables_are_what_they_are(void **state)
{
	static const char *const words[] = {
		"<text:h text:style-name=\"Begin\" text:outline-level=\"1\">"
		"Titel &amp; meer</text:h>",
		"<text:h text:style-name=\"Vervolg\" text:outline-level=\"2\">"
		"Twee</text:h>",
		"style:master-page-name=\"Concept\"",
		"<text:span text:style-name=\"Strong_20_Emphasis\">Naam"
		"</text:span><text:tab/>De Hoek</text:p>",
		">Leeg</text:span><text:tab/></text:p>",
		"Een <text:span text:style-name=\"Strong_20_Emphasis\">vet"
		"</text:span> woord.</text:p>",
		"\"Aanloop\">Zoals:</text:p>",
		"\"Aanloop\"><text:span text:style-name="
		"\"Strong_20_Emphasis\">Kopje",
		"<text:list text:style-name=\"Opsomming\">",
		"<text:list text:style-name=\"Nummering\">",
		"<text:p text:style-name=\"Table\">Cijfers</text:p>\n"
		"<table:table table:name=\"Tabel 1\"",
		"<table:table-header-rows>\n<table:table-row",
		"<text:p text:style-name=\"Table_20_Heading\">b</text:p>",
		"<text:p text:style-name=\"Table_20_Contents\"></text:p>",
		"<text:p text:style-name=\"Quotations\">Zo.</text:p>",
	};
	struct buf content = { 0 };

	(void)state;
	part(sample, "content.xml", &content);
	for (size_t i = 0; i < LENGTH(words); i++)
		assert_has(&content, words[i]);
	buf_release(&content);
}

/* A style that is not there looks like nothing, without a word. */
static void
every_style_that_is_named_is_there(void **state)
{
	static const char asks[] = "style-name=\"";
	struct buf content = { 0 }, all = { 0 };
	size_t n = 0;

	(void)state;
	part(sample, "content.xml", &content);
	part(sample, "styles.xml", &all);
	buf_add(&all, buf_text(&content));
	for (const char *at = strstr(content.text, asks); at != NULL;
	     at = strstr(at, asks), n++) {
		size_t length;
		char *name;

		at += strlen(asks);
		length = strcspn(at, "\"");
		name = xasprintf("style:name=\"%.*s\"", (int)length, at);
		assert_has(&all, name);
		free(name);
	}
	assert_true(n > 30);
	buf_release(&content);
	buf_release(&all);
}

struct counted {
	size_t n_elements, n_bytes;
};

static void XMLCALL
count_element(void *context, const char *name, const char **attributes)
{
	struct counted *counted = context;

	(void)attributes;
	counted->n_elements++;
	counted->n_bytes += strlen(name);
}

static void
count(const char *xhtml, struct counted *counted)
{
	XML_Parser parser = XML_ParserCreate("UTF-8");
	struct buf content = { 0 };

	*counted = (struct counted){ 0 };
	part(xhtml, "content.xml", &content);
	XML_SetUserData(parser, counted);
	XML_SetStartElementHandler(parser, count_element);
	assert_int_equal(
	    XML_Parse(parser, content.text, (int)content.length, 1),
	    XML_STATUS_OK);
	XML_ParserFree(parser);
	buf_release(&content);
}

static void
hostile_text_makes_no_element(void **state)
{
	struct counted before, after;

	(void)state;
	count("<h1>A</h1><p>x</p>", &before);
	count("<h1>&lt;/text:h>&quot;</h1><p>]]&gt;&lt;script&gt;&amp;#60;</p>",
	    &after);
	assert_int_equal(after.n_elements, before.n_elements);
	assert_int_equal(after.n_bytes, before.n_bytes);
}

static void
write_style(const char *folder, const char *text)
{
	char *path = xasprintf("%s/stijl.xml", folder);
	struct error err = { 0 };

	assert_int_equal(file_write(path, text, strlen(text), 1, &err), 0);
	free(path);
}

static void
remove_style(const char *folder)
{
	char *path = xasprintf("%s/stijl.xml", folder);

	unlink(path);
	rmdir(folder);
	free(path);
}

/* What an office made itself comes first; broken, it is named. */
static void
an_office_has_its_own_style(void **state)
{
	char root[] = "/tmp/schouw-stijl-XXXXXX";
	char *shipped, *own;
	struct report_frame with = frame;
	struct buf package = { 0 }, styles = { 0 }, good = { 0 };
	struct arena arena = { 0 };
	struct error err = { 0 };
	const struct xhtml_node *document =
	    xhtml_read("proef.html", "<h1>A</h1>", &arena, &err);

	(void)state;
	assert_non_null(mkdtemp(root));
	shipped = xasprintf("%s/sjablonen", root);
	own = xasprintf("%s/lokaal/sjablonen", root);
	assert_int_equal(file_make_folders(shipped, &err), 0);
	assert_int_equal(file_make_folders(own, &err), 0);
	with.sjablonen = shipped;
	assert_int_equal(odt_write(document, &with, &package, &err), -1);
	assert_non_null(strstr(err.text, "stijl.xml kan niet worden gelezen"));
	write_style(shipped, "<a/>");
	buf_add(&good, "<eigen>");
	for (size_t i = 0; odt_styles[i] != NULL; i++)
		buf_addf(&good, "<b style:name=\"%s\"/>", odt_styles[i]);
	buf_add(&good, "</eigen>");
	write_style(own, buf_text(&good));
	make("<h1>A</h1>", &with, &package);
	package_part(&package, "styles.xml", &styles);
	assert_string_equal(buf_text(&styles), buf_text(&good));
	write_style(own, "<eigen><b style:name=\"Standard\"/></eigen>");
	assert_int_equal(odt_write(document, &with, &package, &err), -1);
	assert_non_null(
	    strstr(err.text, "stijl.xml: de stijl Text_20_body ontbreekt"));
	write_style(own, "<eigen>\n<b></eigen>");
	assert_int_equal(odt_write(document, &with, &package, &err), -1);
	assert_non_null(strstr(err.text, "stijl.xml, regel 2: "));
	remove_style(shipped);
	remove_style(own);
	own[strlen(own) - strlen("/sjablonen")] = '\0';
	rmdir(own);
	rmdir(root);
	buf_release(&package);
	buf_release(&styles);
	buf_release(&good);
	arena_release(&arena);
	free(shipped);
	free(own);
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
		cmocka_unit_test(the_mimetype_is_first_and_as_it_is),
		cmocka_unit_test(made_twice_it_is_the_same),
		cmocka_unit_test(every_part_is_named_and_well_formed),
		cmocka_unit_test(it_has_a_title_and_a_language),
		cmocka_unit_test(headings_lists_and_tables_are_what_they_are),
		cmocka_unit_test(every_style_that_is_named_is_there),
		cmocka_unit_test(hostile_text_makes_no_element),
		cmocka_unit_test(an_office_has_its_own_style),
	};

	return cmocka_run_group_tests_name(
	    "report/odt", tests, set_locale, NULL);
}
