/*
 * rules_wederhoor.c - what stands before a definitief rapport: items
 * without an answer.  Whether the aanbieder can still add one depends on
 * the day of the vaststelling: that is in volgorde.c.
 */
#include "core/rule_checks.h"
#include "core/text.h"

static struct fault *
add(const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	struct fault *fault =
	    faults_add(faults, rule->id, rule->level, rule->gate);

	fault_at_norm(fault, o, STEP_AFRONDING, NULL);
	return fault;
}

static const char *
missing(const struct onjuistheid *x)
{
	bool answer = *x->text[ONJUIST_ANTWOORD] == '\0';
	bool aanpassing = *x->text[ONJUIST_AANPASSING] == '\0';

	if (answer && aanpassing)
		return "nog geen antwoord, en niet gezegd of het tot een"
		       " aanpassing leidt";
	return answer ? "nog geen antwoord"
		      : "nog niet gezegd of het tot een aanpassing leidt";
}

void
check_onjuistheden(
    const struct onderzoek *o, const struct rule *rule, struct faults *faults)
{
	for (size_t i = 0; i < o->n_onjuistheden; i++) {
		const struct onjuistheid *x = &o->onjuistheid[i];
		struct fault *fault;

		if (onjuistheid_answered(x))
			continue;
		fault = add(o, rule, faults);
		fault->row = (int)i;
		text_fit(
		    fault->subject, sizeof fault->subject, "%d", x->number);
		text_fit(fault->text, sizeof fault->text,
		    "Feitelijke onjuistheid %d: %s", x->number, missing(x));
	}
}
