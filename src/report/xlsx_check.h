/*
 * xlsx_check.h - is a workbook that was written whole?  Private to
 * sheet_xlsx.c.
 *
 * libxlsxwriter 1.1.4 does not notice when its temporary files do not fit
 * on the disk: the workbook is then cut off, and the library says that all
 * went well.
 */
#ifndef REPORT_XLSX_CHECK_H
#define REPORT_XLSX_CHECK_H

#include <stdbool.h>

/* Can each part be read to its end, and is it XML to its end? */
bool xlsx_is_whole(const char *path);

#endif
