#!/bin/sh
# Maatregelen without a screen: the list with its filter, the steps, the
# heronderzoek that follows from them, and one aanbieder.
. tests/cli/common

run voorbeeld
done_ 'maatregelen shows what is open' maatregelen
check 'one line each, the first to end first' \
    is "$(cut -c1-13 "$out" | paste -sd' ')" \
    'M-2026-0001-2 M-2026-0001-1 M-2026-0016-1'
done_ 'a filter chooses' maatregelen gemeente:Schiedam norm:A-1 stand:open
check 'what it says' is "$(cut -c1-13 "$out")" M-2026-0001-1
done_ 'a value with a blank may come without its quotes' \
    maatregelen 'aanbieder:De Hoek' voor:2027-01-01
check 'and chooses too' is "$(wc -l <"$out")" 1
done_ 'a year chooses' maatregelen jaar:2026
check 'those of this one' is "$(wc -l <"$out")" 3
done_ 'and none of another' maatregelen jaar:2025
check 'of course' is "$(wc -l <"$out")" 0
done_ 'nothing found is an empty list' maatregelen te-laat
check 'without a word' is "$(wc -c <"$out")" 0
SCHOUW_TODAY=2026-12-15 run maatregelen --csv
check 'due today is 0 days' has "$out" ',2026-12-15,0,gereed'
SCHOUW_TODAY=2026-12-15 run maatregelen
check 'and is called vandaag' has "$out" vandaag
SCHOUW_TODAY=2026-12-16 run maatregelen te-laat
check 'and is late from the next day' is "$(wc -l <"$out")" 1
refused 2 'a mistake in a filter is wrong use' maatregelen norm:A-1 gemente:x
check 'with its column' has "$err" 'Kolom 10:'
check 'and what was meant' has "$err" 'bedoelde u gemeente:?'
refused 2 'one format at a time' maatregelen --json --csv

done_ 'maatregelen gives JSON' maatregelen norm:A-3.1.3 --json
check 'with the days left' has "$out" '"dagen": 24'
check 'with the stand' is "$(member "$out" stand)" gereed
check 'with the last day' is "$(member "$out" uiterlijk)" 2026-12-15
check 'with the onderzoek' is "$(member "$out" onderzoek)" 2026-0001
check 'with the gemeenten' has "$out" '"schiedam"'

run maatregel opleggen 2026-0001 A-1.3.2 '=HYPERLINK("x")'
done_ 'maatregelen gives CSV' maatregelen onderzoek:2026-0001 --csv
check 'with a head' has "$out" nummer,onderzoek,aanbieder,gemeenten,norm,tekst
check 'where a formula is text' has "$out" "\"'=HYPERLINK(\"\"x\"\")\""
done_ 'and CSV for Excel' maatregelen norm:A-3.1.3 --excel-nl
check 'with semicolons' has "$out" '"2026-0001";"De Hoek (voorbeeld)"'
check 'and a sign that it is UTF-8' is \
    "$(head -c 3 "$out" | od -An -tx1)" ' ef bb bf'

m=M-2026-0001-2
refused 1 'hersteld without a toets is refused' maatregel stap $m hersteld
check 'with what to do first' has "$err" 'nog niet getoetst'
refused 1 'an unknown step is refused' maatregel stap $m uitsel
check 'with the one that was meant' has "$err" 'bedoelde u uitstel?'
refused 1 'uitstel without a reason is refused' \
    maatregel stap $m uitstel --uiterlijk 2027-02-01
refused 1 'uitstel to an earlier day is refused' \
    maatregel stap $m uitstel --uiterlijk 2026-12-01 --tekst 'Ziekte.'
refused 2 'a day that is none is wrong use' \
    maatregel stap $m gereed_gemeld --dag gisteren
refused 1 'a maatregel that is not there is refused' \
    maatregel stap M-2026-0009-9 getoetst --tekst x
refused 2 'stap needs a step' maatregel stap $m
done_ 'uitstel is taken' \
    maatregel stap $m uitstel --uiterlijk 2027-02-01 --tekst 'Ziekte.'
run maatregelen norm:A-3.1.3 --json
check 'and moves the last day' is "$(member "$out" uiterlijk)" 2027-02-01
done_ 'and it can be called done again' maatregel stap $m gereed_gemeld
done_ 'a toets with evidence is taken' \
    maatregel stap $m getoetst --tekst 'Het overzicht is ingezien.'
done_ 'and then it is hersteld' maatregel stap $m hersteld
run maatregelen
check 'and no longer open' lacks "$out" $m
run maatregelen stand:dicht
check 'but closed' has "$out" $m
refused 1 'after that no step comes' maatregel stap $m ingetrokken --tekst x

done_ 'heronderzoek begins one' heronderzoek 2026-0001
nummer=$(cat "$out")
run toon "$nummer" --json
check 'that follows the first' has "$out" 2026-0001
m=M-2026-0001-1
refused 1 'what it has not judged is no toets' \
    maatregel stap $m niet_hersteld --onderzoek "$nummer"
run oordeel "$nummer" A-1.3.2 voldoet_niet
refused 1 'a tekort there is not hersteld' \
    maatregel stap $m hersteld --onderzoek "$nummer"
done_ 'but niet hersteld' maatregel stap $m niet_hersteld --onderzoek "$nummer"
refused 1 'it goes to a gemeente that exists' \
    maatregel stap $m overgedragen --gemeente Scheidam
check 'with the one that was meant' has "$err" 'bedoelde u Schiedam?'
done_ 'and is handed over' maatregel stap $m overgedragen --gemeente Schiedam
run maatregelen stand:overgedragen
check 'where it stays in sight' has "$out" 'bij gemeente'

done_ 'aanbieder shows one' aanbieder 'de hoek'
check 'with what is open' has "$out" $m
check 'with what is closed' has "$out" M-2026-0001-2
check 'with the oordelen' has "$out" 'A-3.1.3'
refused 1 'an unknown aanbieder is refused' aanbieder niemand
refused 1 'and one of many' aanbieder voorbeeld
done_ 'the logboek agrees' logboek --controleer
