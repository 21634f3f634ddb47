/*
 * overdracht.c - what is handed over to one gemeente.
 */
#include <stdlib.h>

#include "core/overdracht.h"

void
overdracht_release(struct overdracht *overdracht)
{
	for (size_t i = 0; i < overdracht->n; i++) {
		maatregel_events_release(&overdracht->deel[i].events);
		free(overdracht->deel[i].norms);
	}
	for (size_t i = 0; i < overdracht->n_onderzoeken; i++) {
		onderzoek_release(overdracht->onderzoek[i]);
		free(overdracht->onderzoek[i]);
	}
	free(overdracht->deel);
	free(overdracht->onderzoek);
	free(overdracht->nummer);
	*overdracht = (struct overdracht){ 0 };
}

bool
overdracht_open(const struct overdracht_deel *deel)
{
	return !standen[deel->maatregel->stand].closed;
}

size_t
overdracht_n_open(const struct overdracht *overdracht)
{
	size_t n = 0;

	for (size_t i = 0; i < overdracht->n; i++)
		n += overdracht_open(&overdracht->deel[i]);
	return n;
}

/* Did the last toets say that it was not carried out? */
static bool
is_failed(const struct overdracht_deel *deel)
{
	for (size_t i = deel->events.n; i-- > 0;) {
		enum stap stap = deel->events.event[i].stap;

		if (stap == STAP_NIET_HERSTELD)
			return true;
		if (stap != STAP_OVERGEDRAGEN)
			return false;
	}
	return false;
}

const char *
overdracht_vraag(const struct overdracht_deel *deel)
{
	if (!overdracht_open(deel))
		return "Niets: deze maatregel is afgedaan.";
	if (is_failed(deel))
		return "De maatregel is niet uitgevoerd. Besluit of en hoe u "
		       "handhaaft, en laat de toezichthouder weten wat u doet.";
	return "Of de maatregel is uitgevoerd, staat nog niet vast. Volg de "
	       "aanbieder tot de laatste dag en besluit daarna of u handhaaft.";
}
