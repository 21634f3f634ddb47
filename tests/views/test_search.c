/*
 * test_search.c - Enter on what was found goes to the thing itself, of
 * each kind.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/stuk.h"
#include "ui/views.h"
#include "views/play.h"

struct scene {
	struct fake fake;
	struct ui ui;
};

static int
begin(void **state)
{
	struct scene *s = xcalloc(1, sizeof *s);

	fake_init(&s->fake);
	ui_init(&s->ui, &s->fake.backend);
	ui_push(&s->ui, &view_home, 0);
	assert_int_equal(ui_open(&s->ui, "2026-0141", "A-1.1.2"), 0);
	edit_leave(&s->ui);
	ui_draw(&s->ui);
	ui_work(&s->ui);
	*state = s;
	return 0;
}

static int
finish(void **state)
{
	struct scene *s = *state;

	ui_release(&s->ui);
	fake_release(&s->fake);
	free(s);
	return 0;
}

/* One of each that can be found. */
static void
fill(struct onderzoek *o)
{
	const struct norm *norm = onderzoek_oordeel(o, "A-1.1.2")->norm;
	struct error err;

	maatregel_set_text(onderzoek_add_maatregel(o, norm, &err), "Eerst.");
	maatregel_set_text(
	    onderzoek_add_maatregel(o, norm, &err), "Maak het rooster op.");
	advies_set_text(onderzoek_add_advies(o, NULL), "Vraag de raad.");
	advies_set_text(onderzoek_add_advies(o, NULL), "Kijk naar de nacht.");
	assert_non_null(
	    onderzoek_add_bewijs(o, "document", "Weekrooster", &err));
	assert_non_null(
	    onderzoek_add_bewijs(o, "document", "Dossier van c1", &err));
	gesprek_set_waar(onderzoek_add_gesprek(o), "Zolder");
	gesprek_set_waar(onderzoek_add_gesprek(o), "Keuken");
	assert_non_null(onderzoek_add_onjuistheid(o, "", "rooster", &err));
	assert_non_null(onderzoek_add_onjuistheid(o, "", "drie", &err));
}

/* As if that line was found; Enter on it. */
static void
go(struct scene *s, const char *kind, const char *subject, const char *line)
{
	struct hits *hits = &s->ui.search.hits;

	hits_release(hits);
	hits->hit = xcalloc(1, sizeof *hits->hit);
	hits->hit[hits->n++] = (struct hit){ .nummer = xstrdup("2026-0141"),
		.kind = xstrdup(kind),
		.subject = xstrdup(subject),
		.line = xstrdup(line),
		.stamp = xstrdup("2026-11-20 10:31:00") };
	search_go(&s->ui, 0);
	ui_draw(&s->ui);
}

static const struct frame *
top(struct scene *s, const struct view *expected)
{
	assert_string_equal(expected->name, ui_top(&s->ui)->view->name);
	return ui_top(&s->ui);
}

static void
a_hit_goes_to_the_thing_itself(void **state)
{
	struct scene *s = *state;
	struct onderzoek *o = &s->ui.onderzoek;

	fill(o);
	go(s, "bevinding", "A-1.1.1", "…beslissen mee.");
	assert_string_equal(
	    "A-1.1.1", o->oordeel[top(s, &view_norm)->index].norm->cited);
	go(s, "maatregel", "A-1.1.2", "Maak het rooster…");
	assert_int_equal(1, top(s, &view_maatregel)->index);
	go(s, "advies", "", "…naar de nacht.");
	assert_int_equal(o->n_maatregelen + 1, top(s, &view_maatregel)->index);
	go(s, "bewijs", "", "Dossier van c1");
	assert_int_equal(1, top(s, &view_stuk)->index);
	go(s, "gesprek", "2", "Keuken");
	assert_int_equal(1, top(s, &view_gesprekken)->list.at);
	go(s, "onjuistheid", "2", "drie");
	assert_int_equal(1, top(s, &view_onjuistheid)->index);
	assert_int_equal(ONJUIST_CITAAT, top(s, &view_onjuistheid)->part);
	go(s, "antwoord", "doel", "Een klacht");
	assert_string_equal("stap", ui_top(&s->ui)->view->name);
	go(s, "notitie", "A-1.3.2", "ik krijg steeds iemand anders");
	top(s, &view_notities);
}

/* Its time line is unfolded, so that what was found is on the screen. */
static void
a_hit_in_handhaving_goes_to_its_entry(void **state)
{
	struct scene *s = *state;
	const char *nummer = s->fake.handhaving.entry[0].row.nummer;

	go(s, "handhaving", nummer, "Een verbeterplan");
	top(s, &view_handhaving);
	assert_string_equal(nummer, s->ui.handhaving.unfolded);
}

/* What was withdrawn meanwhile is not opened: then its norm is. */
static void
what_is_gone_leads_to_its_norm(void **state)
{
	struct scene *s = *state;
	struct onderzoek *o = &s->ui.onderzoek;

	fill(o);
	maatregel_withdraw(&o->maatregel[1], "Dubbel.");
	go(s, "maatregel", "A-1.1.2", "Maak het rooster…");
	assert_string_equal(
	    "A-1.1.2", o->oordeel[top(s, &view_norm)->index].norm->cited);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_hit_goes_to_the_thing_itself),
		TEST(a_hit_in_handhaving_goes_to_its_entry),
		TEST(what_is_gone_leads_to_its_norm),
	};
	int failed;

	play_begin();
	failed = cmocka_run_group_tests_name("views/search", tests, NULL, NULL);
	play_end();
	return failed;
}
