/*
 * form.c - finding a question or a step in a form.
 */
#include <string.h>

#include "core/form.h"

const char *const step_view_words[N_STEP_VIEWS] = {
	[STEP_QUESTIONS] = "",
	[STEP_NORMSELECTIE] = "normselectie",
	[STEP_GESPREKKEN] = "gesprekken",
	[STEP_BEWIJS] = "bewijs",
	[STEP_NORMEN] = "normen",
	[STEP_MAATREGELEN] = "maatregelen",
	[STEP_AFRONDING] = "afronding",
	[STEP_ANALYSE] = "analyse",
};

/* A group is no question itself; its items are, and hold no groups. */
static const struct field *
item_field(const struct item *item, const char *id)
{
	if (item->item == NULL)
		return strcmp(item->field.id, id) == 0 ? &item->field : NULL;
	for (size_t i = 0; i < item->n_items; i++)
		if (strcmp(item->item[i].field.id, id) == 0)
			return &item->item[i].field;
	return NULL;
}

const struct field *
form_field(const struct form *form, const char *id)
{
	for (size_t i = 0; i < form->n_steps; i++) {
		const struct step *step = &form->step[i];

		for (size_t j = 0; j < step->n_items; j++) {
			const struct field *field =
			    item_field(&step->item[j], id);

			if (field != NULL)
				return field;
		}
	}
	return NULL;
}

int
form_step(const struct form *form, const char *id)
{
	for (size_t i = 0; i < form->n_steps; i++)
		if (strcmp(form->step[i].id, id) == 0)
			return (int)i;
	return -1;
}

static bool
item_has(const struct item *item, const struct field *field)
{
	if (&item->field == field)
		return true;
	for (size_t i = 0; i < item->n_items; i++)
		if (&item->item[i].field == field)
			return true;
	return false;
}

int
form_step_of(const struct form *form, const struct field *field)
{
	for (size_t i = 0; i < form->n_steps; i++) {
		const struct step *step = &form->step[i];

		for (size_t j = 0; j < step->n_items; j++)
			if (item_has(&step->item[j], field))
				return (int)i;
	}
	return -1;
}

int
form_step_with(const struct form *form, enum step_view view)
{
	for (size_t i = 0; i < form->n_steps; i++)
		if (form->step[i].view == view)
			return (int)i;
	return -1;
}

bool
form_follows(const struct form *form)
{
	for (size_t i = 0; i < form->n_steps; i++)
		if (form->step[i].begin != NULL &&
		    strcmp(form->step[i].begin, "maatregel") == 0)
			return true;
	return false;
}

static bool
has_word(const struct words *words, const char *id)
{
	for (size_t i = 0; i < words->n; i++)
		if (strcmp(words->word[i], id) == 0)
			return true;
	return false;
}

bool
form_has_termijn(const struct form *form, const char *id)
{
	return has_word(&form->termijnen, id);
}

bool
form_may_follow(const struct form *form, const char *vorm)
{
	return form->after.n == 0 || has_word(&form->after, vorm);
}
