/*
 * agenda_list.c - rows of the agenda.
 */
#include <stdlib.h>

#include "core/agenda_list.h"

void
agenda_item_release(struct agenda_item *item)
{
	free(item->onderzoek);
	free(item->vorm);
	free(item->aanbieder);
	free(item->termijn);
	free(item->titel);
	free(item->voor);
	free(item->reden);
	stilstanden_release(&item->stil);
	*item = (struct agenda_item){ 0 };
}

void
agenda_page_release(struct agenda_page *page)
{
	for (size_t i = 0; i < page->n; i++)
		agenda_item_release(&page->item[i]);
	free(page->item);
	*page = (struct agenda_page){ 0 };
}

bool
agenda_item_late(const struct agenda_item *item, date today)
{
	return item->done_on == DATE_NONE && !item->not_before &&
	    item->last != DATE_NONE && item->last < today;
}

const char *
agenda_item_last(
    const struct agenda_item *item, char out[static DATE_DUTCH_SIZE])
{
	return item->last == DATE_NONE ? "opgeschort"
				       : date_to_dutch(item->last, out);
}

void
agenda_item_days(const struct agenda_item *item, date today, struct buf *out)
{
	if (item->done_on != DATE_NONE)
		buf_add(out, "voorbij");
	else if (item->last == DATE_NONE)
		buf_add(out, "stil");
	else if (item->not_before && item->last <= today)
		buf_add(out, "mag");
	else if (item->last == today)
		buf_add(out, "vandaag");
	else
		buf_addf(out, "%d", (int)(item->last - today));
}
