/*
 * term_keys.c - from bytes to keys.
 */
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "ui/term_keys.h"
#include "ui/term_sequence.h"

/* So long after an Esc a torn-off tail is still taken for one, in ms. */
#define LATE_MAX 1000
/* A paste that goes on after a pause of so many ms has ended without mark. */
#define PASTE_PAUSE 1000
#define BURST_PAUSE 50
/* No hand types more than this between two reads. */
#define BURST_MIN 8
/* What comes within so many ms is one burst, even when it was read in
 * parts; so many bytes may be the first part of one, and wait so long. */
#define GATHER_PAUSE 15
#define GATHER_MIN   3

static const char paste_end[] = "\033[201~";

/* The control characters that are more than a letter with Ctrl. */
static const struct {
	char byte;
	enum key_code code;
} controls[] = {
	{ '\r', K_ENTER },
	{ '\t', K_TAB },
	{ 0x7F, K_BACKSPACE },
	{ '\b', K_BACKSPACE },
	{ '\0', K_UNKNOWN },
	{ 0x1C, K_UNKNOWN },
	{ 0x1D, K_UNKNOWN },
	{ 0x1E, K_UNKNOWN },
	{ 0x1F, K_UNKNOWN },
};

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static void
take(struct keys *keys, size_t n)
{
	keys->at += n;
	if (keys->at == keys->in.length) {
		buf_clear(&keys->in);
		keys->at = 0;
	}
}

/* Name a whole sequence; s starts behind the ESC. */
static void
set_sequence(struct keys *keys, struct key *key, const char *s, size_t n)
{
	for (size_t i = 0; i < keys->n_known; i++) {
		if (sequence_is(keys->known[i].bytes + 1, s, n)) {
			key->code = keys->known[i].code;
			return;
		}
	}
	if (keys->test && sequence_is("[7770~", s, n))
		key->code = K_SYNC;
	else if (sequence_is("[200~", s, n))
		keys->pasting = PASTE_MARKED;
	else
		sequence_key(key, s, n);
}

/* What came of a sequence in the time it had: an Esc, or a piece. */
static void
give_up(
    struct keys *keys, struct key *key, const char *s, size_t n, int64_t now)
{
	keys->since = now;
	key->code = n == 1 ? K_ESC : K_UNKNOWN;
	keys->late = '\0';
	if (n == 1)
		keys->late = ESC;
	else if (s[1] == '[' || s[1] == 'O')
		keys->late = s[1];
	take(keys, n);
}

static bool
next_escape(struct keys *keys, struct key *key, int64_t now)
{
	const char *s = keys->in.text + keys->at;
	size_t n = keys->in.length - keys->at, length;

	/* Two keys that a slow line brought together.  Some terminals send
	 * Alt with an arrow so too, but that means nothing here. */
	if (n > 1 && s[1] == ESC) {
		key->code = K_ESC;
		take(keys, 1);
		return true;
	}
	length = sequence_length(s + 1, n - 1);
	if (length == 0) {
		keys->waiting = now - keys->last < keys->delay;
		if (!keys->waiting)
			give_up(keys, key, s, n, now);
		return !keys->waiting;
	}
	if (s[1] == '[' || s[1] == 'O')
		set_sequence(keys, key, s + 1, length);
	else
		key->code = K_UNKNOWN;
	take(keys, 1 + length);
	return keys->pasting == PASTE_NONE;
}

/* Is what came after an Esc, too late, the tail of its sequence?  Its
 * length; 0 when not, or not whole yet (then waiting is set).  *goes_on
 * says that even this is not its end. */
static size_t
late_length(
    struct keys *keys, const char *s, size_t n, int64_t now, bool *goes_on)
{
	bool more = now - keys->last < keys->delay;
	size_t length, shortest = 1;

	*goes_on = false;
	/* A sequence of its own is no tail. */
	if (s[0] == ESC)
		return 0;
	if (keys->late == ESC) {
		if (s[0] != '[' && s[0] != 'O')
			return 0;
		length = sequence_length(s, n);
		shortest = 2;
	} else if (keys->late == '[') {
		length = sequence_csi_length(s, n);
	} else {
		length = sequence_ss3_length(s, n);
	}
	if (length == 0) {
		keys->waiting = more;
		*goes_on = !more;
		return more || n < shortest ? 0 : n;
	}
	return is_letter(s[length - 1]) || s[length - 1] == '~' ? length : 0;
}

static bool
next_late(struct keys *keys, struct key *key, int64_t now)
{
	const char *s = keys->in.text + keys->at;
	size_t n = keys->in.length - keys->at, length;
	bool goes_on;

	if (keys->late == '\0')
		return false;
	if (keys->last - keys->since > LATE_MAX) {
		keys->late = '\0';
		return false;
	}
	length = late_length(keys, s, n, now, &goes_on);
	if (keys->waiting)
		return false;
	if (length == 0 || !goes_on)
		keys->late = '\0';
	else if (keys->late == ESC)
		keys->late = s[0];
	if (length == 0)
		return false;
	keys->since = now;
	key->code = K_UNKNOWN;
	take(keys, length);
	return true;
}

static bool
next_char(struct keys *keys, struct key *key, int64_t now)
{
	const char *s = keys->in.text + keys->at;
	size_t n = keys->in.length - keys->at, length;

	for (size_t i = 0; i < LENGTH(controls); i++)
		if (s[0] == controls[i].byte)
			key->code = controls[i].code;
	if (key->code == K_NONE && s[0] > 0 && s[0] < ' ')
		key->code = K_CTRL_A + (unsigned)(s[0] - 1);
	if (key->code != K_NONE) {
		take(keys, 1);
		return true;
	}
	length = sequence_char_length(s, n);
	keys->waiting = length == 0 && now - keys->last < keys->delay;
	if (keys->waiting)
		return false;
	if (length > 0 && utf8_valid(s, length))
		sequence_char(key, s, length);
	else
		length = 1;
	take(keys, length);
	return key->code == K_CHAR;
}

