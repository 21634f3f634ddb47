/*
 * field_set.c - sets of ids as one text, "a b c".
 *
 * A choice of one's own, "anders:" and free text, may have blanks in it
 * and is therefore always the last: it goes on to the end.
 */
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "core/field.h"

#define OTHER FIELD_OTHER ":"

/* One id within a set. */
struct member {
	const char *text;
	size_t length;
};

/* The id at *at; false when there is none.  *at then stands behind it. */
static bool
next_member(const char **at, struct member *out)
{
	*at += strspn(*at, " ");
	if (**at == '\0')
		return false;
	out->text = *at;
	out->length = field_is_other(*at) ? strlen(*at) : strcspn(*at, " ");
	*at += out->length;
	return true;
}

static bool
is_member(const struct member *member, const char *id)
{
	if (strcmp(id, FIELD_OTHER) == 0 && field_is_other(member->text))
		return true;
	return strlen(id) == member->length &&
	    memcmp(member->text, id, member->length) == 0;
}

bool
field_is_other(const char *value)
{
	return strncmp(value, OTHER, sizeof OTHER - 1) == 0;
}

bool
set_has(const char *set, const char *id)
{
	struct member member;

	while (next_member(&set, &member))
		if (is_member(&member, id))
			return true;
	return false;
}

static void
add_member(struct buf *out, const char *text, size_t length)
{
	if (out->length > 0)
		buf_add_char(out, ' ');
	buf_add_bytes(out, text, length);
}

char *
set_toggle(const char *set, const char *id)
{
	bool had = set_has(set, id), other = field_is_other(id);
	struct buf out = { 0 };
	struct member member;

	while (next_member(&set, &member)) {
		bool last = field_is_other(member.text);

		if (is_member(&member, id) || (last && other))
			continue;
		if (last && !had) {
			add_member(&out, id, strlen(id));
			had = true;
		}
		add_member(&out, member.text, member.length);
	}
	if (!had)
		add_member(&out, id, strlen(id));
	return buf_take(&out);
}

size_t
set_count(const char *set)
{
	struct member member;
	size_t n = 0;

	while (next_member(&set, &member))
		n++;
	return n;
}

char *
set_at(const char *set, size_t i)
{
	struct member member;

	while (next_member(&set, &member))
		if (i-- == 0)
			return xstrndup(member.text, member.length);
	return NULL;
}
