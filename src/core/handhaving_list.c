/*
 * handhaving_list.c - what an entry is called, and giving back what lists
 * hold.
 */
#include <stdlib.h>
#include <string.h>

#include "core/handhaving_list.h"
#include "core/maatregel_list.h"

/* Numbered as a maatregel is, with another letter before it. */
bool
handhaving_nummer_read(
    const char *nummer, char onderzoek[static 16], int *number)
{
	struct buf like = { 0 };
	bool read;

	if (nummer[0] != 'H')
		return false;
	buf_addf(&like, "M%s", nummer + 1);
	read = maatregel_nummer_read(buf_text(&like), onderzoek, number);
	buf_release(&like);
	return read;
}

void
handhaving_title(const struct handhaving_row *row, struct buf *out)
{
	const struct handhaving_soort_info *info =
	    &handhaving_soorten[row->soort];

	buf_add(out, row->soort == HANDHAVING_VOORSTEL ? "voorstel: " : "");
	for (int i = 0; i < N_HANDHAVING_SOORTEN; i++)
		if (strcmp(handhaving_soorten[i].word, row->maatregel) == 0)
			info = &handhaving_soorten[i];
	buf_add(out, info->title);
	if (*info->grond != '\0')
		buf_addf(out, " (%s)", info->grond);
}

void
handhaving_row_release(struct handhaving_row *row)
{
	free(row->nummer);
	free(row->onderzoek);
	free(row->aanbieder);
	free(row->gemeenten);
	free(row->maatregel);
	free(row->author);
	*row = (struct handhaving_row){ 0 };
}

void
handhaving_page_release(struct handhaving_page *page)
{
	for (size_t i = 0; i < page->n; i++)
		handhaving_row_release(&page->row[i]);
	free(page->row);
	*page = (struct handhaving_page){ 0 };
}

void
handhaving_events_release(struct handhaving_events *events)
{
	for (size_t i = 0; i < events->n; i++) {
		struct handhaving_event *event = &events->event[i];

		free(event->text);
		free(event->gemeente);
		free(event->author);
		free(event->stamp);
	}
	free(events->event);
	*events = (struct handhaving_events){ 0 };
}
