/*
 * evidence.c - the notities of a norm in groups: who said it first, then
 * what was read and seen; last the pieces that were looked at.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/bron.h"
#include "ui/evidence.h"

/* Of a methode among those of the set; none comes last. */
static size_t
methode_rank(const struct onderzoek *o, const char *id)
{
	size_t i = 0;

	while (i < o->normset->n_methoden &&
	    strcmp(o->normset->methode[i].id, id) != 0)
		i++;
	return i;
}

/* Who spoke decides; only without a bron does the methode. */
static int
compare(
    const struct onderzoek *o, const struct notitie *a, const struct notitie *b)
{
	int order = bron_compare(a->bron, b->bron);
	size_t left, right;

	if (order != 0 || *a->bron != '\0')
		return order;
	left = methode_rank(o, a->methode);
	right = methode_rank(o, b->methode);
	return left < right ? -1 : left > right;
}

/* Put it behind those that come before it or are its like: they stay in
 * the order of time. */
static void
insert(const struct onderzoek *o, size_t *sorted, size_t n, size_t index)
{
	size_t at = n;

	while (at > 0 &&
	    compare(o, &o->notitie[sorted[at - 1]], &o->notitie[index]) > 0) {
		sorted[at] = sorted[at - 1];
		at--;
	}
	sorted[at] = index;
}

static void
add_group(struct evidence *e, struct evidence_group group, size_t folded)
{
	size_t at = e->n_groups;

	e->group = xgrow(e->group, at, sizeof *e->group);
	e->group[at] = group;
	e->group[at].folded = at < EVIDENCE_FOLDS && folded >> at & 1;
	e->n_groups++;
}

static void
add_row(struct evidence *e, bool head, size_t index)
{
	e->row = xgrow(e->row, e->n, sizeof *e->row);
	e->row[e->n++] = (struct evidence_row){
		.head = head, .index = index, .group = e->n_groups - 1
	};
}

static struct evidence_group
group_of(const struct notitie *notitie)
{
	return (struct evidence_group){
		.bron = notitie->bron,
		.methode = *notitie->bron == '\0' ? notitie->methode : "",
	};
}

static void
add_bewijs(const struct onderzoek *o, const struct norm *norm, size_t folded,
    struct evidence *out)
{
	const struct evidence_group group = { "", "", true, 0, false };
	bool any = false;

	for (size_t i = 0; i < o->n_bewijs; i++) {
		if (!bewijs_on(&o->bewijs[i], norm))
			continue;
		if (!any) {
			add_group(out, group, folded);
			add_row(out, true, SIZE_MAX);
			any = true;
		}
		out->group[out->n_groups - 1].n++;
		if (!out->group[out->n_groups - 1].folded)
			add_row(out, false, i);
	}
}

void
evidence_make(const struct onderzoek *o, const struct norm *norm, size_t folded,
    struct evidence *out)
{
	size_t *sorted = xcalloc(o->n_notities + 1, sizeof *sorted), n = 0;

	*out = (struct evidence){ 0 };
	for (size_t i = 0; i < o->n_notities; i++)
		if (notitie_on(&o->notitie[i], norm))
			insert(o, sorted, n++, i);
	for (size_t i = 0; i < n; i++) {
		const struct notitie *notitie = &o->notitie[sorted[i]];

		if (i == 0 ||
		    compare(o, &o->notitie[sorted[i - 1]], notitie) != 0) {
			add_group(out, group_of(notitie), folded);
			add_row(out, true, SIZE_MAX);
		}
		out->group[out->n_groups - 1].n++;
		if (!out->group[out->n_groups - 1].folded)
			add_row(out, false, sorted[i]);
	}
	free(sorted);
	add_bewijs(o, norm, folded, out);
}

void
evidence_release(struct evidence *e)
{
	free(e->row);
	free(e->group);
	*e = (struct evidence){ 0 };
}

void
evidence_title(const struct onderzoek *o, const struct evidence_group *group,
    struct buf *out)
{
	const struct methode *methode;
	const char *role = bron_role(group->bron);

	if (group->bewijs) {
		buf_add(out, "Stukken en dossiers");
		return;
	}
	if (*group->bron != '\0') {
		buf_addf(out, "@%s", group->bron);
		if (role != NULL)
			buf_addf(out, " %s", role);
		return;
	}
	methode = normset_methode(o->normset, group->methode);
	buf_add(out, methode != NULL ? methode->label : "Zonder bron");
}
