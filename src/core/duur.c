/*
 * duur.c - "2 weken", read and written.
 */
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "core/duur.h"

#define BLANKS " \t"

static bool
read_unit(const char *word, size_t length, enum unit *unit)
{
	for (int i = 0; i < N_UNITS; i++) {
		const char *const forms[] = { unit_words[i], unit_singular[i] };

		for (size_t j = 0; j < LENGTH(forms); j++)
			if (strlen(forms[j]) == length &&
			    strncasecmp(word, forms[j], length) == 0) {
				*unit = (enum unit)i;
				return true;
			}
	}
	return false;
}

bool
duur_parse(const char *text, struct duur *out)
{
	struct duur duur = { 0 };
	size_t digits, length;

	text += strspn(text, BLANKS);
	digits = strspn(text, "0123456789");
	if (digits == 0 || digits > 4)
		return false;
	for (size_t i = 0; i < digits; i++)
		duur.length = duur.length * 10 + text[i] - '0';
	text += digits;
	text += strspn(text, BLANKS);
	length = strcspn(text, BLANKS);
	if (duur.length < 1 || duur.length > DUUR_MAX ||
	    !read_unit(text, length, &duur.unit))
		return false;
	text += length;
	if (text[strspn(text, BLANKS)] != '\0')
		return false;
	*out = duur;
	return true;
}

int
duur_read(const char *text, struct duur *out, struct error *err)
{
	if (duur_parse(text, out))
		return 0;
	return error_set(err,
	    "'%.40s' is geen duur; schrijf een getal en een eenheid, zoals 3 "
	    "werkdagen, 2 weken of 6 maanden.",
	    text);
}

void
duur_add(struct duur duur, struct buf *out)
{
	if (duur.length > 0)
		buf_addf(out, "%d %s", duur.length,
		    duur.length == 1 ? unit_singular[duur.unit]
				     : unit_words[duur.unit]);
}

bool
duur_equal(struct duur a, struct duur b)
{
	return a.length == b.length && (a.length == 0 || a.unit == b.unit);
}
