/*
 * test_queue.c - sorting out notities without a norm costs few keys.
 */
#include "test.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/field.h"
#include "views/play.h"

#define N_NOTES 40

struct scene {
	struct fake fake;
	struct ui ui;
	size_t keys; /* pressed by sort_out() */
};

/* What forty lines of two interviews are about. */
static const char *const about[N_NOTES] = { "1.1.1", "1.1.1", "1.3.2", "1.3.2",
	"1.3.2", "1.2.1", "1.3.2", "3.1.1", "1.1.2", "1.1.2", "2.1.1", "2.1.1",
	"3.1.3", "3.1.3", "2.4.1", "1.3.2", "1.1.1", "1.2.4", "3.1.3", "2.1.1",
	"1.2.1", "1.2.1", "1.3.1", "3.1.2", "3.1.2", "2.2.1", "2.2.1", "1.3.2",
	"3.2.1", "1.4.1", "1.4.1", "1.1.3", "1.3.2", "2.1.1", "3.1.1", "1.2.4",
	"1.1.1", "2.4.1", "1.3.1", "3.2.1" };

static int
begin(void **state)
{
	struct scene *s = xcalloc(1, sizeof *s);
	char text[64];

	fake_init(&s->fake);
	ui_init(&s->ui, &s->fake.backend);
	ui_push(&s->ui, &view_home, 0);
	assert_int_equal(ui_open(&s->ui, "2026-0141", NULL), 0);
	for (size_t i = 0; i < N_NOTES; i++) {
		snprintf(text, sizeof text, "zin %zu over %s", i, about[i]);
		play_keys(&s->ui, "a");
		play_text(&s->ui, text);
		play_keys(&s->ui, "<esc>");
	}
	play_keys(&s->ui, "w");
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

static const struct notitie *
current(struct scene *s)
{
	size_t at = queue_at(&s->ui.onderzoek, ui_top(&s->ui)->list.at);

	return at == SIZE_MAX ? NULL : &s->ui.onderzoek.notitie[at];
}

static void
press(struct scene *s, char letter)
{
	const char key[] = { letter, '\0' };

	play_keys(&s->ui, key);
	s->keys++;
}

/* As a person does: the digit when the norm lies ready, else its code. */
static void
sort_out(struct scene *s, const char *code)
{
	for (size_t i = 0; i < QUEUE_SLOTS; i++) {
		const struct norm *norm = s->ui.queue.slot[i].norm;

		if (norm == NULL || strcmp(norm->code, code) != 0)
			continue;
		press(s, (char)('1' + i));
		return;
	}
	press(s, '#');
	for (; *code != '\0'; code++)
		if (isdigit((unsigned char)*code))
			press(s, *code);
}

static void
forty_notities_take_less_than_three_keys_each(void **state)
{
	struct scene *s = *state;
	const struct notitie *notitie;

	assert_int_equal(onderzoek_n_untagged(&s->ui.onderzoek), N_NOTES);
	while ((notitie = current(s)) != NULL) {
		assert_true(s->keys < 3 * N_NOTES);
		sort_out(s, strstr(notitie->text, "over ") + 5);
	}
	print_message("%zu keys for %d notities\n", s->keys, N_NOTES);
	assert_int_equal(onderzoek_n_untagged(&s->ui.onderzoek), 0);
	for (size_t i = 0; i < s->ui.onderzoek.n_notities; i++) {
		char cited[16];

		notitie = &s->ui.onderzoek.notitie[i];
		if (notitie->replaced || strncmp(notitie->text, "zin ", 4) != 0)
			continue;
		snprintf(cited, sizeof cited, "A-%s",
		    strstr(notitie->text, "over ") + 5);
		assert_string_equal(notitie->norms, cited);
	}
}

static void
marked_ones_get_a_norm_together(void **state)
{
	struct scene *s = *state;

	play_keys(&s->ui, "   #132");
	assert_int_equal(onderzoek_n_untagged(&s->ui.onderzoek), N_NOTES - 3);
	play_keys(&s->ui, "u");
	assert_int_equal(onderzoek_n_untagged(&s->ui.onderzoek), N_NOTES);
}

static void
joining_and_splitting_keep_every_word(void **state)
{
	struct scene *s = *state;
	const struct onderzoek *o = &s->ui.onderzoek;

	play_keys(&s->ui, "  j");
	assert_int_equal(onderzoek_n_untagged(o), N_NOTES - 1);
	play_keys(&s->ui, "<end>");
	assert_string_equal(
	    current(s)->text, "zin 0 over 1.1.1\nzin 1 over 1.1.1");
	play_keys(&s->ui, "x<up><end><enter>");
	assert_int_equal(onderzoek_n_untagged(o), N_NOTES);
	play_keys(&s->ui, "<end>");
	assert_string_equal(current(s)->text, "zin 1 over 1.1.1");
	play_keys(&s->ui, "<up>");
	assert_string_equal(current(s)->text, "zin 0 over 1.1.1");
}

static void
a_code_goes_on_by_itself_and_a_word_with_enter(void **state)
{
	struct scene *s = *state;

	/* What is typed ahead is for the next notitie. */
	play_keys(&s->ui, "#1321");
	assert_int_equal(onderzoek_n_untagged(&s->ui.onderzoek), N_NOTES - 2);
	play_keys(&s->ui, "#");
	play_text(&s->ui, "conti");
	play_keys(&s->ui, "<enter>");
	assert_int_equal(onderzoek_n_untagged(&s->ui.onderzoek), N_NOTES - 3);
	play_keys(&s->ui, "#99<enter>");
	assert_int_equal(onderzoek_n_untagged(&s->ui.onderzoek), N_NOTES - 3);
	play_keys(&s->ui, "<esc><esc>");
	assert_ptr_not_equal(ui_top(&s->ui)->view, &view_wachtrij);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(forty_notities_take_less_than_three_keys_each),
		TEST(marked_ones_get_a_norm_together),
		TEST(joining_and_splitting_keep_every_word),
		TEST(a_code_goes_on_by_itself_and_a_word_with_enter),
	};
	int failed;

	play_begin();
	failed = cmocka_run_group_tests_name("views/queue", tests, NULL, NULL);
	play_end();
	return failed;
}
