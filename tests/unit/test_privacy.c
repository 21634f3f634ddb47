/*
 * test_privacy.c - what is found in a text that is made public, kind by
 * kind; and measured: how many of forty seeded data are found, and how
 * much is found where there is nothing.
 *
 * All persons, numbers and addresses here are made up.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "core/privacy.h"

static int
begin(void **state)
{
	(void)state;
	return setenv("SCHOUW_TODAY", "2026-11-21", 1);
}

static void
known_names(struct bekenden *known)
{
	static const char *const names[] = { "De Hoek", "Zorg Elders",
		"Stichting Voorbeeld" };

	for (size_t i = 0; i < LENGTH(names); i++)
		bekenden_add_aanbieder(known, "De Hoek", names[i]);
	bekenden_add_own(known, "De Hoek");
	bekenden_add(known, VONDST_NAAM, "Samira Özdemir");
	bekenden_add(known, VONDST_NAAM, "Roos");
	bekenden_add(known, VONDST_MELDER, "Kees Melderman");
}

/* "persoon: J. de Vries|bsn: 123456782" */
static char *
find(const char *text)
{
	struct bekenden known = { 0 };
	struct vondsten found;
	struct buf told = { 0 };

	known_names(&known);
	privacy_find(text, &known, &found);
	buf_add(&told, "");
	for (size_t i = 0; i < found.n; i++)
		buf_addf(&told, "%s%s: %s", i > 0 ? "|" : "",
		    vondst_infos[found.vondst[i].kind].id,
		    found.vondst[i].text);
	vondsten_release(&found);
	bekenden_release(&known);
	return buf_take(&told);
}

struct row {
	const char *text, *found;
};

static void
assert_found(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char *told = find(rows[i].text);

		if (strcmp(rows[i].found, told) != 0)
			fail_msg("\"%s\" gives \"%s\", not \"%s\"",
			    rows[i].text, told, rows[i].found);
		free(told);
	}
}

static void
numbers_are_found_however_they_are_written(void **state)
{
	static const struct row rows[] = {
		{ "(010) 433 99 66", "telefoon: (010) 433 99 66" },
		{ "06 - 1234 5678", "telefoon: 06 - 1234 5678" },
		{ "010/4339966 en 010-4339967",
		    "telefoon: 010/4339966|telefoon: 010-4339967" },
		{ "06‑1234 5678 met een vast streepje",
		    "telefoon: 06-1234 5678" },
		{ "“06-12345678 is van mij”", "telefoon: 06-12345678" },
		{ "0612345678901", "" },
		{ "van 12-03-2026 tot 15-03-2026", "" },
		{ "M-2026-0141-1 en 2026-0141", "" },
		{ "123456782 en 123 456 782",
		    "bsn: 123456782|bsn: 123 456 "
		    "782" },
		{ "BE68 5390 0754 7034", "iban: BE68 5390 0754 7034" },
		{ "Hoofdweg 3, Kralingse Plaslaan 100",
		    "adres: Hoofdweg 3|adres: Plaslaan 100" },
		{ "op weg 3 uur, langs de weg", "" },
		{ "geboren op 3 maart 1951",
		    "geboortedatum: geboren op 3 maart 1951" },
		{ "(geb. 03-03-51)", "geboortedatum: geb. 03-03-51" },
		{ "geboortejaar: 1951", "geboortedatum: geboortejaar: 1951" },
		{ "sinds 1951-03-03", "geboortedatum: 1951-03-03" },
		{ "op 3/3/1951 en 3 mrt. 1951",
		    "geboortedatum: 3/3/1951|geboortedatum: 3 mrt. 1951" },
		{ "op 15 september 2026 en 31-12-2027", "" },
		{ "een kind is geboren", "" },
		{ "versie 1.3.2 en A-1.3.2", "" },
	};

	(void)state;
	assert_found(rows, LENGTH(rows));
}

static void
people_are_found_by_the_shape_of_their_name(void **state)
{
	static const struct row rows[] = {
		{ "volgens mevrouw De Vries is",
		    "aanspreking: mevrouw De Vries" },
		{ "dhr. J.A. van der Berg zegt",
		    "aanspreking: dhr. J.A. van der Berg" },
		{ "mevr. drs. Jansen-de Boer",
		    "aanspreking: mevr. drs. Jansen-de Boer" },
		{ "mw B. vertelt", "aanspreking: mw B." },
		{ "de heer Peter Smit ziet",
		    "aanspreking: de heer Peter Smit" },
		{ "een mevrouw zei", "" },
		{ "het heer van de wet", "" },
		{ "J. de Vries, P.Q. Smit",
		    "persoon: J. de Vries|persoon: P.Q. Smit" },
		{ "Th. Élysée en J. Jansen-Bakker",
		    "persoon: Th. Élysée|persoon: J. Jansen-Bakker" },
		{ "Vries, J. de (manager)", "persoon: Vries, J. de" },
		{ "Fatima el Idrissi werkt", "persoon: Fatima el Idrissi" },
		{ "Zorg B.V. Rotterdam", "" },
		{ "Raad van State, Capelle aan den IJssel", "" },
		{ "Woonhuis De Linde", "" },
		{ "o.a. Rotterdam, z.s.m. Daarna", "" },
		{ "Awb, Wmo en Woo.", "" },
	};

	(void)state;
	assert_found(rows, LENGTH(rows));
}

