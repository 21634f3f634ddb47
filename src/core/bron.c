/*
 * bron.c - the roles of who speaks, and their order.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/bron.h"
#include "core/notitie.h"

const struct bron_role bron_roles[N_BRON_ROLES] = {
	{ 'c', "cliënt", "cliënten" },
	{ 'b', "beroepskracht", "beroepskrachten" },
	{ 'm', "manager", "managers" },
	{ 'v', "vertegenwoordiger", "vertegenwoordigers" },
};

/* Letters without a role come behind the roles, no letter behind all. */
static int
rank(char letter)
{
	for (size_t i = 0; i < N_BRON_ROLES; i++)
		if (bron_roles[i].letter == letter)
			return (int)i;
	return letter == '\0' ? 256 : (unsigned char)letter;
}

static bool
is_bron(const char *text)
{
	size_t digits;

	if (!(*text >= 'a' && *text <= 'z'))
		return false;
	digits = strspn(text + 1, "0123456789");
	return text[1 + digits] == '\0';
}

int
bron_read(const char *typed, char id[static BRON_SIZE], struct error *err)
{
	const char *at = typed + (*typed == '@');
	char lower[BRON_SIZE] = "";
	size_t length = strlen(at);

	for (size_t i = 0; i < length && i < BRON_MAX; i++)
		lower[i] = (char)tolower((unsigned char)at[i]);
	if (length > BRON_MAX || !is_bron(lower))
		return error_set(err,
		    "Een bron is een letter met een nummer,"
		    " zoals c1 voor de eerste cliënt of b2 voor de tweede"
		    " beroepskracht; schrijf geen naam.");
	memcpy(id, lower, sizeof lower);
	return 0;
}

const char *
bron_role(const char *bron)
{
	int at = rank(*bron);

	return at < (int)N_BRON_ROLES ? bron_roles[at].one : NULL;
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
