/*
 * harness_audit.c - a strict parser of what goes to a terminal.
 *
 * Each capability of terminfo that draws becomes a regular expression, in
 * which numbers stand for parameters; what matches none of them is not
 * allowed.
 */
#include <ctype.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include <curses.h>
#include <term.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "pty/harness_audit.h"

struct audit {
	TERMINAL *terminal;
	regex_t sequence;
};

struct range {
	int32_t first, last;
};

/* All that draws, moves, or changes how text looks. */
static const char *const drawing[] = { "blink", "bold", "cbt", "civis", "clear",
	"cnorm", "cr", "csr", "cub", "cub1", "cud", "cud1", "cuf", "cuf1",
	"cup", "cuu", "cuu1", "cvvis", "dch", "dch1", "dim", "dl", "dl1", "ech",
	"ed", "el", "el1", "enacs", "home", "hpa", "ht", "ich", "ich1", "il",
	"il1", "ind", "indn", "invis", "nel", "oc", "op", "rc", "rep", "rev",
	"ri", "rin", "ritm", "rmacs", "rmam", "rmcup", "rmir", "rmkx", "rmso",
	"rmul", "sc", "setab", "setaf", "setb", "setf", "sgr", "sgr0", "sitm",
	"smacs", "smam", "smcup", "smir", "smkx", "smso", "smul", "vpa" };

/* Beside terminfo: bracketed paste, and the answer to a sync. */
static const char *const others[] = { "\033\\[\\?2004h", "\033\\[\\?2004l",
	SYNC_ANSWER };

/* Code points that turn, hide or fake what stands beside them. */
static const struct range banned[] = { { 0x7f, 0x9f }, { 0xad, 0xad },
	{ 0x61c, 0x61c }, { 0x200b, 0x200c }, { 0x200e, 0x200f },
	{ 0x2028, 0x202e }, { 0x2060, 0x206f }, { 0xe000, 0xf8ff },
	{ 0xfdd0, 0xfdef }, { 0xfeff, 0xfeff }, { 0xfff9, 0xfffb },
	{ 0xfffe, 0xffff }, { 0xe0000, 0xe0fff }, { 0xf0000, 0x10ffff } };

static const char *
string_of(const char *name)
{
	const char *value = tigetstr(name);

	return value == (const char *)-1 ? NULL : value;
}

static void
add_literal(struct buf *out, char byte)
{
	if (strchr("\\[](){}.*+?^$|", byte) != NULL)
		buf_add_char(out, '\\');
	buf_add_char(out, byte);
}

/* The length of "$<50*>", a delay, or 0. */
static size_t
delay(const char *text)
{
	size_t n;

	if (strncmp(text, "$<", 2) != 0)
		return 0;
	n = 2 + strspn(text + 2, "0123456789.*/");
	return text[n] == '>' ? n + 1 : 0;
}

/* "%d", "%2.2X", "%:-5d": what printf would write.  Its length, or 0. */
static size_t
number(const char *text)
{
	size_t n = 1;

	if (text[n] == ':')
		n += 1 + strspn(text + n + 1, "-+# ");
	n += strspn(text + n, "0123456789.");
	return text[n] != '\0' && strchr("doxX", text[n]) ? n + 1 : 0;
}

/* "%p1", "%{16}", "%'x'", "%+": works on the stack, writes nothing. */
static size_t
silent(const char *text)
{
	if (text[1] == '\'')
		return 4;
	if (text[1] == '{')
		return strcspn(text, "}") + 1;
	if (strchr("pPg", text[1]) != NULL)
		return 3;
	return strchr("il+-*/m&|^=><AO!~", text[1]) != NULL ? 2 : 0;
}

/*
 * "%?..%t..%e..%;" is one of its arms; without a last %e the arm may be
 * empty.  *open says that the arm hangs on a condition.
 */
static size_t
conditional(const char *text, struct buf *out, bool *open)
{
	switch (text[1]) {
	case '?':
		buf_add(out, "(");
		return 2;
	case 't':
		*open = true;
		return 2;
	case 'e':
		buf_add(out, "|");
		*open = false;
		return 2;
	case ';':
		buf_add(out, *open ? "|)" : ")");
		*open = false;
		return 2;
	}
	return 0;
}

