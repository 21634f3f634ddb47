/*
 * export.c - the tables of an export, row by row.
 *
 * A query gives the columns of core/export.c by name and in order, walks by
 * the number of the onderzoek, and takes all words of the filter; the same
 * rows are counted first, for whoever waits.
 */
#include "store/export.h"
#include "store/db.h"

/* Parameters; a query has those that it needs. */
enum {
	LOW = 1, /* the first volgorde, and the one behind the last */
	HIGH,
	GEMEENTE,
	AANBIEDER,
	VORM,
	ONDERZOEK,
	WORDS,
	NORM,
	STAND,
	CLOSED,
	FROM,
	BEFORE,
	TODAY,
	WIE,
};

/* ---- parts of the columns ---- */

#define NAAM      "coalesce(b.naam, '') AS aanbieder"
#define JOIN_NAAM " LEFT JOIN aanbieder AS b ON b.id = o.aanbieder"
#define SET(table, member)                                           \
	"coalesce((SELECT group_concat(" member ", ' ') FROM " table \
	" WHERE onderzoek = o.id), '')"
#define GEMEENTEN SET("onderzoek_gemeente", "gemeente") " AS gemeenten"
#define VOORZIENINGEN \
	SET("onderzoek_voorziening", "voorziening") " AS voorzieningen"
/* The last of a kind counts; "" says that it did not happen after all. */
#define DAY(kind)                                              \
	"coalesce((SELECT day FROM event WHERE onderzoek = o." \
	"id AND kind = '" kind "' ORDER BY id DESC LIMIT 1), '')"

/* ---- parts of the rows ---- */

#define RANGE(key) " WHERE " key " >= ?1 AND " key " < ?2"
#define OF_ONDERZOEK                                                   \
	" AND (?3 IS NULL OR EXISTS (SELECT 1 FROM onderzoek_gemeente" \
	" WHERE onderzoek = o.id AND gemeente = ?3))"                  \
	" AND (?4 IS NULL OR schouw_match(o.naam_sleutel, ?4))"        \
	" AND (?5 IS NULL OR o.vorm = ?5)"                             \
	" AND (?6 IS NULL OR o.nummer = ?6)" OPEN_TO_US("o")
#define OF_WORDS(text) " AND (?7 IS NULL OR schouw_match(" text ", ?7))"
#define OF_NORM(norm)                           \
	" AND (?8 IS NULL OR " norm " = ?8 OR " \
	"substr(" norm ", 1, length(?8) + 1) = ?8 || '.')"
#define OF_STAND(stand, closed)               \
	" AND (?9 IS NULL OR " stand " = ?9)" \
	" AND (?10 IS NULL OR (" closed ") = ?10)"
#define OF_DAYS(day)                           \
	" AND (?11 IS NULL OR " day " >= ?11)" \
	" AND (?12 IS NULL OR " day " < ?12)"
/* The registers of an onderzoek have ids of volgorde * 1000 + number. */
#define BY_NUMBER(list)                                              \
	" FROM " list " AS l CROSS JOIN onderzoek AS o ON o.id = l." \
	"onderzoek" JOIN_NAAM
#define RANGE_NUMBER " WHERE l.id >= ?1 * 1000 AND l.id < ?2 * 1000"

#define ONDERZOEKEN_ROWS                                                       \
	" FROM onderzoek AS o" JOIN_NAAM                                       \
	" CROSS JOIN pin AS p ON p.sha256 = o.pin_normset" RANGE("o.volgorde") \
	    OF_ONDERZOEK OF_WORDS("o.zoektekst")                               \
		OF_STAND("o.status", "o.status = 'afgesloten'")
#define OORDELEN_ROWS                                                \
	" FROM onderzoek AS o" JOIN_NAAM                             \
	" CROSS JOIN pin AS p ON p.sha256 = o.pin_normset"           \
	" CROSS JOIN onderzoek_norm AS n ON n.onderzoek = o.id"      \
	" AND n.chosen LEFT JOIN oordeel AS r ON r.onderzoek = o.id" \
	" AND r.norm = n.norm" RANGE("o.volgorde")                   \
	    OF_ONDERZOEK OF_WORDS("o.zoektekst") OF_NORM("n.norm")
