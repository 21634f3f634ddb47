/*
 * test_report.c - the rapport of the shipped vorm and norms: what must be
 * in it, what must never be, and that it can be read by everyone.
 */
#include "test.h"

#include <expat.h>

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "fixture.h"
#include "load/load.h"
#include "package.h"
#include "report/content.h"
#include "report/report.h"

#define SJABLONEN "forms/sjablonen"

static const struct report_trace trace = {
	.logboek_seq = 12,
	.logboek_head = "f00d",
	.made_at = "2026-11-21 10:00:00",
	.version = "0.1",
};

/* A signaalgestuurd onderzoek with the files that are shipped. */
static int
begin(void **state)
{
	struct onderzoek *o = xcalloc(1, sizeof *o);
	struct library all = { 0 }, own = { 0 };
	struct load_report report = { 0 };
	struct error err = { 0 };
	const struct form *form;

	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	if (load_folder(".", &all, &report, &err) == -1)
		return -1;
	form = library_form(&all, "signaal");
	if (form == NULL ||
	    load_pins(form->canonical,
		library_normset(&all, form->normset)->canonical,
		all.registers->canonical, &own, &err) == -1)
		return -1;
	onderzoek_init(o, &own, "2026-0141", "j.devries");
	load_report_release(&report);
	library_release(&all);
	*state = o;
	return 0;
}

static void
make(const struct onderzoek *o, const char *format, struct buf *out)
{
	struct error err = { 0 };

	if (report_make("rapport", report_format(format, &err), SJABLONEN, o,
		&trace, out, &err) == -1)
		fail_msg("%s: %s", format, err.text);
	package_open(report_format(format, &err), out);
}

static void
assert_has(const struct buf *text, const char *word)
{
	if (strstr(buf_text(text), word) == NULL)
		fail_msg("\"%s\" staat er niet in", word);
}

static struct notitie *
note(struct onderzoek *o, const char *text, enum privacy privacy)
{
	struct error err = { 0 };
	struct notitie *n = onderzoek_add_notitie(o, "j.devries", text, &err);

	assert_non_null(n);
	assert_int_equal(notitie_set_norms(o, n, "A-1.3.2", &err), 0);
	n->privacy = privacy;
	return n;
}

/* ---- what must be there ---- */

static void
fill(struct onderzoek *o)
{
	const struct norm *norm = onderzoek_oordeel(o, "A-1.3.2")->norm;
	struct error err = { 0 };
	struct maatregel *m;
	struct notitie *n;

	fixture_answer(o, "aanbieder", "De Hoek");
	fixture_answer(o, "voorzieningen", "dagbesteding");
	fixture_answer(o, "aangekondigd", "nee");
	fixture_answer(o, "reden_onaangekondigd", "Waarom onverwacht");
	fixture_answer(o, "bezoek_op", "2026-09-15");
	fixture_answer(o, "onderzoeksopzet", "document anders:rondgang");
	fixture_answer(o, "samenvatting", "Eerste alinea.\n\nTweede alinea.");
	fixture_judge(o, "A-1.3.2", "voldoet_deels");
	oordeel_set_bevinding(onderzoek_oordeel(o, "A-1.3.2"), "Wisselend.");
	oordeel_set_punt(onderzoek_oordeel(o, "A-1.3.2"), 0, PUNT_MIN);
	fixture_judge(o, "A-3.1.4", "nvt");
	oordeel_set_bevinding(
	    onderzoek_oordeel(o, "A-3.1.4"), "Geen vrijwilligers.");
	oordeel_choose(
	    onderzoek_oordeel(o, "A-1.1.1"), false, "Buiten het signaal.");
	n = note(o, "Steeds een ander", PRIVACY_OPENBAAR);
	n->literal = true;
	assert_int_equal(notitie_set_bron(n, "v7", &err), 0);
	note(o, "Het rooster is gezien", PRIVACY_OPENBAAR);
	m = onderzoek_add_maatregel(o, norm, &err);
	assert_non_null(m);
	maatregel_set_text(m, "Bericht vooraf.");
	maatregel_set_due_on(m, date_from_iso("2027-01-31"));
	advies_set_text(onderzoek_add_advies(o, norm), "Vraag het na.");
}

