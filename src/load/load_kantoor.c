/*
 * load_kantoor.c - the office: what is shipped, and over it what the
 * office itself says in norms/lokaal/.
 */
#include <string.h>

#include "load/reader.h"

static const struct member kantoor_members[] = {
	{ "schouw", read_nothing, 0, true },
	{ "naam", read_string, MEMBER(kantoor, naam), true },
	{ "adres", read_string, MEMBER(kantoor, adres), false },
	{ "plaats", read_string, MEMBER(kantoor, plaats), false },
	{ "email", read_string, MEMBER(kantoor, email), false },
	{ "telefoon", read_string, MEMBER(kantoor, telefoon), false },
	{ "website", read_string, MEMBER(kantoor, website), false },
	{ "functie", read_string, MEMBER(kantoor, functie), false },
	{ "ondertekenaar", read_string, MEMBER(kantoor, ondertekenaar), false },
	{ "college", read_string, MEMBER(kantoor, college), false },
	{ "college_adres", read_string, MEMBER(kantoor, college_adres), false },
	{ "commissie", read_string, MEMBER(kantoor, commissie), false },
	{ "rechtbank", read_string, MEMBER(kantoor, rechtbank), false },
	{ "rechtbank_adres", read_string, MEMBER(kantoor, rechtbank_adres),
	    false },
	{ 0 },
};

static bool
is_local(const struct source *source)
{
	return strstr(source->path, "/lokaal/") != NULL;
}

void
load_kantoor(struct reader *r)
{
	struct kantoor *kantoor = arena_alloc(r->arena, sizeof *kantoor);
	const struct node *root = r->source->root;

	if (r->library->kantoor != NULL && !is_local(r->source)) {
		fault_node(root, "E301",
		    "Er is al een kantoor; wat hier anders is, staat in "
		    "norms/lokaal/.");
		return;
	}
	/* What the office leaves out stays as it is shipped. */
	if (r->library->kantoor != NULL)
		*kantoor = *r->library->kantoor;
	if (read_members(r, root, "een kantoor", kantoor_members, kantoor) &&
	    r->source->n_errors == 0)
		r->library->kantoor = kantoor;
}
