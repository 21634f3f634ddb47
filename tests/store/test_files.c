/* The files of bewijs, with files that mean no good. */
#include "test.h"

#include <sys/stat.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "store/db.h"
#include "store/files.h"

static const char *
write_file(const char *name, const char *text)
{
	const char *path = sample_path(name);
	struct error err;

	if (file_write(path, text, strlen(text), 1, &err) == -1)
		fail_msg("%s", err.text);
	return path;
}

static struct copied
keep(struct store *store, const char *path)
{
	struct copied copied;
	struct error err;

	if (store_keep_file(store, path, &copied, &err) == -1)
		fail_msg("%s", err.text);
	return copied;
}

/* Where a database of this name keeps it. */
static char *
kept_path(const char *database, const char *sha256)
{
	return xasprintf(
	    "%s/%s-bewijs/%.2s/%s", sample_folder(), database, sha256, sha256);
}

static mode_t
mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(0, lstat(path, &st));
	return st.st_mode & 07777;
}

/* Names in the folder of a database, below it too. */
static int
count_files(const char *database)
{
	char *command = xasprintf(
	    "find %s/%s-bewijs -type f | wc -l", sample_folder(), database);
	FILE *pipe = popen(command, "r");
	int n = -1;

	assert_int_equal(1, fscanf(pipe, "%d", &n));
	pclose(pipe);
	free(command);
	return n;
}

/* An onderzoek whose first bewijs has a file with this text. */
static struct store *
store_with(const char *name, const char *text, struct onderzoek *o)
{
	struct store *store = sample_open(sample_path(name), "ina");
	struct copied copied = keep(store, write_file("rooster.txt", text));

	sample_init(o);
	sample_fill(o);
	bewijs_set_bestand(onderzoek_bewijs(o, 1), copied.sha256,
	    "/tmp/../rooster.txt", copied.size);
	sample_save(store, o);
	return store;
}

static void
the_same_content_is_kept_once_for_the_user_alone(void **state)
{
	struct store *store = sample_open(sample_path("eens.db"), "ina");
	struct copied a, b, c;
	char *path;

	(void)state;
	a = keep(store, write_file("een.txt", "gelijk"));
	b = keep(store, write_file("twee.txt", "gelijk"));
	c = keep(store, write_file("drie.txt", ""));
	assert_string_equal(a.sha256, b.sha256);
	assert_int_equal(6, a.size);
	assert_int_equal(0, c.size);
	assert_int_equal(2, count_files("eens.db"));
	path = kept_path("eens.db", a.sha256);
	assert_int_equal(0600, mode_of(path));
	*strrchr(path, '/') = '\0';
	assert_int_equal(0700, mode_of(path));
	*strrchr(path, '/') = '\0';
	assert_int_equal(0700, mode_of(path));
	free(path);
	store_close(store);
}

static void
a_team_shares_them_as_it_shares_the_database(void **state)
{
	const char *database = sample_path("samen.db");
	struct store *store = sample_open(database, "ina");
	struct copied copied;
	char *path;

	(void)state;
	assert_int_equal(0, chmod(database, 0660));
	copied = keep(store, write_file("samen.txt", "van ons"));
	path = kept_path("samen.db", copied.sha256);
	assert_int_equal(0660, mode_of(path));
	*strrchr(path, '/') = '\0';
	assert_int_equal(02770, mode_of(path));
	free(path);
	store_close(store);
}

/* Make what is to be refused; the path. */
static const char *
make_symlink(void)
{
	const char *path = sample_path("link");

	assert_int_equal(0, symlink(write_file("doel.txt", "x"), path));
	return path;
}

static const char *
make_dangling(void)
{
	const char *path = sample_path("loos");

	assert_int_equal(0, symlink("/nergens/heen", path));
	return path;
}

static const char *
make_fifo(void)
{
	const char *path = sample_path("pijp");

	assert_int_equal(0, mkfifo(path, 0600));
	return path;
}

static const char *
device(void)
{
	return "/dev/zero";
}

static const char *
nothing(void)
{
	return sample_path("niets");
}

/* 1 TiB that takes no room. */
static const char *
make_huge(void)
{
	const char *path = write_file("reus", "");

	assert_int_equal(0, truncate(path, (off_t)1 << 40));
	return path;
}

static const char *
one_too_many(void)
{
	const char *path = write_file("net-niet", "");

	assert_int_equal(0, truncate(path, FILES_LIMIT + 1));
	return path;
}