static void
who_has_a_number_can_be_followed(void **state)
{
	static const struct row rows[] = {
		{ "gesprek met c1 en @b2.", "bron: c1|bron: @b2" },
		{ "Cliënt 3 zegt dat", "bron: Cliënt 3" },
		{ "medewerker B, bewoner 12.",
		    "bron: medewerker B|bron: bewoner 12" },
		{ "per cliënt 3 uur en per medewerker 2 keer", "" },
		{ "taalniveau B1, artikel 3 lid 2 sub b1a", "" },
		{ "cliënt en medewerker", "" },
	};

	(void)state;
	assert_found(rows, LENGTH(rows));
}

static void
names_that_are_known_are_found_whole_and_in_part(void **state)
{
	static const struct row rows[] = {
		{ "samira ozdemir", "naam: samira ozdemir" },
		{ "Volgens Özdemir, met Samira", "naam: Özdemir|naam: Samira" },
		{ "een ozdemir", "" },
		{ "Roos zei; een roos", "naam: Roos|naam: roos" },
		{ "bij Zorg Elders", "aanbieder: Zorg Elders" },
		{ "Zorg  Elders in twee kolommen", "" },
		{ "Stichting Voorbeeldig", "" },
		{ "Melderman belde", "melder: Melderman" },
		{ "De Hoek zelf", "" },
	};

	(void)state;
	assert_found(rows, LENGTH(rows));
}

static void
health_counts_beside_one_person(void **state)
{
	static const struct row rows[] = {
		{ "De cliënt heeft dementie.", "gezondheid: dementie" },
		{ "Mensen met dementie wonen hier.", "" },
		{ "Mevrouw Smit krijgt insuline.",
		    "aanspreking: Mevrouw Smit|gezondheid: insuline" },
		{ "De cliënt woont hier.\nDementie komt voor.", "" },
	};

	(void)state;
	assert_found(rows, LENGTH(rows));
}

static void
the_name_of_a_firm_may_be_that_of_a_person(void **state)
{
	static const struct {
		const char *name;
		bool person;
	} rows[] = {
		{ "Jan de Vries", true },
		{ "Fatima Bouali", true },
		{ "Thuiszorg P. Jansen", true },
		{ "Zorg door mevrouw Smit", true },
		{ "Jan Peter Bakker B.V.", true },
		{ "De Hoek", false },
		{ "Zorggroep Noord", false },
		{ "Stichting Voorbeeld", false },
		{ "Humanitas", false },
		{ "Het Lage Land 2", true }, /* asked, once, for nothing */
		{ "", false },
	};
	struct bekenden known = { 0 };
	struct vondsten found;

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		if (privacy_is_person(rows[i].name) != rows[i].person)
			fail_msg("%s", rows[i].name);
	bekenden_add_own(&known, "Fatima Bouali");
	privacy_find("Fatima Bouali, en weer Fatima Bouali", &known, &found);
	assert_int_equal(1, found.n);
	assert_int_equal(VONDST_EENMANSZAAK, found.vondst[0].kind);
	vondsten_release(&found);
	bekenden_release(&known);
}

/* ---- measured ---- */

/* A datum in a sentence: {the datum}. */
static const char *const seeded[] = {
	"Het dossier van {123456782} lag open.",
	"Zijn nummer is {111 222 333}, zei hij.",
	"Bel de teamleider op {010 433 99 66}.",
	"Het nummer is {06-12345678}.",
	"Zij is bereikbaar op {+31 (0)6 1234 5678}.",
	"Hij belde met {(010) 433 99 66}.",
	"De wijkverpleegkundige heeft {06 - 8765 4321}.",
	"Zijn nummer begint met {nul zes, dan twaalf}.",
	"Mail naar {s.bakker@voorbeeld.nl}.",
	"Mail naar {s.bakker [at] voorbeeld.nl}.",
	"Het geld ging naar {NL91 ABNA 0417 1643 00}.",
	"De rekening {NL91ABNA0417164300} is van haar zoon.",
	"Zij woont op {3011 AB} 12.",
	"Hij woont aan de {Dorpsstraat 12}.",
	"De woning aan {het Hof 4} was leeg.",
	"De bewoner is {geboren op 3 maart 1951}.",
	"De cliënt ({geb. 03-03-1951}) was boos.",
	"Op het plan staat {12-05-1948}.",
	"Zij werd {in het jaar na de oorlog} geboren.",
	"Volgens {mevrouw De Vries} is dat anders.",
	"{Dhr. J.A. van der Berg} gaf uitleg.",
	"Dat zag {de heer Smit} niet.",
	"Gesproken is met {mw. B.} over het plan.",
	"Het plan is van {P.Q. Jansen}.",
	"Op het rooster staat {Vries, J. de}.",
	"Dat zei {Fatima el Idrissi} tegen ons.",
	"Dat zei {Piet van Dam} tegen ons.",
	"Dat zei {Fatima Bouali} tegen ons.",
	"Dat zei {Anneke} van de receptie.",
	"Iedereen noemt hem {Rooie Sjaak}.",
	"Het gesprek met {Samira Özdemir} was open.",
	"Ook {Özdemir} herkende dit.",
	"Ook {Özdemier} herkende dit.",
	"De melding kwam van {Kees Melderman}.",
	"Wij vroegen het aan {c1} en daarna nog eens.",
	"Dit zei ook {cliënt 3} in de gang.",
	"{Zorg Elders} deed dit eerder ook zo.",
	"De cliënt heeft {schizofrenie} en woont alleen.",
	"Hij kwam na {zijn opname} terug in huis.",
	"{De enige mannelijke nachtdienst} was ziek.",
};

