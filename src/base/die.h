/*
 * die.h - last words.
 *
 * For what no caller can mend: no memory, no terminal.  What a person can
 * mend is a struct error instead.
 */
#ifndef BASE_DIE_H
#define BASE_DIE_H

/* Called before die() prints; the UI registers its "leave curses" here. */
extern void (*die_hook)(void);

/* Print "schouw: ..." on stderr and exit with status 3. */
_Noreturn void die(const char *, ...) __attribute__((format(printf, 1, 2)));

#endif
