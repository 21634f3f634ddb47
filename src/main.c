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
	[ERROR_STOPPED] = EXIT_STOPPED,
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
 * would get what is printed.  They cannot be written to, so that output
 * that goes nowhere is told.  False when that cannot be had.
 */
static bool
claim_descriptors(void)
{
	int fd;

	do {
		fd = open("/dev/null", O_RDONLY);
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

struct global {
	const char *name;
	const char *value; /* NULL: not given */
};

enum {
	DATABASE,
	DATA,
	N_GLOBALS
};

/*
 * Take the options out that belong to no subcommand, wherever they stand
 * before "--"; *argc then counts what is left.
 */
static int
take_globals(
    int *argc, char *argv[], struct global global[N_GLOBALS], struct error *err)
{
	int kept = 1, i;

	for (i = 1; i < *argc && strcmp(argv[i], "--") != 0; i++) {
		int g = 0;

		while (g < N_GLOBALS && strcmp(argv[i], global[g].name) != 0)
			g++;
		if (g == N_GLOBALS) {
			argv[kept++] = argv[i];
			continue;
		}
		if (i + 1 == *argc)
			return error_usage(
			    err, "Na %s hoort nog een naam.", argv[i]);
		global[g].value = argv[++i];
	}
	while (i < *argc)
		argv[kept++] = argv[i++];
	*argc = kept;
	return 0;
}

/* Help and version instead of a subcommand; true when that was asked. */
static bool
told(const char *word)
{
	if (strcmp(word, "--help") == 0)
		cmd_help();
	else if (strcmp(word, "--version") == 0)
		puts("schouw " SCHOUW_VERSION);
	else
		return false;
	return true;
}

int
main(int argc, char *argv[])
{
	struct app app = { 0 };
	struct error err = { 0 };
	struct global global[N_GLOBALS] = {
		[DATABASE] = { "--database", NULL },
		[DATA] = { "--data", NULL },
	};
	int status;

	if (!claim_descriptors())
		return EXIT_SYSTEM;
	no_core_files();
	want_utf8();
	status = take_globals(&argc, argv, global, &err);
	if (status == 0 && (argc == 1 || !told(argv[1])))
		status = run(&app, global[DATABASE].value, global[DATA].value,
		    argc - 1, argv + 1, &err);
	if (status == -1)
		return complain(&err);
	if (fflush(stdout) == EOF || ferror(stdout)) {
		fputs(
		    "schouw: de uitvoer kon niet worden geschreven.\n", stderr);
		return EXIT_SYSTEM;
	}
	return status;
}
