/*
 * test_line.c - the line of the stream: what it takes and what it leaves.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/line.h"
#include "fixture.h"

struct row {
	const char *typed, *text, *bron, *norms;
	enum notitie_soort soort;
	bool literal;
};

static void
assert_row(const struct onderzoek *o, const struct row *row)
{
	struct line line;

	line_parse(o, row->typed, &line);
	assert_string_equal(buf_text(&line.text), row->text);
	assert_string_equal(line.bron, row->bron);
	assert_string_equal(buf_text(&line.norms), row->norms);
	assert_int_equal(line.soort, row->soort);
	assert_int_equal(line.literal, row->literal);
	line_release(&line);
}

static void
what_is_meant_is_taken_out(void **state)
{
	static const struct row rows[] = {
		{ "gewoon", "gewoon", "", "", 0, false },
		{ "@c1 zegt iets", "zegt iets", "c1", "", 0, false },
		{ "  @B12: zegt iets ", "zegt iets", "b12", "", 0, false },
		{ "@c zegt", "zegt", "c", "", 0, false },
		{ "zie #1.3.2 en #a-1.1.1.", "zie en.", "", "A-1.3.2 A-1.1.1",
		    0, false },
		{ "#1.3.2#1.1.1 beide", "beide", "", "A-1.3.2 A-1.1.1", 0,
		    false },
		{ "dubbel #1.3.2 #1.3.2", "dubbel", "", "A-1.3.2", 0, false },
		{ "(#1.3.2) rooster", "() rooster", "", "A-1.3.2", 0, false },
		{ "! rooster opvragen", "rooster opvragen", "", "", SOORT_DOEN,
		    false },
		{ "!rooster", "rooster", "", "", SOORT_DOEN, false },
		{ "? nog eens vragen", "nog eens vragen", "", "", SOORT_VRAGEN,
		    false },
		{ "@c1 ! #1.3.2 rooster", "rooster", "c1", "A-1.3.2",
		    SOORT_DOEN, false },
		{ "! @c1 rooster", "rooster", "c1", "", SOORT_DOEN, false },
		{ "\"ik wacht\"", "ik wacht", "", "", 0, true },
		{ "@c1 #1.3.2 \"ik wacht", "ik wacht", "c1", "A-1.3.2", 0,
		    true },
		{ "een\nregel #1.3.2\nmeer", "een\nregel \nmeer", "", "A-1.3.2",
		    0, false },
		{ "#1.3.2", "", "", "A-1.3.2", 0, false },
		{ "@c1", "", "c1", "", 0, false },
		{ "", "", "", "", 0, false },
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_row(*state, &rows[i]);
}

/* Each of these is the text as it was typed. */
static void
what_only_looks_like_it_stays_text(void **state)
{
	static const char *const rows[] = {
		"c1 zegt 5 # 3",
		"kamer #3",
		"#zorg is een woord",
		"kost 1.3.2 euro",
		"jan@voorbeeld.nl",
		"mail naar @b2 gestuurd",
		"@jan zegt",
		"@c12345678 zegt",
		"@ c1",
		"@1c",
		"https://voorbeeld.nl/pagina#1.3.2",
		"C#1.3.2",
		"#",
		"##",
		"##1.3.2x",
		"#1.3.7 bestaat niet",
		"#-1",
		"50% korting! echt?",
		"\"ja\" en \"nee\"",
		"\"\"",
		"\"",
		"#1.1.1111111111111111111111111111111111111111111111111",
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const struct row row = { rows[i], rows[i], "", "", 0, false };

		assert_row(*state, &row);
	}
}

static void
hostile_bytes_are_text(void **state)
{
	static const char *const rows[] = {
		"\xff\xfe@c1",
		"\033[31m#x",
		"@\xc3\xa9 zegt",
		"#\xc3",
		"#\xe2\x80\xae 1.3.2",
	};
	struct buf many = { 0 };
	struct line line;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const struct row row = { rows[i], rows[i], "", "", 0, false };

		assert_row(*state, &row);
	}
	for (int i = 0; i < 20000; i++)
		buf_add(&many, "#1.3.2");
	line_parse(*state, buf_text(&many), &line);
	assert_string_equal(buf_text(&line.norms), "A-1.3.2");
	assert_int_equal(line.text.length, 0);
	line_release(&line);
	buf_release(&many);
}

static void
a_norm_that_is_not_there_is_told(void **state)
{
	static const struct {
		const char *typed, *unknown;
	} rows[] = {
		{ "#1.3.7 en #A-9.9.9, #zorg #3 # 4", "#1.3.7 #A-9.9.9" },
		{ "#1.3.7 #1.3.7", "#1.3.7" },
		{ "zie #1.3", "#1.3" },
		{ "#1.3.2 bestaat", "" },
		{ "#1..x", "" },
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct line line;

		line_parse(*state, rows[i].typed, &line);
		assert_string_equal(buf_text(&line.unknown), rows[i].unknown);
		line_release(&line);
	}
}

static const struct notitie *
add(struct onderzoek *o, struct stream_context *context, const char *typed)
{
	struct error err = { 0 };

	assert_int_equal(
	    onderzoek_add_line(o, context, "j.devries", typed, NULL, &err), 1);
	return &o->notitie[o->n_notities - 1];
}