#define MAATREGELEN_ROWS                                               \
	BY_NUMBER("maatregel_lijst")                                   \
	" CROSS JOIN maatregel AS m ON m.onderzoek = l.onderzoek"      \
	" AND m.number = l.number" RANGE_NUMBER OF_ONDERZOEK OF_WORDS( \
	    "l.naam_sleutel || ' ' || l.zoektekst") OF_NORM("l.norm")  \
	    OF_STAND("l.stand", "l.dicht")                             \
		OF_DAYS("iif(l.sorteerdag < '9998', l.sorteerdag, NULL)")
#define ADVIEZEN_ROWS                                                       \
	" FROM onderzoek AS o" JOIN_NAAM                                    \
	" CROSS JOIN advies AS v ON v.onderzoek = o.id" RANGE("o.volgorde") \
	    OF_ONDERZOEK OF_WORDS("o.zoektekst") OF_NORM("v.norm")
#define MELDINGEN_ROWS                                              \
	" FROM onderzoek AS o" JOIN_NAAM RANGE(                     \
	    "o.volgorde") " AND o.vorm = 'calamiteit'" OF_ONDERZOEK \
	    OF_WORDS("o.zoektekst")                                 \
		OF_STAND("o.status", "o.status = 'afgesloten'")
#define TERMIJNEN_ROWS                                                           \
	" FROM onderzoek AS o" JOIN_NAAM                                         \
	" CROSS JOIN agenda AS a ON a.onderzoek = o.id" RANGE(                   \
	    "o.volgorde") OF_ONDERZOEK OF_WORDS("o.zoektekst")                   \
	    OF_STAND("iif(a.loopt, 'loopt', 'voorbij')", "NOT a.loopt") OF_DAYS( \
		"iif(a.niet_eerder, NULL, a.uiterlijk)") " AND (?14 IS NULL OR a.voor = ?14)"
/* Of what is bijzonder nothing is told, not even by a filter. */
#define SHOWN(value) "iif(s.privacy = 'intern', " value ", '')"
#define SIGNALEN_ROWS                                                                                              \
	" FROM signaal_lijst AS l CROSS JOIN signaal AS s ON s.id = l.id"                                          \
	" LEFT JOIN aanbieder AS b ON b.id = l.aanbieder" RANGE("l.id") " AND (?3 IS NULL OR instr(' ' || " SHOWN( \
	    "l.gemeenten") " || ' ', ' ' || ?3 || ' ') > 0)"                                                       \
			   " AND (?4 IS NULL OR schouw_match(" SHOWN(                                              \
			       "b.zoeknaam") ", ?4))" OF_STAND("l.stand",                                          \
			       "l.dicht")

/* The number of one that is besloten is for its team alone. */
#define BEFORE_IT                                                             \
	"iif(EXISTS (SELECT 1 FROM onderzoek AS v WHERE v.nummer = o.vorige)" \
	" AND NOT EXISTS (SELECT 1 FROM onderzoek AS v"                       \
	" WHERE v.nummer = o.vorige" OPEN_TO_US("v") "), '', o.vorige)"
/* And so are those that a signaal led to. */
#define LED_TO                                                              \
	"coalesce((SELECT group_concat(o.nummer, ' ') FROM signaal_stap"    \
	" AS t CROSS JOIN onderzoek AS o ON o.id = t.onderzoek" OPEN_TO_US( \
	    "o") " WHERE t.signaal = l.id), '')"

enum {
	COUNT = N_EXPORT_STORED, /* of the rows of the first, and so on */
	N_QUERIES = COUNT + N_EXPORT_STORED,
};

/* The rows of a table, and how many there are. */
#define TABLE(id, columns, from, order)                   \
	[id] = "SELECT " columns from " ORDER BY " order, \
	[COUNT + (id)] = "SELECT count(*)" from

