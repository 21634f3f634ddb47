/*
 * load.h - from YAML to the structs of core, with a place for each fault.
 *
 * All faults of all files are gathered in one run.  What has a fault is
 * not put into the library; what is only warned about is.
 */
#ifndef LOAD_LOAD_H
#define LOAD_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/error.h"
#include "core/library.h"

#define LOAD_FAULTS_MAX 100

struct load_fault {
	char code[5]; /* "E302"; W is a warning, all others are errors */
	char *path;
	int line, column; /* from 1; columns in characters */
	int width;        /* characters that are wrong, for the carets */
	char *text;       /* the sentence */
	char *source;     /* the line itself, or NULL */
	char *hint;       /* "relevant" of "bedoelde u: relevant", or NULL */
	char *allowed;    /* "id, tekst, ..." or NULL */
};

struct load_report {
	struct load_fault *fault; /* owned */
	size_t n;
	size_t n_errors, n_warnings;
	bool unreadable; /* a file could not be read at all */
};

void load_report_release(struct load_report *);
/* As people read it: place, sentence, line with carets, suggestion. */
void load_report_text(const struct load_report *, struct buf *out);
/* The same as JSON: [{bestand, regel, kolom, code, ernst, tekst, ...}] */
void load_report_json(const struct load_report *, struct buf *out);

/* A fault in a file that is no YAML, found by who can read it. */
struct load_found {
	size_t at, length; /* bytes; beyond the text: the file as a whole */
	const char *code, *text;
	const char *word;         /* that is unknown, or NULL */
	const char *const *known; /* those that were right, NULL at the end */
};

void load_report_add(struct load_report *, const char *path, const char *text,
    const struct load_found *);

/*
 * Read norms/ and forms/ of a data folder (norms/lokaal too).  -1 when the
 * folder is not there; faults in files are in the report and leave out
 * only what they are in.
 */
int load_folder(const char *folder, struct library *, struct load_report *,
    struct error *err);
/* Read some files by name; references between them and into base (may be
 * NULL) are checked. */
void load_files(const char *const *path, size_t n, const struct library *base,
    struct library *, struct load_report *);
/* Read the pins of one onderzoek, in canonical text.  normset[0], form[0]
 * and registers are filled in. */
int load_pins(const char *form, const char *normset, const char *registers,
    struct library *, struct error *err);

/* Compare a file with an older version of itself (V701-V703). */
void load_compare(const char *old_path, const char *path, struct load_report *);

#endif
