/*
 * export.c - the tables and their columns; the queries of store/export.c
 * give the same names in the same order.
 */
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/export.h"

const char *const export_kind_words[N_EXPORT_KINDS] = {
	[EXPORT_TEXT] = "tekst",
	[EXPORT_WORD] = "woord",
	[EXPORT_SET] = "woorden",
	[EXPORT_DAY] = "dag",
	[EXPORT_NUMBER] = "getal",
	[EXPORT_TRUTH] = "ja of nee",
};

/* Where columns come from. */
static const char BEGIN[] = "begin van het onderzoek";
static const char FACTS[] = "vragen van de vorm";
static const char EVENTS[] = "gebeurtenissen van de procedure";
static const char JUDGED[] = "oordelen";
static const char COUNTED[] = "geteld";
static const char IMPOSED[] = "opleggen van de maatregel";
static const char STEPS[] = "stappen";
static const char SIGNAAL[] = "register van signalen";
static const char AGENDA[] = "kalender en gebeurtenissen";
static const char TABLE[] = "tabel van de export";

#define NUMMER    "nummer van het onderzoek: jaar en volgnummer"
#define AANBIEDER "naam van de aanbieder in het register"
#define GEMEENTEN "gemeenten waarvoor het is"

static const struct export_column onderzoeken[] = {
	{ "nummer", EXPORT_TEXT, CODES_NONE, NUMMER, BEGIN },
	{ "vorm", EXPORT_WORD, CODES_VORM, "toezichtsvorm", BEGIN },
	{ "aanbieder", EXPORT_TEXT, CODES_NONE, AANBIEDER, FACTS },
	{ "gemeenten", EXPORT_SET, CODES_GEMEENTE, GEMEENTEN, FACTS },
	{ "voorzieningen", EXPORT_SET, CODES_VOORZIENING,
	    "voorzieningen waarnaar is gekeken", FACTS },
	{ "pgb", EXPORT_WORD, CODES_JA_NEE,
	    "wordt de zorg met een pgb betaald; leeg: niet ingevuld", FACTS },
	{ "aangekondigd", EXPORT_WORD, CODES_JA_NEE,
	    "is het bezoek aangekondigd; leeg: niet ingevuld", FACTS },
	{ "stand", EXPORT_WORD, CODES_STATUS, "hoe ver het is", EVENTS },
	{ "begonnen", EXPORT_DAY, CODES_NONE, "dag waarop het begon", BEGIN },
	{ "signaal_ontvangen", EXPORT_DAY, CODES_NONE,
	    "dag waarop het signaal binnenkwam", FACTS },
	{ "bezoek", EXPORT_DAY, CODES_NONE, "dag van het bezoek", FACTS },
	{ "concept_verzonden", EXPORT_DAY, CODES_NONE,
	    "dag waarop het concept naar de aanbieder ging", EVENTS },
	{ "vastgesteld", EXPORT_DAY, CODES_NONE,
	    "dag waarop het rapport werd vastgesteld", EVENTS },
	{ "definitief_verzonden", EXPORT_DAY, CODES_NONE,
	    "dag waarop het definitieve rapport uitging", EVENTS },
	{ "gepubliceerd", EXPORT_DAY, CODES_NONE,
	    "dag waarop het openbaar werd", EVENTS },
	{ "vorige", EXPORT_TEXT, CODES_NONE,
	    "nummer van het onderzoek waarop dit volgt", BEGIN },
	{ "normset", EXPORT_WORD, CODES_NORMSET, "normen waarmee het is gedaan",
	    BEGIN },
	{ "normset_versie", EXPORT_TEXT, CODES_NONE,
	    "versie van die normen, vastgelegd bij het begin", BEGIN },
	{ "normen_gekozen", EXPORT_NUMBER, CODES_NONE,
	    "aantal normen dat is onderzocht", COUNTED },
	{ "normen_beoordeeld", EXPORT_NUMBER, CODES_NONE,
	    "aantal daarvan met een oordeel", COUNTED },
	{ "normen_tekort", EXPORT_NUMBER, CODES_NONE,
	    "aantal daarvan met een tekort", COUNTED },
};

