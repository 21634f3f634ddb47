/*
 * show.c - everything about one onderzoek, for `schouw toon NUMMER`: for
 * the toezichthouder, so what is intern or bijzonder is in it too.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "core/rules.h"
#include "report/lay.h"
#include "report/report.h"
#include "report/show.h"

#define CODE_COLUMN 10

static void
show_title(struct lay *lay, const char *text)
{
	lay_gap(lay);
	lay_heading(lay, text, '-');
}

static void
show_head(struct lay *lay, const struct onderzoek *o)
{
	char *title = xasprintf("Onderzoek %s: %s", o->nummer, o->form->title);
	char day[DATE_DUTCH_SIZE];
	char *begun =
	    xasprintf("%s, begonnen op %s door %s", status_words[o->status],
		date_to_dutch(o->started_on, day), o->behandelaar);
	char *counts = xasprintf("%zu gekozen, %zu beoordeeld, %zu tekort",
	    onderzoek_n_chosen(o), onderzoek_n_judged(o),
	    onderzoek_n_tekort(o));
	char *set = xasprintf("%s, versie %s (%s)", o->normset->title,
	    o->normset->version, o->normset->id);

	lay_heading(lay, title, '=');
	lay_part(lay, "Stand", begun);
	lay_part(lay, "Normset", set);
	lay_part(lay, "Normen", counts);
	free(title);
	free(begun);
	free(counts);
	free(set);
}

/* ---- answers ---- */

static const char *
privacy_mark(enum privacy privacy)
{
	static const char *const marks[] = {
		[PRIVACY_OPENBAAR] = "",
		[PRIVACY_INTERN] = " (intern)",
		[PRIVACY_BIJZONDER] = " (bijzonder)",
	};

	return marks[privacy];
}

struct showing {
	struct lay *lay;
	const struct onderzoek *onderzoek;
	int step; /* of the last question; -1: none */
};

/* The heads of what a question begins: its step, the row of its group. */
static void
show_question_heads(struct showing *s, const struct question *q)
{
	if (q->step != s->step)
		show_title(s->lay, s->onderzoek->form->step[q->step].title);
	s->step = q->step;
	if (q->group != NULL && q->subitem == 0 && q->group->repeats)
		lay_textf(s->lay, "%s %d",
		    q->group->row_head != NULL ? q->group->row_head
					       : q->group->field.label,
		    q->row + 1);
}

static void
visit_question(void *context, const struct question *q)
{
	struct showing *s = context;
	const struct onderzoek *o = s->onderzoek;
	struct buf value = { 0 }, text = { 0 };
	char *label;

	if (q->field->kind == FIELD_KOP)
		return;
	show_question_heads(s, q);
	label =
	    xasprintf("%s%s", q->field->label, privacy_mark(q->field->privacy));
	field_show(q->field, o->registers,
	    onderzoek_get(o, q->field, q->row, &value), &text);
	lay_label(s->lay, label, 34, text.length > 0 ? text.text : "-");
	free(label);
	buf_release(&value);
	buf_release(&text);
}

/* ---- norms ---- */

static void
show_oordeel(struct lay *lay, const struct oordeel *oordeel)
{
	const struct norm *norm = oordeel->norm;
	char *title = xasprintf("%s: %s", norm->title,
	    oordeel->grade != NULL ? oordeel->grade->label
				   : "nog geen oordeel");
	struct buf punten = { 0 };

	lay_label(lay, norm->cited, CODE_COLUMN, title);
	lay->indent += CODE_COLUMN;
	for (size_t i = 0; i < norm->n_toetspunten; i++)
		buf_addf(&punten, "%s%s %s", i > 0 ? "   " : "",
		    norm->toetspunt[i].id,
		    oordeel->punt[i] == PUNT_OPEN
			? "."
			: punt_words[oordeel->punt[i]]);
	lay_part(lay, "Toetspunten", buf_text(&punten));
	lay_part(lay, "Bevinding", oordeel->bevinding);
	lay_part(lay, "Grond", grond_labels[oordeel_grond(oordeel)]);
	lay_part(lay, "Gekozen om", oordeel->reden);
	lay->indent -= CODE_COLUMN;
	buf_release(&punten);
	free(title);
}

