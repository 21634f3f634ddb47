/*
 * reader.h - nodes through member tables into structs.
 *
 * A member table is the dictionary from the Dutch file to the struct, the
 * list of what is required, and what an unknown key is compared with.
 */
#ifndef LOAD_READER_H
#define LOAD_READER_H

#include "core/library.h"
#include "load/fault.h"
#include "load/tree.h"

#define TEXT_MAX 4000 /* characters of a text that is shown */

/* Which names an expression may use. */
enum scope {
	SCOPE_FORM,    /* facts and the questions of the form */
	SCOPE_NORM,    /* facts */
	SCOPE_CONTROL, /* facts and what is known of one norm */
};

/* An expression that is read when all names of its file are known. */
struct pending {
	const struct node *node;
	const struct expr **slot;
	enum scope scope;
	const struct field *computes; /* berekend: gives its answer */
	bool looks_back;              /* relevant: not at a later step */
	size_t step;                  /* of a form */
	const char *owner;            /* id of the question, or NULL */
};

/* Reading one file into the library. */
struct reader {
	struct source *source;
	struct library *library;    /* what is being filled */
	const struct library *base; /* what was there before, or NULL */
	struct arena *arena;        /* of the library */
	const struct source *file;  /* all that are read together */
	size_t n_files;
	bool pinned; /* what belongs together was decided long ago */
	enum scope scope;
	size_t step;
	const char *owner;
	size_t n_before;         /* errors told before this file was read */
	struct pending *pending; /* owned */
	size_t n_pending;
};

typedef void
read_function(struct reader *, const struct node *value, void *out);

struct member {
	const char *key;
	read_function *read;
	size_t offset;
	bool required;
};

#define MEMBER(type, name) offsetof(struct type, name)

/*
 * Read a map into a struct.  thing is what it is, with its article: "een
 * norm".  False when it is no map.
 */
bool read_members(struct reader *, const struct node *map, const char *thing,
    const struct member *, void *out);

/*
 * What is looked up by its id while the rest is read must have one, also
 * when the file does not give it: "" then.
 */
void need_id(const char **id);

/* A list of things into an array in the arena: as many as the children. */
void *read_items(struct reader *, const struct node *list, size_t size,
    read_function *, size_t *n);

/* The kinds of value; out is the member itself. */
read_function read_text;   /* const char *: shown to people */
read_function read_string; /* const char *: one line */
read_function read_id;     /* const char *: letters, digits, - _ . */
read_function read_name;   /* const char *: an id that expressions use */
read_function read_yes;    /* enum yes */
read_function read_bool;   /* bool */
read_function read_date;   /* date */
read_function read_number; /* int */
read_function read_texts;  /* struct words */
read_function read_ids;    /* struct words */
read_function read_expr;   /* const struct expr *, later */
read_function read_map;    /* const struct node *: kept for later */
read_function read_nothing;

/* The place of a word in a list of n; -1 with a fault. */
int read_word(const struct node *, const char *const *words, size_t n);
/* A scalar that has text; false, with a fault if it is not even a scalar. */
bool is_filled(const struct node *);
bool is_list(const struct node *);

/* Nodes with an id, to find what is there twice. */
struct ids {
	const struct node **node; /* owned */
	size_t n;
};

void ids_add(struct ids *, const struct node *);
/* Add what stands under a key in each map of a list. */
void ids_add_list(struct ids *, const struct node *list, const char *key);
/* Tell of each that is there twice, and release. */
void ids_check(struct ids *, const char *thing);
/* For one list: "methode", with the key of its ids. */
void check_ids(const struct node *list, const char *key, const char *thing);

/* A line too long for where it is shown (W601); columns. */
void check_width(const struct node *map, const char *key, int width);

/* The files by kind; they put what they read into the library. */
void load_normset(struct reader *);
void load_form(struct reader *);
void load_calendar(struct reader *);
void load_registers(struct reader *);
void load_kantoor(struct reader *);

/* load_selectielijst.c: a part of the kalender; struct selectielijst. */
read_function read_selectielijst;

/* Is a file of this kind with this id being read, whole or not? */
bool reader_has_file(const struct reader *, const char *kind, const char *id);
#endif
