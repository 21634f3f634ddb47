#!/bin/sh
# The yearly overview of suïcides: who was asked, who answered; the numbers
# are found nowhere else.
. tests/cli/common

begin kwaliteit --aanbieder 'De Hoek'
refused 1 'an answer follows a question' \
    suicideoverzicht ontvangen 2025 'De Hoek' 1 2
check 'and it says so' has "$err" 'nog niets gevraagd'
done_ 'one is asked' suicideoverzicht vraag 2025 'De Hoek' --dag 2026-01-12
done_ 'and another' suicideoverzicht vraag 2025 'Zorg aan Zee' --dag 2026-01-12
refused 1 'not twice' suicideoverzicht vraag 2025 'De Hoek'
refused 1 'not about the future' suicideoverzicht vraag 2031 'De Hoek'
refused 1 'not on a day to come' \
    suicideoverzicht vraag 2024 'De Hoek' --dag 2026-11-22
refused 2 'not about no year' suicideoverzicht vraag vorig 'De Hoek'
refused 2 'nor in other words' suicideoverzicht stuur 2025 'De Hoek'
refused 1 'numbers are numbers' \
    suicideoverzicht ontvangen 2025 'De Hoek' een 2
refused 1 'of a size' suicideoverzicht ontvangen 2025 'De Hoek' 1 99999
refused 1 'and after the question' suicideoverzicht ontvangen 2025 \
    'De Hoek' 1 2 --dag 2026-01-11
done_ 'it is received' suicideoverzicht ontvangen 2025 'De Hoek' 71 8642 \
    --dag 2026-02-02
done_ 'the list is of last year' suicideoverzicht
check 'who did not answer stands first' is \
    "$(head -1 "$out" | cut -f1)" 'Zorg aan Zee'
check 'with the numbers of who did' has "$out" '8642 pogingen'
done_ 'only who did not' suicideoverzicht --open
check 'is one' is "$(wc -l <"$out")" 1
done_ 'it is data too' suicideoverzicht 2025 --json
check 'with the day' has "$out" '"ontvangen": "2026-02-02"'
check 'and none where nothing came' has "$out" '"suicides": null'
done_ 'it is corrected by another row' \
    suicideoverzicht ontvangen 2025 'De Hoek' 70 8642
run suicideoverzicht
check 'and the last one counts' has "$out" '70 suïcides'
run zoek 8642
check 'no search finds it' is "$(wc -c <"$out")" 0
run rapport "$nummer"
check 'no rapport has it' is "$(grep -c 8642 "$out")" 0
done_ 'the logboek agrees' logboek --controleer
