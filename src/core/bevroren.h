/*
 * bevroren.h - the concept as it was sent: its text rendition, which never
 * changes any more, in numbered pages and lines.
 */
#ifndef CORE_BEVROREN_H
#define CORE_BEVROREN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/sha256.h"

struct onderzoek;

/* What the hoor en wederhoor is about. */
#define EVENT_CONCEPT     "concept_verzonden_op"
#define BEVROREN_REGELS   50 /* lines on a page */
#define BEVROREN_SIZE_MAX ((size_t)8 << 20)

/* Only ever added; of an onderzoek the last counts, and only that is here. */
struct bevroren {
	int64_t id; /* 0: not in the database yet */
	char *text; /* NULL: there is none */
	char sha256[SHA256_SIZE];
	int regels; /* lines on a page of it */
	char *author;
	char *stamp;
};

/* A page and a line on it, both from 1; 0 and 0: nowhere. */
struct plek {
	int page, line;
};

/* Keep this text as the concept; the same again adds nothing. */
bool onderzoek_freeze(struct onderzoek *, const char *text, const char *author);
/* Is it being sent, and was it not before?  Then it must be frozen. */
bool onderzoek_freezes(const struct onderzoek *);
/* Was it sent?  Then what was frozen stays. */
bool onderzoek_concept_sent(const struct onderzoek *);

struct plek bevroren_plek(const struct bevroren *, size_t byte);
int bevroren_pages(const struct bevroren *);
/* All of it with a head for each page and a number for each line. */
void bevroren_print(const struct bevroren *, struct buf *out);

void bevroren_release(struct bevroren *);

#endif
