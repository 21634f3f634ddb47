/*
 * pdf_settle.c - a PDF of LibreOffice, mended in place.
 *
 * Its objects stand in it as text, in a form that has been the same for
 * years; what is not found is left as it is.
 */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sha256.h"
#include "report/pdf.h"

#define ID_LENGTH 32 /* hexadecimal digits */

/* A PDF holds NULs, so strstr() would stop too soon. */
static char *
find(char *from, const char *end, const char *word)
{
	size_t length = strlen(word);

	while ((size_t)(end - from) >= length) {
		char *at =
		    memchr(from, word[0], (size_t)(end - from) - length + 1);

		if (at == NULL || memcmp(at, word, length) == 0)
			return at;
		from = at + 1;
	}
	return NULL;
}

static const char *
end_of(const struct buf *pdf)
{
	return pdf->text + pdf->length;
}

/* What stands behind these words becomes text; gives what is behind that,
 * or NULL. */
static char *
replace_after(struct buf *pdf, char *from, const char *word, const char *text)
{
	char *at = find(from, end_of(pdf), word);

	if (at == NULL ||
	    (size_t)(end_of(pdf) - at) < strlen(word) + strlen(text))
		return NULL;
	at += strlen(word);
	while (*text != '\0')
		*at++ = *text++;
	return at;
}

void
pdf_settle(struct buf *pdf, date day, const struct buf *source)
{
	static const char between[] = ">\n<"; /* the two halves of an ID */
	char iso[DATE_ISO_SIZE], sha256[SHA256_SIZE], *at;
	char *text;
	int y, m, d;

	date_to_ymd(day, &y, &m, &d);
	text = xasprintf("%04d%02d%02d000000", y, m, d);
	replace_after(pdf, pdf->text, "/CreationDate(D:", text);
	free(text);
	text = xasprintf("%sT00:00:00", date_to_iso(day, iso));
	replace_after(pdf, pdf->text, "<xmp:CreateDate>", text);
	free(text);
	sha256_text(source->text, source->length, sha256);
	sha256[ID_LENGTH] = '\0';
	replace_after(pdf, pdf->text, "/DocChecksum /", sha256);
	at = replace_after(pdf, pdf->text, "/ID [ <", sha256);
	if (at != NULL &&
	    (size_t)(end_of(pdf) - at) >= strlen(between) + ID_LENGTH &&
	    memcmp(at, between, strlen(between)) == 0)
		replace_after(pdf, at, between, sha256);
}

/* In the row of the head at this place: is there a cell that is none?  Then
 * it is the head of that row. */
static bool
heads_row(char *at, const char *end)
{
	static const char head[] = "/S/TH\n/P ";
	size_t digits;
	char *cell, *next;
	bool found;

	at = find(at, end, head);
	if (at == NULL)
		return false;
	next = find(at, end, "/S/TR\n");
	at += strlen(head);
	digits = strspn(at, "0123456789");
	cell = xasprintf("/S/TD\n/P %.*s 0 R", (int)digits, at);
	found = find(at, next != NULL ? next : end, cell) != NULL;
	free(cell);
	return found;
}

void
pdf_scope_rows(struct buf *pdf)
{
	static const char column[] = "/Scope/Column", row[] = "/Scope/Row   ";
	char *at = pdf->text;

	while ((at = find(at, end_of(pdf), column)) != NULL) {
		if (heads_row(at, end_of(pdf)))
			memcpy(at, row, strlen(row));
		at += strlen(column);
	}
}
