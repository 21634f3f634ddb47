/*
 * woo.c - the grounds that can matter for a rapport, in the order of the
 * wet.
 */
#include <string.h>

#include "base/mem.h"
#include "core/woo.h"

#define LID_1(letter) "artikel 5.1, eerste lid, onder " letter ", Woo"
#define LID_2(letter) "artikel 5.1, tweede lid, onder " letter ", Woo"

const struct woo_grond woo_gronden[N_WOO_GRONDEN] = {
	{ "5.1.1c", LID_1("c"), "vertrouwelijke bedrijfsgegevens", false },
	{ "5.1.1d", LID_1("d"),
	    "bijzondere of strafrechtelijke "
	    "persoonsgegevens",
	    false },
	{ "5.1.1e", LID_1("e"), "een nummer dat een persoon aanwijst", false },
	{ "5.1.2d", LID_2("d"), "inspectie, controle en toezicht", false },
	{ "5.1.2e", LID_2("e"), "de persoonlijke levenssfeer", false },
	{ "5.1.2f", LID_2("f"), "concurrentiegevoelige gegevens", false },
	{ "5.1.2h", LID_2("h"), "de beveiliging van personen of bedrijven",
	    false },
	{ "5.1.2i", LID_2("i"), "het goed functioneren van de overheid",
	    false },
	{ "5.1.5", "artikel 5.1, vijfde lid, Woo", "onevenredige benadeling",
	    true },
	{ "5.2", "artikel 5.2 Woo", "persoonlijke beleidsopvattingen", false },
};

const struct woo_grond *
woo_grond(const char *id)
{
	for (size_t i = 0; i < LENGTH(woo_gronden); i++)
		if (strcmp(woo_gronden[i].id, id) == 0)
			return &woo_gronden[i];
	return NULL;
}

void
woo_list(struct buf *out)
{
	for (size_t i = 0; i < LENGTH(woo_gronden); i++)
		buf_addf(out, "%s%s", i > 0 ? ", " : "", woo_gronden[i].id);
}
