#!/bin/sh
# The order of the procedure, and the gate before publication.
. tests/cli/common

run voorbeeld
n=2026-0001
SCHOUW_TODAY=2027-01-18
export SCHOUW_TODAY
run publicatie $n
check 'the gate is closed at first' ended 1
check 'and lists what is missing' has "$out" \
    'Nog niet vastgelegd: Rapport vastgesteld op'
done_ 'the concept is sent' gebeurtenis $n concept_verzonden_op 2026-12-01
refused 1 'no rapport while wederhoor is open' \
    gebeurtenis $n vastgesteld_op 2026-12-15
check 'and it says until when' has "$err" 'di 15-12-2026'
done_ 'the reaction came earlier' \
    gebeurtenis $n wederhoor_ontvangen_op 2026-12-10
done_ 'so it can be vastgesteld' gebeurtenis $n vastgesteld_op 2026-12-18
refused 1 'no besluit before the zienswijze' \
    gebeurtenis $n besluit_verzonden_op 2027-01-05
done_ 'the rapport is sent' gebeurtenis $n definitief_verzonden_op 2026-12-18
refused 1 'no besluit while its term runs' \
    gebeurtenis $n besluit_verzonden_op 2027-01-04
check 'which the sentence names' has "$err" 'ma 04-01-2027'
done_ 'a besluit after it' gebeurtenis $n besluit_verzonden_op 2027-01-05
run publicatie $n
check 'one day too early it is closed' ended 1
check 'which the besluit starts' has "$out" 'Het mag vanaf di 19-01-2027.'
refused 1 'and refuses the event' gebeurtenis $n gepubliceerd_op 2027-01-18
SCHOUW_TODAY=2027-01-19
run publicatie $n
check 'on the day it waits for the copies' has "$out" \
    'Nog niet aan: Rotterdam, Schiedam.'
done_ 'a copy to the one wethouder' afschrift $n Rotterdam 2027-01-05
done_ 'and to the other' afschrift $n Schiedam 2027-01-05
done_ 'on the day it is open' publicatie $n
check 'with all ticked' lacks "$out" '[ ]'
done_ 'a voorziening is asked' gebeurtenis $n voorziening_gevraagd_op 2027-01-19
run publicatie $n --json
check 'which closes it again' ended 1
check 'as JSON says too' has "$out" '"open": false'
refused 1 'for the event as well' gebeurtenis $n gepubliceerd_op 2027-01-19
refused 1 'an uitspraak says how it runs' \
    gebeurtenis $n voorziening_uitspraak_op 2027-01-19
check 'in one of four words' has "$err" \
    'afgewezen, toegewezen, ingetrokken of niet-ontvankelijk'
refused 1 'and in no other' gebeurtenis $n voorziening_uitspraak_op \
    2027-01-19 --uitkomst gewonnen
refused 2 'no other event has one' \
    gebeurtenis $n bezwaar_ontvangen_op 2027-01-19 --uitkomst afgewezen
done_ 'granted' gebeurtenis $n voorziening_uitspraak_op 2027-01-19 \
    --uitkomst toegewezen
refused 1 'it holds the publication' gebeurtenis $n gepubliceerd_op 2027-01-19
check 'until another' has "$err" 'tot een latere uitspraak'
done_ 'which comes' gebeurtenis $n voorziening_uitspraak_op 2027-01-19 \
    --uitkomst afgewezen
run logboek $n
check 'and the first stays in the logboek' has "$out" 'toegewezen'
done_ 'a bezwaar suspends nothing' \
    gebeurtenis $n bezwaar_ontvangen_op 2027-01-19
refused 1 'not before the day comes' gebeurtenis $n gepubliceerd_op 2027-01-20
done_ 'it is published' gebeurtenis $n gepubliceerd_op 2027-01-19
done_ 'the logboek agrees' logboek --controleer
