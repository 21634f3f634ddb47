/*
 * fault.c - telling a fault: its place, its sentence, what was meant.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "load/fault.h"

#define DISTANCE_MAX    2
#define SOURCE_LINE_MAX 1000 /* bytes; a longer line is not shown */
#define ALLOWED_WIDTH   60   /* columns of words before "..." */

static char *
copy_line(const struct source *source, int number)
{
	size_t length;
	const char *line = source_line(source, number, &length);

	if (line == NULL || length > SOURCE_LINE_MAX)
		return NULL;
	return xstrndup(line, length);
}

/* A sentence may quote the file: nothing in it may harm a terminal. */
static char *
sentence(const char *, va_list) __attribute__((format(printf, 1, 0)));

static char *
sentence(const char *format, va_list arguments)
{
	char text[1024], *shown;
	size_t length;

	vsnprintf(text, sizeof text, format, arguments);
	length = utf8_broken(text, strlen(text));
	shown = utf8_show(text, length, false);
	return shown;
}

/* Where lines were left out, what is missing may have stood there. */
static bool
is_doubtful(const char *code)
{
	static const char *const codes[] = { "E201", "E203", "E303", "E402",
		"E404", "E405", "W602", "W603" };

	for (size_t i = 0; i < LENGTH(codes); i++)
		if (strcmp(code, codes[i]) == 0)
			return true;
	return false;
}

static struct load_fault *
add(struct source *source, struct mark mark, int width, const char *code)
{
	struct load_report *report = source->report;
	struct load_fault *fault;

	if (source->mended != NULL && is_doubtful(code))
		return NULL;
	if (code[0] == 'W') {
		report->n_warnings++;
	} else {
		report->n_errors++;
		source->n_errors++;
	}
	if (report->n == LOAD_FAULTS_MAX)
		return NULL;
	report->fault = xgrow(report->fault, report->n, sizeof *report->fault);
	fault = &report->fault[report->n++];
	snprintf(fault->code, sizeof fault->code, "%s", code);
	fault->path = xstrdup(source->path);
	fault->line = mark.line;
	fault->column = mark.column;
	fault->width = width;
	fault->source = copy_line(source, mark.line);
	return fault;
}

static struct load_fault *
tell(struct source *, struct mark, int width, const char *code, const char *,
    va_list) __attribute__((format(printf, 5, 0)));

static struct load_fault *
tell(struct source *source, struct mark mark, int width, const char *code,
    const char *format, va_list arguments)
{
	struct load_fault *fault = add(source, mark, width, code);

	if (fault != NULL)
		fault->text = sentence(format, arguments);
	return fault;
}

struct load_fault *
fault_at(struct source *source, struct mark mark, int width, const char *code,
    const char *format, ...)
{
	struct load_fault *fault;
	va_list arguments;

	va_start(arguments, format);
	fault = tell(source, mark, width, code, format, arguments);
	va_end(arguments);
	return fault;
}

/* Characters of a node on its first line; at least 1. */
static int
node_width(const struct node *node)
{
	int width = node->end.column - node->start.column;

	if (node->kind != NODE_SCALAR || node->end.line != node->start.line)
		return 1;
	return width < 1 ? 1 : width;
}

struct load_fault *
fault_node(const struct node *node, const char *code, const char *format, ...)
{
	struct load_fault *fault;
	va_list arguments;

	va_start(arguments, format);
	fault = tell(node->source, node->start, node_width(node), code, format,
	    arguments);
	va_end(arguments);
	return fault;
}

void
fault_hint(struct load_fault *fault, const char *hint)
{
	if (fault == NULL || hint == NULL)
		return;
	free(fault->hint);
	fault->hint = utf8_show(hint, strlen(hint), false);
}

