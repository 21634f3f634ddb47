/*
 * cmd_case.c - subcommands that change one onderzoek.
 *
 * Each opens it, calls the function of core that the screens call, and
 * saves it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "cmd.h"
#include "core/rules.h"
#include "core/text.h"

int
cmd_with_onderzoek(struct app *app, const struct args *args, cmd_change *what,
    struct error *err)
{
	struct onderzoek o;
	int result;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	result = what(app, &o, args, err);
	if (result == 0)
		result = app_save(app, &o, err);
	onderzoek_release(&o);
	return result;
}

/* The Werkblad shows the step that was worked in last. */
static void
worked_in(struct onderzoek *o, int step)
{
	if (step >= 0)
		onderzoek_set_step(o, o->form->step[step].id);
}

/* ---- nieuw ---- */

static int
set_fact(
    struct onderzoek *o, const char *name, const char *typed, struct error *err)
{
	const struct field *field = form_field(o->form, name);
	struct buf value = { 0 };
	int result;

	if (typed == NULL)
		return 0;
	if (field == NULL)
		return error_set(
		    err, "Vorm %s heeft geen vraag %s.", o->form->id, name);
	result = field_read(field, o->registers, typed, &value, err);
	if (result == 0)
		onderzoek_set(o, field, 0, buf_text(&value));
	buf_release(&value);
	return result;
}

/* All that the signaal says is filled in. */
static int
begin_from_signaal(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;

	if (args_has(args, "--aanbieder") || args_has(args, "--vorige"))
		return error_usage(err,
		    "--signaal vult de aanbieder in en gaat niet samen met "
		    "--aanbieder of --vorige.");
	if (app_begin_signaal(app, args->word[0], args_value(args, "--signaal"),
		&o, err) == -1)
		return -1;
	printf("%s\n", o.nummer);
	onderzoek_release(&o);
	return 0;
}

int
cmd_nieuw(struct app *app, const struct args *args, struct error *err)
{
	const char *aanbieder = args_value(args, "--aanbieder");
	struct follow follow = { .vorige = args_value(args, "--vorige") };
	struct buf told = { 0 };
	struct onderzoek o;
	int result;

	if (args_has(args, "--signaal"))
		return begin_from_signaal(app, args, err);
	result = app_prepare(app, args->word[0], &follow, &o, &told, err);
	print_told(&told);
	if (result == -1)
		return -1;
	result = set_fact(&o, "aanbieder", aanbieder, err);
	if (result == 0)
		result = app_add(app, follow.vorige, &o, err);
	if (result == 0)
		printf("%s\n", o.nummer);
	onderzoek_release(&o);
	return result;
}

/* ---- antwoord ---- */

static int
unknown_field(const struct form *form, const char *id, struct error *err)
{
	const char *nearest = NULL;
	int best = 3;

	for (size_t s = 0; s < form->n_steps; s++) {
		const struct step *step = &form->step[s];

		for (size_t i = 0; i < step->n_items; i++) {
			const char *known = step->item[i].field.id;
			int distance;

			if (known == NULL)
				continue;
			distance = utf8_distance(id, known, best);
			if (distance < best) {
				best = distance;
				nearest = known;
			}
		}
	}
	if (nearest != NULL)
		return error_set(
		    err, "Vraag %s bestaat niet; bedoelde u %s?", id, nearest);
	return error_set(err,
	    "Vraag %s bestaat niet; \"schouw toon\" van de "
	    "vorm noemt ze.",
	    id);
}

/* How many rows a question can have: more than one in a group that repeats. */
static int
rows_of(const struct form *form, const struct field *field)
{
	for (size_t s = 0; s < form->n_steps; s++) {
		const struct step *step = &form->step[s];

		for (size_t i = 0; i < step->n_items; i++) {
			const struct item *group = &step->item[i];

			for (size_t j = 0; j < group->n_items; j++)
				if (&group->item[j].field == field)
					return group->repeats ? group->rows_max
							      : 1;
		}
	}
	return 1;
}

static int
read_row(const char *text, int rows, int *row, struct error *err)
{
	char *end;
	long n;

	*row = 0;
	if (text == NULL)
		return 0;
	n = strtol(text, &end, 10);
	if (*end != '\0' || end == text || n < 1)
		return error_usage(err,
		    "--rij %s: geef het nummer van een rij, vanaf 1.", text);
	if (n > rows)
		return error_set(err,
		    "--rij %s: deze vraag heeft hoogstens %d %s.", text, rows,
		    rows == 1 ? "rij" : "rijen");
	*row = (int)n - 1;
	return 0;
}

static int
do_antwoord(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	const struct field *field = form_field(o->form, args->word[1]);
	struct buf value = { 0 };
	int row, result;

	(void)app;
	if (field == NULL)
		return unknown_field(o->form, args->word[1], err);
	if (onderzoek_check_step(
		o, &o->form->step[form_step_of(o->form, field)], err) == -1)
		return -1;
	if (field->read_only || field->computed != NULL)
		return error_set(err,
		    "%s wordt berekend en kan niet worden "
		    "ingevuld.",
		    field->label);
	if (read_row(args_value(args, "--rij"), rows_of(o->form, field), &row,
		err) == -1)
		return -1;
	result = field_read(field, o->registers, args->word[2], &value, err);
	if (result == 0 && onderzoek_set(o, field, row, buf_text(&value)))
		worked_in(o, form_step_of(o->form, field));
	buf_release(&value);
	return result;
}

