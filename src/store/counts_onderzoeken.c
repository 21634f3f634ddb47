/*
 * counts_onderzoeken.c - the figures of onderzoeken, their rapporten and
 * the oordelen in them.
 */
#include "store/counts.h"

enum {
	BEGONNEN,
	AFGEROND,
	RAPPORTEN,
	GEPUBLICEERD,
	EIGEN_TERMIJNEN,
	OORDELEN,
	N_QUERIES,
};

#define AARD                                                               \
	"CASE o.vorm WHEN 'signaal' THEN 'reactief'"                       \
	" WHEN 'kwaliteit' THEN 'proactief' WHEN 'thema' THEN 'proactief'" \
	" WHEN 'preventief' THEN 'proactief'"                              \
	" WHEN 'heronderzoek' THEN 'vervolg' ELSE 'overig' END"
#define GEMEENTEN_OF_WEG IDS("weg.gemeenten")
#define ENDED            "('vastgesteld_op', 'definitief_verzonden_op', 'afsluitbrief_op')"
/* The day of an event of onderzoek o that counts. */
#define DAY_OF(event)                                                 \
	"(SELECT t.day FROM event_telt AS t WHERE t.onderzoek = o.id" \
	" AND +t.kind = '" event "')"
#define FIXED_ON     DAY_OF("vastgesteld_op")
#define DECIDED_ON   DAY_OF("besluit_verzonden_op")
#define ASKED_ON     DAY_OF("voorziening_gevraagd_op")
#define RULED_ON     DAY_OF("voorziening_uitspraak_op")
#define PUBLISHED_ON DAY_OF("gepubliceerd_op")
#define OPENBAAR     "(SELECT openbaar FROM vorm_aard WHERE pin = o.pin_vorm)"

