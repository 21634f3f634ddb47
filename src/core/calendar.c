/*
 * calendar.c - the words a kalender may use, and looking up a termijn.
 */
#include <string.h>

#include "core/calendar.h"

const char *const unit_words[N_UNITS] = {
	[UNIT_DAGEN] = "dagen",
	[UNIT_WERKDAGEN] = "werkdagen",
	[UNIT_WEKEN] = "weken",
	[UNIT_MAANDEN] = "maanden",
	[UNIT_JAREN] = "jaren",
};

const char *const unit_singular[N_UNITS] = {
	[UNIT_DAGEN] = "dag",
	[UNIT_WERKDAGEN] = "werkdag",
	[UNIT_WEKEN] = "week",
	[UNIT_MAANDEN] = "maand",
	[UNIT_JAREN] = "jaar",
};

const char *const roll_words[N_ROLLS] = {
	[ROLL_NEE] = "nee",
	[ROLL_JA] = "ja",
	[ROLL_ATW] = "atw",
};

const int atw_limit[N_UNITS] = {
	[UNIT_DAGEN] = 90,
	[UNIT_WERKDAGEN] = 90,
	[UNIT_WEKEN] = 12,
	[UNIT_MAANDEN] = 3,
	[UNIT_JAREN] = 0,
};

/* The feestdagen of art. 3 lid 1 Algemene termijnenwet. */
const char *const feestdag_rules[] = {
	"nieuwjaar",
	"goede_vrijdag",
	"tweede_paasdag",
	"koningsdag",
	"bevrijdingsdag",
	"hemelvaart",
	"tweede_pinksterdag",
	"eerste_kerstdag",
	"tweede_kerstdag",
	NULL,
};

const struct event_info event_infos[] = {
	{ "signaal_ontvangen_op", "Signaal ontvangen op" },
	{ "bekend_geworden_op", "Bekend geworden op" },
	{ "gemeld_op", "Gemeld op" },
	{ "zelfonderzoek_ontvangen_op", "Zelfonderzoek ontvangen op" },
	{ "bezoek_op", "Bezoek op" },
	{ "concept_verzonden_op", "Concept verzonden op" },
	{ "wederhoor_ontvangen_op", "Reactie op concept ontvangen op" },
	{ "vastgesteld_op", "Rapport vastgesteld op" },
	{ "definitief_verzonden_op", "Rapport verzonden op" },
	{ "reactie_ontvangen_op", "Reactie ontvangen op" },
	{ "zienswijze_ontvangen_op", "Zienswijze ontvangen op" },
	{ "zienswijze_afgezien_op", "Van zienswijze afgezien op" },
	{ "besluit_verzonden_op", "Besluit verzonden op" },
	{ "bezwaar_ontvangen_op", "Bezwaar ontvangen op" },
	{ "voorziening_gevraagd_op", "Voorziening gevraagd op" },
	{ "voorziening_uitspraak_op", "Uitspraak voorziening op" },
	{ "gepubliceerd_op", "Gepubliceerd op" },
	{ "vordering_op", "Vordering gedaan op" },
	{ "vordering_voldaan_op", "Vordering voldaan op" },
	{ "afsluitbrief_op", "Afsluitbrief verzonden op" },
	{ 0 },
};

const struct termijn *
calendar_termijn(const struct calendar *calendar, const char *id)
{
	for (size_t i = 0; i < calendar->n_termijnen; i++)
		if (strcmp(calendar->termijn[i].id, id) == 0)
			return &calendar->termijn[i];
	return NULL;
}