static const char *const sql[N_QUERIES] = {
	TABLE(EXPORT_ONDERZOEKEN,
	    "o.nummer, o.vorm, " NAAM ", " GEMEENTEN ", " VOORZIENINGEN
	    ", o.pgb, o.aangekondigd, o.status AS stand,"
	    " o.begonnen_op AS begonnen,"
	    " o.signaal_ontvangen_op AS signaal_ontvangen,"
	    " o.bezoek_op AS bezoek, " DAY("concept_verzonden_op") " AS concept_verzonden, " DAY("vastgesteld_op") " AS vastgesteld, " DAY(
		"definitief_verzonden_op") " AS definitief_verzonden, " DAY("gepubliceerd_op") " AS gepubliceerd, " BEFORE_IT
											       " AS vorige,"
											       " p.id AS normset, p.versie AS normset_versie,"
											       " o.n_chosen AS normen_gekozen,"
											       " o.n_judged AS normen_beoordeeld,"
											       " o.n_tekort AS normen_tekort",
	    ONDERZOEKEN_ROWS, "o.volgorde"),
	TABLE(EXPORT_OORDELEN,
	    "o.nummer AS onderzoek, o.vorm, " NAAM ", p.id AS normset,"
	    " p.versie AS normset_versie, n.norm, r.grade AS oordeel,"
	    " CASE WHEN r.grade IS NULL THEN '' WHEN r.tekort THEN 'ja'"
	    " ELSE 'nee' END AS tekort, r.grond",
	    OORDELEN_ROWS, "o.volgorde, n.norm"),
	TABLE(EXPORT_MAATREGELEN,
	    "printf('M-%s-%d', o.nummer, l.number) AS nummer,"
	    " o.nummer AS onderzoek, " NAAM ", " GEMEENTEN ", l.norm,"
	    " m.text AS tekst, l.uiterlijk,"
	    " CAST(iif(l.dicht OR l.stand = 'overgedragen', NULL,"
	    " julianday(l.uiterlijk) - julianday(?13)) AS INTEGER) AS dagen,"
	    " l.stand, o.vorm, l.opgelegd_op AS opgelegd,"
	    " l.laatst_op AS laatste_stap",
	    MAATREGELEN_ROWS, "l.id"),
	TABLE(EXPORT_ADVIEZEN,
	    "printf('AV-%s-%d', o.nummer, v.number) AS nummer,"
	    " o.nummer AS onderzoek, " NAAM ", v.norm, v.text AS tekst,"
	    " iif(v.withdrawn, 'ja', 'nee') AS ingetrokken",
	    ADVIEZEN_ROWS, "o.volgorde, v.number"),
	TABLE(EXPORT_MELDINGEN,
	    "o.nummer AS onderzoek, o.vorm, " NAAM ", " GEMEENTEN
	    ", " VOORZIENINGEN
	    ", " DAY("bekend_geworden_op") " AS bekend_geworden, " DAY("gemeld_op") " AS gemeld, " DAY(
		"zelfonderzoek_ontvangen_op") " AS zelfonderzoek_ontvangen, " DAY("afsluitbrief_op") " AS afsluitbrief, o.status AS stand",
	    MELDINGEN_ROWS, "o.volgorde"),
	TABLE(EXPORT_SIGNALEN,
	    "(SELECT nummer FROM signaal_nummer WHERE id = l.id) AS nummer,"
	    " l.ontvangen_op AS ontvangen, l.stand,"
	    " l.laatst_op AS laatste_stap, " SHOWN("s.bron") " AS bron, " SHOWN("s.kanaal") " AS kanaal, " SHOWN("b.naam") " AS aanbieder, " SHOWN(
		"l.gemeenten") " AS gemeenten, " SHOWN("l.voorzieningen") " AS voorzieningen, " SHOWN("l.normen") " AS normen, " SHOWN(LED_TO) " AS onderzoeken",
	    SIGNALEN_ROWS, "l.id"),
	TABLE(EXPORT_TERMIJNEN,
	    "o.nummer AS onderzoek, o.vorm, " NAAM ", a.termijn, a.titel,"
	    " a.voor, a.begin_op AS begin,"
	    " iif(a.niet_eerder, 'niet_eerder', 'uiterlijk') AS soort,"
	    " a.uiterlijk AS dag, coalesce((SELECT until FROM uitstel"
	    " WHERE onderzoek = a.onderzoek AND termijn = a.termijn"
	    " ORDER BY id DESC LIMIT 1), '') AS uitstel_tot,"
	    " a.voorbij_op AS voorbij,"
	    " iif(a.loopt, 'loopt', 'voorbij') AS stand,"
	    " iif(a.loopt AND NOT a.niet_eerder AND a.uiterlijk < ?13,"
	    " 'ja', 'nee') AS te_laat",
	    TERMIJNEN_ROWS, "o.volgorde, a.termijn"),
};

