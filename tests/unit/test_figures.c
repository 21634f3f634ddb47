/* The yearly figures: the table, what follows, how it reads. */
#include "unit/counting.h"

#include "base/file.h"
#include "base/mem.h"
#include "core/figure_table.h"
#include "core/signaal.h"
#include "core/trends.h"
#include "fixture.h"

static struct library library;

/* Three, as the first digit of the codes of its norms has it. */
static void
add_themas(struct normset *set)
{
	static struct thema themas[] = { { .id = "1", .title = "Cliënt" },
		{ .id = "2", .title = "Veilig" },
		{ .id = "3", .title = "Personeel" } };

	set->thema = themas;
	set->n_themas = LENGTH(themas);
	for (size_t i = 0; i < set->n_norms; i++)
		set->norm[i].thema = (size_t)(*set->norm[i].code - '1');
}

static int
begin(void **state)
{
	(void)state;
	fixture_library(&library);
	add_themas(library.normset[0]);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	library_release(&library);
	return 0;
}

/* ---- the table ---- */

static void
each_figure_has_its_words(void **state)
{
	size_t groups = 0;

	(void)state;
	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++) {
		size_t length = strlen(info->rule);

		assert_ptr_equal(info, figure_find(info->id));
		assert_true(*info->title != '\0');
		assert_int_equal('.', info->rule[length - 1]);
		groups |= (size_t)1 << info->group;
	}
	assert_int_equal(((size_t)1 << N_FIGURES_GROUPS) - 1, groups);
}

static void
a_parent_and_a_copy_come_before(void **state)
{
	(void)state;
	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++) {
		if (info->parent != NULL)
			assert_true(figure_find(info->parent) < info);
		if (info->copies != NULL)
			assert_true(figure_find(info->copies) < info);
	}
}

/* A percentage of a few would tell how few. */
static void
what_is_sensitive_is_a_number_or_a_copy(void **state)
{
	(void)state;
	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++)
		if (info->sensitive)
			assert_true(info->unit == FIGURE_AANTAL ||
			    info->copies != NULL);
}

static void
the_document_has_each_rule(void **state)
{
	struct error err;
	size_t length;
	char *text;

	(void)state;
	if (file_read("doc/cijfers.md", 1 << 20, &text, &length, &err) < 0)
		fail_msg("%s", err.text);
	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++) {
		char *row = xasprintf("| `%s` | %s | %s | %s | %s |", info->id,
		    info->title, info->rule, figure_units[info->unit],
		    info->sensitive ? "ja" : "");

		if (strstr(text, row) == NULL)
			fail_msg("doc/cijfers.md has no row\n%s", row);
		free(row);
	}
	free(text);
}

/* ---- what follows ---- */

static void
an_aanbieder_with_few_has_no_name(void **state)
{
	struct figure_table table = { .n_years = 1, .library = &library };
	struct figures *figures = &table.year[0];

	(void)state;
	add(figures, "meldingen", "", "", "", 14);
	add(figures, "meldingen_aanbieder", "", "De Hoek", "", 6);
	add(figures, "meldingen_aanbieder", "", "De Boog", "", 4);
	add(figures, "meldingen_aanbieder", "", "De Brug", "", 4);
	figures_finish(figures, &library);
	assert_shown(figures, "meldingen_aanbieder", "", "De Hoek", "6 (43 %)");
	assert_shown(figures, "meldingen_aanbieder", "", "", "8 (57 %)");
	figure_table_lines(&table);
	for (size_t i = 0; i < table.n; i++) {
		assert_string_not_equal("De Boog", table.line[i].label);
		assert_string_not_equal("De Brug", table.line[i].label);
	}
	figure_table_release(&table);
}

static void
norms_are_added_to_their_thema(void **state)
{
	struct figures figures = { .year = 2026 };

	(void)state;
	library.normset[0]->norm[3].kern = YES_YES;
	add(&figures, "oordelen_norm", "", "A-1.1.1", "", 4);
	add(&figures, "oordelen_norm", "", "A-1.3.2", "", 2);
	add(&figures, "oordelen_norm", "", "A-3.1.3", "", 5);
	add(&figures, "oordelen_norm", "", "A-9.9.9 (vervallen)", "", 1);
	figures_finish(&figures, &library);
	library.normset[0]->norm[3].kern = YES_EMPTY;
	assert_shown(&figures, "oordelen_thema", "", "A-1", "6 van 6 (100 %)");
	assert_shown(&figures, "oordelen_thema", "", "", "1 van 1 (100 %)");
	assert_shown(&figures, "oordelen_kern", "", "kern", "5 van 5 (100 %)");
	assert_shown(
	    &figures, "oordelen_kern", "", "kern_open", "7 van 7 (100 %)");
	figures_release(&figures);
}

static void
a_copy_is_hidden_as_its_source(void **state)
{
	struct figures figures = { .year = 2026 };

	(void)state;
	add(&figures, "afsluitbrieven", "", "", "", 9);
	add(&figures, "afsluitbrieven", "schiedam", "", "", 3);
	add(&figures, "afsluitbrieven", "rotterdam", "", "", 6);
	figures_finish(&figures, &library);
	assert_shown(
	    &figures, "meldingen_doorlooptijd", "", "", "1,0 dagen (9)");
	assert_shown(&figures, "meldingen_doorlooptijd", "schiedam", "", "< 5");
	assert_shown(
	    &figures, "meldingen_doorlooptijd", "rotterdam", "", "afgeschermd");
	figures_release(&figures);
}