int
cmd_antwoord(struct app *app, const struct args *args, struct error *err)
{
	return cmd_with_onderzoek(app, args, do_antwoord, err);
}

/* ---- norms, days, gemeenten ---- */

int
cmd_need_oordeel(struct onderzoek *o, const char *code,
    struct oordeel **oordeel, struct error *err)
{
	*oordeel = onderzoek_oordeel(o, code);
	if (*oordeel != NULL)
		return 0;
	return error_set(err, "Norm %s staat niet in %s (%s-...).", code,
	    o->normset->title, o->normset->prefix);
}

int
cmd_read_day(const struct args *args, const char *option, date usual, date *day,
    struct error *err)
{
	const char *text = args_value(args, option);

	*day = text != NULL ? date_from_iso(text) : usual;
	if (text != NULL && *day == DATE_NONE)
		return error_usage(err,
		    "%s %s is geen dag; schrijf 2027-01-31.", option, text);
	return 0;
}

int
cmd_read_gemeente(
    struct app *app, const char *typed, const char **id, struct error *err)
{
	const char *nearest = NULL;
	const struct library *library;
	const struct gemeente *found;
	char *like;

	*id = NULL;
	if (typed == NULL)
		return 0;
	library = app_library(app, err);
	if (library == NULL)
		return -1;
	if (library->registers == NULL)
		return error_set(err, "Er is geen registerbestand in norms/.");
	like = text_id(typed);
	found = registers_gemeente_like(library->registers, like, &nearest);
	free(like);
	if (found == NULL && nearest != NULL)
		return error_set(err, "Gemeente %s is er niet; bedoelde u %s?",
		    typed, nearest);
	if (found == NULL)
		return error_set(
		    err, "Gemeente %s staat niet in het register.", typed);
	*id = found->id;
	return 0;
}

static int
do_kies(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	const char *reden = args_value(args, "--reden");
	struct oordeel *oordeel;

	(void)app;
	if (cmd_need_oordeel(o, args->word[1], &oordeel, err) == -1 ||
	    onderzoek_check_open(o, err) == -1)
		return -1;
	oordeel_choose(oordeel, !args_has(args, "--weg"),
	    reden != NULL ? reden : oordeel->reden);
	return 0;
}

int
cmd_kies(struct app *app, const struct args *args, struct error *err)
{
	return cmd_with_onderzoek(app, args, do_kies, err);
}

/* A grade by its id, its label or its digit. */
static const struct grade *
read_grade(const struct normset *set, const char *word)
{
	for (size_t i = 0; i < set->n_grades; i++) {
		const struct grade *grade = &set->grade[i];
		const char digit[2] = { (char)('0' + grade->key), '\0' };

		if (strcmp(word, grade->id) == 0 ||
		    strcmp(word, grade->label) == 0 || strcmp(word, digit) == 0)
			return grade;
	}
	return NULL;
}

static int
unknown_grade(const struct normset *set, const char *word, struct error *err)
{
	struct buf known = { 0 };
	int result;

	for (size_t i = 0; i < set->n_grades; i++)
		buf_addf(&known, "%s%s", i > 0 ? ", " : "", set->grade[i].id);
	result = error_set(err, "Oordeel %s bestaat niet; kies uit: %s.", word,
	    buf_text(&known));
	buf_release(&known);
	return result;
}

/* "" and geen take the ground away; one without a tekort means nothing. */
static int
read_grond(struct oordeel *oordeel, const char *word, struct error *err)
{
	if (*word == '\0' || strcmp(word, "geen") == 0) {
		oordeel_set_grond(oordeel, GROND_GEEN);
		return 0;
	}
	if (strcmp(word, grond_words[GROND_NIET_AANGETOOND]) != 0)
		return error_set(err,
		    "Grond %s bestaat niet; kies niet_aangetoond of geen.",
		    word);
	if (!oordeel_tekort(oordeel))
		return error_set(err,
		    "%s heeft geen tekort; alleen een tekort kan als grond"
		    " hebben dat de aanbieder het niet kon aantonen.",
		    oordeel->norm->cited);
	oordeel_set_grond(oordeel, GROND_NIET_AANGETOOND);
	return 0;
}

static int
do_oordeel(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	const char *bevinding = args_value(args, "--bevinding");
	const char *grond = args_value(args, "--grond");
	const struct grade *grade;
	struct oordeel *oordeel;

	(void)app;
	if (cmd_need_oordeel(o, args->word[1], &oordeel, err) == -1 ||
	    onderzoek_check_open(o, err) == -1)
		return -1;
	if (!o->form->oordeel)
		return error_set(err, "%s kent geen oordeel.", o->form->title);
	if (!oordeel->chosen)
		return error_set(err,
		    "Norm %s hoort niet bij dit onderzoek; "
		    "neem hem op met \"schouw kies %s %s\".",
		    oordeel->norm->cited, o->nummer, oordeel->norm->cited);
	grade = read_grade(o->normset, args->word[2]);
	if (grade == NULL)
		return unknown_grade(o->normset, args->word[2], err);
	if (oordeel_set_grade(oordeel, grade))
		worked_in(o, form_step_with(o->form, STEP_NORMEN));
	if (bevinding != NULL)
		oordeel_set_bevinding(oordeel, bevinding);
	if (grond != NULL)
		return read_grond(oordeel, grond, err);
	return 0;
}

int
cmd_oordeel(struct app *app, const struct args *args, struct error *err)
{
	return cmd_with_onderzoek(app, args, do_oordeel, err);
}
