/*
 * test_loop.c - what comes after a key: drafts, saving, and being refused
 * to leave; and the editor with its keys.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "views/play.h"

struct scene {
	struct fake fake;
	struct ui ui;
	char committed[64];
	bool refuse;
};

static struct scene *current;

static int
commit(struct ui *ui, const char *text, struct error *err)
{
	struct oordeel *oordeel = onderzoek_oordeel(&ui->onderzoek, "1.3.2");

	if (current->refuse)
		return error_set(err, "Dat kan niet.");
	snprintf(current->committed, sizeof current->committed, "%s", text);
	oordeel_set_bevinding(oordeel, text);
	return 0;
}

/* An onderzoek is open on norm, and nothing is being edited. */
static int
begin(void **state)
{
	struct scene *s = xcalloc(1, sizeof *s);

	current = s;
	fake_init(&s->fake);
	ui_init(&s->ui, &s->fake.backend);
	ui_push(&s->ui, &view_home, 0);
	assert_int_equal(ui_open(&s->ui, "2026-0141", "A-1.3.2"), 0);
	edit_leave(&s->ui);
	ui_work(&s->ui);
	s->fake.saves = s->fake.draft_saves = 0;
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

static void
open_text(struct scene *s, const char *text, bool lines)
{
	edit_open(&s->ui, "bevinding:A-1.3.2", text, lines, 0, commit);
}

static const char *
text_of(const struct scene *s)
{
	return textbuf_text(&s->ui.edit.tb);
}

static void
typing_keeps_a_draft_and_saves_nothing(void **state)
{
	struct scene *s = *state;

	open_text(s, "", true);
	play_text(&s->ui, "ab");
	assert_int_equal(s->fake.draft_saves, 2);
	assert_int_equal(s->fake.saves, 0);
	assert_string_equal(s->fake.draft.text, "ab");
	assert_string_equal(s->fake.draft.subject, "bevinding:A-1.3.2");
	/* A key that changes nothing keeps nothing. */
	play_keys(&s->ui, "<left>");
	assert_int_equal(s->fake.draft_saves, 2);
}

static void
a_rest_saves_and_forgets_the_draft(void **state)
{
	struct scene *s = *state;

	open_text(s, "", true);
	play_text(&s->ui, "ab");
	s->ui.wants_draw = false;
	assert_int_equal(ui_settle(&s->ui), 0);
	assert_false(s->ui.wants_draw);
	assert_string_equal(s->committed, "ab");
	assert_int_equal(s->fake.saves, 1);
	assert_null(s->fake.draft.text);
	assert_true(s->ui.edit.open);
	/* Resting on is no work. */
	assert_int_equal(ui_settle(&s->ui), 0);
	assert_int_equal(s->fake.saves, 1);
	assert_int_equal(s->fake.draft_saves, 2);
}

static void
leaving_a_text_saves_it(void **state)
{
	struct scene *s = *state;

	open_text(s, "", true);
	play_text(&s->ui, "ab");
	assert_int_equal(edit_close(&s->ui), 0);
	ui_work(&s->ui);
	assert_string_equal(s->committed, "ab");
	assert_int_equal(s->fake.saves, 1);
	assert_null(s->fake.draft.text);
}

static void
a_kept_draft_comes_back_and_can_be_undone(void **state)
{
	struct scene *s = *state;

	open_text(s, "oud", true);
	play_text(&s->ui, "er");
	/* The process dies here; later the text is opened again. */
	s->ui.edit =
	    (textbuf_release(&s->ui.edit.tb), (struct edit){ .open = false });
	open_text(s, "oud", true);
	assert_string_equal(text_of(s), "ouder");
	assert_non_null(strstr(s->ui.status,
	    "Hersteld: tekst van 10:31 "
	    "(5 tekens)"));
	play_keys(&s->ui, "<ctrl-z>");
	assert_string_equal(text_of(s), "oud");
	play_keys(&s->ui, "<ctrl-y>");
	edit_close(&s->ui);
	assert_string_equal(s->committed, "ouder");
}

/* The process dies; the next one opens the same onderzoek. */
static void
die(struct scene *s)
{
	struct backend *backend = &s->fake.backend;

	textbuf_release(&s->ui.edit.tb);
	s->ui.edit = (struct edit){ .open = false };
	ui_release(&s->ui);
	ui_init(&s->ui, backend);
	ui_push(&s->ui, &view_home, 0);
	assert_int_equal(ui_open(&s->ui, "2026-0141", "A-1.3.1"), 0);
}

static void
a_notitie_comes_back_with_all_beside_it(void **state)
{
	struct scene *s = *state;
	const struct note *note = &s->ui.note;

	play_keys(&s->ui, "a");
	play_text(&s->ui, "de planning\nis vol");
	/* Back to bron: then normen, letterlijk and methode follow. */
	play_keys(&s->ui, "<tab>b2<tab>1<tab>1<tab> 1.1.1<tab>3");
	die(s);
	play_keys(&s->ui, "a");
	assert_string_equal(text_of(s), "de planning\nis vol");
	assert_string_equal(note->bron, "b2");
	assert_string_not_equal(note->methode, "");
	assert_true(note->literal);
	assert_string_equal(note->norms, "A-1.3.2 A-1.1.1");
	assert_string_equal(note->privacy, "bijzonder");
	/* Once made it does not come back. */
	play_keys(&s->ui, "<f4>a");
	assert_string_equal(text_of(s), "");
	assert_null(s->fake.draft.text);
}

static void
a_notitie_that_died_in_its_first_words_knows_its_norm(void **state)
{
	struct scene *s = *state;

	play_keys(&s->ui, "a");
	play_text(&s->ui, "de planning");
	die(s);
	play_keys(&s->ui, "a");
	assert_string_equal(text_of(s), "de planning");
	assert_string_equal(s->ui.note.norms, "A-1.3.2");
}

static void
a_text_that_is_refused_stays_or_becomes_a_draft(void **state)
{
	struct scene *s = *state;

	open_text(s, "", false);
	play_text(&s->ui, "ab");
	s->refuse = true;
	assert_int_equal(edit_close(&s->ui), -1);
	assert_true(s->ui.edit.open);
	assert_string_equal(s->ui.status, "Dat kan niet.");
	edit_leave(&s->ui);
	ui_work(&s->ui);
	assert_false(s->ui.edit.open);
	assert_string_equal(s->fake.draft.text, "ab");
	/* A rest says nothing: the user is still thinking. */
	open_text(s, "", false);
	ui_status(&s->ui, "%s", "");
	assert_int_equal(ui_settle(&s->ui), 0);
	assert_string_equal(s->ui.status, "");
}

static void
what_is_not_saved_is_not_left(void **state)
{
	struct scene *s = *state;

	s->fake.save_fails = true;
	open_text(s, "", true);
	play_text(&s->ui, "ab");
	play_keys(&s->ui, "<ctrl-x>");
	assert_true(s->ui.is_open);
	assert_non_null(strstr(s->ui.status, "de schijf is vol"));
	for (int i = 0; i < 50; i++)
		play_keys(&s->ui, "<esc>");
	assert_true(s->ui.is_open);
	assert_string_equal(s->fake.draft.text, "ab");
	/* With room again the next key saves it. */
	s->fake.save_fails = false;
	play_keys(&s->ui, "<unknown>");
	assert_int_equal(s->fake.saves, 1);
	play_keys(&s->ui, "<ctrl-x>");
	assert_false(s->ui.is_open);
	assert_int_equal(s->ui.depth, 1);
}

static void
without_a_draft_a_file_takes_the_text(void **state)
{
	char path[] = "/tmp/schouw-test-XXXXXX";
	struct error err = { 0 };
	struct scene *s = *state;
	size_t length;
	char *file, *text;

	assert_non_null(mkdtemp(path));
	snprintf(s->fake.emergency, sizeof s->fake.emergency, "%s", path);
	s->fake.draft_fails = true;
	open_text(s, "", true);
	play_text(&s->ui, "ab");
	file = xasprintf("%s/schouw-2026-0141-bevinding-A-1.3.2.txt", path);
	assert_non_null(strstr(s->ui.status, file));
	assert_int_equal(file_read(file, 100, &text, &length, &err), 0);
	assert_string_equal(text, "ab");
	unlink(file);
	rmdir(path);
	free(file);
	free(text);
}

static void
escs_from_anywhere_end_on_the_werkblad(void **state)
{
	struct scene *s = *state;

	play_keys(&s->ui, "<f5><f1>");
	for (int i = 0; i < 50; i++)
		play_keys(&s->ui, "<esc>");
	assert_int_equal(s->ui.depth, 1);
	assert_false(s->ui.is_open);
	assert_false(s->ui.quit);
}

static void
a_paste_outside_a_text_commands_nothing(void **state)
{
	static const char pasted[] = "q\ny\n3";
	struct key key = { .code = K_PASTE,
		.paste = pasted,
		.paste_length = sizeof pasted - 1 };
	struct scene *s = *state;
	const struct oordeel *oordeel =
	    onderzoek_oordeel(&s->ui.onderzoek, "1.3.2");

	ui_step(&s->ui, &key);
	ui_work(&s->ui);
	assert_null(oordeel->grade);
	assert_ptr_equal(ui_top(&s->ui)->view, &view_notitie);
	assert_string_equal(text_of(s), pasted);
	/* On the Werkblad there is nothing to note it with. */
	ui_close(&s->ui);
	ui_step(&s->ui, &key);
	assert_int_equal(s->ui.depth, 1);
	assert_false(s->ui.quit);
	assert_non_null(strstr(s->ui.status, "(5 tekens)"));
}

static void
the_menu_works_from_within_a_text(void **state)
{
	struct scene *s = *state;

	open_text(s, "", true);
	play_text(&s->ui, "ab");
	play_keys(&s->ui, "<ctrl-t>");
	assert_ptr_equal(ui_top(&s->ui)->view, &view_menu);
	play_keys(&s->ui, "<esc>");
	assert_true(ui_editing(&s->ui));
	assert_string_equal(text_of(s), "ab");
	play_keys(&s->ui, "<ctrl-t>o");
	assert_ptr_equal(ui_top(&s->ui)->view, &view_overview);
	assert_string_equal(s->committed, "ab");
}

static void
the_stack_of_views_does_not_overflow(void **state)
{
	struct scene *s = *state;

	for (int i = 0; i < 3 * UI_DEPTH; i++)
		ui_push(&s->ui, i % 2 ? &view_overview : &view_search, 0);
	assert_int_equal(s->ui.depth, UI_DEPTH);
	assert_ptr_equal(s->ui.frame[0].view, &view_home);
	assert_int_equal(ui_close(&s->ui), 0);
	assert_int_equal(s->ui.depth, 1);
}

static void
one_comes_back_to_the_place_one_left(void **state)
{
	struct scene *s = *state;

	assert_int_equal(ui_close(&s->ui), 0);
	assert_string_equal(s->fake.place.norm, "A-1.3.2");
	assert_int_equal(ui_open(&s->ui, "2026-0141", NULL), 0);
	assert_ptr_equal(ui_top(&s->ui)->view, &view_norm);
	assert_int_equal(ui_open(&s->ui, "2026-9999", NULL), -1);
	assert_non_null(strstr(s->ui.status, "2026-9999"));
}

static void
an_oordeel_is_taken_back_and_given_again(void **state)
{
	struct scene *s = *state;
	const struct oordeel *oordeel =
	    onderzoek_oordeel(&s->ui.onderzoek, "1.3.2");
	const struct grade *first;

	play_keys(&s->ui, "1");
	first = oordeel->grade;
	assert_non_null(first);
	play_keys(&s->ui, "3");
	assert_ptr_not_equal(oordeel->grade, first);
	play_keys(&s->ui, "u");
	assert_ptr_equal(oordeel->grade, first);
	assert_non_null(strstr(s->ui.status, "A-1.3.2"));
	play_keys(&s->ui, "<ctrl-z>");
	assert_null(oordeel->grade);
	play_keys(&s->ui, "u");
	assert_non_null(strstr(s->ui.status, "Er is niets om"));
	play_keys(&s->ui, "<ctrl-y>");
	assert_ptr_equal(oordeel->grade, first);
	/* A new oordeel ends what could be done again. */
	play_keys(&s->ui, "2<ctrl-y>");
	assert_non_null(strstr(s->ui.status, "Er is niets om"));
	assert_int_equal(s->fake.saves, 6);
}

static void
what_a_colleague_changed_is_not_taken_back(void **state)
{
	struct scene *s = *state;
	struct oordeel *oordeel = onderzoek_oordeel(&s->ui.onderzoek, "1.3.2");
	const struct grade *theirs = normset_key(s->ui.onderzoek.normset, 3);

	play_keys(&s->ui, "12");
	oordeel_set_grade(oordeel, theirs);
	undo_watch(&s->ui.undo, &s->ui.onderzoek);
	play_keys(&s->ui, "u");
	assert_ptr_equal(oordeel->grade, theirs);
	assert_non_null(strstr(s->ui.status, "door een ander"));
}

/* The keys of a text, from a start to what they make of it; "|" is where
 * the next letter goes. */
static const struct {
	const char *text, *keys, *want;
	bool lines;
} edits[] = {
	{ "een twee", "<ctrl-w>", "een |", false },
	{ "een twee", "<ctrl-u>", "|", false },
	{ "een twee", "<home><ctrl-k>", "|", false },
	{ "een twee", "<ctrl-a>", "|een twee", false },
	{ "een twee", "<home><ctrl-e>", "een twee|", false },
	{ "een twee", "<word-left>", "een |twee", false },
	{ "een twee", "<home><word-right>", "een| twee", false },
	{ "een", "<left><delete>", "ee|", false },
	{ "geëv", "<left><backspace>", "ge|v", false },
	{ "een", "<ctrl-j>", "een|", false },
	{ "een", "<ctrl-j>b", "een\nb|", true },
	{ "een", "<enter>b", "een\nb|", true },
	{ "een\ntwee", "<up>", "een|\ntwee", true },
	{ "een\ntwee", "<pgup><pgup>", "|een\ntwee", true },
	{ "een", "x<ctrl-z>", "een|", true },
	{ "een", "x<ctrl-z><ctrl-y>", "eenx|", true },
};

static void
the_keys_of_a_text_do_what_hands_know(void **state)
{
	struct scene *s = *state;

	for (size_t i = 0; i < LENGTH(edits); i++) {
		char *seen;

		open_text(s, edits[i].text, edits[i].lines);
		play_keys(&s->ui, edits[i].keys);
		seen = xasprintf("%.*s|%s", (int)s->ui.edit.tb.cursor,
		    text_of(s), text_of(s) + s->ui.edit.tb.cursor);
		assert_string_equal(seen, edits[i].want);
		free(seen);
		edit_discard(&s->ui);
		ui_work(&s->ui);
	}
}

static int
group_begin(void **state)
{
	(void)state;
	play_begin();
	return 0;
}

static int
group_end(void **state)
{
	(void)state;
	play_end();
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(typing_keeps_a_draft_and_saves_nothing),
		TEST(a_rest_saves_and_forgets_the_draft),
		TEST(leaving_a_text_saves_it),
		TEST(a_kept_draft_comes_back_and_can_be_undone),
		TEST(a_notitie_comes_back_with_all_beside_it),
		TEST(a_notitie_that_died_in_its_first_words_knows_its_norm),
		TEST(a_text_that_is_refused_stays_or_becomes_a_draft),
		TEST(what_is_not_saved_is_not_left),
		TEST(without_a_draft_a_file_takes_the_text),
		TEST(escs_from_anywhere_end_on_the_werkblad),
		TEST(a_paste_outside_a_text_commands_nothing),
		TEST(the_menu_works_from_within_a_text),
		TEST(the_stack_of_views_does_not_overflow),
		TEST(one_comes_back_to_the_place_one_left),
		TEST(an_oordeel_is_taken_back_and_given_again),
		TEST(what_a_colleague_changed_is_not_taken_back),
		TEST(the_keys_of_a_text_do_what_hands_know),
	};

	return cmocka_run_group_tests_name(
	    "ui/loop", tests, group_begin, group_end);
}
