/*
 * agenda.h - the door to the terms of all onderzoeken; answers as store.h
 * does.
 */
#ifndef STORE_AGENDA_H
#define STORE_AGENDA_H

#include "core/agenda_list.h"
#include "store/store.h"

/* A page of them, by key. */
int store_agenda(struct store *, const struct agenda_query *,
    struct agenda_page *, struct error *err);
/*
 * Count the terms that run anew where another kalender counted them, and
 * end the rights that lapsed; what a day was before stays in the logboek.
 */
int store_agenda_recount(
    struct store *, const struct calendar *, struct error *err);

#endif
