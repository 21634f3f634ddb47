/*
 * test_ics.c - terms as a calendar file.
 */
#include "test.h"

#include <string.h>

#include "report/ics.h"

static void
an_item_is_a_day_that_keeps_its_uid(void **state)
{
	struct agenda_item item = {
		.onderzoek = (char[]){ "2026-0141" },
		.aanbieder = (char[]){ "De Hoek; \"Maas, Zuid\"\nBV" },
		.termijn = (char[]){ "zienswijze" },
		.titel = (char[]){ "Zienswijze" },
		.voor = (char[]){ "aanbieder" },
		.last = date_from_iso("2026-12-31"),
	};
	struct agenda_page page = { &item, 1, false };
	struct buf out = { 0 };

	(void)state;
	ics_write(&page, "2026-11-21 10:31:07", &out);
	assert_non_null(strstr(buf_text(&out), "\r\nBEGIN:VEVENT\r\n"));
	assert_non_null(
	    strstr(buf_text(&out), "UID:2026-0141-zienswijze@schouw\r\n"));
	assert_non_null(strstr(buf_text(&out), "DTSTAMP:20261121T103107Z\r\n"));
	assert_non_null(
	    strstr(buf_text(&out), "DTSTART;VALUE=DATE:20261231\r\n"));
	assert_non_null(
	    strstr(buf_text(&out), "DTEND;VALUE=DATE:20270101\r\n"));
	assert_non_null(strstr(buf_text(&out),
	    "SUMMARY:Zienswijze: 2026-0141\\, De Hoek\\; \"Maas\\, "
	    "Zuid\"\\nBV\r\n"));
	buf_release(&out);
}

static void
a_long_line_is_folded_between_characters(void **state)
{
	char name[400] = "";
	struct agenda_item item = {
		.onderzoek = (char[]){ "2026-0141" },
		.aanbieder = name,
		.termijn = (char[]){ "reactie" },
		.titel = (char[]){ "Reactie" },
		.voor = (char[]){ "" },
		.last = date_from_iso("2026-12-31"),
	};
	struct agenda_page page = { &item, 1, false };
	struct buf out = { 0 }, joined = { 0 };

	(void)state;
	for (size_t i = 0; i + 3 < sizeof name; i += 2)
		memcpy(name + i, "é", 3);
	ics_write(&page, "2026-11-21 10:31:07", &out);
	for (const char *at = buf_text(&out); *at != '\0';) {
		size_t length = strcspn(at, "\r");

		assert_true(length <= 75);
		/* No line begins inside a character. */
		assert_true((at[0] & 0xc0) != 0x80);
		assert_false(at[0] == ' ' && (at[1] & 0xc0) == 0x80);
		if (*at == ' ')
			buf_add_bytes(&joined, at + 1, length - 1);
		else
			buf_add_bytes(&joined, at, length);
		at += length + 2;
	}
	assert_non_null(strstr(buf_text(&joined), name));
	buf_release(&joined);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_item_is_a_day_that_keeps_its_uid),
		cmocka_unit_test(a_long_line_is_folded_between_characters),
	};

	return cmocka_run_group_tests_name("report/ics", tests, NULL, NULL);
}
