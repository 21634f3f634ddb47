/* Who is taken out of a team with the onderzoek open. */
#include "test.h"

#include <string.h>

#include "ui/views.h"
#include "views/play.h"

static void
who_is_taken_out_has_it_closed_and_keeps_his_draft(void **state)
{
	struct fake fake;
	struct ui ui;
	size_t saves;

	(void)state;
	fake_init(&fake);
	ui_init(&ui, &fake.backend);
	ui_push(&ui, &view_home, 0);
	assert_int_equal(ui_open(&ui, "2026-0141", NULL), 0);
	ui_push(&ui, &view_notitie, 0);
	play_text(&ui, "half een zin");
	ui_look(&ui);
	assert_true(ui.is_open);
	saves = fake.saves;
	fake.taken_out = fake.others_wrote = true;
	ui_look(&ui);
	assert_false(ui.is_open);
	assert_false(ui_editing(&ui));
	assert_int_equal(ui.depth, 1);
	assert_ptr_equal(ui_top(&ui)->view, &view_home);
	assert_non_null(strstr(ui.status, "niet meer in het team"));
	assert_non_null(fake.draft.text);
	assert_non_null(strstr(fake.draft.text, "half een zin"));
	assert_int_equal(fake.saves, saves);
	ui_release(&ui);
	fake_release(&fake);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    who_is_taken_out_has_it_closed_and_keeps_his_draft),
	};
	int failed;

	play_begin();
	failed = cmocka_run_group_tests_name("views/team", tests, NULL, NULL);
	play_end();
	return failed;
}