static void
what_is_no_file_is_refused_and_leaves_nothing(void **state)
{
	static const struct {
		const char *(*make)(void);
		const char *sentence;
	} hostile[] = {
		{ make_symlink, "is een verwijzing" },
		{ make_dangling, "is een verwijzing" },
		{ make_fifo, "is geen gewoon bestand" },
		{ device, "is geen gewoon bestand" },
		{ sample_folder, "dit is een map" },
		{ nothing, "bestaat niet" },
		{ make_huge, "ten hoogste 50 MiB" },
		{ one_too_many, "ten hoogste 50 MiB" },
	};
	struct store *store = sample_open(sample_path("kwaad.db"), "ina");

	(void)state;
	for (size_t i = 0; i < LENGTH(hostile); i++) {
		struct copied copied;
		struct error err;

		assert_int_equal(-1,
		    store_keep_file(store, hostile[i].make(), &copied, &err));
		if (strstr(err.text, hostile[i].sentence) == NULL)
			fail_msg("%zu: %s", i, err.text);
	}
	assert_int_equal(0, count_files("kwaad.db"));
	store_close(store);
}

static void
the_limit_can_be_another(void **state)
{
	struct store *store = sample_open(sample_path("grens.db"), "ina");
	const char *path = write_file("zes.txt", "zestig");
	struct copied copied;
	struct error err;

	(void)state;
	store_set_file_limit(store, 5);
	assert_int_equal(-1, store_keep_file(store, path, &copied, &err));
	assert_non_null(strstr(err.text, "ten hoogste 5 bytes"));
	store_set_file_limit(store, 6);
	assert_int_equal(6, keep(store, path).size);
	store_close(store);
}

static void
a_database_in_memory_keeps_no_files(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct copied copied;
	struct error err;

	(void)state;
	assert_int_equal(-1,
	    store_keep_file(store, write_file("a.txt", "a"), &copied, &err));
	assert_non_null(strstr(err.text, "op de schijf"));
	store_close(store);
}

static void
a_link_in_the_place_of_the_folder_is_not_followed(void **state)
{
	struct store *store = sample_open(sample_path("omleiding.db"), "ina");
	const char *elsewhere = sample_path("elders");
	struct copied copied;
	struct error err;

	(void)state;
	assert_int_equal(0, mkdir(elsewhere, 0700));
	assert_int_equal(
	    0, symlink(elsewhere, sample_path("omleiding.db-bewijs")));
	assert_int_equal(-1,
	    store_keep_file(store, write_file("b.txt", "b"), &copied, &err));
	assert_non_null(strstr(err.text, "is geen map"));
	assert_int_equal(0, rmdir(elsewhere));
	store_close(store);
}

/* Until it is killed: a byte at the end, over and over. */
static pid_t
start_writer(const char *path)
{
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (pid == 0) {
		int fd = open(path, O_WRONLY | O_APPEND);

		while (write(fd, "x", 1) == 1)
			;
		_exit(1);
	}
	return pid;
}

static void
a_file_that_changes_while_it_is_read_is_refused(void **state)
{
	struct store *store = sample_open(sample_path("wisselt.db"), "ina");
	const char *path = write_file("groeit", "");
	struct copied copied;
	struct error err;
	int refused = 0;
	pid_t pid;

	(void)state;
	assert_int_equal(0, truncate(path, 1 << 20));
	pid = start_writer(path);
	for (int i = 0; i < 500 && refused == 0; i++) {
		if (store_keep_file(store, path, &copied, &err) == 0) {
			/* Then it is whole: its name says what is in it. */
			char *kept = kept_path("wisselt.db", copied.sha256);
			struct copied there;

			assert_int_equal(0, copy_hash(kept, &there, &err));
			assert_string_equal(copied.sha256, there.sha256);
			free(kept);
			continue;
		}
		refused++;
		if (strstr(err.text, "gewijzigd terwijl") == NULL &&
		    strstr(err.text, "te groot") == NULL)
			fail_msg("%s", err.text);
	}
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	assert_int_equal(1, refused);
	store_close(store);
}

static void
it_is_given_back_as_it_was_and_replaces_nothing_unasked(void **state)
{
	struct onderzoek o;
	struct store *store = store_with("terug.db", "week 46\n", &o);
	const struct bestand *file = &onderzoek_bewijs(&o, 1)->bestand;
	const char *out = sample_path("uit.txt");
	struct copied copied;
	struct error err;

	(void)state;
	assert_string_equal("rooster.txt", file->name);
	assert_int_equal(
	    0, store_give_file(store, file->sha256, out, false, &err));
	assert_int_equal(0, copy_hash(out, &copied, &err));
	assert_string_equal(file->sha256, copied.sha256);
	assert_int_equal(0600, mode_of(out));
	assert_int_equal(
	    -1, store_give_file(store, file->sha256, out, false, &err));
	assert_non_null(strstr(err.text, "bestaat al"));
	assert_int_equal(
	    0, store_give_file(store, file->sha256, out, true, &err));
	assert_int_equal(
	    -1, store_give_file(store, "../../../etc/passwd", out, true, &err));
	assert_non_null(strstr(err.text, "geen hash"));
	onderzoek_release(&o);
	store_close(store);
}

