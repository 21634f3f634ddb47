/*
 * counts.h - how each of the counting queries is built.  Private to
 * src/store.
 *
 * A query makes rows `lid`: for which figure, under which key (of which
 * key of its parent), which case (onderzoek or signaal), with which value;
 * one of the ends below counts them, for the region and per gemeente.
 *
 * ?1 is the first day of the year and ?2 that of the next one, ?3 is today
 * and ?4 the year.
 */
#ifndef STORE_COUNTS_H
#define STORE_COUNTS_H

#include "store/db.h"

extern const struct queries counts_queries, counts_maatregelen_queries,
    counts_meldingen_queries, counts_onderzoeken_queries;

#define LID "lid (cijfer, sleutel, boven, geval, waarde) AS ("

/* What is counted of the members, in the order of counts.c. */
#define COUNTED                                   \
	" lid.sleutel, max(lid.boven), count(*)," \
	" coalesce(sum(lid.waarde), 0) FROM lid"
#define IN_REGION                         \
	" SELECT lid.cijfer, ''," COUNTED \
	" GROUP BY lid.cijfer, lid.sleutel UNION ALL"
/* A case is in the gemeenten of its onderzoek. */
#define COUNT_ONDERZOEKEN                                       \
	")" IN_REGION " SELECT lid.cijfer, g.gemeente," COUNTED \
	" CROSS JOIN onderzoek_gemeente AS g"                   \
	" ON g.onderzoek = lid.geval"                           \
	" GROUP BY lid.cijfer, g.gemeente, lid.sleutel"
/* A case is in the gemeenten of plek (geval, gemeente); of its rows those
 * with a gemeente of their own count there. */
#define COUNT_PLEKKEN                                           \
	")" IN_REGION " SELECT lid.cijfer, p.gemeente," COUNTED \
	" JOIN plek AS p ON p.geval = lid.geval"                \
	" GROUP BY lid.cijfer, p.gemeente, lid.sleutel"

/* The ids of a set as rows: a table-valued expression. */
#define IDS(set) \
	"json_each('[\"' || replace(trim(" set "), ' ', '\",\"') || '\"]')"

/* Is onderzoek o for its team alone? */
#define BESLOTEN "(SELECT besloten FROM vorm_aard WHERE pin = o.pin_vorm)"

/* Events that count, each with its onderzoek. */
#define WITH_ONDERZOEK                                    \
	" FROM event_telt AS e CROSS JOIN onderzoek AS o" \
	" ON o.id = e.onderzoek"
/* Those with a rapport that was vastgesteld in the year. */
#define VASTGESTELD                                        \
	" WHERE e.kind = 'vastgesteld_op' AND e.day >= ?1" \
	" AND e.day < ?2 AND NOT " BESLOTEN

/* The newest normset that follows the one of onderzoek o. */
#define NEWEST                                                      \
	"(SELECT max(v.pin_nieuw) FROM pin_volgt AS v"              \
	" WHERE v.pin_oud = o.pin_normset AND NOT EXISTS (SELECT 1" \
	" FROM pin_volgt AS w WHERE w.pin_oud = v.pin_nieuw))"
/* What norm of oordeel j is called now, with z from FOLLOWED. */
#define NORM_NOW                                                  \
	"CASE z.norm_nieuw WHEN '' THEN j.norm || ' (vervallen)'" \
	" ELSE coalesce(z.norm_nieuw, j.norm) END"
#define FOLLOWED                                                  \
	" LEFT JOIN norm_omzetting AS z ON z.pin_nieuw = " NEWEST \
	" AND z.pin_oud = o.pin_normset AND z.norm_oud = j.norm"
/* Grades beside the scale, which are no oordeel: niet getoetst. */
#define BESIDE_SCALE                                                       \
	"naast (pin, grade) AS (SELECT p.sha256,"                          \
	" json_extract(b.value, '$.id') FROM pin AS p,"                    \
	" json_each(iif(json_valid(p.text), p.text, '{}'), '$.bijzonder')" \
	" AS b WHERE p.kind = 'normset'"                                   \
	" AND json_extract(b.value, '$.id') IS NOT NULL)"
#define ON_SCALE \
	"(o.pin_normset, j.grade) NOT IN (SELECT pin, grade FROM naast)"

#endif
