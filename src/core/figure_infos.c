/*
 * figure_infos.c - the table of figures: what each is and how it is
 * counted.  The store counts by id (store/counts*.c); doc/cijfers.md has
 * the same rules, a test compares them.
 */
#include <string.h>

#include "core/figure_label.h"

const char *const figure_groups[N_FIGURES_GROUPS] = {
	[FIGURES_MELDINGEN] = "Meldingen van calamiteiten en geweld",
	[FIGURES_ZELFONDERZOEKEN] = "Zelfonderzoeken",
	[FIGURES_SIGNALEN] = "Signalen",
	[FIGURES_ONDERZOEKEN] = "Onderzoeken",
	[FIGURES_RAPPORTEN] = "Rapporten",
	[FIGURES_OORDELEN] = "Oordelen",
	[FIGURES_MAATREGELEN] = "Maatregelen",
	[FIGURES_ZIENSWIJZEN] = "Zienswijzen, bezwaren en wederhoor",
	[FIGURES_OVERDRACHTEN] = "Overdrachten, voorstellen en gemeenten",
	[FIGURES_JAARPLAN] = "Jaarplan",
};

const char *const figure_units[N_FIGURE_UNITS] = {
	[FIGURE_AANTAL] = "aantal",
	[FIGURE_PROCENT] = "%",
	[FIGURE_DAGEN] = "dagen",
};

