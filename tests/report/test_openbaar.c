/*
 * test_openbaar.c - a canary in every place that stays inside, for every
 * vorm that is made public and every format: none comes out.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "fixture.h"
#include "load/load.h"
#include "package.h"
#include "report/content.h"
#include "report/report.h"

#define CANARY "KANARIE"
#define NORM   0 /* the first of each normset */

static const struct report_trace trace = {
	.logboek_seq = 12,
	.logboek_head = "f00d",
	.made_at = "2026-11-21",
	.version = "0.1",
};

static void
begin(struct onderzoek *o, const struct library *all, const struct form *form)
{
	struct library own = { 0 };
	struct error err;

	if (load_pins(form->canonical,
		library_normset(all, form->normset)->canonical,
		all->registers->canonical, &own, &err) == -1)
		fail_msg("%s", err.text);
	onderzoek_init(o, &own, "2026-0141", "j.devries");
}

/* Each text and choice that is not openbaar; how many. */
static size_t
fill_inside(struct onderzoek *o, const struct item *item, size_t n, int row)
{
	size_t filled = 0;

	for (size_t i = 0; i < n; i++) {
		const struct field *field = &item[i].field;
		bool text = field->kind == FIELD_TEKST ||
		    field->kind == FIELD_LANGE_TEKST;

		if (item[i].item != NULL) {
			filled +=
			    fill_inside(o, item[i].item, item[i].n_items, row);
			continue;
		}
		if (field->privacy == PRIVACY_OPENBAAR || field->fact ||
		    (!text && !field->other))
			continue;
		onderzoek_set(o, field, row,
		    text ? CANARY "antwoord" : "anders:" CANARY "keuze");
		filled++;
	}
	return filled;
}

static void
note(struct onderzoek *o, const char *text, enum privacy privacy)
{
	struct error err;
	struct notitie *n = onderzoek_add_notitie(o, "j.devries", text, &err);

	assert_non_null(n);
	assert_int_equal(
	    0, notitie_set_norms(o, n, o->oordeel[NORM].norm->cited, &err));
	n->privacy = privacy;
}

static void
fill_bewijs(struct onderzoek *o)
{
	struct error err;
	struct bewijs *b = onderzoek_add_bewijs(
	    o, o->normset->methode[0].id, CANARY "titel", &err);

	assert_non_null(b);
	b->privacy = PRIVACY_INTERN;
	for (int part = BEWIJS_GEZIEN; part <= BEWIJS_PROPORTIONALITEIT; part++)
		assert_int_equal(0,
		    bewijs_read(
			o, b, (enum bewijs_part)part, CANARY "bewijs", &err));
}

/* Form 1 with its answers, reasons, what was withdrawn. */
static void
fill_procedure(struct onderzoek *o)
{
	struct error err;
	struct onjuistheid *x;
	struct advies *a;
	struct lakplek plek = { .kind = VONDST_BSN, .sleutel = "f00d" };

	onderzoek_freeze(o, "Er werken drie mensen.\n", "ina");
	x = onderzoek_add_onjuistheid(o, "4", "drie mensen", &err);
	assert_non_null(x);
	onjuistheid_read(o, x, ONJUIST_UITLEG, CANARY "uitleg", &err);
	onjuistheid_read(o, x, ONJUIST_ANTWOORD, CANARY "antwoord", &err);
	onderzoek_set_reden(o, "twee-bronnen", "x", CANARY "reden");
	assert_int_equal(0,
	    onderzoek_add_lak(
		o, &plek, LAK_WEG, NULL, CANARY "lakreden", "ina", &err));
	a = onderzoek_add_advies(o, NULL);
	advies_set_text(a, CANARY "advies");
	advies_withdraw(a);
}

static size_t
fill(struct onderzoek *o)
{
	size_t filled = 0;
	struct gesprek *g;

	for (size_t s = 0; s < o->form->n_steps; s++)
		filled += fill_inside(
		    o, o->form->step[s].item, o->form->step[s].n_items, 0);
	oordeel_choose(&o->oordeel[NORM], true, CANARY "gekozen");
	note(o, CANARY "intern", PRIVACY_INTERN);
	note(o, CANARY "bijzonder", PRIVACY_BIJZONDER);
	note(o, "Dit mag iedereen lezen", PRIVACY_OPENBAAR);
	g = onderzoek_add_gesprek(o);
	gesprek_set_waar(g, CANARY "waar");
	gesprek_set_aanwezig(g, CANARY "aanwezig");
	fill_bewijs(o);
	fill_procedure(o);
	o->status = STATUS_DEFINITIEF;
	return filled;
}

