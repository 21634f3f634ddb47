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

const char *const termijn_events[] = {
	"signaal_ontvangen_op",
	"bekend_geworden_op",
	"gemeld_op",
	"bezoek_op",
	"concept_verzonden_op",
	"vastgesteld_op",
	"definitief_verzonden_op",
	"besluit_verzonden_op",
	NULL,
};

const struct termijn *
calendar_termijn(const struct calendar *calendar, const char *id)
{
	for (size_t i = 0; i < calendar->n_termijnen; i++)
		if (strcmp(calendar->termijn[i].id, id) == 0)
			return &calendar->termijn[i];
	return NULL;
}
