/*
 * mend.c - leaving out what YAML cannot read, to read the rest.
 *
 * What is left out becomes blanks, so that every place stays what it was.
 */
#include <string.h>

#include "base/mem.h"
#include "load/mend.h"

enum mend {
	MEND_NOT,
	MEND_VALUE, /* what is behind the colon */
	MEND_LINE,  /* all but the dash of an item */
};

bool
mend_has(const struct source *source, int line)
{
	return source->mended != NULL && line >= 1 &&
	    (size_t)line <= source->n_lines &&
	    source->mended[line - 1] != MEND_NOT;
}

/* A line with tabs before it is seldom the only one. */
static void
blank_tabs(const struct source *source, char *copy)
{
	for (size_t i = 0; i < source->n_lines; i++) {
		char *line = copy + source->line[i];
		size_t blanks = strspn(line, " \t");

		if (memchr(line, '\t', blanks) == NULL)
			continue;
		memset(line, ' ', strcspn(line, "\n"));
		source->mended[i] = MEND_LINE;
	}
}

/* Where the part to be blanked starts. */
static size_t
keep_length(const char *line, size_t length, enum mend mend)
{
	size_t at = 0;

	while (at < length && line[at] == ' ')
		at++;
	while (at + 1 < length && line[at] == '-' && line[at + 1] == ' ')
		at += 2;
	if (mend == MEND_LINE || at == length || line[at] == '{' ||
	    line[at] == '[')
		return at;
	while (at < length && line[at] != ':')
		at++;
	return at < length ? at + 1 : 0;
}

bool
mend_line(struct source *source, char *copy, int number)
{
	size_t length, keep;
	const char *line = source_line(source, number, &length);
	unsigned char *mended;

	if (line == NULL)
		return false;
	if (source->mended == NULL)
		source->mended = xcalloc(source->n_lines, 1);
	mended = &source->mended[number - 1];
	if (*mended == MEND_LINE)
		return false;
	++*mended;
	keep = keep_length(line, length, (enum mend) * mended);
	memset(copy + (line - source->text) + keep, ' ', length - keep);
	if (memchr(line, '\t', strspn(line, " \t")) != NULL)
		blank_tabs(source, copy);
	return true;
}