static void
assert_clean(const char *form, const char *format, const char *text)
{
	const char *found = strstr(text, CANARY);

	if (found != NULL)
		fail_msg("%s, %s: %.40s", form, format, found);
}

/* What no tree holds, no format can write. */
static void
check(const struct onderzoek *o)
{
	json_t *tree = content_openbaar(o, &trace);
	char *text = json_dumps(tree, 0);
	struct error err;

	assert_non_null(text);
	assert_clean(o->form->id, "tree", text);
	free(text);
	json_decref(tree);
	for (const struct report_format *f = package_next(NULL); f != NULL;
	     f = package_next(f)) {
		struct buf out = { 0 };

		if (report_make(REPORT_OPENBAAR, f, "forms/sjablonen", o,
			&trace, &out, &err) == -1)
			fail_msg("%s", err.text);
		package_open(f, &out);
		assert_clean(o->form->id, f->name, buf_text(&out));
		assert_non_null(
		    strstr(buf_text(&out), "Bijlage: wat is weggelaten"));
		buf_release(&out);
	}
}

static void
what_stays_inside_comes_out_in_no_format(void **state)
{
	struct load_report report = { 0 };
	struct library all = { 0 };
	size_t forms = 0, filled = 0;
	struct error err;

	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	if (load_folder(".", &all, &report, &err) == -1)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < all.n_forms; i++) {
		struct onderzoek o;

		if (!all.form[i]->openbaar)
			continue;
		begin(&o, &all, all.form[i]);
		filled += fill(&o);
		check(&o);
		onderzoek_release(&o);
		forms++;
	}
	print_message("%zu vormen, %zu answers\n", forms, filled);
	assert_true(forms >= 5 && filled >= 20);
	load_report_release(&report);
	library_release(&all);
}

static void
a_vorm_that_is_not_public_has_no_such_version(void **state)
{
	struct load_report report = { 0 };
	struct library all = { 0 };
	size_t refused = 0;
	struct error err;

	(void)state;
	assert_int_equal(0, load_folder(".", &all, &report, &err));
	for (size_t i = 0; i < all.n_forms; i++) {
		struct buf out = { 0 };
		struct onderzoek o;

		if (all.form[i]->openbaar)
			continue;
		begin(&o, &all, all.form[i]);
		o.status = STATUS_DEFINITIEF;
		assert_int_equal(-1,
		    report_make(REPORT_OPENBAAR, &report_formats[0],
			"forms/sjablonen", &o, &trace, &out, &err));
		assert_non_null(strstr(err.text, "nooit openbaar"));
		assert_int_equal(0, out.length);
		onderzoek_release(&o);
		refused++;
	}
	assert_true(refused >= 2);
	load_report_release(&report);
	library_release(&all);
}

/* By function; by name who the office named. */
static void
who_did_it_is_named_only_where_the_office_says_so(void **state)
{
	struct toezichthouder named = { "j.devries", "I. Voorbeeld" };
	struct load_report report = { 0 };
	struct library all = { 0 };
	struct registers registers;
	struct onderzoek o;
	struct error err;
	json_t *tree;

	(void)state;
	assert_int_equal(0, load_folder(".", &all, &report, &err));
	begin(&o, &all, library_form(&all, "signaal"));
	tree = content_openbaar(&o, &trace);
	assert_string_equal("toezichthouder Wmo",
	    json_string_value(json_object_get(tree, "toezichthouders")));
	assert_string_equal("",
	    json_string_value(json_object_get(tree, "toezichthouders_namen")));
	json_decref(tree);
	registers = *o.registers;
	registers.toezichthouder = &named;
	registers.n_toezichthouders = 1;
	o.registers = &registers;
	tree = content_openbaar(&o, &trace);
	assert_string_equal("I. Voorbeeld",
	    json_string_value(json_object_get(tree, "toezichthouders_namen")));
	json_decref(tree);
	onderzoek_release(&o);
	load_report_release(&report);
	library_release(&all);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_stays_inside_comes_out_in_no_format),
		cmocka_unit_test(a_vorm_that_is_not_public_has_no_such_version),
		cmocka_unit_test(
		    who_did_it_is_named_only_where_the_office_says_so),
	};

	return cmocka_run_group_tests_name(
	    "report/openbaar", tests, NULL, NULL);
}
