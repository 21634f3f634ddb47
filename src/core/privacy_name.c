/*
 * privacy_name.c - the names that are known: word by word, without accents
 * or case.
 *
 * The names are sorted by their first word, so that a register of
 * thousands costs a text no more than a search for each of its words.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/privacy_shape.h"

#define PART_MIN 3 /* letters of a first name or surname by itself */

struct token {
	size_t at, length;
	const char *folded;
};

struct tokens {
	struct token *token; /* owned; their texts are in the arena */
	size_t n;
};

/* A name, or a part of the name of a person. */
struct known {
	const struct bekend *bekend;
	struct tokens words;
	bool capital; /* a part: "Roos" is found, "roos" is not */
};

struct search {
	struct arena arena;
	struct known *known;
	size_t n;
	bool told[N_VONDSTEN];
};

static const char *
fold(struct arena *arena, const char *text, size_t length)
{
	char *word = arena_strndup(arena, text, length), *folded;
	bool plain = true;

	for (size_t i = 0; i < length && plain; i++) {
		plain = (unsigned char)word[i] < 0x80;
		if (word[i] >= 'A' && word[i] <= 'Z')
			word[i] = (char)(word[i] - 'A' + 'a');
	}
	if (plain)
		return word;
	folded = utf8_fold(word);
	word = arena_strdup(arena, folded);
	free(folded);
	return word;
}

static void
split(struct arena *arena, const char *text, struct tokens *out)
{
	for (size_t at = 0; text[at] != '\0';) {
		size_t n = 0;

		while (in_word(text[at + n]))
			n++;
		if (n > 0) {
			out->token =
			    xgrow(out->token, out->n, sizeof *out->token);
			out->token[out->n++] =
			    (struct token){ at, n, fold(arena, text + at, n) };
		}
		at += n > 0 ? n : 1;
	}
}

static void
add_known(struct search *s, const struct bekend *bekend, const char *text,
    bool capital)
{
	struct known known = { .bekend = bekend, .capital = capital };

	split(&s->arena, text, &known.words);
	if (known.words.n == 0) {
		free(known.words.token);
		return;
	}
	s->known = xgrow(s->known, s->n, sizeof *s->known);
	s->known[s->n++] = known;
}

static bool
is_capital(const char *text)
{
	size_t n;

	return utf8_upper(utf8_decode(text, strnlen(text, LETTER_MAX), 0, &n));
}

/* "Vries" of "Jan de Vries" is found by itself. */
static void
add_parts(struct search *s, const struct bekend *bekend)
{
	char *plain = privacy_plain(bekend->naam);
	struct tokens words = { 0 };

	split(&s->arena, plain, &words);
	for (size_t i = 0; i < words.n && words.n > 1; i++) {
		const struct token *t = &words.token[i];

		if (utf8_count(plain + t->at, t->length) >= PART_MIN &&
		    is_capital(plain + t->at))
			add_known(s, bekend, t->folded, true);
	}
	free(words.token);
	free(plain);
}

static int
compare(const void *a, const void *b)
{
	const struct known *x = a, *y = b;
	int order = strcmp(x->words.token[0].folded, y->words.token[0].folded);

	if (order != 0)
		return order;
	/* The longest first: of all that stand there, that one is told. */
	if (x->words.n != y->words.n)
		return x->words.n > y->words.n ? -1 : 1;
	return 0;
}

static void
begin(struct search *s, const struct bekenden *names)
{
	for (size_t i = 0; i < names->n; i++) {
		const struct bekend *b = &names->bekend[i];
		char *plain = privacy_plain(b->naam);

		if (utf8_count(plain, strlen(plain)) >= PART_MIN)
			add_known(s, b, plain, false);
		free(plain);
		if (b->kind == VONDST_NAAM || b->kind == VONDST_MELDER)
			add_parts(s, b);
	}
	if (s->n > 1)
		qsort(s->known, s->n, sizeof *s->known, compare);
}

/* Do two words stand beside each other in a text? */
static bool
is_beside(const char *text, const struct token *a, const struct token *b)
{
	size_t from = a->at + a->length, gap = b->at - from;

	return gap == 1 ? text[from] != '\n'
			: gap == 2 && text[from] != ' ' && text[from] != '\n' &&
		text[from + 1] != '\n';
}

static bool
stands(const char *text, const struct tokens *all, size_t i,
    const struct known *known)
{
	const struct tokens *words = &known->words;

	if (i + words->n > all->n ||
	    (known->capital && !is_capital(text + all->token[i].at)))
		return false;
	for (size_t k = 0; k < words->n; k++) {
		const struct token *t = &all->token[i + k];

		if (strcmp(t->folded, words->token[k].folded) != 0 ||
		    (k > 0 && !is_beside(text, t - 1, t)))
			return false;
	}
	return true;
}

/* The first known that begins with this word; s->n when there is none. */
static size_t
first_of(const struct search *s, const char *word)
{
	size_t low = 0, high = s->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(s->known[middle].words.token[0].folded, word) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* That the aanbieder is a person is told once. */
static void
tell(struct search *s, const struct known *known, const char *text,
    const struct token *first, struct vondsten *out)
{
	enum vondst_kind kind = known->bekend->kind;
	const struct token *last = first + known->words.n - 1;

	if (kind == VONDST_EENMANSZAAK && s->told[kind])
		return;
	s->told[kind] = true;
	vondst_add(
	    out, kind, text, first->at, last->at + last->length - first->at);
}

void
find_bekenden(
    const char *text, const struct bekenden *names, struct vondsten *out)
{
	struct search s = { 0 };
	struct tokens all = { 0 };

	begin(&s, names);
	if (s.n > 0)
		split(&s.arena, text, &all);
	for (size_t i = 0; i < all.n; i++) {
		const char *word = all.token[i].folded;

		for (size_t k = first_of(&s, word); k < s.n &&
		     strcmp(s.known[k].words.token[0].folded, word) == 0;
		     k++) {
			if (!stands(text, &all, i, &s.known[k]))
				continue;
			tell(&s, &s.known[k], text, &all.token[i], out);
			break;
		}
	}
	for (size_t i = 0; i < s.n; i++)
		free(s.known[i].words.token);
	free(s.known);
	free(all.token);
	arena_release(&s.arena);
}
