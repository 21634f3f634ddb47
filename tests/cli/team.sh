#!/bin/sh
# Who sees a calamiteit: one lets in another, and takes him out; who is out
# finds nothing of it any more.
. tests/cli/common

me=$(id -un)
done_ 'a signaal came in' signaal nieuw client 'De trap is glad.'
done_ 'was weighed' signaal weeg S-2026-0001 Ernstig
done_ 'and decided on' signaal besluit S-2026-0001 onderzoek 'Een val.'
begin kwaliteit
begin calamiteit --signaal S-2026-0001
done_ 'the handhaving register has an entry' handhaving begin "$nummer" \
    waarschuwing --tekst x --gemeente Rotterdam
run antwoord "$nummer" beschrijving 'Een vaalgele ladder.'
refused 2 'taking out asks who' team "$nummer" --uit 'Andere baan'
refused 1 'the last one stays' team "$nummer" "$me" --uit 'Andere baan'
check 'and it says why' has "$err" 'de enige van het team'
done_ 'another is let in' team "$nummer" bas
refused 1 'who is not in it does not go' team "$nummer" cor --uit 'Andere baan'
refused 1 'nobody goes without a reason' team "$nummer" bas --uit ' '
done_ 'he is taken out' team "$nummer" bas --uit 'Andere baan'
run team "$nummer"
check 'one is left' is "$(grep -c -v uit "$out")" 1
check 'and it is kept who went, and why' has "$out" 'Andere baan'
done_ 'the logboek has it' logboek "$nummer"
check 'with the reason' has "$out" 'Andere baan'

done_ 'he comes back' team "$nummer" bas
done_ 'one can go oneself' team "$nummer" "$me" --uit 'Overgeplaatst'
for command in "toon $nummer" "team $nummer" "team $nummer cor" \
    "antwoord $nummer beschrijving x" "handhaving begin $nummer waarschuwing --tekst x --gemeente Rotterdam" \
    "rapport $nummer" "overdracht $nummer" "afschrift $nummer Rotterdam geen" \
    "gebeurtenis $nummer gemeld_op 2026-11-20" "termijnen $nummer" \
    "nieuw opvolging --vorige $nummer" "team $nummer $me" \
    "handhaving stap H-$nummer-1 ingetrokken --tekst x" \
    "handhaving regel H-$nummer-1 1.1.1 x" "vervolg $nummer"; do
	# shellcheck disable=SC2086
	refused 1 "it is not there for: ${command%% *}" $command
done
for command in lijst termijnen signalen 'signaal toon S-2026-0001' meldingen \
    maatregelen handhaving logboek 'zoek vaalgele' 'lijst --json' \
    'signalen --json' 'handhaving --json'; do
	# shellcheck disable=SC2086
	run $command
	check "nothing of it in: $command" is "$(grep -c "$nummer" "$out")" 0
done
done_ 'the logboek agrees' logboek --controleer
