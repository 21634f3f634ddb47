/*
 * smart.c - words that say what is intended and not what must be there.
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/smart.h"

/* Folded; each is looked for at the beginning of a word. */
static const struct {
	const char *words, *shown;
} vague[] = {
	{ "aandacht besteden", "aandacht besteden" },
	{ "aandacht geven", "aandacht geven" },
	{ "meer aandacht", "meer aandacht" },
	{ "besteedt aandacht", "aandacht besteden" },
	{ "verbeter", "verbeteren" },
	{ "zorg voor", "zorgen voor" },
	{ "zorgt voor", "zorgen voor" },
	{ "zorgen voor", "zorgen voor" },
	{ "draagt zorg", "zorg dragen" },
	{ "zorg dragen", "zorg dragen" },
	{ "streeft naar", "streven naar" },
	{ "streven naar", "streven naar" },
	{ "bevorder", "bevorderen" },
	{ "stimuleer", "stimuleren" },
	{ "stimuleren", "stimuleren" },
	{ "optimalis", "optimaliseren" },
	{ "zo spoedig mogelijk", "zo spoedig mogelijk" },
	{ "zo snel mogelijk", "zo snel mogelijk" },
	{ "waar mogelijk", "waar mogelijk" },
	{ "waar nodig", "waar nodig" },
};

/* Is it there, at the beginning of a word? */
static bool
has_words(const char *folded, const char *words)
{
	for (const char *at = strstr(folded, words); at != NULL;
	     at = strstr(at + 1, words))
		if (at == folded || !isalnum((unsigned char)at[-1]))
			return true;
	return false;
}

const char *
smart_vague(const char *text)
{
	char *folded = utf8_fold(text);
	const char *found = NULL;

	for (char *at = folded; *at != '\0'; at++)
		if (isspace((unsigned char)*at))
			*at = ' ';
	for (size_t i = 0; i < LENGTH(vague) && found == NULL; i++)
		if (has_words(folded, vague[i].words))
			found = vague[i].shown;
	free(folded);
	return found;
}
