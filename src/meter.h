/*
 * meter.h - how far the long work of a subcommand is: a line on stderr,
 * where that is a terminal and it takes longer than a second.
 *
 * Meanwhile Ctrl+C, and another signal that asks to stop, stop it between
 * two steps, so that it can take back what is half done.
 */
#ifndef METER_H
#define METER_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/progress.h"

#define METER_SIGNALS 3

struct meter {
	struct progress progress; /* to be given to the work */
	bool terminal;
	int64_t begun, shown; /* ms; shown 0: not yet */
	struct sigaction kept[METER_SIGNALS];
};

void meter_begin(struct meter *);
/* Takes the line away; signals do again what they did. */
void meter_end(struct meter *);

#endif
