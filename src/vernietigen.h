/*
 * vernietigen.h - destroying an onderzoek: the database and what is beside
 * it.
 */
#ifndef VERNIETIGEN_H
#define VERNIETIGEN_H

#include "app.h"

/* Destroy it, when it may be; told gets what schouw does not reach. */
int app_vernietig(struct app *, const char *nummer, const char *besluit,
    struct buf *told, struct error *err);
/* The user's own texts in the making of what was destroyed since. */
int app_wipe_drafts(struct app *, struct error *err);

#endif
