/*
 * test_look.c - what a colleague writes comes in, and disturbs nothing
 * that is being typed or looked at.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
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

/* The colleague does this, and a second goes by. */
static void
meanwhile(struct scene *s, void (*what)(struct onderzoek *))
{
	s->fake.others_wrote = true;
	s->fake.meanwhile = what;
	ui_look(&s->ui);
	s->fake.meanwhile = NULL;
}

static struct oordeel *
oordeel(struct scene *s)
{
	return onderzoek_oordeel(&s->ui.onderzoek, "A-1.1.2");
}

static const char *
text_of(const struct scene *s)
{
	return textbuf_text(&s->ui.edit.tb);
}

/* As the store takes it over: not where something is marked. */
static void
writes_bevinding(struct onderzoek *o)
{
	struct oordeel *theirs = onderzoek_oordeel(o, "A-1.1.2");

	if (theirs->changed)
		return;
	oordeel_set_bevinding(theirs, "Van de collega.");
	theirs->revision++;
	theirs->changed = false;
}

static void
writes_elsewhere(struct onderzoek *o)
{
	struct oordeel *theirs = onderzoek_oordeel(o, "A-1.1.1");

	oordeel_set_bevinding(theirs, "Elders.");
	theirs->changed = false;
}

static void
chooses_norms(struct onderzoek *o)
{
	for (size_t i = 0; i < 3; i++) {
		o->oordeel[i].chosen = true;
		o->oordeel[i].changed = false;
	}
}

static void
lets_go_of_norms(struct onderzoek *o)
{
	for (size_t i = 0; i < 2; i++) {
		o->oordeel[i].chosen = false;
		o->oordeel[i].changed = false;
	}
}

static void
adds_a_maatregel(struct onderzoek *o)
{
	const struct norm *norm = onderzoek_oordeel(o, "A-1.1.2")->norm;
	struct maatregel *m;
	struct error err;

	m = onderzoek_add_maatregel(o, norm, &err);
	assert_non_null(m);
	m->revision = 1;
	m->changed = false;
}

static void
what_is_being_typed_is_guarded_and_not_saved_for_it(void **state)
{
	struct scene *s = *state;
	size_t saves = s->fake.saves;

	norm_go_bevinding(&s->ui);
	play_keys(&s->ui, "<end> Dus<left>");
	meanwhile(s, writes_bevinding);
	assert_true(oordeel(s)->changed);
	assert_non_null(strstr(oordeel(s)->bevinding, "komt. Dus"));
	assert_non_null(strstr(text_of(s), "komt. Dus"));
	assert_int_equal(saves, s->fake.saves);
	play_keys(&s->ui, "!");
	assert_non_null(strstr(text_of(s), "komt. Du!s"));
	/* It is saved as ever: when the text is left or rests. */
	assert_int_equal(0, ui_settle(&s->ui));
	assert_int_equal(saves + 1, s->fake.saves);
	assert_non_null(strstr(oordeel(s)->bevinding, "komt. Du!s"));
}

static void
a_text_that_was_only_opened_shows_the_new_one(void **state)
{
	struct scene *s = *state;

	norm_go_bevinding(&s->ui);
	edit_set_cursor(&s->ui.edit, 2);
	meanwhile(s, writes_bevinding);
	assert_string_equal("Van de collega.", text_of(s));
	assert_int_equal(2, s->ui.edit.tb.cursor);
	assert_true(s->ui.wants_draw);
	play_keys(&s->ui, "X");
	assert_string_equal("VaXn de collega.", text_of(s));
}

static void
a_text_keeps_its_undo_when_the_change_was_elsewhere(void **state)
{
	struct scene *s = *state;

	norm_go_bevinding(&s->ui);
	play_keys(&s->ui, "<end>abc");
	assert_int_equal(0, ui_settle(&s->ui));
	meanwhile(s, writes_elsewhere);
	assert_non_null(strstr(text_of(s), "komt.abc"));
	play_keys(&s->ui, "<ctrl-z>");
	assert_null(strstr(text_of(s), "abc"));
}