static const struct export_column oordelen[] = {
	{ "onderzoek", EXPORT_TEXT, CODES_NONE, NUMMER, BEGIN },
	{ "vorm", EXPORT_WORD, CODES_VORM, "toezichtsvorm", BEGIN },
	{ "aanbieder", EXPORT_TEXT, CODES_NONE, AANBIEDER, FACTS },
	{ "normset", EXPORT_WORD, CODES_NORMSET, "normen waar de norm uit is",
	    BEGIN },
	{ "normset_versie", EXPORT_TEXT, CODES_NONE, "versie van die normen",
	    BEGIN },
	{ "norm", EXPORT_TEXT, CODES_NONE, "code van de onderzochte norm",
	    JUDGED },
	{ "oordeel", EXPORT_WORD, CODES_GRADE,
	    "oordeel op de schaal van de normset; leeg: nog geen", JUDGED },
	{ "tekort", EXPORT_TRUTH, CODES_JA_NEE,
	    "is dat oordeel een tekort; leeg: nog geen oordeel", JUDGED },
	{ "grond", EXPORT_WORD, CODES_GROND,
	    "waar het op rust, naast de bevinding", JUDGED },
};

static const struct export_column maatregelen[] = {
	{ "nummer", EXPORT_TEXT, CODES_NONE,
	    "nummer van de maatregel: onderzoek en volgnummer", IMPOSED },
	{ "onderzoek", EXPORT_TEXT, CODES_NONE, NUMMER, IMPOSED },
	{ "aanbieder", EXPORT_TEXT, CODES_NONE, AANBIEDER, FACTS },
	{ "gemeenten", EXPORT_SET, CODES_GEMEENTE, GEMEENTEN, FACTS },
	{ "norm", EXPORT_TEXT, CODES_NONE, "norm waarop het tekort is",
	    IMPOSED },
	{ "tekst", EXPORT_TEXT, CODES_NONE, "wat er bereikt moet zijn",
	    IMPOSED },
	{ "uiterlijk", EXPORT_DAY, CODES_NONE,
	    "laatste dag, na uitstel; leeg: nog niet bekend", STEPS },
	{ "dagen", EXPORT_NUMBER, CODES_NONE,
	    "dagen van vandaag tot die dag, onder 0 te laat; leeg: er is niets"
	    " te tellen",
	    COUNTED },
	{ "stand", EXPORT_WORD, CODES_STAND, "stand na de laatste stap",
	    STEPS },
	{ "vorm", EXPORT_WORD, CODES_VORM, "toezichtsvorm", BEGIN },
	{ "opgelegd", EXPORT_DAY, CODES_NONE, "dag waarop hij werd opgelegd",
	    STEPS },
	{ "laatste_stap", EXPORT_DAY, CODES_NONE, "dag van de laatste stap",
	    STEPS },
};

static const struct export_column adviezen[] = {
	{ "nummer", EXPORT_TEXT, CODES_NONE,
	    "nummer van het advies: onderzoek en volgnummer", "advies" },
	{ "onderzoek", EXPORT_TEXT, CODES_NONE, NUMMER, BEGIN },
	{ "aanbieder", EXPORT_TEXT, CODES_NONE, AANBIEDER, FACTS },
	{ "norm", EXPORT_TEXT, CODES_NONE,
	    "norm waar het bij hoort; leeg: algemeen", "advies" },
	{ "tekst", EXPORT_TEXT, CODES_NONE, "wat wordt geadviseerd", "advies" },
	{ "ingetrokken", EXPORT_TRUTH, CODES_JA_NEE, "is het teruggenomen",
	    "advies" },
};

