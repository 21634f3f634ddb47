/*
 * meter.c - a line that says how far it is, and a signal that stops it.
 */
#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "base/date.h"
#include "base/mem.h"
#include "meter.h"

#define FIRST_MS 1000 /* nobody wonders before */
#define EACH_MS  250
#define WIDTH    72

static const int stopping[METER_SIGNALS] = { SIGINT, SIGTERM, SIGHUP };

/* What the handler may touch. */
static volatile sig_atomic_t asked_to_stop;

static void
on_signal(int number)
{
	(void)number;
	asked_to_stop = 1;
}

static void
show(const char *what, int64_t done, int64_t all)
{
	char line[WIDTH + 1];

	if (all > 0)
		snprintf(line, sizeof line,
		    "%" PRId64 " van %" PRId64 " %s (%d %%); Ctrl+C stopt",
		    done, all, what, (int)(done * 100 / all));
	else
		snprintf(line, sizeof line, "%" PRId64 " %s; Ctrl+C stopt",
		    done, what);
	fprintf(stderr, "\r%-*s", WIDTH, line);
	fflush(stderr);
}

static bool
step(void *context, const char *what, int64_t done, int64_t all)
{
	struct meter *meter = context;
	int64_t now;

	if (asked_to_stop)
		return false;
	if (!meter->terminal)
		return true;
	now = clock_ms();
	if (now - meter->begun < FIRST_MS || now - meter->shown < EACH_MS)
		return true;
	meter->shown = now;
	show(what, done, all);
	return true;
}

void
meter_begin(struct meter *meter)
{
	/* Output that waits for its reader goes on waiting. */
	struct sigaction action = { .sa_handler = on_signal,
		.sa_flags = SA_RESTART };

	*meter = (struct meter){ .begun = clock_ms() };
	meter->progress = (struct progress){ step, meter };
	meter->terminal = isatty(STDERR_FILENO) == 1;
	asked_to_stop = 0;
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < LENGTH(stopping); i++) {
		sigaction(stopping[i], NULL, &meter->kept[i]);
		/* Who is to go on without a terminal does so. */
		if (meter->kept[i].sa_handler != SIG_IGN)
			sigaction(stopping[i], &action, NULL);
	}
}

void
meter_end(struct meter *meter)
{
	if (meter->shown != 0)
		fprintf(stderr, "\r%*s\r", WIDTH, "");
	for (size_t i = 0; i < LENGTH(stopping); i++)
		sigaction(stopping[i], &meter->kept[i], NULL);
}
