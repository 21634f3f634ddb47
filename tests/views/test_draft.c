/*
 * test_draft.c - a draft that comes back over what a colleague wrote, and
 * one of a thing that got another number.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "ui/handhaving.h"
#include "ui/views.h"
#include "views/play.h"

#define KEPT "Mijn tekst van gisteren."

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

/* A session broke off in the midst of it, begun on this text. */
static void
keep(struct scene *s, const char *subject, const char *begun)
{
	free(s->fake.draft.nummer);
	free(s->fake.draft.subject);
	free(s->fake.draft.text);
	free(s->fake.draft.stamp);
	s->fake.draft = (struct draft){ .nummer = xstrdup("2026-0141"),
		.subject = xstrdup(subject),
		.text = xstrdup(KEPT),
		.begun = text_mark(begun),
		.stamp = xstrdup("2026-11-20 10:31:07") };
}

static struct oordeel *
oordeel(struct scene *s)
{
	return onderzoek_oordeel(&s->ui.onderzoek, "A-1.1.2");
}

static void
a_draft_over_what_a_colleague_wrote_is_asked_about(void **state)
{
	struct scene *s = *state;

	oordeel(s)->revision = 3;
	keep(s, "bevinding:A-1.1.2", "Wat er stond.");
	s->fake.colleague = true;
	norm_go_bevinding(&s->ui);
	ui_work(&s->ui);
	assert_string_equal(KEPT, textbuf_text(&s->ui.edit.tb));
	assert_int_equal(REVISION_UNKNOWN, oordeel(s)->revision);
	assert_non_null(strstr(s->ui.status, "m.bakker wijzigde"));
	play_text(&s->ui, "!");
	s->fake.colleague = true;
	play_keys(&s->ui, "<esc>");
	assert_ptr_equal(&view_conflict, ui_top(&s->ui)->view);
	play_keys(&s->ui, "3<enter>");
	assert_string_equal(
	    "Cliënten horen het achteraf.\n" KEPT "!", oordeel(s)->bevinding);
	assert_null(s->fake.draft.text);
}

/* Blanks are none of a text's own. */
static void
a_draft_over_the_text_it_was_begun_on_is_not(void **state)
{
	struct scene *s = *state;
	char *same = xasprintf("%s\n", oordeel(s)->bevinding);

	oordeel(s)->revision = 3;
	keep(s, "bevinding:A-1.1.2", same);
	free(same);
	norm_go_bevinding(&s->ui);
	ui_work(&s->ui);
	assert_string_equal(KEPT, textbuf_text(&s->ui.edit.tb));
	assert_int_equal(3, oordeel(s)->revision);
	assert_non_null(strstr(s->ui.status, "Hersteld"));
}

/* What was saved meanwhile is what the rest is begun on. */
static void
a_rest_in_the_typing_moves_the_beginning(void **state)
{
	struct scene *s = *state;

	oordeel(s)->revision = 3;
	norm_go_bevinding(&s->ui);
	play_text(&s->ui, "Eerst ");
	ui_settle(&s->ui);
	play_text(&s->ui, "en dan ");
	assert_int_equal(text_mark(oordeel(s)->bevinding), s->fake.draft.begun);
}

/* As the store does when a colleague took the number first. */
static int
takes_the_next(void *context, struct onderzoek *o, struct error *err)
{
	(void)context;
	(void)err;
	o->maatregel[0].number = 2;
	o->maatregel[0].revision = 1;
	o->maatregel[0].changed = false;
	return 0;
}

static void
a_draft_follows_the_number_of_its_maatregel(void **state)
{
	struct scene *s = *state;
	struct onderzoek *o = &s->ui.onderzoek;
	struct error err;

	onderzoek_add_maatregel(o, oordeel(s)->norm, &err);
	ui_push(&s->ui, &view_maatregel, 0);
	play_text(&s->ui, "Eer");
	assert_string_equal("maatregel:1:0", s->fake.draft.subject);
	s->fake.backend.save = takes_the_next;
	ui_settle(&s->ui);
	assert_string_equal("maatregel:2:0", s->ui.edit.subject);
	assert_null(s->fake.draft.text);
	play_text(&s->ui, "st");
	assert_string_equal("maatregel:2:0", s->fake.draft.subject);
	assert_string_equal("Eerst", s->fake.draft.text);
}

