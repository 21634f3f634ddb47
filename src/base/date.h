/*
 * date.h - civil days as numbers, and the clock that tests can set.
 *
 * A day is no moment: there are no time zones here.  SCHOUW_TODAY sets the
 * day (jjjj-mm-dd); the time of the day stays the machine's, local.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t date; /* days since 1970-01-01 */

#define DATE_NONE       INT32_MIN
#define DATE_ISO_SIZE   11 /* "2026-11-21" and NUL */
#define DATE_DUTCH_SIZE 14 /* "za 21-11-2026" and NUL */
#define STAMP_SIZE      20 /* "2026-11-21 10:31:07" and NUL */

date date_from_ymd(int year, int month, int day); /* DATE_NONE if no day */
void date_to_ymd(date, int *year, int *month, int *day);
/* 0 is Monday, 6 is Sunday. */
int date_weekday(date);

/*
 * Read a day as people write it: 2026-11-21, 21-11-2026, 21/11/26, 21-11
 * (this year), or the words vandaag, gisteren, morgen.  DATE_NONE if it is
 * none of these or no such day.
 */
date date_from_text(const char *);
/* Only 2026-11-21; for files and the command line. */
date date_from_iso(const char *);

/* These give back their buffer; DATE_NONE gives "". */
char *date_to_iso(date, char out[static DATE_ISO_SIZE]);
char *date_to_dutch(date, char out[static DATE_DUTCH_SIZE]);

date date_today(void);
/* Day and time now, "2026-11-21 10:31:07". */
char *stamp_now(char out[static STAMP_SIZE]);
/* Milliseconds on a clock that only goes forward; for how long, not when. */
int64_t clock_ms(void);

#endif
