#!/bin/sh
# What runs out when: the list, the reasons, uitstel, a file for an agenda.
. tests/cli/common

run nieuw signaal
n=2026-0001
done_ 'without an event no term runs' termijnen
check 'and nothing is listed' is "$(cat "$out")" ''
done_ 'the concept is sent' gebeurtenis $n concept_verzonden_op 2026-11-02
done_ 'the rapport is sent' gebeurtenis $n definitief_verzonden_op 2026-11-20
SCHOUW_TODAY=2026-11-22
export SCHOUW_TODAY
done_ 'now terms run' termijnen
check 'the late one first' has "$out" '! ma 16-11-2026      -6  aanbieder'
check 'three of them' is "$(wc -l <"$out" | tr -d ' ')" 3
done_ 'one can ask why' termijnen $n --waarom
check 'which names the event' has "$out" 'Rapport verzonden op vr 20-11-2026'
refused 2 'but not of all at once' termijnen --waarom
refused 1 'not every term can have uitstel' \
    uitstel $n wederhoor 2026-12-18 'Ziek.'
check 'and it says so' has "$err" 'kan niet worden verlengd'
refused 1 'uitstel asks a reason' uitstel $n zienswijze 2026-12-18 ''
refused 1 'and a later day' uitstel $n zienswijze 2026-12-04 'Ziek.'
refused 2 'which is a day' uitstel $n zienswijze morgen 'Ziek.'
done_ 'with both it is given' uitstel $n zienswijze 2026-12-18 'Ziek.'
run termijnen $n --waarom
check 'and explained' has "$out" 'uitstel tot en met vr 18-12-2026'
check 'with its reason' has "$out" 'Reden van het uitstel: Ziek.'
done_ 'a corrected event' gebeurtenis $n concept_verzonden_op 2026-11-09
run termijnen
check 'moves its term' has "$out" 'ma 23-11-2026       1  aanbieder'
run logboek $n
check 'and the old day stays in the logboek' has "$out" '2026-11-16'
done_ 'the reaction ends it' gebeurtenis $n wederhoor_ontvangen_op 2026-11-20
run termijnen --json
check 'so that it is no longer listed' lacks "$out" '"wederhoor"'
run termijnen --voor gemeente
check 'a party has its own list' is "$(cat "$out")" ''
refused 2 'an unknown party is wrong use' termijnen --voor iemand
done_ 'it goes to an agenda' termijnen --ics
check 'as a calendar' has "$out" 'BEGIN:VCALENDAR'
check 'with the day of the uitstel' has "$out" 'DTSTART;VALUE=DATE:20261218'
done_ 'a vordering is made' gebeurtenis $n vordering_op 2026-11-21
run termijnen $n --waarom
check 'whose term says what follows' has "$out" \
    'Verstrijkt de termijn: de aanbieder is in overtreding'
done_ 'it was met' gebeurtenis $n vordering_voldaan_op 2026-11-22
run termijnen $n --waarom
check 'then nothing follows' lacks "$out" 'in overtreding'
refused 1 'not every term can stand still' \
    opschorting $n reactie 2026-11-22 - 'Brand.'
check 'and it says so' has "$err" 'kan niet worden opgeschort'
refused 1 'that asks a reason' opschorting $n zienswijze 2026-11-23 - ''
refused 2 'and a day' opschorting $n zienswijze morgen - 'Brand.'
refused 2 'or two' opschorting $n zienswijze 2026-11-23 later 'Brand.'
done_ 'with a reason it stands still' \
    opschorting $n zienswijze 2026-11-23 - 'Brand.'
run termijnen
check 'and is listed without a day' has "$out" 'opgeschort       stil'
run termijnen --ics
check 'and is not in the agenda' lacks "$out" 'Zienswijze'
run termijnen $n --waarom
check 'which is explained' has "$out" 'Vanaf ma 23-11-2026 staat de termijn stil'
done_ 'it goes on' opschorting $n zienswijze 2026-11-23 2027-01-05 'Hersteld.'
run termijnen $n --waarom
check 'with the days behind it' has "$out" \
    'stond de termijn stil; daarmee komt hij op '
done_ 'or it was not so' opschorting $n zienswijze 2026-11-23 geen 'Vergissing.'
run termijnen $n --waarom
check 'then it is not told' lacks "$out" 'stond de termijn stil'
run logboek $n
check 'but in the logboek' has "$out" '-> opgeschort'
run termijnen $n --waarom
check 'what the source leaves open is told' has "$out" 'Onze lezing: '
done_ 'the logboek agrees' logboek --controleer
