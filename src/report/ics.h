/*
 * ics.h - terms as a calendar file (RFC 5545), for the agenda of an office.
 */
#ifndef REPORT_ICS_H
#define REPORT_ICS_H

#include "base/buf.h"
#include "core/agenda_list.h"

/*
 * All items as days, appended: CRLF, lines of at most 75 bytes that break
 * between characters.  stamp ("2026-11-21 10:31:07", UTC) is when it was made.
 * An item keeps its UID, so a later file moves it and makes no second one.
 */
void ics_write(const struct agenda_page *, const char *stamp, struct buf *out);

#endif
