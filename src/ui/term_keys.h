/*
 * term_keys.h - from bytes to keys.  Private to term.c and its tests.
 *
 * Knows no terminal and no clock: bytes and the time go in, keys come out.
 * A sequence that is not known is swallowed whole, because its letters
 * would fire commands; so is the tail of a sequence that a slow line tore
 * from its Esc.
 */
#ifndef UI_TERM_KEYS_H
#define UI_TERM_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "ui/term.h"

#define KEYS_KNOWN_MAX 40
#define KEYS_PASTE_MAX ((size_t)1024 * 1024)

enum keys_paste {
	PASTE_NONE,
	PASTE_MARKED, /* between ESC[200~ and ESC[201~ */
	PASTE_BURST,  /* many bytes at once, without marks */
};

struct keys {
	struct buf in; /* bytes that are not a key yet */
	size_t at;     /* taken up to here */
	struct {
		const char *bytes; /* borrowed from terminfo */
		enum key_code code;
	} known[KEYS_KNOWN_MAX];
	size_t n_known;
	int delay;     /* ms that a sequence may pause: ESCDELAY */
	int64_t last;  /* when the last byte came, in ms */
	bool waiting;  /* what is in could still become more */
	char late;     /* a tail may still come: of ESC, '[' or 'O' */
	int64_t since; /* when that was */
	enum keys_paste pasting;
	struct buf paste;
	bool given;   /* the caller has it: emptied at the next key */
	bool cut;     /* more was pasted than KEYS_PASTE_MAX */
	bool bursts;  /* a burst of letters is a paste, not commands */
	size_t quick; /* plain bytes that came right behind each other */
	bool held;    /* so many that more of a paste may follow */
	bool test;    /* the sync key exists */
};

void keys_init(struct keys *, int delay);
void keys_release(struct keys *);
/* A sequence of this terminal; goes before the built-in ones. */
void keys_learn(struct keys *, const char *bytes, enum key_code);

void keys_feed(struct keys *, const char *bytes, size_t n, int64_t now);
/* The next key; false when there is none, or not all of it yet. */
bool keys_next(struct keys *, struct key *, int64_t now);
/* Take a byte out wherever it waits; false when there is none. */
bool keys_take(struct keys *, char byte);
/* How long to wait for the rest of one, in ms; -1: nothing is waited for. */
int keys_wait(const struct keys *, int64_t now);

#endif
