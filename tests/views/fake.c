/*
 * fake.c - a backend without a database, on the real vormen and norms.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/fact.h"
#include "load/load.h"
#include "ready.h"
#include "views/fake.h"

static const struct {
	const char *nummer, *vorm, *aanbieder, *step;
	int n_chosen, n_judged;
	enum status status;
} rows[] = {
	{ "2026-0141", "signaal", "De Hoek", "Oordelen", 21, 7, STATUS_LOPEND },
	{ "2026-0139", "kwaliteit", "Thuis Verder", "Afronding", 29, 29,
	    STATUS_CONCEPT },
	{ "2026-0131", "heronderzoek", "Woonzorg Maas", "Aanleiding", 4, 0,
	    STATUS_LOPEND },
	{ "2026-0127", "signaal", "Stichting Zorg en Wonen aan de Rotte",
	    "Gesprekken en observaties", 9, 3, STATUS_LOPEND },
};

#define N_ROWS 30 /* those above, and on with made-up ones */

static struct onderzoek_row
make_row(size_t i)
{
	size_t at = i < LENGTH(rows) ? i : LENGTH(rows) - 1;
	struct onderzoek_row row = { .id = (int64_t)i + 1,
		.vorm = xstrdup(rows[at].vorm),
		.vorm_title = xstrdup(rows[at].vorm),
		.step = xstrdup(rows[at].step),
		.behandelaar = xstrdup("j.devries"),
		.status = rows[at].status,
		.started_on = date_from_iso("2026-11-02"),
		.n_chosen = rows[at].n_chosen,
		.n_judged = rows[at].n_judged,
		.touched = xstrdup("2026-11-20 16:02:11") };

	if (i < LENGTH(rows)) {
		row.nummer = xstrdup(rows[i].nummer);
		row.aanbieder = xstrdup(rows[i].aanbieder);
	} else {
		row.nummer = xasprintf("2026-%04zu", 120 - i);
		row.aanbieder = xasprintf("Aanbieder %zu", i);
	}
	return row;
}

static int
list(void *context, const struct list_query *query, struct list_page *page,
    struct error *err)
{
	struct fake *fake = context;

	(void)err;
	for (size_t i = (size_t)query->after_id; i < N_ROWS && !fake->empty;
	     i++) {
		struct list_page one = { 0 };

		page->row = xgrow(page->row, page->n, sizeof *page->row);
		page->row[page->n] = make_row(i);
		if (query->filter == NULL ||
		    strstr(page->row[page->n].aanbieder, query->filter)) {
			page->n++;
			continue;
		}
		one.row = xcalloc(1, sizeof *one.row);
		one.row[one.n++] = page->row[page->n];
		list_page_release(&one);
	}
	return 0;
}

/* Begin one on copies of what was loaded, as a database would give it. */
static int
make(struct fake *fake, const char *vorm, const char *nummer,
    struct onderzoek *o, struct error *err)
{
	const struct form *form = library_form(&fake->library, vorm);
	const struct normset *set;
	struct library own = { 0 };

	if (form == NULL)
		return error_set(err, "Er is geen vorm %s.", vorm);
	set = library_normset(&fake->library, form->normset);
	if (load_pins(form->canonical, set->canonical,
		fake->library.registers->canonical, &own, err) == -1)
		return -1;
	onderzoek_init(o, &own, nummer, "j.devries");
	o->calendar = fake->library.calendar;
	o->id = 141;
	return 0;
}

