/*
 * uitkomst.c - the outcomes of a voorlopige voorziening by their words.
 */
#include <string.h>

#include "base/buf.h"
#include "core/uitkomst.h"

const char *const uitkomst_words[N_UITKOMSTEN] = {
	[UITKOMST_GEEN] = "",
	[UITKOMST_AFGEWEZEN] = "afgewezen",
	[UITKOMST_TOEGEWEZEN] = "toegewezen",
	[UITKOMST_INGETROKKEN] = "ingetrokken",
	[UITKOMST_NIET_ONTVANKELIJK] = "niet-ontvankelijk",
};

int
uitkomst_read(const char *typed, enum uitkomst *out, struct error *err)
{
	size_t length = strlen(typed);
	struct buf known = { 0 };

	for (int i = UITKOMST_GEEN + 1; i < N_UITKOMSTEN; i++) {
		if (length > 0 &&
		    strncmp(uitkomst_words[i], typed, length) == 0) {
			*out = (enum uitkomst)i;
			buf_release(&known);
			return 0;
		}
		buf_addf(&known, "%s%s", known.length > 0 ? ", " : "",
		    uitkomst_words[i]);
	}
	error_set(err,
	    "'%.40s' is geen uitkomst van een uitspraak; kies uit: "
	    "%s.",
	    typed, buf_text(&known));
	buf_release(&known);
	return -1;
}
