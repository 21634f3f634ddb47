/*
 * rules_bewijs.c - what is asked of each piece of bewijs.
 */
#include "core/rule_checks.h"
#include "core/text.h"

/* A fault on a piece: "B-2026-0141-1 (Inzage cliëntdossier): ..." */
static void
add_bewijs(const struct onderzoek *o, const struct rule *rule,
    struct faults *faults, size_t i, const char *text)
{
	const struct bewijs *b = &o->bewijs[i];
	struct fault *fault =
	    faults_add(faults, rule->id, rule->level, rule->gate);
	struct buf nummer = { 0 };

	bewijs_nummer(o, b, &nummer);
	fault_at_norm(fault, o, STEP_BEWIJS, NULL);
	fault->row = (int)i;
	text_fit(
	    fault->subject, sizeof fault->subject, "%s", buf_text(&nummer));
	text_fit(fault->text, sizeof fault->text, "%s (%s): %s",
	    buf_text(&nummer), b->methode->label, text);
	buf_release(&nummer);
}

void
check_bewijs_noodzaak(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	for (size_t i = 0; i < o->n_bewijs; i++) {
		const struct bewijs *b = &o->bewijs[i];
		bool needed = *b->noodzaak == '\0';
		bool less = *b->proportionaliteit == '\0';

		if (b->withdrawn || !bewijs_is_dossier(b) || (!needed && !less))
			continue;
		add_bewijs(o, rule, faults, i,
		    needed && less
			? "zeg waarom het nodig was (noodzaak) en waarom het"
			  " met minder niet kon (proportionaliteit)"
			: needed ? "zeg waarom het nodig was (noodzaak)"
				 : "zeg waarom het met minder niet kon"
				   " (proportionaliteit)");
	}
}

void
check_bewijs_pgb(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	for (size_t i = 0; i < o->n_bewijs; i++) {
		const struct bewijs *b = &o->bewijs[i];

		if (!b->withdrawn && b->methode->pgb && o->facts.pgb != YES_YES)
			add_bewijs(o, rule, faults, i,
			    "dit hoort bij een pgb, en dit onderzoek gaat"
			    " daar niet over; trek het in of geef een reden");
	}
}