static int
begin(void *context, const char *vorm, const struct follow *follow,
    struct onderzoek *o, struct buf *told, struct error *err)
{
	if (make(context, vorm, "2026-0142", o, err) == -1)
		return -1;
	if (follow == NULL)
		return 0;
	if (follow->signaal != NULL) {
		fake_signaal_begun(context, follow->signaal, o);
		return 0;
	}
	snprintf(((struct fake *)context)->vorige, 16, "%s", follow->vorige);
	fact_set(&o->facts, fact_find("vorige"), follow->vorige);
	fact_set(&o->facts, fact_find("aanbieder"), "De Hoek");
	fact_set(&o->facts, fact_find("gemeenten"), "schiedam vlaardingen");
	oordeel_choose(onderzoek_oordeel(o, "1.1.2"), true, "maatregel");
	((struct fake *)context)->new_norms = follow->new_norms;
	if (follow->new_norms)
		buf_add(told, "A-9.9.9 is vervallen in de nieuwe normen.");
	return 0;
}

/* Only these two had other norms. */
static int
new_norms(void *context, const char *nummer, char *version, size_t size,
    struct error *err)
{
	(void)context;
	(void)err;
	snprintf(version, size, "2026.1");
	return strcmp(nummer, "2025-0012") == 0 ||
	    strcmp(nummer, "2026-0111") == 0;
}

static void
set_fact(struct onderzoek *o, const char *name, const char *value)
{
	assert_non_null(fact_find(name));
	fact_set(&o->facts, fact_find(name), value);
}

static void
add_note(
    struct onderzoek *o, const char *text, const char *norms, const char *bron)
{
	struct error err = { 0 };
	struct notitie *n = onderzoek_add_notitie(o, "j.devries", text, &err);

	assert_non_null(n);
	assert_int_equal(notitie_set_norms(o, n, norms, &err), 0);
	free(n->bron);
	n->bron = xstrdup(bron);
	free(n->stamp);
	n->stamp = xstrdup("2026-11-20 10:12:00");
	n->id = (int64_t)o->n_notities;
}

static void
unmark_gesprekken(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_notities; i++)
		o->notitie[i].done_changed = false;
	for (size_t i = 0; i < o->n_gesprekken; i++) {
		struct gesprek *g = &o->gesprek[i];

		g->revision += g->changed;
		g->changed = false;
		for (size_t j = 0; j < g->n_momenten; j++)
			g->moment[j].id = (int64_t)j + 1;
	}
}

static void
unmark(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_answers; i++)
		o->answer[i].changed = false;
	for (size_t i = 0; i < o->n_oordelen; i++)
		o->oordeel[i].changed = false;
	for (size_t i = 0; i < o->n_notities; i++)
		if (o->notitie[i].id == 0)
			o->notitie[i].id = (int64_t)i + 1;
	unmark_gesprekken(o);
	o->bevroren.id = 1;
	for (size_t i = 0; i < o->n_onjuistheden; i++)
		o->onjuistheid[i].changed = false;
	for (size_t i = 0; i < o->n_maatregelen; i++)
		o->maatregel[i].changed = false;
	for (size_t i = 0; i < o->n_adviezen; i++)
		o->advies[i].changed = false;
	for (size_t i = 0; i < o->n_redenen; i++)
		o->reden[i].changed = false;
	facts_copy(&o->saved, &o->facts);
	o->saved_status = o->status;
	free(o->saved_step);
	o->saved_step = xstrdup(o->step);
}

