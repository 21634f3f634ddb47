/*
 * step_lines.c - the lines of a step as it stands.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "core/scope.h"
#include "ui/step_lines.h"

static struct line *
line_add(struct lines *lines, enum line_kind kind, const struct item *item)
{
	struct line *line;

	lines->line = xgrow(lines->line, lines->n, sizeof *lines->line);
	line = &lines->line[lines->n++];
	line->kind = kind;
	line->field = item == NULL ? NULL : &item->field;
	line->item = -1;
	line->subitem = -1;
	return line;
}

static void
add_question(struct lines *lines, const struct item *item, int i)
{
	enum line_kind kind =
	    item->field.kind == FIELD_KOP ? LINE_HEAD : LINE_FIELD;

	line_add(lines, kind, item)->item = i;
}

/* One row of a group: its heading and its questions. */
static void
add_row(struct lines *lines, const struct onderzoek *o,
    const struct item *group, int i, int row)
{
	struct line *line = line_add(lines, LINE_HEAD, group);

	line->item = i;
	line->row = row;
	line->group = group;
	for (size_t j = 0; j < group->n_items; j++) {
		const struct item *item = &group->item[j];

		if (!field_relevant_at(o, &item->field, row))
			continue;
		add_question(lines, item, i);
		line = &lines->line[lines->n - 1];
		line->subitem = (int)j;
		line->row = row;
		line->group = group;
	}
}

static void
add_group(struct lines *lines, const struct onderzoek *o,
    const struct item *group, int i, const struct extra_row *extra)
{
	int rows = group->repeats ? onderzoek_rows(o, group) : 1;

	if (extra->item == i && extra->rows > rows)
		rows = extra->rows;
	for (int row = 0; row < rows; row++)
		add_row(lines, o, group, i, row);
	if (group->repeats &&
	    (group->rows_max <= 0 || rows < group->rows_max)) {
		struct line *line = line_add(lines, LINE_ADD, group);

		line->item = i;
		line->row = rows;
		line->group = group;
	}
}

void
lines_make(const struct onderzoek *o, size_t step,
    const struct extra_row *extra, struct lines *lines)
{
	const struct step *s = &o->form->step[step];

	*lines = (struct lines){ 0 };
	for (size_t i = 0; i < s->n_items; i++) {
		const struct item *item = &s->item[i];

		if (!field_relevant(o, &item->field))
			continue;
		if (item->item != NULL)
			add_group(lines, o, item, (int)i, extra);
		else
			add_question(lines, item, (int)i);
	}
	if (s->view != STEP_QUESTIONS)
		line_add(lines, LINE_VIEW, NULL);
}

void
lines_release(struct lines *lines)
{
	free(lines->line);
	*lines = (struct lines){ 0 };
}

bool
line_focusable(const struct line *line)
{
	if (line->kind == LINE_HEAD)
		return false;
	if (line->kind != LINE_FIELD)
		return true;
	return line->field->computed == NULL && !line->field->read_only;
}

size_t
lines_next(const struct lines *lines, size_t at, int direction)
{
	for (;;) {
		if (direction < 0 ? at == 0 : at + 1 >= lines->n)
			return SIZE_MAX;
		at = direction < 0 ? at - 1 : at + 1;
		if (line_focusable(&lines->line[at]))
			return at;
	}
}

size_t
lines_find(const struct lines *lines, const struct field *field, int row)
{
	for (size_t i = 0; i < lines->n; i++) {
		const struct line *line = &lines->line[i];

		if (line->kind == LINE_FIELD && line->field == field &&
		    line->row == row)
			return i;
	}
	return SIZE_MAX;
}

static bool
is_empty(const struct onderzoek *o, const struct line *line)
{
	struct buf value = { 0 };
	bool empty;

	empty = *onderzoek_get(o, line->field, line->row, &value) == '\0';
	buf_release(&value);
	return empty;
}

size_t
lines_first_empty(const struct lines *lines, const struct onderzoek *o)
{
	bool begun = false;

	for (size_t i = 0; i < lines->n; i++) {
		const struct line *line = &lines->line[i];

		if (line->kind != LINE_FIELD || !line_focusable(line))
			continue;
		if (!is_empty(o, line))
			begun = true;
		else if (begun && field_required_at(o, line->field, line->row))
			return i;
	}
	return 0;
}
