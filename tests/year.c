#include "test.h"

#include <stdlib.h>

#include "base/mem.h"
#include "store/db.h"
#include "year.h"

/* n is 1 to 72; each row follows from it, so that none is chosen to fit. */
#define EACH                                                       \
	"WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1" \
	" FROM n WHERE n < 72) "
#define BEGUN "date(o.begonnen_op, "
#define EVENT \
	"INSERT INTO event (onderzoek, kind, day, author, stamp) SELECT o.id, "
#define BY         ", 'ina', schouw_now() FROM onderzoek AS o WHERE "
#define WITH_NORMS "vorm IN ('kwaliteit', 'signaal', 'heronderzoek')"

static const char *const begin[] = {
	"INSERT INTO toezichthouder (login, naam) VALUES ('ina', 'Ina')",
	"INSERT INTO aanbieder (naam, zoeknaam) VALUES ('De Hoek', 'de hoek'),"
	" ('De Boog', 'de boog'), ('De Brug', 'de brug'), ('Rand', 'rand')",
	"WITH v (id, aard) AS (VALUES ('calamiteit', 'b'), ('opvolging', 'b'),"
	" ('signaal', 'o'), ('kwaliteit', 'o'), ('heronderzoek', 'o'),"
	" ('preventief', 'n'))"
	" INSERT INTO pin (sha256, kind, id, versie, text)"
	" SELECT schouw_sha256('{\"v\":\"' || id || '\"}'), 'vorm', id, '1',"
	" '{\"v\":\"' || id || '\"}' FROM v",
	"INSERT INTO vorm_aard (pin, oordeel, openbaar, besloten) SELECT"
	" sha256, id IN ('signaal', 'kwaliteit', 'heronderzoek'),"
	" id IN ('signaal', 'kwaliteit', 'heronderzoek'),"
	" id IN ('calamiteit', 'opvolging') FROM pin WHERE kind = 'vorm'",
	"WITH t (versie, text) AS (VALUES"
	" ('1', '{\"n\":\"1\",\"bijzonder\":[{\"id\":\"nvt\"}]}'),"
	" ('2', '{\"n\":\"2\",\"bijzonder\":[{\"id\":\"nvt\"}]}'))"
	" INSERT INTO pin (sha256, kind, id, versie, text)"
	" SELECT schouw_sha256(text), 'normset', 'proef', versie, text FROM t",
	"INSERT INTO pin_volgt (pin_nieuw, pin_oud) SELECT b.sha256, a.sha256"
	" FROM pin AS a, pin AS b WHERE a.kind = 'normset' AND a.versie = '1'"
	" AND b.kind = 'normset' AND b.versie = '2'",
	"WITH z (oud, nieuw) AS (VALUES ('A-1.1.1', 'A-1.1.2'),"
	" ('A-1.3.2', 'A-1.3.3'), ('A-1.3.2', 'A-1.3.4'), ('A-2.3.2', ''))"
	" INSERT INTO norm_omzetting (pin_nieuw, pin_oud, norm_oud,"
	" norm_nieuw) SELECT pin_nieuw, pin_oud, oud, nieuw FROM pin_volgt, z",
	EACH
	"INSERT INTO onderzoek (id, nummer, volgorde, vorm, vorm_titel,"
	" pin_vorm, pin_normset, aanbieder, locatie, aangekondigd, vorige,"
	" status, stap, stap_titel, behandelaar, begonnen_op, revision, door,"
	" aangemaakt, gewijzigd, wijziging, n_chosen, n_judged, n_tekort,"
	" naam_sleutel, zoektekst) SELECT n, jaar || '-' || printf('%04d', n),"
	" jaar * 1000000 + n, vorm, vorm, (SELECT sha256 FROM pin"
	"  WHERE kind = 'vorm' AND id = vorm), (SELECT sha256 FROM pin"
	"  WHERE kind = 'normset' AND versie = jaar - 2024),"
	" nullif((n * n) % 7, 5) % 4 + 1, '',"
	" iif(n % 5 = 4, NULL, iif(n % 3 = 1, 'ja', 'nee')), '',"
	" substr('lopend    concept   definitiefafgesloten',"
	"  1 + 10 * (n % 4), 10 - (n % 4 = 0) * 4 - (n % 4 = 1) * 3), '', '',"
	" 'ina', date(jaar || '-01-10', '+' || (n * 4) || ' days'), 1, 'ina',"
	" '', '', 0, 0, 0, 0, '', '' FROM (SELECT n, 2025 + n / 3 % 2 AS jaar,"
	" CASE (n * 5) % 9 WHEN 0 THEN 'calamiteit' WHEN 1 THEN 'calamiteit'"
	" WHEN 2 THEN 'calamiteit' WHEN 3 THEN 'signaal' WHEN 4 THEN"
	" 'kwaliteit' WHEN 5 THEN 'kwaliteit' WHEN 6 THEN 'preventief'"
	" WHEN 7 THEN 'heronderzoek' ELSE 'opvolging' END AS vorm FROM n)",
	"INSERT INTO onderzoek_gemeente (onderzoek, gemeente, plaats)"
	" SELECT id, CASE id * 7 % 11 % 3 WHEN 0 THEN 'schiedam'"
	" WHEN 1 THEN 'rotterdam' ELSE 'maassluis' END, 0 FROM onderzoek"
	" UNION ALL SELECT id, CASE id * 7 % 11 % 3 WHEN 0 THEN 'rotterdam'"
	" WHEN 1 THEN 'maassluis' ELSE 'schiedam' END, 1 FROM onderzoek"
	" WHERE id % 4 = 0",
	"INSERT INTO onderzoek_voorziening (onderzoek, voorziening, plaats)"
	" SELECT id, iif(id % 3 = 0, 'dagbesteding', 'vervoer'), 0"
	" FROM onderzoek UNION ALL SELECT id, 'logeerzorg', 1 FROM onderzoek"
	" WHERE id % 5 = 0",
};