static void
what_was_found_is_in_every_format(void **state)
{
	static const char *const words[] = { "De Hoek", "Eerste alinea.",
		"Tweede alinea.", "15 september 2026", "onaangekondigd",
		"Waarom onverwacht", "Documentenonderzoek", "anders: rondgang",
		"A-1.3.2", "Voldoet deels", "niet in orde", "Wisselend.",
		"“Steeds een ander”", "(vertegenwoordiger)",
		"Het rooster is gezien", "Niet van toepassing",
		"Geen vrijwilligers.", "Buiten het signaal.", "M-2026-0141-1",
		"Bericht vooraf.", "31 januari 2027", "Vraag het na.",
		"AV-2026-0141-1", "Werkversie", "f00d", "wmo-rr-aanbieders",
		"art. 3.1 lid 2 sub a" };
	struct onderzoek *o = *state;

	fill(o);
	for (const struct report_format *f = package_next(NULL); f != NULL;
	     f = package_next(f)) {
		struct buf out = { 0 };

		make(o, f->name, &out);
		for (size_t k = 0; k < LENGTH(words); k++)
			assert_has(&out, words[k]);
		assert_has(&out, o->normset->sha256);
		assert_null(strstr(buf_text(&out), "v7"));
		buf_release(&out);
	}
}

static struct bewijs *
add_bewijs(struct onderzoek *o, const char *methode, const char *titel)
{
	struct error err;
	struct bewijs *b = onderzoek_add_bewijs(o, methode, titel, &err);

	assert_non_null(b);
	assert_int_equal(bewijs_read(o, b, BEWIJS_NORMEN, "1.3.2", &err), 0);
	bewijs_read(o, b, BEWIJS_GEZIEN, "geheim gezien", &err);
	bewijs_read(o, b, BEWIJS_NOODZAAK, methode, &err);
	bewijs_set_bestand(b,
	    "0123456789abcdef0123456789abcdef"
	    "0123456789abcdef0123456789abcdef",
	    "geheim.pdf", 1);
	return b;
}

static void
documents_are_named_and_dossiers_only_counted(void **state)
{
	struct onderzoek *o = *state;

	fill(o);
	add_bewijs(o, "document", "Rooster van week 46");
	add_bewijs(o, "document", "Interne mail")->privacy = PRIVACY_INTERN;
	bewijs_withdraw(add_bewijs(o, "document", "Verkeerd stuk"));
	add_bewijs(o, "persdossier", "Dossier van b1");
	add_bewijs(o, "persdossier", "Dossier van b2");
	add_bewijs(o, "clientdossier", "Dossier van c1");
	for (const struct report_format *f = package_next(NULL); f != NULL;
	     f = package_next(f)) {
		struct buf out = { 0 };

		make(o, f->name, &out);
		assert_has(&out, "Rooster van week 46");
		assert_has(&out, "Inzage personeelsdossier");
		assert_has(&out, "Inzage cli");
		/* The reason of what is openbaar, once. */
		assert_has(&out, "persdossier");
		assert_null(strstr(buf_text(&out), "clientdossier"));
		assert_null(strstr(buf_text(&out), "Interne mail"));
		assert_null(strstr(buf_text(&out), "Verkeerd stuk"));
		assert_null(strstr(buf_text(&out), "Dossier van"));
		assert_null(strstr(buf_text(&out), "geheim"));
		buf_release(&out);
	}
}

