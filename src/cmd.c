#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cmd.h"

static const struct option_spec no_options[] = { { 0 } };

static const struct option_spec json_option[] = {
	{ "--json", NULL, "als JSON" },
	{ 0 },
};

static const struct option_spec nieuw_options[] = {
	{ "--aanbieder", "NAAM", "de aanbieder" },
	{ "--vorige", "NUMMER", "het onderzoek waarop dit volgt" },
	{ "--signaal", "S-NUMMER", "het signaal dat ertoe leidt" },
	{ 0 },
};

static const struct option_spec rapport_options[] = {
	{ "--openbaar", NULL, "de versie die openbaar wordt" },
	{ "--formaat", REPORT_FORMATS, "de vorm van het document" },
	{ "-o", "BESTAND", "schrijf naar een bestand" },
	{ "--overschrijven", NULL, "vervang een bestaand bestand" },
	{ 0 },
};

static const struct option_spec formulier_options[] = {
	{ "--formaat", REPORT_FORMATS, "de vorm van het document" },
	{ "-o", "BESTAND", "schrijf naar een bestand" },
	{ "--overschrijven", NULL, "vervang een bestaand bestand" },
	{ 0 },
};

static const struct option_spec kies_options[] = {
	{ "--weg", NULL, "laat de norm weg" },
	{ "--reden", "TEKST", "waarom" },
	{ 0 },
};

static const struct option_spec notitie_options[] = {
	{ "--norm", "CODE", "de norm waar het bij hoort; mag vaker" },
	{ "--bron", "BRON", "wie het zei: c1, b2, m1, v1" },
	{ "--methode", "METHODE", "hoe het is gevonden" },
	{ "--privacy", "SOORT", "openbaar, intern of bijzonder" },
	{ "--letterlijk", NULL, "het zijn iemands eigen woorden" },
	{ "--doen", NULL, "het is iets om nog te doen" },
	{ "--vragen", NULL, "het is iets om nog te vragen" },
	{ "--gesprek", "N", "het gesprek waar het in gezegd is" },
	{ 0 },
};

static const struct option_spec gesprek_options[] = {
	{ "--json", NULL, "de lijst als JSON" },
	{ "--bron", "BRON", "met wie: c1, b2, m1, v1; mag vaker" },
	{ "--waar", "TEKST", "de plaats" },
	{ "--dag", "JJJJ-MM-DD", "de dag" },
	{ "--methode", "METHODE", "wat voor gesprek" },
	{ "--aanwezig", "TEKST", "wie er nog bij was, zonder namen" },
	{ "--toestemming", "ja|nee|nvt", "om de woning te betreden" },
	{ "--bezoek", "N", "de rij van het bezoek in de vorm" },
	{ 0 },
};

static const struct option_spec bronnen_options[] = {
	{ "--naam", "BRON", "bewaar de naam (erachter) in het sleutelbestand" },
	{ "--wis-namen", NULL, "wis de namen; zonder NUMMER alle" },
	{ 0 },
};

static const struct option_spec bewijs_options[] = {
	{ "--json", NULL, "de lijst als JSON" },
	{ "--norm", "CODE", "de norm waar het bij hoort; mag vaker" },
	{ "--methode", "METHODE", "wijzigen: hoe het is gezien" },
	{ "--titel", "TITEL", "wijzigen: wat het is, zonder namen" },
	{ "--dag", "JJJJ-MM-DD", "de dag waarop het is gezien" },
	{ "--gezien", "TEKST", "wat er te zien was" },
	{ "--steekproef", "TEKST", "waarom juist dit stuk" },
	{ "--noodzaak", "TEKST", "waarom inzage nodig was" },
	{ "--proportionaliteit", "TEKST", "waarom het met minder niet kon" },
	{ "--privacy", "SOORT", "openbaar, intern of bijzonder" },
	{ "--bestand", "PAD", "bewaar dit bestand erbij; leeg: geen meer" },
	{ "-o", "UIT", "bestand: schrijf het naar dit bestand" },
	{ "--overschrijven", NULL, "bestand: vervang wat er staat" },
	{ 0 },
};

static const struct option_spec concept_options[] = {
	{ "--tekst", NULL,
	    "druk het vastgelegde concept af, met bladzijden en regels" },
	{ 0 },
};

