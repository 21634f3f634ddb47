/*
 * search.c - words in notities, bevindingen, answers, maatregelen,
 * adviezen, onjuistheden and signalen (FTS5), newest text first.
 */
#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "store/db.h"

enum {
	FIND_PLACE,
	CUT_TEXT,
	CUT_PLACE,
	ADD_PLACE,
	ADD_TEXT,
	SEARCH,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[FIND_PLACE] =
	    "SELECT p.id, z.text FROM zoek_plaats AS p"
	    " CROSS JOIN zoek AS z ON z.rowid = p.id"
	    " WHERE p.onderzoek IS nullif(?1, 0) AND p.kind = ?2 AND p.sleutel = ?3",
	[CUT_TEXT] = "DELETE FROM zoek WHERE rowid = ?1",
	[CUT_PLACE] = "DELETE FROM zoek_plaats WHERE id = ?1",
	[ADD_PLACE] =
	    "INSERT INTO zoek_plaats (onderzoek, kind, sleutel, subject,"
	    " stamp) VALUES (nullif(?1, 0), ?2, ?3, ?4, schouw_now())",
	[ADD_TEXT] =
	    "INSERT INTO zoek (rowid, text, nummer) VALUES (?1, ?2, ?3)",
	/* The index gives the newest first; only the hits are looked up. */
	[SEARCH] = "SELECT coalesce(o.nummer, p.subject), p.kind, p.subject,"
		   " snippet(zoek, 0, '', '', '…', 16), p.stamp"
		   " FROM zoek CROSS JOIN zoek_plaats AS p ON p.id = zoek.rowid"
		   " LEFT JOIN onderzoek AS o ON o.id = p.onderzoek"
		   " WHERE zoek MATCH ?1" OPEN_TO_US(
		       "o") " ORDER BY zoek.rowid DESC LIMIT ?2",
};

const struct queries search_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_SEARCH, query);
}

/* The nummer as one word of the index: without its hyphen. */
static void
add_nummer(struct buf *out, const char *nummer)
{
	for (; *nummer != '\0'; nummer++)
		if (isdigit((unsigned char)*nummer))
			buf_add_char(out, *nummer);
}

/* The place of an entry (0: none) and whether its text is the same. */
static int
find_place(struct store *store, const struct search_entry *entry, int64_t *id,
    bool *same, struct error *err)
{
	sqlite3_stmt *stmt = start(store, FIND_PLACE);
	int got;

	*id = 0;
	*same = false;
	db_bind_int(stmt, 1, entry->onderzoek);
	db_bind_text(stmt, 2, entry->kind);
	db_bind_text(stmt, 3, entry->key);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	*id = sqlite3_column_int64(stmt, 0);
	*same = strcmp(db_text(stmt, 1), entry->text) == 0;
	sqlite3_reset(stmt);
	return 0;
}

static int
cut_place(struct store *store, int64_t id, struct error *err)
{
	sqlite3_stmt *stmt = start(store, CUT_TEXT);

	db_bind_int(stmt, 1, id);
	if (db_run(stmt, err) < 0)
		return -1;
	stmt = start(store, CUT_PLACE);
	db_bind_int(stmt, 1, id);
	return db_run(stmt, err);
}

static int
add_place(
    struct store *store, const struct search_entry *entry, struct error *err)
{
	sqlite3_stmt *stmt = start(store, ADD_PLACE);
	struct buf nummer = { 0 };
	int failed;

	db_bind_int(stmt, 1, entry->onderzoek);
	db_bind_text(stmt, 2, entry->kind);
	db_bind_text(stmt, 3, entry->key);
	db_bind_text(stmt, 4, entry->subject);
	if (db_run(stmt, err) < 0)
		return -1;
	add_nummer(&nummer, entry->nummer);
	stmt = start(store, ADD_TEXT);
	db_bind_int(stmt, 1, sqlite3_last_insert_rowid(store->db));
	db_bind_text(stmt, 2, entry->text);
	db_bind_text(stmt, 3, buf_text(&nummer));
	failed = db_run(stmt, err);
	buf_release(&nummer);
	return failed;
}

int
search_put(
    struct store *store, const struct search_entry *entry, struct error *err)
{
	int64_t id;
	bool same;

	if (find_place(store, entry, &id, &same, err) < 0)
		return -1;
	if (same)
		return 0;
	if (id != 0 && cut_place(store, id, err) < 0)
		return -1;
	return *entry->text == '\0' ? 0 : add_place(store, entry, err);
}

/* Is there a letter or digit in it, so that the index can have it? */
static bool
is_word(const char *word, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (isalnum((unsigned char)word[i]) ||
		    (unsigned char)word[i] >= 0x80)
			return true;
	return false;
}

/*
 * A word in quotes, so that no sign in it means anything to FTS5; of two
 * letters and more its beginning is enough, for which there is an index.
 */
static void
add_word(struct buf *out, const char *word, size_t length)
{
	buf_add(out, " \"");
	for (size_t i = 0; i < length; i++) {
		if (word[i] == '"')
			buf_add_char(out, '"');
		buf_add_char(out, word[i]);
	}
	buf_add(out, length > 1 ? "\"*" : "\"");
}

/* Typed words as an expression of FTS5; false when there is no word. */
static bool
match_expression(const char *words, const char *nummer, struct buf *out)
{
	static const char blanks[] = " \t\n";
	size_t length;
	bool any = false;

	buf_add(out, "{text} : (");
	for (words += strspn(words, blanks); *words != '\0';
	     words += strspn(words, blanks)) {
		length = strcspn(words, blanks);
		if (is_word(words, length)) {
			add_word(out, words, length);
			any = true;
		}
		words += length;
	}
	buf_add_char(out, ')');
	if (nummer != NULL) {
		buf_add(out, " AND {nummer} : \"");
		add_nummer(out, nummer);
		buf_add_char(out, '"');
	}
	return any;
}

static void
add_hit(struct hits *hits, sqlite3_stmt *stmt)
{
	struct hit *hit;

	hits->hit = xgrow(hits->hit, hits->n, sizeof *hits->hit);
	hit = &hits->hit[hits->n++];
	*hit = (struct hit){
		.nummer = db_strdup(stmt, 0),
		.kind = db_strdup(stmt, 1),
		.subject = db_strdup(stmt, 2),
		.line = db_strdup(stmt, 3),
		.stamp = db_strdup(stmt, 4),
	};
	for (char *c = hit->line; *c != '\0'; c++)
		if (*c == '\n' || *c == '\t')
			*c = ' ';
}

int
store_search(struct store *store, const char *words, const char *nummer,
    size_t limit, struct hits *hits, struct error *err)
{
	struct buf match = { 0 };
	sqlite3_stmt *stmt;
	int got = 0;

	*hits = (struct hits){ 0 };
	if (match_expression(words, nummer, &match)) {
		stmt = start(store, SEARCH);
		db_bind_text(stmt, 1, buf_text(&match));
		db_bind_int(stmt, 2, (int64_t)limit);
		while ((got = db_step(stmt, err)) == 1)
			add_hit(hits, stmt);
	}
	buf_release(&match);
	if (got < 0)
		hits_release(hits);
	return got;
}
