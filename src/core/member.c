/*
 * member.c - the members of a row as texts, and merging two rows.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/maatregel_termijn.h"
#include "core/member.h"
#include "core/onderzoek.h"

/* In the order of the labels below; punten come after the last. */
enum {
	O_BEVINDING,
	O_GRADE,
	O_GROND,
	O_CHOSEN,
	O_REDEN, /* MEMBER_REDEN */
	O_PUNT
};
enum {
	M_TEXT,
	M_DUE_ON,
	M_OWNER,
	M_BLIJKT_UIT,
	M_WITHDRAWN,
	N_M
};
enum {
	A_TEXT,
	A_WITHDRAWN,
	N_A
};

static void
put(char **member, const char *value)
{
	char *text = xstrdup(value);

	free(*member);
	*member = text;
}

static size_t
find_word(const char *const *words, size_t n, const char *word)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(words[i], word) == 0)
			return i;
	return 0;
}

static void
get_oordeel(const void *row, size_t member, struct buf *out)
{
	const struct oordeel *o = row;

	switch (member) {
	case O_BEVINDING:
		buf_add(out, o->bevinding);
		break;
	case O_GRADE:
		buf_add(out, o->grade == NULL ? "" : o->grade->id);
		break;
	case O_GROND:
		buf_add(out, grond_words[o->grond]);
		break;
	case O_CHOSEN:
		buf_add(out, o->chosen ? "ja" : "");
		break;
	case O_REDEN:
		buf_add(out, o->reden);
		break;
	default:
		buf_add(out, punt_words[o->punt[member - O_PUNT]]);
	}
}

static void
set_oordeel(
    const struct onderzoek *in, void *row, size_t member, const char *value)
{
	struct oordeel *o = row;

	switch (member) {
	case O_BEVINDING:
		put(&o->bevinding, value);
		break;
	case O_GRADE:
		o->grade = normset_grade(in->normset, value);
		break;
	case O_GROND:
		o->grond = (enum grond)find_word(grond_words, N_GRONDEN, value);
		break;
	case O_CHOSEN:
		o->chosen = *value != '\0';
		break;
	case O_REDEN:
		put(&o->reden, value);
		break;
	default:
		o->punt[member - O_PUNT] =
		    (unsigned char)find_word(punt_words, N_PUNTEN, value);
	}
}

static void
get_maatregel(const void *row, size_t member, struct buf *out)
{
	const struct maatregel *m = row;

	switch (member) {
	case M_TEXT:
		buf_add(out, m->text);
		break;
	case M_DUE_ON:
		maatregel_typed(m, out);
		break;
	case M_OWNER:
		buf_add(out, m->owner);
		break;
	case M_BLIJKT_UIT:
		buf_add(out, m->blijkt_uit);
		break;
	default:
		buf_add(out, m->withdrawn ? "ja" : "");
	}
}

/* A day, or a term that is counted by the kalender. */
static void
set_due_on(const struct onderzoek *o, struct maatregel *m, const char *value)
{
	struct duur duur;

	m->termijn = (struct duur){ 0 };
	if (duur_parse(value, &duur)) {
		m->termijn = duur;
		m->due_on = maatregel_due(o->calendar, duur,
		    onderzoek_event(o, EVENT_VERZONDEN), NULL);
	} else {
		m->due_on = date_from_text(value);
	}
}

static void
set_maatregel(
    const struct onderzoek *in, void *row, size_t member, const char *value)
{
	struct maatregel *m = row;

	switch (member) {
	case M_TEXT:
		put(&m->text, value);
		break;
	case M_DUE_ON:
		set_due_on(in, m, value);
		break;
	case M_OWNER:
		put(&m->owner, value);
		break;
	case M_BLIJKT_UIT:
		put(&m->blijkt_uit, value);
		break;
	default:
		m->withdrawn = *value != '\0';
	}
}

static void
get_advies(const void *row, size_t member, struct buf *out)
{
	const struct advies *a = row;

	if (member == A_TEXT)
		buf_add(out, a->text);
	else
		buf_add(out, a->withdrawn ? "ja" : "");
}

static void
set_advies(
    const struct onderzoek *in, void *row, size_t member, const char *value)
{
	struct advies *a = row;

	(void)in;
	if (member == A_TEXT)
		put(&a->text, value);
	else
		a->withdrawn = *value != '\0';
}

