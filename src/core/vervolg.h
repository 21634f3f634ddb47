/*
 * vervolg.h - what an onderzoek leads on to, and what it came from.
 */
#ifndef CORE_VERVOLG_H
#define CORE_VERVOLG_H

#include <stdbool.h>
#include <stddef.h>

struct onderzoek;

/* Another onderzoek that belongs to this one; strings are owned. */
struct verwant {
	char *nummer;
	char *titel;  /* of its vorm */
	bool earlier; /* this one follows it; else it follows this one */
};

struct verwanten {
	struct verwant *verwant; /* owned; by their number */
	size_t n;
};

/* The id of the vorm that its answers lead to now, as its vorm says
 * (vervolg:); NULL when they lead to none.  Borrowed from the vorm. */
const char *onderzoek_vervolg(const struct onderzoek *);
/* Must the later one not know what it follows?  Then it may be published
 * and this one may not be seen. */
bool vervolg_is_hidden(
    const struct onderzoek *earlier, const struct onderzoek *later);
void verwanten_release(struct verwanten *);

#endif