static void
nothing_is_drawn_when_nobody_wrote(void **state)
{
	struct scene *s = *state;

	ui_draw(&s->ui);
	for (int i = 0; i < 10; i++)
		ui_look(&s->ui);
	assert_false(s->ui.wants_draw);
}

static void
a_list_stays_on_its_row(void **state)
{
	struct scene *s = *state;
	struct frame *f;
	size_t norm;

	play_keys(&s->ui, "<esc><down><down><down>");
	f = ui_top(&s->ui);
	assert_ptr_equal(&view_norms, f->view);
	norm = norm_of_row(&s->ui.onderzoek, f->list.at);
	meanwhile(s, chooses_norms);
	assert_int_equal(norm, norm_of_row(&s->ui.onderzoek, f->list.at));
	meanwhile(s, lets_go_of_norms);
	assert_int_equal(norm, norm_of_row(&s->ui.onderzoek, f->list.at));
}

static void
an_advies_stays_itself_when_a_maatregel_comes_before_it(void **state)
{
	struct scene *s = *state;
	struct onderzoek *o = &s->ui.onderzoek;

	advies_add(&s->ui, NULL);
	o->advies[0].revision = 1;
	play_text(&s->ui, "Praat erover.");
	meanwhile(s, adds_a_maatregel);
	assert_int_equal(1, ui_top(&s->ui)->index);
	play_text(&s->ui, " Nu.");
	assert_int_equal(0, edit_close(&s->ui));
	assert_string_equal("Praat erover. Nu.", o->advies[0].text);
	assert_string_equal("", o->maatregel[0].text);
}

/* A day that is half typed cannot be guarded; nothing comes in until it
 * can, and then it does. */
static void
half_a_date_waits(void **state)
{
	struct scene *s = *state;
	struct onderzoek *o = &s->ui.onderzoek;

	maatregel_add(&s->ui, ui_top(&s->ui)->index);
	play_keys(&s->ui, "<tab>21-");
	meanwhile(s, writes_bevinding);
	s->fake.meanwhile = writes_bevinding;
	assert_null(strstr(oordeel(s)->bevinding, "collega"));
	play_keys(&s->ui, "12-2026");
	ui_look(&s->ui);
	assert_string_equal("Van de collega.", oordeel(s)->bevinding);
	assert_string_equal("21-12-2026", text_of(s));
	assert_int_equal(date_from_iso("2026-12-21"), o->maatregel[0].due_on);
}

static void
what_could_not_be_saved_is_tried_again_without_a_key(void **state)
{
	struct scene *s = *state;
	size_t saves = s->fake.saves;

	s->fake.save_fails = true;
	play_keys(&s->ui, "1");
	assert_non_null(strstr(s->ui.status, "Niet opgeslagen"));
	ui_look(&s->ui);
	assert_int_equal(saves, s->fake.saves);
	s->fake.save_fails = false;
	ui_look(&s->ui);
	assert_int_equal(saves + 1, s->fake.saves);
	assert_null(strstr(s->ui.status, "Niet opgeslagen"));
	assert_non_null(strstr(s->ui.status, "Opgeslagen"));
	ui_look(&s->ui);
	assert_int_equal(saves + 1, s->fake.saves);
	play_keys(&s->ui, "<up>");
	assert_string_equal("", s->ui.status);
}

static void
comes_in(struct scene *s, const char *text)
{
	s->fake.other = "m.bakker";
	s->fake.other_text = text;
	meanwhile(s, NULL);
	ui_draw(&s->ui);
}

static void
who_is_here_too_stands_in_the_title(void **state)
{
	struct scene *s = *state;
	struct buf picture = { 0 };

	comes_in(s, "");
	play_picture(&s->ui, &picture);
	*strchr(buf_text(&picture), '\n') = '\0';
	assert_non_null(strstr(buf_text(&picture), "2026-0141 De Hoek"));
	assert_non_null(strstr(buf_text(&picture), "  ook: m.bakker  "));
	assert_non_null(strstr(buf_text(&picture), "A-1.1.2 Cyc"));
	assert_non_null(strstr(buf_text(&picture), "2/9  open 7"));
	buf_release(&picture);
	/* He leaves. */
	s->fake.other = NULL;
	s->ui.wants_draw = false;
	meanwhile(s, NULL);
	assert_true(s->ui.wants_draw);
	assert_string_equal("", s->ui.presence.names);
}

