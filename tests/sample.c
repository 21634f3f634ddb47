#include "test.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "fixture.h"
#include "sample.h"

static void
pin(const char *text, const char **canonical, char *sha256)
{
	*canonical = text;
	sha256_text(text, strlen(text), sha256);
}

void
sample_library(struct library *library)
{
	fixture_library(library);
	pin("schouw: vorm/1\nid: signaal\n", &library->form[0]->canonical,
	    library->form[0]->sha256);
	pin("schouw: normset/1\nid: proef\n", &library->normset[0]->canonical,
	    library->normset[0]->sha256);
	pin("schouw: registers/1\nid: proef\n", &library->registers->canonical,
	    library->registers->sha256);
}

void
sample_init(struct onderzoek *o)
{
	struct library library;

	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	sample_library(&library);
	onderzoek_init(o, &library, "", "ina");
}

static void
add_notities(struct onderzoek *o)
{
	struct error err;
	struct notitie *n = onderzoek_add_notitie(
	    o, "ina", "Er is een plan,\nmaar niemand kent het.", &err);

	assert_non_null(n);
	n->literal = true;
	assert_int_equal(0, notitie_set_norms(o, n, "1.3.2 A-2.3.2", &err));
	assert_int_equal(0, notitie_set_bron(n, "c1", &err));
	assert_int_equal(0, notitie_set_methode(o, n, "int_client", &err));
	n = onderzoek_add_notitie(o, "bas", "Tweede regel: geëvalueerd.", &err);
	assert_non_null(n);
	n->gesprek = 1;
	n->soort = SOORT_VRAGEN;
	n->done = n->done_changed = true;
}

static void
add_gesprek(struct onderzoek *o)
{
	struct gesprek *g = onderzoek_add_gesprek(o);
	struct error err;

	assert_int_equal(1, gesprek_set_bronnen(g, "c1 b1", &err));
	assert_int_equal(1, gesprek_set_methode(o, g, "int_client", &err));
	gesprek_set_waar(g, "Zolder van de locatie");
	gesprek_set_aanwezig(g, "een stagiair");
	gesprek_set_toestemming(g, TOESTEMMING_JA);
	gesprek_set_bezoek(g, 1);
	assert_int_equal(0, gesprek_start(g, "ina", &err));
	assert_int_equal(0, gesprek_pause(g, "bas", &err));
}

/* One that is answered, of a concept that was frozen. */
static void
add_wederhoor(struct onderzoek *o)
{
	struct error err;
	struct onjuistheid *x;

	onderzoek_freeze(o, "Het rooster van week 46\nontbreekt.\n", "ina");
	x = onderzoek_add_onjuistheid(o, "1", "Het rooster ontbreekt", &err);
	assert_non_null(x);
	onjuistheid_read(o, x, ONJUIST_UITLEG, "Het hangt er.", &err);
	onjuistheid_read(o, x, ONJUIST_BEWIJS, "Foto 1.", &err);
	onjuistheid_read(o, x, ONJUIST_ANTWOORD, "Dat klopt.", &err);
	onjuistheid_read(o, x, ONJUIST_AANPASSING, "ja", &err);
	onjuistheid_read(o, x, ONJUIST_PASSAGE, "Het rooster hangt er.", &err);
}

static void
add_bewijs(struct onderzoek *o)
{
	static const char *const typed[N_BEWIJS_PARTS] = {
		[BEWIJS_METHODE] = "document",
		[BEWIJS_TITEL] = "Rooster van week 46",
		[BEWIJS_DAG] = "2026-11-20",
		[BEWIJS_NORMEN] = "1.3.2 1.1.1",
		[BEWIJS_GEZIEN] = "Drie diensten zonder naam.\nOok zondag.",
		[BEWIJS_STEEKPROEF] = "De week van het bezoek.",
		[BEWIJS_NOODZAAK] = "Zo blijkt wie er was.",
		[BEWIJS_PROPORTIONALITEIT] = "Alleen de namen en tijden.",
		[BEWIJS_PRIVACY] = "intern",
	};
	struct error err;
	struct bewijs *b = onderzoek_add_bewijs(o, "document", "Rooster", &err);

	assert_non_null(b);
	for (enum bewijs_part i = 0; i < N_BEWIJS_PARTS; i++)
		assert_int_equal(0, bewijs_read(o, b, i, typed[i], &err));
	b = onderzoek_add_bewijs(o, "document", "Weggelegd", &err);
	assert_non_null(b);
	bewijs_withdraw(b);
}

static void
fill_facts_of(struct onderzoek *o)
{
	static const struct {
		const char *name, *value;
	} values[] = {
		{ "aanbieder", "Stichting Één" },
		{ "locatie", "Dorpsstraat 1" },
		{ "voorzieningen", "beschermd_wonen ambulant" },
		{ "gemeenten", "rotterdam" },
		{ "pgb", "nee" },
		{ "aangekondigd", "ja" },
		{ "signaal_ontvangen_op", "2026-11-02" },
		{ "bezoek_op", "2026-11-20" },
		{ "vorige", "2025-0003" },
	};

	assert_int_equal(n_facts, sizeof values / sizeof *values);
	for (size_t i = 0; i < n_facts; i++)
		fact_set(&o->facts, fact_find(values[i].name), values[i].value);
}

