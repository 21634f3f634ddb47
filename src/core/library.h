/*
 * library.h - what was loaded together: all files of a folder, or the
 * three pins of one onderzoek.
 *
 * The arena owns everything; release frees it all at once.
 */
#ifndef CORE_LIBRARY_H
#define CORE_LIBRARY_H

#include <stddef.h>

#include "base/arena.h"
#include "core/calendar.h"
#include "core/form.h"
#include "core/kantoor.h"
#include "core/normset.h"
#include "core/register.h"

struct library {
	struct arena arena;
	struct normset **normset;
	size_t n_normsets;
	struct form **form;
	size_t n_forms;
	struct registers *registers; /* NULL when none was loaded */
	struct calendar *calendar;   /* NULL when none was loaded */
	struct kantoor *kantoor;     /* NULL when none was loaded */
};

const struct normset *library_normset(const struct library *, const char *id);
const struct form *library_form(const struct library *, const char *id);
void library_release(struct library *);

#endif
