/*
 * play.h - play a file of keys on the screens without a terminal, and
 * write down what is seen.
 *
 * In a file of keys a line is a comment (#), a text to type ("...), keys
 * (<down><f4>1), a picture to be taken (= name), or an order to the
 * surroundings (! rest, ! size 10x40, ! leeg, ! klaar, ! volle schijf,
 * ! ruimte, ! collega).
 */
#ifndef TESTS_PLAY_H
#define TESTS_PLAY_H

#include "base/buf.h"
#include "ui/ui.h"
#include "views/fake.h"

/* ncurses on /dev/null; once in a program. */
void play_begin(void);
void play_end(void);

/* Give one key or text to the screens, as the loop would. */
void play_keys(struct ui *, const char *line);
void play_text(struct ui *, const char *text);
/* The whole screen as it is now; appended. */
void play_picture(struct ui *, struct buf *out);

/* Play a file from a fresh start; the pictures are appended. */
void play_file(const char *path, struct buf *out);

#endif
