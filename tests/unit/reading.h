/*
 * reading.h - a question of each kind, with choices and registers, and what
 * must become of something typed.
 */
#ifndef TESTS_UNIT_READING_H
#define TESTS_UNIT_READING_H

#include <string.h>

#include "base/mem.h"
#include "core/field.h"

static struct choice choices[] = {
	{ .id = "client", .label = "Cliënt of vertegenwoordiger" },
	{ .id = "medewerker", .label = "(Ex-)medewerker" },
	{ .id = "gemeente", .label = "Gemeente" },
};

static struct voorziening voorzieningen[] = {
	{ .id = "beschermd_wonen", .label = "Beschermd wonen" },
	{ .id = "opvang_algemeen",
	    .label = "Maatschappelijke opvang, algemene voorziening" },
	{ .id = "opvang_maatwerk",
	    .label = "Maatschappelijke opvang, maatwerkvoorziening" },
	{ .id = "vervoer", .label = "Vervoer" },
};

static struct gemeente gemeenten[] = {
	{ .id = "capelle_aan_den_ijssel", .label = "Capelle aan den IJssel" },
	{ .id = "goeree_overflakkee", .label = "Goeree-Overflakkee" },
	{ .id = "rotterdam", .label = "Rotterdam" },
};

static const struct registers registers = {
	.voorziening = voorzieningen,
	.n_voorzieningen = LENGTH(voorzieningen),
	.gemeente = gemeenten,
	.n_gemeenten = LENGTH(gemeenten),
};

static struct field
field_of(enum field_kind kind)
{
	return (struct field){ .id = "vraag",
		.label = "Vraag",
		.kind = kind,
		.choice = choices,
		.n_choices = LENGTH(choices) };
}

/* What is typed and what is stored, or the sentence it is refused with. */
struct reading {
	const char *typed, *expected;
};

static void
assert_field_reads(const struct field *field, const struct reading *reading)
{
	struct buf out = { 0 };
	struct error err = { 0 };

	if (field_read(field, &registers, reading->typed, &out, &err) != 0)
		fail_msg("%s: %s", reading->typed, err.text);
	assert_string_equal(buf_text(&out), reading->expected);
	assert_string_equal(err.text, "");
	buf_release(&out);
}

static void
assert_field_refuses(const struct field *field, const struct reading *reading)
{
	struct buf out = { 0 };
	struct error err = { 0 };

	if (field_read(field, &registers, reading->typed, &out, &err) == 0)
		fail_msg("%s: taken as %s", reading->typed, buf_text(&out));
	assert_string_equal(err.text, reading->expected);
	assert_string_equal(buf_text(&out), "");
	buf_release(&out);
}

static void
assert_reads(struct field field, const struct reading *reading, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_field_reads(&field, &reading[i]);
}

static void
assert_refuses(struct field field, const struct reading *reading, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_field_refuses(&field, &reading[i]);
}

static void
assert_shows(struct field field, const char *value, const char *expected)
{
	struct buf out = { 0 };

	field_show(&field, &registers, value, &out);
	assert_string_equal(buf_text(&out), expected);
	buf_release(&out);
}

#endif
