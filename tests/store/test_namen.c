/* A name is in the key file and nowhere else, until it is deleted. */
#include "test.h"

#include <sys/stat.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "sample.h"
#include "store/db.h"
#include "store/namen.h"

#define CANARY "Kanarievogel-Zomerhuis"

static bool
holds(const char *path, const char *text)
{
	char *bytes;
	size_t length, n = strlen(text);
	struct error err;
	bool found = false;

	if (access(path, F_OK) != 0)
		return false;
	if (file_read(path, 1 << 26, &bytes, &length, &err) < 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; !found && i + n <= length; i++)
		found = memcmp(bytes + i, text, n) == 0;
	free(bytes);
	return found;
}

/* In the file or in what SQLite keeps beside it. */
static bool
holds_anywhere(const char *path, const char *text)
{
	static const char *const beside[] = { "", "-wal", "-shm", "-journal" };
	bool found = false;

	for (size_t i = 0; i < LENGTH(beside); i++) {
		char *name = xasprintf("%s%s", path, beside[i]);

		found = found || holds(name, text);
		free(name);
	}
	return found;
}

static void
set(const char *database, const char *nummer, const char *bron,
    const char *naam)
{
	struct error err;

	if (namen_set(database, nummer, bron, naam, &err) != 0)
		fail_msg("%s", err.text);
}

static void
assert_namen(const char *database, const char *nummer, const char *expected)
{
	struct namen namen;
	struct buf all = { 0 };
	struct error err;

	if (namen_list(database, nummer, &namen, &err) != 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < namen.n; i++)
		buf_addf(
		    &all, "%s=%s|", namen.naam[i].bron, namen.naam[i].naam);
	assert_string_equal(expected, buf_text(&all));
	namen_release(&namen);
	buf_release(&all);
}

static void
a_name_is_in_the_key_file_alone(void **state)
{
	char *database = xstrdup(sample_path("sleutel.db"));
	char *key = xasprintf("%s-namen", database);
	char *copy = xasprintf("%s-kopie", database);
	struct store *store = sample_open(database, "ina");
	struct onderzoek o;
	struct error err;
	struct stat st;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	assert_namen(database, o.nummer, "");
	assert_int_not_equal(0, access(key, F_OK));
	set(database, o.nummer, "c1", CANARY);
	sample_save(store, &o);
	assert_int_equal(0, stat(key, &st));
	assert_int_equal(0600, st.st_mode & 07777);
	assert_true(holds(key, CANARY));
	assert_int_equal(0, store_backup(store, copy, NULL, &err));
	store_close(store);
	assert_false(holds_anywhere(database, CANARY));
	assert_false(holds_anywhere(copy, CANARY));
	assert_int_equal(0, namen_delete(database, o.nummer, &err));
	assert_false(holds_anywhere(key, CANARY));
	onderzoek_release(&o);
	free(database);
	free(key);
	free(copy);
}

static void
names_are_kept_by_onderzoek_and_in_order(void **state)
{
	const char *database = sample_path("orde.db");
	struct error err;

	(void)state;
	set(database, "2026-0001", "m1", "Mies");
	set(database, "2026-0001", "@C10", "Tien");
	set(database, "2026-0001", "c2", "Twee\033[31m\nregels");
	set(database, "2026-0002", "c1", "Anders");
	assert_namen(
	    database, "2026-0001", "c2=Twee[31m regels|c10=Tien|m1=Mies|");
	set(database, "2026-0001", "c2", "Toch");
	set(database, "2026-0001", "m1", " ");
	assert_namen(database, "2026-0001", "c2=Toch|c10=Tien|");
	assert_int_equal(-1, namen_set(database, "1", "Jan", "Jan", &err));
	assert_int_equal(0, namen_delete(database, "2026-0001", &err));
	assert_namen(database, "2026-0001", "");
	assert_namen(database, "2026-0002", "c1=Anders|");
}

static void
all_names_and_the_file_are_deleted(void **state)
{
	char *database = xstrdup(sample_path("weg.db"));
	char *key = xasprintf("%s-namen", database);
	char *other = xasprintf("%s-ander", database);
	struct error err;

	(void)state;
	assert_int_equal(0, namen_delete(database, NULL, &err));
	set(database, "2026-0001", "c1", CANARY);
	assert_int_equal(0, namen_delete(database, "2026-0001", &err));
	set(database, "2026-0002", "c1", CANARY);
	assert_int_equal(0, namen_delete(database, NULL, &err));
	assert_int_not_equal(0, access(key, F_OK));
	assert_namen(database, "2026-0002", "");
	assert_int_equal(0, symlink("/dev/null", key));
	assert_int_equal(-1, namen_set(database, "1", "c1", "x", &err));
	assert_non_null(strstr(err.text, "geen gewoon bestand"));
	assert_int_equal(0, unlink(key));
	set(database, "2026-0001", "c1", "x");
	assert_int_equal(0, link(key, other));
	assert_int_equal(-1, namen_set(database, "1", "c1", "x", &err));
	free(database);
	free(key);
	free(other);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_is_in_the_key_file_alone),
		cmocka_unit_test(names_are_kept_by_onderzoek_and_in_order),
		cmocka_unit_test(all_names_and_the_file_are_deleted),
	};
	int failed =
	    cmocka_run_group_tests_name("store/namen", tests, NULL, NULL);

	sample_clean();
	return failed;
}
