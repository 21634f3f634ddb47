/*
 * signaal_list.c - the onderzoek that a signaal leads to, and giving back
 * what lists hold.
 */
#include <stdlib.h>
#include <string.h>

#include "core/form.h"
#include "core/oordeel.h"
#include "core/signaal_list.h"

static void
set_field(struct onderzoek *o, const char *id, const char *value)
{
	const struct field *field = form_field(o->form, id);

	if (field != NULL && *value != '\0')
		onderzoek_set(o, field, 0, value);
}

/* A choice that the vorm has; "anders" it lets people say themselves. */
static void
set_choice(struct onderzoek *o, const char *id, const char *word)
{
	const struct field *field = form_field(o->form, id);
	struct choice choice;

	for (size_t i = 0;
	     field != NULL && field_choice(field, o->registers, i, &choice);
	     i++)
		if (strcmp(choice.id, word) == 0)
			onderzoek_set(o, field, 0, word);
}

/* The content, and what was added to it later.  An answer is found by
 * searching: what is restricted stays in its register. */
static void
set_content(struct onderzoek *o, const struct signaal_row *row,
    const struct signaal_events *events)
{
	struct buf text = { 0 };
	const char *weging = "";

	if (row->privacy == PRIVACY_BIJZONDER) {
		buf_addf(&text, "Zie signaal %s (bijzonder).", row->nummer);
		set_field(o, "signaal", buf_text(&text));
		buf_release(&text);
		return;
	}
	buf_add(&text, row->inhoud);
	for (size_t i = 0; i < events->n; i++) {
		const struct signaal_event *event = &events->event[i];

		if (event->stap == SIGNAAL_AANVULLING)
			buf_addf(&text, "\n\n%s", event->text);
		if (event->stap == SIGNAAL_WEGING)
			weging = event->text;
	}
	set_field(o, "signaal", buf_text(&text));
	set_field(o, "weging", weging);
	buf_release(&text);
}

void
onderzoek_from_signaal(struct onderzoek *o, const struct signaal_row *row,
    const struct signaal_events *events)
{
	char day[DATE_ISO_SIZE];
	struct buf reden = { 0 };
	char *code;

	set_field(
	    o, "signaal_ontvangen_op", date_to_iso(row->received_on, day));
	set_field(o, "aanbieder", row->aanbieder);
	set_field(o, "voorzieningen", row->voorzieningen);
	set_field(o, "gemeenten", row->gemeenten);
	set_choice(o, "bron_signaal", signaal_bronnen[row->bron].word);
	set_choice(o, "kanaal", signaal_kanalen[row->kanaal].word);
	set_content(o, row, events);
	buf_addf(&reden, "Signaal %s raakt deze norm.", row->nummer);
	for (size_t i = 0; (code = set_at(row->normen, i)) != NULL; i++) {
		struct oordeel *oordeel = onderzoek_oordeel(o, code);

		if (oordeel != NULL)
			oordeel_choose(oordeel, true, buf_text(&reden));
		free(code);
	}
	buf_release(&reden);
}

void
signaal_row_release(struct signaal_row *row)
{
	free(row->aanbieder);
	free(row->voorzieningen);
	free(row->gemeenten);
	free(row->normen);
	free(row->onderzoeken);
	free(row->inhoud);
	free(row->author);
	*row = (struct signaal_row){ 0 };
}

void
signaal_page_release(struct signaal_page *page)
{
	for (size_t i = 0; i < page->n; i++)
		signaal_row_release(&page->row[i]);
	free(page->row);
	*page = (struct signaal_page){ 0 };
}

void
signaal_events_release(struct signaal_events *events)
{
	for (size_t i = 0; i < events->n; i++) {
		struct signaal_event *event = &events->event[i];

		free(event->text);
		free(event->aanbieder);
		free(event->voorzieningen);
		free(event->gemeenten);
		free(event->normen);
		free(event->onderzoek);
		free(event->author);
		free(event->stamp);
	}
	free(events->event);
	*events = (struct signaal_events){ 0 };
}