static const struct option_spec onjuistheid_options[] = {
	{ "--json", NULL, "de lijst als JSON" },
	{ "--bladzij", "N", "wijzigen: de bladzij die de aanbieder noemt" },
	{ "--citaat", "TEKST", "wijzigen: de woorden van het concept" },
	{ "--uitleg", "TEKST", "wijzigen: wat er volgens hem niet klopt" },
	{ "--bewijs", "TEKST", "waaruit dat blijkt" },
	{ "--antwoord", "TEKST", "wijzigen: ons antwoord" },
	{ "--aanpassing", "ja|nee", "leidt het tot een aanpassing?" },
	{ "--passage", "TEKST", "wat de tekst wordt" },
	{ 0 },
};

static const struct option_spec oordeel_options[] = {
	{ "--grond", "GROND", "niet_aangetoond, of leeg: de bevinding zelf" },
	{ "--bevinding", "TEKST", "wat is gevonden" },
	{ 0 },
};

static const struct option_spec antwoord_options[] = {
	{ "--rij", "N", "de rij van een groep die zich herhaalt" },
	{ 0 },
};

static const struct option_spec maatregel_options[] = {
	{ "--uiterlijk", "JJJJ-MM-DD", "de laatste dag" },
	{ "--termijn", "DUUR", "of: zo lang nadat het rapport is verzonden" },
	{ "--door", "FUNCTIE", "wie bij de aanbieder" },
	{ "--blijkt-uit", "TEKST", "wat laat zien dat het is gedaan" },
	{ "--dag", "JJJJ-MM-DD", "stap: de dag waarop het gebeurde" },
	{ "--tekst", "TEKST", "stap: reden, bericht of waaruit het blijkt" },
	{ "--gemeente", "NAAM", "stap overgedragen: aan welke gemeente" },
	{ "--onderzoek", "NUMMER", "stap getoetst: in welk later onderzoek" },
	{ 0 },
};

static const struct option_spec maatregelen_options[] = {
	{ "--json", NULL, "als JSON" },
	{ "--csv", NULL, "als CSV" },
	{ "--excel-nl", NULL, "als CSV voor een Nederlands Excel" },
	{ 0 },
};

static const struct option_spec termijnen_options[] = {
	{ "--voor", "WIE", "alleen van aanbieder, wij of gemeente" },
	{ "--waarom", NULL, "zeg van een onderzoek hoe elke dag is geteld" },
	{ "--json", NULL, "als JSON" },
	{ "--ics", NULL, "als bestand voor een agenda" },
	{ 0 },
};

static const struct option_spec handhaving_options[] = {
	{ "--json", NULL, "de lijst als JSON" },
	{ "--dag", "JJJJ-MM-DD", "de dag waarop het gebeurde" },
	{ "--tot", "JJJJ-MM-DD", "de laatste dag; regel: waarop het klaar is" },
	{ "--tekst", "TEKST", "reden, of wat is gezegd of gezien" },
	{ "--gemeente", "NAAM", "de gemeente die het doet; mag vaker" },
	{ "--maatregel", "SOORT", "voorstel: welke last" },
	{ "--door", "FUNCTIE", "regel: wie bij de aanbieder" },
	{ "--van", "JJJJ-MM-DD", "regel: vanaf wanneer" },
	{ "--resultaat", "TEKST", "regel: wat er dan te meten is" },
	{ "--smart", "LETTERS", "regel: wat klopt, zoals smart of s-a-t" },
	{ "--voortgang", "TEKST", "regel: hoe ver het is" },
	{ "--vervallen", NULL, "regel: uit het plan" },
	{ 0 },
};

static const struct option_spec heronderzoek_options[] = {
	{ "--norm", "CODE", "alleen deze norm; mag vaker" },
	{ "--nieuwe-normen", NULL, "met de nieuwe versie van de normen" },
	{ 0 },
};

static const struct option_spec overdracht_options[] = {
	{ "--gemeente", "NAAM", "alleen voor deze gemeente" },
	{ "--maatregel", "M-NUMMER", "alleen deze maatregel; mag vaker" },
	{ "--vastleggen", NULL, "leg de stap overgedragen vast" },
	{ "-o", "MAP", "schrijf in deze map" },
	{ "--overschrijven", NULL, "vervang bestaande bestanden" },
	{ 0 },
};

