/*
 * overdragen.c - handing maatregelen over to their gemeenten: to which, and
 * then the packet and the step at once.
 */
#include <stdlib.h>
#include <string.h>

#include "core/field.h"
#include "ui/views.h"

/* Its name, where the registers of now have it. */
static const char *
name_of(const struct ui *ui, const char *id)
{
	const struct backend *backend = ui->backend;
	struct error err = { 0 };
	const struct library *library =
	    backend->library(backend->context, &err);
	const struct gemeente *gemeente =
	    library != NULL && library->registers != NULL
	    ? registers_gemeente(library->registers, id)
	    : NULL;

	return gemeente != NULL ? gemeente->label : id;
}

bool
overdragen_ask(struct ui *ui, const char *gemeenten)
{
	bool several = set_count(gemeenten) > 1;
	struct buf text = { 0 };
	char *id;

	for (size_t i = 0; (id = set_at(gemeenten, i)) != NULL; i++) {
		if (several)
			buf_addf(&text, ", %zu %s", i + 1, name_of(ui, id));
		else
			buf_addf(
			    &text, "Overdragen aan %s? j/n ", name_of(ui, id));
		free(id);
	}
	if (several)
		ui_status(
		    ui, "Overdragen aan: j alle%s; n niet ", buf_text(&text));
	else
		ui_status(ui, "%s",
		    text.length > 0 ? buf_text(&text)
				    : "Bij het onderzoek is geen gemeente "
				      "ingevuld.");
	several = text.length > 0;
	buf_release(&text);
	return several;
}

static void
hand_over(struct ui *ui, const char *nummer, const char *maatregelen,
    const char *gemeente)
{
	const struct backend *backend = ui->backend;
	struct error err = { 0 };
	struct buf names = { 0 };

	if (backend->overdragen(backend->context, nummer, maatregelen, gemeente,
		&names, &err) == -1)
		ui_status(ui, "%s", err.text);
	else
		ui_status(
		    ui, "Overgedragen; het pakket: %s.", buf_text(&names));
	buf_release(&names);
}

bool
overdragen_answer(struct ui *ui, const struct key *key, const char *nummer,
    const char *maatregelen, const char *gemeenten)
{
	size_t at = (size_t)(key->text[0] - '1');
	char *id = NULL;

	if (strcmp(key->text, "j") != 0) {
		if (key->code == K_CHAR && at < 9 && set_count(gemeenten) > 1)
			id = set_at(gemeenten, at);
		if (id == NULL)
			return false;
	}
	hand_over(ui, nummer, maatregelen, id);
	free(id);
	return true;
}
