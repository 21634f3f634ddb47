/*
 * rules.c - what the kader asks of every onderzoek, one rule per row.
 *
 * What belongs to one vorm or one normset is a check in its file.
 */
#include <string.h>

#include "base/mem.h"
#include "core/rule_checks.h"
#include "core/text.h"

#define NAME_SIZE 160 /* room in a sentence; a longer one is cut there */

static struct fault *
add(struct faults *faults, const struct rule *rule)
{
	return faults_add(faults, rule->id, rule->level, rule->gate);
}

/* The place of the question that asks a fact, when the form has it. */
static void
place_at_fact(struct fault *fault, const struct onderzoek *o, const char *name)
{
	const struct field *field = form_field(o->form, name);
	struct place_in_form at;

	if (field == NULL || !field_place(o->form, field, &at))
		return;
	fault->step = at.step;
	fault->item = at.item;
	fault->subitem = at.subitem;
	text_fit(fault->subject, sizeof fault->subject, "%s", name);
}

struct asking {
	const struct onderzoek *onderzoek;
	const struct rule *rule;
	struct faults *faults;
};

/* "Bezoeken 2, Datum": which question in which row. */
static void
question_name(const struct question *q, char *out, size_t size)
{
	if (q->group == NULL || !q->group->repeats)
		text_fit(out, size, "%s", q->field->label);
	else
		text_fit(out, size, "%s %d, %s", q->group->field.label,
		    q->row + 1, q->field->label);
}

static bool
ends_in_question(const char *text)
{
	size_t n = strlen(text);

	return n > 0 && text[n - 1] == '?';
}

static void
visit_required(void *context, const struct question *q)
{
	struct asking *a = context;
	char name[NAME_SIZE];
	struct fault *fault;

	if (!field_required_at(a->onderzoek, q->field, q->row) ||
	    question_answered(a->onderzoek, q))
		return;
	question_name(q, name, sizeof name);
	fault = add(a->faults, a->rule);
	fault_at_question(fault, q);
	/* A label that asks ends its own sentence. */
	text_fit(fault->text, sizeof fault->text,
	    ends_in_question(name) ? "%s Nog niet ingevuld"
				   : "%s: nog niet ingevuld",
	    name);
}

static void
check_required(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	struct asking asking = { o, rule, faults };

	questions_walk(o, visit_required, &asking);
}

static void
check_chosen(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	struct fault *fault;

	if (!o->form->oordeel || o->form->oordeel_free ||
	    onderzoek_n_chosen(o) > 0)
		return;
	fault = add(faults, rule);
	fault_at_norm(fault, o, STEP_NORMSELECTIE, NULL);
	text_fit(
	    fault->text, sizeof fault->text, "Er is nog geen norm gekozen");
}

static bool
is_left_out(const struct onderzoek *o, const struct oordeel *oordeel)
{
	return !oordeel->chosen && *oordeel->reden == '\0' &&
	    onderzoek_insists_on(o, oordeel->norm);
}

static bool
is_excluded(const struct onderzoek *o, const struct oordeel *oordeel)
{
	return oordeel->chosen && *oordeel->reden == '\0' &&
	    norm_excluded(o, oordeel->norm);
}

static bool
is_forgotten(const struct onderzoek *o, const struct oordeel *oordeel)
{
	const struct norm *norm = oordeel->norm;

	return norm->relevant != NULL && !oordeel->chosen &&
	    *oordeel->reden == '\0' && !onderzoek_insists_on(o, norm) &&
	    onderzoek_begins_with(o, norm) && norm_relevant(o, norm);
}

static bool
is_open(const struct onderzoek *o, const struct oordeel *oordeel)
{
	return o->form->oordeel && oordeel->chosen && oordeel->grade == NULL;
}

static bool
is_unasked(const struct onderzoek *o, const struct oordeel *oordeel)
{
	return !o->form->oordeel && oordeel->grade != NULL;
}