/* False for what takes a string: no program of ours may send that. */
static bool
add_template(struct buf *out, const char *text)
{
	bool open = false;
	size_t n;

	while (*text != '\0') {
		if ((n = delay(text)) != 0) {
			text += n;
		} else if (*text != '%') {
			add_literal(out, *text++);
		} else if (text[1] == '%') {
			add_literal(out, '%');
			text += 2;
		} else if ((n = number(text)) != 0) {
			buf_add(out, "[0-9]+");
			text += n;
		} else if ((n = conditional(text, out, &open)) != 0 ||
		    (n = silent(text)) != 0) {
			text += n;
		} else {
			return false;
		}
	}
	return true;
}

static void
add_capability(struct buf *out, const char *text)
{
	static const char repeat[] = "%p1%c";
	struct buf one = { 0 };

	/* The character that is repeated went through as text. */
	if (strncmp(text, repeat, strlen(repeat)) == 0)
		text += strlen(repeat);
	if (add_template(&one, text) && one.length > 0)
		buf_addf(out, "|%s", buf_text(&one));
	buf_release(&one);
}

/* ncurses leaves the end of line drawing out of sgr0. */
static void
add_trimmed(struct buf *out)
{
	const char *off = string_of("rmacs"), *all = string_of("sgr0");
	const char *at = off && all ? strstr(all, off) : NULL;
	char *rest;

	if (at == NULL)
		return;
	rest = xasprintf("%.*s%s", (int)(at - all), all, at + strlen(off));
	if (*rest != '\0')
		add_capability(out, rest);
	free(rest);
}

static bool
compile(struct audit *audit)
{
	struct buf all = { 0 };
	const char *text;
	int status;

	buf_addf(&all, "^(%s", others[0]);
	for (size_t i = 1; i < LENGTH(others); i++)
		buf_addf(&all, "|%s", others[i]);
	for (size_t i = 0; i < LENGTH(drawing); i++) {
		text = string_of(drawing[i]);
		if (text != NULL)
			add_capability(&all, text);
	}
	add_trimmed(&all);
	buf_add(&all, ")");
	status = regcomp(&audit->sequence, buf_text(&all), REG_EXTENDED);
	buf_release(&all);
	return status == 0;
}

static int
next_sequence(const struct audit *audit, const char *bytes, size_t n)
{
	char window[AUDIT_LONGEST + 1];
	regmatch_t match;
	size_t length = n < AUDIT_LONGEST ? n : AUDIT_LONGEST;

	memcpy(window, bytes, length);
	window[length] = '\0';
	if (regexec(&audit->sequence, window, 1, &match, 0) == 0)
		return (int)match.rm_eo;
	return *bytes == '\033' && n < AUDIT_LONGEST ? 0 : -1;
}

/* Bytes that a character takes by its first one; 0 for none. */
static size_t
character_length(char first)
{
	const unsigned char c = (unsigned char)first;

	if (c < 0x80)
		return 1;
	return c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
}

static int
next_character(const char *bytes, size_t n)
{
	size_t want = character_length(*bytes), got;
	int32_t code;

	if (want == 0)
		return -1;
	if (n < want)
		return 0;
	code = utf8_decode(bytes, want, 0, &got);
	if (code < 0 || got != want)
		return -1;
	for (size_t i = 0; i < LENGTH(banned); i++) {
		if (code >= banned[i].first && code <= banned[i].last)
			return -1;
	}
	return (int)want;
}

struct audit *
audit_new(const char *term)
{
	struct audit *audit = xcalloc(1, sizeof *audit);
	TERMINAL *before = cur_term;
	int error;

	if (setupterm(term, 1, &error) == OK) {
		audit->terminal = cur_term;
		if (compile(audit))
			return audit;
		del_curterm(audit->terminal);
	}
	set_curterm(before);
	free(audit);
	return NULL;
}

void
audit_free(struct audit *audit)
{
	if (audit == NULL)
		return;
	regfree(&audit->sequence);
	if (cur_term == audit->terminal)
		set_curterm(NULL);
	del_curterm(audit->terminal);
	free(audit);
}

int
audit_next(const struct audit *audit, const char *bytes, size_t n)
{
	if (n == 0)
		return 0;
	if (iscntrl((unsigned char)*bytes))
		return next_sequence(audit, bytes, n);
	return next_character(bytes, n);
}

const char *
audit_capability(const struct audit *audit, const char *name)
{
	set_curterm(audit->terminal);
	return string_of(name);
}
