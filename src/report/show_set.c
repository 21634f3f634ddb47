/*
 * show_set.c - a normset and a vorm as the toezichthouder will see them,
 * for `schouw toon BESTAND` and `schouw normen NORMSET`.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "report/lay.h"
#include "report/report.h"

#define CODE_COLUMN 10

static const char *const kind_words[N_FIELD_KINDS] = {
	[FIELD_TEKST] = "een regel tekst",
	[FIELD_LANGE_TEKST] = "tekst van meer regels",
	[FIELD_GETAL] = "een getal",
	[FIELD_BEDRAG] = "een bedrag",
	[FIELD_DATUM] = "een datum",
	[FIELD_TIJD] = "een tijd",
	[FIELD_EEN_UIT] = "één keuze",
	[FIELD_MEER_UIT] = "een of meer keuzes",
	[FIELD_JA_NEE] = "ja of nee",
	[FIELD_PERSOON] = "een functie, geen naam",
	[FIELD_BIJLAGE] = "een bijlage",
	[FIELD_AANBIEDER] = "een aanbieder",
	[FIELD_GEMEENTEN] = "een of meer gemeenten",
	[FIELD_VOORZIENINGEN] = "een of meer voorzieningen",
	[FIELD_KOP] = "kop",
};

static const char *const view_words[N_STEP_VIEWS] = {
	[STEP_QUESTIONS] = "",
	[STEP_NORMSELECTIE] = "Hier worden de normen gekozen.",
	[STEP_GESPREKKEN] = "Hier staan de notities van gesprekken.",
	[STEP_BEWIJS] = "Hier staan de documenten en dossiers die zijn gezien.",
	[STEP_NORMEN] = "Hier wordt per norm geoordeeld.",
	[STEP_MAATREGELEN] = "Hier staan de maatregelen en adviezen.",
	[STEP_AFRONDING] = "Hier staat wat nog ontbreekt.",
	[STEP_ANALYSE] = "Hier staat wat een jaar liet zien.",
};

static void
show_words(struct lay *lay, const char *label, const struct words *words)
{
	struct buf text = { 0 };

	for (size_t i = 0; i < words->n; i++)
		buf_addf(&text, "%s%s", i > 0 ? "; " : "", words->word[i]);
	lay_part(lay, label, buf_text(&text));
	buf_release(&text);
}

static void
show_expr(struct lay *lay, const char *label, const struct expr *expr)
{
	if (expr != NULL)
		lay_part(lay, label, expr_text(expr));
}

static void
show_controls(struct lay *lay, const struct control *control, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char *text = xasprintf("%s (%s, bij %s; als %s)",
		    control[i].message, level_words[control[i].level],
		    gate_words[control[i].gate], expr_text(control[i].when));

		lay_part(lay, "Controle", text);
		free(text);
	}
}

/* ---- normset ---- */

static void
show_grades(struct lay *lay, const struct normset *set)
{
	lay_gap(lay);
	lay_heading(lay, "Oordelen", '-');
	for (size_t i = 0; i < set->n_grades; i++) {
		const struct grade *grade = &set->grade[i];

		lay_textf(lay, "%d  %s%s%s", grade->key, grade->label,
		    grade->tekort ? " (telt als tekort)" : "",
		    grade->special ? " (buiten de schaal)" : "");
	}
}

static void
show_methoden(struct lay *lay, const struct normset *set)
{
	if (set->n_methoden == 0)
		return;
	lay_gap(lay);
	lay_heading(lay, "Onderzoeksmethoden", '-');
	for (size_t i = 0; i < set->n_methoden; i++) {
		const struct methode *m = &set->methode[i];

		lay_textf(lay, "- %s%s%s%s", m->label,
		    m->privacy == PRIVACY_BIJZONDER ? ", bijzonder" : "",
		    m->noodzaak ? ", met noodzaak" : "",
		    m->pgb ? ", alleen bij pgb" : "");
	}
}

static void
show_punten(struct lay *lay, const struct toetspunt *punt, size_t n)
{
	for (size_t i = 0; i < n; i++)
		lay_label(lay, punt[i].id, 4, punt[i].text);
}

/* "kern, landelijk, dossier": what a norm is marked with. */
static void
add_marks(const struct norm *norm, struct buf *out)
{
	if (norm->kern == YES_YES)
		buf_add(out, ", kern");
	if (norm->herkomst != NULL)
		buf_addf(out, ", %s", norm->herkomst);
	if (norm->dossier == YES_YES)
		buf_add(out, ", dossier");
}