/* ---- lines ---- */

static void
the_most_comes_first_but_what_is_hidden_by_name(void **state)
{
	struct figure_table table = { .n_years = 1, .library = &library };
	struct figures *figures = &table.year[0];

	(void)state;
	add(figures, "signalen_bron", "", "media", "", 2);
	add(figures, "signalen_bron", "", "medewerker", "", 7);
	add(figures, "meldingen_voorziening", "", "zzz", "", 9);
	add(figures, "meldingen_voorziening", "", "aaa", "", 1);
	figures_finish(figures, &library);
	figure_table_lines(&table);
	assert_true(line_of(&table, signaal_bronnen[SBRON_MEDEWERKER].title) <
	    line_of(&table, signaal_bronnen[SBRON_MEDIA].title));
	assert_true(line_of(&table, "aaa") < line_of(&table, "zzz"));
	figure_table_release(&table);
}

static int64_t
count_in(const struct figure_table *table, const char *label, size_t year)
{
	const struct figure_cell *cell =
	    figure_table_cell(table, &table->line[line_of(table, label)], year);

	return cell != NULL ? cell->n : -1;
}

static void
each_year_has_the_keys_of_all(void **state)
{
	struct figure_table table = { .n_years = 2, .library = &library };
	struct buf text = { 0 };

	(void)state;
	add(&table.year[0], "bezwaren", "", "", "", 2);
	add(&table.year[1], "jaarplan_gepland", "", "toets", "", 3);
	figures_finish(&table.year[0], &library);
	figures_finish(&table.year[1], &library);
	figure_table_lines(&table);
	assert_int_equal(-1, count_in(&table, "toets", 0));
	assert_int_equal(3, count_in(&table, "toets", 1));
	assert_int_equal(2, count_in(&table, "Bezwaren", 0));
	figure_table_show(
	    &table, &table.line[line_of(&table, "Gepland")], 1, &text);
	assert_string_equal("", buf_text(&text));
	figure_table_show(
	    &table, &table.line[line_of(&table, "Bezwaren")], 1, &text);
	assert_string_equal("0", buf_text(&text));
	buf_release(&text);
	figure_table_release(&table);
}

static void
a_gemeente_has_its_own_numbers_and_no_aanbieders(void **state)
{
	const struct gemeente gemeente = { .id = "schiedam",
		.label = "Schiedam" };
	struct figure_table table = {
		.n_years = 1, .library = &library, .gemeente = &gemeente
	};

	(void)state;
	add(&table.year[0], "bezwaren", "", "", "", 9);
	add(&table.year[0], "bezwaren", "schiedam", "", "", 2);
	figures_finish(&table.year[0], &library);
	figure_table_lines(&table);
	assert_string_equal("Schiedam", figure_table_place(&table));
	assert_int_equal(2, count_in(&table, "Bezwaren", 0));
	for (size_t i = 0; i < table.n; i++)
		assert_string_not_equal(
		    "Meldingen naar aanbieder", table.line[i].label);
	figure_table_release(&table);
}

/* ---- years and trends ---- */

static void
a_year_has_four_digits(void **state)
{
	static const char *const wrong[] = { "", "26", "1999", "2100", "20 26",
		"-202", "2026a" };
	struct error err;
	int year;

	(void)state;
	assert_int_equal(0, figures_year("2026", &year, &err));
	assert_int_equal(2026, year);
	for (size_t i = 0; i < LENGTH(wrong); i++)
		assert_int_equal(-1, figures_year(wrong[i], &year, &err));
	assert_string_equal(
	    "2026a is geen jaar; schrijf 2000 tot en met 2099.", err.text);
}

static void
the_norm_with_most_tekorten_comes_first(void **state)
{
	struct trends trends = { .from = 2025, .until = 2026 };
	struct buf text = { 0 };

	(void)state;
	trends_add(&trends, "A-1.1.1", 2025, 4, 1);
	trends_add(&trends, "A-3.1.3", 2025, 9, 2);
	trends_add(&trends, "A-1.3.2", 2025, 2, 1);
	trends_add(&trends, "A-1.3.2", 2026, 2, 1);
	trends_sort(&trends);
	assert_int_equal(3, trends.n);
	assert_string_equal("A-1.3.2", trends.row[0].norm);
	assert_string_equal("A-3.1.3", trends.row[1].norm);
	trend_show(&trends.row[0].total, &text);
	assert_string_equal("2 van 4 (50 %)", buf_text(&text));
	assert_int_equal(2, trends.row[0].year[1].n);
	buf_release(&text);
	trends_release(&trends);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_figure_has_its_words),
		cmocka_unit_test(a_parent_and_a_copy_come_before),
		cmocka_unit_test(what_is_sensitive_is_a_number_or_a_copy),
		cmocka_unit_test(the_document_has_each_rule),
		cmocka_unit_test(an_aanbieder_with_few_has_no_name),
		cmocka_unit_test(norms_are_added_to_their_thema),
		cmocka_unit_test(a_copy_is_hidden_as_its_source),
		cmocka_unit_test(
		    the_most_comes_first_but_what_is_hidden_by_name),
		cmocka_unit_test(each_year_has_the_keys_of_all),
		cmocka_unit_test(
		    a_gemeente_has_its_own_numbers_and_no_aanbieders),
		cmocka_unit_test(a_year_has_four_digits),
		cmocka_unit_test(the_norm_with_most_tekorten_comes_first),
	};

	return cmocka_run_group_tests_name(
	    "unit/figures", tests, begin, finish);
}