static void
what_could_not_be_shown_is_said(void **state)
{
	struct onderzoek *o = *state;
	struct buf out = { 0 };

	fill(o);
	oordeel_set_grond(
	    onderzoek_oordeel(o, "A-1.3.2"), GROND_NIET_AANGETOOND);
	make(o, "html", &out);
	assert_has(&out, "De aanbieder kon het niet aantonen.");
	buf_release(&out);
}

/* "Niet van toepassing" is no oordeel: 1.3.2 has one, 3.1.4 has none. */
static void
what_was_not_judged_is_not_counted_as_judged(void **state)
{
	struct buf out = { 0 };

	fill(*state);
	make(*state, "html", &out);
	assert_has(&out, "Met een oordeel: 1.");
	assert_has(&out, "niet getoetst: 1.");
	buf_release(&out);
}

static void
what_is_empty_is_named_as_empty(void **state)
{
	static const char *const words[] = { "Nog niet ingevuld.",
		"Geen maatregelen opgelegd.", "Geen adviezen gegeven.",
		"Nog geen oordeel", "geen mondelinge bronnen",
		"De datum van het bezoek is nog niet ingevuld." };

	for (const struct report_format *f = package_next(NULL); f != NULL;
	     f = package_next(f)) {
		struct buf out = { 0 };

		make(*state, f->name, &out);
		for (size_t k = 0; k < LENGTH(words); k++)
			assert_has(&out, words[k]);
		buf_release(&out);
	}
}

/* ---- what must never be there ---- */

/* A word of its own in each place that stays inside. */
static void
hide(struct onderzoek *o)
{
	const struct norm *norm = onderzoek_oordeel(o, "A-1.3.2")->norm;
	struct error err = { 0 };
	struct maatregel *m;
	struct advies *a;

	fixture_answer(o, "bron_signaal", "anders:GEHEIMbron");
	fixture_answer(o, "signaal", "GEHEIMsignaal");
	fixture_answer(o, "weging", "GEHEIMweging");
	fixture_answer(o, "aangekondigd", "ja");
	fixture_answer(o, "reden_onaangekondigd", "GEHEIMverborgen");
	note(o, "GEHEIMintern", PRIVACY_INTERN);
	note(o, "GEHEIMbijzonder", PRIVACY_BIJZONDER);
	note(o, "GEHEIMvervangen", PRIVACY_OPENBAAR)->replaced = true;
	oordeel_choose(onderzoek_oordeel(o, "A-1.3.2"), true, "GEHEIMgekozen");
	fixture_judge(o, "A-1.3.2", "voldoet_niet");
	m = onderzoek_add_maatregel(o, norm, &err);
	assert_non_null(m);
	maatregel_set_text(m, "GEHEIMmaatregel");
	maatregel_withdraw(m, "GEHEIMreden");
	a = onderzoek_add_advies(o, norm);
	advies_set_text(a, "GEHEIMadvies");
	advies_withdraw(a);
}

static void
what_stays_inside_is_in_no_format(void **state)
{
	struct onderzoek *o = *state;

	hide(o);
	for (const struct report_format *f = package_next(NULL); f != NULL;
	     f = package_next(f)) {
		struct buf out = { 0 };

		make(o, f->name, &out);
		assert_has(&out, "Voldoet niet");
		assert_null(strstr(buf_text(&out), "GEHEIM"));
		buf_release(&out);
	}
}

static void
no_template_can_ask_for_what_stays_inside(void **state)
{
	static const char *const inside[] = { "antwoord_signaal",
		"antwoord_weging", "antwoord_bron_signaal", "antwoord_kanaal" };
	struct onderzoek *o = *state;
	json_t *tree;
	char *text;

	hide(o);
	tree = content_make(o, &trace);
	text = json_dumps(tree, 0);
	assert_non_null(text);
	assert_null(strstr(text, "GEHEIM"));
	for (size_t i = 0; i < LENGTH(inside); i++)
		assert_null(json_object_get(tree, inside[i]));
	assert_non_null(json_object_get(tree, "antwoord_conclusie"));
	free(text);
	json_decref(tree);
}

