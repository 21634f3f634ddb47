/*
 * passage.c - a quotation in a text, word for word or as near as it gets.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/passage.h"

/* A text as words, one blank between them, folded. */
struct words_of {
	struct buf folded;
	struct word {
		size_t start, end; /* bytes of the text */
		size_t at, length; /* in folded */
	} * word;
	size_t n;
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

static void
add_word(struct words_of *words, const char *text, size_t start, size_t end)
{
	char *piece = xstrndup(text + start, end - start);
	char *folded = utf8_fold(piece);
	struct word *word;

	words->word = xgrow(words->word, words->n, sizeof *words->word);
	word = &words->word[words->n++];
	if (words->folded.length > 0)
		buf_add_char(&words->folded, ' ');
	*word =
	    (struct word){ start, end, words->folded.length, strlen(folded) };
	buf_add(&words->folded, folded);
	free(folded);
	free(piece);
}

static void
read_words(struct words_of *words, const char *text)
{
	size_t at = 0, start;

	*words = (struct words_of){ 0 };
	for (;;) {
		while (is_blank(text[at]))
			at++;
		if (text[at] == '\0')
			return;
		start = at;
		while (text[at] != '\0' && !is_blank(text[at]))
			at++;
		add_word(words, text, start, at);
	}
}

static void
release_words(struct words_of *words)
{
	buf_release(&words->folded);
	free(words->word);
}

/* A quotation mark at the begin or the end of s; its length, or 0. */
static size_t
mark_length(const char *s, size_t length, bool at_end)
{
	static const char *const marks[] = { "\"", "'", "“", "”", "„", "‘", "’",
		"«", "»", "…", "..." };

	for (size_t i = 0; i < LENGTH(marks); i++) {
		size_t n = strlen(marks[i]);

		if (n <= length &&
		    memcmp(at_end ? s + length - n : s, marks[i], n) == 0)
			return n;
	}
	return 0;
}

/* Without blanks and quotation marks around it. */
static char *
bare(const char *quotation)
{
	size_t length = strlen(quotation), n;

	for (;;) {
		if (length > 0 && is_blank(*quotation))
			n = 1;
		else
			n = mark_length(quotation, length, false);
		if (n == 0)
			break;
		quotation += n;
		length -= n;
	}
	for (;;) {
		if (length > 0 && is_blank(quotation[length - 1]))
			n = 1;
		else
			n = mark_length(quotation, length, true);
		if (n == 0)
			return xstrndup(quotation, length);
		length -= n;
	}
}

/* Word for word; it may begin and end within a word. */
static bool
find_exact(const struct words_of *text, const struct words_of *asked,
    struct passage *found)
{
	const char *whole = buf_text(&text->folded);
	const char *hit = strstr(whole, buf_text(&asked->folded));
	size_t begin, end, first = 0, last;

	if (hit == NULL)
		return false;
	begin = (size_t)(hit - whole);
	end = begin + asked->folded.length;
	while (first + 1 < text->n && text->word[first + 1].at <= begin)
		first++;
	last = first;
	while (last + 1 < text->n && text->word[last + 1].at < end)
		last++;
	*found = (struct passage){ true, text->word[first].start,
		text->word[last].end - text->word[first].start };
	return true;
}

/* ---- what is most like it ---- */

/* A word without the signs around it; how often it is wanted. */
struct wanted {
	const char *text;
	size_t length;
	size_t n, seen;
};

static bool
is_sign(char c)
{
	return ispunct((unsigned char)c) != 0;
}

static struct wanted
core_of(const struct words_of *words, size_t i)
{
	const char *text = buf_text(&words->folded) + words->word[i].at;
	size_t length = words->word[i].length;

	while (length > 1 && is_sign(*text)) {
		text++;
		length--;
	}
	while (length > 1 && is_sign(text[length - 1]))
		length--;
	return (struct wanted){ text, length, 1, 0 };
}

static int
compare(const void *a, const void *b)
{
	const struct wanted *left = a, *right = b;
	size_t n = left->length < right->length ? left->length : right->length;
	int order = memcmp(left->text, right->text, n);

	if (order != 0)
		return order;
	return (left->length > right->length) - (left->length < right->length);
}

/* The words of the quotation, each once, sorted; gives how many. */
static size_t
read_wanted(const struct words_of *asked, struct wanted *wanted)
{
	size_t n = 0;

	for (size_t i = 0; i < asked->n; i++)
		wanted[i] = core_of(asked, i);
	qsort(wanted, asked->n, sizeof *wanted, compare);
	for (size_t i = 0; i < asked->n; i++)
		if (n > 0 && compare(&wanted[n - 1], &wanted[i]) == 0)
			wanted[n - 1].n++;
		else
			wanted[n++] = wanted[i];
	return n;
}

/* A window that moves over the text, a word at a time. */
struct window {
	const struct words_of *text;
	struct wanted *wanted;
	size_t n_wanted;
	size_t shared; /* words of the quotation that lie in it */
};

static struct wanted *
wanted_at(const struct window *w, size_t i)
{
	struct wanted key = core_of(w->text, i);

	return bsearch(
	    &key, w->wanted, w->n_wanted, sizeof *w->wanted, compare);
}

static void
take_in(struct window *w, size_t i)
{
	struct wanted *word = wanted_at(w, i);

	if (word != NULL && word->seen++ < word->n)
		w->shared++;
}

static void
let_go(struct window *w, size_t i)
{
	struct wanted *word = wanted_at(w, i);

	if (word != NULL && --word->seen < word->n)
		w->shared--;
}

/* From its first word that is wanted to its last. */
static struct passage
trim(const struct window *w, size_t from, size_t to)
{
	while (from < to && wanted_at(w, from) == NULL)
		from++;
	while (to > from && wanted_at(w, to) == NULL)
		to--;
	return (struct passage){ false, w->text->word[from].start,
		w->text->word[to].end - w->text->word[from].start };
}

static struct passage
find_near(const struct words_of *text, const struct words_of *asked)
{
	struct wanted *wanted = xcalloc(asked->n + 1, sizeof *wanted);
	struct window w = { text, wanted, read_wanted(asked, wanted), 0 };
	size_t best = 0, best_end = 0;
	struct passage found = { 0 };

	for (size_t i = 0; i < text->n; i++) {
		take_in(&w, i);
		if (i >= asked->n)
			let_go(&w, i - asked->n);
		if (w.shared > best) {
			best = w.shared;
			best_end = i;
		}
	}
	if (best > 0 && best * 2 >= asked->n)
		found = trim(&w,
		    best_end + 1 > asked->n ? best_end + 1 - asked->n : 0,
		    best_end);
	free(wanted);
	return found;
}

struct passage
passage_find(const char *text, const char *quotation)
{
	struct passage found = { 0 };
	struct words_of whole, asked;
	char *clean = bare(quotation);

	read_words(&whole, text);
	read_words(&asked, clean);
	if (asked.n > 0 && whole.n > 0 && !find_exact(&whole, &asked, &found))
		found = find_near(&whole, &asked);
	release_words(&whole);
	release_words(&asked);
	free(clean);
	return found;
}