static void
show_norm(struct lay *lay, const struct norm *norm)
{
	struct buf title = { 0 };

	buf_add(&title, norm->title);
	add_marks(norm, &title);
	lay_gap(lay);
	lay_label(lay, norm->cited, CODE_COLUMN, buf_text(&title));
	buf_release(&title);
	lay->indent += CODE_COLUMN;
	if (norm->text != NULL)
		lay_text(lay, norm->text);
	show_punten(lay, norm->toetspunt, norm->n_toetspunten);
	lay_part(lay, "Voorwaarde", norm->voorwaarde);
	show_expr(lay, "Relevant als", norm->relevant);
	show_words(lay, "Grondslag", &norm->grondslag);
	show_words(lay, "Methoden", &norm->methoden);
	lay_part(lay, "Toelichting", norm->toelichting);
	lay_part(lay, "Letterlijk", norm->letterlijk);
	lay_part(lay, "Bron", norm->bron);
	lay->indent -= CODE_COLUMN;
}

/* The heads that a norm begins, coming after another (or NULL). */
static void
show_heads(struct lay *lay, const struct normset *set, const struct norm *norm,
    const struct norm *before)
{
	const struct thema *thema = &set->thema[norm->thema];

	if (before == NULL || before->thema != norm->thema) {
		char *title =
		    xasprintf("Thema %s  %s", thema->id, thema->title);

		lay_gap(lay);
		lay_heading(lay, title, '=');
		if (thema->toelichting != NULL)
			lay_text(lay, thema->toelichting);
		free(title);
	}
	if (norm->paragraaf != NO_PARAGRAAF &&
	    (before == NULL || before->paragraaf != norm->paragraaf)) {
		const struct paragraaf *p = &set->paragraaf[norm->paragraaf];
		char *title = xasprintf("%s  %s", p->id, p->title);

		lay_gap(lay);
		lay_heading(lay, title, '-');
		free(title);
	}
}

static void
show_begrippen(struct lay *lay, const struct normset *set)
{
	if (set->n_begrippen == 0)
		return;
	lay_gap(lay);
	lay_heading(lay, "Begrippen", '=');
	for (size_t i = 0; i < set->n_begrippen; i++) {
		const struct begrip *begrip = &set->begrip[i];

		lay_gap(lay);
		lay_text(lay, begrip->title);
		lay->indent += 4;
		if (begrip->text != NULL)
			lay_text(lay, begrip->text);
		show_punten(lay, begrip->element, begrip->n_elementen);
		lay_part(lay, "Toelichting", begrip->toelichting);
		lay->indent -= 4;
	}
}

void
report_normset_text(const struct normset *set, int width, struct buf *out)
{
	struct lay lay = { .out = out, .width = width };
	char day[DATE_DUTCH_SIZE], *count;

	lay_heading(&lay, set->title, '=');
	lay_part(&lay, "Normset", set->id);
	lay_part(&lay, "Versie", set->version);
	lay_part(&lay, "Vastgesteld", date_to_dutch(set->vastgesteld_on, day));
	lay_part(&lay, "Geldig van", date_to_dutch(set->valid_from, day));
	lay_part(&lay, "Geldig tot", date_to_dutch(set->valid_until, day));
	lay_part(&lay, "Bron", set->bron_naam);
	lay_part(&lay, "Deel", set->bron_deel);
	lay_part(&lay, "SHA-256", set->sha256);
	count = xasprintf("%zu", set->n_norms);
	lay_part(&lay, "Normen", count);
	free(count);
	show_grades(&lay, set);
	show_methoden(&lay, set);
	if (set->n_controls > 0) {
		lay_gap(&lay);
		lay_heading(&lay, "Controles bij elke norm", '-');
		show_controls(&lay, set->control, set->n_controls);
	}
	for (size_t i = 0; i < set->n_norms; i++) {
		show_heads(
		    &lay, set, &set->norm[i], i > 0 ? &set->norm[i - 1] : NULL);
		show_norm(&lay, &set->norm[i]);
	}
	show_begrippen(&lay, set);
	lay_gap(&lay);
}

/* ---- vorm ---- */

