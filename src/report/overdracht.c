/*
 * overdracht.c - what is handed over to a gemeente, as the tree that a
 * template is filled from.
 */
#include <stdlib.h>
#include <string.h>

#include "report/content.h"
#include "report/put.h"

static const char *
grade_of(const struct oordeel *oordeel)
{
	return oordeel->grade != NULL ? oordeel->grade->label
				      : "Nog geen oordeel";
}

static void
put_later(json_t *one, const struct overdracht_deel *deel)
{
	json_t *list = put_list(one, "later_normen");
	char *cited;

	put_text(one, "later", deel->toets != NULL ? deel->toets->nummer : "");
	if (deel->toets == NULL)
		return;
	for (size_t i = 0; (cited = set_at(deel->norms, i)) != NULL; i++) {
		const struct norm *norm =
		    normset_norm(deel->toets->normset, cited);

		free(cited);
		if (norm != NULL) {
			const struct oordeel *oordeel =
			    onderzoek_on(deel->toets, norm);
			json_t *later = put_element(list);

			put_text(later, "later_norm", norm->cited);
			put_text(later, "later_titel", norm->title);
			put_text(later, "later_oordeel", grade_of(oordeel));
			put_long(later, "later_bevinding", oordeel->bevinding);
		}
	}
}

/* A gemeente by its name, where the registers know it. */
static const char *
gemeente_name(const struct onderzoek *o, const char *id)
{
	const struct gemeente *gemeente =
	    o->registers != NULL ? registers_gemeente(o->registers, id) : NULL;

	return gemeente != NULL ? gemeente->label : id;
}

static void
put_events(json_t *one, const struct overdracht_deel *deel)
{
	json_t *list = put_list(one, "tijdlijn");

	for (size_t i = 0; i < deel->events.n; i++) {
		const struct maatregel_event *e = &deel->events.event[i];
		json_t *step = put_element(list);

		put_date(step, "dag", e->day);
		put_text(step, "stap", stappen[e->stap].title);
		put_date(step, "tot", e->until);
		put_date(step, "was", e->was);
		put_long(step, "stap_tekst", e->text);
		put_text(step, "aan", gemeente_name(deel->van, e->gemeente));
		put_text(step, "toets", e->toets);
	}
}

static void
put_deel(json_t *list, const struct overdracht_deel *deel)
{
	const struct maatregel *m = deel->maatregel;
	const struct oordeel *oordeel = onderzoek_on(deel->van, m->norm);
	json_t *one = put_element(list);
	struct buf nummer = { 0 };

	maatregel_nummer(deel->van, m, &nummer);
	put_text(one, "maatregel", buf_text(&nummer));
	buf_release(&nummer);
	put_text(one, "norm", m->norm->cited);
	put_text(one, "norm_titel", m->norm->title);
	put_long(one, "normtekst", m->norm->text);
	put_text(one, "eerder", deel->van->nummer);
	put_text(one, "eerder_oordeel", grade_of(oordeel));
	put_long(one, "eerder_bevinding", oordeel->bevinding);
	put_later(one, deel);
	put_long(one, "tekst", m->text);
	put_text(one, "door", m->owner);
	put_long(one, "blijkt_uit", m->blijkt_uit);
	put_date(one, "uiterlijk", m->until);
	content_termijn(one, m);
	put_date(one, "eerst_uiterlijk",
	    m->until != m->due_on ? m->due_on : DATE_NONE);
	put_text(one, "maatregel_stand", standen[m->stand].title);
	put_yes(one, "open", overdracht_open(deel));
	put_text(one, "gevraagd", overdracht_vraag(deel));
	put_events(one, deel);
}

json_t *
content_overdracht(
    const struct overdracht *overdracht, const struct report_trace *trace)
{
	json_t *json = content_make(overdracht->onderzoek[0], trace), *list;

	put_text(json, "gemeente", overdracht->gemeente->label);
	put_count(json, "n_open", (long long)overdracht_n_open(overdracht));
	list = put_list(json, "onderzoeken");
	for (size_t i = 0; i < overdracht->n_onderzoeken; i++) {
		const struct onderzoek *o = overdracht->onderzoek[i];
		json_t *one = put_element(list);

		put_text(one, "onderzoek", o->nummer);
		put_text(one, "onderzoek_vorm", o->form->title);
		put_date(one, "onderzoek_begonnen", o->started_on);
	}
	list = put_list(json, "over_te_dragen");
	for (size_t i = 0; i < overdracht->n; i++)
		put_deel(list, &overdracht->deel[i]);
	return json;
}
