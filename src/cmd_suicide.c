/*
 * cmd_suicide.c - the yearly overview of suïcides without a screen: who was
 * asked, who answered.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd.h"
#include "report/json_value.h"
#include "store/suicide.h"

const struct option_spec suicide_options[] = {
	{ "--dag", "JJJJ-MM-DD", "de dag waarop het gebeurde" },
	{ "--open", NULL, "lijst: alleen wie nog niet antwoordde" },
	{ "--json", NULL, "lijst: als JSON" },
	{ 0 },
};

static int
read_year(const char *typed, int *year, struct error *err)
{
	char *end;
	long value = strtol(typed, &end, 10);

	*year = (int)value;
	if (end != typed && *end == '\0' && value >= 1 && value <= 9999)
		return 0;
	return error_usage(err, "'%.40s' is geen jaar.", typed);
}

/* ---- list ---- */

static void
add_row(const struct suicide_opgave *s, struct buf *out)
{
	char day[DATE_ISO_SIZE];

	buf_addf(out, "%s\tgevraagd %s\t", s->aanbieder,
	    date_to_iso(s->asked_on, day));
	if (s->received_on == DATE_NONE)
		buf_add(out, "nog niet ontvangen\n");
	else
		buf_addf(out, "ontvangen %s\t%d suïcides\t%d pogingen\n",
		    date_to_iso(s->received_on, day), s->suicides, s->pogingen);
}

static json_t *
row_json(const struct suicide_opgave *s)
{
	bool there = s->received_on != DATE_NONE;
	json_t *json = json_object();

	put(json, "aanbieder", string_json(s->aanbieder));
	put(json, "jaar", json_integer(s->jaar));
	put(json, "gevraagd", date_json(s->asked_on));
	put(json, "ontvangen", date_json(s->received_on));
	put(json, "suicides", there ? json_integer(s->suicides) : json_null());
	put(json, "pogingen", there ? json_integer(s->pogingen) : json_null());
	return json;
}

static void
show(const struct suicide_opgaven *all, const struct args *args)
{
	bool open = args_has(args, "--open");
	json_t *list = json_array();
	struct buf out = { 0 };

	for (size_t i = 0; i < all->n; i++) {
		const struct suicide_opgave *s = &all->opgave[i];

		if (open && s->received_on != DATE_NONE)
			continue;
		add_row(s, &out);
		json_array_append_new(list, row_json(s));
	}
	if (args_has(args, "--json")) {
		print_json(list);
	} else {
		print_safe(buf_text(&out));
		json_decref(list);
	}
	buf_release(&out);
}

static int
do_list(struct app *app, const struct args *args, int year, struct error *err)
{
	struct suicide_opgaven all;

	if (app_store(app, false, err) == -1 ||
	    store_suicide(app->store, year, &all, err) == -1)
		return -1;
	show(&all, args);
	suicide_opgaven_release(&all);
	return 0;
}

/* ---- write down ---- */

static int
do_ask(struct app *app, const struct args *args, int year, struct error *err)
{
	struct suicide_opgave new = { .jaar = year, .received_on = DATE_NONE };

	if (cmd_read_day(args, "--dag", date_today(), &new.asked_on, err) ==
		-1 ||
	    app_store(app, true, err) == -1)
		return -1;
	return store_suicide_add(app->store, args->word[2], &new, err);
}

static int
do_receive(
    struct app *app, const struct args *args, int year, struct error *err)
{
	struct suicide_opgave new = { .jaar = year, .asked_on = DATE_NONE };
	struct buf counts = { 0 };
	int result;

	buf_addf(&counts, "%s %s", args->word[3], args->word[4]);
	result =
	    suicide_read(buf_text(&counts), &new.suicides, &new.pogingen, err);
	buf_release(&counts);
	if (result == -1 ||
	    cmd_read_day(args, "--dag", date_today(), &new.received_on, err) ==
		-1 ||
	    app_store(app, false, err) == -1)
		return -1;
	return store_suicide_add(app->store, args->word[2], &new, err);
}

int
cmd_suicide(struct app *app, const struct args *args, struct error *err)
{
	bool asks = args->n_words == 3 && strcmp(args->word[0], "vraag") == 0;
	bool receives =
	    args->n_words == 5 && strcmp(args->word[0], "ontvangen") == 0;
	int year = suicide_year();

	if (args->n_words > 1 && !asks && !receives)
		return error_usage(err,
		    "Gebruik: schouw suicideoverzicht [JAAR], vraag JAAR "
		    "AANBIEDER, of ontvangen JAAR AANBIEDER SUICIDES POGINGEN");
	if (args->n_words > 0 &&
	    read_year(args->word[args->n_words > 1], &year, err) == -1)
		return -1;
	if (asks)
		return do_ask(app, args, year, err);
	return receives ? do_receive(app, args, year, err)
			: do_list(app, args, year, err);
}
