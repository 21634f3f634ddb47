/*
 * test_pdf.c - what is mended in a PDF, in a piece of one.
 */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "report/pdf.h"

#define ID "00112233445566778899AABBCCDDEEFF"

static const char before[] =
    "%PDF-1.6\n\0binary\n<xmp:CreateDate>2026-11-30T13:54:47Z</x>\n<x>\n"
    "2 0 obj\n<</O/Table\n/Scope/Column>>\nendobj\n3 0 obj\n"
    "<</Type/StructElem\n/S/TH\n/P 1 0 R\nendobj\n4 0 obj\n/S/TR\n/P 0 0 R\n"
    "5 0 obj\n<</O/Table\n/Scope/Column>>\nendobj\n6 0 obj\n"
    "<</Type/StructElem\n/S/TH\n/P 4 0 R\nendobj\n7 0 obj\n/S/TD\n/P 4 0 R\n"
    "endobj\n/CreationDate(D:20261130135447Z')>>\n"
    "/ID [ <" ID ">\n<" ID "> ]\n/DocChecksum /" ID "\n%%EOF\n";

static void
load(struct buf *pdf, const char *bytes, size_t length)
{
	buf_clear(pdf);
	buf_add_bytes(pdf, bytes, length);
}

static const char *
behind(const struct buf *pdf, size_t at)
{
	return pdf->text + at;
}

static void
the_time_is_the_day_and_the_name_its_source(void **state)
{
	static const char text[] = "/DocChecksum /"
				   "ca978112ca1bbdcafac231b39a23dc4d\n%%EOF\n";
	struct buf pdf = { 0 }, source = { 0 };
	size_t length = sizeof before - 1;

	(void)state;
	load(&pdf, before, length);
	buf_add(&source, "a");
	pdf_settle(&pdf, date_from_iso("2026-11-21"), &source);
	assert_int_equal(pdf.length, length);
	assert_string_equal(behind(&pdf, length - (sizeof text - 1)), text);
	assert_non_null(strstr(behind(&pdf, 17),
	    "<xmp:CreateDate>2026-11-21T00:00:00Z</x>\n<x>\n2 0 obj"));
	assert_non_null(strstr(behind(&pdf, 17), "(D:20261121000000Z')"));
	assert_non_null(strstr(behind(&pdf, 17),
	    "/ID [ <ca978112ca1bbdcafac231b39a23dc4d>\n"
	    "<ca978112ca1bbdcafac231b39a23dc4d> ]"));
	assert_null(strstr(behind(&pdf, 17), ID));
	buf_release(&pdf);
	buf_release(&source);
}

static void
only_the_head_of_a_row_becomes_one(void **state)
{
	struct buf pdf = { 0 };
	char *first, *second;

	(void)state;
	load(&pdf, before, sizeof before - 1);
	pdf_scope_rows(&pdf);
	assert_int_equal(pdf.length, sizeof before - 1);
	first = strstr(behind(&pdf, 17), "/Scope");
	assert_non_null(first);
	second = strstr(first + 1, "/Scope");
	assert_non_null(second);
	assert_memory_equal(first, "/Scope/Column>>", 15);
	assert_memory_equal(second, "/Scope/Row   >>", 15);
	buf_release(&pdf);
}

/* Cut off anywhere, nothing is read or written behind its end. */
static void
half_a_pdf_is_left_half(void **state)
{
	struct buf source = { 0 };

	(void)state;
	buf_add(&source, "a");
	for (size_t n = 1; n < sizeof before; n++) {
		struct buf exact = { 0 };

		buf_add_bytes(&exact, before, n);
		pdf_settle(&exact, date_from_iso("2026-11-21"), &source);
		pdf_scope_rows(&exact);
		assert_int_equal(exact.length, n);
		assert_int_equal(exact.text[n], '\0');
		buf_release(&exact);
	}
	buf_release(&source);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_time_is_the_day_and_the_name_its_source),
		cmocka_unit_test(only_the_head_of_a_row_becomes_one),
		cmocka_unit_test(half_a_pdf_is_left_half),
	};

	return cmocka_run_group_tests_name("report/pdf", tests, NULL, NULL);
}
