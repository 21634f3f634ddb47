/*
 * term_type.c - what TERM says, and what to do when nobody knows it.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <ncurses.h>

#include "base/mem.h"
#include "ui/term_type.h"

/* The keys that terminfo may know better than the built-in table. */
static const struct {
	const char *capability;
	enum key_code code;
} capabilities[] = {
	{ "kcuu1", K_UP },
	{ "kcud1", K_DOWN },
	{ "kcub1", K_LEFT },
	{ "kcuf1", K_RIGHT },
	{ "khome", K_HOME },
	{ "kend", K_END },
	{ "kpp", K_PAGE_UP },
	{ "knp", K_PAGE_DOWN },
	{ "kdch1", K_DELETE },
	{ "kcbt", K_BACKTAB },
	{ "kent", K_ENTER },
	{ "kLFT5", K_WORD_LEFT },
	{ "kRIT5", K_WORD_RIGHT },
	{ "kf1", K_F1 },
	{ "kf2", K_F2 },
	{ "kf3", K_F3 },
	{ "kf4", K_F4 },
	{ "kf5", K_F5 },
	{ "kf6", K_F6 },
	{ "kf7", K_F7 },
	{ "kf8", K_F8 },
	{ "kf9", K_F9 },
	{ "kf10", K_F10 },
	{ "kf11", K_F11 },
	{ "kf12", K_F12 },
};

/* Terminals that can do what an entry they do not have here can do. */
static const struct {
	const char *part; /* of the name */
	const char *instead;
} kin[] = {
	{ "tmux", "screen-256color" },
	{ "screen", "screen-256color" },
	{ "xterm", "xterm-256color" },
	{ "kitty", "xterm-256color" },
	{ "foot", "xterm-256color" },
	{ "ghostty", "xterm-256color" },
	{ "alacritty", "xterm-256color" },
	{ "wezterm", "xterm-256color" },
	{ "konsole", "xterm-256color" },
	{ "gnome", "xterm-256color" },
	{ "vte", "xterm-256color" },
	{ "putty", "xterm-256color" },
	{ "rxvt", "xterm-256color" },
	{ "iterm", "xterm-256color" },
	{ "mintty", "xterm-256color" },
	{ "contour", "xterm-256color" },
	{ "st-", "xterm-256color" },
};

/* Names of terminals that mark a paste when asked, without terminfo
 * saying so; others may print what they do not know. */
static const char *const marks_paste[] = { "xterm", "screen", "tmux", "rxvt",
	"vte", "foot", "kitty", "alacritty", "konsole", "gnome", "putty",
	"wezterm", "ghostty", "iterm", "mintty" };

static const char *
capability(const char *name)
{
	const char *text = tigetstr((NCURSES_CONST char *)(uintptr_t)name);

	/* (char *)-1 says that it is no string. */
	return (intptr_t)text == -1 ? NULL : text;
}

/* A terminal on which a cursor can be put anywhere. */
static bool
open_as(const char *name)
{
	SCREEN *screen = newterm(name, stdout, stdin);

	if (screen == NULL)
		return false;
	if (capability("cup") != NULL)
		return true;
	endwin();
	delscreen(screen);
	return false;
}

static const char *
like(const char *name)
{
	for (size_t i = 0; i < LENGTH(kin); i++)
		if (strstr(name, kin[i].part) != NULL)
			return kin[i].instead;
	return "vt100";
}

const char *
type_open(const char *name, char *notice, size_t size)
{
	const char *used = name;

	notice[0] = '\0';
	if (open_as(name))
		return name;
	used = like(name);
	if (!open_as(used)) {
		used = "vt100";
		if (!open_as(used))
			return NULL;
	}
	snprintf(notice, size,
	    "Terminal '%.30s' is hier onbekend en wordt behandeld als %s.",
	    name, used);
	return used;
}

bool
type_marks_paste(const char *name, const char *used)
{
	if (capability("BE") != NULL)
		return true;
	if (strcmp(used, "vt100") == 0)
		return false;
	for (size_t i = 0; i < LENGTH(marks_paste); i++)
		if (strstr(name, marks_paste[i]) != NULL)
			return true;
	return false;
}

void
type_learn_keys(struct keys *keys)
{
	for (size_t i = 0; i < LENGTH(capabilities); i++) {
		const char *bytes = capability(capabilities[i].capability);

		if (bytes != NULL)
			keys_learn(keys, bytes, capabilities[i].code);
	}
}

void
type_reset(struct buf *out)
{
	static const char *const names[] = { "sgr0", "rmcup", "cnorm" };

	for (size_t i = 0; i < LENGTH(names); i++)
		if (capability(names[i]) != NULL)
			buf_add(out, capability(names[i]));
}
