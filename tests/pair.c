#include "test.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "pair.h"
#include "sample.h"

int
pair_begin(void **state)
{
	static int n;
	struct pair *pair = xcalloc(1, sizeof *pair);
	char name[32];

	snprintf(name, sizeof name, "paar%d.db", n++);
	pair->ina = sample_open(sample_path(name), "ina");
	pair->bas = sample_open(sample_path(name), "bas");
	sample_init(&pair->hers);
	sample_fill(&pair->hers);
	sample_save(pair->ina, &pair->hers);
	sample_read(pair->bas, pair->hers.nummer, &pair->his);
	*state = pair;
	return 0;
}

int
pair_end(void **state)
{
	struct pair *pair = *state;

	onderzoek_release(&pair->hers);
	onderzoek_release(&pair->his);
	store_close(pair->ina);
	store_close(pair->bas);
	free(pair);
	return 0;
}

/* The save finds a conflict of this kind. */
void
pair_conflict(struct store *store, struct onderzoek *o, enum conflict_kind kind,
    const char *theirs, const char *who)
{
	struct error err;

	assert_int_equal(1, store_save_onderzoek(store, o, &err));
	assert_int_equal(kind, o->conflict.kind);
	assert_string_equal(theirs, o->conflict.theirs);
	assert_string_equal(who, o->conflict.who);
}

void
pair_refresh(struct store *store, struct onderzoek *o, int expected)
{
	struct error err;
	int got = store_refresh_onderzoek(store, o, &err);

	if (got < 0)
		fail_msg("%s", err.text);
	assert_int_equal(expected, got);
}
