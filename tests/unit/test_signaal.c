/* Signalen: words, numbers, and what people type for sets. */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "core/signaal.h"
#include "load/load.h"

static struct library library;

static int
load(void **state)
{
	struct load_report report = { 0 };
	struct error err;

	(void)state;
	assert_int_equal(0, load_folder(".", &library, &report, &err));
	load_report_release(&report);
	return 0;
}

static int
unload(void **state)
{
	(void)state;
	library_release(&library);
	return 0;
}

static void
a_nummer_is_read_back_and_nothing_else_is(void **state)
{
	static const char *const others[] = { "", "S", "S-2026", "S-2026-1",
		"S-2026-00001", "s-2026-0001", "M-2026-0001", "S-2026-0001 ",
		"S-2026-0000", "S-0000-0001", "S--026-0001", "S-2026--001",
		"S-2026-10000", "2026-0001" };
	char nummer[SIGNAAL_SIZE];

	(void)state;
	signaal_nummer(2026000012, nummer);
	assert_string_equal("S-2026-0012", nummer);
	assert_int_equal(2026000012, signaal_id(nummer));
	for (size_t i = 0; i < LENGTH(others); i++)
		if (signaal_id(others[i]) != 0)
			fail_msg("taken: %s", others[i]);
}

static void
a_word_or_its_title_is_known(void **state)
{
	struct error err;

	(void)state;
	assert_int_equal(SBRON_MEDIA, signaal_bron_find("media", &err));
	assert_int_equal(SBRON_CLIENT,
	    signaal_bron_find("cliënt of vertegenwoordiger", &err));
	assert_int_equal(KANAAL_MAIL, signaal_kanaal_find("e-mail", &err));
	assert_int_equal(N_SIGNAAL_KANALEN, signaal_kanaal_find("fax", &err));
	assert_non_null(strstr(err.text, "kies uit telefoon, mail"));
	/* A weging is a step, but no besluit. */
	assert_int_equal(
	    N_SIGNAAL_STAPPEN, signaal_besluit_find("weging", &err));
	assert_non_null(strstr(err.text,
	    "kies uit onderzoek, bespreken, doorgestuurd, geen_actie"));
}

static const struct {
	int (*read)(
	    const struct library *, const char *, struct buf *, struct error *);
	const char *typed, *set; /* NULL: refused */
} sets[] = {
	{ signaal_read_gemeenten, "", "" },
	{ signaal_read_gemeenten, "Capelle aan den IJssel, rotterdam",
	    "capelle_aan_den_ijssel rotterdam" },
	{ signaal_read_gemeenten, "Atlantis", NULL },
	{ signaal_read_voorzieningen, "Beschermd wonen", "beschermd_wonen" },
	{ signaal_read_voorzieningen, "wonen", NULL },
	{ signaal_read_normen, " 1.3.2;A-1.3.3 1.3.2\n", "A-1.3.2 A-1.3.3" },
	{ signaal_read_normen, "1.3.2 9.9.9", NULL },
};

static void
a_set_is_read_as_people_type_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(sets); i++) {
		struct buf out = { 0 };
		struct error err;
		int result = sets[i].read(&library, sets[i].typed, &out, &err);

		if (result != (sets[i].set != NULL ? 0 : -1))
			fail_msg("%s: %d", sets[i].typed, result);
		if (sets[i].set != NULL)
			assert_string_equal(sets[i].set, buf_text(&out));
		buf_release(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_nummer_is_read_back_and_nothing_else_is),
		cmocka_unit_test(a_word_or_its_title_is_known),
		cmocka_unit_test(a_set_is_read_as_people_type_it),
	};

	return cmocka_run_group_tests_name("core/signaal", tests, load, unload);
}
