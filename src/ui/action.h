/*
 * action.h - what keys can mean; the key bar, the help, the key menu and
 * the manual page are all made from this one list.
 */
#ifndef UI_ACTION_H
#define UI_ACTION_H

/* Name in the key file, word on the key bar, line on the help page. */
#define ACTIONS(X)                                                             \
	X(HELP, "hulp", "Hulp",                                                \
	    "hulp bij dit scherm, toelichting bij de norm")                    \
	X(SAVE, "opslaan", "Opslaan", "toon wanneer het laatst is opgeslagen") \
	X(SEARCH, "zoek", "Zoek", "zoek in normen, notities en maatregelen")   \
	X(SEARCH_NEXT, "zoek-verder", "Verder",                                \
	    "ga naar de volgende vindplaats")                                  \
	X(NOTE, "notitie", "Notitie", "maak een notitie, hier of los")         \
	X(OVERVIEW, "overzicht", "Overzicht", "toon de stappen en hun stand")  \
	X(GOTO, "ganaar", "Ga naar", "ga naar een norm: 1.3.2 of een woord")   \
	X(EVIDENCE, "bewijs", "Bewijs", "toon notities en bewijs bij de norm") \
	X(NEXT_OPEN, "volgend-open", "Volgend open",                           \
	    "ga naar het volgende open punt of de volgende fout")              \
	X(PREV_OPEN, "vorig-open", "Vorig open",                               \
	    "ga naar het vorige open punt")                                    \
	X(AANBIEDER, "aanbieder", "Aanbieder",                                 \
	    "toon deze aanbieder door de jaren")                               \
	X(GESPREK, "gesprek", "Gesprek",                                       \
	    "in gesprek: begin, of ga verder; daarin: de gegevens")            \
	X(FOLD, "vouw", "Vouw", "toon minder of meer van de norm")             \
	X(HANDHAVING, "handhaving", "Handhaving",                              \
	    "toon het handhavingsregister van dit onderzoek")                  \
	X(WEDERHOOR, "wederhoor", "Wederhoor",                                 \
	    "toon wat er volgens de aanbieder niet klopt in het concept")      \
	X(DOCUMENTEN, "documenten", "Documenten",                              \
	    "toon de rapporten en brieven, en maak er een")                    \
	X(MELDER, "melder", "Melder",                                          \
	    "toon, bewaar of wis wie dit signaal meldde")                      \
	X(JAAR, "jaaroverzicht", "Jaar",                                       \
	    "toon het jaarlijkse overzicht van suïcides")                      \
	X(TEAM, "team", "Team", "toon wie dit besloten onderzoek ziet")        \
	X(CIJFERS, "cijfers", "Cijfers",                                       \
	    "toon de cijfers van een jaar, trends en het jaarplan")            \
	X(MENU, "menu", "Toetsen", "toon alle toetsen van dit scherm")         \
	X(CLOSE, "sluiten", "Sluiten", "sluit dit onderzoek, of schouw")       \
	X(REDRAW, "ververs", "Ververs", "teken het scherm opnieuw")            \
	X(UNDO, "ongedaan", "Ongedaan", "maak de laatste wijziging ongedaan")  \
	X(REDO, "opnieuw", "Opnieuw", "doe opnieuw wat ongedaan was gemaakt")  \
	X(BACK, "terug", "Terug", "een stap terug; bewaart altijd")            \
	X(CANCEL, "afbreken", "Afbreken", "breek een lopende actie af")        \
	X(ACCEPT, "enter", "Verder", "neem over en ga verder; open")           \
	X(NEXT_FIELD, "volgend-veld", "Volgende", "naar het volgende veld")    \
	X(PREV_FIELD, "vorig-veld", "Vorige", "naar het vorige veld")          \
	X(UP, "omhoog", "Omhoog", "een regel omhoog")                          \
	X(DOWN, "omlaag", "Omlaag", "een regel omlaag")                        \
	X(LEFT, "links", "Links", "naar links; de vorige paragraaf")           \
	X(RIGHT, "rechts", "Rechts", "naar rechts; de volgende paragraaf")     \
	X(WORD_LEFT, "woord-links", "Woord links", "een woord naar links")     \
	X(WORD_RIGHT, "woord-rechts", "Woord rechts", "een woord naar rechts") \
	X(PAGE_UP, "vorige-bladzij", "Vorige", "een bladzij of norm terug")    \
	X(PAGE_DOWN, "volgende-bladzij", "Volgende",                           \
	    "een bladzij of norm verder")                                      \
	X(HOME, "begin", "Begin", "naar het begin")                            \
	X(END, "einde", "Einde", "naar het einde")                             \
	X(DELETE_LEFT, "wis-links", "Wis", "wis het teken voor de cursor")     \
	X(DELETE_RIGHT, "wis-rechts", "Wis", "wis het teken op de cursor")     \
	X(DELETE_WORD, "wis-woord", "Wis woord",                               \
	    "wis het woord voor de cursor")                                    \
	X(DELETE_START, "wis-begin", "Wis begin",                              \
	    "wis tot het begin van de regel")                                  \
	X(DELETE_END, "wis-einde", "Wis einde",                                \
	    "wis tot het einde van de regel")                                  \
	X(NEWLINE, "nieuwe-regel", "Nieuwe regel",                             \
	    "begin een nieuwe regel in de tekst")                              \
	X(DIGIT, "cijfer", "Kies", "geef het oordeel of kies met dit cijfer")  \
	X(MARK, "merk", "Merk", "merk of kies deze regel")                     \
	X(NEW, "nieuw", "Nieuw", "begin iets nieuws in deze lijst")            \
	X(FILTER, "filter", "Filter", "beperk de lijst tot deze woorden")      \
	X(SORT, "sorteer", "Sorteer", "verander de volgorde van de lijst")     \
	X(REVERSE, "omkeren", "Omkeren", "draai de volgorde van de lijst om")  \
	X(WEERGAVE, "weergave", "Weergave",                                    \
	    "kies een bewaard filter, of bewaar dit")                          \
	X(EXPORT, "exporteer", "Exporteer",                                    \
	    "schrijf deze lijst naar een bestand, voor een rekenblad")         \
	X(MEASURE, "maatregel", "Maatregel",                                   \
	    "leg een maatregel op bij deze norm, of een stap vast")            \
	X(HERSTEL, "heronderzoek", "Heronderzoek",                             \
	    "begin het heronderzoek; of bevestig wat het uitwees")             \
	X(BEGIN, "begin-onderzoek", "Begin",                                   \
	    "begin het onderzoek waar dit toe leidt")                          \
	X(OVERDRAGEN, "overdragen", "Overdragen",                              \
	    "maak het pakket voor de gemeente, en leg de overdracht vast")     \
	X(BEWAREN, "bewaren", "Bewaren",                                       \
	    "toon hoe lang het bewaard wordt; sluit af of vernietig")          \
	X(ADVICE, "advies", "Advies", "geef een advies, bij deze norm of los") \
	X(PLUS, "plus", "Erbij",                                               \
	    "toetspunt in orde; of kies alle normen van de paragraaf")         \
	X(MINUS, "min", "Eraf",                                                \
	    "toetspunt niet in orde; of laat de paragraaf weg")                \
	X(DETAIL, "toelichting", "Toelichting",                                \
	    "toon toelichting en grondslag")                                   \
	X(REASON, "reden", "Reden", "geef een reden, om verder te gaan")       \
	X(QUOTE, "citeer", "Citeer", "zet deze notitie in de bevinding")       \
	X(QUEUE, "wachtrij", "Wachtrij",                                       \
	    "zoek uit welke norm bij de notities zonder norm hoort")           \
	X(TAG, "norm", "Norm",                                                 \
	    "geef deze notitie een norm: 1.3.2 of een woord")                  \
	X(SPLIT, "splits", "Splits", "maak van deze notitie er twee")          \
	X(JOIN, "voeg-samen", "Voeg samen",                                    \
	    "maak van de gemerkte notities er een")                            \
	X(PROCEDURE, "procedure", "Procedure",                                 \
	    "toon de procedure, van concept tot publicatie")                   \
	X(LAKKEN, "lakken", "Lakken",                                          \
	    "kijk de openbare tekst na op persoonsgegevens")                   \
	X(UITSTEL, "uitstel", "Uitstel", "geef deze termijn uitstel")          \
	X(OPSCHORTING, "opschorten", "Opschorten",                             \
	    "zet deze termijn stil, of zeg tot wanneer hij stilstond")         \
	X(REPORT, "rapport", "Rapport", "maak het conceptrapport")             \
	X(GROUND, "niet-aangetoond", "Kon niet",                               \
	    "tekort omdat de aanbieder het niet kon aantonen; en weer niet")   \
	X(SENT, "verzonden", "Verzonden",                                      \
	    "leg vast op welke dag het rapport is verzonden")                  \
	X(REMOVE, "intrekken", "Intrekken",                                    \
	    "trek deze regel in; vraagt het eerst")

enum action {
	ACTION_NONE,
#define X(id, name, word, help) ACTION_##id,
	ACTIONS(X)
#undef X
	N_ACTIONS
};

struct action_info {
	const char *name; /* in a key file and the manual */
	const char *word; /* on the key bar */
	const char *help; /* on the help page */
};

extern const struct action_info action_info[N_ACTIONS];

#endif
