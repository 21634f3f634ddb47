/*
 * term_sequence.c - how long an escape sequence is, and which key it is.
 */
#include <string.h>

#include "base/mem.h"
#include "ui/term_sequence.h"

/* Longer than any key; what goes on is not one and is thrown away. */
#define SEQUENCE_MAX 64

/*
 * What keyboards send, whatever TERM says: xterm, PuTTY (ESC[11~ and on),
 * the Linux console (ESC[[A and on), rxvt, and the keypad (ESCOp and on).
 * Modifiers are not here: see modified().
 */
static const struct {
	const char *bytes; /* after the ESC */
	enum key_code code;
	char letter; /* for K_CHAR */
} fixed[] = {
	{ "[A", K_UP, 0 },
	{ "OA", K_UP, 0 },
	{ "[B", K_DOWN, 0 },
	{ "OB", K_DOWN, 0 },
	{ "[C", K_RIGHT, 0 },
	{ "OC", K_RIGHT, 0 },
	{ "[D", K_LEFT, 0 },
	{ "OD", K_LEFT, 0 },
	{ "[H", K_HOME, 0 },
	{ "OH", K_HOME, 0 },
	{ "[F", K_END, 0 },
	{ "OF", K_END, 0 },
	{ "[1~", K_HOME, 0 },
	{ "[7~", K_HOME, 0 },
	{ "[4~", K_END, 0 },
	{ "[8~", K_END, 0 },
	{ "[3~", K_DELETE, 0 },
	{ "[5~", K_PAGE_UP, 0 },
	{ "[6~", K_PAGE_DOWN, 0 },
	{ "[Z", K_BACKTAB, 0 },
	{ "OP", K_F1, 0 },
	{ "OQ", K_F2, 0 },
	{ "OR", K_F3, 0 },
	{ "OS", K_F4, 0 },
	{ "[11~", K_F1, 0 },
	{ "[12~", K_F2, 0 },
	{ "[13~", K_F3, 0 },
	{ "[14~", K_F4, 0 },
	{ "[[A", K_F1, 0 },
	{ "[[B", K_F2, 0 },
	{ "[[C", K_F3, 0 },
	{ "[[D", K_F4, 0 },
	{ "[[E", K_F5, 0 },
	{ "[15~", K_F5, 0 },
	{ "[17~", K_F6, 0 },
	{ "[18~", K_F7, 0 },
	{ "[19~", K_F8, 0 },
	{ "[20~", K_F9, 0 },
	{ "[21~", K_F10, 0 },
	{ "[23~", K_F11, 0 },
	{ "[24~", K_F12, 0 },
	{ "Od", K_WORD_LEFT, 0 },
	{ "Oc", K_WORD_RIGHT, 0 },
	{ "OM", K_ENTER, 0 },
	{ "Oj", K_CHAR, '*' },
	{ "Ok", K_CHAR, '+' },
	{ "Ol", K_CHAR, ',' },
	{ "Om", K_CHAR, '-' },
	{ "On", K_CHAR, '.' },
	{ "Oo", K_CHAR, '/' },
	{ "Op", K_CHAR, '0' },
	{ "Oq", K_CHAR, '1' },
	{ "Or", K_CHAR, '2' },
	{ "Os", K_CHAR, '3' },
	{ "Ot", K_CHAR, '4' },
	{ "Ou", K_CHAR, '5' },
	{ "Ov", K_CHAR, '6' },
	{ "Ow", K_CHAR, '7' },
	{ "Ox", K_CHAR, '8' },
	{ "Oy", K_CHAR, '9' },
};

static bool
is_parameter(char c)
{
	return c >= '0' && c <= '?';
}

bool
sequence_is(const char *name, const char *s, size_t n)
{
	return strlen(name) == n && memcmp(name, s, n) == 0;
}

static enum key_code
fixed_code(const char *s, size_t n)
{
	for (size_t i = 0; i < LENGTH(fixed); i++)
		if (sequence_is(fixed[i].bytes, s, n))
			return fixed[i].code;
	return K_UNKNOWN;
}

/*
 * "[1;5D", "[3;2~": a known key with modifiers.  Shift alone changes
 * nothing; Ctrl or Alt with left and right goes by words; the others mean
 * nothing here.
 */