/* ---- who can read it ---- */

struct page {
	int n_h1, level, n_elements, n_th, n_tables;
	bool lang, title, caption_next, policy;
};

static const char *
attribute(const char **attributes, const char *name)
{
	for (; *attributes != NULL; attributes += 2)
		if (strcmp(attributes[0], name) == 0)
			return attributes[1];
	return "";
}

static void XMLCALL
on_start(void *context, const char *name, const char **attributes)
{
	struct page *page = context;

	page->n_elements++;
	if (page->caption_next)
		assert_string_equal(name, "caption");
	page->caption_next = strcmp(name, "table") == 0;
	page->n_tables += page->caption_next;
	page->n_h1 += strcmp(name, "h1") == 0;
	page->title |= strcmp(name, "title") == 0;
	if (strcmp(name, "html") == 0)
		page->lang = strcmp(attribute(attributes, "lang"), "nl") == 0;
	if (strcmp(attribute(attributes, "http-equiv"),
		"Content-Security-Policy") == 0)
		page->policy = strcmp(attribute(attributes, "content"),
				   "default-src 'none'; style-src "
				   "'unsafe-inline'") == 0;
	if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
		assert_true(name[1] - '0' <= page->level + 1);
		page->level = name[1] - '0';
	}
	if (strcmp(name, "th") == 0) {
		const char *scope = attribute(attributes, "scope");

		page->n_th++;
		assert_true(
		    strcmp(scope, "col") == 0 || strcmp(scope, "row") == 0);
	}
}

static void
read_page(const struct onderzoek *o, struct page *page)
{
	XML_Parser parser = XML_ParserCreate("UTF-8");
	struct buf out = { 0 };

	*page = (struct page){ 0 };
	make(o, "html", &out);
	XML_SetUserData(parser, page);
	XML_SetStartElementHandler(parser, on_start);
	if (XML_Parse(parser, buf_text(&out), (int)out.length, 1) !=
	    XML_STATUS_OK)
		fail_msg("regel %lu: %s",
		    (unsigned long)XML_GetCurrentLineNumber(parser),
		    XML_ErrorString(XML_GetErrorCode(parser)));
	XML_ParserFree(parser);
	buf_release(&out);
}

static void
the_page_can_be_read_aloud(void **state)
{
	struct page page;

	fill(*state);
	read_page(*state, &page);
	assert_int_equal(page.n_h1, 1);
	assert_true(page.lang);
	assert_true(page.title);
	assert_true(page.policy);
	assert_true(page.n_tables > 5);
	assert_true(page.n_th > 20);
}

static void
hostile_text_makes_no_element(void **state)
{
	static const char hostile[] =
	    "</title></style><script>alert(1)</script><a href=\"javascript:x\""
	    " onmouseover='y'>&lt;{{naam}}{{#themas}}]]><!--";
	struct onderzoek *o = *state;
	struct page before, after;

	fill(o);
	read_page(o, &before);
	fixture_answer(o, "aanbieder", hostile);
	fixture_answer(o, "samenvatting", "een\n</p><h1>twee</h1>");
	oordeel_set_bevinding(onderzoek_oordeel(o, "A-1.3.2"), hostile);
	advies_set_text(&o->advies[0], hostile);
	read_page(o, &after);
	assert_int_equal(after.n_elements, before.n_elements);
	assert_int_equal(after.n_h1, 1);
}

/* Not cleaned on its way in, as from a database of another making. */
static void
no_control_character_comes_through(void **state)
{
	struct onderzoek *o = *state;

	free(o->facts.aanbieder);
	o->facts.aanbieder =
	    xstrdup("a\x1b[2J\xE2\x80\xAE\xC2\x9B\xFF\xEF\xBF\xBFz");
	for (const struct report_format *f = package_next(NULL); f != NULL;
	     f = package_next(f)) {
		struct buf out = { 0 };

		make(o, f->name, &out);
		assert_true(utf8_valid(buf_text(&out), out.length));
		for (size_t at = 0, n; at < out.length; at += n)
			assert_false(utf8_unsafe(
			    utf8_decode(buf_text(&out), out.length, at, &n)));
		buf_release(&out);
	}
}