/* About a find in a public text. */
static void
add_lak(struct onderzoek *o)
{
	const struct lakplek plek = { .kind = VONDST_BSN,
		.sleutel = "5f70bf18a086007016e948b04aed3b82"
			   "103a36bea41755b6cddfaf10ace3c6ef" };
	struct error err;

	assert_int_equal(0,
	    onderzoek_add_lak(
		o, &plek, LAK_WEG, NULL, "Een typefout.", "ina", &err));
}

void
sample_fill(struct onderzoek *o)
{
	struct oordeel *oordeel = onderzoek_oordeel(o, "1.3.2");
	struct error err;
	struct maatregel *m;

	fill_facts_of(o);
	fixture_answer(o, "uitleg", "Een signaal\nvan een buurvrouw.");
	fixture_answer(o, "bron_signaal", "medewerker");
	onderzoek_set(o, form_field(o->form, "moment"), 1, "nacht");
	for (size_t i = 0; i < 3; i++)
		oordeel_choose(&o->oordeel[i], true, NULL);
	oordeel_choose(&o->oordeel[3], false, "Geen cliënten met een pgb.");
	fixture_judge(o, "1.1.1", "voldoet");
	fixture_judge(o, "1.3.2", "voldoet_niet");
	oordeel_set_bevinding(oordeel, "Het plan ontbreekt.\nNergens.");
	oordeel_set_punt(oordeel, 0, PUNT_MIN);
	oordeel_set_punt(oordeel, 1, PUNT_NVT);
	add_notities(o);
	oordeel_set_grond(oordeel, GROND_NIET_AANGETOOND);
	add_bewijs(o);
	add_wederhoor(o);
	add_gesprek(o);
	m = onderzoek_add_maatregel(o, oordeel->norm, &err);
	assert_non_null(m);
	maatregel_set_text(m, "Maak een plan voor elke cliënt.");
	maatregel_set_due_on(m, date_from_iso("2027-01-15"));
	maatregel_set_owner(m, "locatiemanager");
	maatregel_set_blijkt_uit(m, "Het plan zelf.");
	advies_set_text(
	    onderzoek_add_advies(o, NULL), "Vraag de cliëntenraad.");
	assert_int_equal(0,
	    onderzoek_add_event(
		o, "gemeld_op", date_from_iso("2026-11-19"), "ina", &err));
	o->uitstel = xgrow(o->uitstel, o->n_uitstel, sizeof *o->uitstel);
	o->uitstel[o->n_uitstel++] = (struct uitstel){
		.termijn = xstrdup("zelfonderzoek"),
		.until = date_from_iso("2027-02-01"),
		.reden = xstrdup("Het onderzoek vraagt meer gesprekken."),
		.author = xstrdup("ina"),
		.stamp = xstrdup("2026-11-21 10:31:07"),
	};
	o->opschorting =
	    xgrow(o->opschorting, o->n_opschortingen, sizeof *o->opschorting);
	o->opschorting[o->n_opschortingen++] = (struct opschorting){
		.termijn = xstrdup("zelfonderzoek"),
		.from = date_from_iso("2026-12-01"),
		.until = date_from_iso("2026-12-04"),
		.reden = xstrdup("De politie doet onderzoek."),
		.author = xstrdup("ina"),
		.stamp = xstrdup("2026-11-21 10:31:09"),
	};
	assert_int_equal(0,
	    onderzoek_add_reactie(o, "",
		"Wij herkennen dit niet.\nOok niet 's nachts.",
		date_from_iso("2026-11-20"), "ina", &err));
	assert_int_equal(0,
	    onderzoek_add_afschrift(
		o, "rotterdam", date_from_iso("2026-11-20"), "ina", &err));
	add_lak(o);
	onderzoek_set_reden(
	    o, "twee-bronnen", "A-1.3.2", "De aanbieder was op reis.");
	onderzoek_set_step(o, "normen");
}

const char *
sample_folder(void)
{
	static char folder[] = "/tmp/schouw-test-XXXXXX";
	static bool made;

	if (!made)
		made = mkdtemp(folder) != NULL;
	assert_true(made);
	return folder;
}

const char *
sample_path(const char *name)
{
	static char paths[8][256];
	static size_t next;
	char *path = paths[next++ % 8];

	snprintf(path, sizeof *paths, "%s/%s", sample_folder(), name);
	return path;
}

static int
remove_one(const char *path, const struct stat *st, int flag, struct FTW *at)
{
	(void)st, (void)flag, (void)at;
	return remove(path);
}

void
sample_clean(void)
{
	nftw(sample_folder(), remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

struct store *
sample_open(const char *path, const char *user)
{
	struct store *store;
	struct error err;

	if (store_open(path, user, &store, &err) < 0)
		fail_msg("%s", err.text);
	return store;
}

void
sample_read(struct store *store, const char *nummer, struct onderzoek *o)
{
	struct error err;

	sample_init(o);
	if (store_read_onderzoek(store, nummer, o, &err) < 0)
		fail_msg("%s", err.text);
}

void
sample_save(struct store *store, struct onderzoek *o)
{
	struct error err;
	int result = o->id == 0 ? store_add_onderzoek(store, o, &err)
				: store_save_onderzoek(store, o, &err);

	if (result < 0)
		fail_msg("%s", err.text);
	assert_int_equal(0, result);
}
