/*
 * save.c - add and save an onderzoek: one transaction, one sync.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "store/save.h"

enum {
	NEXT_NUMMER,
	RAISE_NUMMER,
	ADD_ONDERZOEK,
	FINISH,
	N_QUERIES,
};

/* An id that no other had, also none that was destroyed. */
static const char *const sql[N_QUERIES] = {
	[NEXT_NUMMER] =
	    "INSERT INTO nummering (year, last) VALUES (?1, 1)"
	    " ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
	[RAISE_NUMMER] =
	    "INSERT INTO nummering (year, last) VALUES (?1, ?2)"
	    " ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
	[ADD_ONDERZOEK] =
	    "INSERT INTO onderzoek (id, nummer, volgorde, vorm, vorm_titel,"
	    " pin_vorm, pin_normset, pin_registers, locatie, vorige, status,"
	    " stap, stap_titel, behandelaar, begonnen_op, revision, door,"
	    " aangemaakt, gewijzigd, wijziging, n_chosen, n_judged, n_tekort,"
	    " naam_sleutel, zoektekst) VALUES (1 + max("
	    "  coalesce((SELECT max(id) FROM onderzoek), 0),"
	    "  coalesce((SELECT max(onderzoek) FROM vernietiging), 0)),"
	    " ?1, ?2, ?3, ?4, ?5, ?6, ?7,"
	    " '', '', ?8, '', '', ?9, ?10, 1, schouw_user(), schouw_now(),"
	    " schouw_now(), 0, 0, 0, 0, '', '')"
	    " ON CONFLICT (nummer) DO NOTHING",
	[FINISH] =
	    "UPDATE onderzoek SET stap = ?2, stap_titel = ?3,"
	    " gewijzigd = schouw_now(),"
	    " wijziging = (SELECT max(wijziging) FROM onderzoek) + 1,"
	    " n_chosen = (SELECT count(*) FROM onderzoek_norm"
	    "  WHERE onderzoek = ?1 AND chosen),"
	    " n_judged = (SELECT count(*) FROM onderzoek_norm AS n"
	    "  JOIN oordeel AS o ON o.onderzoek = n.onderzoek"
	    "  AND o.norm = n.norm WHERE n.onderzoek = ?1 AND n.chosen"
	    "  AND o.grade IS NOT NULL),"
	    " n_tekort = (SELECT count(*) FROM onderzoek_norm AS n"
	    "  JOIN oordeel AS o ON o.onderzoek = n.onderzoek"
	    "  AND o.norm = n.norm WHERE n.onderzoek = ?1 AND n.chosen"
	    "  AND o.tekort),"
	    " naam_sleutel = schouw_fold(coalesce((SELECT naam"
	    "  FROM aanbieder WHERE id = onderzoek.aanbieder), '')),"
	    " zoektekst = schouw_fold(nummer || ' ' || coalesce((SELECT naam"
	    "  FROM aanbieder WHERE id = onderzoek.aanbieder), '') || ' '"
	    "  || vorm || ' ' || vorm_titel || ' ' || behandelaar)"
	    " WHERE id = ?1",
};

const struct queries save_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct save *s, size_t query)
{
	return db_start(s->store, MODULE_SAVE, query);
}

static struct effect *
new_effect(struct save *s)
{
	s->effect = xgrow(s->effect, s->n_effects, sizeof *s->effect);
	return &s->effect[s->n_effects++];
}

void
save_done(struct save *s, int64_t *number, int64_t value, bool *mark)
{
	struct effect *e = new_effect(s);

	e->number = number;
	e->value = value;
	e->mark = mark;
}

void
save_count(struct save *s, int *count, int64_t value)
{
	struct effect *e = new_effect(s);

	e->count = count;
	e->value = value;
}

int
save_row(struct save *s, sqlite3_stmt *stmt)
{
	if (db_run(stmt, s->err) < 0)
		return -1;
	return sqlite3_changes(s->store->db) == 1;
}

