/*
 * The shipped files, damaged in 2,000 ways: the loader never crashes, what
 * it says can be printed, and what it lets through can be read again.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "load/load.h"

#define COPIES 2000
#define SEED   20261121U

static const char *const shipped[] = {
	"forms/calamiteit.yaml",
	"forms/heronderzoek.yaml",
	"forms/kwaliteit.yaml",
	"forms/opvolging.yaml",
	"forms/preventief.yaml",
	"forms/thema.yaml",
	"forms/toegang.yaml",
	"forms/signaal.yaml",
	"norms/kalender.yaml",
	"norms/registers.yaml",
	"norms/vng-basisset.yaml",
	"norms/wmo-rr-aanbieders.yaml",
	"norms/wmo-rr-gemeenten.yaml",
};

/* What means something to YAML, to the format or to a terminal. */
static const char *const pieces[] = { ":", ": ", "- ", "\n", "\n\n", "  ", "\t",
	"\"", "'", "#", " #", "{", "}", "[", "]", "[[[[[[[[", ",", "|\n", ">\n",
	"&a ", "*a", "<<: *a", "!!int ", "%YAML 1.1\n", "---\n", "...\n", "?",
	"~", "null", "yes", "0x7f", "1e999", "-1", "99999999999999999999",
	"\xff", "\xc3", "\xe2\x80\xae", "\x1b[2J", "\xc2\x9b", "\xef\xbb\xbf",
	"\\", "\\u0000", "\\x1b", "%s%n", "als: ", "id: ", "norm ", "(", ")",
	"en niet ", "= \"x\"", "\r\n" };

struct mutation {
	struct buf text;
	uint32_t state;
};

/* The same numbers on every machine (xorshift). */
static size_t
number(struct mutation *m, size_t below)
{
	m->state ^= m->state << 13;
	m->state ^= m->state >> 17;
	m->state ^= m->state << 5;
	return m->state % below;
}

/* Replace length bytes at a place by others. */
static void
splice(struct mutation *m, size_t at, size_t length, const char *other,
    size_t n_other)
{
	struct buf out = { 0 };
	const char *text = buf_text(&m->text);

	buf_add_bytes(&out, text, at);
	buf_add_bytes(&out, other, n_other);
	buf_add_bytes(&out, text + at + length, m->text.length - at - length);
	buf_release(&m->text);
	m->text = out;
}

/* A stretch of at most 80 bytes somewhere. */
static size_t
stretch(struct mutation *m, size_t *length)
{
	size_t at = number(m, m->text.length + 1);

	*length = number(m, 81);
	if (*length > m->text.length - at)
		*length = m->text.length - at;
	return at;
}

static void
damage(struct mutation *m)
{
	size_t length, at = stretch(m, &length), to;
	const char *piece = pieces[number(m, LENGTH(pieces))];
	char byte = (char)number(m, 256);
	char *copy;

	switch (number(m, 6)) {
	case 0:
		splice(m, at, length > 0 ? 1 : 0, &byte, 1);
		return;
	case 1:
		splice(m, at, length, "", 0);
		return;
	case 2:
		splice(m, at, length, piece, strlen(piece));
		return;
	case 3: /* a stretch once more, elsewhere */
		copy = xstrndup(buf_text(&m->text) + at, length);
		to = number(m, m->text.length + 1);
		splice(m, to, 0, copy, strlen(copy));
		free(copy);
		return;
	case 4: /* cut off, but not often */
		if (number(m, 8) == 0)
			splice(m, at, m->text.length - at, "", 0);
		return;
	default:
		splice(m, at, 0, piece, strlen(piece));
	}
}

static void
assert_report_can_be_printed(const struct load_report *report)
{
	struct buf text = { 0 }, json = { 0 };

	assert_true(report->n <= LOAD_FAULTS_MAX);
	for (size_t i = 0; i < report->n; i++) {
		const struct load_fault *fault = &report->fault[i];

		assert_int_equal(strlen(fault->code), 4);
		assert_true(fault->text[0] != '\0');
		assert_true(fault->line >= 0 && fault->column >= 0);
		assert_true(utf8_valid(fault->text, strlen(fault->text)));
	}
	load_report_text(report, &text);
	load_report_json(report, &json);
	assert_true(utf8_valid(buf_text(&text), text.length));
	assert_true(utf8_valid(buf_text(&json), json.length));
	assert_true((text.length > 0) == (report->n > 0));
	buf_release(&text);
	buf_release(&json);
}

