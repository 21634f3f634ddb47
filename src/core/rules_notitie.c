/*
 * rules_notitie.c - what the rules ask of notities.
 */
#include <stdlib.h>

#include "core/rule_checks.h"
#include "core/text.h"

/* Where the notities stand, when the form has it. */
static int
notities_step(const struct onderzoek *o)
{
	struct fault at = { .step = -1 };

	fault_at_norm(&at, o, STEP_GESPREKKEN, NULL);
	if (at.step < 0)
		fault_at_norm(&at, o, STEP_BEWIJS, NULL);
	return at.step;
}

static void
add_open_notitie(const struct onderzoek *o, const struct rule *rule,
    struct faults *faults, size_t i)
{
	const struct notitie *n = &o->notitie[i];
	struct fault *fault =
	    faults_add(faults, rule->id, rule->level, rule->gate);
	char *text = text_clean(n->text, false);

	fault->step = notities_step(o);
	fault->row = (int)i;
	text_fit(fault->subject, sizeof fault->subject, "notitie:%lld",
	    (long long)n->id);
	text_fit(fault->text, sizeof fault->text, "Nog %s: %s",
	    soort_words[n->soort], text);
	free(text);
}

void
check_notities_open(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (notitie_open(&o->notitie[i]))
			add_open_notitie(o, rule, faults, i);
}