static const struct export_column meldingen[] = {
	{ "onderzoek", EXPORT_TEXT, CODES_NONE, NUMMER, BEGIN },
	{ "vorm", EXPORT_WORD, CODES_VORM, "toezichtsvorm", BEGIN },
	{ "aanbieder", EXPORT_TEXT, CODES_NONE, AANBIEDER, FACTS },
	{ "gemeenten", EXPORT_SET, CODES_GEMEENTE, GEMEENTEN, FACTS },
	{ "voorzieningen", EXPORT_SET, CODES_VOORZIENING,
	    "voorzieningen waarbij het gebeurde", FACTS },
	{ "bekend_geworden", EXPORT_DAY, CODES_NONE,
	    "dag waarop de aanbieder het wist", EVENTS },
	{ "gemeld", EXPORT_DAY, CODES_NONE, "dag van de melding", EVENTS },
	{ "zelfonderzoek_ontvangen", EXPORT_DAY, CODES_NONE,
	    "dag waarop het onderzoek van de aanbieder binnenkwam", EVENTS },
	{ "afsluitbrief", EXPORT_DAY, CODES_NONE,
	    "dag van de brief waarmee het sloot", EVENTS },
	{ "stand", EXPORT_WORD, CODES_STATUS, "hoe ver het is", EVENTS },
};

#define HIDDEN "; leeg bij een bijzonder signaal"

static const struct export_column signalen[] = {
	{ "nummer", EXPORT_TEXT, CODES_NONE,
	    "nummer van het signaal: jaar en volgnummer", SIGNAAL },
	{ "ontvangen", EXPORT_DAY, CODES_NONE, "dag waarop het binnenkwam",
	    SIGNAAL },
	{ "stand", EXPORT_WORD, CODES_SIGNAAL_STAND, "stand na de laatste stap",
	    STEPS },
	{ "laatste_stap", EXPORT_DAY, CODES_NONE, "dag van de laatste stap",
	    STEPS },
	{ "bron", EXPORT_WORD, CODES_SIGNAAL_BRON, "van wie het kwam" HIDDEN,
	    SIGNAAL },
	{ "kanaal", EXPORT_WORD, CODES_SIGNAAL_KANAAL, "hoe het kwam" HIDDEN,
	    SIGNAAL },
	{ "aanbieder", EXPORT_TEXT, CODES_NONE, AANBIEDER HIDDEN, SIGNAAL },
	{ "gemeenten", EXPORT_SET, CODES_GEMEENTE, GEMEENTEN HIDDEN, SIGNAAL },
	{ "voorzieningen", EXPORT_SET, CODES_VOORZIENING,
	    "voorzieningen waar het over gaat" HIDDEN, SIGNAAL },
	{ "normen", EXPORT_SET, CODES_NONE, "normen die het raakt" HIDDEN,
	    SIGNAAL },
	{ "onderzoeken", EXPORT_SET, CODES_NONE,
	    "nummers van onderzoeken waartoe het leidde" HIDDEN, STEPS },
};

static const struct export_column termijnen[] = {
	{ "onderzoek", EXPORT_TEXT, CODES_NONE, NUMMER, BEGIN },
	{ "vorm", EXPORT_WORD, CODES_VORM, "toezichtsvorm", BEGIN },
	{ "aanbieder", EXPORT_TEXT, CODES_NONE, AANBIEDER, FACTS },
	{ "termijn", EXPORT_WORD, CODES_TERMIJN, "termijn van de kalender",
	    AGENDA },
	{ "titel", EXPORT_TEXT, CODES_NONE, "die termijn in woorden", AGENDA },
	{ "voor", EXPORT_TEXT, CODES_NONE,
	    "voor wie: aanbieder, wij of gemeente", AGENDA },
	{ "begin", EXPORT_DAY, CODES_NONE,
	    "dag van de gebeurtenis waarna hij loopt", AGENDA },
	{ "soort", EXPORT_WORD, CODES_TERMIJN_SOORT, "wat de dag is", AGENDA },
	{ "dag", EXPORT_DAY, CODES_NONE,
	    "laatste dag, na uitstel; of de eerste", AGENDA },
	{ "uitstel_tot", EXPORT_DAY, CODES_NONE,
	    "dag tot waar uitstel is gegeven", "uitstel" },
	{ "voorbij", EXPORT_DAY, CODES_NONE,
	    "dag waarop gebeurde waarop werd gewacht", EVENTS },
	{ "stand", EXPORT_WORD, CODES_TERMIJN_STAND, "loopt hij nog", COUNTED },
	{ "te_laat", EXPORT_TRUTH, CODES_JA_NEE,
	    "hij loopt nog en de laatste dag was voor vandaag", COUNTED },
};

