/*
 * test_expected.c - the rapport in every format as it should be, and the
 * same bytes each time; SCHOUW_UPDATE=1 writes it anew, to be read in the
 * diff.
 */
#include "test.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "fixture.h"
#include "package.h"
#include "report/report.h"

static const struct report_trace trace = {
	.logboek_seq = 12,
	.logboek_head = "f00d",
	.made_at = "2026-11-21",
	.version = "0.1",
};

/* An onderzoek with something in each part, that is a concept. */
static int
begin(void **state)
{
	static struct thema thema = { .id = "1", .title = "Thema" };
	struct onderzoek *o = xcalloc(1, sizeof *o);
	struct library library;
	struct error err = { 0 };
	struct maatregel *m;

	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	fixture_library(&library);
	library.normset[0]->thema = &thema;
	library.normset[0]->n_themas = 1;
	for (size_t i = 0; i < library.normset[0]->n_norms; i++)
		library.normset[0]->norm[i].paragraaf = NO_PARAGRAAF;
	onderzoek_init(o, &library, "2026-0141", "j.devries");
	fixture_complete(o);
	fixture_judge(o, "1.3.2", "voldoet_niet");
	oordeel_set_bevinding(onderzoek_oordeel(o, "1.3.2"),
	    "Het plan <ontbreekt> & is \"zoek\".\n\nEr is geen rooster.");
	oordeel_choose(onderzoek_oordeel(o, "2.3.2"), false, "Geen thuis.");
	m = onderzoek_add_maatregel(
	    o, onderzoek_oordeel(o, "1.3.2")->norm, &err);
	assert_non_null(m);
	maatregel_set_text(m, "Maak een plan.");
	maatregel_set_due_on(m, date_from_iso("2027-01-31"));
	maatregel_set_owner(m, "manager");
	maatregel_set_blijkt_uit(m, "Het plan.");
	fixture_notitie(o, "1.3.2", "c1", "")->privacy = PRIVACY_OPENBAAR;
	fixture_notitie(o, "1.3.2", "b1", "");
	*state = o;
	return 0;
}

static void
make(const struct onderzoek *o, const struct report_format *format,
    struct buf *out)
{
	struct error err = { 0 };

	if (report_make("rapport", format, "forms/sjablonen", o, &trace, out,
		&err) == -1)
		fail_msg("%s: %s", format->name, err.text);
}

static void
made_twice_it_is_the_same(void **state)
{
	for (const struct report_format *f = package_next(NULL); f != NULL;
	     f = package_next(f)) {
		struct buf one = { 0 }, two = { 0 };

		make(*state, f, &one);
		make(*state, f, &two);
		assert_int_equal(one.length, two.length);
		assert_memory_equal(one.text, two.text, one.length);
		buf_release(&one);
		buf_release(&two);
	}
}

/* Say where the first difference is. */
static void
complain(const char *path, const char *want, const char *seen)
{
	size_t line = 1, at = 0, start = 0;

	for (; want[at] != '\0' && want[at] == seen[at]; at++) {
		if (want[at] != '\n')
			continue;
		line++;
		start = at + 1;
	}
	fail_msg("%s:%zu:\n  want: %.*s\n  seen: %.*s\n"
		 "SCHOUW_UPDATE=1 writes it anew",
	    path, line, (int)strcspn(want + start, "\n"), want + start,
	    (int)strcspn(seen + start, "\n"), seen + start);
}

/* The style sheets have tests of their own. */
static void
without_style(struct buf *document)
{
	const char *from = strstr(document->text, "<style>");
	const char *to = strstr(document->text, "</style>");

	if (from != NULL && to != NULL)
		buf_remove(document, (size_t)(from - document->text),
		    (size_t)(to - from));
}

static void
every_format_is_as_written(void **state)
{
	for (const struct report_format *f = package_next(NULL); f != NULL;
	     f = package_next(f)) {
		char *path = xasprintf("tests/report/rapport.%s",
		    f->text ? f->ending : "content.xml");
		struct buf seen = { 0 };
		struct error err = { 0 };
		size_t length;
		char *want;

		make(*state, f, &seen);
		package_open(f, &seen);
		without_style(&seen);
		if (getenv("SCHOUW_UPDATE") != NULL)
			assert_int_equal(file_write(path, buf_text(&seen),
					     seen.length, 1, &err),
			    0);
		if (file_read(path, 1 << 20, &want, &length, &err) == -1)
			fail_msg("%s", err.text);
		if (strcmp(want, buf_text(&seen)) != 0)
			complain(path, want, buf_text(&seen));
		free(want);
		free(path);
		buf_release(&seen);
	}
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
		cmocka_unit_test_setup_teardown(
		    made_twice_it_is_the_same, begin, fixture_finish),
		cmocka_unit_test_setup_teardown(
		    every_format_is_as_written, begin, fixture_finish),
	};

	return cmocka_run_group_tests_name(
	    "report/expected", tests, set_locale, NULL);
}