static const struct kind {
	const char *label[N_BEWIJS_MEMBERS];
	size_t n;
	size_t joins; /* a bit for each that is a text */
	void (*get)(const void *row, size_t member, struct buf *out);
	void (*set)(
	    const struct onderzoek *, void *row, size_t member, const char *);
} kinds[] = {
	[CONFLICT_OORDEEL] = {
	    .label = { "", "", "de grond van het oordeel",
		"of de norm gekozen is", "de reden van de keuze",
		"een toetspunt" },
	    .n = O_PUNT,
	    .joins = 1 << O_BEVINDING | 1 << O_REDEN,
	    .get = get_oordeel,
	    .set = set_oordeel,
	},
	[CONFLICT_MAATREGEL] = {
	    .label = { "", "de termijn", "de functie", "waaruit het blijkt",
		"de intrekking" },
	    .n = N_M,
	    .joins = 1 << M_TEXT | 1 << M_BLIJKT_UIT,
	    .get = get_maatregel,
	    .set = set_maatregel,
	},
	[CONFLICT_ADVIES] = {
	    .label = { "", "de intrekking" },
	    .n = N_A,
	    .joins = 1 << A_TEXT,
	    .get = get_advies,
	    .set = set_advies,
	},
	[CONFLICT_BEWIJS] = {
	    .label = { "de titel", "de methode", "de dag", "de normen",
		"wat is gezien", "de steekproef", "de noodzaak",
		"de proportionaliteit", "de privacy", "het bestand",
		"de intrekking" },
	    .n = N_BEWIJS_MEMBERS,
	    .joins = 1 << BEWIJS_GEZIEN | 1 << BEWIJS_STEEKPROEF |
		1 << BEWIJS_NOODZAAK | 1 << BEWIJS_PROPORTIONALITEIT,
	    .get = bewijs_get_member,
	    .set = bewijs_set_member,
	},
	[CONFLICT_ONJUISTHEID] = {
	    .label = { "de bladzij", "het citaat", "de uitleg", "het bewijs",
		"het antwoord", "de aanpassing", "de nieuwe passage" },
	    .n = N_ONJUIST_PARTS,
	    .joins = 1 << ONJUIST_CITAAT | 1 << ONJUIST_UITLEG |
		1 << ONJUIST_BEWIJS | 1 << ONJUIST_ANTWOORD |
		1 << ONJUIST_PASSAGE,
	    .get = onjuistheid_get_member,
	    .set = onjuistheid_set_member,
	},
};

static const struct kind *
find_kind(enum conflict_kind kind)
{
	static const struct kind none = { .n = 0 };

	return (size_t)kind < LENGTH(kinds) ? &kinds[kind] : &none;
}

size_t
member_count(enum conflict_kind kind, const void *row)
{
	size_t n = find_kind(kind)->n;

	if (kind == CONFLICT_OORDEEL)
		n += ((const struct oordeel *)row)->norm->n_toetspunten;
	return n;
}

const char *
member_label(enum conflict_kind kind, size_t member)
{
	const struct kind *k = find_kind(kind);

	if (k->n == 0)
		return "";
	return k->label[member < k->n ? member : k->n];
}

bool
member_joins(enum conflict_kind kind, size_t member)
{
	return member < find_kind(kind)->n &&
	    (find_kind(kind)->joins >> member & 1) != 0;
}

void
member_get(
    enum conflict_kind kind, const void *row, size_t member, struct buf *out)
{
	const struct kind *k = find_kind(kind);

	assert(k->get != NULL);
	k->get(row, member, out);
}

static void
show_oordeel(const struct onderzoek *o, size_t member, const char *value,
    struct buf *out)
{
	const struct grade *grade = normset_grade(o->normset, value);

	if (member == O_GRADE)
		buf_add(out, grade == NULL ? "geen oordeel" : grade->label);
	else if (member == O_GROND)
		buf_add(out,
		    grond_labels[find_word(grond_words, N_GRONDEN, value)]);
	else if (member == O_CHOSEN)
		buf_add(out, *value != '\0' ? "gekozen" : "niet gekozen");
	else
		buf_add(out, value);
}

