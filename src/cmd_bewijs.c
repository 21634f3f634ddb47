/*
 * cmd_bewijs.c - the bewijs of an onderzoek without a screen: list, add,
 * change, withdraw, and the files that belong to it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/rules.h"
#include "cmd.h"
#include "report/report.h"
#include "store/files.h"

#define WIDTH 80

/* ---- list ---- */

static int
do_list(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;
	struct buf text = { 0 };

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	if (args_has(args, "--json"))
		report_bewijs_json(&o, &text);
	else
		report_bewijs_text(&o, WIDTH, &text);
	print_safe(buf_text(&text));
	buf_release(&text);
	onderzoek_release(&o);
	return 0;
}

/* ---- one piece ---- */

static bool
is_number(const char *word)
{
	return *word != '\0' && word[strspn(word, "0123456789")] == '\0';
}

/* "3", or "B-2026-0141-3" of this onderzoek. */
static struct bewijs *
need_bewijs(struct onderzoek *o, const char *word, struct error *err)
{
	char *head = xasprintf("B-%s-", o->nummer);
	bool whole = strncmp(word, head, strlen(head)) == 0;
	const char *digits = whole ? word + strlen(head) : word;
	struct bewijs *b = NULL;

	free(head);
	if (is_number(digits) && strlen(digits) < 9)
		b = onderzoek_bewijs(o, (int)strtol(digits, NULL, 10));
	if (b == NULL)
		error_set(err,
		    "Bewijs %s is er niet in onderzoek %s; \"schouw bewijs %s\""
		    " toont wat er is.",
		    word, o->nummer, o->nummer);
	return b;
}

/* Every --norm together is the set; without one it stays. */
static int
read_norms(const struct onderzoek *o, struct bewijs *b, const struct args *args,
    struct error *err)
{
	struct buf norms = { 0 };
	const char *code;
	int result = 0;

	for (size_t i = 0; (code = args_value_at(args, "--norm", i)) != NULL;
	     i++)
		buf_addf(&norms, "%s%s", i > 0 ? " " : "", code);
	if (args_has(args, "--norm"))
		result =
		    bewijs_read(o, b, BEWIJS_NORMEN, buf_text(&norms), err);
	buf_release(&norms);
	return result;
}

static int
read_parts(const struct onderzoek *o, struct bewijs *b, const struct args *args,
    struct error *err)
{
	for (enum bewijs_part part = 0; part < N_BEWIJS_PARTS; part++) {
		char *option = xasprintf("--%s", bewijs_parts[part].word);
		const char *typed =
		    part == BEWIJS_NORMEN ? NULL : args_value(args, option);
		int result =
		    typed == NULL ? 0 : bewijs_read(o, b, part, typed, err);

		free(option);
		if (result == -1)
			return -1;
	}
	return read_norms(o, b, args, err);
}

static int
read_file(struct app *app, struct bewijs *b, const struct args *args,
    struct error *err)
{
	const char *path = args_value(args, "--bestand");
	struct copied copied = { .sha256 = "" };

	if (path == NULL)
		return 0;
	if (*path != '\0' &&
	    store_keep_file(app->store, path, &copied, err) == -1)
		return -1;
	bewijs_set_bestand(b, copied.sha256, path, copied.size);
	return 0;
}

/* The Werkblad shows the step that was worked in last. */
static int
read_all(struct app *app, struct onderzoek *o, struct bewijs *b,
    const struct args *args, struct error *err)
{
	int step = form_step_with(o->form, STEP_BEWIJS);

	if (read_parts(o, b, args, err) == -1 ||
	    read_file(app, b, args, err) == -1)
		return -1;
	if (step >= 0)
		onderzoek_set_step(o, o->form->step[step].id);
	return 0;
}

/* ---- what can be done with one ---- */

static int
do_add(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct bewijs *b;

	if (onderzoek_check_open(o, err) == -1)
		return -1;
	b = onderzoek_add_bewijs(o, args->word[1], args->word[2], err);
	return b == NULL ? -1 : read_all(app, o, b, args, err);
}

static int
do_change(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct bewijs *b = need_bewijs(o, args->word[1], err);

	if (b == NULL || onderzoek_check_open(o, err) == -1)
		return -1;
	if (b->withdrawn)
		return error_set(err,
		    "Bewijs %d is ingetrokken; leg het opnieuw vast.",
		    b->number);
	return read_all(app, o, b, args, err);
}

static int
do_withdraw(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct bewijs *b = need_bewijs(o, args->word[2], err);

	(void)app;
	if (b == NULL || onderzoek_check_open(o, err) == -1)
		return -1;
	if (!bewijs_withdraw(b))
		return error_set(
		    err, "Bewijs %d is al ingetrokken.", b->number);
	return 0;
}

static int
do_give(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	const char *path = args_value(args, "-o");
	const struct bewijs *b = need_bewijs(o, args->word[2], err);

	if (b == NULL)
		return -1;
	if (path == NULL)
		return error_usage(
		    err, "Zeg met -o UIT waar het bestand heen moet.");
	if (cmd_is_database(app, path))
		return error_set(err,
		    "%s is de database; kies een andere naam voor het"
		    " bestand.",
		    path);
	if (b->bestand.sha256[0] == '\0')
		return error_set(
		    err, "Bij bewijs %d hoort geen bestand.", b->number);
	return store_give_file(app->store, b->bestand.sha256, path,
	    args_has(args, "--overschrijven"), err);
}

/* Print the number that it has now, which a colleague may have moved. */
static int
add_and_tell(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;
	struct buf nummer = { 0 };
	int result;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	result = do_add(app, &o, args, err);
	if (result == 0)
		result = app_save(app, &o, err);
	if (result == 0 && !app->quiet) {
		bewijs_nummer(&o, &o.bewijs[o.n_bewijs - 1], &nummer);
		puts(buf_text(&nummer));
	}
	buf_release(&nummer);
	onderzoek_release(&o);
	return result;
}

int
cmd_bewijs(struct app *app, const struct args *args, struct error *err)
{
	if (args->n_words == 1)
		return do_list(app, args, err);
	if (args->n_words == 2)
		return cmd_with_onderzoek(app, args, do_change, err);
	if (strcmp(args->word[1], "intrekken") == 0)
		return cmd_with_onderzoek(app, args, do_withdraw, err);
	if (strcmp(args->word[1], "bestand") == 0)
		return cmd_with_onderzoek(app, args, do_give, err);
	return add_and_tell(app, args, err);
}