const struct queries export_queries = { sql, N_QUERIES };

/* What is bound, and lives as long. */
struct bound {
	const struct export_table *table;
	const struct filter *filter;
	char from[DATE_ISO_SIZE], before[DATE_ISO_SIZE], today[DATE_ISO_SIZE];
};

/* A parameter that a query does not have is one that it does not need. */
static void
bind_text(sqlite3_stmt *stmt, int at, const char *text)
{
	if (at <= sqlite3_bind_parameter_count(stmt) && text != NULL)
		db_bind_text(stmt, at, text);
}

static void
bind_stand(sqlite3_stmt *stmt, const struct bound *bound)
{
	const struct filter *f = bound->filter;
	struct code code;

	if (f->which == FILTER_ONE &&
	    codes_at(
		bound->table->filter.standen, NULL, (size_t)f->stand, &code))
		bind_text(stmt, STAND, code.word);
	if ((f->which == FILTER_OPEN || f->which == FILTER_CLOSED) &&
	    CLOSED <= sqlite3_bind_parameter_count(stmt))
		db_bind_int(stmt, CLOSED, f->which == FILTER_CLOSED);
}

static sqlite3_stmt *
start(struct store *store, size_t query, const struct bound *bound)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_EXPORT, query);
	const struct filter *f = bound->filter;
	int low = f->year, high = f->year != 0 ? f->year + 1 : 10000;

	db_bind_int(stmt, LOW, INT64_C(1000000) * low);
	db_bind_int(stmt, HIGH, INT64_C(1000000) * high);
	bind_text(stmt, GEMEENTE, f->gemeente);
	bind_text(stmt, AANBIEDER, f->aanbieder);
	bind_text(stmt, VORM, f->vorm);
	bind_text(stmt, ONDERZOEK, f->onderzoek);
	bind_text(stmt, WORDS, f->words);
	bind_text(stmt, NORM, f->norm);
	bind_stand(stmt, bound);
	bind_text(stmt, FROM, f->from != DATE_NONE ? bound->from : NULL);
	bind_text(stmt, BEFORE, f->before != DATE_NONE ? bound->before : NULL);
	bind_text(stmt, TODAY, bound->today);
	bind_text(stmt, WIE, f->wie);
	return stmt;
}

static int
give_rows(sqlite3_stmt *stmt, const char *what, int64_t all, export_row *row,
    void *context, const struct progress *progress, struct error *err)
{
	const char *cell[EXPORT_COLUMNS_MAX];
	int n = sqlite3_column_count(stmt), got;
	int64_t done = 0;

	while ((got = db_step(stmt, err)) == 1) {
		for (int i = 0; i < n; i++)
			cell[i] = db_text(stmt, i);
		if (row(context, cell, err) == -1 ||
		    progress_step(progress, what, ++done, all, err) == -1) {
			sqlite3_reset(stmt);
			return -1;
		}
	}
	return got;
}

int
store_export_begin(struct store *store, struct error *err)
{
	return db_begin_read(store, err);
}

void
store_export_end(struct store *store)
{
	db_end_read(store);
}

int
store_export(struct store *store, enum export_id id,
    const struct filter *filter, date today, export_row *row, void *context,
    const struct progress *progress, struct error *err)
{
	struct bound bound = { .table = &export_tables[id], .filter = filter };
	int64_t all;

	if (filter->empty)
		return 0;
	date_to_iso(filter->from, bound.from);
	date_to_iso(filter->before, bound.before);
	date_to_iso(today, bound.today);
	if (db_number(start(store, COUNT + id, &bound), &all, err) == -1)
		return -1;
	return give_rows(start(store, id, &bound), bound.table->name, all, row,
	    context, progress, err);
}
