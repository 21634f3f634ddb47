/*
 * bewijs.h - a document, a dossier or a place that was looked at.
 *
 * One piece counts for many norms.  Numbers count within the onderzoek and
 * are never used again; taken back is withdrawn, not gone.  A file that
 * belongs to it lies beside the database under its hash; here is only what
 * it is called.
 */
#ifndef CORE_BEWIJS_H
#define CORE_BEWIJS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"
#include "base/sha256.h"
#include "core/normset.h"

struct onderzoek;

/* A file as it was kept; sha256 "" means there is none. */
struct bestand {
	char sha256[SHA256_SIZE];
	char *name; /* what it was called: shown, never used as a path */
	int64_t size;
};

struct bewijs {
	int number; /* within the onderzoek; never reused */
	const struct methode *methode;
	char *titel;
	date day;                /* on which it was seen */
	char *norms;             /* set of cited codes */
	char *gezien;            /* what was seen */
	char *steekproef;        /* why this one */
	char *noodzaak;          /* why it had to be seen */
	char *proportionaliteit; /* why nothing less would do */
	enum privacy privacy;
	struct bestand bestand;
	bool withdrawn;
	int64_t revision;
	bool changed;
	struct bewijs *before; /* owned; while changed: what it was */
};

/* What is filled in, in the order of forms and lists. */
enum bewijs_part {
	BEWIJS_TITEL,
	BEWIJS_METHODE,
	BEWIJS_DAG,
	BEWIJS_NORMEN,
	BEWIJS_GEZIEN,
	BEWIJS_STEEKPROEF,
	BEWIJS_NOODZAAK,
	BEWIJS_PROPORTIONALITEIT,
	BEWIJS_PRIVACY,
	N_BEWIJS_PARTS,
};

struct bewijs_part_info {
	const char *word;  /* in JSON and after -- */
	const char *label; /* for people */
	bool lines;        /* may be several */
};

extern const struct bewijs_part_info bewijs_parts[N_BEWIJS_PARTS];

/*
 * A new one of today, with the privacy of its methode.  NULL with a
 * sentence without a title or a methode that is known.  Valid until the
 * next is added.
 */
struct bewijs *onderzoek_add_bewijs(struct onderzoek *, const char *methode,
    const char *titel, struct error *err);
/* NULL if there is no such number. */
struct bewijs *onderzoek_bewijs(const struct onderzoek *, int number);

/*
 * Fill in a part as a person types it.  -1 with a sentence, and nothing
 * changed, for what is not known.  A methode may raise the privacy, never
 * lower it.
 */
int bewijs_read(const struct onderzoek *, struct bewijs *, enum bewijs_part,
    const char *typed, struct error *err);
/* The stored form of a part, which bewijs_read() takes; appended. */
void bewijs_get(const struct bewijs *, enum bewijs_part, struct buf *out);

/* Each returns true when something changed and is marked. */
/* The name may be a path: its last part is kept, cleaned.  sha256 "":
 * no file any more. */
bool bewijs_set_bestand(
    struct bewijs *, const char *sha256, const char *name, int64_t size);
bool bewijs_withdraw(struct bewijs *);

/* Is it somebody's dossier, that asks why it had to be seen? */
bool bewijs_is_dossier(const struct bewijs *);
/* May it be named in a rapport, with its title? */
bool bewijs_is_open(const struct bewijs *);
/* Does it count for this norm (and is it not withdrawn)? */
bool bewijs_on(const struct bewijs *, const struct norm *);
size_t onderzoek_n_bewijs_on(const struct onderzoek *, const struct norm *);

/* "B-2026-0141-1", appended. */
void
bewijs_nummer(const struct onderzoek *, const struct bewijs *, struct buf *out);

/* All of it, owned by the caller, but for what it was before. */
struct bewijs *bewijs_copy(const struct bewijs *);
void bewijs_release(struct bewijs *);

/* For member.h: the parts, then these two. */
enum {
	BEWIJS_FILE = N_BEWIJS_PARTS,
	BEWIJS_WITHDRAWN,
	N_BEWIJS_MEMBERS,
};
/* Remember what it was, unless it is marked already; and forget it. */
void bewijs_keep(struct bewijs *);
void bewijs_forget(struct bewijs *);
/* Of the value of BEWIJS_FILE; borrowed. */
const char *bewijs_file_name(const char *value);
void bewijs_get_member(const void *row, size_t member, struct buf *out);
void bewijs_set_member(
    const struct onderzoek *, void *row, size_t member, const char *value);

#endif