static void
what_a_line_names_stays_current(void **state)
{
	struct onderzoek *o = *state;
	struct stream_context c = { 0 };
	const struct notitie *n;
	struct error err;

	n = add(o, &c, "@c1 #1.3.2 \"steeds een ander\"");
	assert_string_equal(n->text, "steeds een ander");
	assert_true(n->literal);
	n = add(o, &c, "en ook in het weekend");
	assert_string_equal(n->bron, "c1");
	assert_string_equal(n->norms, "A-1.3.2");
	assert_false(n->literal);
	n = add(o, &c, "! #1.1.1 plan opvragen");
	assert_string_equal(n->norms, "A-1.1.1");
	assert_int_equal(n->soort, SOORT_DOEN);
	n = add(o, &c, "verder");
	assert_string_equal(n->norms, "A-1.1.1");
	assert_int_equal(n->soort, SOORT_PLAIN);
	assert_int_equal(
	    onderzoek_add_line(o, &c, "x", "#1.3.2 #2.3.2", NULL, &err), 0);
	assert_string_equal(c.norms, "A-1.3.2 A-2.3.2");
	n = add(o, &c, "@- #- los");
	assert_string_equal(n->text, "los");
	assert_string_equal(n->bron, "");
	assert_string_equal(n->norms, "");
	assert_int_equal(o->n_notities, 5);
	stream_release(&c);
}

static void
a_line_is_of_its_gesprek(void **state)
{
	struct onderzoek *o = *state;
	struct stream_context c = { 0 };
	struct gesprek *g = onderzoek_add_gesprek(o);
	const struct notitie *n;
	struct error err;

	assert_int_equal(gesprek_set_bronnen(g, "c1", &err), 1);
	assert_int_equal(gesprek_set_methode(o, g, "int_client", &err), 1);
	stream_begin(&c, g);
	assert_int_equal(stream_set_norms(o, &c, "1.3.2 x", &err), -1);
	assert_int_equal(stream_set_norms(o, &c, "1.3.2 1.1.1", &err), 0);
	n = add(o, &c, "zegt");
	assert_int_equal(n->gesprek, 1);
	assert_string_equal(n->bron, "c1");
	assert_string_equal(n->methode, "int_client");
	assert_string_equal(n->norms, "A-1.3.2 A-1.1.1");
	assert_int_equal(n->privacy, PRIVACY_BIJZONDER);
	stream_release(&c);
}

static void
a_refused_line_changes_nothing(void **state)
{
	struct onderzoek *o = *state;
	struct stream_context c = { .methode = "bestaat_niet", .bron = "c1" };
	struct buf unknown = { 0 };
	struct error err;

	assert_int_equal(onderzoek_add_line(o, &c, "x",
			     "@b2 #1.3.2 #9.9.9 tekst", &unknown, &err),
	    -1);
	assert_string_equal(buf_text(&unknown), "#9.9.9");
	assert_int_equal(o->n_notities, 0);
	assert_string_equal(c.bron, "c1");
	assert_null(c.norms);
	c.methode[0] = '\0';
	c.gesprek = 3;
	assert_int_equal(
	    onderzoek_add_line(o, &c, "x", "tekst", NULL, &err), -1);
	assert_non_null(strstr(err.text, "geen gesprek 3"));
	c.gesprek = 0;
	assert_int_equal(
	    onderzoek_add_line(o, &c, "x", "@c2 \033\007", NULL, &err), -1);
	assert_string_equal(c.bron, "c1");
	assert_int_equal(o->n_notities, 0);
	stream_release(&c);
	buf_release(&unknown);
}

static void
assert_completes(
    const struct onderzoek *o, const char *typed, const char *codes)
{
	const struct norm *norm;
	struct buf found = { 0 };

	for (size_t i = 0; (norm = norm_complete(o->normset, typed, i)) != NULL;
	     i++)
		buf_addf(&found, "%s%s", i == 0 ? "" : " ", norm->code);
	assert_string_equal(buf_text(&found), codes);
	buf_release(&found);
}

static void
a_tag_completes_by_code_and_by_word(void **state)
{
	const struct onderzoek *o = *state;

	assert_completes(o, "", "1.1.1 1.3.2 2.3.2 3.1.3");
	assert_completes(o, "#1.", "1.1.1 1.3.2");
	assert_completes(o, "a-2", "2.3.2");
	assert_completes(o, "#CONTINUI", "1.3.2");
	assert_completes(o, "toez", "2.3.2");
	assert_completes(o, "doel", "1.1.1");
	assert_completes(o, "2", "2.3.2");
	assert_completes(o, "ontinu", "");
	assert_completes(o, "#9", "");
	assert_completes(o, "#tweede", "1.1.1 1.3.2");
	assert_completes(o, "tw", "");
}

#define TEST(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_meant_is_taken_out),
		TEST(what_only_looks_like_it_stays_text),
		TEST(hostile_bytes_are_text),
		TEST(a_norm_that_is_not_there_is_told),
		TEST(what_a_line_names_stays_current),
		TEST(a_line_is_of_its_gesprek),
		TEST(a_refused_line_changes_nothing),
		TEST(a_tag_completes_by_code_and_by_word),
	};

	return cmocka_run_group_tests_name("core/line", tests, NULL, NULL);
}
