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
