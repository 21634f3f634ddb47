/*
 * cmd_publicatie.c - subcommands on the way to publication: the gate.
 */
#include <jansson.h>

#include <stdio.h>

#include "cmd.h"
#include "core/publicatie.h"
#include "report/json_value.h"

static void
print_rows(const struct publicatie *p)
{
	struct buf line = { 0 };

	for (size_t i = 0; i < p->n; i++) {
		const struct voorwaarde *v = &p->row[i];

		buf_clear(&line);
		buf_addf(&line, "[%c] %s\n      %s\n", v->met ? 'x' : ' ',
		    v->text, v->note);
		print_safe(buf_text(&line));
	}
	puts(p->open ? "\nHet mag gepubliceerd worden."
		     : "\nHet mag nog niet gepubliceerd worden.");
	buf_release(&line);
}

static json_t *
row_json(const struct voorwaarde *v)
{
	json_t *row = json_object();

	put(row, "id", string_json(v->id));
	put(row, "voorwaarde", string_json(v->text));
	put(row, "bron", string_json(v->bron));
	put(row, "voldaan", json_boolean(v->met));
	put(row, "dag", date_json(v->day));
	put(row, "toelichting", string_json(v->note));
	return row;
}

static void
print_rows_json(const struct onderzoek *o, const struct publicatie *p)
{
	json_t *all = json_object(), *rows = json_array();

	put(all, "onderzoek", string_json(o->nummer));
	put(all, "dag", date_json(p->on));
	put(all, "open", json_boolean(p->open));
	for (size_t i = 0; i < p->n; i++)
		json_array_append_new(rows, row_json(&p->row[i]));
	put(all, "voorwaarden", rows);
	print_json(all);
}

int
cmd_publicatie(struct app *app, const struct args *args, struct error *err)
{
	struct publicatie p;
	struct onderzoek o;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	o.calendar = app_calendar(app);
	publicatie_make(&o, date_today(), &p);
	if (args_has(args, "--json"))
		print_rows_json(&o, &p);
	else
		print_rows(&p);
	onderzoek_release(&o);
	return p.open ? EXIT_DONE : EXIT_REFUSED;
}