#define FOUND 30 /* of them; doc/lakken.md says so too */

/* Where the datum of each sentence begins and ends in the whole. */
static char *
plant(size_t (*place)[2])
{
	struct buf text = { 0 };
	char *plain;

	for (size_t i = 0; i < LENGTH(seeded); i++) {
		for (const char *c = seeded[i]; *c != '\0'; c++) {
			if (*c == '{')
				place[i][0] = text.length;
			else if (*c == '}')
				place[i][1] = text.length;
			else
				buf_add_char(&text, *c);
		}
		buf_add_char(&text, '\n');
	}
	/* So that the places are those of the finds. */
	plain = privacy_plain(buf_text(&text));
	assert_string_equal(plain, buf_text(&text));
	free(plain);
	return buf_take(&text);
}

static void
of_forty_seeded_data_so_many_are_found(void **state)
{
	size_t place[LENGTH(seeded)][2], n = 0, beside = 0;
	struct bekenden known = { 0 };
	struct vondsten found;
	char *text = plant(place);
	bool used[LENGTH(seeded) * 2] = { false };

	(void)state;
	assert_int_equal(40, LENGTH(seeded));
	known_names(&known);
	privacy_find(text, &known, &found);
	assert_true(found.n <= LENGTH(used));
	for (size_t i = 0; i < LENGTH(seeded); i++) {
		bool is = false;

		for (size_t k = 0; k < found.n; k++) {
			const struct vondst *v = &found.vondst[k];

			if (v->at < place[i][1] &&
			    v->at + v->length > place[i][0])
				is = used[k] = true;
		}
		n += is;
		if (!is)
			print_message("missed: %.*s\n",
			    (int)(place[i][1] - place[i][0]),
			    text + place[i][0]);
	}
	for (size_t k = 0; k < found.n; k++)
		beside += !used[k];
	print_message("found %zu of %zu, and %zu that were not seeded\n", n,
	    LENGTH(seeded), beside);
	assert_int_equal(FOUND, n);
	assert_int_equal(0, beside);
	vondsten_release(&found);
	bekenden_release(&known);
	free(text);
}

/* What is found in the norms, in which there is nobody. */
static void
in_the_shipped_norms_nothing_is_found(void **state)
{
	static const char *const paths[] = { "norms/wmo-rr-aanbieders.yaml",
		"norms/wmo-rr-gemeenten.yaml", "norms/vng-basisset.yaml",
		"norms/registers.yaml" };
	struct bekenden known = { 0 };
	size_t n = 0, bytes = 0;

	(void)state;
	known_names(&known);
	for (size_t i = 0; i < LENGTH(paths); i++) {
		struct vondsten found;
		struct error err;
		size_t length;
		char *text;

		if (file_read(
			paths[i], (size_t)1 << 20, &text, &length, &err) == -1)
			fail_msg("%s", err.text);
		privacy_find(text, &known, &found);
		for (size_t k = 0; k < found.n; k++)
			print_message("%s: %s\n",
			    vondst_infos[found.vondst[k].kind].id,
			    found.vondst[k].text);
		n += found.n;
		bytes += length;
		vondsten_release(&found);
		free(text);
	}
	print_message("%zu in %zu kB of norms\n", n, bytes / 1024);
	assert_int_equal(0, n);
	bekenden_release(&known);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_found_however_they_are_written),
		cmocka_unit_test(people_are_found_by_the_shape_of_their_name),
		cmocka_unit_test(who_has_a_number_can_be_followed),
		cmocka_unit_test(
		    names_that_are_known_are_found_whole_and_in_part),
		cmocka_unit_test(health_counts_beside_one_person),
		cmocka_unit_test(the_name_of_a_firm_may_be_that_of_a_person),
		cmocka_unit_test(of_forty_seeded_data_so_many_are_found),
		cmocka_unit_test(in_the_shipped_norms_nothing_is_found),
	};

	return cmocka_run_group_tests_name("unit/privacy", tests, begin, NULL);
}
