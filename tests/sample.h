/*
 * sample.h - a small onderzoek with everything in it, for tests of what
 * keeps or prints one.
 */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "core/onderzoek.h"
#include "store/store.h"

/* The fixture's, with texts to pin. */
void sample_library(struct library *);
/* Begun by "ina" and nothing filled in. */
void sample_init(struct onderzoek *);
/* Every kind of member filled in. */
void sample_fill(struct onderzoek *);

/* A folder of its own for this program, made at the first call. */
const char *sample_folder(void);
/* A path in it; valid until the next eight calls. */
const char *sample_path(const char *name);
/* Take the folder away. */
void sample_clean(void);

/* These fail the test with the sentence when they cannot. */
struct store *sample_open(const char *path, const char *user);
void sample_read(struct store *, const char *nummer, struct onderzoek *);
void sample_save(struct store *, struct onderzoek *);

#endif
