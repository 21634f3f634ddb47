/*
 * bron.c - the roles of who speaks, and their order.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/bron.h"
#include "core/notitie.h"

/* In the order of lists. */
static const struct {
	char letter;
	const char *role;
} roles[] = {
	{ 'c', "cliënt" },
	{ 'b', "beroepskracht" },
	{ 'm', "manager" },
	{ 'v', "vertegenwoordiger" },
};

/* Letters without a role come behind the roles, no letter behind all. */
static int
rank(char letter)
{
	for (size_t i = 0; i < LENGTH(roles); i++)
		if (roles[i].letter == letter)
			return (int)i;
	return letter == '\0' ? 256 : (unsigned char)letter;
}

const char *
bron_role(const char *bron)
{
	int at = rank(*bron);

	return at < (int)LENGTH(roles) ? roles[at].role : NULL;
}

int
bron_compare(const char *a, const char *b)
{
	int left = rank(*a), right = rank(*b);
	unsigned long i, j;

	if (left != right)
		return left < right ? -1 : 1;
	if (*a == '\0')
		return 0;
	i = strtoul(a + 1, NULL, 10);
	j = strtoul(b + 1, NULL, 10);
	return i < j ? -1 : i > j;
}

void
notitie_quote(const struct notitie *notitie, struct buf *out)
{
	const char *role = bron_role(notitie->bron);
	const char *quote = notitie->literal ? "\"" : "";

	buf_addf(out, "%s%s%s", quote, notitie->text, quote);
	if (role != NULL)
		buf_addf(out, " (%s)", role);
}