static bool
is_unfounded(const struct onderzoek *o, const struct oordeel *oordeel)
{
	if (!oordeel->chosen || oordeel->grade == NULL ||
	    oordeel->grade->special || *oordeel->bevinding != '\0')
		return false;
	for (size_t i = 0; i < oordeel->norm->n_toetspunten; i++)
		if (oordeel->punt[i] != PUNT_OPEN)
			return false;
	return oordeel_grond(oordeel) == GROND_GEEN &&
	    !onderzoek_has_notitie(o, oordeel->norm) &&
	    onderzoek_n_bewijs_on(o, oordeel->norm) == 0;
}

static void
add_at_vorige(const struct onderzoek *o, const struct rule *rule,
    struct faults *faults, const char *text)
{
	struct fault *fault = add(faults, rule);

	place_at_fact(fault, o, "vorige");
	text_fit(fault->text, sizeof fault->text, "%s", text);
}

static void
check_follows(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	const struct field *field = form_field(o->form, "vorige");

	if (o->vorige_is == VORIGE_ANDERE_VORM)
		add_at_vorige(o, rule, faults,
		    "Het eerdere onderzoek is niet van een vorm waar deze op"
		    " volgt");
	if (!onderzoek_follows(o) || *o->facts.vorige != '\0')
		return;
	/* An open question says so itself. */
	if (field == NULL || !field_relevant(o, field) ||
	    !field_required(o, field))
		add_at_vorige(o, rule, faults,
		    "Het nummer van het eerdere onderzoek ontbreekt");
}

static void
check_follows_maatregel(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	if (onderzoek_follows(o) && o->vorige_is == VORIGE_ZONDER_MAATREGEL)
		add_at_vorige(o, rule, faults,
		    "In het eerdere onderzoek is geen maatregel opgelegd");
}

static void
check_announced(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	const struct form *form = o->form;
	bool announced = o->facts.aangekondigd == YES_YES;
	struct fault *fault;

	if (o->facts.aangekondigd == YES_EMPTY ||
	    (announced ? form->announced_allowed || !form->unannounced_allowed
		       : form->unannounced_allowed || !form->announced_allowed))
		return;
	fault = add(faults, rule);
	place_at_fact(fault, o, "aangekondigd");
	text_fit(fault->text, sizeof fault->text,
	    "%s: een bezoek is hier altijd %s", form->title,
	    announced ? "onaangekondigd" : "aangekondigd");
}

static bool
any_allowed(const struct gemeente *gemeente, const char *voorzieningen)
{
	for (size_t i = 0; i < gemeente->alleen.n; i++)
		if (set_has(voorzieningen, gemeente->alleen.word[i]))
			return true;
	return false;
}

/* "Beschermd wonen, Nachtopvang": what there is toezicht on. */
static void
add_allowed(
    const struct onderzoek *o, const struct gemeente *gemeente, struct buf *out)
{
	for (size_t i = 0; i < gemeente->alleen.n; i++) {
		const char *id = gemeente->alleen.word[i];
		const struct voorziening *v =
		    registers_voorziening(o->registers, id);

		buf_addf(
		    out, "%s%s", i == 0 ? "" : "; ", v == NULL ? id : v->label);
	}
}

static void
check_gemeenten(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	const char *voorzieningen = o->facts.voorzieningen;
	size_t n = o->registers == NULL ? 0 : o->registers->n_gemeenten;

	if (*voorzieningen == '\0')
		return;
	for (size_t i = 0; i < n; i++) {
		const struct gemeente *g = &o->registers->gemeente[i];
		struct buf allowed = { 0 };
		struct fault *fault;

		if (!g->limited || !set_has(o->facts.gemeenten, g->id) ||
		    any_allowed(g, voorzieningen))
			continue;
		add_allowed(o, g, &allowed);
		fault = add(faults, rule);
		place_at_fact(fault, o, "gemeenten");
		/* Each gemeente asks a reason of its own. */
		text_fit(fault->subject, sizeof fault->subject, "gemeenten:%s",
		    g->id);
		text_fit(fault->text, sizeof fault->text,
		    "%s: hier is alleen toezicht afgesproken op: %s", g->label,
		    buf_text(&allowed));
		buf_release(&allowed);
	}
}

