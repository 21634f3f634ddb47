/*
 * rule_checks.h - the checks of rules[] that stand in files of their own.
 */
#ifndef CORE_RULE_CHECKS_H
#define CORE_RULE_CHECKS_H

#include "core/rules.h"

typedef void
rule_check(const struct onderzoek *, const struct rule *, struct faults *);

rule_check check_bewijs_noodzaak, check_bewijs_pgb;
rule_check check_maatregel_tekort, check_maatregel_text;
rule_check check_maatregel_whole, check_maatregel_words;
rule_check check_notities_open;
rule_check check_termijnen, check_gevolgen, check_afschriften;
rule_check check_onjuistheden;
rule_check check_verbeterplan;

#endif