/* "een datum, verplicht, intern". */
static void
show_kind(struct lay *lay, const struct field *field)
{
	lay_textf(lay, "(%s%s%s%s%s)", kind_words[field->kind],
	    field->always_required ? ", verplicht" : "",
	    field->other ? ", of iets anders" : "",
	    field->read_only ? ", alleen lezen" : "",
	    field->privacy == PRIVACY_OPENBAAR     ? ""
		: field->privacy == PRIVACY_INTERN ? ", intern"
						   : ", bijzonder");
}

static void
show_choices(struct lay *lay, const struct field *field)
{
	for (size_t i = 0; i < field->n_choices; i++) {
		const struct choice *choice = &field->choice[i];

		lay_textf(lay, "- %s%s%s", choice->label,
		    choice->relevant != NULL ? "; alleen als " : "",
		    choice->relevant != NULL ? expr_text(choice->relevant)
					     : "");
	}
	if (field->other)
		lay_text(lay, "- Anders: ...");
}

static void
show_field(struct lay *lay, const struct field *field)
{
	lay_gap(lay);
	lay_text(lay, field->label != NULL ? field->label : field->id);
	lay->indent += 4;
	if (field->kind != FIELD_KOP)
		show_kind(lay, field);
	if (field->hint != NULL)
		lay_text(lay, field->hint);
	show_choices(lay, field);
	lay_part(lay, "Toelichting", field->toelichting);
	lay_part(lay, "Begint met", field->initial);
	show_expr(lay, "Alleen als", field->relevant);
	show_expr(lay, "Verplicht als", field->required);
	show_expr(lay, "Berekend", field->computed);
	show_controls(lay, field->control, field->n_controls);
	lay->indent -= 4;
}

static void
show_group(struct lay *lay, const struct item *group)
{
	const struct field *field = &group->field;

	lay_gap(lay);
	lay_text(lay, field->label);
	lay->indent += 4;
	if (group->repeats)
		lay_textf(lay, "(groep, %d tot %d keer)", group->rows_min,
		    group->rows_max);
	lay_part(lay, "Toelichting", field->toelichting);
	show_expr(lay, "Alleen als", field->relevant);
	for (size_t i = 0; i < group->n_items; i++)
		show_field(lay, &group->item[i].field);
	lay->indent -= 4;
}

static void
show_step(struct lay *lay, const struct step *step, size_t number)
{
	char *title = xasprintf("Stap %zu  %s", number, step->title);

	lay_gap(lay);
	lay_heading(lay, title, '-');
	if (step->toelichting != NULL)
		lay_text(lay, step->toelichting);
	if (step->view != STEP_QUESTIONS)
		lay_text(lay, view_words[step->view]);
	lay_part(lay, "Begint met", step->begin);
	show_expr(lay, "Alleen als", step->relevant);
	for (size_t i = 0; i < step->n_items; i++) {
		if (step->item[i].item != NULL)
			show_group(lay, &step->item[i]);
		else
			show_field(lay, &step->item[i].field);
	}
	free(title);
}

static void
show_followers(struct lay *lay, const struct form *form)
{
	for (size_t i = 0; i < form->n_vervolg; i++) {
		const struct vervolg *vervolg = &form->vervolg[i];
		char *text = xasprintf("%s%s%s", vervolg->vorm,
		    vervolg->when != NULL ? ", als " : "",
		    vervolg->when != NULL ? expr_text(vervolg->when) : "");

		lay_part(lay, "Vervolg", text);
		free(text);
	}
}

void
report_form_text(const struct form *form, int width, struct buf *out)
{
	struct lay lay = { .out = out, .width = width };

	lay_heading(&lay, form->title, '=');
	if (form->toelichting != NULL)
		lay_text(&lay, form->toelichting);
	lay_gap(&lay);
	lay_part(&lay, "Vorm", form->id);
	lay_part(&lay, "Versie", form->version);
	lay_part(&lay, "Normset", form->normset);
	lay_part(&lay, "Oordeel",
	    form->oordeel_free  ? "per norm, als die wordt gekozen"
		: form->oordeel ? "per norm"
				: "geen oordelen");
	lay_part(&lay, "Rapport", form->openbaar ? "openbaar" : "intern");
	show_words(&lay, "Termijnen", &form->termijnen);
	show_followers(&lay, form);
	lay_part(&lay, "SHA-256", form->sha256);
	for (size_t i = 0; i < form->n_steps; i++)
		show_step(&lay, &form->step[i], i + 1);
	lay_gap(&lay);
}
