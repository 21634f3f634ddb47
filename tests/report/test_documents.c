/*
 * test_documents.c - which documents a vorm has, that each has a template,
 * and that a letter with nothing filled in has no holes.
 */
#include "test.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "load/load.h"
#include "report/expand.h"
#include "report/names.h"
#include "report/template.h"

#define SJABLONEN "forms/sjablonen"

static struct library all;

static int
begin(void **state)
{
	struct load_report report = { 0 };
	struct error err = { 0 };

	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	if (setlocale(LC_ALL, "C.UTF-8") == NULL ||
	    load_folder(".", &all, &report, &err) == -1)
		return -1;
	load_report_release(&report);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	library_release(&all);
	return 0;
}

/* A rapport goes the whole way; what is not public has letters alone. */
#define PUBLIC                                                           \
	"informatieverzoek vordering rapport concept "                   \
	"feitelijke-onjuistheden definitief reactie besluit-zienswijze " \
	"besluit wethouder voorstel overdracht"

static void
each_vorm_has_its_documents(void **state)
{
	static const struct {
		const char *vorm, *documents;
	} rows[] = {
		{ "signaal", "aankondiging " PUBLIC },
		{ "kwaliteit", "aankondiging " PUBLIC },
		{ "heronderzoek", "aankondiging " PUBLIC },
		{ "thema", "aankondiging " PUBLIC },
		{ "toegang", "aankondiging " PUBLIC },
		{ "preventief", "aankondiging terugkoppeling wethouder" },
		{ "calamiteit",
		    "informatieverzoek vordering afsluitbrief wethouder" },
		{ "opvolging",
		    "aankondiging informatieverzoek afsluitbrief wethouder" },
	};

	(void)state;
	assert_int_equal(all.n_forms, LENGTH(rows));
	for (size_t i = 0; i < LENGTH(rows); i++) {
		const struct form *form = library_form(&all, rows[i].vorm);
		char *have = xstrdup("");

		for (size_t k = 0; k < n_documents; k++)
			if (documents[k].fits(form))
				set_put(&have, documents[k].name);
		assert_string_equal(have, rows[i].documents);
		free(have);
	}
}

/* As it is printed while nothing of it is known. */
static void
fill_with_nothing(const struct document *document, const struct form *form,
    struct buf *out, char **blanks)
{
	const struct form *const forms[] = { form };
	json_t *names = names_tree(document, forms, 1, all.calendar);
	struct template template;
	struct error err;

	names_empty(names);
	if (template_read(
		SJABLONEN, document->name, form->id, &template, &err) == -1 ||
	    expand(template.name, template.text, names, blanks, out, &err) ==
		-1)
		fail_msg("%s: %s", form->id, err.text);
	template_release(&template);
	json_decref(names);
}

static void
no_letter_has_a_hole(void **state)
{
	static const char *const holes[] = { "()", "( ", " )", " ,", " .", ",,",
		"  ", ": .", "<p></p>", "<dd></dd>", "<li></li>" };

	(void)state;
	for (size_t f = 0; f < all.n_forms; f++)
		for (size_t k = 0; k < n_documents; k++) {
			const struct document *document = &documents[k];
			char *blanks = xstrdup("");
			struct buf out = { 0 };

			if (document->soort == DOCUMENT_BRIEF &&
			    document->fits(all.form[f])) {
				fill_with_nothing(
				    document, all.form[f], &out, &blanks);
				assert_true(set_count(blanks) > 3);
			}
			for (size_t i = 0; i < LENGTH(holes); i++)
				if (strstr(buf_text(&out), holes[i]) != NULL)
					fail_msg("%s van %s: '%s'",
					    document->name, all.form[f]->id,
					    holes[i]);
			buf_release(&out);
			free(blanks);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_vorm_has_its_documents),
		cmocka_unit_test(no_letter_has_a_hole),
	};

	return cmocka_run_group_tests_name(
	    "report/documents", tests, begin, finish);
}
