/*
 * harness_interview.c - what is typed in ten minutes of a gesprek.
 *
 * A talk with a coordinator and then with a client: tags, turns, quoted
 * words, accents, faults that are mended at once and later, blank lines.
 */
#include "base/mem.h"
#include "pty/harness_interview.h"

const struct interview_line interview[] = {
	{ "@b1 #- Werkt hier zes jaar, sinds 2023 coördinator van drie teams."
	  "<enter>",
	    "Werkt hier zes jaar, sinds 2023 coördinator van drie teams.", "b1",
	    "" },
	{ "#1.1.1 Bij de intake gaan ze altijd met z'n tweeën op huisbezoek."
	  "<enter>",
	    "Bij de intake gaan ze altijd met z'n tweeën op huisbezoek.", "b1",
	    "A-1.1.1" },
	{ "De cliënt krijgt het plan mee op papier, en ook per e-maill"
	  "<backspace>.<enter>",
	    "De cliënt krijgt het plan mee op papier, en ook per e-mail.", "b1",
	    "A-1.1.1" },
	{ "\"Wij beslissen niets zonder de cliënt\"<enter>",
	    "Wij beslissen niets zonder de cliënt", "b1", "A-1.1.1" },
	{ "Wie tekent? Dat is volgens haar geregeld, maar waar het staat weet "
	  "ze niet.<enter>",
	    "Wie tekent? Dat is volgens haar geregeld, maar waar het staat "
	    "weet ze niet.",
	    "b1", "A-1.1.1" },
	{ "! kopie van het intakeformulier meenemen<enter>",
	    "kopie van het intakeformulier meenemen", "b1", "A-1.1.1" },
	{ "#1.1.2 Evaluatie elke zes maanden; loopt nu achter bij 4 van de 11 "
	  "cliënten.<enter>",
	    "Evaluatie elke zes maanden; loopt nu achter bij 4 van de 11 "
	    "cliënten.",
	    "b1", "A-1.1.2" },
	{ "Oorzaak: ziekteverzuim van ± 9 % in januari én februari.<enter>",
	    "Oorzaak: ziekteverzuim van ± 9 % in januari én februari.", "b1",
	    "A-1.1.2" },
	{ "Zzp'ers ingezet à € 54,50 per uur; die lezen het plan niet vooraf."
	  "<enter>",
	    "Zzp'ers ingezet à € 54,50 per uur; die lezen het plan niet "
	    "vooraf.",
	    "b1", "A-1.1.2" },
	{ "? hoe weet een invaller wat er is afgesproken<enter>",
	    "hoe weet een invaller wat er is afgesproken", "b1", "A-1.1.2" },
	{ "Rooster:<c-j>- ma, wo, vr: vaste begeleider<c-j>- di, do: wie er is"
	  "<c-j>- weekend: alleen telefonisch<enter>",
	    "Rooster:\n- ma, wo, vr: vaste begeleider\n- di, do: wie er is\n- "
	    "weekend: alleen telefonisch",
	    "b1", "A-1.1.2" },
	{ "Bij ziekte belt de planning de cliënt. Of dat lukt wordt niet "
	  "bijgehouden.<enter>",
	    "Bij ziekte belt de planning de cliënt. Of dat lukt wordt niet "
	    "bijgehouden.",
	    "b1", "A-1.1.2" },
	/* Two norms at once, in the middle of the line. */
	{ "Scholing #1.3.1 en #1.3.2 staat in een Excel-lijst, bijgewerkt tot "
	  "maart.<enter>",
	    "Scholing en staat in een Excel-lijst, bijgewerkt tot maart.", "b1",
	    "A-1.3.1 A-1.3.2" },
	{ "Vijf van de zeven medewerkers hebben een afgeronde opleiding "
	  "(mbo-4 of hbo).<enter>",
	    "Vijf van de zeven medewerkers hebben een afgeronde opleiding "
	    "(mbo-4 of hbo).",
	    "b1", "A-1.3.1 A-1.3.2" },
	{ "Twee zijn nog bezig: één via de EVC-route, één met de tweejarige "
	  "variant.<enter>",
	    "Twee zijn nog bezig: één via de EVC-route, één met de tweejarige "
	    "variant.",
	    "b1", "A-1.3.1 A-1.3.2" },
	/* A word too many, taken out by its key. */
	{ "VOG's zijn van alle iedereen<c-w><c-w>zeven medewerkers aanwezig, "
	  "oudste uit 2019.<enter>",
	    "VOG's zijn van zeven medewerkers aanwezig, oudste uit 2019.", "b1",
	    "A-1.3.1 A-1.3.2" },
	{ "#1.2.1 Klachten: mondeling, \"dan lossen we het samen op\", geen "
	  "registratie.<enter>",
	    "Klachten: mondeling, \"dan lossen we het samen op\", geen "
	    "registratie.",
	    "b1", "A-1.2.1" },
	{ "Mail naar klacht@dehoek.example komt bij haarzelf terecht.<enter>",
	    "Mail naar klacht@dehoek.example komt bij haarzelf terecht.", "b1",
	    "A-1.2.1" },
	{ "Er was er dit jaar één, over nr. # 3 uit de lijst; afgehandeld in 8 "
	  "weken.<enter>",
	    "Er was er dit jaar één, over nr. # 3 uit de lijst; afgehandeld in "
	    "8 weken.",
	    "b1", "A-1.2.1" },
	{ "! klachtenregeling opvragen, versie én datum<enter>",
	    "klachtenregeling opvragen, versie én datum", "b1", "A-1.2.1" },
	/* Into the middle of a word, and back to its end. */
	{ "Er is een vertrouwenpersoon van buiten<left><left><left><left><left><left><left>"
	  "<left><left><left><left><left><left><left><left><left><left><left>"
	  "s<end>, naam hangt in de gang.<enter>",
	    "Er is een vertrouwenspersoon van buiten, naam hangt in de gang.",
	    "b1", "A-1.2.1" },
	/* The other one at the table. */
	{ "@c1 \"ik weet nooit wie er komt\"<enter>",
	    "ik weet nooit wie er komt", "c1", "A-1.2.1" },
	{ "#1.1.2 Krijgt soms een appje, soms niets; vorige week stond er een "
	  "vreemde.<enter>",
	    "Krijgt soms een appje, soms niets; vorige week stond er een "
	    "vreemde.",
	    "c1", "A-1.1.2" },
	{ "\"Ze zijn wel áárdig hoor, daar ligt het niet aan\"<enter>",
	    "Ze zijn wel áárdig hoor, daar ligt het niet aan", "c1",
	    "A-1.1.2" },
	{ "Plan? Zegt het nooit te hebben gezien. Map ligt op tafel: leeg op "
	  "één brief na.<enter>",
	    "Plan? Zegt het nooit te hebben gezien. Map ligt op tafel: leeg op "
	    "één brief na.",
	    "c1", "A-1.1.2" },
	{ "#1.1.1 Doelen weet ze zelf goed: leren koken, geld, naar café Zoë "
	  "durven.<enter>",
	    "Doelen weet ze zelf goed: leren koken, geld, naar café Zoë "
	    "durven.",
	    "c1", "A-1.1.1" },
	{ "Heeft in het begin wel meegepraat: \"toen was er een taart\".<enter>",
	    "Heeft in het begin wel meegepraat: \"toen was er een taart\".",
	    "c1", "A-1.1.1" },
	{ "? bij b1 nagaan of er een tweede gesprek is geweest<enter>",
	    "bij b1 nagaan of er een tweede gesprek is geweest", "c1",
	    "A-1.1.1" },
	{ "Broer doet de financiën, is niet gevraagd bij de evaluatie.<enter>",
	    "Broer doet de financiën, is niet gevraagd bij de evaluatie.", "c1",
	    "A-1.1.1" },
	/* The line before was wrong: once more into it. */
	{ "<up><c-w><c-w><c-w>uitgenodigd voor de evaluatie.<enter>",
	    "Broer doet de financiën, is niet gevraagd uitgenodigd voor de "
	    "evaluatie.",
	    "c1", "A-1.1.1" },
	{ "#- Koffie, hond heet Boef; sfeer is open en vriendelijk.<enter>",
	    "Koffie, hond heet Boef; sfeer is open en vriendelijk.", "c1", "" },
	{ "@- Woning schoon, rookmelder hangt er, trap steil zonder leuning."
	  "<enter>",
	    "Woning schoon, rookmelder hangt er, trap steil zonder leuning.",
	    "", "" },
	/* Only tags: what holds changes, no notitie is made. */
	{ "@m1 #1.3.2<enter>", NULL, NULL, NULL },
	{ "Bestuurder: groei van 40 naar 95 cliënten in anderhalf jaar, \"te "
	  "hard\".<enter>",
	    "Bestuurder: groei van 40 naar 95 cliënten in anderhalf jaar, \"te "
	    "hard\".",
	    "m1", "A-1.3.2" },
	{ "Kwaliteitsfunctionaris is er voor 16 uur; haar voorganger ging in "
	  "mei weg.<enter>",
	    "Kwaliteitsfunctionaris is er voor 16 uur; haar voorganger ging in "
	    "mei weg.",
	    "m1", "A-1.3.2" },
	{ "Auditrapport #9.9.9 volgt nog, zegt hij; wij krijgen het vóór "
	  "vrijdag.<enter>",
	    "Auditrapport #9.9.9 volgt nog, zegt hij; wij krijgen het vóór "
	    "vrijdag.",
	    "m1", "A-1.3.2" },
	{ "! navragen: naïeve planning of tekort aan geld? <c-u>! navragen hoe "
	  "de formatie is berekend<enter>",
	    "navragen hoe de formatie is berekend", "m1", "A-1.3.2" },
	{ "Ondertekent zelf de facturen, €\xc2\xa0"
	  "1.250 per maand per cliënt.<enter>",
	    "Ondertekent zelf de facturen, €\xc2\xa0"
	    "1.250 per maand per cliënt.",
	    "m1", "A-1.3.2" },
	{ "Vraag over 24 uur bereikbaarheid beantwoordt hij met: \"meestal "
	  "wel\".<enter>",
	    "Vraag over 24 uur bereikbaarheid beantwoordt hij met: \"meestal "
	    "wel\".",
	    "m1", "A-1.3.2" },
	{ "Noodnummer gebeld om 16.42 uur: drie keer voicemail, daarna "
	  "opgenomen.<enter>",
	    "Noodnummer gebeld om 16.42 uur: drie keer voicemail, daarna "
	    "opgenomen.",
	    "m1", "A-1.3.2" },
	{ "Spreekt af: verbeterplan binnen zes weken, b1 schrijft het eerste "
	  "concept.<enter>",
	    "Spreekt af: verbeterplan binnen zes weken, b1 schrijft het eerste "
	    "concept.",
	    "m1", "A-1.3.2" },
};

