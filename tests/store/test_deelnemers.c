/* What happens with each of several parties, also when two write it down. */
#include "test.h"

#include <string.h>

#include "sample.h"
#include "store/db.h"

#define CONCEPT EVENT_CONCEPT

/* A question of the vorm that names two gemeenten as parties. */
static void
ask_parties(struct library *library)
{
	struct form *form = library->form[0];

	for (size_t i = 0; i < form->step[0].n_items; i++) {
		struct field *field = &form->step[0].item[i].field;

		if (strcmp(field->id, "nadere_uitleg") != 0)
			continue;
		field->id = "partij_gemeente";
		field->kind = FIELD_GEMEENTEN;
		field->relevant = NULL;
	}
}

static void
begin(struct store *store, struct onderzoek *o)
{
	struct library library;

	sample_library(&library);
	ask_parties(&library);
	onderzoek_init(o, &library, "2026-0141", "ina");
	assert_true(onderzoek_set(o, form_field(o->form, "partij_gemeente"), 0,
	    "rotterdam lansingerland"));
	sample_save(store, o);
}

static void
read_again(struct store *store, struct onderzoek *o)
{
	struct library library;
	struct error err;

	sample_library(&library);
	ask_parties(&library);
	onderzoek_init(o, &library, "2026-0141", "ina");
	if (store_read_onderzoek(store, "2026-0141", o, &err) < 0)
		fail_msg("%s", err.text);
}

static void
add(struct onderzoek *o, const char *who, const char *iso)
{
	struct error err;

	if (onderzoek_add_deelnemer_event(
		o, who, CONCEPT, date_from_iso(iso), "", &err) < 0)
		fail_msg("%s", err.text);
}

static void
the_last_one_makes_it_an_event(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	char head[SHA256_SIZE];
	struct onderzoek o, other;
	struct error err;
	int64_t seq;

	(void)state;
	begin(store, &o);
	add(&o, "Rotterdam", "2026-11-20");
	assert_int_equal(onderzoek_event(&o, CONCEPT), DATE_NONE);
	add(&o, "Lansingerland", "2026-11-19");
	assert_int_equal(
	    onderzoek_event(&o, CONCEPT), date_from_iso("2026-11-20"));
	/* It did not go to one of them after all. */
	assert_int_equal(0,
	    onderzoek_add_deelnemer_event(
		&o, "Lansingerland", CONCEPT, DATE_NONE, "", &err));
	assert_int_equal(onderzoek_event(&o, CONCEPT), DATE_NONE);
	add(&o, "Lansingerland", "2026-11-21");
	sample_save(store, &o);
	read_again(store, &other);
	assert_int_equal(other.n_deelnemer_events, 4);
	assert_int_equal(
	    onderzoek_event(&other, CONCEPT), date_from_iso("2026-11-21"));
	assert_int_equal(onderzoek_deelnemer_day(&other, "Rotterdam", CONCEPT),
	    date_from_iso("2026-11-20"));
	assert_false(onderzoek_changed(&other));
	assert_int_equal(0, store_logboek_check(store, &seq, head, &err));
	onderzoek_release(&other);
	onderzoek_release(&o);
	store_close(store);
}

/* Each knows of one; who looks again sees that all have it. */
static void
two_who_record_at_once_miss_nothing(void **state)
{
	const char *path = sample_path("samen.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	struct onderzoek o, his;
	struct error err;

	(void)state;
	begin(ina, &o);
	read_again(bas, &his);
	add(&o, "Rotterdam", "2026-11-20");
	add(&his, "Lansingerland", "2026-11-21");
	sample_save(ina, &o);
	sample_save(bas, &his);
	assert_int_equal(onderzoek_event(&his, CONCEPT), DATE_NONE);
	assert_int_equal(1, store_refresh_onderzoek(bas, &his, &err));
	assert_int_equal(
	    onderzoek_event(&his, CONCEPT), date_from_iso("2026-11-21"));
	assert_true(onderzoek_changed(&his));
	sample_save(bas, &his);
	assert_int_equal(1, store_refresh_onderzoek(ina, &o, &err));
	assert_int_equal(
	    onderzoek_event(&o, CONCEPT), date_from_iso("2026-11-21"));
	onderzoek_release(&his);
	onderzoek_release(&o);
	store_close(bas);
	store_close(ina);
}

/* What may not follow takes back what it would follow from. */
static void
a_refusal_leaves_nothing_behind(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;
	struct error err;

	(void)state;
	begin(store, &o);
	add(&o, "Rotterdam", "2026-11-20");
	assert_int_equal(-1,
	    onderzoek_add_deelnemer_event(&o, "Rotterdam", EVENT_REACTIE,
		date_from_iso("2026-11-20"), "", &err));
	assert_int_equal(-1,
	    onderzoek_add_deelnemer_event(&o, "Schiedam", CONCEPT,
		date_from_iso("2026-11-20"), "", &err));
	assert_int_equal(-1,
	    onderzoek_add_deelnemer_event(&o, "Rotterdam", EVENT_VASTGESTELD,
		date_from_iso("2026-11-20"), "", &err));
	assert_int_equal(o.n_deelnemer_events, 1);
	assert_int_equal(o.n_events, 0);
	onderzoek_release(&o);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_last_one_makes_it_an_event),
		cmocka_unit_test(two_who_record_at_once_miss_nothing),
		cmocka_unit_test(a_refusal_leaves_nothing_behind),
	};
	int failed =
	    cmocka_run_group_tests_name("store/deelnemers", tests, NULL, NULL);

	sample_clean();
	return failed;
}