static void
show_oordelen(struct lay *lay, const struct onderzoek *o)
{
	/* What a vorm without oordelen leaves out needs no reason. */
	if (!o->form->oordeel && onderzoek_n_chosen(o) == 0)
		return;
	show_title(lay, "Normen");
	if (onderzoek_n_chosen(o) == 0)
		lay_text(lay, "Er is nog geen norm gekozen.");
	for (size_t i = 0; i < o->n_oordelen; i++)
		if (o->oordeel[i].chosen)
			show_oordeel(lay, &o->oordeel[i]);
	if (onderzoek_n_chosen(o) == o->n_oordelen)
		return;
	show_title(lay, "Niet onderzocht");
	for (size_t i = 0; i < o->n_oordelen; i++) {
		const struct oordeel *left = &o->oordeel[i];
		char *text;

		if (left->chosen)
			continue;
		text = xasprintf("%s: %s", left->norm->title,
		    *left->reden != '\0' ? left->reden : "geen reden");
		lay_label(lay, left->norm->cited, CODE_COLUMN, text);
		free(text);
	}
}

/* ---- notities, maatregelen, adviezen ---- */

static void
show_notitie(
    struct lay *lay, const struct onderzoek *o, const struct notitie *n)
{
	const struct methode *methode = normset_methode(o->normset, n->methode);
	struct buf head = { 0 };

	buf_addf(&head, "%lld: %s, %s%s", (long long)n->id, n->stamp, n->author,
	    n->id == 0 ? " (nog niet bewaard)" : "");
	if (n->gesprek != 0)
		buf_addf(&head, ", gesprek %d", n->gesprek);
	if (*n->bron != '\0')
		buf_addf(&head, ", bron %s", n->bron);
	if (methode != NULL)
		buf_addf(&head, ", %s", methode->label);
	buf_addf(&head, ", %s%s", privacy_words[n->privacy],
	    n->literal ? ", letterlijk" : "");
	if (*n->norms != '\0')
		buf_addf(&head, ", norm %s", n->norms);
	if (n->soort != SOORT_PLAIN)
		buf_addf(&head, ", nog te %s%s", soort_words[n->soort],
		    n->done ? " (gedaan)" : "");
	if (n->replaced)
		buf_add(&head, " (vervangen door een latere)");
	lay_gap(lay);
	lay_text(lay, buf_text(&head));
	lay->indent += 4;
	lay_text(lay, n->text);
	lay->indent -= 4;
	buf_release(&head);
}

static void
show_notities(struct lay *lay, const struct onderzoek *o)
{
	show_title(lay, "Notities");
	if (o->n_notities == 0)
		lay_text(lay, "Er zijn nog geen notities.");
	for (size_t i = 0; i < o->n_notities; i++)
		show_notitie(lay, o, &o->notitie[i]);
}

/* "di 12-01-2027 (6 weken na verzending)", or what there is of it. */
static void
add_last_day(const struct maatregel *m, struct buf *out)
{
	char day[DATE_DUTCH_SIZE];
	struct buf termijn = { 0 };

	maatregel_last_day(DATE_NONE, m->termijn, &termijn);
	buf_add(out, date_to_dutch(m->due_on, day));
	if (out->length > 0 && termijn.length > 0)
		buf_addf(out, " (%s)", buf_text(&termijn));
	else
		buf_add(out, buf_text(&termijn));
	buf_release(&termijn);
}

static void
show_stuk(struct lay *lay, const struct onderzoek *o, const struct bewijs *b)
{
	char day[DATE_DUTCH_SIZE];
	struct buf head = { 0 };

	bewijs_nummer(o, b, &head);
	buf_addf(
	    &head, " %s%s", b->titel, b->withdrawn ? " (ingetrokken)" : "");
	lay_gap(lay);
	lay_text(lay, buf_text(&head));
	lay->indent += 4;
	lay_part(lay, "Methode", b->methode->label);
	lay_part(lay, "Dag", date_to_dutch(b->day, day));
	lay_part(lay, "Normen", b->norms);
	lay_part(lay, "Gezien", b->gezien);
	lay_part(lay, "Steekproef", b->steekproef);
	lay_part(lay, "Noodzaak", b->noodzaak);
	lay_part(lay, "Proportioneel", b->proportionaliteit);
	lay_part(lay, "Privacy", privacy_words[b->privacy]);
	lay_part(lay, "Bestand", b->bestand.name);
	lay->indent -= 4;
	buf_release(&head);
}

