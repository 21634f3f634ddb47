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
	{ "signaal_ontvangen_op", "Signaal ontvangen op", false },
	{ "bekend_geworden_op", "Bekend geworden op", true },
	{ "gemeld_op", "Gemeld op", true },
	{ "zelfonderzoek_ontvangen_op", "Zelfonderzoek ontvangen op", true },
	{ "bezoek_op", "Bezoek op", false },
	{ "concept_verzonden_op", "Concept verzonden op", false },
	{ "wederhoor_ontvangen_op", "Reactie op concept ontvangen op", false },
	{ "vastgesteld_op", "Rapport vastgesteld op", false },
	{ "definitief_verzonden_op", "Rapport verzonden op", false },
	{ "reactie_ontvangen_op", "Reactie ontvangen op", false },
	{ "zienswijze_ontvangen_op", "Zienswijze ontvangen op", false },
	{ "zienswijze_afgezien_op", "Van zienswijze afgezien op", false },
	{ "besluit_verzonden_op", "Besluit verzonden op", false },
	{ "bezwaar_ontvangen_op", "Bezwaar ontvangen op", false },
	{ "voorziening_gevraagd_op", "Voorziening gevraagd op", false },
	{ "voorziening_uitspraak_op", "Uitspraak voorziening op", false },
	{ "gepubliceerd_op", "Gepubliceerd op", false },
	{ "vordering_op", "Vordering gedaan op", false },
	{ "vordering_voldaan_op", "Vordering voldaan op", false },
	{ "aanvulling_gevraagd_op", "Aanvulling gevraagd op", true },
	{ "aanvulling_ontvangen_op", "Aanvulling ontvangen op", true },
	{ "brief_verzonden_op", "Brief verzonden op", true },
	{ "afsluitbrief_op", "Afsluitbrief verzonden op", true },
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
