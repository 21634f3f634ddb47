/*
 * play.c - play a file of keys on the screens without a terminal.
 */
#include "test.h"

#include <ctype.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ncurses.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "ui/term.h"
#include "views/play.h"

static SCREEN *screen;
static FILE *nowhere;

static const struct {
	const char *name;
	enum key_code code;
} names[] = {
	{ "enter", K_ENTER },
	{ "tab", K_TAB },
	{ "backtab", K_BACKTAB },
	{ "esc", K_ESC },
	{ "backspace", K_BACKSPACE },
	{ "delete", K_DELETE },
	{ "up", K_UP },
	{ "down", K_DOWN },
	{ "left", K_LEFT },
	{ "right", K_RIGHT },
	{ "word-left", K_WORD_LEFT },
	{ "word-right", K_WORD_RIGHT },
	{ "home", K_HOME },
	{ "end", K_END },
	{ "pgup", K_PAGE_UP },
	{ "pgdn", K_PAGE_DOWN },
	{ "unknown", K_UNKNOWN },
};

/* Draw as the loop does after each batch: first the echo, then the disk. */
static void
settle(struct ui *ui)
{
	if (ui->wants_draw)
		ui_draw(ui);
	ui_work(ui);
	if (ui->wants_draw)
		ui_draw(ui);
}

static void
give(struct ui *ui, const struct key *key)
{
	ui_step(ui, key);
	settle(ui);
}

static struct key
named_key(const char *name)
{
	struct key key = { .code = K_CHAR };
	int f;

	for (size_t i = 0; i < LENGTH(names); i++)
		if (strcmp(names[i].name, name) == 0)
			key.code = names[i].code;
	if (sscanf(name, "f%d", &f) == 1)
		key.code = K_F1 + (unsigned)f - 1;
	else if (strncmp(name, "ctrl-", 5) == 0)
		key.code = K_CTRL_A + (unsigned)(name[5] - 'a');
	else if (strcmp(name, "space") == 0)
		key.text[0] = ' ';
	else if (key.code == K_CHAR)
		fail_msg("unknown key <%s>", name);
	return key;
}

static size_t
give_char(struct ui *ui, const char *text)
{
	struct key key = { .code = K_CHAR };
	size_t n;

	utf8_decode(text, strlen(text), 0, &n);
	memcpy(key.text, text, n);
	give(ui, &key);
	return n;
}

void
play_text(struct ui *ui, const char *text)
{
	while (*text != '\0')
		text += give_char(ui, text);
}

void
play_keys(struct ui *ui, const char *line)
{
	while (*line != '\0' && !ui->quit) {
		const char *end = strchr(line, '>');
		struct key key;
		char *name;

		if (*line != '<' || end == NULL) {
			line += give_char(ui, line);
			continue;
		}
		name = xstrndup(line + 1, (size_t)(end - line) - 1);
		key = named_key(name);
		free(name);
		give(ui, &key);
		line = end + 1;
	}
}

/* The time of the day is not the same tomorrow. */
static void
hide_times(char *text)
{
	for (char *c = text; strlen(c) >= 5; c++)
		if (isdigit((unsigned char)c[0]) &&
		    isdigit((unsigned char)c[1]) && c[2] == ':' &&
		    isdigit((unsigned char)c[3]) &&
		    isdigit((unsigned char)c[4]))
			c[0] = c[1] = c[3] = c[4] = '#';
	for (char *c = text; strlen(c) >= 8; c++)
		if (memcmp(c, "##:##:", 6) == 0)
			c[6] = c[7] = '#';
}

void
play_picture(struct ui *ui, struct buf *out)
{
	char row[4096];

	(void)ui;
	for (int y = 0; y < getmaxy(stdscr); y++) {
		size_t n;
		int cy = getcury(stdscr), cx = getcurx(stdscr);

		mvinnstr(y, 0, row, sizeof row - 1);
		move(cy, cx);
		n = strlen(row);
		while (n > 0 && row[n - 1] == ' ')
			row[--n] = '\0';
		hide_times(row);
		buf_addf(out, "%s\n", row);
	}
}

static void
order(struct ui *ui, struct fake *fake, const char *what)
{
	int rows, columns;

	if (strcmp(what, "rest") == 0)
		ui_settle(ui);
	else if (strcmp(what, "volle schijf") == 0)
		fake->save_fails = fake->draft_fails = true;
	else if (strcmp(what, "ruimte") == 0)
		fake->save_fails = fake->draft_fails = false;
	else if (strcmp(what, "collega") == 0)
		fake->colleague = true;
	else if (sscanf(what, "size %dx%d", &rows, &columns) == 2)
		resizeterm(rows, columns), ui->wants_draw = true;
	else
		fail_msg("unknown order ! %s", what);
	settle(ui);
}

static void
play_line(struct ui *ui, struct fake *fake, const char *line, struct buf *out)
{
	switch (line[0]) {
	case '\0':
	case '#':
		return;
	case '=':
		buf_addf(out, "%s    cursor %d %d%s\n", line, getcury(stdscr),
		    getcurx(stdscr), ui->quit ? "    left" : "");
		play_picture(ui, out);
		return;
	case '!':
		order(ui, fake, line + 2);
		return;
	case '"':
		play_text(ui, line + 1);
		return;
	default:
		play_keys(ui, line);
	}
}

void
play_file(const char *path, struct buf *out)
{
	struct error err = { 0 };
	struct fake fake;
	struct ui ui;
	char *text, *line, *end;
	size_t length;

	assert_int_equal(file_read(path, 1 << 20, &text, &length, &err), 0);
	fake_init(&fake);
	fake.empty = strstr(text, "! leeg\n") != NULL;
	fake.ready = strstr(text, "! klaar\n") != NULL;
	resizeterm(24, 80);
	ui_init(&ui, &fake.backend);
	ui_push(&ui, &view_home, 0);
	settle(&ui);
	for (line = text; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		assert_non_null(end);
		*end = '\0';
		if (strcmp(line, "! leeg") != 0 && strcmp(line, "! klaar") != 0)
			play_line(&ui, &fake, line, out);
	}
	ui_release(&ui);
	fake_release(&fake);
	free(text);
}

void
play_begin(void)
{
	assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	nowhere = fopen("/dev/null", "r+");
	assert_non_null(nowhere);
	screen = newterm("vt100", nowhere, nowhere);
	assert_non_null(screen);
	resizeterm(24, 80);
}

void
play_end(void)
{
	endwin();
	delscreen(screen);
	fclose(nowhere);
}