const size_t interview_lines = LENGTH(interview);

/* Smart quotes, a bullet, CR LF, a soft hyphen, a zero width space, a mark
 * that turns the text round, a byte order mark, a bell, and a tab. */
const char interview_page[] =
    "\xef\xbb\xbf"
    "Van: j.jansen@dehoek.example\r\n"
    "Onderwerp: vervanging in de weken 40\xe2\x80\x93"
    "43\r\n"
    "\r\n"
    "Beste mevrouw De Vries,\r\n"
    "\r\n"
    "Zoals \xe2\x80\x98"
    "beloofd\xe2\x80\x99 stuur ik u het over\xc2\xadzicht. De plan\xe2\x80\x8b"
    "ning zegt: \xe2\x80\x9c"
    "wij bellen altijd\xe2\x80\x9d, maar \xe2\x80\xae"
    "dat klopt niet\xe2\x80\xac.\r\n"
    "\xe2\x80\xa2\tweek 40: 3 van 7 gebeld\r\n"
    "\xe2\x80\xa2\tweek 41: 5 van 9 gebeld\a\r\n"
    "! let op: q en 3 zijn hier gewone letters\r\n"
    "\r\n"
    "Met vriendelijke groet,\r\n"
    "J. Jansen";

const char interview_page_stored[] =
    "Van: j.jansen@dehoek.example\n"
    "Onderwerp: vervanging in de weken 40\xe2\x80\x93"
    "43\n"
    "\n"
    "Beste mevrouw De Vries,\n"
    "\n"
    "Zoals \xe2\x80\x98"
    "beloofd\xe2\x80\x99 stuur ik u het overzicht. De planning zegt: "
    "\xe2\x80\x9c"
    "wij bellen altijd\xe2\x80\x9d, maar dat klopt niet.\n"
    "\xe2\x80\xa2\tweek 40: 3 van 7 gebeld\n"
    "\xe2\x80\xa2\tweek 41: 5 van 9 gebeld\n"
    "! let op: q en 3 zijn hier gewone letters\n"
    "\n"
    "Met vriendelijke groet,\n"
    "J. Jansen";
