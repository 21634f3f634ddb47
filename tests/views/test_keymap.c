/*
 * test_keymap.c - the tables of keys of all views keep the rules of keys.
 */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "ui/ui.h"

static const struct view *const views[] = { &view_home, &view_dashboard,
	&view_signalen, &view_stap, &view_herstel, &view_aanbieder,
	&view_handhaving, &view_planregel, &view_weergaven, &view_begin,
	&view_first, &view_lakken, &view_export, &view_step, &view_selectie,
	&view_norms, &view_norm, &view_notities, &view_notitie, &view_overview,
	&view_afronding, &view_maatregelen, &view_maatregel, &view_search,
	&view_goto, &view_gesprekken, &view_gesprek, &view_gesprek_kaart,
	&view_help, &view_menu, &view_conflict, &view_detail };

static size_t
length(const struct binding *table)
{
	size_t n = 0;

	while (table != NULL && table[n].code != K_NONE)
		n++;
	return n;
}

static bool
same_key(const struct binding *a, const struct binding *b)
{
	return a->code == b->code && a->letter == b->letter;
}

static void
no_key_has_two_actions(const char *name, const struct binding *table)
{
	for (size_t i = 0; i < length(table); i++)
		for (size_t j = i + 1; j < length(table); j++)
			if (same_key(&table[i], &table[j]))
				fail_msg("%s: %s and %s on one key", name,
				    action_info[table[i].action].name,
				    action_info[table[j].action].name);
}

static void
no_key_has_two_actions_in_one_view(void **state)
{
	(void)state;
	no_key_has_two_actions("global", global_keys);
	no_key_has_two_actions("text", text_keys);
	for (size_t i = 0; i < LENGTH(views); i++)
		no_key_has_two_actions(views[i]->name, views[i]->keys);
}

/* What a letter or a Ctrl or F key means, it means everywhere. */
static void
a_key_means_the_same_in_every_view(void **state)
{
	struct {
		enum action action;
		const char *view;
	} meaning[N_KEY_CODES + 128] = { 0 };

	(void)state;
	for (size_t i = 0; i <= LENGTH(views); i++) {
		const struct binding *table =
		    i == 0 ? global_keys : views[i - 1]->keys;

		for (size_t j = 0; j < length(table); j++) {
			const struct binding *b = &table[j];
			size_t at = b->code == K_CHAR
			    ? N_KEY_CODES + (size_t)b->letter
			    : b->code;

			if (meaning[at].action == ACTION_NONE) {
				meaning[at].action = b->action;
				meaning[at].view =
				    i == 0 ? "global" : views[i - 1]->name;
			}
			if (meaning[at].action != b->action)
				fail_msg("one key: %s in %s, %s in %s",
				    action_info[meaning[at].action].name,
				    meaning[at].view,
				    action_info[b->action].name,
				    views[i - 1]->name);
		}
	}
}

static enum action
action_of(
    const struct view *view, bool editing, enum key_code code, char letter)
{
	struct key key = { .code = code, .text = { letter } };

	return keymap_action(view->keys, editing, &key);
}

static void
help_menu_and_back_are_everywhere(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(views); i++) {
		const struct view *v = views[i];

		for (int text = 0; text < 2; text++) {
			assert_int_equal(
			    action_of(v, text, K_F1, 0), ACTION_HELP);
			assert_int_equal(
			    action_of(v, text, K_CTRL_T, 0), ACTION_MENU);
			assert_int_equal(
			    action_of(v, text, K_ESC, 0), ACTION_BACK);
			assert_int_equal(
			    action_of(v, text, K_CTRL_X, 0), ACTION_CLOSE);
		}
		assert_int_equal(action_of(v, false, K_CHAR, '?'), ACTION_HELP);
		assert_int_equal(action_of(v, true, K_CHAR, '?'), ACTION_NONE);
	}
}

/* Some terminal has no F-keys.  Help is also Ctrl+T and then "?". */
static void
no_action_is_on_an_f_key_only(void **state)
{
	(void)state;
	for (size_t i = 0; i <= LENGTH(views); i++) {
		const struct view *v = views[i > 0 ? i - 1 : 0];
		const struct binding *table = i == 0 ? global_keys : v->keys;

		for (size_t j = 0; j < length(table); j++) {
			bool other = false;

			if (table[j].code < K_F1 || table[j].code > K_F12 ||
			    table[j].action == ACTION_HELP)
				continue;
			for (size_t k = 0; k < length(table); k++)
				other = other ||
				    (table[k].action == table[j].action &&
					table[k].code >= K_CTRL_A);
			for (size_t k = 0; k < length(global_keys); k++)
				other = other ||
				    (global_keys[k].action == table[j].action &&
					global_keys[k].code >= K_CTRL_A);
			if (!other)
				fail_msg("%s: %s has no Ctrl key", v->name,
				    action_info[table[j].action].name);
		}
	}
}

static void
keys_have_the_names_of_the_key_bar(void **state)
{
	struct buf names = { 0 };

	(void)state;
	keymap_names(view_home.keys, ACTION_NOTE, &names);
	assert_string_equal(buf_text(&names), "F4, Ctrl+N, a");
	buf_clear(&names);
	keymap_names(view_home.keys, ACTION_DELETE_WORD, &names);
	assert_string_equal(buf_text(&names), "Ctrl+W");
	buf_clear(&names);
	keymap_names(view_begin.keys, ACTION_DIGIT, &names);
	assert_string_equal(buf_text(&names), "1-9");
	buf_release(&names);
}

static void
a_digit_is_a_choice_and_zero_is_a_digit(void **state)
{
	(void)state;
	assert_int_equal(
	    action_of(&view_begin, false, K_CHAR, '9'), ACTION_DIGIT);
	assert_int_equal(
	    action_of(&view_begin, false, K_CHAR, '0'), ACTION_DIGIT);
	assert_int_equal(
	    action_of(&view_begin, true, K_CHAR, '1'), ACTION_NONE);
	assert_int_equal(
	    action_of(&view_overview, false, K_CHAR, '1'), ACTION_NONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_has_two_actions_in_one_view),
		cmocka_unit_test(a_key_means_the_same_in_every_view),
		cmocka_unit_test(help_menu_and_back_are_everywhere),
		cmocka_unit_test(no_action_is_on_an_f_key_only),
		cmocka_unit_test(keys_have_the_names_of_the_key_bar),
		cmocka_unit_test(a_digit_is_a_choice_and_zero_is_a_digit),
	};

	return cmocka_run_group_tests_name("ui/keymap", tests, NULL, NULL);
}