static const struct export_column codeboek[] = {
	{ "tabel", EXPORT_TEXT, CODES_NONE, "naam van de tabel", TABLE },
	{ "kolom", EXPORT_TEXT, CODES_NONE, "naam van de kolom", TABLE },
	{ "betekenis", EXPORT_TEXT, CODES_NONE, "wat er in staat", TABLE },
	{ "soort", EXPORT_TEXT, CODES_NONE,
	    "tekst, woord, woorden (met een spatie ertussen), dag"
	    " (jjjj-mm-dd), getal, of ja of nee",
	    TABLE },
	{ "waarden", EXPORT_TEXT, CODES_NONE,
	    "de woorden die kunnen voorkomen, met wat elk betekent", TABLE },
	{ "herkomst", EXPORT_TEXT, CODES_NONE, "waar het vandaan komt", TABLE },
};

#define OF_ONDERZOEK (FILTER_ONDERZOEK | FILTER_VORM | FILTER_WORDS)

#define COLUMNS(table) .column = (table), .n = LENGTH(table)

const struct export_table export_tables[N_EXPORTS] = {
	[EXPORT_ONDERZOEKEN] = { "onderzoeken", "onderzoek", "elk onderzoek",
	    COLUMNS(onderzoeken),
	    .filter = { "onderzoeken", OF_ONDERZOEK, CODES_STATUS,
		FILTER_ALL } },
	[EXPORT_OORDELEN] = { "oordelen", "oordeel",
	    "elke onderzochte norm van elk onderzoek", COLUMNS(oordelen),
	    .filter = { "oordelen", OF_ONDERZOEK | FILTER_NORM, CODES_NONE,
		FILTER_ALL } },
	[EXPORT_MAATREGELEN] = { "maatregelen", "maatregel",
	    "elke verbetermaatregel", COLUMNS(maatregelen),
	    .filter = { "maatregelen", OF_ONDERZOEK | FILTER_NORM | FILTER_DAYS,
		CODES_STAND, FILTER_ALL } },
	[EXPORT_ADVIEZEN] = { "adviezen", "advies", "elk advies",
	    COLUMNS(adviezen),
	    .filter = { "adviezen", OF_ONDERZOEK | FILTER_NORM, CODES_NONE,
		FILTER_ALL } },
	[EXPORT_MELDINGEN] = { "meldingen", "melding",
	    "elke gemelde calamiteit en elk gemeld geweldsincident",
	    COLUMNS(meldingen),
	    .filter = { "meldingen", OF_ONDERZOEK, CODES_STATUS, FILTER_ALL } },
	[EXPORT_SIGNALEN] = { "signalen", "signaal",
	    "elk signaal, zonder inhoud en melder", COLUMNS(signalen),
	    .filter = { "signalen", 0, CODES_SIGNAAL_STAND, FILTER_ALL } },
	[EXPORT_TERMIJNEN] = { "termijnen", "termijn", "elke termijn die begon",
	    COLUMNS(termijnen),
	    .filter = { "termijnen", OF_ONDERZOEK | FILTER_DAYS | FILTER_WIE,
		CODES_TERMIJN_STAND, FILTER_ALL } },
	[EXPORT_CODEBOEK] = { "codeboek", "kolom",
	    "elke kolom van deze tabellen", COLUMNS(codeboek),
	    .filter = { "het codeboek", 0, CODES_NONE, FILTER_ALL } },
};

const struct export_table *
export_find(const char *name, struct error *err)
{
	const char *nearest = NULL;
	int best = 4;

	for (size_t i = 0; i < N_EXPORTS; i++) {
		int distance = utf8_distance(name, export_tables[i].name, best);

		if (distance == 0)
			return &export_tables[i];
		if (distance < best) {
			best = distance;
			nearest = export_tables[i].name;
		}
	}
	if (nearest != NULL)
		error_usage(err, "Tabel %.40s bestaat niet; bedoelde u %s?",
		    name, nearest);
	else
		error_usage(err,
		    "Tabel %.40s bestaat niet; \"schouw export\" noemt ze.",
		    name);
	return NULL;
}
