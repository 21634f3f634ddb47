#include <stdlib.h>

#include "core/overview.h"

void
list_page_release(struct list_page *page)
{
	for (size_t i = 0; i < page->n; i++) {
		struct onderzoek_row *row = &page->row[i];

		free(row->nummer);
		free(row->vorm);
		free(row->vorm_title);
		free(row->aanbieder);
		free(row->step);
		free(row->behandelaar);
		free(row->touched);
	}
	free(page->row);
	*page = (struct list_page){ 0 };
}

void
hits_release(struct hits *hits)
{
	for (size_t i = 0; i < hits->n; i++) {
		free(hits->hit[i].nummer);
		free(hits->hit[i].kind);
		free(hits->hit[i].subject);
		free(hits->hit[i].line);
		free(hits->hit[i].stamp);
	}
	free(hits->hit);
	*hits = (struct hits){ 0 };
}

void
drafts_release(struct drafts *drafts)
{
	for (size_t i = 0; i < drafts->n; i++) {
		free(drafts->draft[i].nummer);
		free(drafts->draft[i].subject);
		free(drafts->draft[i].text);
		free(drafts->draft[i].stamp);
	}
	free(drafts->draft);
	*drafts = (struct drafts){ 0 };
}

void
weergaven_release(struct weergaven *weergaven)
{
	for (size_t i = 0; i < weergaven->n; i++) {
		free(weergaven->weergave[i].name);
		free(weergaven->weergave[i].filter);
	}
	free(weergaven->weergave);
	*weergaven = (struct weergaven){ 0 };
}
