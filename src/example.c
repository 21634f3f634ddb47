/*
 * example.c - the example data: a file of subcommands, one a line, played
 * through the same functions as a person's.
 *
 * A word is bare or between double quotes ("\"" for a quote); # begins a
 * comment; "dag 2026-09-01" sets the day of what follows; {n} stands for
 * the number of the last onderzoek that was begun.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "cmd.h"
#include "meter.h"

#define WORDS_MAX   32
#define EXAMPLE_MAX (1 << 20)

struct line {
	char *word[WORDS_MAX]; /* owned */
	int n;
};

static void
line_release(struct line *line)
{
	for (int i = 0; i < line->n; i++)
		free(line->word[i]);
	line->n = 0;
}

/* One word from *at on; *at then stands behind it. */
static char *
read_word(const char **at)
{
	struct buf word = { 0 };
	bool quoted = **at == '"';

	if (quoted)
		++*at;
	while (**at != '\0' && **at != '\n' &&
	    (quoted ? **at != '"' : **at != ' ')) {
		if (quoted && (*at)[0] == '\\' && (*at)[1] == '"')
			++*at;
		buf_add_char(&word, *(*at)++);
	}
	if (quoted && **at == '"')
		++*at;
	buf_add(&word, "");
	return buf_take(&word);
}

static int
read_line(const char **at, struct line *line, struct error *err)
{
	line->n = 0;
	while (**at != '\0' && **at != '\n') {
		if (**at == ' ')
			++*at;
		else if (**at == '#')
			*at += strcspn(*at, "\n");
		else if (line->n == WORDS_MAX)
			return error_set(err,
			    "meer dan %d woorden op een regel.", WORDS_MAX);
		else
			line->word[line->n++] = read_word(at);
	}
	if (**at == '\n')
		++*at;
	return 0;
}

/* {n}: the number that the last "nieuw" gave. */
static void
fill_in_number(struct line *line, const char *nummer)
{
	for (int i = 0; i < line->n; i++) {
		if (strcmp(line->word[i], "{n}") == 0) {
			free(line->word[i]);
			line->word[i] = xstrdup(nummer);
		}
	}
}

/* "nieuw" without its print: the number is kept for the lines after. */
static int
begin(struct app *app, const struct line *line, char nummer[static 16],
    struct error *err)
{
	struct follow follow = { .vorige = line->n > 2 ? line->word[2] : NULL };
	struct buf told = { 0 };
	struct onderzoek o;
	int result;

	if (line->n < 2)
		return error_set(err, "nieuw: noem een vorm.");
	result = app_begin(app, line->word[1], &follow, &o, &told, err);
	buf_release(&told);
	if (result == -1)
		return -1;
	snprintf(nummer, 16, "%s", o.nummer);
	onderzoek_release(&o);
	return 0;
}

static int
play(struct app *app, struct line *line, char nummer[static 16],
    struct error *err)
{
	if (strcmp(line->word[0], "dag") == 0 && line->n == 2)
		return setenv("SCHOUW_TODAY", line->word[1], 1);
	fill_in_number(line, nummer);
	if (strcmp(line->word[0], "nieuw") == 0)
		return begin(app, line, nummer, err);
	return cmd_run(app, line->n, line->word, err);
}

static int64_t
count_lines(const char *text)
{
	int64_t n = 0;

	for (; *text != '\0'; text++)
		n += *text == '\n';
	return n;
}

static int
play_all(struct app *app, const char *path, const char *text,
    const struct progress *progress, struct error *err)
{
	char nummer[16] = "";
	struct line line = { 0 };
	struct error why = { 0 };
	int64_t all = count_lines(text);
	int number = 0, result = 0;

	while (*text != '\0' && result == 0) {
		if (progress_step(progress, "regels", number++, all, err) == -1)
			return -1;
		result = read_line(&text, &line, &why);
		if (result == 0 && line.n > 0)
			result = play(app, &line, nummer, &why);
		line_release(&line);
	}
	if (result == 0)
		return 0;
	error_set(err, "%s:%d: %s", path, number, why.text);
	err->kind = why.kind;
	return -1;
}

/* A line that fails leaves nothing of the lines before it. */
static int
play_whole(struct app *app, const char *path, const char *text,
    const struct progress *progress, struct error *err)
{
	int result = -1;

	if (store_hold(app->store, err) == -1)
		return -1;
	if (!store_is_empty(app->store))
		error_set(err,
		    "Er staan al onderzoeken in %s; voorbeelden komen alleen "
		    "in een lege database.",
		    app->database);
	else
		result = play_all(app, path, text, progress, err);
	if (result == 0)
		return store_keep(app->store, err);
	store_drop(app->store);
	return -1;
}

int
app_example(struct app *app, const struct progress *progress, struct error *err)
{
	const char *today = getenv("SCHOUW_TODAY");
	char *kept = xstrdup(today), *text;
	char *path = xasprintf("%s/voorbeeld/voorbeeld.txt", app->data);
	bool quiet = app->quiet;
	size_t length;
	int result = -1;

	if (app_store(app, true, err) == 0 &&
	    file_read(path, EXAMPLE_MAX, &text, &length, err) == 0) {
		app->quiet = true;
		result = play_whole(app, path, text, progress, err);
		app->quiet = quiet;
		free(text);
	}
	if (kept != NULL)
		setenv("SCHOUW_TODAY", kept, 1);
	else
		unsetenv("SCHOUW_TODAY");
	free(kept);
	free(path);
	return result;
}

int
cmd_voorbeeld(struct app *app, const struct args *args, struct error *err)
{
	struct meter meter;
	int result;

	(void)args;
	meter_begin(&meter);
	result = app_example(app, &meter.progress, err);
	meter_end(&meter);
	if (result == -1)
		return -1;
	printf("%zu onderzoeken als voorbeeld in ", store_count(app->store));
	print_safe(app->database);
	putchar('\n');
	return 0;
}