static const char *const happened[] = {
	/* A day that was corrected, and one that was taken back. */
	EVENT "'gemeld_op', '2024-12-31'" BY "vorm = 'calamiteit'"
	      " AND id % 4 = 0",
	EVENT "'gemeld_op', " BEGUN "'+' || (id % 6) || ' days')" BY
	      "vorm = 'calamiteit'",
	EVENT "'gemeld_op', ''" BY "vorm = 'calamiteit' AND id % 17 = 0",
	"INSERT INTO agenda (onderzoek, termijn, titel, voor, begin_op,"
	" uiterlijk, niet_eerder, voorbij_op, kalender) SELECT o.id,"
	" 'melding', '', '', o.begonnen_op, " BEGUN "'+3 days'), 0, e.day, ''"
	" FROM onderzoek AS o JOIN event AS e ON e.onderzoek = o.id"
	" AND e.kind = 'gemeld_op' AND e.day > '2025' WHERE o.id % 7 <> 0",
	EVENT "'zelfonderzoek_ontvangen_op', " BEGUN
	      "'+' || (40 + id % 30) || ' days')" BY
	      "vorm = 'calamiteit' AND id % 4 <> 1",
	"INSERT INTO agenda (onderzoek, termijn, titel, voor, begin_op,"
	" uiterlijk, niet_eerder, voorbij_op, kalender) SELECT o.id,"
	" 'zelfonderzoek', '', '', o.begonnen_op, " BEGUN "'+56 days'), 0,"
	" e.day, '' FROM onderzoek AS o JOIN event AS e ON e.onderzoek = o.id"
	" AND e.kind = 'zelfonderzoek_ontvangen_op'",
	"INSERT INTO uitstel (onderzoek, termijn, until, reden, author, stamp)"
	" SELECT id, 'zelfonderzoek', '2026-12-01', 'Ziekte.', 'ina', ''"
	" FROM onderzoek WHERE vorm = 'calamiteit' AND id % 5 = 2",
	EVENT "'afsluitbrief_op', " BEGUN "'+80 days')" BY
	      "vorm IN ('calamiteit', 'opvolging') AND id % 3 <> 1",
	"INSERT INTO answer (onderzoek, field, row_no, value, revision, door)"
	" SELECT id, 'soort_melding', 0, iif(id % 5 = 1, 'geweld',"
	" 'calamiteit'), 1, 'ina' FROM onderzoek WHERE vorm = 'calamiteit'"
	" AND id % 11 <> 0 UNION ALL"
	/* Of geweld too: answered before it was called that. */
	" SELECT id, 'gevolg', 0, iif(id % 2, 'overlijden', 'ernstig'), 1,"
	" 'ina' FROM onderzoek WHERE vorm = 'calamiteit' UNION ALL"
	" SELECT id, 'voldoet_aan_definitie', 0, iif(id % 4, 'ja', 'nee'), 1,"
	" 'ina' FROM onderzoek WHERE vorm = 'calamiteit' AND id % 10 <> 0"
	" UNION ALL SELECT id, 'suicide', 0, iif(id % 3 = 0, 'poging', 'nee'),"
	" 1, 'ina' FROM onderzoek WHERE vorm = 'calamiteit' UNION ALL"
	" SELECT id, 'uitkomst', 0, iif(id % 3, 'sluiten', 'opvolging'), 1,"
	" 'ina' FROM onderzoek WHERE vorm = 'calamiteit' AND id % 8 <> 0",
	EVENT "'concept_verzonden_op', " BEGUN "'+40 days')" BY WITH_NORMS,
	/* One without an answer keeps its rapport from being vastgesteld. */
	"INSERT INTO onjuistheid (onderzoek, number, bladzij, citaat, uitleg,"
	" bewijs, antwoord, aanpassing, passage, revision, door)"
	" SELECT id, 1, '1', 'x', '', '', 'Gezien.', CASE WHEN id % 9 = 2"
	" THEN '' WHEN id % 3 THEN 'ja' ELSE 'nee' END, 'z', 1, 'ina'"
	" FROM onderzoek WHERE " WITH_NORMS " UNION ALL"
	" SELECT id, 2, '1', 'y', '', '', 'Gezien.', 'nee', '', 1, 'ina'"
	" FROM onderzoek WHERE " WITH_NORMS " AND id % 2",
	EVENT "'vastgesteld_op', " BEGUN "'+60 days')" BY WITH_NORMS
	      " AND id % 9 <> 2",
	EVENT "'definitief_verzonden_op', " BEGUN "'+' || (65 + id % 9)"
	      " || ' days')" BY "(" WITH_NORMS " AND id % 9 <> 2)"
	      " OR vorm = 'preventief'",
	/* Ours, a first day, one that runs, and one of what is besloten. */
	"INSERT INTO agenda (onderzoek, termijn, titel, voor, begin_op,"
	" uiterlijk, niet_eerder, voorbij_op, kalender) SELECT id,"
	" 'definitief', '', 'wij', begonnen_op, date(begonnen_op,"
	" '+68 days'), 0, date(begonnen_op, '+' || (60 + id % 13) ||"
	" ' days'), '' FROM onderzoek WHERE vorm <> 'calamiteit' UNION ALL"
	" SELECT id, 'publicatie', '', 'wij', begonnen_op, begonnen_op, 1,"
	" begonnen_op, '' FROM onderzoek UNION ALL SELECT id, 'loopt', '',"
	" 'wij', begonnen_op, begonnen_op, 0, '', '' FROM onderzoek",
	EVENT "iif(id % 2, 'zienswijze_ontvangen_op',"
	      " 'zienswijze_afgezien_op'), " BEGUN "'+75 days')" BY WITH_NORMS
	      " AND id % 5 <> 0",
	EVENT "'besluit_verzonden_op', " BEGUN "'+80 days')" BY WITH_NORMS
	      " AND id % 4 <> 1",
	EVENT "'bezwaar_ontvangen_op', " BEGUN "'+85 days')" BY WITH_NORMS
	      " AND id % 5 < 2",
	EVENT "'voorziening_gevraagd_op', " BEGUN "'+86 days')" BY WITH_NORMS
	      " AND id % 4 = 3",
	"INSERT INTO event (onderzoek, kind, day, uitkomst, author, stamp)"
	" SELECT o.id, 'voorziening_uitspraak_op', " BEGUN "'+96 days'),"
	" iif(o.id % 3, 'afgewezen', 'toegewezen')" BY WITH_NORMS
	" AND id % 8 IN (3, 7) AND id % 5 > 1",
	EVENT "'gepubliceerd_op', " BEGUN
	      "'+' || (95 + id % 7) || ' days')" BY WITH_NORMS
	      " AND id % 4 IN (0, 2) AND id % 7 < 5",
	"INSERT INTO onderzoek_norm (onderzoek, norm, chosen, reden, revision,"
	" door) WITH m (norm, jaar) AS (VALUES ('A-1.1.1', 1), ('A-1.3.2', 1),"
	" ('A-2.3.2', 1), ('A-3.1.3', 1), ('A-1.1.2', 2), ('A-1.3.3', 2),"
	" ('A-1.3.4', 2), ('A-3.1.3', 2)) SELECT o.id, m.norm, 1, '', 1, 'ina'"
	" FROM onderzoek AS o JOIN m ON m.jaar = substr(o.nummer, 4, 1) - 4"
	" WHERE " WITH_NORMS,
	"INSERT INTO oordeel (onderzoek, norm, grade, tekort, bevinding)"
	" SELECT onderzoek, norm, grade, coalesce(grade IN ('voldoet_deels',"
	" 'voldoet_niet'), 0), 'Gezien.' FROM (SELECT onderzoek, norm,"
	" CASE (onderzoek * 3 + unicode(substr(norm, -1))) % 5 WHEN 0 THEN"
	" 'voldoet' WHEN 1 THEN 'voldoet_deels' WHEN 2 THEN 'voldoet_niet'"
	" WHEN 3 THEN 'nvt' END AS grade FROM onderzoek_norm)",
	"INSERT INTO advies (onderzoek, number, norm, text, withdrawn,"
	" revision, door) SELECT id, 1, '', 'Praat erover.', id % 7 = 0, 1,"
	" 'ina' FROM onderzoek WHERE " WITH_NORMS " AND id % 3",
	"INSERT INTO signaal (id, bron, kanaal, privacy, author, stamp)"
	" WITH RECURSIVE s (s) AS (SELECT 1 UNION ALL SELECT s + 1 FROM s"
	" WHERE s < 20) SELECT (2025 + s % 2) * 1000000 + s, CASE s % 3"
	" WHEN 0 THEN 'client' WHEN 1 THEN 'gemeente' ELSE 'media' END,"
	" 'mail', 'intern', 'ina', '' FROM s",
	"INSERT INTO signaal_stap (signaal, stap, day, text, aanbieder,"
	" voorzieningen, gemeenten, normen, onderzoek, author, stamp)"
	" SELECT id, 'ontvangen', id / 1000000 || '-03-03', 'x', '', '',"
	" CASE id % 4 WHEN 0 THEN 'schiedam rotterdam' WHEN 1 THEN"
	" 'maassluis' WHEN 2 THEN '' ELSE 'rotterdam' END, '', NULL, 'ina', ''"
	" FROM signaal",
	"INSERT INTO signaal_stap (signaal, stap, day, text, aanbieder,"
	" voorzieningen, gemeenten, normen, onderzoek, author, stamp)"
	" SELECT id, 'weging', id / 1000000 || '-03-04', 'x', '', '', '', '',"
	" NULL, 'ina', '' FROM signaal WHERE id % 5",
	"INSERT INTO signaal_stap (signaal, stap, day, text, aanbieder,"
	" voorzieningen, gemeenten, normen, onderzoek, author, stamp)"
	" SELECT id, iif(id % 3, 'onderzoek', 'geen_actie'), id / 1000000 ||"
	" '-03-05', 'x', '', '', '', '', NULL, 'ina', '' FROM signaal"
	" WHERE id % 5 AND id % 7",
	"INSERT INTO signaal_stap (signaal, stap, day, text, aanbieder,"
	" voorzieningen, gemeenten, normen, onderzoek, author, stamp)"
	" SELECT id, 'begonnen', id / 1000000 || '-03-06', '', '', '', '', '',"
	" (SELECT min(id) FROM onderzoek WHERE vorm = 'signaal'), 'ina', ''"
	" FROM signaal WHERE id % 5 AND id % 7 AND id % 3 AND id % 2",
	/* Each was asked twice; one has not answered. */
	"INSERT INTO suicide_opgave (aanbieder, jaar, gevraagd_op,"
	" ontvangen_op, suicides, pogingen, author, stamp) SELECT id, jaar,"
	" '2026-01-10', '', NULL, NULL, 'ina', '' FROM aanbieder, (SELECT"
	" 2025 AS jaar UNION SELECT 2026)",
	"INSERT INTO suicide_opgave (aanbieder, jaar, gevraagd_op,"
	" ontvangen_op, suicides, pogingen, author, stamp) SELECT id, jaar,"
	" '2026-01-10', '2026-02-01', id, id * 3, 'ina', '' FROM aanbieder,"
	" (SELECT 2025 AS jaar UNION SELECT 2026) WHERE id > 1",
	"INSERT INTO jaarplan (jaar, vorm, gemeente, aantal) VALUES"
	" (2026, 'kwaliteit', '', 12), (2026, 'signaal', '', 6),"
	" (2026, 'kwaliteit', 'schiedam', 3), (2025, 'kwaliteit', '', 8)",
};

