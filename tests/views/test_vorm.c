/* In a vorm without oordelen no key gives one. */
#include "test.h"

#include "ui/views.h"
#include "views/play.h"

static const struct grade *
given(struct ui *ui)
{
	return onderzoek_oordeel(&ui->onderzoek, "A-1.1.2")->grade;
}

static void
no_key_gives_an_oordeel_where_the_vorm_has_none(void **state)
{
	struct fake fake;
	struct ui ui;
	char key[2] = "";
	const struct grade *before;

	(void)state;
	fake_init(&fake);
	ui_init(&ui, &fake.backend);
	ui_push(&ui, &view_home, 0);
	assert_int_equal(ui_open(&ui, "2026-0141", "A-1.1.2"), 0);
	edit_leave(&ui);
	before = given(&ui);
	ui.onderzoek.library.form[0]->oordeel = false;
	for (key[0] = '0'; key[0] <= '9'; key[0]++) {
		play_keys(&ui, key);
		assert_ptr_equal(given(&ui), before);
	}
	/* The same keys where the vorm has them. */
	ui.onderzoek.library.form[0]->oordeel = true;
	play_keys(&ui, "1");
	assert_string_equal(given(&ui)->id, "voldoet");
	play_keys(&ui, "3");
	assert_string_equal(given(&ui)->id, "voldoet_niet");
	ui_release(&ui);
	fake_release(&fake);
}

static void
press_all(struct ui *ui)
{
	char key[2] = "";

	edit_leave(ui);
	for (key[0] = '0'; key[0] <= '9'; key[0]++)
		play_keys(ui, key);
	play_keys(ui, "m");
	edit_leave(ui);
}

/* In each of its steps, and on each norm that one can still go to. */
static void
no_key_of_preventief_gives_an_oordeel(void **state)
{
	const struct onderzoek *o;
	struct fake fake;
	struct ui ui;

	(void)state;
	fake_init(&fake);
	ui_init(&ui, &fake.backend);
	ui_push(&ui, &view_home, 0);
	assert_int_equal(ui_begin(&ui, "preventief", NULL), 0);
	o = &ui.onderzoek;
	assert_int_equal(form_step_with(o->form, STEP_NORMEN), -1);
	assert_int_equal(form_step_with(o->form, STEP_MAATREGELEN), -1);
	for (size_t i = 0; i < o->form->n_steps; i++) {
		step_go(&ui, i);
		press_all(&ui);
	}
	for (size_t i = 0; i < o->n_oordelen; i++) {
		ui_goto_norm(&ui, i);
		press_all(&ui);
		assert_null(o->oordeel[i].grade);
		ui_pop(&ui);
	}
	assert_int_equal(o->n_oordelen, 29);
	assert_int_equal(o->n_maatregelen, 0);
	assert_true(o->facts.aangekondigd == YES_YES);
	ui_release(&ui);
	fake_release(&fake);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    no_key_gives_an_oordeel_where_the_vorm_has_none),
		cmocka_unit_test(no_key_of_preventief_gives_an_oordeel),
	};
	int failed;

	play_begin();
	failed = cmocka_run_group_tests_name("views/vorm", tests, NULL, NULL);
	play_end();
	return failed;
}
