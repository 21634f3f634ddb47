/*
 * wait.c - waiting for another's lock: short sleeps with jitter.
 *
 * SQLite's own handler sleeps longer each time, so who came first waits
 * longest.  Equal short sleeps share the lock fairly, and a limit in
 * milliseconds keeps the screen alive.
 */
#include <time.h>

#include "base/date.h"
#include "store/open.h"

#define SLEEP_MIN 200000L /* ns */
#define SLEEP_MAX 1000000L

/* The clock's last digits differ between processes: jitter enough. */
static void
rest(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	nanosleep(&(struct timespec){ .tv_nsec = SLEEP_MIN +
			  now.tv_nsec / 7 % (SLEEP_MAX - SLEEP_MIN) },
	    NULL);
}

bool
db_wait(struct patience *patience, int tries)
{
	if (tries == 0)
		patience->since = clock_ms();
	else if (clock_ms() - patience->since >= patience->limit)
		return false;
	rest();
	return true;
}

static int
wait_for_lock(void *context, int tries)
{
	return db_wait(context, tries);
}

void
db_set_patience(sqlite3 *db, struct patience *patience)
{
	sqlite3_busy_handler(db, wait_for_lock, patience);
}
