/*
 * style.h - the style sheets beside the templates.
 */
#ifndef REPORT_STYLE_H
#define REPORT_STYLE_H

#include "base/error.h"

/*
 * The text of a style sheet: that of the office (lokaal/sjablonen/), or else
 * the one that came along.  The caller frees it; NULL with a sentence.
 */
char *style_read(const char *sjablonen, const char *name, struct error *err);

#endif