static void
a_text_that_a_colleague_has_open_is_told_once(void **state)
{
	struct scene *s = *state;

	comes_in(s, "bevinding:A-1.1.2");
	assert_string_equal("", s->ui.status);
	play_keys(&s->ui, "<down>");
	assert_true(ui_editing(&s->ui));
	assert_string_equal(
	    "m.bakker werkt hieraan sinds 10:12.", s->ui.status);
	play_keys(&s->ui, "a");
	assert_string_equal("", s->ui.status);
	meanwhile(s, NULL);
	assert_string_equal("", s->ui.status);
}

static void
one_is_here_by_what_one_does_and_not_while_idle(void **state)
{
	struct scene *s = *state;

	assert_int_equal(1, s->fake.presents);
	play_keys(&s->ui, "<down>");
	assert_int_equal(1, s->fake.presents);
	play_keys(&s->ui, "abc");
	assert_int_equal(2, s->fake.presents);
	assert_string_equal("bevinding:A-1.1.2", s->fake.present);
	for (int i = 0; i < 10; i++)
		ui_look(&s->ui);
	assert_int_equal(2, s->fake.presents);
	play_keys(&s->ui, "<esc>");
	presence_work(&s->ui, true);
	assert_int_equal(3, s->fake.presents);
	assert_string_equal("", s->fake.present);
	presence_work(&s->ui, true);
	assert_int_equal(3, s->fake.presents);
	assert_int_equal(0, s->fake.absents);
	assert_int_equal(0, ui_close(&s->ui));
	assert_int_equal(1, s->fake.absents);
}

/* Who types cannot be asked: his next keys would answer. */
static void
a_conflict_waits_until_the_text_is_left(void **state)
{
	struct scene *s = *state;

	norm_go_bevinding(&s->ui);
	play_text(&s->ui, "Nu ");
	s->fake.colleague = true;
	ui_settle(&s->ui);
	assert_ptr_equal(&view_norm, ui_top(&s->ui)->view);
	assert_non_null(
	    strstr(s->ui.status, "m.bakker wijzigde het oordeel bij A-1.1.2"));
	play_text(&s->ui, "1\n2");
	assert_ptr_equal(&view_norm, ui_top(&s->ui)->view);
	s->fake.colleague = true;
	play_keys(&s->ui, "<esc>");
	assert_ptr_equal(&view_conflict, ui_top(&s->ui)->view);
	play_keys(&s->ui, "3<enter>");
	assert_ptr_equal(&view_norm, ui_top(&s->ui)->view);
	assert_non_null(strstr(oordeel(s)->bevinding, "achteraf.\n"));
	assert_non_null(strstr(oordeel(s)->bevinding, "Nu 1\n2"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_being_typed_is_guarded_and_not_saved_for_it),
		TEST(a_text_that_was_only_opened_shows_the_new_one),
		TEST(a_text_keeps_its_undo_when_the_change_was_elsewhere),
		TEST(nothing_is_drawn_when_nobody_wrote),
		TEST(a_list_stays_on_its_row),
		TEST(an_advies_stays_itself_when_a_maatregel_comes_before_it),
		TEST(half_a_date_waits),
		TEST(who_is_here_too_stands_in_the_title),
		TEST(a_text_that_a_colleague_has_open_is_told_once),
		TEST(one_is_here_by_what_one_does_and_not_while_idle),
		TEST(a_conflict_waits_until_the_text_is_left),
		TEST(what_could_not_be_saved_is_tried_again_without_a_key),
	};
	int failed;

	play_begin();
	failed = cmocka_run_group_tests_name("views/look", tests, NULL, NULL);
	play_end();
	return failed;
}
