/*
 * handhaving.c - the kinds of the handhaving register and their steps, as
 * tables.
 *
 * The schema has the same table of steps (handhaving_stap); a test of the
 * store compares the two.
 */
#include "core/handhaving.h"

#define IN(groep)     (1u << (groep))
#define AT(stand)     (1u << (stand))
#define ALL_GROEPEN   (IN(N_HANDHAVING_GROEPEN) - 1)
#define WITH_GEMEENTE HANDHAVING_GEMEENTE
#define WITH_PERIOD   (HANDHAVING_GEMEENTE | HANDHAVING_MAY_UNTIL)
/* A plan that was judged, what runs, what was decided: it can end. */
#define ENDABLE                                                               \
	(AT(HSTAND_AFGEKEURD) | AT(HSTAND_AKKOORD) | AT(HSTAND_OVERGENOMEN) | \
	    AT(HSTAND_AFGEWEZEN) | AT(HSTAND_GEMELD) | AT(HSTAND_LOOPT))
#define OPEN                                                    \
	(ENDABLE | AT(HSTAND_GEVRAAGD) | AT(HSTAND_ONTVANGEN) | \
	    AT(HSTAND_AANVULLEN) | AT(HSTAND_GEDAAN))
#define DECIDABLE \
	(AT(HSTAND_GEDAAN) | AT(HSTAND_OVERGENOMEN) | AT(HSTAND_AFGEWEZEN))

const struct handhaving_soort_info handhaving_soorten[] = {
	[HANDHAVING_VERBETERPLAN] = { "verbeterplan", "verbeterplan",
	    GROEP_PLAN, 0, PRIVACY_INTERN, "" },
	[HANDHAVING_VERSCHERPT_TOEZICHT] = { "verscherpt_toezicht",
	    "verscherpt toezicht", GROEP_TOEZICHT, 0, PRIVACY_INTERN, "" },
	[HANDHAVING_VOORSTEL] = { "voorstel",
	    "voorstel bestuursrechtelijke maatregel", GROEP_VOORSTEL,
	    HANDHAVING_GEMEENTEN | HANDHAVING_MAATREGEL, PRIVACY_INTERN, "" },
	[HANDHAVING_STIMULEREN] = { "stimuleren", "stimuleren", GROEP_GEMEENTE,
	    WITH_GEMEENTE, PRIVACY_INTERN, "" },
	[HANDHAVING_WAARSCHUWING] = { "waarschuwing", "waarschuwing",
	    GROEP_GEMEENTE, WITH_GEMEENTE, PRIVACY_INTERN, "" },
	[HANDHAVING_AANVULLEND_ONDERZOEK] = { "aanvullend_onderzoek",
	    "aanvullend onderzoek", GROEP_GEMEENTE, WITH_PERIOD, PRIVACY_INTERN,
	    "" },
	[HANDHAVING_BUDGETKORTING] = { "budgetkorting", "budgetkorting",
	    GROEP_GEMEENTE, WITH_PERIOD, PRIVACY_INTERN, "" },
	[HANDHAVING_BETALINGSOPSCHORTING] = { "betalingsopschorting",
	    "betalingsopschorting", GROEP_GEMEENTE, WITH_PERIOD, PRIVACY_INTERN,
	    "" },
	[HANDHAVING_CONTRACTBEEINDIGING] = { "contractbeeindiging",
	    "contractbeëindiging", GROEP_GEMEENTE, WITH_PERIOD, PRIVACY_INTERN,
	    "" },
	[HANDHAVING_UITSLUITING] = { "uitsluiting", "uitsluiting",
	    GROEP_GEMEENTE, WITH_PERIOD, PRIVACY_INTERN, "" },
	[HANDHAVING_CLIENTENSTOP] = { "clientenstop", "cliëntenstop",
	    GROEP_GEMEENTE, WITH_PERIOD, PRIVACY_INTERN, "" },
	[HANDHAVING_LAST_BESTUURSDWANG] = { "last_bestuursdwang",
	    "last onder bestuursdwang", GROEP_GEMEENTE, WITH_PERIOD,
	    PRIVACY_INTERN, "Awb 5:21" },
	[HANDHAVING_LAST_DWANGSOM] = { "last_dwangsom", "last onder dwangsom",
	    GROEP_GEMEENTE, WITH_PERIOD, PRIVACY_INTERN, "Awb 5:31d" },
	[HANDHAVING_OPENBAAR_MINISTERIE] = { "openbaar_ministerie",
	    "contact Openbaar Ministerie", GROEP_GEMEENTE, WITH_GEMEENTE,
	    PRIVACY_BIJZONDER, "" },
};

const enum handhaving_stap handhaving_first[] = {
	[GROEP_PLAN] = HSTAP_GEVRAAGD,
	[GROEP_TOEZICHT] = HSTAP_BEGONNEN,
	[GROEP_VOORSTEL] = HSTAP_GEDAAN,
	[GROEP_GEMEENTE] = HSTAP_GEMELD,
};