void
member_show(enum conflict_kind kind, const struct onderzoek *o, size_t member,
    const char *value, struct buf *out)
{
	const struct methode *methode = normset_methode(o->normset, value);

	if (kind == CONFLICT_OORDEEL)
		show_oordeel(o, member, value, out);
	else if (kind == CONFLICT_BEWIJS && member == BEWIJS_FILE)
		buf_add(out, bewijs_file_name(value));
	else if (kind == CONFLICT_BEWIJS && member == BEWIJS_METHODE &&
	    methode != NULL)
		buf_add(out, methode->label);
	else
		buf_add(out, value);
}

void
member_set(enum conflict_kind kind, const struct onderzoek *o, void *row,
    size_t member, const char *value)
{
	const struct kind *k = find_kind(kind);

	assert(k->set != NULL);
	k->set(o, row, member, value);
}

void
oordeel_keep(struct oordeel *o)
{
	size_t n = o->norm->n_toetspunten;

	if (o->changed)
		return;
	oordeel_forget(o);
	o->before = xcalloc(1, sizeof *o->before);
	*o->before = *o;
	o->before->before = NULL;
	o->before->bevinding = xstrdup(o->bevinding);
	o->before->reden = xstrdup(o->reden);
	o->before->punt = xcalloc(n + 1, 1);
	if (n > 0)
		memcpy(o->before->punt, o->punt, n);
}

void
maatregel_keep(struct maatregel *m)
{
	if (m->changed)
		return;
	maatregel_forget(m);
	m->before = xcalloc(1, sizeof *m->before);
	*m->before = *m;
	m->before->before = NULL;
	m->before->reden = NULL;
	m->before->text = xstrdup(m->text);
	m->before->owner = xstrdup(m->owner);
	m->before->blijkt_uit = xstrdup(m->blijkt_uit);
}

void
advies_keep(struct advies *a)
{
	if (a->changed)
		return;
	advies_forget(a);
	a->before = xcalloc(1, sizeof *a->before);
	*a->before = *a;
	a->before->before = NULL;
	a->before->text = xstrdup(a->text);
}

/* False when both changed it, and not to the same. */
static bool
merge_member(const struct kind *kind, const struct onderzoek *o, size_t member,
    void *ours, void *before, const void *theirs)
{
	struct buf mine = { 0 }, old = { 0 }, new = { 0 };
	bool here, there, same;

	kind->get(ours, member, &mine);
	kind->get(before, member, &old);
	kind->get(theirs, member, &new);
	here = strcmp(buf_text(&mine), buf_text(&old)) != 0;
	there = strcmp(buf_text(&new), buf_text(&old)) != 0;
	same = strcmp(buf_text(&mine), buf_text(&new)) == 0;
	if (there && !here)
		kind->set(o, ours, member, buf_text(&new));
	if (there && (!here || same))
		kind->set(o, before, member, buf_text(&new));
	buf_release(&mine);
	buf_release(&old);
	buf_release(&new);
	return !here || !there || same;
}

size_t
row_merge(enum conflict_kind kind, const struct onderzoek *o, void *ours,
    void *before, const void *theirs)
{
	size_t first = MEMBER_NONE;

	for (size_t i = 0; i < member_count(kind, ours); i++)
		if (!merge_member(
			find_kind(kind), o, i, ours, before, theirs) &&
		    first == MEMBER_NONE)
			first = i;
	return first;
}

static bool
is_value(const struct kind *kind, const void *row, size_t member,
    const struct buf *value)
{
	struct buf text = { 0 };
	bool same;

	kind->get(row, member, &text);
	same = strcmp(buf_text(&text), buf_text(value)) == 0;
	buf_release(&text);
	return same;
}

void
row_doubt(enum conflict_kind kind, const struct onderzoek *o, const void *ours,
    void *before, size_t member)
{
	/* Of three at least one is like neither, as a text and as a day. */
	static const char *const others[] = { "?", "??", "???", "1900-01-01",
		"1900-01-02", "1900-01-03" };
	const struct kind *k = find_kind(kind);
	struct buf theirs = { 0 };

	assert(k->get != NULL);
	k->get(before, member, &theirs);
	for (size_t i = 0; i < LENGTH(others); i++) {
		struct buf now = { 0 };
		bool found;

		k->set(o, before, member, others[i]);
		k->get(before, member, &now);
		found = strcmp(buf_text(&now), buf_text(&theirs)) != 0 &&
		    !is_value(k, ours, member, &now);
		buf_release(&now);
		if (found)
			break;
	}
	buf_release(&theirs);
}
