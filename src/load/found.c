/*
 * found.c - a fault that somebody else found, in a file that is no YAML.
 */
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "load/fault.h"

void
load_report_add(struct load_report *report, const char *path, const char *text,
    const struct load_found *found)
{
	struct source source = { .report = report };
	struct mark mark = { 0, 0 };
	struct load_fault *fault;

	source_lines(&source, path, text);
	if (found->at <= source.length)
		mark = source_mark(&source, found->at);
	fault = fault_at(&source, mark,
	    (int)utf8_count(text + found->at, found->length), found->code, "%s",
	    found->text);
	if (found->word != NULL)
		fault_words(fault, found->word, word_table(found->known));
	source_release(&source);
	fault_sort(report);
}
