/*
 * term.h - the terminal: enter, leave, read one key, send one write.
 *
 * Input is read in raw mode, so no key freezes or kills; unknown escape
 * sequences are swallowed whole and give one K_UNKNOWN.  Output of
 * ncurses is held back and goes out as one write per term_flush().
 */
#ifndef UI_TERM_H
#define UI_TERM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* Keys by meaning, not by sequence; the names are free of ncurses'. */
enum key_code {
	K_NONE,
	K_CHAR,  /* a code point to be typed: text */
	K_PASTE, /* a paste: paste, paste_length (not cleaned) */
	K_ENTER,
	K_TAB,
	K_BACKTAB,
	K_ESC,
	K_BACKSPACE,
	K_DELETE,
	K_UP,
	K_DOWN,
	K_LEFT,
	K_RIGHT,
	K_WORD_LEFT, /* Ctrl+Left */
	K_WORD_RIGHT,
	K_HOME,
	K_END,
	K_PAGE_UP,
	K_PAGE_DOWN,
	K_RESIZE,
	K_SYNC, /* only with SCHOUW_SYNC set: see term_answer_sync() */
	K_UNKNOWN,
	K_F1,
	K_F2,
	K_F3,
	K_F4,
	K_F5,
	K_F6,
	K_F7,
	K_F8,
	K_F9,
	K_F10,
	K_F11,
	K_F12,
	K_CTRL_A, /* K_CTRL_A + n is Ctrl+(A + n); H, I, M are other keys */
	K_CTRL_B,
	K_CTRL_C,
	K_CTRL_D,
	K_CTRL_E,
	K_CTRL_F,
	K_CTRL_G,
	K_CTRL_J = K_CTRL_A + 9,
	K_CTRL_K,
	K_CTRL_L,
	K_CTRL_N = K_CTRL_A + 13,
	K_CTRL_O,
	K_CTRL_P,
	K_CTRL_Q,
	K_CTRL_R,
	K_CTRL_S,
	K_CTRL_T,
	K_CTRL_U,
	K_CTRL_V,
	K_CTRL_W,
	K_CTRL_X,
	K_CTRL_Y,
	K_CTRL_Z,
	N_KEY_CODES,
};

struct key {
	enum key_code code;
	char text[8];      /* K_CHAR: UTF-8 and NUL */
	const char *paste; /* K_PASTE; borrowed until the next read */
	size_t paste_length;
	bool paste_cut; /* the rest, over 1 MB, was dropped */
};

enum term_event {
	TERM_KEY,     /* *key is filled in */
	TERM_TIMEOUT, /* nothing within the time */
	TERM_READY,   /* all was sent: see term_ready() */
	TERM_GONE,    /* hang-up, end of input, SIGTERM, SIGINT from outside */
};

/* Take over the terminal of stdin and stdout.  -1 with a sentence where
 * there is none or its TERM is not known. */
int term_enter(struct error *err);
/* Give it back; may be called twice, and is die()'s hook. */
void term_leave(void);

/* timeout_ms < 0 waits for ever. */
enum term_event term_read(struct key *key, int timeout_ms);
/* Is there more input already here?  (Then drawing and saving wait.) */
bool term_pending(void);
/* Did somebody press Ctrl+C, or is the program to end?  Other keys wait for
 * the next read. */
bool term_interrupted(void);
/* The signal that made TERM_GONE, or 0 for the end of input. */
int term_signal(void);

/*
 * Has the terminal taken all that was sent?  While a slow line has not,
 * nothing should be drawn: what is drawn later has it all.
 */
bool term_ready(void);
/* Send what was drawn, as one write; what does not fit goes later. */
void term_flush(void);
/* Draw all anew at the next flush (Ctrl+L). */
void term_redraw(void);
/*
 * While a text is edited, many letters at once are typing; elsewhere they
 * are a paste from a terminal that does not mark it, and no commands.
 */
void term_editing(bool editing);
/* What the user should know about TERM, or "". */
const char *term_notice(void);
/* Answer a K_SYNC: ESC ] 7770 ; n BEL after all that was drawn. */
void term_answer_sync(void);
int term_rows(void);
int term_columns(void);

#endif