static int
commit_nothing(struct ui *ui, const char *text, struct error *err)
{
	(void)ui;
	(void)text;
	(void)err;
	return 0;
}

static void
mark_all(struct onderzoek *o)
{
	struct error err;

	oordeel_set_bevinding(onderzoek_oordeel(o, "A-1.1.2"), "x");
	onderzoek_set(o, form_field(o->form, "doel"), 0, "x");
	maatregel_set_text(
	    onderzoek_add_maatregel(o, o->oordeel[1].norm, &err), "x");
	advies_set_text(onderzoek_add_advies(o, NULL), "x");
	onderzoek_add_bewijs(o, "document", "x", &err);
	gesprek_set_waar(onderzoek_add_gesprek(o), "x");
	onderzoek_set_reden(o, "drie-bronnen", "A-1.3.2", "x");
	onderzoek_oordeel(o, "A-1.1.2")->revision = 3;
	for (size_t i = 0; i < o->n_answers; i++)
		o->answer[i].revision = 3;
	o->maatregel[0].revision = o->advies[0].revision = 3;
	o->bewijs[0].revision = o->reden[0].revision = 3;
	o->gesprek[o->n_gesprekken - 1].revision = 3;
}

/* Each kind of text says by its subject where it stands. */
static void
every_kind_of_text_is_found_by_its_subject(void **state)
{
	static const struct {
		const char *subject;
		enum conflict_kind kind;
	} kinds[] = {
		{ "bevinding:A-1.1.2", CONFLICT_OORDEEL },
		{ "reden:A-1.1.2", CONFLICT_OORDEEL },
		{ "answer:doel:0", CONFLICT_ANSWER },
		{ "maatregel:1:0", CONFLICT_MAATREGEL },
		{ "advies:1:0", CONFLICT_ADVIES },
		{ "bewijs:1:4", CONFLICT_BEWIJS },
		{ "waarom:drie-bronnen:A-1.3.2", CONFLICT_REDEN },
	};
	struct scene *s = *state;
	struct onderzoek *o = &s->ui.onderzoek;
	char kaart[32];

	for (size_t i = 0; i < LENGTH(kinds); i++) {
		size_t row = 0;

		mark_all(o);
		edit_open(
		    &s->ui, kinds[i].subject, "", true, 3, commit_nothing);
		ui_doubt(&s->ui);
		edit_discard(&s->ui);
		if (kinds[i].kind == CONFLICT_OORDEEL)
			row = (size_t)(oordeel(s) - o->oordeel);
		while (kinds[i].kind == CONFLICT_ANSWER &&
		    strcmp(o->answer[row].field->id, "doel") != 0)
			row++;
		assert_int_equal(REVISION_UNKNOWN,
		    *onderzoek_row_revision(o, kinds[i].kind, row));
	}
	snprintf(kaart, sizeof kaart, "gesprekskaart:%d:1",
	    o->gesprek[o->n_gesprekken - 1].number);
	edit_open(&s->ui, kaart, "", true, 3, commit_nothing);
	ui_doubt(&s->ui);
	edit_discard(&s->ui);
	assert_int_equal(
	    REVISION_UNKNOWN, o->gesprek[o->n_gesprekken - 1].revision);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_draft_over_what_a_colleague_wrote_is_asked_about),
		TEST(a_draft_over_the_text_it_was_begun_on_is_not),
		TEST(a_rest_in_the_typing_moves_the_beginning),
		TEST(a_draft_follows_the_number_of_its_maatregel),
		TEST(every_kind_of_text_is_found_by_its_subject),
	};
	int failed;

	play_begin();
	failed = cmocka_run_group_tests_name("views/draft", tests, NULL, NULL);
	play_end();
	return failed;
}