/* What is imposed on the day of the transaction. */
static const char *const impose[] = {
	"INSERT INTO maatregel (onderzoek, number, norm, text, due_on, owner,"
	" blijkt_uit, withdrawn, revision, door) SELECT onderzoek,"
	" row_number() OVER (PARTITION BY onderzoek ORDER BY norm), norm,"
	" 'Doe het.', iif(onderzoek % 7, date(schouw_now(), '+' ||"
	" (onderzoek % 50) || ' days'), NULL), '', '', 0, 1, 'ina'"
	" FROM oordeel WHERE tekort AND onderzoek IN (SELECT id"
	" FROM onderzoek WHERE substr(nummer, 1, 4) ="
	" substr(schouw_now(), 1, 4))",
};

#define STEP                                                         \
	"INSERT INTO maatregel_event (onderzoek, number, stap, day," \
	" text, gemeente, toets, author, stamp) SELECT onderzoek, number, "
#define STEP_BY ", '', 'ina', '' FROM maatregel_lijst WHERE "

static const char *const followed[] = {
	STEP "'gereed_gemeld', date(opgelegd_op, '+' || (onderzoek % 40) ||"
	     " ' days'), 'Klaar.', ''" STEP_BY "(onderzoek + number) % 3 = 0",
	STEP "'getoetst', date(opgelegd_op, '+30 days'), 'Gezien.', ''" STEP_BY
	     "(onderzoek + number) % 4 < 2",
	STEP "iif((onderzoek + number) % 4, 'hersteld', 'niet_hersteld'),"
	     " date(opgelegd_op, '+31 days'), 'Besloten.', ''" STEP_BY
	     "stand = 'getoetst'",
	STEP
	"'overgedragen', date(opgelegd_op, '+40 days'), '', 'schiedam'" STEP_BY
	"stand IN ('opgelegd', 'niet_hersteld') AND onderzoek % 2",
	STEP
	"'overgedragen', date(opgelegd_op, '+40 days'), '', 'rotterdam'" STEP_BY
	"stand = 'overgedragen' AND onderzoek % 3 = 0",
	"INSERT INTO handhaving (onderzoek, number, soort, gemeenten,"
	" maatregel, author, stamp) SELECT id, 1, CASE id % 5 WHEN 0 THEN"
	" 'verbeterplan' WHEN 1 THEN 'verscherpt_toezicht' WHEN 2 THEN"
	" 'voorstel' WHEN 3 THEN 'waarschuwing' ELSE 'openbaar_ministerie'"
	" END, CASE id % 5 WHEN 0 THEN '' WHEN 1 THEN '' WHEN 2 THEN"
	" 'schiedam rotterdam' ELSE 'maassluis' END, iif(id % 5 = 2,"
	" 'last_dwangsom', ''), 'ina', '' FROM onderzoek WHERE id % 3",
	"INSERT INTO handhaving_event (onderzoek, number, stap, day, until,"
	" text, gemeente, author, stamp) SELECT h.onderzoek, 1, CASE h.soort"
	" WHEN 'verbeterplan' THEN 'gevraagd' WHEN 'verscherpt_toezicht' THEN"
	" 'begonnen' WHEN 'voorstel' THEN 'gedaan' ELSE 'gemeld' END, " BEGUN
	"'+100 days'), " BEGUN "'+130 days'), 'x', '', 'ina', ''"
	" FROM handhaving AS h JOIN onderzoek AS o ON o.id = h.onderzoek",
	"INSERT INTO handhaving_event (onderzoek, number, stap, day, until,"
	" text, gemeente, author, stamp) SELECT l.onderzoek, 1,"
	" iif(l.stand = 'gedaan' AND l.onderzoek % 2, 'overgenomen',"
	" 'ingetrokken'), l.laatst_op, NULL, 'x', iif(l.stand = 'gedaan',"
	" 'schiedam', ''), 'ina', '' FROM handhaving_lijst AS l"
	" WHERE l.onderzoek % 4 < 2",
};

static void
run(struct store *store, const char *const *sql, size_t n)
{
	struct error err;

	if (db_begin(store, &err) < 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < n; i++)
		if (sqlite3_exec(store->db, sql[i], NULL, NULL, NULL) !=
		    SQLITE_OK)
			fail_msg("%s\n%s", sqlite3_errmsg(store->db), sql[i]);
	if (db_commit(store, &err) < 0)
		fail_msg("%s", err.text);
}

void
year_fill(struct store *store)
{
	setenv("SCHOUW_TODAY", "2025-10-01", 1);
	run(store, begin, LENGTH(begin));
	run(store, happened, LENGTH(happened));
	run(store, impose, LENGTH(impose));
	setenv("SCHOUW_TODAY", "2026-09-01", 1);
	run(store, impose, LENGTH(impose));
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	run(store, followed, LENGTH(followed));
}
