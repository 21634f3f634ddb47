/*
 * test_vast.c - a rapport that was vastgesteld: nothing that is typed in a
 * view of the rapport changes what it says, and the status line says why.
 */
#include "test.h"

#include <string.h>

#include "report/report.h"
#include "ui/views.h"
#include "views/play.h"

/* What a text is edited with; each letter and digit is tried as well, but
 * for q, which leaves, and i, since people go on talking. */
static const char *const keys[] = { "+", "-", "<space>", "<backspace>",
	"<delete>", "<ctrl-w>", "<ctrl-u>", "<ctrl-k>", "<ctrl-j>", "<ctrl-z>",
	"<ctrl-y>" };
static const char letters[] = "0123456789abcdefghjklmnoprstuvwxyz"
			      "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

static const struct view *const views[] = { &view_step, &view_selectie,
	&view_norms, &view_norm, &view_maatregelen, &view_bewijs };

struct scene {
	struct fake fake;
	struct ui ui;
	struct buf before;
};

static void
begin(struct scene *s, enum status status)
{
	memset(s, 0, sizeof *s);
	fake_init(&s->fake);
	ui_init(&s->ui, &s->fake.backend);
	ui_push(&s->ui, &view_home, 0);
	assert_int_equal(0, ui_open(&s->ui, "2026-0141", NULL));
	ui_settle(&s->ui);
	s->ui.onderzoek.status = s->ui.onderzoek.saved_status = status;
	report_json(&s->ui.onderzoek, &s->before);
}

static void
finish(struct scene *s)
{
	buf_release(&s->before);
	ui_release(&s->ui);
	fake_release(&s->fake);
}

/* The view on top, and whatever the key before made of it gone. */
static void
show(struct scene *s, const struct view *view)
{
	while (s->ui.depth > 2)
		ui_pop(&s->ui);
	ui_push(&s->ui, view, 0);
}

/* How often it was told that nothing changes any more. */
static size_t
try_key(struct scene *s, const struct view *view, const char *key)
{
	bool told;

	show(s, view);
	play_keys(&s->ui, key);
	told = strstr(s->ui.status, "verandert niet") != NULL;
	ui_settle(&s->ui);
	assert_true(s->ui.is_open);
	return told;
}

static size_t
type_everything(struct scene *s)
{
	char letter[2] = "";
	size_t told = 0;

	for (size_t v = 0; v < sizeof views / sizeof *views; v++) {
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
			told += try_key(s, views[v], keys[k]);
		for (size_t k = 0; letters[k] != '\0'; k++) {
			letter[0] = letters[k];
			told += try_key(s, views[v], letter);
		}
	}
	return told;
}

static void
assert_nothing_changed(enum status status)
{
	struct buf after = { 0 };
	struct scene s;

	begin(&s, status);
	assert_true(type_everything(&s) > 40);
	report_json(&s.ui.onderzoek, &after);
	assert_string_equal(buf_text(&s.before), buf_text(&after));
	buf_release(&after);
	finish(&s);
}

static void
what_is_vastgesteld_does_not_change(void **state)
{
	(void)state;
	assert_nothing_changed(STATUS_DEFINITIEF);
}

static void
nor_what_is_afgesloten(void **state)
{
	(void)state;
	assert_nothing_changed(STATUS_AFGESLOTEN);
}

/* What only letters say may be typed until the end, but not undone: that
 * reaches into the rapport. */
static void
texts_of_letters_stay_open(void **state)
{
	const struct field *field;
	struct buf value = { 0 };
	struct scene s;
	int step;

	(void)state;
	begin(&s, STATUS_DEFINITIEF);
	field = form_field(s.ui.onderzoek.form, "adres_aanbieder");
	step = form_step_of(s.ui.onderzoek.form, field);
	assert_true(step > 0);
	ui_push(&s.ui, &view_step, (size_t)step);
	play_text(&s.ui, "Kade 1");
	ui_settle(&s.ui);
	assert_string_equal(
	    "Kade 1", onderzoek_get(&s.ui.onderzoek, field, 0, &value));
	buf_release(&value);
	play_keys(&s.ui, "<ctrl-z>");
	assert_non_null(strstr(s.ui.status, "verandert niet"));
	finish(&s);
}

static void
undo_does_not_reach_into_it(void **state)
{
	struct buf after = { 0 };
	struct scene s;

	(void)state;
	begin(&s, STATUS_CONCEPT);
	show(&s, &view_norm);
	play_keys(&s.ui, "2");
	ui_settle(&s.ui);
	buf_clear(&s.before);
	report_json(&s.ui.onderzoek, &s.before);
	s.ui.onderzoek.status = s.ui.onderzoek.saved_status = STATUS_DEFINITIEF;
	show(&s, &view_overview);
	play_keys(&s.ui, "u");
	assert_non_null(strstr(s.ui.status, "verandert niet"));
	s.ui.onderzoek.status = s.ui.onderzoek.saved_status = STATUS_CONCEPT;
	report_json(&s.ui.onderzoek, &after);
	assert_string_equal(buf_text(&s.before), buf_text(&after));
	buf_release(&after);
	finish(&s);
}

/* Else those above would show nothing. */
static void
a_concept_does(void **state)
{
	struct buf after = { 0 };
	struct scene s;

	(void)state;
	begin(&s, STATUS_CONCEPT);
	assert_int_equal(0, type_everything(&s));
	report_json(&s.ui.onderzoek, &after);
	assert_string_not_equal(buf_text(&s.before), buf_text(&after));
	buf_release(&after);
	finish(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_vastgesteld_does_not_change),
		cmocka_unit_test(nor_what_is_afgesloten),
		cmocka_unit_test(texts_of_letters_stay_open),
		cmocka_unit_test(undo_does_not_reach_into_it),
		cmocka_unit_test(a_concept_does),
	};
	int failed;

	play_begin();
	failed = cmocka_run_group_tests_name("views/vast", tests, NULL, NULL);
	play_end();
	return failed;
}
