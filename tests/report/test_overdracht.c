/*
 * test_overdracht.c - what is handed over to a gemeente: what must be in
 * it, and what stays inside.
 */
#include "test.h"

#include <jansson.h>

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/overdracht.h"
#include "fixture.h"
#include "package.h"
#include "report/report.h"

#define SJABLONEN  "forms/sjablonen"
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

static const struct report_trace trace = {
	.logboek_seq = 12,
	.logboek_head = "f00d",
	.made_at = "2026-11-21",
	.version = "0.1",
};

static struct overdracht overdracht;

/* A document names the thema of a norm. */
static void
add_thema(struct library *library)
{
	struct normset *set = library->normset[0];

	set->n_themas = 4;
	set->thema =
	    arena_calloc(&library->arena, set->n_themas, sizeof *set->thema);
	for (size_t i = 0; i < set->n_themas; i++)
		set->thema[i] = (struct thema){ .id = "1", .title = "Cliënt" };
	for (size_t i = 0; i < set->n_norms; i++)
		set->norm[i].paragraaf = NO_PARAGRAAF;
}

/* 1.3.2 had a tekort; in the next version one of its two parts has. */
static void
add_onderzoeken(struct onderzoek *earlier, struct onderzoek *later)
{
	struct library library;
	struct maatregel *m;
	struct error err;

	fixture_library(&library);
	add_thema(&library);
	onderzoek_init(earlier, &library, "2026-0141", "x");
	fixture_answer(earlier, "aanbieder", "De Hoek");
	fixture_judge(earlier, "1.3.2", "voldoet_niet");
	oordeel_set_bevinding(
	    onderzoek_oordeel(earlier, "1.3.2"), "Het plan ontbreekt.");
	m = onderzoek_add_maatregel(
	    earlier, normset_norm(earlier->normset, "1.3.2"), &err);
	assert_non_null(m);
	maatregel_set_text(m, "Maak een plan.");
	maatregel_set_due_on(m, date_from_iso("2027-01-31"));
	m->until = date_from_iso("2027-02-28");
	fixture_library(&library);
	fixture_next_version(&library);
	add_thema(&library);
	onderzoek_init(later, &library, "2026-0150", "x");
	fixture_answer(later, "aanbieder", "De Hoek");
	oordeel_choose(onderzoek_oordeel(later, "1.3.4"), true, "GEHEIMreden");
	fixture_judge(later, "1.3.3", "voldoet");
	fixture_judge(later, "1.3.4", "voldoet_niet");
	oordeel_set_bevinding(
	    onderzoek_oordeel(later, "1.3.4"), "Nog steeds geen plan.");
}

static void
add_note(struct onderzoek *o, enum privacy privacy, const char *text)
{
	struct error err;
	struct notitie *n = onderzoek_add_notitie(o, "GEHEIMina", text, &err);

	assert_non_null(n);
	assert_int_equal(0, notitie_set_norms(o, n, "1.3.2", &err));
	n->privacy = privacy;
}

static void
add_event(struct overdracht_deel *deel, enum stap stap, const char *day,
    const char *text)
{
	struct maatregel_events *events = &deel->events;

	events->event = xgrow(events->event, events->n, sizeof *events->event);
	events->event[events->n++] = (struct maatregel_event){
		.stap = stap,
		.day = date_from_iso(day),
		.until = DATE_NONE,
		.was = DATE_NONE,
		.text = xstrdup(text),
		.gemeente =
		    xstrdup(stap == STAP_OVERGEDRAGEN ? "rotterdam" : ""),
		.toets = xstrdup(stap == STAP_GETOETST ? "2026-0150" : ""),
		.author = xstrdup("GEHEIMina"),
		.stamp = xstrdup(""),
	};
	deel->van->maatregel[0].stand = stappen[stap].becomes;
}

static int
begin(void **state)
{
	struct onderzoek *earlier = xcalloc(1, sizeof *earlier);
	struct onderzoek *later = xcalloc(1, sizeof *later);
	struct overdracht_deel *deel;

	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	add_onderzoeken(earlier, later);
	add_note(earlier, PRIVACY_INTERN, "GEHEIMintern");
	add_note(earlier, PRIVACY_BIJZONDER, "GEHEIMbijzonder");
	overdracht = (struct overdracht){ .nummer = xstrdup("2026-0150"),
		.gemeente = registers_gemeente(later->registers, "rotterdam"),
		.onderzoek = xcalloc(2, sizeof *overdracht.onderzoek),
		.n_onderzoeken = 2,
		.deel = xcalloc(1, sizeof *overdracht.deel),
		.n = 1 };
	assert_non_null(overdracht.gemeente);
	overdracht.onderzoek[0] = later;
	overdracht.onderzoek[1] = earlier;
	deel = overdracht.deel;
	*deel = (struct overdracht_deel){ .van = earlier,
		.maatregel = &earlier->maatregel[0],
		.toets = later,
		.norms = xstrdup("A-1.3.3 A-1.3.4") };
	add_event(deel, STAP_OPGELEGD, "2026-09-15", "");
	add_event(deel, STAP_UITSTEL, "2026-10-20", "De leverancier is laat.");
	add_event(deel, STAP_GETOETST, "2026-11-20", "");
	add_event(deel, STAP_NIET_HERSTELD, "2026-11-20", "");
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	overdracht_release(&overdracht);
	return 0;
}