static const struct option_spec advies_options[] = {
	{ "--norm", "CODE", "de norm waar het bij hoort" },
	{ 0 },
};

static const struct option_spec zoek_options[] = {
	{ "--in", "NUMMER", "alleen in dit onderzoek" },
	{ "--json", NULL, "als JSON" },
	{ 0 },
};

static const struct option_spec logboek_options[] = {
	{ "--controleer", NULL, "ga na of de keten heel is" },
	{ 0 },
};

static const struct option_spec termijn_options[] = {
	{ "--rol-door", "[ja|nee|atw]",
	    "van een vrije dag door naar een werkdag" },
	{ "--waarom", NULL, "zeg hoe er geteld is" },
	{ "--json", NULL, "als JSON" },
	{ 0 },
};

static const struct option_spec controleer_options[] = {
	{ "--streng", NULL, "waarschuwingen tellen als fout" },
	{ "--json", NULL, "als JSON" },
	{ "--tegen", "OUD", "vergelijk met een oudere versie" },
	{ 0 },
};

#define MANY ((size_t)-1)

const struct command commands[] = {
	{ "nieuw", "VORM", "begin een onderzoek; geeft het nummer", 1, 1,
	    nieuw_options, cmd_nieuw },
	{ "open", "NUMMER [NORM]", "open de schermen bij een onderzoek", 1, 2,
	    no_options, cmd_open },
	{ "lijst", "[WOORD...]", "toon de onderzoeken", 0, MANY, json_option,
	    cmd_lijst },
	{ "toon", "NUMMER|BESTAND",
	    "toon een onderzoek, of een vorm of normset", 1, 1, json_option,
	    cmd_toon },
	{ "antwoord", "NUMMER VRAAG WAARDE", "beantwoord een vraag", 3, 3,
	    antwoord_options, cmd_antwoord },
	{ "kies", "NUMMER NORM", "neem een norm op in het onderzoek", 2, 2,
	    kies_options, cmd_kies },
	{ "notitie",
	    "NUMMER TEKST | NUMMER - |"
	    " NUMMER klaar|koppel|ontkoppel|splits|samen|verbeter ...",
	    "leg notities vast; - leest ze van de invoer", 2, MANY,
	    notitie_options, cmd_notitie },
	{ "gesprek",
	    "NUMMER [N] | NUMMER nieuw | NUMMER begin|pauze|verder|einde [N] |"
	    " NUMMER vervalt N",
	    "toon gesprekken; leg vast met wie en wanneer", 1, 3,
	    gesprek_options, cmd_gesprek },
	{ "bronnen", "[NUMMER [NAAM]]",
	    "toon met wie er gesproken is, naar rol", 0, 2, bronnen_options,
	    cmd_bronnen },
	{ "bewijs",
	    "NUMMER [N] | NUMMER METHODE TITEL | NUMMER intrekken N |"
	    " NUMMER bestand N -o UIT",
	    "toon of leg vast welke stukken zijn gezien", 1, 3, bewijs_options,
	    cmd_bewijs },
	{ "oordeel", "NUMMER NORM OORDEEL", "geef het oordeel over een norm", 3,
	    3, oordeel_options, cmd_oordeel },
	{ "maatregel", "opleggen NUMMER NORM TEKST | stap M-NUMMER STAP",
	    "leg een verbetermaatregel op, of zet een stap", 3, 4,
	    maatregel_options, cmd_maatregel },
	{ "maatregelen", "[FILTER...]",
	    "toon de maatregelen van alle onderzoeken", 0, MANY,
	    maatregelen_options, cmd_maatregelen },
	{ "handhaving",
	    "[NUMMER] | begin NUMMER SOORT | stap H-NUMMER STAP |"
	    " regel H-NUMMER NORM ACTIVITEIT",
	    "toon of vul het handhavingsregister", 0, 4, handhaving_options,
	    cmd_handhaving },
	{ "signaal",
	    "nieuw BRON INHOUD | toon S | weeg S TEKST |"
	    " besluit S BESLUIT REDEN | aanvul S TEKST | aanbieder S NAAM |"
	    " melder S [NAAM]",
	    "leg een signaal vast, weeg het en besluit", 2, 4, signaal_options,
	    cmd_signaal },
	{ "signalen", "", "toon het register van signalen", 0, 0,
	    signalen_options, cmd_signalen },
	{ "heronderzoek", "NUMMER",
	    "begin een heronderzoek naar de maatregelen", 1, 1,
	    heronderzoek_options, cmd_heronderzoek },
	{ "overdracht", "NUMMER", "maak het pakket voor de gemeente", 1, 1,
	    overdracht_options, cmd_overdracht },
	{ "aanbieder", "NAAM", "toon een aanbieder door de jaren heen", 1, 1,
	    no_options, cmd_aanbieder },
	{ "gebeurtenis", "NUMMER SOORT DATUM",
	    "leg vast wanneer iets in de procedure gebeurde", 3, 3,
	    gebeurtenis_options, cmd_gebeurtenis },
	{ "deelnemers", "NUMMER", "toon wie aan een thema meedoet, en hoe ver",
	    1, 1, json_option, cmd_deelnemers },
	{ "advies", "NUMMER TEKST", "geef een advies", 2, 2, advies_options,
	    cmd_advies },
	{ "reden", "NUMMER CONTROLE WAAR TEKST",
	    "geef de reden om een waarschuwing te passeren", 4, 4, no_options,
	    cmd_reden },
	{ "rapport", "NUMMER", "schrijf het rapport", 1, 1, rapport_options,
	    cmd_rapport },
	{ "lakken", "NUMMER | NUMMER N weg|blijft|open",
	    "kijk de openbare tekst na en besluit", 1, 3, lakken_options,
	    cmd_lakken },
	{ "concept", "NUMMER", "leg het conceptrapport en zijn tekst vast", 1,
	    1, concept_options, cmd_concept },
	{ "formulier", "feitelijke-onjuistheden|reactie NUMMER",
	    "schrijf een leeg formulier voor de aanbieder", 2, 2,
	    formulier_options, cmd_formulier },
	{ "brief", "NUMMER | SOORT NUMMER",
	    "zeg welke brieven er kunnen, of maak er een", 1, 2, brief_options,
	    cmd_brief },
	{ "onjuistheid",
	    "NUMMER [N] | NUMMER toevoegen BLADZIJ CITAAT UITLEG |"
	    " NUMMER antwoord N TEKST",
	    "toon of leg vast wat in het concept niet klopt", 1, 5,
	    onjuistheid_options, cmd_onjuistheid },
	{ "export", "[TABEL|alles [FILTER...]]",
	    "toon welke tabellen er zijn, of schrijf ze", 0, MANY,
	    export_options, cmd_export },
	{ "zoek", "WOORD...", "zoek in wat is vastgelegd en opgeschreven", 1,
	    MANY, zoek_options, cmd_zoek },
	{ "logboek", "[NUMMER]", "toon wie wat wanneer wijzigde", 0, 1,
	    logboek_options, cmd_logboek },
	{ "afsluiten", "NUMMER", "leg vast dat een onderzoek voorbij is", 1, 1,
	    afsluiten_options, cmd_afsluiten },
	{ "bewaren", "[NUMMER]", "toon hoe lang iets bewaard wordt", 0, 1,
	    bewaren_options, cmd_bewaren },
	{ "vernietig", "NUMMER", "vernietig een onderzoek na zijn termijn", 1,
	    1, vernietig_options, cmd_vernietig },
	{ "backup", "BESTAND", "maak een kopie en controleer die", 1, 1,
	    no_options, cmd_backup },
	{ "termijn", "DATUM DUUR", "tel een termijn, zoals \"2 weken\"", 2, 3,
	    termijn_options, cmd_termijn },
	{ "termijnen", "[NUMMER]", "toon wat wanneer afloopt, en voor wie", 0,
	    1, termijnen_options, cmd_termijnen },
	{ "suicideoverzicht",
	    "[JAAR] | vraag JAAR AANBIEDER |"
	    " ontvangen JAAR AANBIEDER SUICIDES POGINGEN",
	    "toon of vul het jaarlijkse suïcideoverzicht", 0, 5,
	    suicide_options, cmd_suicide },
	{ "vervolg", "NUMMER", "toon waar een onderzoek op volgt of toe leidde",
	    1, 1, json_option, cmd_vervolg },
	{ "meldingen", "", "toon elke calamiteit: op tijd, en de uitkomst", 0,
	    0, json_option, cmd_meldingen },
	{ "team", "NUMMER [LOGIN]",
	    "toon of wijzig wie een besloten onderzoek ziet", 1, 2,
	    team_options, cmd_team },
	{ "uitstel", "NUMMER TERMIJN DATUM REDEN",
	    "geef een termijn van een onderzoek uitstel", 4, 4, no_options,
	    cmd_uitstel },
	{ "opschorting", "NUMMER TERMIJN VAN TOT|-|geen REDEN",
	    "zet een termijn stil; - is: het duurt nog", 5, 5, no_options,
	    cmd_opschorting },
	{ "reactie", "NUMMER [TEKST|-]",
	    "toon of bewaar de reactie; - leest de invoer", 1, 2,
	    reactie_options, cmd_reactie },
	{ "afschrift", "NUMMER GEMEENTE DATUM",
	    "leg vast dat de wethouder het kreeg, of geen", 3, 3, no_options,
	    cmd_afschrift },
	{ "publicatie", "NUMMER", "toon of het rapport openbaar mag worden", 1,
	    1, json_option, cmd_publicatie },
	{ "cijfers", "JAAR", "tel het werk van een jaar", 1, 1, cijfers_options,
	    cmd_cijfers },
	{ "trends", "", "toon welke normen door de jaren tekortschieten", 0, 0,
	    trends_options, cmd_trends },
	{ "jaarplan", "JAAR [VORM AANTAL]",
	    "toon het plan van een jaar, of vul het", 1, 3, jaarplan_options,
	    cmd_jaarplan },
	{ "feestdagen", "JAAR", "toon de feestdagen van een jaar", 1, 1,
	    json_option, cmd_feestdagen },
	{ "normen", "[NORMSET]", "toon de normsets", 0, 1, json_option,
	    cmd_normen },
	{ "controleer", "[BESTAND...]", "lees vormen en normen na", 0, MANY,
	    controleer_options, cmd_controleer },
	{ "voorbeeld", "", "vul een lege database met voorbeelden", 0, 0,
	    no_options, cmd_voorbeeld },
	{ "handleiding", "", "druk de handleiding af als man-pagina", 0, 0,
	    no_options, cmd_handleiding },
	{ 0 },
};