const struct handhaving_stap_info handhaving_stappen[] = {
	[HSTAP_GEVRAAGD] = { "gevraagd", "plan gevraagd", IN(GROEP_PLAN),
	    AT(HSTAND_GEVRAAGD) | AT(HSTAND_AFGEKEURD), HSTAND_GEVRAAGD,
	    HANDHAVING_UNTIL, "Wat is gevraagd" },
	[HSTAP_ONTVANGEN] = { "ontvangen", "plan ontvangen", IN(GROEP_PLAN),
	    AT(HSTAND_GEVRAAGD) | AT(HSTAND_AANVULLEN) | AT(HSTAND_AFGEKEURD),
	    HSTAND_ONTVANGEN, 0, "Wat de aanbieder erbij zegt" },
	[HSTAP_AKKOORD] = { "akkoord", "plan akkoord", IN(GROEP_PLAN),
	    AT(HSTAND_ONTVANGEN), HSTAND_AKKOORD, 0, "Toelichting" },
	[HSTAP_AANVULLEN] = { "aanvullen", "plan aan te vullen", IN(GROEP_PLAN),
	    AT(HSTAND_ONTVANGEN), HSTAND_AANVULLEN,
	    HANDHAVING_TEXT | HANDHAVING_UNTIL, "Wat er nog aan ontbreekt" },
	[HSTAP_AFGEKEURD] = { "afgekeurd", "plan afgekeurd", IN(GROEP_PLAN),
	    AT(HSTAND_ONTVANGEN), HSTAND_AFGEKEURD, HANDHAVING_TEXT,
	    "Waarom het niet volstaat" },
	[HSTAP_BEGONNEN] = { "begonnen", "begonnen", IN(GROEP_TOEZICHT), 0,
	    HSTAND_LOOPT, HANDHAVING_TEXT | HANDHAVING_UNTIL,
	    "Reden van het verscherpt toezicht" },
	[HSTAP_CONTACT] = { "contact", "contact", IN(GROEP_TOEZICHT),
	    AT(HSTAND_LOOPT), HSTAND_LOOPT, HANDHAVING_TEXT,
	    "Wat is besproken" },
	[HSTAP_BEZOEK] = { "bezoek", "bezoek", IN(GROEP_TOEZICHT),
	    AT(HSTAND_LOOPT), HSTAND_LOOPT, HANDHAVING_TEXT, "Wat is gezien" },
	[HSTAP_TUSSENSTAND] = { "tussenstand", "tussenstand",
	    IN(GROEP_TOEZICHT), AT(HSTAND_LOOPT), HSTAND_LOOPT, HANDHAVING_TEXT,
	    "Hoe het nu staat" },
	[HSTAP_VERLENGD] = { "verlengd", "verlengd", IN(GROEP_TOEZICHT),
	    AT(HSTAND_LOOPT), HSTAND_LOOPT, HANDHAVING_TEXT | HANDHAVING_UNTIL,
	    "Reden van de verlenging" },
	[HSTAP_GEDAAN] = { "gedaan", "voorstel gedaan", IN(GROEP_VOORSTEL), 0,
	    HSTAND_GEDAAN, HANDHAVING_TEXT, "Waarop het voorstel steunt" },
	[HSTAP_OVERGENOMEN] = { "overgenomen", "besluit: overgenomen",
	    IN(GROEP_VOORSTEL), DECIDABLE, HSTAND_OVERGENOMEN,
	    HANDHAVING_GEMEENTE, "Toelichting" },
	[HSTAP_AFGEWEZEN] = { "afgewezen", "besluit: afgewezen",
	    IN(GROEP_VOORSTEL), DECIDABLE, HSTAND_AFGEWEZEN,
	    HANDHAVING_TEXT | HANDHAVING_GEMEENTE, "Waarom niet" },
	[HSTAP_GEMELD] = { "gemeld", "gemeld", IN(GROEP_GEMEENTE), 0,
	    HSTAND_GEMELD, 0, "Wat de gemeente meldt" },
	[HSTAP_INGEGAAN] = { "ingegaan", "ingegaan", IN(GROEP_GEMEENTE),
	    AT(HSTAND_GEMELD), HSTAND_LOOPT, HANDHAVING_MAY_UNTIL,
	    "Toelichting" },
	[HSTAP_BEEINDIGD] = { "beeindigd", "beëindigd", ALL_GROEPEN, ENDABLE,
	    HSTAND_BEEINDIGD, HANDHAVING_TEXT, "Hoe het is afgelopen" },
	[HSTAP_INGETROKKEN] = { "ingetrokken", "ingetrokken", ALL_GROEPEN, OPEN,
	    HSTAND_INGETROKKEN, HANDHAVING_TEXT, "Reden van het intrekken" },
};

const struct handhaving_stand_info handhaving_standen[] = {
	[HSTAND_GEVRAAGD] = { "gevraagd", "gevraagd", false },
	[HSTAND_ONTVANGEN] = { "ontvangen", "ontvangen", false },
	[HSTAND_AANVULLEN] = { "aanvullen", "aan te vullen", false },
	[HSTAND_AFGEKEURD] = { "afgekeurd", "afgekeurd", false },
	[HSTAND_AKKOORD] = { "akkoord", "akkoord", false },
	[HSTAND_GEDAAN] = { "gedaan", "gedaan", false },
	[HSTAND_OVERGENOMEN] = { "overgenomen", "overgenomen", false },
	[HSTAND_AFGEWEZEN] = { "afgewezen", "afgewezen", false },
	[HSTAND_GEMELD] = { "gemeld", "gemeld", false },
	[HSTAND_LOOPT] = { "loopt", "loopt", false },
	[HSTAND_BEEINDIGD] = { "beeindigd", "beëindigd", true },
	[HSTAND_INGETROKKEN] = { "ingetrokken", "ingetrokken", true },
};
