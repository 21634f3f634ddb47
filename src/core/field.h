/*
 * field.h - kinds of question: what may be answered, and how it reads.
 *
 * An answer is text in one form per kind, made by field_read(): a day as
 * 2026-11-21, an amount as 1234.50, ids with one space between them, yes
 * as ja.  "anders:" and free text stands for a choice of one's own; it is
 * the last of a set and runs to its end.  An expression sees it as the
 * word "anders".
 */
#ifndef CORE_FIELD_H
#define CORE_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/error.h"
#include "core/expr.h"
#include "core/normset.h"
#include "core/register.h"

enum field_kind {
	FIELD_TEKST,
	FIELD_LANGE_TEKST,
	FIELD_GETAL,
	FIELD_BEDRAG,
	FIELD_DATUM,
	FIELD_TIJD,
	FIELD_EEN_UIT,
	FIELD_MEER_UIT,
	FIELD_JA_NEE,
	FIELD_PERSOON,
	FIELD_BIJLAGE,
	FIELD_AANBIEDER,
	FIELD_GEMEENTEN,
	FIELD_VOORZIENINGEN,
	FIELD_KOP, /* text only, no answer */
	N_FIELD_KINDS,
};

/* What a choice of one's own starts with, before the colon. */
#define FIELD_OTHER "anders"

/* How a kind is filled in. */
enum editor {
	EDITOR_NONE,
	EDITOR_LINE,
	EDITOR_TEXT,   /* several lines */
	EDITOR_ONE,    /* one of a list: a digit chooses */
	EDITOR_SEVERAL /* ticks */
};

struct field_kind_info {
	const char *word; /* in the files: "een_uit" */
	enum editor editor;
	enum value_type type; /* in an expression */
};

extern const struct field_kind_info field_kinds[N_FIELD_KINDS];

struct choice {
	const char *id;
	const char *label;
	const struct expr *relevant; /* NULL: always */
};

/* One question of a form. */
struct field {
	const char *id;
	bool fact;         /* feit: has a column; else vraag: a row in answer */
	const char *event; /* feit: the day of this event; or NULL */
	enum field_kind kind;
	const char *label;
	const char *hint;            /* one line, or NULL */
	const char *toelichting;     /* long, or NULL */
	const struct expr *required; /* NULL with always_required false: no */
	bool always_required;
	const struct expr *relevant; /* NULL: always */
	const struct expr *computed; /* berekend, or NULL */
	const char *initial;         /* begin, or NULL */
	bool read_only;
	bool other; /* anders: a choice of one's own */
	enum privacy privacy;
	struct choice *choice;
	size_t n_choices;
	struct control *control;
	size_t n_controls;
};

/*
 * The i-th choice of a field: its own, or ja and nee, or the gemeenten or
 * voorzieningen of the registers.  False after the last.
 */
bool field_choice(const struct field *, const struct registers *, size_t i,
    struct choice *out);

/*
 * From what a person typed to the stored form, appended to out.  Empty
 * stays empty.  -1 with a sentence that names the label and the remedy.
 */
int field_read(const struct field *, const struct registers *,
    const char *typed, struct buf *out, struct error *err);

/* From the stored form to what a person reads, appended to out. */
void field_show(const struct field *, const struct registers *,
    const char *value, struct buf *out);

/* The stored form as a value of an expression. */
struct value field_value(const struct field *, const char *value);

/* Does a stored choice start with "anders:"? */
bool field_is_other(const char *value);

/*
 * Sets of ids as text: "a b c".  set_has(set, "anders") tells whether
 * there is a choice of one's own; there is at most one.
 */
bool set_has(const char *set, const char *id);
/* A new set with the id put in or taken out; the caller frees it. */
char *set_toggle(const char *set, const char *id);
size_t set_count(const char *set);
/* Copies the i-th id into a new string; NULL after the last. */
char *set_at(const char *set, size_t i);

#endif
