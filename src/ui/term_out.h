/*
 * term_out.h - what goes to the terminal: held back, sent as one write,
 * and never waited for.  Private to term.c.
 */
#ifndef UI_TERM_OUT_H
#define UI_TERM_OUT_H

#include <stdbool.h>

void out_open(void);
void out_close(void);
/* Keep what ncurses writes from now on, until out_send(). */
void out_hold(void);
/* Put in a sequence of our own. */
void out_add(const char *bytes);
/* Send it: one write, or as much as the terminal takes at this moment. */
void out_send(void);
/* Send the rest too, but wait no longer than so many ms. */
void out_finish(int ms);
/* Did the terminal not take everything yet?  Then poll this for output. */
bool out_unsent(void);
int out_fd(void);

#endif
