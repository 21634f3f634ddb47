/*
 * show.h - parts of the text of an onderzoek that have a file of their own.
 */
#ifndef REPORT_SHOW_H
#define REPORT_SHOW_H

#include "core/onderzoek.h"
#include "report/lay.h"

void show_gesprekken(struct lay *, const struct onderzoek *);

#endif