/* Nine norms chosen, two judged, one of them a tekort. */
static void
fill(struct onderzoek *o)
{
	static const char *const chosen[] = { "1.1.1", "1.1.2", "1.2.1",
		"1.3.1", "1.3.2", "2.1.1", "2.2.1", "3.1.1", "3.1.3" };
	const struct normset *set = o->normset;
	struct oordeel *oordeel;

	set_fact(o, "aanbieder", "De Hoek");
	set_fact(o, "signaal_ontvangen_op", "2026-11-02");
	onderzoek_freeze(o,
	    "Het rooster van week 46 ontbreekt.\n"
	    "Er werken drie beroepskrachten in de nacht.\n",
	    "j.devries");
	for (size_t i = 0; i < o->n_oordelen; i++)
		oordeel_choose(&o->oordeel[i], false, "");
	for (size_t i = 0; i < LENGTH(chosen); i++)
		oordeel_choose(onderzoek_oordeel(o, chosen[i]), true,
		    "hoort bij het signaal");
	oordeel = onderzoek_oordeel(o, "1.1.1");
	oordeel_set_grade(oordeel, normset_key(set, 1));
	oordeel_set_bevinding(oordeel, "Cliënten beslissen mee.");
	oordeel = onderzoek_oordeel(o, "1.1.2");
	oordeel_set_grade(oordeel, normset_key(set, 3));
	oordeel_set_bevinding(oordeel,
	    "Vervanging is geregeld, maar cliënten horen niet wie er komt.");
	oordeel_set_punt(oordeel, 0, PUNT_PLUS);
	add_note(o, "ik krijg steeds iemand anders", "1.3.2", "c1");
	add_note(o,
	    "vervanging loopt via de planning, cliënt krijgt geen "
	    "bericht",
	    "1.3.2 1.1.2", "b2");
}

static int
open_one(
    void *context, const char *nummer, struct onderzoek *o, struct error *err)
{
	if (strcmp(nummer, "2026-9999") == 0)
		return error_set(err, "Er is geen onderzoek %s.", nummer);
	if (make(context, "signaal", nummer, o, err) == -1)
		return -1;
	fill(o);
	if (((struct fake *)context)->ready)
		ready_for(o, GATE_CONCEPT);
	unmark(o);
	return 0;
}

/* A colleague saved another bevinding for the first norm that is marked. */
static int
collide(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_oordelen; i++) {
		if (!o->oordeel[i].changed)
			continue;
		o->oordeel[i].changed = false;
		free(o->conflict.theirs);
		free(o->conflict.who);
		o->conflict = (struct conflict){ .kind = CONFLICT_OORDEEL,
			.index = i,
			.theirs = xstrdup("Cliënten horen het achteraf."),
			.their_grade = normset_key(o->normset, 3),
			.who = xstrdup("m.bakker"),
			.revision = 7 };
		return 1;
	}
	return 0;
}

static int
save(void *context, struct onderzoek *o, struct error *err)
{
	struct fake *fake = context;

	if (fake->save_fails)
		return error_system(err, "de schijf is vol");
	fake->saves++;
	if (fake->colleague) {
		fake->colleague = false;
		return collide(o);
	}
	unmark(o);
	return 0;
}

static int
refresh(void *context, struct onderzoek *o, struct error *err)
{
	const struct fake *fake = context;
	int changed = 0;

	(void)err;
	if (fake->taken_out)
		return REFRESH_CLOSED;
	if (fake->meanwhile != NULL) {
		fake->meanwhile(o);
		changed = 1;
	}
	for (size_t i = 0; i < o->n_maatregelen; i++) {
		struct maatregel *m = &o->maatregel[i];
		struct buf nummer = { 0 };

		maatregel_nummer(o, m, &nummer);
		if (!m->withdrawn &&
		    fake_withdrawn(&fake->events, buf_text(&nummer)))
			changed = m->withdrawn = true;
		buf_release(&nummer);
	}
	return changed;
}

static bool
others_wrote(void *context)
{
	struct fake *fake = context;
	bool wrote = fake->others_wrote;

	fake->others_wrote = false;
	return wrote;
}

static int
present(void *context, const char *nummer, const char *text, struct error *err)
{
	struct fake *fake = context;

	(void)nummer;
	if (fake->save_fails)
		return error_system(err, "de schijf is vol");
	fake->presents++;
	snprintf(fake->present, sizeof fake->present, "%s", text);
	return 0;
}

static int
absent(void *context, struct error *err)
{
	(void)err;
	((struct fake *)context)->absents++;
	return 0;
}

static int
others(void *context, const char *nummer, struct aanwezigen *out,
    struct error *err)
{
	const struct fake *fake = context;

