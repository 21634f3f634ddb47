#!/bin/sh
# The packet for the gemeente: three files at once, and the step.
. tests/cli/common

run voorbeeld
m=M-2026-0001-1
packet=$folder/overdracht-2026-0001-schiedam
done_ 'overdracht makes a packet' \
    overdracht 2026-0001 --gemeente schiedam -o "$folder"
check 'it says which files' is "$(wc -l <"$out")" 3
for ending in html txt json; do
	check "there is a .$ending" has "$out" "$packet.$ending"
	check "in it the maatregel" has "$packet.$ending" $m
	check "and the aanbieder" has "$packet.$ending" 'De Hoek'
done
check 'only the user can read it' \
    is "$(ls -l "$packet.html" | cut -c1-10)" -rw-------
check 'the data say what it is' has "$packet.json" '"soort": "overdracht"'
run maatregelen onderzoek:2026-0001
check 'no step was taken' lacks "$out" 'bij gemeente'

cp "$packet.json" "$folder/before"
rm "$packet.html"
refused 1 'a file that is there is not overwritten' \
    overdracht 2026-0001 --gemeente schiedam -o "$folder" --vastleggen
check 'with what can be done' has "$err" '--overschrijven'
check 'nothing was written' [ ! -e "$packet.html" ]
run maatregelen onderzoek:2026-0001
check 'nor recorded' lacks "$out" 'bij gemeente'
check 'what was there is as it was' same "$packet.json" "$folder/before"
done_ 'unless it is asked' overdracht 2026-0001 --gemeente schiedam \
    -o "$folder" --overschrijven

refused 1 'another gemeente is refused' \
    overdracht 2026-0001 --gemeente capelle -o "$folder"
check 'with those that it has' has "$err" 'rotterdam schiedam'
refused 1 'an unknown onderzoek is refused' overdracht 2020-0001
refused 3 'a folder that is not there is an error' \
    overdracht 2026-0001 -o "$folder/nergens" --vastleggen
run maatregelen onderzoek:2026-0001
check 'and nothing is recorded' lacks "$out" 'bij gemeente'

mkdir "$folder/all"
done_ 'each gemeente gets its own' \
    overdracht 2026-0001 -o "$folder/all" --vastleggen
check 'six files for two' is "$(wc -l <"$out")" 6
run maatregelen onderzoek:2026-0001
check 'the step is recorded' is "$(grep -c 'bij gemeente' "$out")" 2
run logboek 2026-0001
check 'for each maatregel' \
    is "$(grep -c 'maatregel_event.*gemeente.*schiedam' "$out")" 2
check 'and for each gemeente' \
    is "$(grep -c 'maatregel_event.*gemeente.*rotterdam' "$out")" 2
done_ 'made again' overdracht 2026-0001 -o "$folder/all" --overschrijven \
    --gemeente schiedam --vastleggen
check 'it has the steps' has "$folder/all/overdracht-2026-0001-schiedam.txt" \
    overgedragen

mkdir "$folder/one"
done_ 'one maatregel alone' overdracht 2026-0001 --gemeente schiedam \
    --maatregel $m -o "$folder/one"
check 'and no other' lacks "$folder/one/overdracht-2026-0001-schiedam.txt" \
    M-2026-0001-2
refused 1 'one that is not there' overdracht 2026-0001 --gemeente schiedam \
    --maatregel M-2026-0001-9 -o "$folder/one"

done_ 'after a heronderzoek' heronderzoek 2026-0001
nummer=$(cat "$out")
run oordeel "$nummer" A-1.3.2 voldoet_niet --bevinding 'Nog steeds niet.'
run maatregel stap $m niet_hersteld --onderzoek "$nummer"
done_ 'the packet of that' overdracht "$nummer" --gemeente schiedam \
    -o "$folder/one" --vastleggen
check 'has what was found now' \
    has "$folder/one/overdracht-$nummer-schiedam.txt" 'Nog steeds niet.'
check 'and then' has "$folder/one/overdracht-$nummer-schiedam.txt" \
    'Vervanging is geregeld'
check 'and asks for a decision' \
    has "$folder/one/overdracht-$nummer-schiedam.txt" 'niet uitgevoerd'
done_ 'a heronderzoek of one norm' heronderzoek 2026-0001 --norm 1.3.2
nummer=$(cat "$out")
done_ 'hands over' overdracht "$nummer" --gemeente schiedam -o "$folder/one"
check 'what it looked at' \
    has "$folder/one/overdracht-$nummer-schiedam.txt" $m
check 'and not the rest' \
    lacks "$folder/one/overdracht-$nummer-schiedam.txt" M-2026-0001-2
run logboek --controleer
check 'the logboek agrees' is "$(cat "$err")" ''
