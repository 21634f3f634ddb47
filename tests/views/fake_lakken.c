/*
 * fake_lakken.c - the public text of the fake backend: once it is
 * definitief, with data of persons that are made up.
 */
#include <string.h>

#include "core/text.h"
#include "views/fake.h"

static const char text[] =
    "Rapport van onderzoek\n"
    "#####################\n"
    "\n"
    "Het kantoor van De Hoek is te bellen op 010 433 99 66 en geeft dan "
    "antwoord.\n"
    "\n"
    "A-1.1.1 Hulpvraag en doelen\n"
    "...........................\n"
    "\n"
    "Volgens mevrouw De Vries (geboren op 3 maart 1951) is er nooit een plan "
    "gemaakt, al heeft zij daar bij De Brug meer dan een keer om gevraagd.\n";

static void
look(void *context, struct onderzoek *o)
{
	struct bekenden known = { 0 };
	struct error err;

	(void)context;
	lakken_release(&o->lakken);
	if (nakijken_check(o, &err) == -1) {
		text_fit(o->lakken.why, sizeof o->lakken.why, "%s", err.text);
		return;
	}
	bekenden_add_aanbieder(&known, o->facts.aanbieder, "De Brug");
	lakken_make(&o->lakken, text, &known);
	bekenden_release(&known);
}

void
fake_lakken(struct backend *backend)
{
	backend->lakken = look;
}