static void
make(const char *format, struct buf *out)
{
	struct error err = { 0 };

	if (report_overdracht(report_format(format, &err), SJABLONEN,
		&overdracht, &trace, out, &err) == -1)
		fail_msg("%s: %s", format, err.text);
	package_open(report_format(format, &err), out);
}

static void
every_format_has_all_that_the_gemeente_needs(void **state)
{
	static const char *const words[] = { "Rotterdam", "De Hoek",
		"M-2026-0141-1", "A-1.3.2", "2026-0141", "2026-0150",
		"Het plan ontbreekt.", "Maak een plan.", "28 februari 2027",
		"31 januari 2027", "A-1.3.3", "A-1.3.4",
		"Nog steeds geen plan.", "niet hersteld", "uitstel",
		"De leverancier is laat.", "15 september 2026",
		"Besluit of en hoe u", "f00d" };

	(void)state;
	for (const struct report_format *f = package_next(NULL); f != NULL;
	     f = package_next(f)) {
		struct buf out = { 0 };

		make(f->name, &out);
		for (size_t k = 0; k < LENGTH(words); k++)
			if (strstr(buf_text(&out), words[k]) == NULL)
				fail_msg("\"%s\" staat er niet in", words[k]);
		assert_null(strstr(buf_text(&out), "GEHEIM"));
		buf_release(&out);
	}
}

static const char *
text_at(json_t *json, const char *name)
{
	const char *text = json_string_value(json_object_get(json, name));

	assert_non_null(text);
	return text;
}

static void
the_data_are_as_doc_json_promises(void **state)
{
	struct buf out = { 0 };
	json_t *json, *one, *later;

	(void)state;
	report_overdracht_json(&overdracht, &trace, &out);
	assert_null(strstr(buf_text(&out), "GEHEIM"));
	json = json_loads(buf_text(&out), JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(json);
	assert_string_equal("overdracht", text_at(json, "soort"));
	assert_string_equal("rotterdam", text_at(json, "gemeente"));
	assert_int_equal(
	    2, json_array_size(json_object_get(json, "onderzoeken")));
	one = json_array_get(json_object_get(json, "maatregelen"), 0);
	assert_string_equal("M-2026-0141-1", text_at(one, "nummer"));
	assert_string_equal("2027-02-28", text_at(one, "uiterlijk"));
	assert_string_equal("2027-01-31", text_at(one, "eerst_uiterlijk"));
	assert_string_equal("niet_hersteld", text_at(one, "stand"));
	assert_string_equal(
	    "voldoet_niet", text_at(json_object_get(one, "eerder"), "oordeel"));
	later = json_object_get(one, "later");
	assert_string_equal("2026-0150", text_at(later, "onderzoek"));
	assert_int_equal(
	    2, json_array_size(json_object_get(later, "oordelen")));
	assert_int_equal(4, json_array_size(json_object_get(one, "stappen")));
	json_decref(json);
	buf_release(&out);
}

/* It follows from the stand, and from what came before a hand-over. */
static void
what_is_asked_follows_from_what_happened(void **state)
{
	struct overdracht_deel *deel = overdracht.deel;

	(void)state;
	assert_non_null(strstr(overdracht_vraag(deel), "niet uitgevoerd"));
	add_event(deel, STAP_OVERGEDRAGEN, "2026-11-21", "");
	assert_non_null(strstr(overdracht_vraag(deel), "niet uitgevoerd"));
	assert_int_equal(1, overdracht_n_open(&overdracht));
	add_event(deel, STAP_GETOETST, "2026-11-21", "");
	assert_non_null(strstr(overdracht_vraag(deel), "nog niet vast"));
	add_event(deel, STAP_HERSTELD, "2026-11-21", "");
	assert_non_null(strstr(overdracht_vraag(deel), "afgedaan"));
	assert_int_equal(0, overdracht_n_open(&overdracht));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_format_has_all_that_the_gemeente_needs),
		TEST(the_data_are_as_doc_json_promises),
		TEST(what_is_asked_follows_from_what_happened),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests_name(
	    "report/overdracht", tests, NULL, NULL);
}
