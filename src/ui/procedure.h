/*
 * procedure.h - the rows of the procedure of one onderzoek, and drawing
 * them.
 */
#ifndef UI_PROCEDURE_H
#define UI_PROCEDURE_H

#include <stdbool.h>
#include <stddef.h>

struct onderzoek;
struct ui;

#define PROCEDURE_REACTIE "reactie:" /* before who wrote it */

enum procedure_kind {
	PROCEDURE_EVENT,
	PROCEDURE_DEELNEMER, /* one of these events with one of them */
	PROCEDURE_TEXT,      /* the reactie */
	PROCEDURE_AFSCHRIFT,
	PROCEDURE_VOORWAARDE,
	N_PROCEDURE_KINDS,
};

struct procedure_row {
	enum procedure_kind kind;
	size_t at; /* in what it is one of */
};

/* Which event with which deelnemer a row is about; to be freed. */
char *
procedure_deelnemer(const struct onderzoek *, size_t at, const char **kind);
/* Whose reactie a row is, "" of the aanbieder; to be freed. */
char *procedure_writer(const struct onderzoek *, size_t at);
/* The i-th row; false after the last. */
bool procedure_row(const struct onderzoek *, size_t i, struct procedure_row *);
size_t procedure_n(const struct onderzoek *);
void procedure_draw(struct ui *);

#endif
