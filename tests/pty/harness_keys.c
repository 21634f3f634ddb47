/*
 * harness_keys.c - keys by name, as the terminal at hand sends them.
 */
#include <stdlib.h>
#include <string.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_pty.h"

struct name {
	const char *name;
	const char *capability; /* NULL: the bytes are fixed */
	const char *bytes;      /* when terminfo has none */
};

static const struct name names[] = { { "enter", NULL, "\r" },
	{ "tab", NULL, "\t" }, { "esc", NULL, "\033" }, { "space", NULL, " " },
	{ "backspace", "kbs", "\177" }, { "backtab", "kcbt", "\033[Z" },
	{ "up", "kcuu1", "\033[A" }, { "down", "kcud1", "\033[B" },
	{ "right", "kcuf1", "\033[C" }, { "left", "kcub1", "\033[D" },
	{ "home", "khome", "\033[1~" }, { "end", "kend", "\033[4~" },
	{ "pgup", "kpp", "\033[5~" }, { "pgdn", "knp", "\033[6~" },
	{ "delete", "kdch1", "\033[3~" }, { "c-left", NULL, "\033[1;5D" },
	{ "c-right", NULL, "\033[1;5C" }, { "paste", NULL, "\033[200~" },
	{ "/paste", NULL, "\033[201~" }, { "f1", "kf1", "\033[11~" },
	{ "f2", "kf2", "\033[12~" }, { "f3", "kf3", "\033[13~" },
	{ "f4", "kf4", "\033[14~" }, { "f5", "kf5", "\033[15~" },
	{ "f6", "kf6", "\033[17~" }, { "f7", "kf7", "\033[18~" },
	{ "f8", "kf8", "\033[19~" }, { "f9", "kf9", "\033[20~" },
	{ "f10", "kf10", "\033[21~" } };

static const char *
control(const char *name)
{
	static char byte[2];

	byte[0] = (char)(name[2] & 0x1f);
	return byte;
}

const char *
key_bytes(const struct pty *p, const char *name, size_t length)
{
	const char *bytes = NULL;

	for (size_t i = 0; i < LENGTH(names); i++) {
		if (strlen(names[i].name) != length ||
		    strncmp(names[i].name, name, length) != 0)
			continue;
		if (names[i].capability != NULL && p->audit != NULL)
			bytes = audit_capability(p->audit, names[i].capability);
		return bytes != NULL ? bytes : names[i].bytes;
	}
	if (length == 3 && strncmp(name, "c-", 2) == 0)
		return control(name);
	return NULL;
}

void
pty_type(struct pty *p, const char *bytes)
{
	pty_send(p, bytes, strlen(bytes));
}

void
pty_keys(struct pty *p, const char *keys)
{
	const char *bytes;
	size_t n;

	while (*keys != '\0') {
		n = strcspn(keys, "<");
		pty_send(p, keys, n);
		keys += n;
		if (keys[0] == '<' && keys[1] == '<') {
			pty_send(p, keys, 1);
			keys += 2;
		} else if (keys[0] == '<') {
			n = strcspn(keys, ">");
			bytes = key_bytes(p, keys + 1, n - 1);
			if (bytes == NULL || keys[n] == '\0')
				fail_msg("no such key: %s", keys);
			else if (strcmp(bytes, "\033") == 0)
				pty_escape(p);
			else
				pty_type(p, bytes);
			keys += n + 1;
		}
	}
}

void
pty_do(struct pty *p, const char *keys)
{
	pty_keys(p, keys);
	pty_sync(p);
}