/* True when a burst goes on at this byte. */
static bool
is_plain(char c)
{
	return c == '\r' || c == '\n' || c == '\t' ||
	    ((unsigned char)c >= ' ' && c != 0x7F);
}

/* n bytes were added: may all that is not a key yet be of a burst? */
static void
gather(struct keys *keys, size_t n)
{
	bool plain = keys->bursts;

	for (size_t i = keys->at; plain && i < keys->in.length; i++)
		plain = is_plain(keys->in.text[i]);
	keys->quick = plain ? keys->quick + n : 0;
	keys->held = keys->quick >= GATHER_MIN && keys->quick <= BURST_MIN;
}

/* Is it too early to tell whether a few letters are the first of a paste? */
static bool
is_held(struct keys *keys, int64_t now)
{
	keys->held = keys->held && now - keys->last < GATHER_PAUSE;
	keys->waiting = keys->held;
	return keys->held;
}

/* How much of the input belongs to the paste, and whether it ends there;
 * *skip is what its end mark takes. */
static size_t
paste_length(
    const struct keys *keys, const char *s, size_t n, bool *ends, size_t *skip)
{
	size_t i = 0, mark = sizeof paste_end - 1;

	*skip = 0;
	*ends = false;
	if (keys->pasting == PASTE_BURST) {
		while (i < n && is_plain(s[i]))
			i++;
		*ends = i < n;
		return i;
	}
	for (; i < n; i++) {
		size_t left = n - i < mark ? n - i : mark;

		if (memcmp(s + i, paste_end, left) != 0)
			continue;
		*ends = left == mark;
		*skip = *ends ? mark : 0;
		break;
	}
	return i;
}

static bool
next_paste(struct keys *keys, struct key *key, int64_t now)
{
	size_t n = keys->in.length - keys->at, skip, length, room;
	const char *s = buf_text(&keys->in) + keys->at;
	int pause = keys->pasting == PASTE_BURST ? BURST_PAUSE : PASTE_PAUSE;
	bool ends;

	length = paste_length(keys, s, n, &ends, &skip);
	room = KEYS_PASTE_MAX - keys->paste.length;
	keys->cut = keys->cut || length > room;
	buf_add_bytes(&keys->paste, s, length < room ? length : room);
	if (length + skip > 0)
		take(keys, length + skip);
	if (!ends && now - keys->last < pause) {
		keys->waiting = true;
		return false;
	}
	key->code = K_PASTE;
	key->paste = buf_text(&keys->paste);
	key->paste_length = keys->paste.length;
	key->paste_cut = keys->cut;
	keys->pasting = PASTE_NONE;
	keys->given = true;
	return true;
}

void
keys_init(struct keys *keys, int delay)
{
	*keys = (struct keys){ .delay = delay };
}

void
keys_release(struct keys *keys)
{
	buf_release(&keys->in);
	buf_release(&keys->paste);
	*keys = (struct keys){ 0 };
}

void
keys_learn(struct keys *keys, const char *bytes, enum key_code code)
{
	if (keys->n_known == KEYS_KNOWN_MAX || bytes[0] != ESC)
		return;
	keys->known[keys->n_known].bytes = bytes;
	keys->known[keys->n_known++].code = code;
}

void
keys_feed(struct keys *keys, const char *bytes, size_t n, int64_t now)
{
	if (now - keys->last > GATHER_PAUSE)
		keys->quick = 0;
	buf_add_bytes(&keys->in, bytes, n);
	keys->last = now;
	if (keys->pasting != PASTE_NONE)
		return;
	gather(keys, n);
	if (keys->quick > BURST_MIN)
		keys->pasting = PASTE_BURST;
}

bool
keys_next(struct keys *keys, struct key *key, int64_t now)
{
	*key = (struct key){ 0 };
	keys->waiting = false;
	if (keys->given) {
		buf_clear(&keys->paste);
		keys->cut = keys->given = false;
	}
	if (is_held(keys, now))
		return false;
	while (keys->pasting != PASTE_NONE || keys->at < keys->in.length) {
		bool found;

		if (keys->pasting != PASTE_NONE)
			found = next_paste(keys, key, now);
		else if (next_late(keys, key, now))
			found = true;
		else if (keys->waiting)
			return false;
		else if (keys->in.text[keys->at] == ESC)
			found = next_escape(keys, key, now);
		else
			found = next_char(keys, key, now);
		if (found || keys->waiting)
			return found;
		key->code = K_NONE;
	}
	return false;
}

bool
keys_take(struct keys *keys, char byte)
{
	size_t left = keys->in.length - keys->at;
	const char *from = buf_text(&keys->in) + keys->at;
	const char *found = memchr(from, byte, left);

	if (found == NULL)
		return false;
	buf_remove(&keys->in, (size_t)(found - buf_text(&keys->in)), 1);
	return true;
}

int
keys_wait(const struct keys *keys, int64_t now)
{
	int64_t pause = keys->delay, left;

	if (!keys->waiting)
		return -1;
	if (keys->held)
		pause = GATHER_PAUSE;
	else if (keys->pasting == PASTE_MARKED)
		pause = PASTE_PAUSE;
	else if (keys->pasting == PASTE_BURST)
		pause = BURST_PAUSE;
	left = keys->last + pause - now;
	return left > 0 ? (int)left : 0;
}
