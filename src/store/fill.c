/*
 * fill.c - from the tables into a struct onderzoek.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/db.h"

enum {
	GET_HEAD,
	GET_FACTS,
	GET_VOORZIENINGEN,
	GET_GEMEENTEN,
	GET_ANSWERS,
	GET_OORDELEN,
	GET_PUNTEN,
	GET_MAATREGELEN,
	GET_ADVIEZEN,
	GET_REDENEN,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET_HEAD] = "SELECT nummer, begonnen_op, behandelaar, stap"
		     " FROM onderzoek WHERE id = ?1",
	[GET_FACTS] =
	    "SELECT o.revision, o.status, a.naam, o.locatie, o.pgb,"
	    " o.aangekondigd, o.signaal_ontvangen_op, o.bezoek_op, o.vorige"
	    " FROM onderzoek AS o LEFT JOIN aanbieder AS a"
	    " ON a.id = o.aanbieder WHERE o.id = ?1",
	[GET_VOORZIENINGEN] = "SELECT voorziening FROM onderzoek_voorziening"
			      " WHERE onderzoek = ?1 ORDER BY plaats",
	[GET_GEMEENTEN] = "SELECT gemeente FROM onderzoek_gemeente"
			  " WHERE onderzoek = ?1 ORDER BY plaats",
	[GET_ANSWERS] = "SELECT field, row_no, value, revision FROM answer"
			" WHERE onderzoek = ?1",
	[GET_OORDELEN] =
	    "SELECT n.norm, n.chosen, n.reden, n.revision, o.grade,"
	    " o.bevinding, o.grond FROM onderzoek_norm AS n LEFT JOIN oordeel AS o"
	    " ON o.onderzoek = n.onderzoek AND o.norm = n.norm"
	    " WHERE n.onderzoek = ?1",
	[GET_PUNTEN] =
	    "SELECT norm, punt, gezien FROM toetspunt WHERE onderzoek = ?1",
	[GET_MAATREGELEN] =
	    "SELECT m.number, m.norm, m.text, m.due_on, m.owner, m.blijkt_uit,"
	    " m.withdrawn, m.revision, l.stand, l.uiterlijk, m.termijn"
	    " FROM maatregel AS m LEFT JOIN maatregel_lijst AS l"
	    " ON l.id = (SELECT volgorde FROM onderzoek WHERE id = ?1) * 1000"
	    "  + m.number WHERE m.onderzoek = ?1 ORDER BY m.number",
	[GET_ADVIEZEN] =
	    "SELECT number, norm, text, withdrawn, revision FROM advies"
	    " WHERE onderzoek = ?1 ORDER BY number",
	[GET_REDENEN] =
	    "SELECT control, subject, text, revision FROM reden WHERE onderzoek = ?1",
};

const struct queries fill_queries = { sql, N_QUERIES };

const char *const fact_columns[N_FACT_COLUMNS] = {
	"aanbieder",
	"locatie",
	"pgb",
	"aangekondigd",
	"signaal_ontvangen_op",
	"bezoek_op",
	"vorige",
};

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t id)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_FILL, query);

	db_bind_int(stmt, 1, id);
	return stmt;
}

/* Stop in the middle: the database names what the pins do not have. */
static int
unknown(
    sqlite3_stmt *stmt, const char *kind, const char *name, struct error *err)
{
	error_system(err,
	    "de database noemt %s %s, maar die staat niet in wat bij het "
	    "begin is vastgelegd; controleer het logboek",
	    kind, name);
	sqlite3_reset(stmt);
	return -1;
}

static int
fill_set(struct store *store, size_t query, int64_t id, const char *fact,
    struct facts *f, struct error *err)
{
	sqlite3_stmt *stmt = start(store, query, id);
	struct buf set = { 0 };
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		if (set.length > 0)
			buf_add_char(&set, ' ');
		buf_add(&set, db_text(stmt, 0));
	}
	fact_set(f, fact_find(fact), buf_text(&set));
	buf_release(&set);
	return got;
}

int
fill_facts(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_FACTS, id);
	int got = db_step(stmt, err);

	if (got == 0)
		return error_system(err, "het onderzoek is er niet meer");
	if (got < 0)
		return -1;
	o->revision = sqlite3_column_int64(stmt, 0);
	o->status = (enum status)db_word(stmt, 1, status_words, N_STATUSES);
	o->saved_status = o->status;
	for (int i = 0; i < N_FACT_COLUMNS; i++)
		fact_set(&o->facts, fact_find(fact_columns[i]),
		    db_text(stmt, i + 2));
	sqlite3_reset(stmt);
	if (fill_set(store, GET_VOORZIENINGEN, id, "voorzieningen", &o->facts,
		err) < 0 ||
	    fill_set(store, GET_GEMEENTEN, id, "gemeenten", &o->facts, err) < 0)
		return -1;
	facts_copy(&o->saved, &o->facts);
	return 0;
}

static void
take(char **member, sqlite3_stmt *stmt, int column)
{
	free(*member);
	*member = db_strdup(stmt, column);
}

static int
fill_head(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_HEAD, id);
	int got = db_step(stmt, err);

	if (got == 0)
		return error_system(err, "het onderzoek is er niet meer");
	if (got < 0)
		return -1;
	o->id = id;
	take(&o->nummer, stmt, 0);
	o->started_on = db_date(stmt, 1);
	take(&o->behandelaar, stmt, 2);
	take(&o->step, stmt, 3);
	take(&o->saved_step, stmt, 3);
	sqlite3_reset(stmt);
	return 0;
}