int
save_search(struct save *s, const char *kind, const char *key,
    const char *key_tail, const char *subject, const char *text)
{
	char *whole;
	int failed;

	if (s->fresh && *text == '\0')
		return 0;
	whole = xasprintf("%s%s", key, key_tail);
	failed = search_put(s->store,
	    &(struct search_entry){ .onderzoek = s->id,
		.nummer = s->o->nummer,
		.kind = kind,
		.key = whole,
		.subject = subject,
		.text = text },
	    s->err);

	free(whole);
	return failed;
}

/* Where it was worked in last, and what lists show of it. */
static int
finish(struct save *s)
{
	const struct form *form = s->o->form;
	int step = form_step(form, s->o->step);
	sqlite3_stmt *stmt = start(s, FINISH);

	/* A conflict alone changes nothing. */
	if (sqlite3_total_changes(s->store->db) == s->changes_before &&
	    strcmp(s->o->step, s->o->saved_step) == 0)
		return 0;
	db_bind_int(stmt, 1, s->id);
	db_bind_text(stmt, 2, s->o->step);
	db_bind_text(stmt, 3, step < 0 ? "" : form->step[step].title);
	return db_run(stmt, s->err);
}

/* With it open somebody may have been taken out of the team, or it may have
 * been destroyed. */
static int
check_open(struct save *s)
{
	int sees = s->fresh ? 1 : team_sees(s->store, s->id, s->err);

	if (sees == 0 && vernietig_refuse(s->store, s->id, s->err) < 0)
		return -1;
	if (sees == 0)
		return error_set(
		    s->err, "u zit niet meer in het team van %s", s->o->nummer);
	return sees < 0 ? -1 : 0;
}

static int
save_all(struct save *s)
{
	static int (*const parts[])(struct save *) = {
		check_open,
		save_facts,
		save_answers,
		save_redenen,
		save_oordelen,
		save_gesprekken,
		save_notities,
		save_wederhoor,
		save_events,
		save_deelnemers,
		save_bewijs,
		save_maatregelen,
		save_adviezen,
		save_termijnen,
		save_uitstel,
		save_opschortingen,
		save_reacties,
		save_lakken,
		save_agenda,
		save_vorige,
		finish,
	};

	for (size_t i = 0; i < LENGTH(parts); i++)
		if (parts[i](s) < 0)
			return -1;
	return 0;
}

static void
take_facts(struct save *s)
{
	struct onderzoek *o = s->o;

	facts_copy(&o->facts, &s->merged);
	facts_copy(&o->saved, &s->base);
	o->status = o->saved_status = s->status;
	/* The user sets it when the conflict is resolved. */
	if (s->conflict.kind != CONFLICT_FACT)
		o->revision = s->revision;
}

/* The commit is done: now the struct may know. */
static void
take_effects(struct save *s)
{
	struct onderzoek *o = s->o;

	for (size_t i = 0; i < s->n_effects; i++) {
		const struct effect *e = &s->effect[i];

		if (e->number != NULL)
			*e->number = e->value;
		if (e->count != NULL)
			*e->count = (int)e->value;
		if (e->mark != NULL)
			*e->mark = false;
	}
	if (s->facts_merged)
		take_facts(s);
	else if (s->fresh)
		o->revision = 1;
	o->id = s->id;
	text_set(&o->saved_step, o->step, false);
	fill_replaced(o);
	if (s->passed != NULL)
		gesprek_passed(s);
	if (s->dropped) {
		free(o->dropped.text);
		o->dropped = (struct dropped){ 0 };
	}
	conflict_release(&o->conflict);
	o->conflict = s->conflict;
	s->conflict = (struct conflict){ 0 };
}

static void
save_release(struct save *s)
{
	conflict_release(&s->conflict);
	if (s->theirs.form != NULL)
		onderzoek_release(&s->theirs);
	if (s->facts_merged) {
		facts_release(&s->merged);
		facts_release(&s->base);
	}
	free(s->effect);
}

int
store_save_onderzoek(
    struct store *store, struct onderzoek *o, struct error *err)
{
	struct save s = { .store = store, .o = o, .err = err, .id = o->id };
	int result = -1;

