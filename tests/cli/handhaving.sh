#!/bin/sh
# The handhaving register without a screen: what is begun, its steps, the
# rows of a verbeterplan, and the list.
. tests/cli/common

run nieuw signaal
n=$(cat "$out")
run antwoord "$n" aanbieder 'De Hoek'
run kies "$n" A-1.3.2
run oordeel "$n" A-1.3.2 voldoet_niet

refused 1 'an unknown kind is refused' handhaving begin "$n" waarschuwin
check 'with the one that was meant' has "$err" 'bedoelde u waarschuwing?'
refused 1 'what a gemeente does names it' handhaving begin "$n" waarschuwing
check 'and says so' has "$err" 'Noem de gemeente'
refused 1 'a plan has a last day' handhaving begin "$n" verbeterplan
refused 1 'not in an onderzoek that is not there' \
    handhaving begin 2026-0999 verbeterplan --tot 2027-01-15
refused 2 'begin needs a kind' handhaving begin "$n"
refused 2 'a day is a day' handhaving begin "$n" verbeterplan --tot morgen

done_ 'a plan is asked for' handhaving begin "$n" verbeterplan \
    --dag 2026-11-20 --tot 2027-01-15 --tekst 'Voor drie normen.'
plan=$(cat "$out")
check 'and gets its number' is "$plan" "H-$n-1"
done_ 'the gemeente warns' handhaving begin "$n" waarschuwing \
    --gemeente Schiedam --tekst 'Een brief.'
check 'under the next' is "$(cat "$out")" "H-$n-2"
refused 1 'a voorstel says which last' handhaving begin "$n" voorstel \
    --gemeente Schiedam --tekst x
run handhaving begin "$n" voorstel \
    --gemeente Schiedam --gemeente Rotterdam --maatregel last_dwangsom \
    --tekst 'Drie maal niet hersteld.'
check 'a voorstel goes to more than one' is "$status" 0
check 'with the advice to coordinate' has "$err" 'stem met hen af'
done_ 'one of them takes it over' \
    handhaving stap "H-$n-3" overgenomen --gemeente Schiedam
refused 1 'another than these cannot' \
    handhaving stap "H-$n-3" overgenomen --gemeente Ridderkerk

done_ 'a row is added' handhaving regel "$plan" 1.3.2 'Het rooster herzien' \
    --door teamleider --van 2026-12-01 --tot 2027-01-31 \
    --resultaat 'Elke dag is bezet' --smart s-a-t
check 'and gets its number' is "$(cat "$out")" 1
refused 1 'a norm is one of the onderzoek' handhaving regel "$plan" 9.9 x
check 'with those that there are' has "$err" 'kies uit A-1.3.2'
refused 1 'SMART is five letters' \
    handhaving regel "$plan" 1 --smart slim
done_ 'a row is changed' handhaving regel "$plan" 1 --smart smart
refused 1 'a row that is not there' handhaving regel "$plan" 7 --smart smart
refused 1 'only a plan has rows' handhaving regel "H-$n-2" 1.3.2 x

refused 1 'what was not received is not judged' \
    handhaving stap "$plan" akkoord
check 'with what is possible' has "$err" 'wel: gevraagd, ontvangen'
done_ 'the plan comes in' handhaving stap "$plan" ontvangen
done_ 'and is accepted' handhaving stap "$plan" akkoord
refused 1 'then its rows stay' handhaving regel "$plan" 1 --door directie
done_ 'but for the progress' \
    handhaving regel "$plan" 1 --voortgang 'Het rooster is er.'

done_ 'the list shows one onderzoek' handhaving "$n"
check 'with the time line' has "$out" 'plan gevraagd tot 2027-01-15'
check 'with the rows' has "$out" 'Het rooster herzien'
check 'with the article' has "$out" 'last onder dwangsom (Awb 5:31d)'
done_ 'and as JSON' handhaving "$n" --json
check 'with the steps' has "$out" '"stap": "ontvangen"'
check 'with the ticks' has "$out" '"smart": "smart"'
check 'with who acts' has "$out" '"wie": "gemeente"'
done_ 'without a number all that runs' handhaving
check 'one line each' is "$(wc -l <"$out")" 3
run handhaving stap "H-$n-2" beeindigd --tekst 'Afgehandeld.'
run handhaving --json
check 'what ended is not in it' lacks "$out" "H-$n-2"
refused 1 'nor goes it on' handhaving stap "H-$n-2" ingegaan
refused 1 'an onderzoek that is not there' handhaving 2026-0999

run handhaving begin "$n" openbaar_ministerie --gemeente Schiedam \
    --tekst 'Overleg kwikstaart.'
run zoek kwikstaart
check 'what is restricted is not found' is "$(wc -c <"$out")" 0
run zoek rooster
check 'the rest is' has "$out" "H-$n-1"
done_ 'what runs stands with the aanbieder' aanbieder 'De Hoek'
check 'under its number' has "$out" "H-$n-1"
check 'what ended does not' lacks "$out" "H-$n-2"
done_ 'the logboek agrees' logboek --controleer
