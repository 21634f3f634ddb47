/* Many who write at once, and two who do it in any order. */
#include "test.h"

#include <sys/wait.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "pair.h"
#include "sample.h"
#include "store/db.h"

#define WORDS 500

static unsigned seed;

static unsigned
dice(unsigned sides)
{
	seed = seed * 1103515245 + 12345;
	return (seed >> 16) % sides;
}

/* Somebody who resolves: keep both texts. */
static void
keep_both(struct onderzoek *o)
{
	struct oordeel *mine = &o->oordeel[o->conflict.index];
	struct buf both = { 0 };
	char word[32];

	assert_int_equal(CONFLICT_OORDEEL, o->conflict.kind);
	buf_add(&both, o->conflict.theirs);
	for (int i = 0; i < WORDS; i++) {
		snprintf(word, sizeof word, " w%d;", i);
		if (strstr(mine->bevinding, word) != NULL &&
		    strstr(o->conflict.theirs, word) == NULL)
			buf_add(&both, word);
	}
	oordeel_set_bevinding(mine, buf_text(&both));
	mine->revision = o->conflict.revision;
	buf_release(&both);
}

static void
save_and_resolve(struct store *store, struct onderzoek *o)
{
	struct error err;
	int got;

	while ((got = store_save_onderzoek(store, o, &err)) == 1)
		keep_both(o);
	assert_int_equal(0, got);
}

/* Each adds its next word to a bevinding, and may or may not save. */
static void
nothing_is_lost_in_any_order(void **state)
{
	struct pair *p = *state;
	struct store *store[2] = { p->ina, p->bas };
	struct onderzoek *o[2] = { &p->hers, &p->his };
	char *text, word[32];

	for (seed = 0; seed < 4; seed++)
		oordeel_set_bevinding(&p->hers.oordeel[seed], "");
	sample_save(p->ina, &p->hers);
	pair_refresh(p->bas, &p->his, 1);
	seed = 2026;
	for (int i = 0; i < WORDS; i++) {
		unsigned who = dice(2);
		struct oordeel *mine = &o[who]->oordeel[dice(4)];

		text = xasprintf("%s w%d;", mine->bevinding, i);
		oordeel_set_bevinding(mine, text);
		free(text);
		if (dice(3) == 0)
			save_and_resolve(store[who], o[who]);
		if (dice(4) == 0)
			store_refresh_onderzoek(
			    store[who], o[who], &(struct error){ 0 });
	}
	save_and_resolve(p->ina, &p->hers);
	save_and_resolve(p->bas, &p->his);
	store_refresh_onderzoek(p->ina, &p->hers, &(struct error){ 0 });
	for (int i = 0; i < WORDS; i++) {
		int found = 0;

		snprintf(word, sizeof word, " w%d;", i);
		for (size_t j = 0; j < 4; j++)
			found +=
			    strstr(p->hers.oordeel[j].bevinding, word) != NULL;
		if (found != 1)
			fail_msg("word %d is there %d times", i, found);
	}
}

#define WRITERS 20
#define SAVES   20

/* One process: its own onderzoek and notities in the shared one. */
static int
write_much(const char *path, const char *nummer)
{
	struct store *store = sample_open(path, "velen");
	struct onderzoek o;
	struct error err;

	/* That all succeed is shown, not how fast this machine is. */
	store_set_patience(store, 300000);
	sample_read(store, nummer, &o);
	for (int i = 0; i < SAVES; i++) {
		onderzoek_add_notitie(&o, "velen", "Een regel.", &err);
		if (store_save_onderzoek(store, &o, &err) != 0) {
			fprintf(stderr, "%s\n", err.text);
			return 1;
		}
	}
	onderzoek_release(&o);
	store_close(store);
	return 0;
}

static void
many_writers_all_succeed(void **state)
{
	const char *path = sample_path("velen.db");
	struct store *store = sample_open(path, "ina");
	struct onderzoek o;
	struct error err;
	char head[SHA256_SIZE];
	int64_t seq;
	int status;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	store_close(store);
	for (int i = 0; i < WRITERS; i++)
		if (fork() == 0)
			_exit(write_much(path, o.nummer));
	for (int i = 0; i < WRITERS; i++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(0, status);
	}
	store = sample_open(path, "ina");
	pair_refresh(store, &o, 1);
	assert_int_equal(WRITERS * SAVES, o.n_notities);
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
	onderzoek_release(&o);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    nothing_is_lost_in_any_order, pair_begin, pair_end),
		cmocka_unit_test(many_writers_all_succeed),
	};
	int failed =
	    cmocka_run_group_tests_name("store/writers", tests, NULL, NULL);

	sample_clean();
	return failed;
}
