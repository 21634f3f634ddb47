#!/bin/sh
# A thema has several parties: each gets the concept and the results, and
# publication waits for each of them.
. tests/cli/common

# What happened with one of them, in the words of the gate.
gate() {
	run publicatie "$nummer" --json
	grep -A5 "\"id\": \"$1\"" "$out" | member /dev/stdin toelichting
}

begin thema
row=0
for naam in 'De Hoek' 'Zorg aan Zee'; do
	row=$((row + 1))
	done_ "party $row" antwoord "$nummer" partij_soort aanbieder --rij $row
	done_ 'has a name' antwoord "$nummer" partij_aanbieder "$naam" \
	    --rij $row
done
done_ 'a gemeente takes part too' \
    antwoord "$nummer" partij_soort gemeente --rij 3
done_ 'by its name' antwoord "$nummer" partij_gemeente schiedam --rij 3
done_ 'they are listed' deelnemers "$nummer"
check 'all three' is "$(grep -c '^[^ ]' "$out")" 3
check 'the gemeente by its name' has "$out" Schiedam
done_ 'the gemeente of the thema' antwoord "$nummer" gemeenten schiedam

refused 1 'who does not take part gets nothing' gebeurtenis "$nummer" \
    concept_verzonden_op 2026-08-03 --deelnemer 'De Brug'
check 'and it says who does' has "$err" 'De Hoek, Zorg aan Zee, Schiedam'
refused 1 'no answer before the concept' gebeurtenis "$nummer" \
    wederhoor_ontvangen_op 2026-08-05 --deelnemer 'De Hoek'
refused 1 'what is not for each has no deelnemer' gebeurtenis "$nummer" \
    besluit_verzonden_op 2026-08-05 --deelnemer 'De Hoek'
refused 1 'tomorrow has not been' gebeurtenis "$nummer" \
    concept_verzonden_op 2026-11-22 --deelnemer 'De Hoek'
done_ 'the concept goes to one' gebeurtenis "$nummer" \
    concept_verzonden_op 2026-08-03 --deelnemer 'De Hoek'
done_ 'which is frozen then' concept "$nummer" --tekst
run termijnen "$nummer"
check 'no term runs yet' is "$(grep -c wederhoor "$out")" 0
refused 1 'and the rapport is not vastgesteld' \
    gebeurtenis "$nummer" vastgesteld_op 2026-09-01
done_ 'it goes to the others' \
    gebeurtenis "$nummer" concept_verzonden_op 2026-08-06
run termijnen "$nummer" --json
check 'the term runs from the last of them' has "$out" 2026-08-20
refused 1 'an answer has a sender' \
    gebeurtenis "$nummer" wederhoor_ontvangen_op 2026-08-10
for naam in 'De Hoek' 'Zorg aan Zee' Schiedam; do
	done_ "$naam answers" gebeurtenis "$nummer" wederhoor_ontvangen_op \
	    2026-08-10 --deelnemer "$naam"
done
run termijnen "$nummer" --json
check 'then its term is over' has "$out" '"voorbij": "2026-08-10"'

check 'nobody has the results' is "$(gate verzonden)" \
    'Nog niet aan: De Hoek, Zorg aan Zee, Schiedam (definitief_verzonden_op).'
done_ 'the first two get them' gebeurtenis "$nummer" \
    definitief_verzonden_op 2026-09-01 --deelnemer 'De Hoek'
done_ 'on a day each' gebeurtenis "$nummer" \
    definitief_verzonden_op 2026-09-03 --deelnemer 'Zorg aan Zee'
check 'the gate waits for the third' is "$(gate verzonden)" \
    'Nog niet aan: Schiedam (definitief_verzonden_op).'
done_ 'who gets them too' gebeurtenis "$nummer" \
    definitief_verzonden_op 2026-09-02 --deelnemer Schiedam
refused 1 'what each has is not taken back from all at once' \
    gebeurtenis "$nummer" definitief_verzonden_op geen
check 'but with each' has "$err" '--deelnemer NAAM'
refused 1 'nor given another day at once' \
    gebeurtenis "$nummer" definitief_verzonden_op 2026-09-10
check 'then all have them' is "$(gate verzonden)" \
    'Rapport verzonden op do 03-09-2026.'
done_ 'one has a zienswijze' gebeurtenis "$nummer" \
    zienswijze_ontvangen_op 2026-09-08 --deelnemer 'De Hoek'
done_ 'one has none' gebeurtenis "$nummer" \
    zienswijze_afgezien_op 2026-09-05 --deelnemer Schiedam
refused 1 'no besluit while one may still have one' \
    gebeurtenis "$nummer" besluit_verzonden_op 2026-09-10
done_ 'the last one has none' gebeurtenis "$nummer" \
    zienswijze_afgezien_op 2026-09-09 --deelnemer 'Zorg aan Zee'
done_ 'then the besluit may go' \
    gebeurtenis "$nummer" besluit_verzonden_op 2026-09-10
done_ 'a party that comes later' \
    antwoord "$nummer" partij_soort aanbieder --rij 4
done_ 'with a name' antwoord "$nummer" partij_aanbieder 'Later' --rij 4
check 'holds the gate again' is "$(gate verzonden)" \
    'Nog niet aan: Later (definitief_verzonden_op).'
refused 1 'so it is not published' \
    gebeurtenis "$nummer" gepubliceerd_op 2026-10-30
done_ 'the list as data' deelnemers "$nummer" --json
check 'with the days' has "$out" '"definitief_verzonden_op": "2026-09-03"'
done_ 'the logboek agrees' logboek --controleer

refused 1 'a reactie has a sender' reactie "$nummer" 'Wij herkennen dit niet.'
refused 1 'who takes part' reactie "$nummer" 'Dat klopt.' --deelnemer 'De Brug'
done_ 'one writes his' reactie "$nummer" 'Vaalgele woorden van de Hoek.' \
    --deelnemer 'De Hoek' --dag 2026-09-08
done_ 'another his own' reactie "$nummer" 'Wij aan zee zien dat anders.' \
    --deelnemer 'Zorg aan Zee' --dag 2026-09-09
run reactie "$nummer" --deelnemer 'De Hoek'
check 'each is kept' has "$out" 'Vaalgele woorden'
run deelnemers "$nummer" --json
check 'with its day' has "$out" '"reactie_ontvangen_op": "2026-09-08"'
done_ 'the logboek still agrees' logboek --controleer
