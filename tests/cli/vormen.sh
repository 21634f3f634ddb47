#!/bin/sh
# What one vorm has and another does not: oordelen, maatregelen, publication.
. tests/cli/common

begin preventief
check 'a preventief onderzoek begins' [ -n "$nummer" ]
run toon "$nummer" --json
check 'announced, as it always is' is "$(member "$out" aangekondigd)" ja
refused 1 'which cannot be changed' antwoord "$nummer" aangekondigd nee
for grade in 1 voldoet voldoet_niet 8; do
	refused 1 "no oordeel can be given ($grade)" \
	    oordeel "$nummer" A-1.1.1 "$grade"
done
run kies "$nummer" A-1.1.1
refused 1 'not on a norm that was chosen either' \
    oordeel "$nummer" A-1.1.1 voldoet_niet
check 'with why' has "$err" 'kent geen oordeel'
refused 1 'no maatregel can be imposed' \
    maatregel opleggen "$nummer" A-1.1.1 'Herstel het plan'
refused 1 'it is never published' \
    gebeurtenis "$nummer" gepubliceerd_op 2026-12-01
check 'with why' has "$err" 'wordt nooit openbaar gemaakt'