static void
check_public(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	struct fault *fault;

	if (o->form->openbaar)
		return;
	fault = add(faults, rule);
	text_fit(fault->text, sizeof fault->text,
	    "%s wordt niet openbaar gemaakt", o->form->title);
}

const struct rule rules[] = {
	{ "niet-ingevuld",
	    "Een verplichte vraag die gesteld wordt, heeft een"
	    " antwoord.",
	    "de vorm", LEVEL_BLOKKEER, GATE_CONCEPT, .check = check_required },
	{ "heronderzoek-na",
	    "Een heronderzoek volgt op signaalgestuurd onderzoek of"
	    " kwaliteitstoezicht, een opvolgingsonderzoek op een"
	    " calamiteit.",
	    "Toezichtsvormen 1.2 en 1.7", LEVEL_BLOKKEER, GATE_CONCEPT,
	    .check = check_follows },
	{ "heronderzoek-maatregel",
	    "Een heronderzoek volgt op een onderzoek met maatregelen.",
	    "Toezichtsvormen 1.7", LEVEL_WAARSCHUW, GATE_CONCEPT,
	    .check = check_follows_maatregel },
	{ "bezoekwijze",
	    "Het bezoek is aangekondigd of niet zoals de vorm dat"
	    " kent.",
	    "Toezichtsvormen 1.2 tot en met 1.7", LEVEL_BLOKKEER, GATE_CONCEPT,
	    .check = check_announced },
	{ "beperkte-gemeente",
	    "In een gemeente met een beperkte afspraak gaat het"
	    " onderzoek over een voorziening van die afspraak.",
	    "Toezichtskader 2.2", LEVEL_WAARSCHUW, GATE_CONCEPT,
	    .check = check_gemeenten },
	{ "geen-norm-gekozen",
	    "Een vorm met oordelen toetst ten minste een norm.",
	    "Toezichtsvormen 1.3, 1.4 en 1.7", LEVEL_BLOKKEER, GATE_CONCEPT,
	    .check = check_chosen },
	{ "weglaten-met-reden",
	    "Een norm die bij de vorm hoort, wordt alleen met een"
	    " reden weggelaten.",
	    "Toezichtsvormen 1.3 en 1.4", LEVEL_BLOKKEER, GATE_CONCEPT,
	    .norm = is_left_out, .view = STEP_NORMSELECTIE,
	    .breach = "weggelaten zonder reden" },
	{ "toevoegen-met-reden",
	    "Een norm die niet bij de vorm hoort, wordt alleen met een"
	    " reden toegevoegd.",
	    "Toezichtsvormen 1.7", LEVEL_BLOKKEER, GATE_CONCEPT,
	    .norm = onderzoek_added_unasked, .view = STEP_NORMSELECTIE,
	    .breach = "toegevoegd zonder reden" },
	{ "norm-past-niet",
	    "Een norm met een voorwaarde wordt alleen getoetst waar"
	    " die voorwaarde geldt, of met een reden.",
	    "Toetsingskader, norm 2.3.2", LEVEL_LET_OP, GATE_CONCEPT,
	    .norm = is_excluded, .view = STEP_NORMSELECTIE,
	    .breach = "gekozen, maar de voorwaarde geldt hier niet" },
	{ "norm-hoort-erbij",
	    "Een norm waarvan de voorwaarde geldt, wordt getoetst of"
	    " met een reden weggelaten.",
	    "Toetsingskader, norm 2.3.2", LEVEL_LET_OP, GATE_CONCEPT,
	    .norm = is_forgotten, .view = STEP_NORMSELECTIE,
	    .breach = "de voorwaarde geldt hier, maar hij is niet gekozen" },
	{ "nog-geen-oordeel", "Elke gekozen norm heeft een oordeel.",
	    "Toezichtsvormen 1.3, 1.4 en 1.7", LEVEL_BLOKKEER, GATE_CONCEPT,
	    .norm = is_open, .view = STEP_NORMEN,
	    .breach = "nog geen oordeel" },
	{ "geen-oordeel",
	    "Een vorm zonder oordelen geeft geen oordeel over een"
	    " norm.",
	    "Toezichtsvormen 1.2 en 1.6", LEVEL_BLOKKEER, GATE_CONCEPT,
	    .norm = is_unasked, .view = STEP_NORMEN,
	    .breach = "deze vorm kent geen oordelen; haal het oordeel weg" },
	{ "onderbouwing",
	    "Waar een oordeel op steunt, is te zien: een bevinding,"
	    " een notitie of een toetspunt.",
	    "Toetsingskader 1.2", LEVEL_LET_OP, GATE_CONCEPT,
	    .norm = is_unfounded, .view = STEP_NORMEN,
	    .breach = "oordeel zonder bevinding, notitie of toetspunt" },
	{ "bewijs-noodzaak",
	    "Bij inzage van een dossier staat waarom het nodig was"
	    " en waarom het met minder niet kon.",
	    "Toezichtskader 3.2", LEVEL_BLOKKEER, GATE_CONCEPT,
	    .check = check_bewijs_noodzaak },
	{ "bewijs-pgb",
	    "Wat bij een pgb hoort, wordt alleen gezien in een"
	    " onderzoek naar een pgb.",
	    "Toetsingskader, methoden bij een pgb", LEVEL_WAARSCHUW,
	    GATE_CONCEPT, .check = check_bewijs_pgb },
	{ "maatregel-bij-tekort",
	    "Een maatregel hoort bij een norm met een tekort.",
	    "Toezichtsvormen 1.7", LEVEL_WAARSCHUW, GATE_CONCEPT,
	    .check = check_maatregel_tekort },
	{ "maatregel-zonder-tekst",
	    "Een maatregel zegt wat er bereikt moet worden.", "Handhaving",
	    LEVEL_BLOKKEER, GATE_CONCEPT, .check = check_maatregel_text },
	{ "maatregel-volledig",
	    "Een maatregel heeft een termijn, een eigenaar en zegt"
	    " waaruit het herstel blijkt.",
	    "Handhaving", LEVEL_LET_OP, GATE_CONCEPT,
	    .check = check_maatregel_whole },
	{ "maatregel-vaag", "Een maatregel zegt iets dat te toetsen is.",
	    "Handhaving", LEVEL_LET_OP, GATE_CONCEPT,
	    .check = check_maatregel_words },
	{ "verbeterplan-vragen",
	    "Bij een tekort op meer normen ligt een verbeterplan voor de"
	    " hand.",
	    "Handhaving", LEVEL_LET_OP, GATE_CONCEPT,
	    .check = check_verbeterplan },
	{ "nog-doen-of-vragen",
	    "Wat in een gesprek nog te doen of te vragen bleef, is"
	    " afgehandeld.",
	    "Gesprek", LEVEL_LET_OP, GATE_CONCEPT,
	    .check = check_notities_open },
	{ "termijn-overschreden",
	    "Wat binnen een termijn moest, gebeurde op tijd.",
	    "Toezichtsvormen 1.2 en Openbaarmaking 1.3", LEVEL_LET_OP,
	    GATE_CONCEPT, .check = check_termijnen },
	{ "termijn-verstreken",
	    "Wat volgt als een termijn verstrijkt, is onder ogen gezien.",
	    "Toezichtskader 3.2", LEVEL_LET_OP, GATE_CONCEPT,
	    .check = check_gevolgen },
	{ "afschrift-wethouder",
	    "Elk rapport en elke brief gaat in kopie naar de wethouder van"
	    " elke gemeente.",
	    "Openbaarmaking 1.3", LEVEL_LET_OP, GATE_CONCEPT,
	    .check = check_afschriften },
	{ "wederhoor-beantwoord",
	    "Elke feitelijke onjuistheid heeft een antwoord, en er is gezegd"
	    " of die tot een aanpassing leidt.",
	    "Openbaarmaking 1.3, formulier 1", LEVEL_BLOKKEER, GATE_DEFINITIEF,
	    .check = check_onjuistheden },
	{ "niet-openbaar", "Wat niet openbaar is, wordt niet gepubliceerd.",
	    "Openbaarmaking", LEVEL_BLOKKEER, GATE_PUBLICATIE,
	    .check = check_public },
};

const size_t n_rules = LENGTH(rules);