	assert(o->id != 0);
	if (!onderzoek_changed(o)) {
		conflict_release(&o->conflict);
		return 0;
	}
	if (db_begin(store, err) < 0)
		return -1;
	s.changes_before = sqlite3_total_changes(store->db);
	if (save_all(&s) == 0 && db_commit(store, err) == 0) {
		take_effects(&s);
		result = o->conflict.kind != CONFLICT_NONE;
	}
	db_rollback(store);
	save_release(&s);
	return result;
}

/* "2026-0141"; 0 when it is not like that. */
static int64_t
order_of(const char *nummer, int64_t *year, int64_t *number)
{
	size_t digits = strspn(nummer, "0123456789");
	char *end;

	if (digits != 4 || nummer[4] != '-' ||
	    nummer[5 + strspn(nummer + 5, "0123456789")] != '\0' ||
	    strlen(nummer) < 9 || strlen(nummer) > 11)
		return 0;
	*year = strtol(nummer, &end, 10);
	*number = strtol(nummer + 5, &end, 10);
	return *year * 1000000 + *number;
}

/* Its own when it brings one (example data), else the next of the year. */
static int
give_nummer(struct save *s, char **nummer, int64_t *order)
{
	int64_t year, number;
	int y, m, d;
	sqlite3_stmt *stmt;

	if (*s->o->nummer != '\0') {
		*order = order_of(s->o->nummer, &year, &number);
		if (*order == 0)
			return error_set(s->err,
			    "%s is geen nummer als 2026-0141", s->o->nummer);
		*nummer = xstrdup(s->o->nummer);
		stmt = start(s, RAISE_NUMMER);
		db_bind_int(stmt, 1, year);
		db_bind_int(stmt, 2, number);
		return db_run(stmt, s->err);
	}
	date_to_ymd(s->o->started_on, &y, &m, &d);
	stmt = start(s, NEXT_NUMMER);
	db_bind_int(stmt, 1, y);
	if (db_number(stmt, &number, s->err) < 0)
		return -1;
	*nummer = xasprintf("%04d-%04jd", y, (intmax_t)number);
	*order = (int64_t)y * 1000000 + number;
	return 0;
}

static int
add_row(struct save *s, const char *nummer, int64_t order)
{
	const struct onderzoek *o = s->o;
	char day[DATE_ISO_SIZE];
	sqlite3_stmt *stmt;
	int wrote;

	if (register_toezichthouder(s->store, o->behandelaar, s->err) < 0 ||
	    register_pins(s->store, o, s->err) < 0)
		return -1;
	stmt = start(s, ADD_ONDERZOEK);
	db_bind_text(stmt, 1, nummer);
	db_bind_int(stmt, 2, order);
	db_bind_text(stmt, 3, o->form->id);
	db_bind_text(stmt, 4, o->form->title);
	db_bind_text(stmt, 5, o->form->sha256);
	db_bind_text(stmt, 6, o->normset->sha256);
	db_bind_text(
	    stmt, 7, o->registers == NULL ? NULL : o->registers->sha256);
	db_bind_text(stmt, 8, status_words[o->status]);
	db_bind_text(stmt, 9, o->behandelaar);
	db_bind_text(stmt, 10, date_to_iso(o->started_on, day));
	wrote = save_row(s, stmt);
	if (wrote == 0)
		return error_set(s->err, "onderzoek %s bestaat al", nummer);
	s->id = sqlite3_last_insert_rowid(s->store->db);
	return wrote < 0 ? -1 : 0;
}

int
store_add_onderzoek(struct store *store, struct onderzoek *o, struct error *err)
{
	struct save s = { .store = store, .o = o, .err = err, .fresh = true };
	char *before = o->nummer, *nummer = NULL;
	int64_t order;
	int result = -1;

	assert(o->id == 0);
	if (db_begin(store, err) < 0)
		return -1;
	if (give_nummer(&s, &nummer, &order) == 0 &&
	    add_row(&s, nummer, order) == 0) {
		o->nummer = nummer;
		if (save_all(&s) == 0 && db_commit(store, err) == 0) {
			take_effects(&s);
			result = 0;
		}
	}
	db_rollback(store);
	save_release(&s);
	o->nummer = result == 0 ? nummer : before;
	free(result == 0 ? before : nummer);
	return result;
}
