/*
 * A text that was kept while a colleague changed what it was begun on: the
 * save asks, whatever it is of, and either answer keeps both.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "core/member.h"
#include "fixture.h"
#include "pair.h"
#include "sample.h"

#define REDEN_AT "drie-bronnen", "A-1.3.2"

static void
set_bevinding(struct onderzoek *o, const char *text)
{
	oordeel_set_bevinding(&o->oordeel[0], text);
}

static void
set_choice(struct onderzoek *o, const char *text)
{
	oordeel_choose(&o->oordeel[0], o->oordeel[0].chosen, text);
}

static void
set_answer(struct onderzoek *o, const char *text)
{
	fixture_answer(o, "nadere_uitleg", text);
}

static void
set_fact(struct onderzoek *o, const char *text)
{
	fact_set(&o->facts, fact_find("locatie"), text);
}

static void
set_maatregel(struct onderzoek *o, const char *text)
{
	maatregel_set_text(&o->maatregel[0], text);
}

static void
set_owner(struct onderzoek *o, const char *text)
{
	maatregel_set_owner(&o->maatregel[0], text);
}

static void
set_advies(struct onderzoek *o, const char *text)
{
	advies_set_text(&o->advies[0], text);
}

static void
set_reden(struct onderzoek *o, const char *text)
{
	onderzoek_set_reden(o, REDEN_AT, text);
}

static void
set_bewijs(struct onderzoek *o, const char *text)
{
	struct error err;

	assert_int_equal(
	    0, bewijs_read(o, &o->bewijs[0], BEWIJS_GEZIEN, text, &err));
}

static void
set_gesprek(struct onderzoek *o, const char *text)
{
	gesprek_set_waar(&o->gesprek[0], text);
}

static const struct {
	enum conflict_kind kind;
	size_t member;
	void (*set)(struct onderzoek *, const char *text);
} texts[] = {
	{ CONFLICT_OORDEEL, MEMBER_TEXT, set_bevinding },
	{ CONFLICT_OORDEEL, MEMBER_REDEN, set_choice },
	{ CONFLICT_ANSWER, 0, set_answer },
	{ CONFLICT_FACT, 0, set_fact },
	{ CONFLICT_MAATREGEL, MEMBER_TEXT, set_maatregel },
	{ CONFLICT_MAATREGEL, 2, set_owner },
	{ CONFLICT_ADVIES, MEMBER_TEXT, set_advies },
	{ CONFLICT_REDEN, 0, set_reden },
	{ CONFLICT_BEWIJS, BEWIJS_GEZIEN, set_bewijs },
	{ CONFLICT_GESPREK, 0, set_gesprek },
};

static void
doubt(struct onderzoek *o, size_t i)
{
	size_t index = 0;

	if (texts[i].kind == CONFLICT_FACT)
		index = (size_t)(fact_find("locatie") - facts);
	while (texts[i].kind == CONFLICT_ANSWER &&
	    strcmp(o->answer[index].field->id, "nadere_uitleg") != 0)
		index++;
	while (texts[i].kind == CONFLICT_REDEN &&
	    strcmp(o->reden[index].control, "drie-bronnen") != 0)
		index++;
	onderzoek_doubt(o, texts[i].kind, index, texts[i].member);
}

static int
add_values(void *context, const struct log_row *row)
{
	buf_addf(context, "%s\n%s\n", row->old_value, row->new_value);
	return 0;
}

static void
assert_logged(struct pair *p, const char *text)
{
	struct buf all = { 0 };
	struct error err;

	assert_int_equal(
	    0, store_logboek(p->ina, p->hers.nummer, add_values, &all, &err));
	assert_non_null(strstr(buf_text(&all), text));
	buf_release(&all);
}

/* She wrote while his was kept; his comes back over what she wrote. */
static void
come_back(struct pair *p, size_t i)
{
	struct error err;

	texts[i].set(&p->hers, "Van haar.");
	sample_save(p->ina, &p->hers);
	pair_refresh(p->bas, &p->his, 1);
	texts[i].set(&p->his, "Van hem.");
	doubt(&p->his, i);
	if (store_save_onderzoek(p->bas, &p->his, &err) != 1)
		fail_msg("text %zu is not asked about", i);
	assert_int_equal(texts[i].kind, p->his.conflict.kind);
	assert_non_null(strstr(p->his.conflict.theirs, "Van haar."));
	assert_string_equal("ina", p->his.conflict.who);
}

static void
what_comes_back_over_a_new_text_is_asked_about(void **state)
{
	struct pair *p = *state;
	struct error err;

	/* What a new one gets in the database comes in. */
	store_refresh_onderzoek(p->ina, &p->hers, &err);
	for (size_t i = 0; i < LENGTH(texts); i++) {
		come_back(p, i);
		/* Put off, it is asked again; she lost nothing. */
		assert_int_equal(
		    1, store_save_onderzoek(p->bas, &p->his, &err));
		pair_refresh(p->ina, &p->hers, 0);
		onderzoek_settle(&p->his, SETTLE_MINE);
		sample_save(p->bas, &p->his);
		pair_refresh(p->ina, &p->hers, 1);
		pair_refresh(p->bas, &p->his, 0);
		assert_logged(p, "Van haar.");
		assert_logged(p, "Van hem.");
		texts[i].set(&p->hers, "Wat er stond.");
		sample_save(p->ina, &p->hers);
		pair_refresh(p->bas, &p->his, 1);
	}
}

static void
the_other_may_be_taken_and_both_are_in_the_logboek(void **state)
{
	struct pair *p = *state;

	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct error err;

		come_back(p, i);
		onderzoek_settle(&p->his, SETTLE_THEIRS);
		assert_int_not_equal(
		    -1, store_refresh_onderzoek(p->bas, &p->his, &err));
		sample_save(p->bas, &p->his);
		assert_int_not_equal(
		    -1, store_refresh_onderzoek(p->bas, &p->his, &err));
		assert_int_not_equal(
		    -1, store_refresh_onderzoek(p->ina, &p->hers, &err));
		assert_false(onderzoek_changed(&p->his));
		assert_logged(p, "Van haar.");
		if (texts[i].kind != CONFLICT_FACT)
			assert_logged(p, "Van hem.");
		texts[i].set(&p->hers, "Wat er stond.");
		sample_save(p->ina, &p->hers);
		pair_refresh(p->bas, &p->his, 1);
	}
}

/* The same text asks nothing, nor does what is nowhere else. */
static void
without_a_difference_nothing_is_asked(void **state)
{
	struct pair *p = *state;

	set_bevinding(&p->hers, "Eender.");
	sample_save(p->ina, &p->hers);
	pair_refresh(p->bas, &p->his, 1);
	set_bevinding(&p->his, "Anders.");
	onderzoek_doubt(&p->his, CONFLICT_OORDEEL, 0, MEMBER_TEXT);
	set_bevinding(&p->his, "Eender.");
	sample_save(p->bas, &p->his);
	advies_set_text(onderzoek_add_advies(&p->his, NULL), "Nieuw.");
	onderzoek_doubt(
	    &p->his, CONFLICT_ADVIES, p->his.n_adviezen - 1, MEMBER_TEXT);
	sample_save(p->bas, &p->his);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_begin, pair_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_comes_back_over_a_new_text_is_asked_about),
		TEST(the_other_may_be_taken_and_both_are_in_the_logboek),
		TEST(without_a_difference_nothing_is_asked),
	};
	int failed =
	    cmocka_run_group_tests_name("store/doubt", tests, NULL, NULL);

	sample_clean();
	return failed;
}
