/* What a year showed: counted by what began in it, and open to us. */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "sample.h"
#include "store/analyse.h"
#include "store/db.h"
#include "store/signalen.h"

static void
begin(struct store *store, const char *nummer, bool besloten)
{
	static const char text[] = "{\"id\":\"dicht\"}";
	struct library library;
	struct onderzoek o;

	sample_library(&library);
	library.form[0]->besloten = besloten;
	if (besloten) {
		library.form[0]->canonical = text;
		sha256_text(text, strlen(text), library.form[0]->sha256);
	}
	onderzoek_init(&o, &library, nummer, "ina");
	oordeel_choose(onderzoek_oordeel(&o, "1.1.1"), true, "");
	oordeel_set_grade(onderzoek_oordeel(&o, "1.1.1"),
	    normset_grade(o.normset, "voldoet_niet"));
	sample_save(store, &o);
	onderzoek_release(&o);
}

static void
add_signaal(struct store *store, const char *iso, const char *aanbieder)
{
	const struct signaal_request request = { .stap = SIGNAAL_ONTVANGEN,
		.privacy = PRIVACY_INTERN,
		.day = date_from_iso(iso),
		.text = "Iets.",
		.aanbieder = aanbieder };
	char nummer[SIGNAAL_SIZE];
	struct error err;

	if (store_signaal_add(store, &request, nummer, &err) < 0)
		fail_msg("%s", err.text);
}

static struct analyse
read_year(struct store *store, int jaar)
{
	struct analyse a;
	struct error err;

	if (store_analyse(store, jaar, &a, &err) < 0)
		fail_msg("%s", err.text);
	return a;
}

static void
a_year_is_what_began_in_it(void **state)
{
	const char *path = sample_path("jaar.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	struct analyse a;

	(void)state;
	begin(ina, "2025-0001", false);
	begin(ina, "2025-0002", false);
	begin(ina, "2025-0003", true);
	begin(ina, "2026-0001", false);
	add_signaal(ina, "2025-03-01", "De Hoek");
	add_signaal(ina, "2025-04-01", "De Brug");
	add_signaal(ina, "2025-05-01", "De Brug");
	add_signaal(ina, "2026-01-05", "De Brug");
	a = read_year(ina, 2025);
	assert_int_equal(a.onderzoeken, 3);
	assert_int_equal(a.signalen, 3);
	assert_int_equal(a.tekorten.n, 1);
	assert_string_equal(a.tekorten.name[0], "A-1.1.1");
	assert_int_equal(a.tekorten.count[0], 3);
	assert_int_equal(a.aanbieder.n, 2);
	assert_string_equal(a.aanbieder.name[0], "De Brug");
	assert_int_equal(a.aanbieder.count[0], 2);
	analyse_release(&a);
	/* What is besloten counts for its team alone. */
	a = read_year(bas, 2025);
	assert_int_equal(a.onderzoeken, 2);
	assert_int_equal(a.tekorten.count[0], 2);
	analyse_release(&a);
	a = read_year(ina, 2024);
	assert_int_equal(a.onderzoeken + a.signalen + a.meldingen, 0);
	assert_int_equal(a.tekorten.n + a.aanbieder.n, 0);
	analyse_release(&a);
	store_close(bas);
	store_close(ina);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_year_is_what_began_in_it),
	};
	int failed =
	    cmocka_run_group_tests_name("store/analyse", tests, NULL, NULL);

	sample_clean();
	return failed;
}
