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
    gebeurtenis "$nummer" gepubliceerd_op 2026-11-20
check 'with why' has "$err" 'wordt nooit openbaar gemaakt'

begin toegang
done_ 'without a pgb' antwoord "$nummer" pgb nee
for norm in G-1.11 G-1.12 G-1.13 G-1.14; do
	refused 1 "$norm is not there" oordeel "$nummer" $norm voldoet
done
done_ 'with one' antwoord "$nummer" pgb ja
for norm in G-1.11 G-1.12 G-1.13 G-1.14; do
	done_ "$norm is" oordeel "$nummer" $norm voldoet
done

begin thema
done_ 'a thema has several parties' antwoord "$nummer" partij_soort aanbieder
done_ 'each with its name' antwoord "$nummer" partij_aanbieder 'A (voorbeeld)'
for row in 2 3; do
	done_ "party $row" antwoord "$nummer" partij_soort aanbieder --rij $row
	done_ "and its name" \
	    antwoord "$nummer" partij_aanbieder "B$row (voorbeeld)" --rij $row
done
run toon "$nummer"
check 'all three are there' is "$(grep -c '(voorbeeld)' "$out")" 3

begin calamiteit
done_ 'a day that starts a term is an answer' \
    antwoord "$nummer" bekend_geworden_op 2026-11-12
done_ 'and the next one' antwoord "$nummer" gemeld_op 2026-11-16
run termijnen "$nummer"
check 'the zelfonderzoek has eight weeks' has "$out" '11-01-2027'
done_ 'it may be corrected as an event too' \
    gebeurtenis "$nummer" gemeld_op 2026-11-19
run toon "$nummer" --json
check 'and is the answer then' is "$(member "$out" gemeld_op)" 2026-11-19
run controleer "$nummer"
refused 1 'a calamiteit is never published' \
    gebeurtenis "$nummer" gepubliceerd_op 2026-11-20
refused 1 'and has no oordeel' oordeel "$nummer" A-1.1.1 voldoet
done_ 'it ends with its letter' antwoord "$nummer" afsluitbrief_op 2026-11-20

run team "$nummer"
check 'who begins it is its team' is "$(wc -l <"$out")" 1
done_ 'another is let in' team "$nummer" bas
run team "$nummer"
check 'and stands beside' is "$(grep -c '^bas$' "$out")" 1
run nieuw signaal
refused 1 'where everybody sees it there is no team' \
    team "$(cat "$out")" bas
done_ 'the logboek agrees' logboek --controleer

begin calamiteit
done_ 'a calamiteit was reported' antwoord "$nummer" gemeld_op 2026-09-01
done_ 'more is asked of the aanbieder' antwoord "$nummer" uitkomst aanvulling
done_ 'on a day' antwoord "$nummer" aanvulling_gevraagd_op 2026-11-16
run termijnen "$nummer" --json
check 'for which he has two weeks' has "$out" '"uiterlijk": "2026-11-30"'
done_ 'or longer, with a reason' \
    uitstel "$nummer" aanvulling 2026-12-14 'De bestuurder is ziek.'
refused 1 'and not without' uitstel "$nummer" aanvulling 2026-12-21 ''
done_ 'it came' antwoord "$nummer" aanvulling_ontvangen_op 2026-11-20
run termijnen "$nummer" --json
check 'which ends the term' has "$out" '"voorbij": "2026-11-20"'
done_ 'or the onderzoek is taken over' antwoord "$nummer" uitkomst overnemen
done_ 'and goes on under its number' antwoord "$nummer" eigen_opzet 'Dossiers'
done_ 'the letter went' antwoord "$nummer" brief_verzonden_op 2026-11-20
done_ 'with a copy to the wethouder' antwoord "$nummer" gemeenten schiedam
done_ 'which is kept' afschrift "$nummer" Schiedam 2026-11-20
done_ 'the logboek agrees with all of it' logboek --controleer
