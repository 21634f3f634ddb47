#!/bin/sh
# What a calamiteit leads to: the two belong together, but what may be
# published does not know of the calamiteit.
. tests/cli/common

begin calamiteit
calamiteit=$nummer
done_ 'at an aanbieder' antwoord "$calamiteit" aanbieder 'De Hoek'
done_ 'a colleague is in its team' team "$calamiteit" bas
begin opvolging --vorige "$calamiteit"
opvolging=$nummer
run toon "$opvolging" --json
check 'an opvolgingsonderzoek knows what it follows' is \
    "$(member "$out" vorige)" "$calamiteit"
run team "$opvolging"
check 'and has the team of the calamiteit' is "$(wc -l <"$out")" 2
begin kwaliteit --vorige "$calamiteit"
kwaliteit=$nummer
run toon "$kwaliteit" --json
check 'another vorm has its aanbieder' is "$(member "$out" aanbieder | sort -u)" \
    'De Hoek'
check 'and not its number' is "$(grep -c "$calamiteit" "$out")" 0
run rapport "$kwaliteit"
check 'nor has its rapport' is "$(grep -c "$calamiteit" "$out")" 0
run logboek "$kwaliteit"
check 'nor its part of the logboek' is "$(grep -c "$calamiteit" "$out")" 0

done_ 'what it led to is shown' vervolg "$calamiteit"
check 'the opvolgingsonderzoek' has "$out" "leidde tot	$opvolging"
check 'and the other' has "$out" "leidde tot	$kwaliteit"
done_ 'and the other way' vervolg "$kwaliteit"
check 'to who sees both' has "$out" "volgt op	$calamiteit"
done_ 'and so from the opvolgingsonderzoek' vervolg "$opvolging" --json
check 'as data too' has "$out" '"eerder": true'
refused 1 'a heronderzoek needs maatregelen' heronderzoek "$calamiteit"

done_ 'who leaves the team' team "$calamiteit" "$(id -un)" --uit 'Andere baan'
done_ 'sees nothing of it' vervolg "$kwaliteit"
check 'any more' is "$(wc -c <"$out")" 0
refused 1 'nor goes on from it' nieuw kwaliteit --vorige "$calamiteit"
done_ 'the logboek agrees' logboek --controleer
