/*
 * bench_screen.c - bench_screen DATABASE: how long a person waits for the
 * first screen and for the list of maatregelen, with this database and with
 * an empty one.
 *
 * The program runs on a terminal as it is; the clock stops when it has
 * drawn and would take the next key.  The databases take turns, so that
 * what else the machine does falls on all; what counts is the median of
 * the ratios of the pairs.  More than LIMIT times is a failure.
 *
 * An empty database has no tabs yet, so the list of maatregelen is held
 * against that of a database with one onderzoek.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness.h"

#define ROUNDS 15
#define LIMIT  2.0

enum {
	EMPTY,
	ONE,
	FULL,
	N_SIDES
};

enum {
	FIRST,     /* from exec to the Werkblad */
	DASHBOARD, /* from exec to the maatregelen, one key later */
	N_SCREENS
};

static const struct {
	const char *name, *keys, *shows;
	int against;
} screens[N_SCREENS] = {
	[FIRST] = { "first screen", "", "Onderzoeken", EMPTY },
	[DASHBOARD] = { "list of maatregelen", "2", "op uiterste dag", ONE },
};

/* Milliseconds of each round. */
struct times {
	double ms[N_SCREENS][N_SIDES][ROUNDS];
};

static void
run(const struct home *home, int side, double ms[static N_SCREENS])
{
	const struct pty_setup setup = { .home = home };
	double from = clock_seconds();
	struct pty *p = pty_open(&setup);

	for (int i = 0; i < N_SCREENS; i++) {
		if (screens[i].against > side)
			break;
		pty_do(p, screens[i].keys);
		ms[i] = (clock_seconds() - from) * 1e3;
		pty_expect(p, side == EMPTY ? "nog geen" : screens[i].shows);
	}
	pty_close(p);
}

static int
by_size(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static double
median(const double *all)
{
	double sorted[ROUNDS];

	memcpy(sorted, all, sizeof sorted);
	qsort(sorted, ROUNDS, sizeof *sorted, by_size);
	return sorted[ROUNDS / 2];
}

/* Prints it; true when it stays within the limit. */
static bool
tell(const struct times *times, int screen)
{
	double ratio[ROUNDS], middle;
	int low = screens[screen].against;

	for (int i = 0; i < ROUNDS; i++)
		ratio[i] =
		    times->ms[screen][FULL][i] / times->ms[screen][low][i];
	middle = median(ratio);
	printf(
	    "%s: %.1f ms, of an empty one %.1f ms: %.2f times (limit %.1f)%s\n",
	    screens[screen].name, median(times->ms[screen][FULL]),
	    median(times->ms[screen][low]), middle, LIMIT,
	    middle > LIMIT ? ": TOO SLOW" : "");
	return middle <= LIMIT;
}

static void
measure(const struct home home[static N_SIDES], struct times *times)
{
	double ms[N_SCREENS] = { 0 };

	/* The first time a file is read from the disk. */
	for (int side = 0; side < N_SIDES; side++)
		run(&home[side], side, ms);
	for (int i = 0; i < ROUNDS * N_SIDES; i++) {
		/* Who is first changes too. */
		int side = (i + i / N_SIDES) % N_SIDES;

		run(&home[side], side, ms);
		for (int screen = 0; screen < N_SCREENS; screen++)
			times->ms[screen][side][i / N_SIDES] = ms[screen];
	}
}

int
main(int argc, char *argv[])
{
	struct home home[N_SIDES];
	struct times times = { 0 };
	bool good = true;

	if (argc != 2 || argv[1][0] != '/' ||
	    strlen(argv[1]) >= sizeof home[FULL].database) {
		fputs(
		    "usage: bench_screen DATABASE (its whole path)\n", stderr);
		return 2;
	}
	for (int side = 0; side < N_SIDES; side++)
		home_make(&home[side]);
	snprintf(
	    home[FULL].database, sizeof home[FULL].database, "%s", argv[1]);
	free(home_run(&home[ONE], NULL, "nieuw", "signaal", NULL));
	measure(home, &times);
	for (int screen = 0; screen < N_SCREENS; screen++)
		good = tell(&times, screen) && good;
	for (int side = 0; side < N_SIDES; side++)
		home_remove(&home[side]);
	return good ? 0 : 1;
}
