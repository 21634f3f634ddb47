/*
 * term_signal.h - signals become bytes in a pipe, read by the loop.
 * Private to term.c.
 */
#ifndef UI_TERM_SIGNAL_H
#define UI_TERM_SIGNAL_H

#include <stddef.h>

#include "base/error.h"

/* Make the pipe; once in the life of the program. */
int signals_open(struct error *err);
/* To be polled for input. */
int signals_fd(void);
/* Catch them, ncurses' own handlers notwithstanding. */
void signals_catch(void);
/* The next one that came; 0 if there is none. */
int signals_next(void);
/* The one that asks to stop, as soon as it came; 0 if none did. */
int signals_stop(void);
/* Stop as kill -TSTP asks, and come back when the shell says so. */
void signals_suspend(void);

/*
 * What to send to the terminal when the program crashes, together with
 * the modes that it has at this moment; length 0: nothing any more.
 */
void signals_reset(const char *text, size_t length);
void signals_keep_modes(void);

#endif