	(void)nummer;
	(void)err;
	*out = (struct aanwezigen){ 0 };
	if (fake->other == NULL)
		return 0;
	out->who = xcalloc(1, sizeof *out->who);
	out->who[out->n++] = (struct aanwezige){
		.login = xstrdup(fake->other),
		.text = xstrdup(fake->other_text),
		.since = xstrdup("2026-11-21 10:12:07"),
	};
	return 0;
}

static const struct {
	const char *kind, *subject, *line;
} texts[] = {
	{ "notitie", "A-1.3.2 A-1.1.2",
	    "vervanging loopt via de planning, cliënt…" },
	{ "bevinding", "A-1.1.2", "…de vervanging is geregeld, maar…" },
	{ "antwoord", "doel", "Een klacht over de vervanging." },
	{ "gesprek", "1", "Keuken van de locatie" },
};

static int
search(void *context, const char *words, const char *nummer, struct hits *hits,
    struct error *err)
{
	(void)context;
	(void)err;
	*hits = (struct hits){ 0 };
	for (size_t i = 0; i < LENGTH(texts); i++) {
		if (strstr(texts[i].line, words) == NULL)
			continue;
		hits->hit = xgrow(hits->hit, hits->n, sizeof *hits->hit);
		hits->hit[hits->n++] = (struct hit){
			.nummer =
			    xstrdup(nummer != NULL ? nummer : "2026-0141"),
			.kind = xstrdup(texts[i].kind),
			.subject = xstrdup(texts[i].subject),
			.line = xstrdup(texts[i].line),
			.stamp = xstrdup("2026-11-20 10:31:00"),
		};
	}
	return 0;
}

static int
aanbieders(void *context, const char *text, char ***names, size_t *n,
    struct error *err)
{
	static const char *const known[] = { "De Brug", "De Hoek",
		"Thuis Verder" };

	(void)context;
	(void)err;
	*names = xcalloc(LENGTH(known), sizeof **names);
	*n = 0;
	for (size_t i = 0; i < LENGTH(known); i++)
		if (strstr(known[i], text) != NULL)
			(*names)[(*n)++] = xstrdup(known[i]);
	return 0;
}

static int
all_aanbieders(void *context, char ***names, size_t *n, struct error *err)
{
	return aanbieders(context, "", names, n, err);
}

static void
forget_draft(struct fake *fake)
{
	free(fake->draft.nummer);
	free(fake->draft.subject);
	free(fake->draft.text);
	free(fake->draft.stamp);
	fake->draft = (struct draft){ 0 };
}

/* What is on /weg is not there. */
static int
keep_file(void *context, const char *path, char *sha256, int64_t *size,
    struct error *err)
{
	(void)context;
	if (strncmp(path, "/weg/", 5) == 0)
		return error_system(err,
		    "%s kan niet worden gelezen: het bestand of de map bestaat"
		    " niet; controleer de naam.",
		    path);
	sha256_text(path, strlen(path), sha256);
	*size = 12345;
	return 0;
}

static int
draft_save(void *context, const struct draft *draft, struct error *err)
{
	struct fake *fake = context;

	if (fake->draft_fails)
		return error_system(err, "de schijf is vol");
	forget_draft(fake);
	fake->draft = *draft;
	fake->draft.nummer = xstrdup(draft->nummer);
	fake->draft.subject = xstrdup(draft->subject);
	fake->draft.text = xstrdup(draft->text);
	fake->draft.stamp = xstrdup("2026-11-20 10:31:07");
	fake->draft_saves++;
	return 0;
}

static int
draft_delete(
    void *context, const char *nummer, const char *subject, struct error *err)
{
	struct fake *fake = context;

	(void)nummer;
	(void)err;
	fake->draft_deletes++;
	if (fake->draft.text != NULL &&
	    strcmp(fake->draft.subject, subject) == 0)
		forget_draft(fake);
	return 0;
}

