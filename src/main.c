/*
 * main.c - options, the subcommand or the screens, the exit status.
 */
#include <sys/resource.h>

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <fcntl.h>

#include "app.h"
#include "args.h"
#include "base/date.h"
#include "base/utf8.h"
#include "cmd.h"

static const int statuses[] = {
	[ERROR_REFUSED] = EXIT_REFUSED,
	[ERROR_USAGE] = EXIT_USAGE,
	[ERROR_SYSTEM] = EXIT_SYSTEM,
};

static int
complain(const struct error *err)
{
	char *text = utf8_show(err->text, strlen(err->text), true);

	fprintf(stderr, "schouw: %s\n", text);
	free(text);
	return statuses[err->kind];
}

/*
 * Nothing that is opened later may become descriptor 0, 1 or 2: a database
 * would get what is printed.  False when that cannot be had.
 */
static bool
claim_descriptors(void)
{
	int fd;

	do {
		fd = open("/dev/null", O_RDWR);
	} while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd < 0)
		return false;
	close(fd);
	return true;
}

/* Text of onderzoeken must not end up in a core file. */
static void
no_core_files(void)
{
	const struct rlimit none = { 0, 0 };

	setrlimit(RLIMIT_CORE, &none);
}

/* A locale without UTF-8 would draw blanks for letters with accents. */
static void
want_utf8(void)
{
	if (setlocale(LC_CTYPE, "") == NULL || MB_CUR_MAX < 3)
		setlocale(LC_CTYPE, "C.UTF-8");
}

static int
check_today(struct error *err)
{
	const char *today = getenv("SCHOUW_TODAY");

	if (today == NULL || date_from_iso(today) != DATE_NONE)
		return 0;
	return error_usage(
	    err, "SCHOUW_TODAY is geen dag; schrijf hem als 2026-11-21.");
}

static int
run(struct app *app, const char *database, const char *data, int argc,
    char *const argv[], struct error *err)
{
	int status;

	if (check_today(err) == -1 || app_init(app, database, data, err) == -1)
		return -1;
	if (argc > 0)
		status = cmd_run(app, argc, argv, err);
	else
		status = app_run(app, NULL, NULL, err);
	app_release(app);
	return status;
}

/*
 * The options before the subcommand; i ends at the subcommand.  1: done
 * (help or version was printed).
 */
static int
global_options(int argc, char *const argv[], int *i, const char **database,
    const char **data, struct error *err)
{
	for (*i = 1; *i < argc && argv[*i][0] == '-'; ++*i) {
		const char **value = NULL;

		if (strcmp(argv[*i], "--help") == 0) {
			cmd_help();
			return 1;
		}
		if (strcmp(argv[*i], "--version") == 0) {
			puts("schouw " SCHOUW_VERSION);
			return 1;
		}
		if (strcmp(argv[*i], "--database") == 0)
			value = database;
		else if (strcmp(argv[*i], "--data") == 0)
			value = data;
		if (value == NULL)
			return error_usage(err,
			    "Optie %s is niet bekend; zie schouw --help.",
			    argv[*i]);
		if (*i + 1 >= argc)
			return error_usage(
			    err, "Na %s hoort nog een naam.", argv[*i]);
		*value = argv[++*i];
	}
	return 0;
}

int
main(int argc, char *argv[])
{
	struct app app = { 0 };
	struct error err = { 0 };
	const char *database = NULL, *data = NULL;
	int i, status;

	if (!claim_descriptors())
		return EXIT_SYSTEM;
	no_core_files();
	want_utf8();
	status = global_options(argc, argv, &i, &database, &data, &err);
	if (status == 0)
		status = run(&app, database, data, argc - i, argv + i, &err);
	else if (status == 1)
		status = EXIT_DONE;
	if (status == -1)
		return complain(&err);
	if (fflush(stdout) == EOF || ferror(stdout)) {
		fputs(
		    "schouw: de uitvoer kon niet worden geschreven.\n", stderr);
		return EXIT_SYSTEM;
	}
	return status;
}
