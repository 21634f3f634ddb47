#!/bin/sh
# A heronderzoek with the norms of then, and with newer ones of which the
# file says what became of the old.
. tests/cli/common

run voorbeeld
refused 1 'a heronderzoek needs an earlier onderzoek' nieuw heronderzoek
check 'and says how to name it' has "$err" '--vorige NUMMER'
done_ 'heronderzoek takes one norm' heronderzoek 2026-0001 --norm 1.3.2
one=$(cat "$out")
run toon "$one" --json
check 'and no other' is "$(grep -c '"reden": "maatregel in' "$out")" 1
refused 1 'a norm without maatregel and tekort is refused' \
    heronderzoek 2026-0001 --norm A-1.1.1
check 'with what can be done' has "$err" 'neem die norm er later bij'
refused 1 'an unknown norm is refused' \
    heronderzoek 2026-0001 --norm 9.9.9

# The next year: 1.3.2 is split, 3.1.3 is gone, 1.1.2 has another number.
data=$folder/data
mkdir "$data"
cp -r forms norms "$data"
next() {
	sed -i "s/^versie: .*/versie: \"$1\"\\
volgt_op:\\
  versie: \"$2\"\\
  omzetting:\\
    - {van: \"1.3.2\", naar: [\"1.3.2\", \"1.3.3\"], aard: gesplitst}\\
    - {van: \"1.1.2\", naar: [\"1.1.3\"], aard: hernummerd}\\
    - {van: \"3.1.3\", naar: [], aard: vervallen}/" \
	    "$data/norms/wmo-rr-aanbieders.yaml"
}
next 2026.1 2025.1
done_ 'the norms of then are used when nothing is said' heronderzoek 2026-0001
then=$(cat "$out")
run toon "$then" --json
check 'in their version' has "$out" '"versie": "2025.1"'
run heronderzoek 2026-0001 --nieuwe-normen
check 'the new ones when they are asked for' ended 0
now=$(cat "$out")
check 'it tells what is gone' has "$err" 'A-3.1.3'
check 'in a sentence' has "$err" 'is vervallen in de nieuwe normen'
check 'and what has become two' has "$err" 'A-1.3.2 is nu A-1.3.2 en A-1.3.3.'
run toon "$now" --json
check 'in the new version' has "$out" '"versie": "2026.1"'
check 'with both parts' is "$(grep -c '"reden": "maatregel in' "$out")" 2
run oordeel "$now" A-1.3.2 voldoet
m=M-2026-0001-1
refused 1 'one part is not enough' \
    maatregel stap $m hersteld --onderzoek "$now"
run oordeel "$now" A-1.3.3 voldoet
done_ 'both are' maatregel stap $m hersteld --onderzoek "$now"
refused 1 'what is gone cannot be tested by an oordeel' \
    maatregel stap M-2026-0001-2 niet_hersteld --onderzoek "$now"
done_ 'but by its evidence' \
    maatregel stap M-2026-0001-2 getoetst --tekst 'Het overzicht is gezien.'
run aanbieder 'De Hoek'
check 'an aanbieder has one history per norm' has "$out" 'toen A-1.3.2'
run logboek --controleer
check 'and the logboek agrees' is "$(cat "$err")" ''

sed -i '/^volgt_op:/,/vervallen}/d; s/^versie: "2026.1"/versie: "2027.1"/' \
    "$data/norms/wmo-rr-aanbieders.yaml"
refused 1 'without what became of them newer norms are refused' \
    heronderzoek 2026-0001 --nieuwe-normen
check 'with the remedy' has "$err" 'zet dat in het bestand bij volgt_op'
