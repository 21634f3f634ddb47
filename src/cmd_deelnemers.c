/*
 * cmd_deelnemers.c - who takes part in a thema, and what happened with each
 * of them.
 */
#include <stdio.h>

#include "cmd.h"
#include "report/json_value.h"

static json_t *
one_json(const struct onderzoek *o, const char *name)
{
	json_t *one = json_object();
	const char *kind;

	put(one, "deelnemer", string_json(name));
	for (size_t i = 0; (kind = deelnemer_kind(i)) != NULL; i++)
		put(one, kind,
		    date_json(onderzoek_deelnemer_day(o, name, kind)));
	return one;
}

static void
show_json(const struct onderzoek *o, const struct deelnemers *d)
{
	json_t *all = json_array();

	for (size_t i = 0; i < d->n; i++)
		json_array_append_new(all, one_json(o, d->name[i]));
	print_json(all);
}

/* A line each: the name, and what has happened. */
static void
show(const struct onderzoek *o, const struct deelnemers *d)
{
	struct buf out = { 0 };
	char text[DATE_DUTCH_SIZE];
	const char *kind;

	for (size_t i = 0; i < d->n; i++) {
		buf_addf(&out, "%s\n", d->name[i]);
		for (size_t k = 0; (kind = deelnemer_kind(k)) != NULL; k++) {
			date day = onderzoek_deelnemer_day(o, d->name[i], kind);

			buf_addf(&out, "  %-34s %s\n", event_title(kind),
			    day == DATE_NONE ? "-" : date_to_dutch(day, text));
		}
	}
	if (d->n == 0)
		buf_add(&out, "Er zijn geen deelnemers.\n");
	print_safe(buf_text(&out));
	buf_release(&out);
}

int
cmd_deelnemers(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;
	struct deelnemers d;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	deelnemers_make(&o, &d);
	if (args_has(args, "--json"))
		show_json(&o, &d);
	else
		show(&o, &d);
	deelnemers_release(&d);
	onderzoek_release(&o);
	return 0;
}
