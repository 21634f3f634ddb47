#!/bin/sh
# The yearly figures, trends and the jaarplan.
. tests/cli/common

run voorbeeld
run cijfers 2026
check "cijfers prints each group" ended 0
for group in "Meldingen van calamiteiten en geweld" Zelfonderzoeken Signalen \
    Onderzoeken Rapporten Oordelen Maatregelen \
    "Zienswijzen, bezwaren en wederhoor" \
    "Overdrachten, voorstellen en gemeenten" Jaarplan; do
	check "$group is there" has "$out" "$group"
done
check "a year is counted" grep -q 'Signalen  *3$' "$out"
check "a share stands behind its number" grep -q 'media  *1 (33 %)' "$out"
check "a melding is too few to show" grep -q 'Meldingen  *< 5' "$out"

# What is besloten is counted and not named, not even for its team.
run nieuw calamiteit --aanbieder "Stille Haven (voorbeeld)"
besloten=$(cat "$out")
run antwoord "$besloten" gemeld_op 2026-11-20
for how in --tekst --html --json; do
	run cijfers 2026 "$how"
	check "cijfers $how" ended 0
	check "cijfers $how has no number" lacks "$out" "$besloten"
	check "cijfers $how names nobody" lacks "$out" "Stille Haven"
done

run cijfers 2026 --gemeente Rotterdam --json
check "of a gemeente" has "$out" '"gemeente": "rotterdam"'
run cijfers 2026 --gemeente Rotterdan
check "an unknown gemeente is refused" ended 1
check "and the nearest is named" has "$err" "bedoelde u Rotterdam"
run cijfers 2026 --vergelijk 2025 --vergelijk 2024
check "years stand beside each other" has "$out" "Signalen"
check "the asked one first" grep -q '2026  *2025  *2024$' "$out"
run cijfers 2026 --vergelijk 2025 --vergelijk 2024 --vergelijk 2023 \
    --vergelijk 2022 --vergelijk 2021
check "six are too many" ended 2
run cijfers 26
check "a year has four digits" ended 2
check "and what would do is said" has "$err" "schrijf 2000 tot en met 2099"
run cijfers 2026 --html --json
check "one format at a time" ended 2

run cijfers 2026 --vergelijk 2025 --html -o "$folder/cijfers.html"
check "the document is written" quietly
check "with its counting rules" has "$folder/cijfers.html" "Hoe is geteld"
check "in tables with a caption" has "$folder/cijfers.html" "<caption>"
run cijfers 2026 --html -o "$folder/cijfers.html"
check "it is not written over" ended 1
run cijfers 2026 --html -o "$folder/cijfers.html" --overschrijven
check "unless that is asked" quietly
run cijfers 2026 --json -o "$database"
check "nor is the database" ended 1
run cijfers 2026 --odt -o "$folder/cijfers.odt"
check "it can be a text for an office" quietly

run cijfers 2026 --xlsx
check "a spreadsheet asks a file" ended 2
run cijfers 2026 --xlsx -o "$folder/cijfers.xlsx"
check "it can be a spreadsheet" quietly
check "which is a package" is PK "$(head -c 2 "$folder/cijfers.xlsx")"
run cijfers 2026 --csv
check "and CSV, with a row for each number" grep -q \
    ',"signalen","Signalen",,3,' "$out"
check "in which the few are empty" grep -q \
    ',"meldingen","Meldingen",,,,,ja,' "$out"

before=$(state)
run jaarplan 2026 kwaliteit
check "a number is asked" ended 2
run jaarplan 2026 kwaliteit veel
check "and it is a number" ended 2
run jaarplan 2026 bestaatniet 3
check "of a vorm that is there" ended 2
run jaarplan 2026 calamiteit 3
check "calamiteiten are not planned" ended 1
check "nothing of it was kept" is "$before" "$(state)"
done_ "a number is planned" jaarplan 2026 kwaliteit 12
done_ "and planned again" jaarplan 2026 kwaliteit 14
done_ "one for a gemeente" jaarplan 2026 kwaliteit 2 --gemeente Schiedam
run jaarplan 2026
check "the last one counts" grep -q 'Kwaliteitstoezicht  *14$' "$out"
check "beside what was begun" grep -q 'Kwaliteitstoezicht  *8$' "$out"
run jaarplan 2026 --gemeente Schiedam
check "a gemeente has its own" grep -q 'Kwaliteitstoezicht  *2$' "$out"
run logboek
check "who changed it is kept" has "$out" "12 -> 14"
done_ "and the logboek is whole" logboek --controleer

run trends
check "trends are there" ended 0
check "with a column per year" has "$out" "2022"
run trends --norm A-2.2.2 --van 2026 --tot 2026 --json
check "of one norm" has "$out" '"norm": "A-2.2.2"'
check "counted" has "$out" '"tekorten": 1'
run trends --norm A-2 --voorziening "beschermd wonen" --gemeente Schiedam
check "of a voorziening and a gemeente" ended 0
run trends --voorziening zwembad
check "an unknown voorziening is refused" ended 1
run trends --van 2026 --tot 2025
check "years in their order" ended 2
run trends --van 2010 --tot 2026
check "at most five" ended 2