static int
fill_answers(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_ANSWERS, id);
	const struct field *field;
	struct answer *answer;
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		field = form_field(o->form, db_text(stmt, 0));
		if (field == NULL)
			return unknown(stmt, "de vraag", db_text(stmt, 0), err);
		answer =
		    onderzoek_answer(o, field, sqlite3_column_int(stmt, 1));
		take(&answer->value, stmt, 2);
		answer->revision = sqlite3_column_int64(stmt, 3);
	}
	return got;
}

static int
fill_oordelen(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_OORDELEN, id);
	const char *grade;
	struct oordeel *oordeel;
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		oordeel = onderzoek_oordeel(o, db_text(stmt, 0));
		if (oordeel == NULL)
			return unknown(stmt, "de norm", db_text(stmt, 0), err);
		oordeel->chosen = sqlite3_column_int(stmt, 1) != 0;
		take(&oordeel->reden, stmt, 2);
		oordeel->revision = sqlite3_column_int64(stmt, 3);
		grade = db_text(stmt, 4);
		oordeel->grade = normset_grade(o->normset, grade);
		if (*grade != '\0' && oordeel->grade == NULL)
			return unknown(stmt, "het oordeel", grade, err);
		take(&oordeel->bevinding, stmt, 5);
		oordeel->grond =
		    (enum grond)db_word(stmt, 6, grond_words, N_GRONDEN);
	}
	return got;
}

static bool
set_punt(const struct oordeel *oordeel, const char *id, size_t punt)
{
	for (size_t i = 0; i < oordeel->norm->n_toetspunten; i++)
		if (strcmp(oordeel->norm->toetspunt[i].id, id) == 0) {
			oordeel->punt[i] = (unsigned char)punt;
			return true;
		}
	return false;
}

static int
fill_punten(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_PUNTEN, id);
	const struct oordeel *oordeel;
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		oordeel = onderzoek_oordeel(o, db_text(stmt, 0));
		if (oordeel == NULL ||
		    !set_punt(oordeel, db_text(stmt, 1),
			db_word(stmt, 2, punt_words, N_PUNTEN)))
			return unknown(
			    stmt, "het toetspunt", db_text(stmt, 1), err);
	}
	return got;
}

/* *norm may stay NULL when the column is empty and that is allowed. */
static int
fill_norm(sqlite3_stmt *stmt, int column, const struct onderzoek *o,
    bool needed, const struct norm **norm, struct error *err)
{
	const char *cited = db_text(stmt, column);

	*norm = NULL;
	for (size_t i = 0; i < o->normset->n_norms; i++)
		if (strcmp(o->normset->norm[i].cited, cited) == 0)
			*norm = &o->normset->norm[i];
	if (*norm == NULL && (needed || *cited != '\0'))
		return unknown(stmt, "de norm", cited, err);
	return 0;
}

static int
fill_maatregelen(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_MAATREGELEN, id);
	const struct norm *norm;
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		if (fill_norm(stmt, 1, o, true, &norm, err) < 0)
			return -1;
		o->maatregel =
		    xgrow(o->maatregel, o->n_maatregelen, sizeof *o->maatregel);
		o->maatregel[o->n_maatregelen++] = (struct maatregel){
			.number = sqlite3_column_int(stmt, 0),
			.norm = norm,
			.text = db_strdup(stmt, 2),
			.due_on = db_date(stmt, 3),
			.owner = db_strdup(stmt, 4),
			.blijkt_uit = db_strdup(stmt, 5),
			.withdrawn = sqlite3_column_int(stmt, 6) != 0,
			.revision = sqlite3_column_int64(stmt, 7),
			.stand = db_stand(stmt, 8),
			.until = db_date(stmt, 9),
			.termijn = db_duur(stmt, 10),
		};
	}
	return got;
}

static int
fill_adviezen(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_ADVIEZEN, id);
	const struct norm *norm;
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		if (fill_norm(stmt, 1, o, false, &norm, err) < 0)
			return -1;
		o->advies = xgrow(o->advies, o->n_adviezen, sizeof *o->advies);
		o->advies[o->n_adviezen++] = (struct advies){
			.number = sqlite3_column_int(stmt, 0),
			.norm = norm,
			.text = db_strdup(stmt, 2),
			.withdrawn = sqlite3_column_int(stmt, 3) != 0,
			.revision = sqlite3_column_int64(stmt, 4),
		};
	}
	return got;
}

static int
fill_redenen(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_REDENEN, id);
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		o->reden = xgrow(o->reden, o->n_redenen, sizeof *o->reden);
		o->reden[o->n_redenen++] = (struct reden){
			.control = db_strdup(stmt, 0),
			.subject = db_strdup(stmt, 1),
			.text = db_strdup(stmt, 2),
			.revision = sqlite3_column_int64(stmt, 3),
		};
	}
	return got;
}

void
fill_begin(struct onderzoek *o, const struct onderzoek *like)
{
	*o = (struct onderzoek){
		.form = like->form,
		.normset = like->normset,
		.registers = like->registers,
	};
	onderzoek_clear(o);
}

int
fill_onderzoek(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	static int (*const parts[])(
	    struct store *, int64_t, struct onderzoek *, struct error *) = {
		fill_head,
		fill_facts,
		fill_answers,
		fill_oordelen,
		fill_punten,
		fill_notities,
		fill_gesprekken,
		fill_events,
		fill_uitstel,
		fill_deelnemers,
		fill_opschortingen,
		fill_reacties,
		fill_lakken,
		fill_bewijs,
		fill_wederhoor,
		fill_maatregelen,
		fill_adviezen,
		fill_redenen,
		fill_handhaving,
		fill_vorige,
	};

	for (size_t i = 0; i < LENGTH(parts); i++)
		if (parts[i](store, id, o, err) < 0)
			return -1;
	return 0;
}
