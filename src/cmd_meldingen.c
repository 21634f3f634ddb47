/*
 * cmd_meldingen.c - the register of meldingen, for the team of each.
 */
#include <stdio.h>

#include "cmd.h"
#include "report/json_value.h"
#include "store/meldingen.h"

static void
add_day(const char *before, date day, struct buf *out)
{
	char text[DATE_DUTCH_SIZE];

	if (day != DATE_NONE)
		buf_addf(out, "%s%s", before, date_to_dutch(day, text));
}

/* "gemeld ma 16-11-2026: op tijd (uiterlijk di 17-11-2026)" */
static void
add_binnen(const char *what, const struct binnen *b, struct buf *out)
{
	buf_addf(out, "  %s", what);
	add_day(" ", b->done_on, out);
	buf_addf(out, ": %s", op_tijd_words[op_tijd(b, date_today())]);
	add_day(" (uiterlijk ", b->due_on, out);
	buf_add(out, b->due_on == DATE_NONE ? "\n" : ")\n");
}

static void
add_melding(const struct melding *m, struct buf *out)
{
	buf_addf(out, "%s  %s%s%s", m->nummer, m->aanbieder,
	    *m->soort == '\0' ? "" : ", ", m->soort);
	add_day(", bekend ", m->known_on, out);
	buf_add_char(out, '\n');
	add_binnen("gemeld", &m->gemeld, out);
	add_binnen("zelfonderzoek", &m->zelfonderzoek, out);
	buf_addf(out, "  uitkomst: %s",
	    *m->uitkomst == '\0' ? "nog niet gekozen" : m->uitkomst);
	add_day("; brief ", m->letter_on, out);
	add_day("; gesloten ", m->closed_on, out);
	buf_add_char(out, '\n');
}

static json_t *
binnen_json(const struct binnen *b)
{
	json_t *json = json_object();
	enum op_tijd when = op_tijd(b, date_today());

	put(json, "uiterlijk", date_json(b->due_on));
	put(json, "op", date_json(b->done_on));
	put(json, "op_tijd",
	    when == OP_TIJD_JA        ? json_true()
		: when == OP_TIJD_NEE ? json_false()
				      : json_null());
	return json;
}

static json_t *
melding_json(const struct melding *m)
{
	json_t *json = json_object();

	put(json, "onderzoek", string_json(m->nummer));
	put(json, "aanbieder", text_or_null(m->aanbieder));
	put(json, "soort", text_or_null(m->soort));
	put(json, "bekend", date_json(m->known_on));
	put(json, "gemeld", binnen_json(&m->gemeld));
	put(json, "zelfonderzoek", binnen_json(&m->zelfonderzoek));
	put(json, "uitkomst", text_or_null(m->uitkomst));
	put(json, "brief", date_json(m->letter_on));
	put(json, "gesloten", date_json(m->closed_on));
	return json;
}

static void
show_json(const struct meldingen *all)
{
	json_t *list = json_array();

	for (size_t i = 0; i < all->n; i++)
		json_array_append_new(list, melding_json(&all->melding[i]));
	print_json(list);
}

static void
show(const struct meldingen *all)
{
	struct buf out = { 0 };

	for (size_t i = 0; i < all->n; i++)
		add_melding(&all->melding[i], &out);
	print_safe(buf_text(&out));
	buf_release(&out);
}

int
cmd_meldingen(struct app *app, const struct args *args, struct error *err)
{
	struct meldingen all;

	if (app_store(app, false, err) == -1 ||
	    store_meldingen(app->store, &all, err) == -1)
		return -1;
	if (args_has(args, "--json"))
		show_json(&all);
	else
		show(&all);
	meldingen_release(&all);
	return 0;
}
