/*
 * kantoor.c - the parts of the office, by the keys that a file has.
 */
#include "core/kantoor.h"

const struct kantoor_part kantoor_parts[] = {
	{ "naam", offsetof(struct kantoor, naam) },
	{ "adres", offsetof(struct kantoor, adres) },
	{ "plaats", offsetof(struct kantoor, plaats) },
	{ "email", offsetof(struct kantoor, email) },
	{ "telefoon", offsetof(struct kantoor, telefoon) },
	{ "website", offsetof(struct kantoor, website) },
	{ "functie", offsetof(struct kantoor, functie) },
	{ "ondertekenaar", offsetof(struct kantoor, ondertekenaar) },
	{ "college", offsetof(struct kantoor, college) },
	{ "college_adres", offsetof(struct kantoor, college_adres) },
	{ "commissie", offsetof(struct kantoor, commissie) },
	{ "rechtbank", offsetof(struct kantoor, rechtbank) },
	{ "rechtbank_adres", offsetof(struct kantoor, rechtbank_adres) },
	{ 0 },
};

const char *
kantoor_text(const struct kantoor *kantoor, const struct kantoor_part *part)
{
	const char *text = NULL;

	if (kantoor != NULL)
		text = *(
		    const char *const *)((const char *)kantoor + part->offset);
	return text != NULL ? text : "";
}