static enum key_code
modified(const char *s, size_t n)
{
	char bare[8];
	size_t at = 0, m;
	enum key_code code;

	while (at < n && s[at] != ';')
		at++;
	if (s[0] != '[' || at + 3 != n || at < 2 || at > 4 || s[at + 1] < '2' ||
	    s[at + 1] > '8')
		return K_UNKNOWN;
	m = (size_t)(s[at + 1] - '1');
	memcpy(bare, s, at);
	if (s[n - 1] != '~' && s[1] == '1' && at == 2)
		at = 1; /* "[1;5D" is "[D" */
	bare[at] = s[n - 1];
	code = fixed_code(bare, at + 1);
	if (code == K_LEFT && m > 1)
		return K_WORD_LEFT;
	if (code == K_RIGHT && m > 1)
		return K_WORD_RIGHT;
	if (m > 1 || (code >= K_F1 && code <= K_F12))
		return K_UNKNOWN;
	return code;
}

/* CSI: from behind the "[" on. */
size_t
sequence_csi_length(const char *s, size_t n)
{
	size_t i = 0;

	/* The Linux console's F1 to F5 have a second bracket. */
	if (n > 0 && s[0] == '[')
		return n < 2 ? 0 : (unsigned char)s[1] < ' ' ? 1 : 2;
	while (i < n && is_parameter(s[i]))
		i++;
	/* rxvt ends its shifted keys with what others go on after. */
	if (i < n && i > 0 && s[i] == '$')
		return i + 1;
	while (i < n && s[i] >= ' ' && s[i] <= '/')
		i++;
	/* A control character ends it too, and is a key of its own. */
	if (i < n && (unsigned char)s[i] < ' ')
		return i;
	return i < n ? i + 1 : 0;
}

/* SS3: from behind the "O" on. */
size_t
sequence_ss3_length(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && is_parameter(s[i]))
		i++;
	if (i < n && (unsigned char)s[i] < ' ')
		return i;
	return i < n ? i + 1 : 0;
}

/* A string of the terminal: up to BEL or ESC \. */
static size_t
string_length(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\a')
			return i + 1;
		if (s[i] == ESC)
			return i + 1 < n ? i + 2 : 0;
	}
	return 0;
}

/* One character, of however many bytes. */
size_t
sequence_char_length(const char *s, size_t n)
{
	unsigned char c = (unsigned char)s[0];
	size_t want = c < 0xC2 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;

	if (c > 0xF4)
		return 1;
	for (size_t i = 1; i < want; i++) {
		if (i == n)
			return 0;
		if (((unsigned char)s[i] & 0xC0) != 0x80)
			return 1;
	}
	return want;
}

/* From behind the ESC on. */
size_t
sequence_length(const char *s, size_t n)
{
	size_t length;

	if (n == 0)
		return 0;
	/* Cut off by a key of its own: there is nothing more to come. */
	if ((s[0] == '[' || s[0] == 'O') && n > 1 && (unsigned char)s[1] < ' ')
		return 1;
	switch (s[0]) {
	case '[':
		length = sequence_csi_length(s + 1, n - 1);
		break;
	case 'O':
		length = sequence_ss3_length(s + 1, n - 1);
		break;
	case ']':
	case 'P':
	case '_':
	case '^':
		length = string_length(s + 1, n - 1);
		break;
	default:
		return sequence_char_length(s, n);
	}
	if (length == 0)
		return n > SEQUENCE_MAX ? n : 0;
	return length + 1;
}

void
sequence_char(struct key *key, const char *bytes, size_t n)
{
	key->code = K_CHAR;
	memcpy(key->text, bytes, n);
	key->text[n] = '\0';
}

void
sequence_key(struct key *key, const char *s, size_t n)
{
	for (size_t i = 0; i < LENGTH(fixed); i++) {
		if (!sequence_is(fixed[i].bytes, s, n))
			continue;
		key->code = fixed[i].code;
		if (key->code == K_CHAR)
			sequence_char(key, &fixed[i].letter, 1);
		return;
	}
	key->code = modified(s, n);
}