const struct figure_info figure_infos[] = {
	/* 1. Meldingen */
	{ .id = "meldingen",
	    .title = "Meldingen",
	    .group = FIGURES_MELDINGEN,
	    .sensitive = true,
	    .rule = "Onderzoeken van de vorm calamiteit die in het jaar zijn "
		    "gemeld." },
	{ .id = "meldingen_soort",
	    .title = "Meldingen naar soort",
	    .group = FIGURES_MELDINGEN,
	    .sensitive = true,
	    .rule = "De meldingen, naar wat er is gemeld.",
	    .parent = "meldingen",
	    .label = figure_label_answer,
	    .field = "soort_melding" },
	{ .id = "meldingen_gevolg",
	    .title = "Calamiteiten naar gevolg",
	    .group = FIGURES_MELDINGEN,
	    .sensitive = true,
	    .rule = "Van de meldingen de calamiteiten, naar het gevolg voor de "
		    "cliënt.",
	    .parent = "meldingen_soort",
	    .label = figure_label_answer,
	    .field = "gevolg" },
	{ .id = "meldingen_definitie",
	    .title = "Meldingen die onder de definitie vallen",
	    .group = FIGURES_MELDINGEN,
	    .sensitive = true,
	    .rule = "De meldingen, naar het antwoord op de vraag of het onder "
		    "de definitie valt.",
	    .parent = "meldingen",
	    .label = figure_label_yes },
	{ .id = "meldingen_op_tijd",
	    .title = "Meldingen op tijd",
	    .group = FIGURES_MELDINGEN,
	    .sensitive = true,
	    .rule = "De meldingen, naar of zij binnen de termijn melding van "
		    "de kalender zijn gedaan (3 werkdagen nadat het bekend "
		    "werd).",
	    .parent = "meldingen",
	    .label = figure_label_yes },
	{ .id = "meldingen_suicide",
	    .title = "Meldingen van suïcide",
	    .group = FIGURES_MELDINGEN,
	    .sensitive = true,
	    .rule = "De meldingen, naar of het om suïcide of een poging ging.",
	    .parent = "meldingen",
	    .label = figure_label_answer,
	    .field = "suicide" },
	{ .id = "meldingen_voorziening",
	    .title = "Meldingen naar voorziening",
	    .group = FIGURES_MELDINGEN,
	    .sensitive = true,
	    .rule = "De meldingen, in elke voorziening waar zij over gaan een "
		    "keer.",
	    .parent = "meldingen",
	    .label = figure_label_voorziening },
	{ .id = "meldingen_aanbieder",
	    .title = "Meldingen naar aanbieder",
	    .group = FIGURES_MELDINGEN,
	    .sensitive = true,
	    .rule = "De meldingen, naar aanbieder; wie er minder heeft dan de "
		    "drempel wordt niet genoemd maar samengenomen.",
	    .parent = "meldingen",
	    .total_only = true,
	    .folds = true,
	    .label = figure_label_aanbieder },
	{ .id = "suicide_opgaven",
	    .title = "Opgaven van suïcide door aanbieders",
	    .group = FIGURES_MELDINGEN,
	    .unit = FIGURE_PROCENT,
	    .rule = "Van de aanbieders die om het overzicht over het jaar is "
		    "gevraagd, het deel dat het gaf.",
	    .total_only = true },
	{ .id = "suicide_aantallen",
	    .title = "Suïcide volgens die opgaven",
	    .group = FIGURES_MELDINGEN,
	    .sensitive = true,
	    .rule = "De aantallen suïcides en pogingen over het jaar, "
		    "volgens de laatste opgave van elke aanbieder; die zijn "
		    "niet per gemeente bekend.",
	    .total_only = true,
	    .label = figure_label_suicide },
	/* 2. Zelfonderzoeken */
	{ .id = "zelfonderzoeken",
	    .title = "Zelfonderzoeken ontvangen",
	    .group = FIGURES_ZELFONDERZOEKEN,
	    .sensitive = true,
	    .rule = "Onderzoeken van de vorm calamiteit waarvan het "
		    "zelfonderzoek in het jaar is ontvangen." },
	{ .id = "zelfonderzoeken_op_tijd",
	    .title = "Zelfonderzoeken op tijd",
	    .group = FIGURES_ZELFONDERZOEKEN,
	    .sensitive = true,
	    .rule = "De zelfonderzoeken, naar of zij binnen de termijn "
		    "zelfonderzoek van de kalender kwamen; uitstel telt mee.",
	    .parent = "zelfonderzoeken",
	    .label = figure_label_yes },
	{ .id = "zelfonderzoeken_uitstel",
	    .title = "Zelfonderzoeken met uitstel",
	    .group = FIGURES_ZELFONDERZOEKEN,
	    .sensitive = true,
	    .rule = "De zelfonderzoeken, naar of er uitstel voor is gegeven.",
	    .parent = "zelfonderzoeken",
	    .label = figure_label_yes },
	{ .id = "zelfonderzoeken_uitkomst",
	    .title = "Zelfonderzoeken naar uitkomst van de toets",
	    .group = FIGURES_ZELFONDERZOEKEN,
	    .sensitive = true,
	    .rule = "De zelfonderzoeken, naar de uitkomst van de toets.",
	    .parent = "zelfonderzoeken",
	    .label = figure_label_answer,
	    .field = "uitkomst" },
	{ .id = "afsluitbrieven",
	    .title = "Afsluitbrieven",
	    .group = FIGURES_ZELFONDERZOEKEN,
	    .sensitive = true,
	    .rule = "Onderzoeken waarvan de afsluitbrief in het jaar is "
		    "verzonden." },
	{ .id = "meldingen_doorlooptijd",
	    .title = "Doorlooptijd tot de afsluitbrief",
	    .group = FIGURES_ZELFONDERZOEKEN,
	    .unit = FIGURE_DAGEN,
	    .sensitive = true,
	    .rule = "Gemiddeld aantal dagen van het begin van het onderzoek "
		    "tot de afsluitbrief, over de afsluitbrieven.",
	    .copies = "afsluitbrieven" },
	{ .id = "opvolgingen",
	    .title = "Opvolgingsonderzoeken begonnen",
	    .group = FIGURES_ZELFONDERZOEKEN,
	    .sensitive = true,
	    .rule = "Onderzoeken van de vorm opvolging die in het jaar zijn "
		    "begonnen." },
	/* 3. Signalen */
	{ .id = "signalen",
	    .title = "Signalen",
	    .group = FIGURES_SIGNALEN,
	    .rule = "Signalen die in het jaar zijn ontvangen; per gemeente "
		    "die het signaal noemt een keer." },
	{ .id = "signalen_bron",
	    .title = "Signalen naar bron",
	    .group = FIGURES_SIGNALEN,
	    .rule = "De signalen, naar van wie zij komen.",
	    .parent = "signalen",
	    .label = figure_label_signaal_bron },
	{ .id = "signalen_stand",
	    .title = "Signalen naar besluit",
	    .group = FIGURES_SIGNALEN,
	    .rule = "De signalen, naar wat er tot vandaag mee is besloten of "
		    "gedaan.",
	    .parent = "signalen",
	    .label = figure_label_signaal_stand },
	{ .id = "signalen_onderzoek",
	    .title = "Signalen die tot een onderzoek leidden",
	    .group = FIGURES_SIGNALEN,
	    .unit = FIGURE_PROCENT,
	    .rule = "Van de signalen het deel waarbij tot vandaag een "
		    "onderzoek is begonnen." },
	/* 4. Onderzoeken */
	{ .id = "onderzoeken",
	    .title = "Onderzoeken begonnen",
	    .group = FIGURES_ONDERZOEKEN,
	    .rule = "Onderzoeken die in het jaar zijn begonnen, zonder "
		    "besloten onderzoeken: calamiteiten en opvolging staan "
		    "hierboven." },
	{ .id = "onderzoeken_aard",
	    .title = "Onderzoeken reactief en proactief",
	    .group = FIGURES_ONDERZOEKEN,
	    .rule = "De begonnen onderzoeken: reactief is signaal (naast "
		    "de meldingen), proactief zijn kwaliteit, thema en "
		    "preventief, vervolg is heronderzoek.",
	    .parent = "onderzoeken",
	    .label = figure_label_aard },
	{ .id = "onderzoeken_vorm",
	    .title = "Onderzoeken naar vorm",
	    .group = FIGURES_ONDERZOEKEN,
	    .rule = "De begonnen onderzoeken, naar toezichtsvorm.",
	    .parent = "onderzoeken",
	    .label = figure_label_vorm },
	{ .id = "onderzoeken_aankondiging",
	    .title = "Onderzoeken aangekondigd en onaangekondigd",
	    .group = FIGURES_ONDERZOEKEN,
	    .rule = "De begonnen onderzoeken, naar of het bezoek is "
		    "aangekondigd.",
	    .parent = "onderzoeken",
	    .label = figure_label_aankondiging },
	{ .id = "onderzoeken_status",
	    .title = "Onderzoeken naar stand",
	    .group = FIGURES_ONDERZOEKEN,
	    .rule = "De begonnen onderzoeken, naar hoe ver zij vandaag zijn.",
	    .parent = "onderzoeken",
	    .label = figure_label_key },
	{ .id = "afgerond",
	    .title = "Onderzoeken afgerond",
	    .group = FIGURES_ONDERZOEKEN,
	    .rule = "Onderzoeken waarvan in het jaar voor het eerst het "
		    "rapport is vastgesteld of verzonden, of de afsluitbrief "
		    "is verzonden, zonder besloten onderzoeken." },
	{ .id = "afgerond_vorm",
	    .title = "Onderzoeken afgerond, naar vorm",
	    .group = FIGURES_ONDERZOEKEN,
	    .rule = "De afgeronde onderzoeken, naar toezichtsvorm.",
	    .parent = "afgerond",
	    .label = figure_label_vorm },
	{ .id = "doorlooptijd",
	    .title = "Doorlooptijd",
	    .group = FIGURES_ONDERZOEKEN,
	    .unit = FIGURE_DAGEN,
	    .rule = "Gemiddeld aantal dagen van het begin van een onderzoek "
		    "tot het is afgerond, over de afgeronde onderzoeken.",
	    .copies = "afgerond" },
	{ .id = "doorlooptijd_vorm",
	    .title = "Doorlooptijd naar vorm",
	    .group = FIGURES_ONDERZOEKEN,
	    .unit = FIGURE_DAGEN,
	    .rule = "De doorlooptijd, naar toezichtsvorm.",
	    .copies = "afgerond_vorm",
	    .label = figure_label_vorm },
	/* 5. Rapporten */
	{ .id = "rapporten",
	    .title = "Rapporten vastgesteld",
	    .group = FIGURES_RAPPORTEN,
	    .rule = "Onderzoeken waarvan het rapport in het jaar is "
		    "vastgesteld, zonder besloten onderzoeken." },
	{ .id = "rapporten_openbaar",
	    .title = "Vastgestelde rapporten, gepubliceerd of waarom niet",
	    .group = FIGURES_RAPPORTEN,
	    .rule = "De vastgestelde rapporten, naar of zij tot vandaag zijn "
		    "gepubliceerd en zo niet wat er nog voor staat.",
	    .parent = "rapporten",
	    .label = figure_label_rapport },
	{ .id = "rapporten_gepubliceerd",
	    .title = "Rapporten gepubliceerd",
	    .group = FIGURES_RAPPORTEN,
	    .rule = "Onderzoeken waarvan het rapport in het jaar is "
		    "gepubliceerd." },
	{ .id = "dagen_tot_publicatie",
	    .title = "Tijd van vaststelling tot publicatie",
	    .group = FIGURES_RAPPORTEN,
	    .unit = FIGURE_DAGEN,
	    .rule = "Gemiddeld aantal dagen van vaststelling tot publicatie, "
		    "over de rapporten die in het jaar zijn gepubliceerd." },
	{ .id = "termijnen_eigen",
	    .title = "Eigen termijnen op tijd",
	    .group = FIGURES_RAPPORTEN,
	    .unit = FIGURE_PROCENT,
	    .rule = "Van de termijnen die voor het toezicht zelf golden en in "
		    "het jaar zijn geëindigd, het deel dat op tijd was; "
		    "uitstel telt mee, besloten onderzoeken niet." },
	/* 6. Oordelen */
	{ .id = "oordelen",
	    .title = "Oordelen met een tekort",
	    .group = FIGURES_OORDELEN,
	    .unit = FIGURE_PROCENT,
	    .rule = "Van de oordelen op de schaal, in rapporten die in het "
		    "jaar zijn vastgesteld, het deel met een tekort." },
	{ .id = "oordelen_uitkomst",
	    .title = "Oordelen naar uitkomst",
	    .group = FIGURES_OORDELEN,
	    .rule = "De oordelen in rapporten die in het jaar zijn "
		    "vastgesteld, ook wat niet is getoetst.",
	    .label = figure_label_grade },
	{ .id = "oordelen_thema",
	    .title = "Tekorten naar thema",
	    .group = FIGURES_OORDELEN,
	    .unit = FIGURE_PROCENT,
	    .rule = "Van de oordelen op de schaal het deel met een tekort, "
		    "naar thema van de norm zoals zij nu heet; een gesplitste "
		    "norm telt bij elk deel.",
	    .label = figure_label_thema },
	{ .id = "oordelen_kern",
	    .title = "Tekorten bij kernnormen en andere",
	    .group = FIGURES_OORDELEN,
	    .unit = FIGURE_PROCENT,
	    .rule = "Van de oordelen op de schaal het deel met een tekort, "
		    "naar of de norm nu een kernnorm is; een gesplitste norm "
		    "telt bij elk deel.",
	    .label = figure_label_kern },
	{ .id = "oordelen_norm",
	    .title = "Tekorten naar norm",
	    .group = FIGURES_OORDELEN,
	    .unit = FIGURE_PROCENT,
	    .rule = "Van de oordelen op de schaal het deel met een tekort, "
		    "naar norm zoals zij nu heet; een gesplitste norm telt "
		    "bij elk deel.",
	    .label = figure_label_norm },
	/* 7. Maatregelen */
	{ .id = "maatregelen",
	    .title = "Maatregelen opgelegd",
	    .group = FIGURES_MAATREGELEN,
	    .rule = "Maatregelen die in het jaar zijn opgelegd." },
	{ .id = "maatregelen_stand",
	    .title = "Maatregelen naar stand",
	    .group = FIGURES_MAATREGELEN,
	    .rule = "De opgelegde maatregelen, naar hoe zij er vandaag voor "
		    "staan.",
	    .parent = "maatregelen",
	    .label = figure_label_stand },
	{ .id = "maatregelen_te_laat",
	    .title = "Maatregelen open en te laat",
	    .group = FIGURES_MAATREGELEN,
	    .unit = FIGURE_PROCENT,
	    .rule = "Van de opgelegde maatregelen die vandaag openstaan en "
		    "niet bij een gemeente zijn, het deel waarvan de laatste "
		    "dag voorbij is." },
	{ .id = "maatregelen_op_tijd",
	    .title = "Maatregelen op tijd gereed",
	    .group = FIGURES_MAATREGELEN,
	    .unit = FIGURE_PROCENT,
	    .rule = "Van de opgelegde maatregelen die hersteld zijn en een "
		    "laatste dag hebben, het deel dat op die dag gereed was "
		    "gemeld of anders getoetst; uitstel telt mee." },
	{ .id = "maatregelen_hersteld",
	    .title = "Maatregelen hersteld bij de toets",
	    .group = FIGURES_MAATREGELEN,
	    .unit = FIGURE_PROCENT,
	    .rule = "Van de keren dat in het jaar is vastgesteld of een "
		    "maatregel hersteld is, ook bij een heronderzoek, het "
		    "deel dat hersteld was." },
	{ .id = "verbeterplannen",
	    .title = "Verbeterplannen",
	    .group = FIGURES_MAATREGELEN,
	    .rule = "Verbeterplannen die in het jaar zijn gevraagd, naar hoe "
		    "zij er vandaag voor staan.",
	    .label = figure_label_handhaving_stand },
	{ .id = "verscherpt_toezicht",
	    .title = "Verscherpt toezicht",
	    .group = FIGURES_MAATREGELEN,
	    .rule = "Verscherpt toezicht dat in het jaar is begonnen, naar "
		    "hoe het er vandaag voor staat.",
	    .label = figure_label_handhaving_stand },
	{ .id = "adviezen",
	    .title = "Adviezen",
	    .group = FIGURES_MAATREGELEN,
	    .rule = "Adviezen in onderzoeken waarvan het rapport in het jaar "
		    "is vastgesteld, zonder ingetrokken adviezen." },
	/* 8. Zienswijzen, bezwaren, wederhoor */
	{ .id = "zienswijzen",
	    .title = "Zienswijzen",
	    .group = FIGURES_ZIENSWIJZEN,
	    .rule = "Onderzoeken waarin in het jaar een zienswijze kwam of "
		    "ervan is afgezien.",
	    .label = figure_label_zienswijze },
	{ .id = "bezwaren",
	    .title = "Bezwaren",
	    .group = FIGURES_ZIENSWIJZEN,
	    .rule = "Onderzoeken waarin in het jaar bezwaar is ontvangen." },
	{ .id = "voorzieningen",
	    .title = "Voorlopige voorzieningen gevraagd",
	    .group = FIGURES_ZIENSWIJZEN,
	    .rule = "Onderzoeken waarin in het jaar een voorlopige "
		    "voorziening is gevraagd." },
	{ .id = "uitspraken",
	    .title = "Uitspraken op een voorlopige voorziening",
	    .group = FIGURES_ZIENSWIJZEN,
	    .rule = "Onderzoeken waarin in het jaar een uitspraak op een "
		    "voorlopige voorziening kwam, naar hoe zij luidt.",
	    .label = figure_label_key },
	{ .id = "onjuistheden",
	    .title = "Feitelijke onjuistheden",
	    .group = FIGURES_ZIENSWIJZEN,
	    .rule = "Punten van aanbieders op concepten die in het jaar zijn "
		    "verzonden, naar of zij tot een aanpassing leidden.",
	    .label = figure_label_yes },
	/* 9. Overdrachten en gemeenten */
	{ .id = "overdrachten",
	    .title = "Maatregelen overgedragen",
	    .group = FIGURES_OVERDRACHTEN,
	    .rule = "Maatregelen die in het jaar aan een gemeente zijn "
		    "overgedragen, bij de gemeente die haar kreeg." },
	{ .id = "voorstellen",
	    .title = "Voorstellen aan gemeenten",
	    .group = FIGURES_OVERDRACHTEN,
	    .rule = "Voorstellen voor een bestuursrechtelijke maatregel die "
		    "in het jaar zijn gedaan, naar wat de gemeente tot "
		    "vandaag deed.",
	    .label = figure_label_handhaving_stand },
	{ .id = "gemeente_handhaving",
	    .title = "Wat gemeenten deden",
	    .group = FIGURES_OVERDRACHTEN,
	    .rule = "Handhaving door gemeenten die in het jaar begon, naar "
		    "soort, zonder contact met het Openbaar Ministerie en "
		    "wat is ingetrokken.",
	    .label = figure_label_handhaving_soort },
	/* 10. Jaarplan */
	{ .id = "jaarplan_gepland",
	    .title = "Gepland",
	    .group = FIGURES_JAARPLAN,
	    .rule = "Wat het jaarplan aan onderzoeken noemt, naar vorm; per "
		    "gemeente alleen als dat apart is ingevuld.",
	    .label = figure_label_vorm },
	{ .id = "jaarplan_begonnen",
	    .title = "Begonnen",
	    .group = FIGURES_JAARPLAN,
	    .rule = "De begonnen onderzoeken, naar toezichtsvorm, naast het "
		    "jaarplan.",
	    .copies = "onderzoeken_vorm",
	    .label = figure_label_vorm },
	{ .id = "jaarplan_afgerond",
	    .title = "Afgerond",
	    .group = FIGURES_JAARPLAN,
	    .rule = "De afgeronde onderzoeken, naar toezichtsvorm, naast het "
		    "jaarplan.",
	    .copies = "afgerond_vorm",
	    .label = figure_label_vorm },
	{ 0 },
};

const struct figure_info *
figure_find(const char *id)
{
	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++)
		if (strcmp(info->id, id) == 0)
			return info;
	return NULL;
}