static void
what_is_missing_or_changed_is_named(void **state)
{
	struct onderzoek o;
	struct store *store = store_with("controle.db", "week 46\n", &o);
	char *path =
	    kept_path("controle.db", onderzoek_bewijs(&o, 1)->bestand.sha256);
	struct file_report report;
	struct error err;

	(void)state;
	assert_int_equal(0, store_check_files(store, &report, &err));
	assert_int_equal(1, report.n_files);
	assert_int_equal(0, report.n_faults);
	buf_release(&report.faults);
	assert_int_equal(0, file_write(path, "week 47\n", 8, 1, &err));
	assert_int_equal(0, store_check_files(store, &report, &err));
	assert_int_equal(1, report.n_faults);
	assert_string_equal(buf_text(&report.faults),
	    "rooster.txt (bewijs B-2026-0001-1): het bestand heeft een andere"
	    " inhoud dan toen het werd bewaard; zet een backup terug\n");
	buf_release(&report.faults);
	/* The same file once more mends it. */
	keep(store, write_file("weer.txt", "week 46\n"));
	assert_int_equal(0, store_check_files(store, &report, &err));
	assert_int_equal(0, report.n_faults);
	buf_release(&report.faults);
	assert_int_equal(0, unlink(path));
	assert_int_equal(0, store_check_files(store, &report, &err));
	assert_non_null(strstr(buf_text(&report.faults), "ontbreekt"));
	buf_release(&report.faults);
	free(path);
	onderzoek_release(&o);
	store_close(store);
}

static void
a_backup_has_the_files_too(void **state)
{
	struct onderzoek o;
	struct store *store = store_with("bron.db", "week 46\n", &o), *copy;
	const char *path = sample_path("kopie.db");
	struct file_report report;
	struct error err;

	(void)state;
	assert_int_equal(0, store_backup(store, path, NULL, &err));
	assert_int_equal(
	    0, store_backup_files(store, path, NULL, &report, &err));
	assert_int_equal(1, report.n_files);
	assert_int_equal(0, report.n_faults);
	copy = sample_open(path, "ina");
	assert_int_equal(0, store_check_files(copy, &report, &err));
	assert_int_equal(1, report.n_files);
	assert_int_equal(0, report.n_faults);
	store_close(copy);
	onderzoek_release(&o);
	store_close(store);
}

static void
a_backup_names_what_it_could_not_copy(void **state)
{
	struct onderzoek o;
	struct store *store = store_with("stuk.db", "week 46\n", &o);
	const char *path = sample_path("heel.db");
	struct copied other = keep(store, write_file("goed.txt", "goed"));
	char *lost =
	    kept_path("stuk.db", onderzoek_bewijs(&o, 1)->bestand.sha256);
	struct file_report report;
	struct error err;

	(void)state;
	bewijs_set_bestand(
	    onderzoek_bewijs(&o, 2), other.sha256, "goed.txt", other.size);
	sample_save(store, &o);
	assert_int_equal(0, unlink(lost));
	assert_int_equal(0, store_backup(store, path, NULL, &err));
	assert_int_equal(
	    0, store_backup_files(store, path, NULL, &report, &err));
	assert_int_equal(2, report.n_files);
	assert_int_equal(1, report.n_faults);
	assert_non_null(strstr(buf_text(&report.faults), "rooster.txt"));
	assert_int_equal(1, count_files("heel.db"));
	buf_release(&report.faults);
	free(lost);
	onderzoek_release(&o);
	store_close(store);
}

static void
a_replaced_file_stays(void **state)
{
	struct onderzoek o;
	struct store *store = store_with("vervang.db", "week 46\n", &o);
	struct copied other = keep(store, write_file("nieuw.txt", "week 47"));
	struct file_report report;
	struct error err;

	(void)state;
	bewijs_set_bestand(
	    onderzoek_bewijs(&o, 1), other.sha256, "nieuw.txt", other.size);
	sample_save(store, &o);
	assert_int_equal(2, count_files("vervang.db"));
	assert_int_equal(0, store_check_files(store, &report, &err));
	assert_int_equal(2, report.n_files);
	assert_int_equal(0, report.n_faults);
	onderzoek_release(&o);
	store_close(store);
}

static int
clean(void **state)
{
	(void)state;
	sample_clean();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    the_same_content_is_kept_once_for_the_user_alone),
		cmocka_unit_test(a_team_shares_them_as_it_shares_the_database),
		cmocka_unit_test(what_is_no_file_is_refused_and_leaves_nothing),
		cmocka_unit_test(the_limit_can_be_another),
		cmocka_unit_test(a_database_in_memory_keeps_no_files),
		cmocka_unit_test(
		    a_link_in_the_place_of_the_folder_is_not_followed),
		cmocka_unit_test(
		    a_file_that_changes_while_it_is_read_is_refused),
		cmocka_unit_test(
		    it_is_given_back_as_it_was_and_replaces_nothing_unasked),
		cmocka_unit_test(what_is_missing_or_changed_is_named),
		cmocka_unit_test(a_backup_has_the_files_too),
		cmocka_unit_test(a_backup_names_what_it_could_not_copy),
		cmocka_unit_test(a_replaced_file_stays),
	};

	return cmocka_run_group_tests_name("store/files", tests, NULL, clean);
}