static void
show_bewijs(struct lay *lay, const struct onderzoek *o)
{
	if (o->n_bewijs == 0)
		lay_text(lay, "Er is nog geen bewijs vastgelegd.");
	for (size_t i = 0; i < o->n_bewijs; i++)
		show_stuk(lay, o, &o->bewijs[i]);
}

static void
show_maatregelen(struct lay *lay, const struct onderzoek *o)
{
	show_title(lay, "Maatregelen");
	if (o->n_maatregelen == 0)
		lay_text(lay, "Er zijn geen maatregelen.");
	for (size_t i = 0; i < o->n_maatregelen; i++) {
		const struct maatregel *m = &o->maatregel[i];
		struct buf head = { 0 }, last = { 0 };

		maatregel_nummer(o, m, &head);
		buf_addf(&head, " bij %s %s%s", m->norm->cited, m->norm->title,
		    m->withdrawn ? " (ingetrokken)" : "");
		lay_gap(lay);
		lay_text(lay, buf_text(&head));
		lay->indent += 4;
		lay_text(lay, m->text);
		add_last_day(m, &last);
		lay_part(lay, "Uiterlijk", buf_text(&last));
		lay_part(lay, "Door", m->owner);
		lay_part(lay, "Blijkt uit", m->blijkt_uit);
		lay->indent -= 4;
		buf_release(&last);
		buf_release(&head);
	}
}

static void
show_adviezen(struct lay *lay, const struct onderzoek *o)
{
	show_title(lay, "Adviezen");
	if (o->n_adviezen == 0)
		lay_text(lay, "Er zijn geen adviezen.");
	for (size_t i = 0; i < o->n_adviezen; i++) {
		const struct advies *a = &o->advies[i];
		struct buf head = { 0 };

		advies_nummer(o, a, &head);
		buf_addf(&head, ", %s%s",
		    a->norm != NULL ? a->norm->cited : "algemeen",
		    a->withdrawn ? " (ingetrokken)" : "");
		lay_gap(lay);
		lay_text(lay, buf_text(&head));
		lay->indent += 4;
		lay_text(lay, a->text);
		lay->indent -= 4;
		buf_release(&head);
	}
}

static void
show_faults(struct lay *lay, const struct onderzoek *o)
{
	static const char *const signs[] = {
		[LEVEL_LET_OP] = "let op",
		[LEVEL_WAARSCHUW] = "waarschuw",
		[LEVEL_BLOKKEER] = "blokkeer",
	};
	struct faults faults;

	rules_check(o, GATE_CONCEPT, &faults);
	show_title(lay, "Voor het concept");
	if (faults.n == 0)
		lay_text(lay, "Er ontbreekt niets.");
	for (size_t i = 0; i < faults.n; i++) {
		const struct fault *fault = &faults.fault[i];

		lay_label(lay,
		    fault->passed ? "met reden" : signs[fault->level],
		    LAY_LABEL, fault->text);
	}
	faults_release(&faults);
}

void
report_bewijs_text(const struct onderzoek *o, int width, struct buf *out)
{
	struct lay lay = { .out = out, .width = width };

	show_bewijs(&lay, o);
}

void
report_text(const struct onderzoek *o, int width, struct buf *out)
{
	struct lay lay = { .out = out, .width = width };
	struct showing showing = { &lay, o, -1 };

	show_head(&lay, o);
	questions_walk(o, visit_question, &showing);
	show_oordelen(&lay, o);
	show_title(&lay, "Gesprekken");
	show_gesprekken(&lay, o);
	show_notities(&lay, o);
	show_title(&lay, "Bewijs");
	show_bewijs(&lay, o);
	show_maatregelen(&lay, o);
	show_adviezen(&lay, o);
	show_faults(&lay, o);
}
