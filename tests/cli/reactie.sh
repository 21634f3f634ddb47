#!/bin/sh
# The reactie of the aanbieder: its words, warnings, and the annex.
. tests/cli/common

run voorbeeld
n=2026-0001
words() {
	seq "$1" | sed 's/^/w/' | tr '\n' ' '
}
refused 1 '201 words are refused' reactie $n "$(words 201)"
check 'with the count' has "$err" '201 woorden'
done_ '200 words are kept' reactie $n "$(words 200)" --dag 2026-11-20
run reactie $n
check 'and counted' has "$out" '200 van 200 woorden'
run reactie $n 'Bel 06-12345678 of mail a@b.nl.'
check 'what may not be in it is kept' ended 0
check 'with a warning' has "$err" 'een telefoonnummer (06-12345678)'
printf 'Wij herkennen dit niet.\nDat is jammer.\n' >"$folder/in"
"$SCHOUW" --database "$database" --data "$data" reactie $n - <"$folder/in" \
    >"$out" 2>"$err"
check 'it is read from the input' is "$?" 0
run rapport $n --formaat tekst
check 'and annexed to the rapport' has "$out" 'Wij herkennen dit niet.'
check 'under the day that it came' has "$out" 'Ontvangen op 20 november 2026'
done_ 'it is taken back' reactie $n ''
SCHOUW_TODAY=2026-12-08
export SCHOUW_TODAY
run rapport $n --formaat tekst
check 'then there is none to annex' lacks "$out" 'reactie van de aanbieder'
done_ 'the rapport was sent' gebeurtenis $n definitief_verzonden_op 2026-11-23
run rapport $n --formaat tekst
check 'which is said once its term is over' has "$out" 'Geen reactie ontvangen.'
refused 1 'a copy goes to a gemeente of the onderzoek' \
    afschrift $n Lansingerland 2026-12-01
done_ 'the logboek agrees' logboek --controleer
