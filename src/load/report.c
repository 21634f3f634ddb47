/*
 * report.c - the faults as people and as programs read them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "load/canonical.h"
#include "load/fault.h"
#include "load/load.h"

void
load_report_release(struct load_report *report)
{
	for (size_t i = 0; i < report->n; i++)
		fault_release(&report->fault[i]);
	free(report->fault);
	*report = (struct load_report){ 0 };
}

static const char *
severity(const struct load_fault *fault)
{
	return fault->code[0] == 'W' ? "waarschuwing" : "fout";
}

static void
add_repeated(struct buf *out, char c, int n)
{
	for (int i = 0; i < n; i++)
		buf_add_char(out, c);
}

/* Columns that characters [from, from + n) of a line take. */
static int
columns(const char *line, int from, int n)
{
	size_t length = strlen(line), start = 0, at = 0, step;

	for (int i = 0; i < from + n && at < length; i++) {
		utf8_decode(line, length, at, &step);
		at += step;
		if (i + 1 == from)
			start = at;
	}
	return utf8_width(line + start, at - start);
}

/* The line with its number, and carets under what is wrong. */
static void
add_source(struct buf *out, const struct load_fault *fault)
{
	char *line = utf8_show(fault->source, strlen(fault->source), false);
	int before = columns(fault->source, 0, fault->column - 1);
	int width = columns(fault->source, fault->column - 1, fault->width);

	buf_addf(out, "%5d | %s\n", fault->line, line);
	add_repeated(out, ' ', 5);
	buf_add(out, " | ");
	add_repeated(out, ' ', before);
	add_repeated(out, '^', width < 1 ? 1 : width);
	buf_add_char(out, '\n');
	free(line);
}

void
load_report_text(const struct load_report *report, struct buf *out)
{
	for (size_t i = 0; i < report->n; i++) {
		const struct load_fault *fault = &report->fault[i];
		char *path = utf8_show(fault->path, strlen(fault->path), false);

		buf_add(out, path);
		if (fault->line > 0)
			buf_addf(out, ":%d:%d", fault->line, fault->column);
		buf_addf(out, ": %s %s: %s\n", severity(fault), fault->code,
		    fault->text);
		if (fault->line > 0 && fault->source != NULL)
			add_source(out, fault);
		if (fault->hint != NULL)
			buf_addf(out, "   bedoelde u: %s\n", fault->hint);
		if (fault->allowed != NULL)
			buf_addf(out, "   toegestaan: %s\n", fault->allowed);
		free(path);
	}
	if (report->n == LOAD_FAULTS_MAX)
		buf_addf(out, "Na %d meldingen is gestopt.\n", LOAD_FAULTS_MAX);
}

static void
add_member(struct buf *out, const char *key, const char *text)
{
	buf_addf(out, ", \"%s\": ", key);
	if (text == NULL)
		buf_add(out, "null");
	else
		canonical_string(out, text);
}

void
load_report_json(const struct load_report *report, struct buf *out)
{
	buf_add_char(out, '[');
	for (size_t i = 0; i < report->n; i++) {
		const struct load_fault *fault = &report->fault[i];

		buf_add(
		    out, i == 0 ? "\n  {\"bestand\": " : ",\n  {\"bestand\": ");
		canonical_string(out, fault->path);
		buf_addf(out, ", \"regel\": %d, \"kolom\": %d, \"lengte\": %d",
		    fault->line, fault->column, fault->width);
		add_member(out, "code", fault->code);
		add_member(out, "ernst", severity(fault));
		add_member(out, "tekst", fault->text);
		add_member(out, "bedoeld", fault->hint);
		add_member(out, "toegestaan", fault->allowed);
		buf_add_char(out, '}');
	}
	buf_add(out, report->n == 0 ? "]\n" : "\n]\n");
}