static int
draft_list(
    void *context, const char *nummer, struct drafts *drafts, struct error *err)
{
	const struct draft *kept = &((struct fake *)context)->draft;

	(void)err;
	*drafts = (struct drafts){ 0 };
	if (kept->text == NULL || strcmp(kept->nummer, nummer) != 0)
		return 0;
	drafts->draft = xcalloc(1, sizeof *drafts->draft);
	drafts->draft[drafts->n++] = (struct draft){
		.nummer = xstrdup(kept->nummer),
		.subject = xstrdup(kept->subject),
		.text = xstrdup(kept->text),
		.cursor = kept->cursor,
		.begun = kept->begun,
		.stamp = xstrdup(kept->stamp),
	};
	return 0;
}

static int
place_save(void *context, const struct place *place, struct error *err)
{
	(void)err;
	((struct fake *)context)->place = *place;
	return 0;
}

static int
place_find(
    void *context, const char *nummer, struct place *place, struct error *err)
{
	const struct fake *fake = context;

	(void)err;
	if (strcmp(fake->place.nummer, nummer) != 0)
		return 0;
	*place = fake->place;
	return 1;
}

static int
write_document(void *context, const struct document *document,
    const struct document_case *c, const char *format, char *path, size_t size,
    struct buf *told, struct error *err)
{
	struct fake *fake = context;

	if (fake->save_fails)
		return error_system(err, "Er is geen ruimte meer.");
	snprintf(path, size, "%s-%s.%s", document->name, c->o->nummer, format);
	buf_add(told, "Nog in te vullen in het onderzoek: gevorderd.");
	return 0;
}

static int
rapport(void *context, struct onderzoek *o, const char *format, char *path,
    size_t size, struct error *err)
{
	(void)context;
	(void)err;
	snprintf(path, size, "/tmp/rapport-%s.%s", o->nummer, format);
	return 0;
}

static int
example(void *context, const struct progress *progress, struct error *err)
{
	(void)progress, (void)err;
	((struct fake *)context)->empty = false;
	return 0;
}

static const struct library *
library(void *context, struct error *err)
{
	(void)err;
	return &((struct fake *)context)->library;
}

void
fake_init(struct fake *fake)
{
	struct load_report report = { 0 };
	struct error err = { 0 };

	*fake = (struct fake){ .emergency = "/nonexistent" };
	assert_int_equal(load_folder(".", &fake->library, &report, &err), 0);
	assert_int_equal(report.n_errors, 0);
	load_report_release(&report);
	fake->backend = (struct backend){ .context = fake,
		.list = list,
		.open = open_one,
		.begin = begin,
		.new_norms = new_norms,
		.save = save,
		.refresh = refresh,
		.others_wrote = others_wrote,
		.present = present,
		.absent = absent,
		.others = others,
		.search = search,
		.aanbieders = aanbieders,
		.all_aanbieders = all_aanbieders,
		.keep_file = keep_file,
		.draft_save = draft_save,
		.draft_delete = draft_delete,
		.draft_list = draft_list,
		.place_save = place_save,
		.place_find = place_find,
		.rapport = rapport,
		.document = write_document,
		.example = example,
		.library = library,
		.formats = "html|tekst",
		.office = "GGD Rotterdam-Rijnmond",
		.user = "j.devries",
		.emergency = fake->emergency };
	fake_maatregelen(&fake->backend);
	fake_agenda(&fake->backend);
	fake_lakken(&fake->backend);
	fake_bewaren(&fake->backend);
	fake->uitstel = DATE_NONE;
	fake->stil.from = DATE_NONE;
	fake_handhaving(fake);
	fake_signalen(fake);
	fake_team(fake);
	fake_cijfers(&fake->backend);
}

void
fake_release(struct fake *fake)
{
	forget_draft(fake);
	fake_events_release(&fake->events);
	fake_handhaving_release(&fake->handhaving);
	fake_signalen_release(&fake->signalen);
	team_release(&fake->team);
	fake_weergave_release(&fake->weergave);
	library_release(&fake->library);
}
