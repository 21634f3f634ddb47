/*
 * counts_meldingen.c - the figures of calamiteiten, zelfonderzoeken and
 * signalen.
 */
#include "store/counts.h"

enum {
	MELDINGEN,
	ZELFONDERZOEKEN,
	AFSLUITBRIEVEN,
	OPVOLGINGEN,
	OPGAVEN,
	SIGNALEN,
	N_QUERIES,
};

/* Of onderzoek o, the answer to a question; '' when there is none. */
#define ANSWER(field)                                                   \
	"coalesce((SELECT value FROM answer WHERE onderzoek = o.id AND" \
	" field = '" field "' AND row_no = 0), '')"
#define SOORT     ANSWER("soort_melding")
#define GEVOLG    ANSWER("gevolg")
#define DEFINITIE ANSWER("voldoet_aan_definitie")
#define SUICIDE   ANSWER("suicide")
#define UITKOMST  ANSWER("uitkomst")
/* Did it end in time?  By the term as it was counted, uitstel included. */
#define IN_TIME(termijn)                                                       \
	"coalesce((SELECT iif(g.voorbij_op <= g.uiterlijk, 'ja', 'nee')"       \
	" FROM agenda AS g WHERE g.onderzoek = o.id AND g.termijn = '" termijn \
	"' AND g.voorbij_op <> ''), '')"
#define MELDING_IN_TIME IN_TIME("melding")
#define ZELF_IN_TIME    IN_TIME("zelfonderzoek")
#define GEMEENTEN       IDS("nu.gemeenten")

static const char *const sql[N_QUERIES] = {
	[MELDINGEN] =
	    "WITH melding AS (SELECT o.id, a.naam,"
	    " " SOORT " AS soort, " GEVOLG " AS gevolg,"
	    " " DEFINITIE " AS definitie, " SUICIDE " AS suicide,"
	    " " MELDING_IN_TIME " AS op_tijd" WITH_ONDERZOEK
	    " LEFT JOIN aanbieder AS a ON a.id = o.aanbieder"
	    " WHERE e.kind = 'gemeld_op' AND e.day >= ?1 AND e.day < ?2"
	    " AND o.vorm = 'calamiteit'), " LID
	    "SELECT 'meldingen', '', '', id, 1 FROM melding"
	    " UNION ALL SELECT 'meldingen_soort', soort, '', id, 1"
	    " FROM melding"
	    " UNION ALL SELECT 'meldingen_gevolg', gevolg, soort, id, 1"
	    " FROM melding WHERE soort = 'calamiteit'"
	    " UNION ALL SELECT 'meldingen_definitie', definitie, '', id, 1"
	    " FROM melding"
	    " UNION ALL SELECT 'meldingen_op_tijd', op_tijd, '', id, 1"
	    " FROM melding"
	    " UNION ALL SELECT 'meldingen_suicide', suicide, '', id, 1"
	    " FROM melding"
	    " UNION ALL SELECT 'meldingen_aanbieder', coalesce(naam, ''), '',"
	    " id, 1 FROM melding"
	    " UNION ALL SELECT 'meldingen_voorziening', v.voorziening, '', id,"
	    " 1 FROM melding CROSS JOIN onderzoek_voorziening AS v"
	    "  ON v.onderzoek = melding.id" COUNT_ONDERZOEKEN,
	[ZELFONDERZOEKEN] =
	    "WITH zelf AS (SELECT o.id, " ZELF_IN_TIME " AS op_tijd,"
	    " iif(EXISTS (SELECT 1 FROM uitstel AS u"
	    "  WHERE u.onderzoek = o.id AND u.termijn = 'zelfonderzoek'),"
	    "  'ja', 'nee') AS uitstel, " UITKOMST " AS uitkomst" WITH_ONDERZOEK
	    " WHERE e.kind = 'zelfonderzoek_ontvangen_op'"
	    " AND e.day >= ?1 AND e.day < ?2"
	    " AND o.vorm = 'calamiteit'), " LID
	    "SELECT 'zelfonderzoeken', '', '', id, 1 FROM zelf"
	    " UNION ALL SELECT 'zelfonderzoeken_op_tijd', op_tijd, '', id,"
	    " 1 FROM zelf"
	    " UNION ALL SELECT 'zelfonderzoeken_uitstel', uitstel, '', id,"
	    " 1 FROM zelf"
	    " UNION ALL SELECT 'zelfonderzoeken_uitkomst', uitkomst, '', id,"
	    " 1 FROM zelf" COUNT_ONDERZOEKEN,
	[AFSLUITBRIEVEN] =
	    "WITH " LID "SELECT 'afsluitbrieven', '', '', o.id,"
	    " julianday(e.day) - julianday(o.begonnen_op)" WITH_ONDERZOEK
	    " WHERE e.kind = 'afsluitbrief_op'"
	    " AND e.day >= ?1 AND e.day < ?2" COUNT_ONDERZOEKEN,
	[OPVOLGINGEN] =
	    "WITH " LID "SELECT 'opvolgingen', '', '', id, 1 FROM onderzoek"
	    " WHERE begonnen_op >= ?1 AND begonnen_op < ?2"
	    " AND vorm = 'opvolging'" COUNT_ONDERZOEKEN,
	/* Of an aanbieder the last one counts; what they say is added up. */
	[OPGAVEN] = "WITH opgave AS (SELECT s.suicides, s.pogingen,"
		    " s.suicides IS NOT NULL AS kwam FROM suicide_opgave AS s"
		    " WHERE s.jaar = ?4 AND NOT EXISTS (SELECT 1"
		    "  FROM suicide_opgave AS l WHERE l.jaar = s.jaar"
		    "  AND l.aanbieder = s.aanbieder AND l.id > s.id))"
		    " SELECT 'suicide_opgaven', '', '', '', count(*), sum(kwam)"
		    " FROM opgave HAVING count(*) > 0"
		    " UNION ALL SELECT 'suicide_aantallen', '', 'suicides', '',"
		    " sum(suicides), 0 FROM opgave HAVING sum(suicides) > 0"
		    " UNION ALL SELECT 'suicide_aantallen', '', 'pogingen', '',"
		    " sum(pogingen), 0 FROM opgave HAVING sum(pogingen) > 0",
	/* The id begins with the year in which it was received. */
	[SIGNALEN] =
	    "WITH nu AS (SELECT s.id, s.bron, l.stand, l.gemeenten,"
	    " l.onderzoeken <> '' AS leidde FROM signaal AS s"
	    " CROSS JOIN signaal_lijst AS l ON l.id = s.id"
	    " WHERE s.id > ?4 * 1000000 AND s.id < (?4 + 1) * 1000000),"
	    " plek (geval, gemeente) AS (SELECT nu.id, j.value"
	    " FROM nu, " GEMEENTEN " AS j"
	    " WHERE j.value <> ''), " LID
	    "SELECT 'signalen', '', '', id, 1 FROM nu"
	    " UNION ALL SELECT 'signalen_bron', bron, '', id, 1"
	    " FROM nu"
	    " UNION ALL SELECT 'signalen_stand', stand, '', id, 1"
	    " FROM nu"
	    " UNION ALL SELECT 'signalen_onderzoek', '', '', id, leidde"
	    " FROM nu" COUNT_PLEKKEN,
};

const struct queries counts_meldingen_queries = { sql, N_QUERIES };
