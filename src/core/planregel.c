/*
 * planregel.c - a row of a verbeterplan.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/planregel.h"
#include "core/text.h"

static const char letters[SMART_SIZE] = "smart";

const char *const planregel_labels[] = {
	[REGEL_NORM] = "Norm",
	[REGEL_ACTIVITEIT] = "Activiteit",
	[REGEL_DOOR] = "Functie",
	[REGEL_VAN] = "Van",
	[REGEL_TOT] = "Tot",
	[REGEL_RESULTAAT] = "Resultaat",
	[REGEL_SMART] = "SMART",
	[REGEL_VOORTGANG] = "Voortgang",
	[REGEL_VERVALLEN] = "Vervallen",
};

void
planregel_init(struct planregel *regel)
{
	*regel = (struct planregel){ .door = xstrdup("") };
	for (int i = 0; i < N_REGEL_DELEN; i++)
		regel->deel[i] = xstrdup(i == REGEL_SMART ? "-----" : "");
}

void
planregel_release(struct planregel *regel)
{
	for (int i = 0; i < N_REGEL_DELEN; i++)
		free(regel->deel[i]);
	free(regel->door);
	*regel = (struct planregel){ 0 };
}

void
planregel_copy(struct planregel *to, const struct planregel *from)
{
	*to = *from;
	to->door = xstrdup(from->door);
	for (int i = 0; i < N_REGEL_DELEN; i++)
		to->deel[i] = xstrdup(from->deel[i]);
}

bool
planregel_vervallen(const struct planregel *regel)
{
	return *regel->deel[REGEL_VERVALLEN] != '\0';
}

static void
set(struct planregel *regel, enum planregel_deel deel, const char *value)
{
	bool lines = deel == REGEL_ACTIVITEIT || deel == REGEL_RESULTAAT ||
	    deel == REGEL_VOORTGANG;

	text_set(&regel->deel[deel], value, lines);
}

static int
set_day(struct planregel *regel, enum planregel_deel deel, const char *typed,
    struct error *err)
{
	char iso[DATE_ISO_SIZE];
	date day = date_from_iso(typed);

	if (day == DATE_NONE)
		day = date_from_text(typed);
	if (*typed != '\0' && day == DATE_NONE)
		return error_set(err,
		    "%s: '%.40s' is geen dag; typ bijvoorbeeld 21-12-2026.",
		    planregel_labels[deel], typed);
	set(regel, deel, *typed == '\0' ? "" : date_to_iso(day, iso));
	return 0;
}

/* The letters in their order; "-" and blanks stand for what is not so. */
static int
set_smart(struct planregel *regel, const char *typed, struct error *err)
{
	char ticks[SMART_SIZE] = "-----";
	int at = 0;

	for (const char *c = typed; *c != '\0'; c++) {
		int letter = at;

		if (*c == '-' || *c == ' ')
			continue;
		while (letter < 5 && letters[letter] != (*c | 0x20))
			letter++;
		if (letter == 5)
			return error_set(err,
			    "SMART: '%.40s' is niet te lezen; typ de letters "
			    "die kloppen, zoals smart of s-a-t.",
			    typed);
		ticks[letter] = letters[letter];
		at = letter + 1;
	}
	set(regel, REGEL_SMART, ticks);
	return 0;
}

static int
set_vervallen(struct planregel *regel, const char *typed, struct error *err)
{
	bool yes = strcmp(typed, "ja") == 0;

	if (!yes && *typed != '\0' && strcmp(typed, "nee") != 0)
		return error_set(err,
		    "Vervallen: typ ja als de regel uit het plan is; laat het "
		    "anders leeg.");
	set(regel, REGEL_VERVALLEN, yes ? "ja" : "");
	return 0;
}

int
planregel_set(struct planregel *regel, enum planregel_deel deel,
    const char *typed, struct error *err)
{
	if (deel == REGEL_VAN || deel == REGEL_TOT)
		return set_day(regel, deel, typed, err);
	if (deel == REGEL_SMART)
		return set_smart(regel, typed, err);
	if (deel == REGEL_VERVALLEN)
		return set_vervallen(regel, typed, err);
	set(regel, deel, typed);
	return 0;
}

void
planregel_tick(struct planregel *regel, int tick)
{
	char *ticks = regel->deel[REGEL_SMART];

	if (ticks[tick] == '-')
		ticks[tick] = letters[tick];
	else
		ticks[tick] = '-';
}

static int
check_agreed(const struct planregel *was, const struct planregel *regel,
    struct error *err)
{
	if (was == NULL)
		return error_set(err,
		    "Het verbeterplan is akkoord; er komt geen regel meer "
		    "bij.");
	for (int i = 0; i < N_REGEL_DELEN; i++)
		if (i != REGEL_VOORTGANG &&
		    strcmp(was->deel[i], regel->deel[i]) != 0)
			return error_set(err,
			    "Het verbeterplan is akkoord; alleen de voortgang "
			    "verandert nog, %s niet.",
			    planregel_labels[i]);
	return 0;
}

int
planregel_check(const struct planregel *was, const struct planregel *regel,
    enum handhaving_stand stand, struct error *err)
{
	const char *van = regel->deel[REGEL_VAN], *tot = regel->deel[REGEL_TOT];

	if (handhaving_standen[stand].closed)
		return error_set(err,
		    "Het verbeterplan is %s; de regels veranderen niet meer.",
		    handhaving_standen[stand].title);
	if (*regel->deel[REGEL_NORM] == '\0')
		return error_set(
		    err, "Noem de norm waar de regel over gaat, zoals 1.3.2.");
	if (*regel->deel[REGEL_ACTIVITEIT] == '\0')
		return error_set(
		    err, "Schrijf wat de aanbieder gaat doen (activiteit).");
	if (*van != '\0' && *tot != '\0' && strcmp(tot, van) < 0)
		return error_set(err, "De regel eindigt voor hij begint.");
	return stand == HSTAND_AKKOORD ? check_agreed(was, regel, err) : 0;
}

unsigned
planregel_merge(const struct planregel *base, const struct planregel *theirs,
    struct planregel *ours)
{
	unsigned both = 0;

	for (int i = 0; i < N_REGEL_DELEN; i++) {
		if (strcmp(theirs->deel[i], base->deel[i]) == 0 ||
		    strcmp(theirs->deel[i], ours->deel[i]) == 0)
			continue;
		if (strcmp(ours->deel[i], base->deel[i]) != 0) {
			both |= 1u << i;
			continue;
		}
		free(ours->deel[i]);
		ours->deel[i] = xstrdup(theirs->deel[i]);
	}
	ours->revision = theirs->revision;
	return both;
}

void
planregels_release(struct planregels *regels)
{
	for (size_t i = 0; i < regels->n; i++)
		planregel_release(&regels->regel[i]);
	free(regels->regel);
	*regels = (struct planregels){ 0 };
}