static void
no_row_of_the_text_is_too_wide(void **state)
{
	struct onderzoek *o = *state;
	struct buf out = { 0 };
	size_t n = 0;

	fill(o);
	fixture_answer(o, "locatie",
	    "Hetlangstewoorddatooitinéénlocatiestondzonderdateriemandeenspatie"
	    "tussenzetteofanderszinsafbrakvanwegedeleesbaarheid");
	make(o, "tekst", &out);
	for (const char *row = buf_text(&out); *row != '\0'; n++) {
		size_t length = strcspn(row, "\n");

		assert_true(utf8_width(row, length) <= 76);
		assert_true(length == 0 || row[length - 1] != ' ');
		row += length + 1;
	}
	assert_true(n > 300);
	buf_release(&out);
}

/* ---- the rest ---- */

/* The fixture asks none of the questions that the rapport prints. */
static void
a_whole_onderzoek_makes_a_concept(void **state)
{
	static struct thema thema = { .id = "1", .title = "Thema" };
	struct onderzoek o;
	struct buf out = { 0 };

	(void)state;
	fixture_onderzoek(&o);
	o.library.normset[0]->thema = &thema;
	o.library.normset[0]->n_themas = 1;
	for (size_t i = 0; i < o.normset->n_norms; i++)
		o.library.normset[0]->norm[i].paragraaf = NO_PARAGRAAF;
	make(&o, "tekst", &out);
	assert_has(&out, "Werkversie");
	buf_clear(&out);
	fixture_complete(&o);
	make(&o, "tekst", &out);
	assert_has(&out, "Dit is een concept.");
	assert_has(&out, "Normen bij dit thema");
	assert_null(strstr(buf_text(&out), "erkversie"));
	buf_release(&out);
	onderzoek_release(&o);
}

static void
unknown_names_are_used_wrongly(void **state)
{
	struct buf out = { 0 };
	struct error err = { 0 };

	assert_null(report_format("docx", &err));
	assert_int_equal(err.kind, ERROR_USAGE);
	assert_string_equal(err.text,
	    "Formaat docx bestaat niet; kies uit: html, odt, pdf, tekst.");
	assert_int_equal(report_make("briefje", &report_formats[0], SJABLONEN,
			     *state, &trace, &out, &err),
	    -1);
	assert_int_equal(err.kind, ERROR_USAGE);
	assert_int_equal(out.length, 0);
}

static void
a_wrong_template_is_named_with_its_line(void **state)
{
	static const struct {
		const char *template, *sentence;
	} wrong[] = {
		{ "<h1>A</h1>\n<p>{{antwoord_signaal}}</p>",
		    "rapport.html:2: onbekende naam \"antwoord_signaal\"." },
		{ "<h1>A</h1>\n<div>x</div>",
		    "rapport.html, regel 2: onbekend element div." },
	};
	char folder[] = "/tmp/schouw-report-XXXXXX";
	char *path;

	assert_non_null(mkdtemp(folder));
	path = xasprintf("%s/rapport.html", folder);
	for (size_t i = 0; i < LENGTH(wrong); i++) {
		struct buf out = { 0 };
		struct error err = { 0 };

		assert_int_equal(file_write(path, wrong[i].template,
				     strlen(wrong[i].template), 1, &err),
		    0);
		assert_int_equal(report_make("rapport", &report_formats[0],
				     folder, *state, &trace, &out, &err),
		    -1);
		assert_string_equal(err.text, wrong[i].sentence);
		assert_int_equal(out.length, 0);
	}
	unlink(path);
	rmdir(folder);
	free(path);
}