/* An onderzoek that begins with such a form must open again tomorrow. */
static void
assert_form_can_be_pinned(const struct form *form, const struct library *base)
{
	const struct normset *set = library_normset(base, form->normset);
	struct library own = { 0 };
	struct error err = { 0 };

	assert_non_null(set);
	if (load_pins(form->canonical, set->canonical,
		base->registers->canonical, &own, &err) == -1)
		fail_msg("%s", err.text);
	library_release(&own);
}

/* Load one damaged copy; true when the loader found nothing wrong. */
static bool
load_copy(
    const char *path, const struct mutation *m, const struct library *base)
{
	struct library library = { 0 };
	struct load_report report = { 0 };
	struct error err = { 0 };
	bool clean;

	if (file_write(path, buf_text(&m->text), m->text.length, 1, &err) == -1)
		fail_msg("%s", err.text);
	load_files(&path, 1, base, &library, &report);
	assert_report_can_be_printed(&report);
	clean = report.n_errors == 0;
	for (size_t i = 0; clean && i < library.n_forms; i++)
		assert_form_can_be_pinned(library.form[i], base);
	load_report_release(&report);
	library_release(&library);
	return clean;
}

static void
read_all(char *text[], size_t length[], struct library *base)
{
	struct load_report report = { 0 };
	struct error err = { 0 };

	for (size_t i = 0; i < LENGTH(shipped); i++)
		if (file_read(
			shipped[i], 1 << 22, &text[i], &length[i], &err) == -1)
			fail_msg("%s", err.text);
	load_files(shipped, LENGTH(shipped), NULL, base, &report);
	assert_int_equal(report.n_errors, 0);
	load_report_release(&report);
}

static void
a_damaged_file_gives_faults_and_never_a_crash(void **state)
{
	char path[] = "/tmp/schouw-mutated-XXXXXX";
	char *text[LENGTH(shipped)];
	size_t length[LENGTH(shipped)], n_clean = 0;
	struct mutation m = { .state = SEED };
	struct library base = { 0 };
	int fd = mkstemp(path);

	(void)state;
	assert_true(fd >= 0);
	close(fd);
	read_all(text, length, &base);
	for (size_t i = 0; i < COPIES; i++) {
		size_t which = i % LENGTH(shipped);

		buf_add_bytes(&m.text, text[which], length[which]);
		for (size_t n = number(&m, 4) + 1; n > 0; n--)
			damage(&m);
		n_clean += load_copy(path, &m, &base);
		buf_release(&m.text);
	}
	print_message("%zu of %d copies without a fault\n", n_clean, COPIES);
	/* Most damage is seen, and some only changes a text. */
	assert_true(n_clean > 0 && n_clean < COPIES / 2);
	for (size_t i = 0; i < LENGTH(shipped); i++)
		free(text[i]);
	library_release(&base);
	unlink(path);
}

/* What was pinned comes from the database, and that may be damaged too. */
static void
damaged_pins_give_a_sentence(void **state)
{
	struct mutation m = { .state = SEED };
	struct library base = { 0 };
	struct load_report report = { 0 };
	const struct form *form;
	const struct normset *set;
	size_t n_refused = 0;

	(void)state;
	load_files(shipped, LENGTH(shipped), NULL, &base, &report);
	load_report_release(&report);
	form = library_form(&base, "signaal");
	set = library_normset(&base, form->normset);
	for (int i = 0; i < 200; i++) {
		struct library own = { 0 };
		struct error err = { 0 };

		buf_add(&m.text, form->canonical);
		damage(&m);
		if (load_pins(buf_text(&m.text), set->canonical,
			base.registers->canonical, &own, &err) == -1) {
			n_refused++;
			assert_true(err.text[0] != '\0');
		}
		library_release(&own);
		buf_release(&m.text);
	}
	assert_true(n_refused > 0);
	library_release(&base);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_damaged_file_gives_faults_and_never_a_crash),
		cmocka_unit_test(damaged_pins_give_a_sentence),
	};

	return cmocka_run_group_tests_name("load/mutated", tests, NULL, NULL);
}
