/*
 * field_pick.c - from what a person typed to one or more of the choices.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/field_reading.h"

#define REMEDY_WIDTH 300
#define CHOICE_WORDS 12 /* no label has more */

/* Has the choice this id or label, or this number in the list? */
static bool
is_choice(const struct choice *choice, size_t i, const char *folded)
{
	char *id = utf8_fold(choice->id), *text = utf8_fold(choice->label);
	char *number = xasprintf("%zu", i + 1);
	bool found = strcmp(folded, id) == 0 || strcmp(folded, text) == 0 ||
	    strcmp(folded, number) == 0;

	free(id);
	free(text);
	free(number);
	return found;
}

/* An id goes before a number: an id may be a number itself. */
static bool
find_choice(const struct reading *r, const char *text, size_t length,
    struct choice *out)
{
	char *plain = xstrndup(text, length), *folded = utf8_fold(plain);
	bool found = false;

	for (size_t i = 0;
	     !found && field_choice(r->field, r->registers, i, out); i++)
		found = strcmp(out->id, plain) == 0;
	for (size_t i = 0;
	     !found && field_choice(r->field, r->registers, i, out); i++)
		found = is_choice(out, i, folded);
	free(plain);
	free(folded);
	return found;
}

/* The sentence ends with as many choices as fit. */
static int
refuse_choice(const struct reading *r, const char *text, size_t length)
{
	struct buf why = { 0 };
	struct choice choice;
	int result;

	buf_add(&why, "staat niet in de lijst; kies uit ");
	for (size_t i = 0; field_choice(r->field, r->registers, i, &choice);
	     i++) {
		if (why.length + strlen(choice.label) > REMEDY_WIDTH) {
			buf_add(&why, ", …");
			break;
		}
		buf_addf(
		    &why, "%s%zu %s", i > 0 ? ", " : "", i + 1, choice.label);
	}
	buf_add(&why,
	    r->field->other ? ", of schrijf " FIELD_OTHER
			      ": en uw eigen antwoord."
			    : ".");
	result = field_refuse(r, text, length, buf_text(&why));
	buf_release(&why);
	return result;
}

/* What stands behind "anders:", where that may be answered; else NULL. */
static const char *
own_text(const struct field *field, const char *text)
{
	static const char other[] = FIELD_OTHER ":";
	size_t n = sizeof other - 1;

	if (!field->other || strncasecmp(text, other, n) != 0)
		return NULL;
	return text + n + strspn(text + n, " ");
}

static int
add_own(const struct reading *r, const char *own, struct buf *out)
{
	if (*own == '\0')
		return error_set(r->err,
		    "%s: schrijf na " FIELD_OTHER ": uw eigen antwoord.",
		    field_label(r->field));
	buf_addf(out, FIELD_OTHER ":%s", own);
	return 0;
}

int
field_read_one(const struct reading *r, const char *text)
{
	const char *own = own_text(r->field, text);
	struct choice choice;

	if (own != NULL)
		return add_own(r, own, r->out);
	if (!find_choice(r, text, strlen(text), &choice))
		return refuse_choice(r, text, strlen(text));
	buf_add(r->out, choice.id);
	return 0;
}

int
field_read_yes(const struct reading *r, const char *text)
{
	char *folded = utf8_fold(text);
	const char *word = text;

	if (strcmp(folded, "j") == 0)
		word = "ja";
	if (strcmp(folded, "n") == 0)
		word = "nee";
	free(folded);
	return field_read_one(r, word);
}

/*
 * The choice that begins here and is written with most words, because a
 * label may have blanks and commas in it.  Its length, or 0.
 */
static size_t
longest_choice(const struct reading *r, const char *text, struct choice *out)
{
	size_t end[CHOICE_WORDS], n = 0, at = 0;

	while (n < CHOICE_WORDS && text[at] != '\0') {
		at += strcspn(text + at, " ,");
		end[n++] = at;
		at += strspn(text + at, " ,");
	}
	while (n-- > 0)
		if (find_choice(r, text, end[n], out))
			return end[n];
	return 0;
}

/* One choice from the front of the text; *text then stands behind it. */
static int
read_member(const struct reading *r, const char **text, struct buf *set)
{
	const char *own = own_text(r->field, *text);
	struct choice choice;
	size_t n;

	if (own != NULL) {
		*text += strlen(*text);
		if (set->length > 0)
			buf_add_char(set, ' ');
		return add_own(r, own, set);
	}
	n = longest_choice(r, *text, &choice);
	if (n == 0)
		return refuse_choice(r, *text, strcspn(*text, ","));
	*text += n;
	if (set_has(buf_text(set), choice.id))
		return 0;
	if (set->length > 0)
		buf_add_char(set, ' ');
	buf_add(set, choice.id);
	return 0;
}

int
field_read_several(const struct reading *r, const char *text)
{
	struct buf set = { 0 };
	int result = 0;

	text += strspn(text, " ,");
	while (result == 0 && *text != '\0') {
		result = read_member(r, &text, &set);
		text += strspn(text, " ,");
	}
	if (result == 0)
		buf_add(r->out, buf_text(&set));
	buf_release(&set);
	return result;
}