static int
set_locale(void **state)
{
	(void)state;
	return setlocale(LC_ALL, "C.UTF-8") == NULL;
}

/* ---- hoor en wederhoor ---- */

static void
the_items_of_form_1_are_annexed_with_their_answers(void **state)
{
	struct onderzoek *o = *state;
	struct buf out = { 0 };
	struct onjuistheid *x;
	struct error err;

	make(o, "tekst", &out);
	assert_null(strstr(buf_text(&out), "feitelijke onjuistheden"));
	buf_clear(&out);
	onderzoek_freeze(o, "Er werken drie mensen.\n", "ina");
	x = onderzoek_add_onjuistheid(o, "4", "drie mensen <b>", &err);
	assert_non_null(x);
	onjuistheid_read(o, x, ONJUIST_UITLEG, "Het zijn er vier.", &err);
	make(o, "html", &out);
	assert_has(&out, "drie mensen &lt;b&gt;");
	assert_has(&out, "Nog niet gegeven.");
	buf_clear(&out);
	onjuistheid_read(o, x, ONJUIST_ANTWOORD, "Dat is hersteld.", &err);
	onjuistheid_read(o, x, ONJUIST_AANPASSING, "ja", &err);
	make(o, "tekst", &out);
	assert_has(&out, "Bijlage: feitelijke onjuistheden");
	assert_has(&out, "Het zijn er vier.");
	assert_has(&out, "Dat is hersteld.");
	buf_release(&out);
}

/* The words that usage prints are those of the table. */
static void
usage_names_every_format(void **state)
{
	struct buf names = { 0 };

	(void)state;
	for (size_t i = 0; report_formats[i].name != NULL; i++)
		buf_addf(
		    &names, "%s%s", i > 0 ? "|" : "", report_formats[i].name);
	assert_string_equal(buf_text(&names), REPORT_FORMATS);
	buf_release(&names);
}

static void
every_document_is_there_in_every_format(void **state)
{
	struct error err = { 0 };

	for (size_t i = 0; i < n_documents; i++) {
		if (documents[i].soort != DOCUMENT_RAPPORT &&
		    documents[i].soort != DOCUMENT_FORMULIER)
			continue;
		for (const struct report_format *f = package_next(NULL);
		     f != NULL; f = package_next(f)) {
			struct buf out = { 0 };

			if (report_make(documents[i].name, f, SJABLONEN, *state,
				&trace, &out, &err) == -1)
				fail_msg("%s", err.text);
			package_open(f, &out);
			assert_has(&out, "2026-0141");
			buf_release(&out);
		}
	}
}

#define with_onderzoek(f) \
	cmocka_unit_test_setup_teardown(f, begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		with_onderzoek(what_was_found_is_in_every_format),
		with_onderzoek(documents_are_named_and_dossiers_only_counted),
		with_onderzoek(what_could_not_be_shown_is_said),
		with_onderzoek(what_was_not_judged_is_not_counted_as_judged),
		with_onderzoek(what_is_empty_is_named_as_empty),
		with_onderzoek(what_stays_inside_is_in_no_format),
		with_onderzoek(no_template_can_ask_for_what_stays_inside),
		with_onderzoek(the_page_can_be_read_aloud),
		with_onderzoek(hostile_text_makes_no_element),
		with_onderzoek(no_control_character_comes_through),
		with_onderzoek(no_row_of_the_text_is_too_wide),
		cmocka_unit_test(a_whole_onderzoek_makes_a_concept),
		with_onderzoek(
		    the_items_of_form_1_are_annexed_with_their_answers),
		with_onderzoek(every_document_is_there_in_every_format),
		cmocka_unit_test(usage_names_every_format),
		with_onderzoek(unknown_names_are_used_wrongly),
		with_onderzoek(a_wrong_template_is_named_with_its_line),
	};

	return cmocka_run_group_tests_name(
	    "report/report", tests, set_locale, NULL);
}
