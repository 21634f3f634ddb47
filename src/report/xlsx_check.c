/*
 * xlsx_check.c - every part of a workbook, read once more.
 */
#include <expat.h>
#include <minizip/unzip.h>
#include <stddef.h>

#include "report/xlsx_check.h"

#define CHUNK 65536

/* All of the part that is open. */
static bool
is_xml(unzFile zip, XML_Parser parser)
{
	int n;

	do {
		void *chunk = XML_GetBuffer(parser, CHUNK);

		n = chunk == NULL ? -1 : unzReadCurrentFile(zip, chunk, CHUNK);
		if (n < 0 ||
		    XML_ParseBuffer(parser, n, n == 0) != XML_STATUS_OK)
			return false;
	} while (n > 0);
	return true;
}

static bool
is_part_whole(unzFile zip)
{
	XML_Parser parser = XML_ParserCreate(NULL);
	bool whole = parser != NULL && unzOpenCurrentFile(zip) == UNZ_OK;

	if (whole) {
		whole = is_xml(zip, parser);
		/* That it was read to the end is known only now. */
		if (unzCloseCurrentFile(zip) != UNZ_OK)
			whole = false;
	}
	XML_ParserFree(parser);
	return whole;
}

bool
xlsx_is_whole(const char *path)
{
	unzFile zip = unzOpen64(path);
	int at;
	bool whole = true;

	if (zip == NULL)
		return false;
	for (at = unzGoToFirstFile(zip); at == UNZ_OK && whole;
	     at = unzGoToNextFile(zip))
		whole = is_part_whole(zip);
	unzClose(zip);
	return whole && at == UNZ_END_OF_LIST_OF_FILE;
}