void
print_safe(const char *text)
{
	char *safe = utf8_show(text, strlen(text), true);

	fputs(safe, stdout);
	free(safe);
}

void
print_safe_error(const char *text)
{
	char *safe = utf8_show(text, strlen(text), true);

	fputs(safe, stderr);
	free(safe);
}

void
print_told(struct buf *told)
{
	if (told->length > 0) {
		print_safe_error(buf_text(told));
		fputc('\n', stderr);
	}
	buf_release(told);
}

static const struct command *
find_command(const char *name)
{
	for (const struct command *c = commands; c->name != NULL; c++) {
		if (strcmp(c->name, name) == 0)
			return c;
	}
	return NULL;
}

static int
unknown_command(const char *name, struct error *err)
{
	const char *nearest = NULL;
	int best = 3;

	for (const struct command *c = commands; c->name != NULL; c++) {
		int distance = utf8_distance(name, c->name, best);

		if (distance < best) {
			best = distance;
			nearest = c->name;
		}
	}
	if (nearest != NULL)
		return error_usage(err,
		    "Opdracht %s bestaat niet; bedoelde "
		    "u %s?",
		    name, nearest);
	return error_usage(
	    err, "Opdracht %s bestaat niet; zie schouw --help.", name);
}

static int
check_operands(
    const struct command *c, const struct args *args, struct error *err)
{
	if (args->n_words >= c->min && args->n_words <= c->max)
		return 0;
	return error_usage(err, "Gebruik: schouw %s %s", c->name, c->operands);
}

static bool
asks_help(int argc, char *const argv[])
{
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--") == 0)
			return false;
		if (strcmp(argv[i], "--help") == 0)
			return true;
	}
	return false;
}

int
cmd_run(struct app *app, int argc, char *const argv[], struct error *err)
{
	const struct command *c = find_command(argv[0]);
	struct args args;
	int status;

	if (c == NULL)
		return unknown_command(argv[0], err);
	if (asks_help(argc, argv)) {
		cmd_help_of(c);
		return 0;
	}
	status = args_read(&args, c->options, argc - 1, argv + 1, err);
	if (status == 0)
		status = check_operands(c, &args, err);
	if (status == 0)
		status = c->run(app, &args, err);
	args_release(&args);
	return status;
}
