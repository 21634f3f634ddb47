/*
 * rules_maatregel.c - what is asked of each maatregel.
 */
#include "base/mem.h"
#include "core/rule_checks.h"
#include "core/smart.h"
#include "core/text.h"

#define NAME_SIZE 160 /* room in a sentence; a longer one is cut there */

/* A fault on a maatregel: "M-2026-0141-1 bij: ..." */
static void
add_maatregel(const struct onderzoek *o, const struct rule *rule,
    struct faults *faults, size_t i, const char *text)
{
	const struct maatregel *m = &o->maatregel[i];
	struct fault *fault =
	    faults_add(faults, rule->id, rule->level, rule->gate);
	struct buf nummer = { 0 };

	maatregel_nummer(o, m, &nummer);
	fault_at_norm(fault, o, STEP_MAATREGELEN, m->norm);
	fault->row = (int)i;
	text_fit(
	    fault->subject, sizeof fault->subject, "%s", buf_text(&nummer));
	text_fit(fault->text, sizeof fault->text, "%s bij %s: %s",
	    buf_text(&nummer), m->norm->cited, text);
	buf_release(&nummer);
}

void
check_maatregel_tekort(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (!o->maatregel[i].withdrawn &&
		    !oordeel_tekort(onderzoek_on(o, o->maatregel[i].norm)))
			add_maatregel(o, rule, faults, i,
			    "de norm heeft geen tekort meer; trek de"
			    " maatregel in of geef een reden");
}

void
check_maatregel_text(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (!o->maatregel[i].withdrawn && *o->maatregel[i].text == '\0')
			add_maatregel(o, rule, faults, i,
			    "nog niet gezegd wat er bereikt moet worden");
}

/* "termijn, eigenaar": what a maatregel does not say yet. */
static void
add_open(const struct maatregel *m, struct buf *out)
{
	const struct {
		const char *word;
		bool open;
	} part[] = {
		{ "termijn", m->due_on == DATE_NONE && m->termijn.length == 0 },
		{ "eigenaar", *m->owner == '\0' },
		{ "waaruit het blijkt", *m->blijkt_uit == '\0' },
	};

	for (size_t i = 0; i < LENGTH(part); i++)
		if (part[i].open)
			buf_addf(out, "%s%s", out->length == 0 ? "" : ", ",
			    part[i].word);
}

void
check_maatregel_whole(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	for (size_t i = 0; i < o->n_maatregelen; i++) {
		const struct maatregel *m = &o->maatregel[i];
		struct buf open = { 0 };
		char text[NAME_SIZE];

		add_open(m, &open);
		text_fit(text, sizeof text, "nog open: %s", buf_text(&open));
		if (!m->withdrawn && open.length > 0)
			add_maatregel(o, rule, faults, i, text);
		buf_release(&open);
	}
}

void
check_maatregel_words(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	for (size_t i = 0; i < o->n_maatregelen; i++) {
		const char *vague = smart_vague(o->maatregel[i].text);
		char text[NAME_SIZE];

		if (vague == NULL || o->maatregel[i].withdrawn)
			continue;
		text_fit(text, sizeof text,
		    "\"%s\" is niet te toetsen; zeg wat er dan is", vague);
		add_maatregel(o, rule, faults, i, text);
	}
}

void
check_verbeterplan(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	size_t n = onderzoek_n_tekort(o);
	struct fault *fault;

	if (n < 2 || o->plan_asked)
		return;
	fault = faults_add(faults, rule->id, rule->level, rule->gate);
	fault_at_norm(fault, o, STEP_MAATREGELEN, NULL);
	text_fit(fault->text, sizeof fault->text,
	    "%zu normen hebben een tekort: vraag een verbeterplan (H), of laat "
	    "het bij de maatregelen",
	    n);
}
