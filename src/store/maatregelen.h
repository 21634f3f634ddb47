/*
 * maatregelen.h - the door to the maatregelen of all onderzoeken; answers
 * as store.h does.
 */
#ifndef STORE_MAATREGELEN_H
#define STORE_MAATREGELEN_H

#include "core/maatregel_list.h"
#include "store/store.h"

/* A page of them, by key. */
int store_maatregelen(struct store *, const struct maatregel_query *,
    struct maatregel_page *, struct error *err);
int store_maatregel_counts(
    struct store *, date today, struct maatregel_counts *, struct error *err);
/* By its nummer: 1 found, 0 not. */
int store_maatregel(struct store *, const char *nummer, struct maatregel_row *,
    struct error *err);
/* Its time line; empty when there is no such maatregel. */
int store_maatregel_events(struct store *, const char *nummer,
    struct maatregel_events *, struct error *err);
/*
 * Add a step, when it may follow (see stap_check()).  four_eyes: the one
 * who imposed it may not close it.
 */
int store_maatregel_step(struct store *, const char *nummer,
    const struct stap_request *, bool four_eyes, struct error *err);
/* The same for several: all of them, or none. */
struct stap_for {
	const char *nummer;
	struct stap_request request;
};
int store_maatregel_steps(struct store *, const struct stap_for *, size_t n,
    bool four_eyes, struct error *err);
/*
 * Confirm what a heronderzoek says: getoetst in that onderzoek, and then
 * hersteld or niet hersteld, in one.
 */
int
store_maatregel_herstel(struct store *, const char *nummer, const char *toets,
    enum herstel, const char *text, bool four_eyes, struct error *err);
/*
 * What a norm, as cited in one onderzoek, became in a later one: cited,
 * with a blank between them; nothing when it is gone there.
 */
int store_norms_in(struct store *, const char *onderzoek, const char *norm,
    const char *later, struct buf *out, struct error *err);
/*
 * What a heronderzoek looks at: the maatregelen of the onderzoek that it
 * follows, and those further back that are open or that it tested.  In each
 * row: what the norm became.
 */
int store_follow(struct store *, const char *nummer, struct maatregel_page *,
    struct error *err);
/*
 * One norm through the chain of earlier onderzoeken, the onderzoek itself
 * first.
 */
int store_norm_history(struct store *, const char *onderzoek, const char *norm,
    struct norm_history *, struct error *err);
/* Every oordeel at an aanbieder, by the exact name. */
int store_aanbieder_oordelen(struct store *, const char *aanbieder,
    struct aanbieder_oordelen *, struct error *err);

#endif
