/*
 * maatregel_list.c - days left, and giving back what lists hold.
 */
#include <stdlib.h>
#include <string.h>

#include "core/maatregel_list.h"

bool
maatregel_nummer_read(
    const char *nummer, char onderzoek[static 16], int *number)
{
	const char *dash = strrchr(nummer, '-');
	size_t length;
	char *end;
	long n;

	if (strncmp(nummer, "M-", 2) != 0 || dash < nummer + 3)
		return false;
	length = (size_t)(dash - nummer) - 2;
	n = strtol(dash + 1, &end, 10);
	if (length >= 16 || dash[1] < '1' || dash[1] > '9' || *end != '\0' ||
	    n > 999)
		return false;
	memcpy(onderzoek, nummer + 2, length);
	onderzoek[length] = '\0';
	*number = (int)n;
	return true;
}

void
maatregel_row_release(struct maatregel_row *row)
{
	free(row->nummer);
	free(row->onderzoek);
	free(row->vorm);
	free(row->aanbieder);
	free(row->gemeenten);
	free(row->norm);
	free(row->norms_now);
	free(row->norm_title);
	free(row->text);
	free(row->owner);
	free(row->blijkt_uit);
	free(row->imposer);
	*row = (struct maatregel_row){ 0 };
}

void
maatregel_page_release(struct maatregel_page *page)
{
	for (size_t i = 0; i < page->n; i++)
		maatregel_row_release(&page->row[i]);
	free(page->row);
	*page = (struct maatregel_page){ 0 };
}

bool
maatregel_days(const struct maatregel_row *row, date today, int *days)
{
	if (standen[row->stand].closed || row->stand == STAND_OVERGEDRAGEN ||
	    row->until == DATE_NONE)
		return false;
	*days = row->until - today;
	return true;
}

void
maatregel_days_text(
    const struct maatregel_row *row, date today, struct buf *out)
{
	int days;

	if (!maatregel_days(row, today, &days))
		return;
	if (days == 0)
		buf_add(out, "vandaag");
	else
		buf_addf(out, "%d", days);
}

void
norm_history_release(struct norm_history *history)
{
	for (size_t i = 0; i < history->n; i++) {
		struct norm_history_row *row = &history->row[i];

		free(row->onderzoek);
		free(row->norm);
		free(row->vorm_title);
		free(row->grade);
		free(row->bevinding);
		maatregel_page_release(&row->maatregelen);
	}
	free(history->row);
	*history = (struct norm_history){ 0 };
}

void
aanbieder_oordelen_release(struct aanbieder_oordelen *oordelen)
{
	for (size_t i = 0; i < oordelen->n; i++) {
		free(oordelen->row[i].norm);
		free(oordelen->row[i].cited);
		free(oordelen->row[i].onderzoek);
		free(oordelen->row[i].grade);
	}
	free(oordelen->row);
	*oordelen = (struct aanbieder_oordelen){ 0 };
}
