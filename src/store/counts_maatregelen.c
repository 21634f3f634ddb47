/*
 * counts_maatregelen.c - the figures of maatregelen, of the procedure
 * around a rapport, of handhaving and of the jaarplan.
 */
#include "store/counts.h"

enum {
	OPGELEGD,
	GETOETST,
	PLANNEN,
	PROCEDURE,
	ONJUISTHEDEN,
	OVERDRACHTEN,
	GEMEENTEN,
	JAARPLAN,
	N_QUERIES,
};

/* When the aanbieder said that it was done, or else it was tested. */
#define READY_ON                                                     \
	"coalesce((SELECT min(v.day) FROM maatregel_event AS v"      \
	" WHERE v.onderzoek = l.onderzoek AND v.number = l.number"   \
	" AND +v.stap = 'gereed_gemeld'), (SELECT min(v.day)"        \
	" FROM maatregel_event AS v WHERE v.onderzoek = l.onderzoek" \
	" AND v.number = l.number AND +v.stap = 'getoetst'))"
/* Entries of the register that began in the year. */
#define HANDHAVING                                               \
	" FROM handhaving_lijst AS l CROSS JOIN handhaving AS h" \
	" ON h.onderzoek = l.onderzoek AND h.number = l.number"  \
	" WHERE l.begonnen_op >= ?1 AND l.begonnen_op < ?2"

/* Not counted but planned, in the same columns. */
#define PLANNED                                                    \
	"SELECT 'jaarplan_gepland', gemeente, vorm, '', aantal, 0" \
	" FROM jaarplan WHERE jaar = ?4"
#define GEMEENTEN_OF_DEED IDS("deed.gemeenten")

static const char *const sql[N_QUERIES] = {
	[OPGELEGD] =
	    "WITH opgelegd AS (SELECT l.onderzoek AS id, l.stand, l.uiterlijk,"
	    " l.dicht, " READY_ON " AS gereed FROM maatregel_lijst AS l"
	    " WHERE l.opgelegd_op >= ?1 AND l.opgelegd_op < ?2), " LID
	    "SELECT 'maatregelen', '', '', id, 1 FROM opgelegd"
	    " UNION ALL SELECT 'maatregelen_stand', stand, '', id, 1"
	    " FROM opgelegd"
	    " UNION ALL SELECT 'maatregelen_te_laat', '', '', id,"
	    " coalesce(uiterlijk < ?3, 0) FROM opgelegd"
	    " WHERE NOT dicht AND stand <> 'overgedragen'"
	    " UNION ALL SELECT 'maatregelen_op_tijd', '', '', id,"
	    " gereed <= uiterlijk FROM opgelegd WHERE stand = 'hersteld'"
	    " AND uiterlijk IS NOT NULL"
	    " AND gereed IS NOT NULL" COUNT_ONDERZOEKEN,
	[GETOETST] =
	    "WITH " LID "SELECT 'maatregelen_hersteld', '', '', onderzoek,"
	    " stap = 'hersteld' FROM maatregel_event"
	    " WHERE stap IN ('hersteld', 'niet_hersteld')"
	    " AND day >= ?1 AND day < ?2" COUNT_ONDERZOEKEN,
	[PLANNEN] =
	    "WITH " LID "SELECT CASE h.soort WHEN 'verbeterplan'"
	    " THEN 'verbeterplannen' ELSE h.soort END, l.stand, '',"
	    " l.onderzoek, 1" HANDHAVING " AND h.soort IN ('verbeterplan',"
	    " 'verscherpt_toezicht')" COUNT_ONDERZOEKEN,
	[PROCEDURE] =
	    "WITH " LID "SELECT CASE kind WHEN 'bezwaar_ontvangen_op'"
	    " THEN 'bezwaren' WHEN 'voorziening_gevraagd_op'"
	    " THEN 'voorzieningen' WHEN 'voorziening_uitspraak_op'"
	    " THEN 'uitspraken' ELSE 'zienswijzen' END,"
	    " iif(kind LIKE 'zienswijze%', kind, uitkomst), '', onderzoek,"
	    " 1 FROM event_telt WHERE kind IN ('zienswijze_ontvangen_op',"
	    " 'zienswijze_afgezien_op', 'bezwaar_ontvangen_op',"
	    " 'voorziening_gevraagd_op', 'voorziening_uitspraak_op')"
	    " AND day >= ?1 AND day < ?2" COUNT_ONDERZOEKEN,
	[ONJUISTHEDEN] =
	    "WITH " LID "SELECT 'onjuistheden', x.aanpassing, '', x.onderzoek,"
	    " 1 FROM event_telt AS e CROSS JOIN onjuistheid AS x"
	    " ON x.onderzoek = e.onderzoek"
	    " WHERE e.kind = 'concept_verzonden_op'"
	    " AND e.day >= ?1 AND e.day < ?2" COUNT_ONDERZOEKEN,
	/* A maatregel that went to two gemeenten counts once in the region. */
	[OVERDRACHTEN] =
	    "WITH stap AS (SELECT DISTINCT onderzoek * 1000 + number AS geval,"
	    " gemeente FROM maatregel_event WHERE stap = 'overgedragen'"
	    " AND day >= ?1 AND day < ?2), plek (geval, gemeente) AS"
	    " (SELECT geval, gemeente FROM stap WHERE gemeente <> ''), " LID
	    "SELECT DISTINCT 'overdrachten', '', '', geval, 1"
	    " FROM stap" COUNT_PLEKKEN,
	[GEMEENTEN] =
	    "WITH deed AS (SELECT l.id, h.soort, l.stand,"
	    " h.gemeenten" HANDHAVING " AND h.soort NOT IN ('verbeterplan',"
	    " 'verscherpt_toezicht', 'openbaar_ministerie')),"
	    " plek (geval, gemeente) AS (SELECT deed.id, j.value"
	    " FROM deed, " GEMEENTEN_OF_DEED " AS j"
	    " WHERE j.value <> ''), " LID
	    "SELECT 'voorstellen', stand, '', id, 1 FROM deed"
	    " WHERE soort = 'voorstel'"
	    " UNION ALL SELECT 'gemeente_handhaving', soort, '', id, 1"
	    " FROM deed WHERE soort <> 'voorstel'"
	    " AND stand <> 'ingetrokken'" COUNT_PLEKKEN,
	[JAARPLAN] = PLANNED,
};

const struct queries counts_maatregelen_queries = { sql, N_QUERIES };
