/*
 * harness_case.c - an onderzoek to test with, by the command line.
 */
#include <stdlib.h>
#include <string.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_case.h"

static struct pty *
open_at(const struct home *home, const char *term, const char *nummer,
    const char *norm, bool trace)
{
	const char *const arguments[] = { "open", nummer, norm, NULL };
	const struct pty_setup setup = { .home = home,
		.term = term,
		.arguments = arguments,
		.trace = trace };
	struct pty *p = pty_open(&setup);

	pty_sync(p);
	return p;
}

char *
case_begin(const struct home *home, const char *aanbieder)
{
	char *nummer = home_run(
	    home, NULL, "nieuw", "signaal", "--aanbieder", aanbieder, NULL);

	nummer[strcspn(nummer, "\n")] = '\0';
	return nummer;
}

struct pty *
case_open(const struct home *home, const char *term, const char *nummer,
    const char *norm)
{
	return open_at(home, term, nummer, norm, false);
}

struct pty *
case_trace(const struct home *home, const char *term, const char *nummer,
    const char *norm)
{
	return open_at(home, term, nummer, norm, true);
}

json_t *
case_read(const struct home *home, const char *nummer)
{
	char *text = home_run(home, NULL, "toon", nummer, "--json", NULL);
	json_error_t error;
	json_t *json = json_loads(text, JSON_REJECT_DUPLICATES, &error);

	if (json == NULL)
		fail_msg("toon --json, %d:%d: %s", error.line, error.column,
		    error.text);
	free(text);
	return json;
}

char *
case_oordeel(const struct home *home, const char *nummer, const char *norm,
    const char *member)
{
	json_t *all = case_read(home, nummer), *oordeel;
	const char *found = NULL;
	char *result;
	size_t i;

	json_array_foreach(json_object_get(all, "oordelen"), i, oordeel)
	{
		if (strcmp(json_string_value(json_object_get(oordeel, "norm")),
			norm) == 0)
			found =
			    json_string_value(json_object_get(oordeel, member));
	}
	result = xstrdup(found != NULL ? found : "");
	json_decref(all);
	return result;
}

int
case_set_up_home(void **state)
{
	struct pty_case *c = xcalloc(1, sizeof *c);

	*state = c;
	home_make(&c->home);
	return 0;
}

int
case_set_up(void **state)
{
	struct pty_case *c;

	case_set_up_home(state);
	c = *state;
	c->nummer = case_begin(&c->home, "De Hoek");
	return 0;
}

int
case_tear_down(void **state)
{
	struct pty_case *c = *state;

	pty_close(c->pty);
	home_remove(&c->home);
	free(c->nummer);
	free(c);
	return 0;
}
