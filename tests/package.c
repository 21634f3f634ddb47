/*
 * package.c - what is in an ODT, read by the other half of minizip.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <minizip/unzip.h>

#include "base/file.h"
#include "package.h"
#include "report/format.h"

static void
read_part(unzFile zip, struct buf *out)
{
	char chunk[4096];
	int n;

	assert_int_equal(unzOpenCurrentFile(zip), UNZ_OK);
	while ((n = unzReadCurrentFile(zip, chunk, sizeof chunk)) > 0)
		buf_add_bytes(out, chunk, (size_t)n);
	assert_int_equal(n, 0);
	/* Here the sum is checked. */
	assert_int_equal(unzCloseCurrentFile(zip), UNZ_OK);
}

void
package_part(const struct buf *package, const char *name, struct buf *out)
{
	char folder[] = "/tmp/schouw-package-XXXXXX", path[64];
	struct error err = { 0 };
	unzFile zip;

	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/p.zip", folder);
	assert_int_equal(
	    file_write(path, package->text, package->length, 0, &err), 0);
	zip = unzOpen(path);
	assert_non_null(zip);
	if (unzLocateFile(zip, name, 1) != UNZ_OK)
		fail_msg("%s is er niet", name);
	read_part(zip, out);
	unzClose(zip);
	unlink(path);
	rmdir(folder);
}

void
package_open(const struct report_format *format, struct buf *document)
{
	struct buf content = { 0 };

	if (format->text)
		return;
	package_part(document, "content.xml", &content);
	buf_release(document);
	*document = content;
}

const struct report_format *
package_next(const struct report_format *format)
{
	format = format == NULL ? &report_formats[0] : format + 1;
	while (format->name != NULL && format->helped)
		format++;
	return format->name == NULL ? NULL : format;
}
