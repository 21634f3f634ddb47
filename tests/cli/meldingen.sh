#!/bin/sh
# The register of meldingen: each calamiteit with its days, in time or not.
. tests/cli/common

one() {
	grep -A30 "\"onderzoek\": \"$1\"" "$out" | grep -A4 "\"$2\": {" |
	    sed -n 's/^ *"op_tijd": \(.*\)$/\1/p' | head -1
}

begin calamiteit
vlot=$nummer
done_ 'at an aanbieder' antwoord "$vlot" aanbieder 'De Hoek'
done_ 'known on a Thursday' antwoord "$vlot" bekend_geworden_op 2026-09-03
done_ 'reported within three werkdagen' antwoord "$vlot" gemeld_op 2026-09-08
done_ 'the zelfonderzoek came in time' \
    antwoord "$vlot" zelfonderzoek_ontvangen_op 2026-10-30
done_ 'it is closed' antwoord "$vlot" uitkomst sluiten
done_ 'by letter' antwoord "$vlot" afsluitbrief_op 2026-11-12
begin calamiteit
traag=$nummer
done_ 'another was known' antwoord "$traag" bekend_geworden_op 2026-11-12
done_ 'and reported a day late' antwoord "$traag" gemeld_op 2026-11-18
begin kwaliteit

done_ 'they are listed' meldingen
check 'both, and nothing else' is "$(grep -c '^[^ ]' "$out")" 2
check 'the newest first' is "$(head -1 "$out" | cut -c1-9)" "$traag"
check 'what was late says so' has "$out" 'gemeld wo 18-11-2026: te laat'
check 'with the day that it was due' has "$out" '(uiterlijk di 17-11-2026)'
done_ 'and as data' meldingen --json
check 'in time' is "$(one "$vlot" gemeld)" true
check 'late' is "$(one "$traag" gemeld)" false
check 'not to be said yet' is "$(one "$traag" zelfonderzoek)" null
check 'with its outcome' has "$out" '"uitkomst": "sluiten"'
done_ 'more time is given' \
    uitstel "$traag" zelfonderzoek 2027-02-01 'Wacht op een verslag.'
run meldingen
check 'and counts' has "$out" 'loopt (uiterlijk ma 01-02-2027)'

done_ 'who is not in the team' team "$traag" bas
done_ 'any more' team "$traag" "$(id -un)" --uit 'Andere baan'
run meldingen
check 'sees only the others' is "$(grep -c '^[^ ]' "$out")" 1
