#!/bin/sh
# Hoor en wederhoor: the concept as it was sent, what is wrong in it, our
# answers, and no definitief rapport before those.
. tests/cli/common

run voorbeeld
n=2026-0001
run nieuw signaal
new=$(cat "$out")
refused 1 'without a frozen concept there is nothing to print' \
    concept "$new" --tekst
refused 1 'and nothing to call wrong' \
    onjuistheid "$new" toevoegen 1 'Dit is een concept.' 'Het is er geen.'
check 'which says how to get one' has "$err" "schouw concept $new"
done_ 'a concept with gaps is sent' \
    gebeurtenis 2026-0002 concept_verzonden_op 2026-11-02
refused 1 'what the concept still lacks holds the vaststelling' \
    gebeurtenis 2026-0002 vastgesteld_op 2026-11-21
check 'and it says what, and where the rest is' has "$err" \
    'punten; zie schouw toon 2026-0002 of F8.'
refused 1 'before it is sent the rapport cannot be vastgesteld' \
    gebeurtenis $n vastgesteld_op 2026-11-21
check 'and it says why' has "$err" 'nog niet voor wederhoor verzonden'
done_ 'the concept is sent' gebeurtenis $n concept_verzonden_op 2026-11-20
done_ 'which froze it' concept $n --tekst
check 'in pages' has "$out" 'Bladzij 1 van '
check 'with a number for each line' has "$out" '  1  Rapport van onderzoek'
cp "$out" "$folder/sent"
# "3:14" beside "8. Conclusie" in the page is line 14 of page 3 there.
place=$(sed -n '/^Bladzij /{s/^Bladzij \([0-9]*\).*/\1/;h;}
    /^ *[0-9]*  8\. Conclusie$/{s/^ *\([0-9]*\).*/:\1/;H;x;s/\n//p;}' "$out")
run rapport $n
check 'a page of HTML has the same places' has "$out" \
    "<span class=\"regel\">$place</span> 8. Conclusie"
refused 1 'while the aanbieder may answer it is not vastgesteld' \
    gebeurtenis $n vastgesteld_op 2026-11-21
check 'until that day' has "$err" 'tot en met vr 04-12-2026'
line=$(sed -n 's/^ *[0-9]*  \(.*norm.*\)/\1/p' "$folder/sent" | head -1)
done_ 'an item whose citaat is there' \
    onjuistheid $n toevoegen 1 "$line" 'Dat klopt niet.' --bewijs 'Rooster.'
check 'says where' has "$out" '1  Gevonden op bladzij '
done_ 'one whose citaat is almost there' \
    onjuistheid $n toevoegen 1 "xyzzy $line" 'Dat klopt niet.'
check 'offers the nearest passage' has "$out" '2  Het citaat staat zo niet'
done_ 'what the aanbieder says is found' zoek klopt
check 'under the number of the item' has "$out" 'onjuistheid'
done_ 'one that is nowhere is kept' \
    onjuistheid $n toevoegen '' 'qwerty asdf zxcv' 'Dat klopt niet.'
check 'and it says so' has "$out" 'lijkt ook niets op'
refused 1 'a bladzij is a number' \
    onjuistheid $n toevoegen twee "$line" 'Dat klopt niet.'
refused 1 'and a citaat is not empty' \
    onjuistheid $n toevoegen 2 ' ' 'Dat klopt niet.'
SCHOUW_TODAY=2026-12-20
export SCHOUW_TODAY
refused 1 'items without an answer stand before the definitieve rapport' \
    gebeurtenis $n vastgesteld_op 2026-12-20
check 'by number' has "$err" 'Feitelijke onjuistheid 1: nog geen antwoord'
done_ 'an answer' onjuistheid $n antwoord 1 'Dat is hersteld.' \
    --aanpassing ja --passage 'Het rooster is er.'
done_ 'another' onjuistheid $n antwoord 2 'Dit is een mening.' \
    --aanpassing nee
done_ 'one without ja or nee' onjuistheid $n antwoord 3 'Dit staat er niet.'
refused 1 'is not enough' gebeurtenis $n vastgesteld_op 2026-12-20
check 'and it says what is missing' has "$err" \
    'nog niet gezegd of het tot een aanpassing leidt'
refused 1 'which is ja or nee' onjuistheid $n 3 --aanpassing misschien
done_ 'our answer is found too' zoek hersteld --in $n
check 'with its words' has "$out" 'Dat is hersteld.'
done_ 'now all is said' onjuistheid $n 3 --aanpassing nee
done_ 'and the rapport is vastgesteld' gebeurtenis $n vastgesteld_op 2026-12-20
run toon $n --json
run rapport $n
check 'no page calls itself a concept' lacks "$out" 'class="stand"'
check 'and it says when it was vastgesteld' has "$out" \
    '<dd>20 december 2026</dd>'
check 'with the last line of the logboek' grep -qE \
    'Logboek: regel [0-9]+. SHA-256: [0-9a-f]{64}' "$out"
run toon $n --json
check 'its stand is definitief' has "$out" '"stand": "definitief"'
check 'and toon has the items' has "$out" '"aanpassing": "ja"'
run rapport $n --formaat tekst
check 'the rapport has them annexed' has "$out" \
    'Bijlage: feitelijke onjuistheden'
check 'with the answer' has "$out" 'Dat is hersteld.'
done_ 'form 1 is there to be sent' \
    formulier feitelijke-onjuistheden $n --formaat tekst
check 'with its last day' has "$out" '4 december 2026'
done_ 'and form 2' formulier reactie $n
check 'as HTML' has "$out" '200 woorden'
refused 2 'another there is not' formulier zienswijze $n
refused 1 'then nothing is added' \
    onjuistheid $n toevoegen 1 "$line" 'Te laat.'
refused 1 'or changed' onjuistheid $n 1 --antwoord 'Toch niet.'
refused 1 'no answer changes any more' antwoord $n samenvatting 'Anders.'
check 'and it says what to do first' has "$err" 'vastgesteld_op geen'
refused 1 'no oordeel' oordeel $n A-1.1.1 voldoet
refused 1 'no choice of norms' kies $n A-1.1.1 --weg
refused 1 'no maatregel comes' maatregel opleggen $n A-1.1.1 'Te laat.'
refused 1 'no advies' advies $n 'Te laat.'
refused 1 'no bewijs' bewijs $n document 'Te laat'
done_ 'the concept stays as it was sent' concept $n --tekst
check 'to the letter' same "$out" "$folder/sent"
done_ 'the list as JSON' onjuistheid $n --json
check 'says where each was found' has "$out" '"letterlijk": true'
done_ 'and as text' onjuistheid $n
check 'with what it became' has "$out" 'Het rooster is er.'
done_ 'taken back it is a concept again' gebeurtenis $n vastgesteld_op geen
done_ 'and may change' antwoord $n samenvatting 'Anders.'
done_ 'the logboek agrees' logboek --controleer
