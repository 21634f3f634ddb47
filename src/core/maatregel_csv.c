/*
 * maatregel_csv.c - maatregelen as rows of CSV.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/maatregel_csv.h"

static const char *const names[] = { "nummer", "onderzoek", "aanbieder",
	"gemeenten", "norm", "tekst", "uiterlijk", "dagen", "stand" };

static const struct {
	const char *start; /* of the file */
	char between;
} kinds[] = {
	[CSV_PLAIN] = { "", ',' },
	[CSV_EXCEL_NL] = { "\xef\xbb\xbf", ';' },
};

/* Blanks before it do not keep a spreadsheet from seeing a formula. */
static bool
is_formula(const char *text)
{
	const char *first = text + strspn(text, " \t\r\n");

	return *first != '\0' &&
	    (strchr("=+-@", *first) != NULL || *text == '\t' || *text == '\r');
}

static void
add_cell(const char *text, struct buf *out)
{
	char *safe = utf8_show(text, strlen(text), true);

	buf_add_char(out, '"');
	if (is_formula(safe))
		buf_add_char(out, '\'');
	for (const char *at = safe; *at != '\0'; at++) {
		if (*at == '"')
			buf_add_char(out, '"');
		buf_add_char(out, *at);
	}
	buf_add_char(out, '"');
	free(safe);
}

void
maatregel_csv_names(enum csv_kind kind, struct buf *out)
{
	buf_add(out, kinds[kind].start);
	for (size_t i = 0; i < LENGTH(names); i++) {
		if (i > 0)
			buf_add_char(out, kinds[kind].between);
		buf_add(out, names[i]);
	}
	buf_add(out, "\r\n");
}

void
maatregel_csv_row(enum csv_kind kind, const struct maatregel_row *row,
    date today, struct buf *out)
{
	const char *const texts[] = { row->nummer, row->onderzoek,
		row->aanbieder, row->gemeenten, row->norm, row->text };
	char day[DATE_ISO_SIZE], between = kinds[kind].between;
	int days;

	for (size_t i = 0; i < LENGTH(texts); i++) {
		add_cell(texts[i], out);
		buf_add_char(out, between);
	}
	buf_addf(out, "%s%c", date_to_iso(row->until, day), between);
	if (maatregel_days(row, today, &days))
		buf_addf(out, "%d", days);
	buf_addf(out, "%c%s\r\n", between, standen[row->stand].word);
}