const char *
fault_nearest(const char *word, struct word_list list)
{
	const char *nearest = NULL, *known;
	int best = DISTANCE_MAX + 1;
	bool only = true;

	/* Of two letters everything is near. */
	if (utf8_count(word, strlen(word)) < 3)
		return NULL;
	for (size_t i = 0; (known = list.nth(list.context, i)) != NULL; i++) {
		int distance = utf8_distance(word, known, DISTANCE_MAX);

		if (distance < best) {
			best = distance;
			nearest = known;
			only = true;
		} else if (distance == best && distance <= DISTANCE_MAX) {
			only = strcmp(nearest, known) == 0 && only;
		}
	}
	return best <= DISTANCE_MAX && only ? nearest : NULL;
}

void
fault_words(struct load_fault *fault, const char *word, struct word_list list)
{
	struct buf allowed = { 0 };
	const char *known;
	char *shown;

	if (fault == NULL)
		return;
	fault_hint(fault, fault_nearest(word, list));
	for (size_t i = 0; (known = list.nth(list.context, i)) != NULL; i++) {
		if (known[0] == '\0')
			continue;
		if (allowed.length > 0)
			buf_add(&allowed, ", ");
		if (utf8_width(buf_text(&allowed), allowed.length) +
			utf8_width(known, strlen(known)) >
		    ALLOWED_WIDTH) {
			buf_add(&allowed, "…");
			break;
		}
		buf_add(&allowed, known);
	}
	if (allowed.length > 0) {
		shown = utf8_show(allowed.text, allowed.length, false);
		free(fault->allowed);
		fault->allowed = shown;
	}
	buf_release(&allowed);
}

void
fault_release(struct load_fault *fault)
{
	free(fault->path);
	free(fault->text);
	free(fault->source);
	free(fault->hint);
	free(fault->allowed);
	*fault = (struct load_fault){ 0 };
}

struct fault_count
fault_count(const struct source *source)
{
	const struct load_report *report = source->report;

	return (struct fault_count){ report->n, report->n_errors,
		report->n_warnings, source->n_errors };
}

void
fault_keep(struct source *source, struct fault_count count, bool last)
{
	struct load_report *report = source->report;
	struct load_fault kept = report->fault[report->n - 1];

	for (size_t i = count.n; i + last < report->n; i++)
		fault_release(&report->fault[i]);
	report->n = count.n;
	report->n_errors = count.n_errors;
	report->n_warnings = count.n_warnings;
	source->n_errors = count.n_source;
	if (!last)
		return;
	report->fault[report->n++] = kept;
	report->n_errors++;
	source->n_errors++;
}

static const char *
table_nth(const void *context, size_t i)
{
	const char *const *words = context;

	return words[i];
}

struct word_list
word_table(const char *const *words)
{
	return (struct word_list){ words, table_nth };
}

static int
by_place(const void *left, const void *right)
{
	const struct load_fault *a = left, *b = right;
	int order = strcmp(a->path, b->path);

	if (order == 0)
		order = (a->line > b->line) - (a->line < b->line);
	if (order == 0)
		order = (a->column > b->column) - (a->column < b->column);
	return order != 0 ? order : strcmp(a->code, b->code);
}

/* As by_place(), and two causes may stand at one place. */
static int
by_cause(const void *left, const void *right)
{
	const struct load_fault *a = left, *b = right;
	int order = by_place(a, b);

	return order != 0 ? order : strcmp(a->text, b->text);
}

/* What an overlay says is read twice: by itself and in its normset. */
static void
drop_doubles(struct load_report *report)
{
	size_t n = 1;

	for (size_t i = 1; i < report->n; i++) {
		struct load_fault *fault = &report->fault[i];

		if (by_cause(&report->fault[n - 1], fault) != 0) {
			report->fault[n++] = *fault;
			continue;
		}
		report->n_errors -= fault->code[0] != 'W';
		report->n_warnings -= fault->code[0] == 'W';
		fault_release(fault);
	}
	report->n = n;
}

void
fault_sort(struct load_report *report)
{
	if (report->n < 2)
		return;
	qsort(report->fault, report->n, sizeof *report->fault, by_cause);
	drop_doubles(report);
}
