#!/bin/sh
# Days of the procedure, and what is counted from them.
. tests/cli/common

run voorbeeld
done_ 'an event is taken' gebeurtenis 2026-0001 concept_verzonden_op 2026-11-20
done_ 'and corrected' gebeurtenis 2026-0001 concept_verzonden_op 2026-11-19
done_ 'and taken back' gebeurtenis 2026-0001 concept_verzonden_op geen
run logboek 2026-0001
check 'all three stay in the logboek' \
    is "$(grep -c 'event .*: kind' "$out")" 3
refused 1 'an unknown event is refused' \
    gebeurtenis 2026-0001 vastgesteld 2026-11-20
check 'with the one that was meant' has "$err" 'bedoelde u vastgesteld_op?'
refused 1 'a day in another decade is refused' \
    gebeurtenis 2026-0001 vastgesteld_op 2062-11-20
refused 2 'a day that is none is wrong use' \
    gebeurtenis 2026-0001 vastgesteld_op gisteren
refused 1 'what the vorm asks is an answer' \
    gebeurtenis 2026-0001 bezoek_op 2026-11-20
check 'with how to give it' has "$err" 'schouw antwoord 2026-0001 bezoek_op'
done_ 'the logboek agrees' logboek --controleer

done_ 'a term is counted' termijn 2026-03-20 '2 weken' --rol-door ja --waarom
check 'to its last day' is "$(head -1 "$out")" 'di 07-04-2026'
check 'with why' has "$out" 'vr 03-04-2026 telt niet mee: Goede Vrijdag.'
done_ 'rol-door may stand before another option' \
    termijn 2026-03-20 '2 weken' --rol-door --waarom
check 'and means ja' is "$(head -1 "$out")" 'di 07-04-2026'
done_ 'or before the operands, which may lack their quotes' \
    termijn --rol-door 2026-03-20 2 weken
check 'and means ja there too' is "$(cat "$out")" 'di 07-04-2026'
done_ 'without it nothing rolls' termijn 2026-03-20 '2 weken'
check 'not from Goede Vrijdag either' is "$(cat "$out")" 'vr 03-04-2026'
done_ 'the law has its limit' termijn 2026-09-25 '13 weken' --rol-door=atw
check 'of twelve weeks' is "$(cat "$out")" 'vr 25-12-2026'
done_ 'a term comes as JSON' termijn 2026-04-02 '3 werkdagen' --json
check 'with its start' is "$(member "$out" start)" 2026-04-02
check 'with the term' is "$(member "$out" duur)" '3 werkdagen'
check 'with the nominal end' is "$(member "$out" nominaal)" 2026-04-09
check 'with the last day' is "$(member "$out" uiterlijk)" 2026-04-09
check 'with why' has "$out" '"uitleg": ['
run termijn 2028-12-20 '2 weken' --rol-door
check 'beyond the decrees there is a warning' \
    has "$err" 'bekend tot en met 2028'
check 'and a day' is "$(cat "$out")" 'wo 03-01-2029'
refused 2 'no duur is wrong use' termijn 2026-03-20 'twee weken'
refused 2 'no day is wrong use' termijn gisteren '2 weken'
refused 2 'a choice that is none is wrong use' \
    termijn 2026-03-20 '2 weken' --rol-door=soms
done_ 'the feestdagen of a year' feestdagen 2026
check 'with the decrees' has "$out" 'vr 15-05-2026  gelijkgestelde dag'
check 'are eleven in 2026' is "$(wc -l <"$out")" 11
done_ 'they come as JSON' feestdagen 2025 --json
check 'with the day' has "$out" '"datum": "2025-04-26"'
check 'with the name' has "$out" '"naam": "Koningsdag"'
check 'with the kind' has "$out" '"soort": "gelijkgesteld"'
run feestdagen 2031
check 'a year without decrees warns' has "$err" 'in 2031'
refused 2 'a year that is none is wrong use' feestdagen morgen

done_ 'a maatregel may have a term' maatregel opleggen 2026-0001 A-1.3.2 \
    'Er is een plan voor elke cliënt.' --termijn '6 weken'
m=$(cat "$out")
done_ 'it is listed' maatregelen onderzoek:2026-0001
check 'with the term as long as there is no day' \
    has "$out" "$m   6 weken"
run maatregelen onderzoek:2026-0001 --json
check 'in JSON too' is "$(member "$out" termijn)" '6 weken'
done_ 'the rapport' rapport 2026-0001 --formaat tekst
check 'prints the term' has "$out" '6 weken na verzending van dit rapport'
done_ 'the rapport is sent' \
    gebeurtenis 2026-0001 definitief_verzonden_op 2026-12-01
run maatregelen onderzoek:2026-0001
check 'and the term has its last day' has "$out" "$m   2027-01-12"
done_ 'that was one day later' \
    gebeurtenis 2026-0001 definitief_verzonden_op 2026-12-02
run toon 2026-0001 --json
check 'and so is the last day' has "$out" '"uiterlijk": "2027-01-13"'
check 'by the same term' is "$(member "$out" termijn)" '6 weken'
run toon 2026-0001
check 'as text it has both' \
    has "$out" 'wo 13-01-2027 (6 weken na verzending)'
done_ 'uitstel is taken' maatregel stap "$m" uitstel \
    --uiterlijk 2027-03-01 --tekst 'Ziekte.'
run gebeurtenis 2026-0001 definitief_verzonden_op 2026-12-03
run maatregelen onderzoek:2026-0001
check 'and stays when the event is corrected' has "$out" "$m   2027-03-01"
refused 2 'a day and a term are one too many' maatregel opleggen 2026-0001 \
    A-1.3.2 Iets --termijn '6 weken' --uiterlijk 2027-01-31
refused 2 'no duur is no term' \
    maatregel opleggen 2026-0001 A-1.3.2 Iets --termijn 'zes weken'
done_ 'the logboek still agrees' logboek --controleer

run maatregel opleggen 2026-0001 A-3.1.3 'Er is een overzicht.' \
    --termijn '2 maanden'
run gebeurtenis 2026-0001 definitief_verzonden_op geen
run overdracht 2026-0001 -o "$folder"
check 'a gemeente reads of a term without a day' \
    has "$folder/overdracht-2026-0001-schiedam.txt" \
    '2 maanden na verzending van het rapport'
