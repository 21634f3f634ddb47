/*
 * cmd_bronnen.c - who was spoken to: the bronnen of an onderzoek by role,
 * and the key file with their names for an office that wants one.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "core/bron.h"
#include "core/text.h"
#include "store/namen.h"

/* Every bron of notities and gesprekken, once; the caller frees it. */
static char *
all_bronnen(const struct onderzoek *o, const struct namen *namen)
{
	char *all = xstrdup("");

	for (size_t i = 0; i < o->n_notities; i++)
		set_put(&all, o->notitie[i].bron);
	for (size_t i = 0; i < o->n_gesprekken; i++) {
		char *id;

		for (size_t j = 0;
		     (id = set_at(o->gesprek[i].bronnen, j)) != NULL; j++) {
			set_put(&all, id);
			free(id);
		}
	}
	for (size_t i = 0; i < namen->n; i++)
		set_put(&all, namen->naam[i].bron);
	return all;
}

static size_t
count_notities(const struct onderzoek *o, const char *bron)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_notities; i++)
		n += !o->notitie[i].replaced &&
		    strcmp(o->notitie[i].bron, bron) == 0;
	return n;
}

static size_t
count_gesprekken(const struct onderzoek *o, const char *bron)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_gesprekken; i++)
		n += !o->gesprek[i].withdrawn &&
		    set_has(o->gesprek[i].bronnen, bron);
	return n;
}

static void
print_bron(
    const struct onderzoek *o, const struct namen *namen, const char *bron)
{
	const char *role = bron_role(bron), *naam = namen_find(namen, bron);
	size_t notities = count_notities(o, bron);
	size_t gesprekken = count_gesprekken(o, bron);

	print_column(bron, 8);
	print_column(role != NULL ? role : "andere bron", 17);
	printf("%zu notitie%s, %zu gesprek%s", notities,
	    notities == 1 ? "" : "s", gesprekken, gesprekken == 1 ? "" : "ken");
	if (*naam != '\0') {
		printf(", ");
		print_safe(naam);
	}
	printf("\n");
}

static int
compare(const void *a, const void *b)
{
	return bron_compare(*(char *const *)a, *(char *const *)b);
}

static void
print_all(const struct onderzoek *o, const struct namen *namen)
{
	char *set = all_bronnen(o, namen);
	size_t n = set_count(set);
	char **bron = xcalloc(n + 1, sizeof *bron);

	for (size_t i = 0; i < n; i++)
		bron[i] = set_at(set, i);
	qsort(bron, n, sizeof *bron, compare);
	if (n == 0)
		puts("Er zijn nog geen bronnen.");
	for (size_t i = 0; i < n; i++) {
		print_bron(o, namen, bron[i]);
		free(bron[i]);
	}
	free(bron);
	free(set);
}

static int
do_list(struct app *app, const struct args *args, struct error *err)
{
	struct namen namen = { 0 };
	struct onderzoek o;
	int result;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	result = namen_list(app->database, o.nummer, &namen, err);
	if (result == 0)
		print_all(&o, &namen);
	namen_release(&namen);
	onderzoek_release(&o);
	return result;
}

/* Only of an onderzoek that is there. */
static int
do_set(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;
	int result;

	if (args->n_words != 2)
		return error_usage(err,
		    "Gebruik: schouw bronnen NUMMER --naam BRON NAAM; een lege"
		    " naam wist hem.");
	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	result = namen_set(app->database, o.nummer, args_value(args, "--naam"),
	    args->word[1], err);
	onderzoek_release(&o);
	return result;
}

static int
do_delete(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;
	int result;

	if (args->n_words == 0)
		return namen_delete(app->database, NULL, err);
	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	result = namen_delete(app->database, o.nummer, err);
	onderzoek_release(&o);
	return result;
}

int
cmd_bronnen(struct app *app, const struct args *args, struct error *err)
{
	if (args_has(args, "--wis-namen"))
		return do_delete(app, args, err);
	if (args->n_words == 0)
		return error_usage(err,
		    "Gebruik: schouw bronnen NUMMER, of schouw bronnen"
		    " --wis-namen om alle namen te wissen.");
	if (args_has(args, "--naam"))
		return do_set(app, args, err);
	return do_list(app, args, err);
}