static const char *const sql[N_QUERIES] = {
	/* Of what was destroyed, nummer, vorm and gemeenten are left. */
	[BEGONNEN] =
	    "WITH begonnen AS (SELECT o.id, o.vorm, o.status,"
	    " coalesce(o.aangekondigd, '') AS aangekondigd,"
	    " " AARD " AS aard FROM onderzoek AS o"
	    " WHERE o.begonnen_op >= ?1 AND o.begonnen_op < ?2"
	    " AND NOT " BESLOTEN "),"
	    " weg AS (SELECT o.onderzoek AS id, o.vorm, o.gemeenten,"
	    " " AARD " AS aard FROM vernietiging AS o"
	    " WHERE o.nummer >= ?4 || '-' AND o.nummer < (?4 + 1) || '-'"
	    " AND o.team = ''),"
	    " alle AS (SELECT id, vorm, status, aard FROM begonnen"
	    "  UNION ALL SELECT id, vorm, 'vernietigd', aard FROM weg),"
	    " plek (geval, gemeente) AS (SELECT g.onderzoek, g.gemeente"
	    "  FROM begonnen CROSS JOIN onderzoek_gemeente AS g"
	    "  ON g.onderzoek = begonnen.id UNION ALL SELECT weg.id, j.value"
	    "  FROM weg, " GEMEENTEN_OF_WEG " AS j WHERE j.value <> ''), " LID
	    "SELECT 'onderzoeken', '', '', id, 1 FROM alle"
	    " UNION ALL SELECT 'onderzoeken_aard', aard, '', id, 1 FROM alle"
	    " UNION ALL SELECT 'onderzoeken_vorm', vorm, '', id, 1 FROM alle"
	    " UNION ALL SELECT 'onderzoeken_status', status, '', id, 1"
	    " FROM alle"
	    " UNION ALL SELECT 'onderzoeken_aankondiging', aangekondigd, '',"
	    " id, 1 FROM begonnen" COUNT_PLEKKEN,
	/* The first day of these in the year, if none was before it. */
	[AFGEROND] =
	    "WITH eind (onderzoek, day) AS (SELECT e.onderzoek, min(e.day)"
	    " FROM event_telt AS e WHERE e.kind IN " ENDED
	    " AND e.day >= ?1 AND e.day < ?2 AND NOT EXISTS"
	    " (SELECT 1 FROM event_telt AS v WHERE v.onderzoek = e.onderzoek"
	    "  AND +v.kind IN " ENDED " AND v.day < ?1)"
	    " GROUP BY e.onderzoek),"
	    " afgerond AS (SELECT o.id, o.vorm,"
	    " julianday(eind.day) - julianday(o.begonnen_op) AS dagen"
	    " FROM eind CROSS JOIN onderzoek AS o"
	    "  ON o.id = eind.onderzoek WHERE NOT " BESLOTEN "), " LID
	    "SELECT 'afgerond', '', '', id, dagen FROM afgerond"
	    " UNION ALL SELECT 'afgerond_vorm', vorm, '', id, dagen"
	    " FROM afgerond" COUNT_ONDERZOEKEN,
	[RAPPORTEN] =
	    "WITH rapport AS (SELECT o.id, CASE"
	    " WHEN " PUBLISHED_ON " IS NOT NULL THEN 'gepubliceerd'"
	    " WHEN NOT " OPENBAAR " THEN 'niet_openbaar'"
	    " WHEN " DECIDED_ON " IS NULL THEN 'geen_besluit'"
	    " WHEN " ASKED_ON " IS NOT NULL AND " RULED_ON " IS NULL"
	    "  THEN 'voorziening'"
	    " ELSE 'wacht' END AS openbaar" WITH_ONDERZOEK VASTGESTELD "), " LID
	    "SELECT 'rapporten', '', '', id, 1 FROM rapport"
	    " UNION ALL SELECT 'rapporten_openbaar', openbaar, '', id, 1"
	    " FROM rapport"
	    " UNION ALL SELECT 'adviezen', '', '', a.onderzoek, 1"
	    " FROM rapport CROSS JOIN advies AS a"
	    "  ON a.onderzoek = rapport.id"
	    " WHERE NOT a.withdrawn" COUNT_ONDERZOEKEN,
	[GEPUBLICEERD] =
	    "WITH publicatie AS (SELECT o.id,"
	    " julianday(e.day) - julianday(" FIXED_ON
	    ") AS dagen" WITH_ONDERZOEK " WHERE e.kind = 'gepubliceerd_op'"
	    " AND e.day >= ?1 AND e.day < ?2), " LID
	    "SELECT 'rapporten_gepubliceerd', '', '', id, 1"
	    " FROM publicatie"
	    " UNION ALL SELECT 'dagen_tot_publicatie', '', '', id, dagen"
	    " FROM publicatie WHERE dagen IS NOT NULL" COUNT_ONDERZOEKEN,
	[EIGEN_TERMIJNEN] =
	    "WITH " LID "SELECT 'termijnen_eigen', '', '', o.id,"
	    " a.voorbij_op <= a.uiterlijk FROM agenda AS a"
	    " CROSS JOIN onderzoek AS o ON o.id = a.onderzoek"
	    " WHERE a.voor = 'wij' AND a.voorbij_op >= ?1"
	    " AND a.voorbij_op < ?2 AND NOT a.niet_eerder"
	    " AND NOT " BESLOTEN COUNT_ONDERZOEKEN,
	[OORDELEN] =
	    "WITH " BESIDE_SCALE ","
	    " gegeven AS (SELECT o.id, j.norm, j.grade, j.tekort,"
	    "  " NORM_NOW " AS norm_nu, " ON_SCALE
	    " AS op_schaal" WITH_ONDERZOEK " CROSS JOIN oordeel AS j"
	    "  ON j.onderzoek = o.id" FOLLOWED VASTGESTELD
	    "  AND j.grade IS NOT NULL),"
	    /* a norm that was split stands in it more than once */
	    " een AS (SELECT DISTINCT id, norm, grade, tekort, op_schaal"
	    "  FROM gegeven), " LID
	    "SELECT 'oordelen', '', '', id, tekort FROM een"
	    " WHERE op_schaal"
	    " UNION ALL SELECT 'oordelen_uitkomst', grade, '', id, 1"
	    " FROM een"
	    " UNION ALL SELECT 'oordelen_norm', norm_nu, '', id, tekort"
	    " FROM gegeven WHERE op_schaal" COUNT_ONDERZOEKEN,
};

const struct queries counts_onderzoeken_queries = { sql, N_QUERIES };
