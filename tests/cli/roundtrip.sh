#!/bin/sh
# What goes in comes out of "toon --json" letter for letter.
. tests/cli/common

begin kwaliteit --aanbieder 'Café Één & Zonen "De Brug"'
text='Cliënt zegt: “ik wíst het niet” — geëvalueerd, coördinator, ’s avonds, 50 €, 👩‍👩‍👧 en 🇳🇱, ½ ≥ ¼.'
lines='Eerste regel: é.
Tweede regel, met een tab	en een \ en "aanhaling".

Vierde na een lege.'

done_ 'antwoord takes letters with accents' antwoord "$nummer" samenvatting "$text"
done_ 'antwoord takes several lines' antwoord "$nummer" conclusie "$lines"
done_ 'notitie takes them' notitie "$nummer" "$text" --norm A-1.1.1 --bron c1 \
    --methode int_client --privacy openbaar --letterlijk
done_ 'oordeel takes them' oordeel "$nummer" A-1.1.1 voldoet_niet \
    --bevinding "$lines"
run maatregel opleggen "$nummer" A-1.1.1 "$text" --uiterlijk 2027-01-31 \
    --door 'coördinator 👍' --blijkt-uit "$lines"
check 'maatregel takes them' quietly
done_ 'advies takes them' advies "$nummer" "$lines"
done_ 'toon --json gives it all' toon "$nummer" --json
cp "$out" "$folder/toon.json"

# JSON as schouw writes it: a quote, a backslash and a control get one.
json=$(printf '%s\n' "$lines" | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' \
    -e 's/	/\\t/g' | sed -e ':all' -e 'N' -e '$!b all' -e 's/\n/\\n/g')
check 'the text of one line' has "$folder/toon.json" "\"samenvatting\": \"$text\""
check 'the text of several' has "$folder/toon.json" "\"conclusie\": \"$json\""
check 'the notitie' has "$folder/toon.json" "\"tekst\": \"$text\""
check 'the bevinding' has "$folder/toon.json" "\"bevinding\": \"$json\""
check 'the aanbieder' \
    has "$folder/toon.json" '"aanbieder": "Café Één & Zonen \"De Brug\""'

if command -v jq >/dev/null; then
	field() {
		jq -j "$1" "$folder/toon.json"
	}
	check 'it parses' jq -e . "$folder/toon.json"
	check 'nummer' is "$(field .nummer)" "$nummer"
	check 'vorm' is "$(field .vorm)" kwaliteit
	check 'aanbieder' is "$(field .aanbieder)" 'Café Één & Zonen "De Brug"'
	check 'an antwoord' is "$(field .antwoorden.samenvatting)" "$text"
	check 'an antwoord of lines' is "$(field .antwoorden.conclusie)" "$lines"
	check 'the norm of an oordeel' is "$(field '.oordelen[] |
	    select(.norm == "A-1.1.1") | .oordeel')" voldoet_niet
	check 'its bevinding' is "$(field '.oordelen[] |
	    select(.norm == "A-1.1.1") | .bevinding')" "$lines"
	check 'a notitie' is "$(field '.notities[0].tekst')" "$text"
	check 'its bron, methode, privacy' is "$(field '.notities[0] |
	    .bron + " " + .methode + " " + .privacy')" 'c1 int_client openbaar'
	check 'its norms' is "$(field '.notities[0].normen | join(" ")')" A-1.1.1
	check 'its tijd' is "$(field '.notities[0].tijd | length')" 19
	check 'a maatregel' is "$(field '.maatregelen[0].tekst')" "$text"
	check 'when it is due' is "$(field '.maatregelen[0].uiterlijk')" 2027-01-31
else
	echo 'ok - it parses # skip no jq'
fi

run rapport "$nummer" --formaat tekst
check 'the rapport has them too' has "$out" '🇳🇱'
run rapport "$nummer"
check 'in HTML with what HTML asks' has "$out" '&amp; Zonen'
if command -v xmllint >/dev/null; then
	check 'which is well formed' xmllint --noout "$out"
fi
done_ 'zoek finds what had an accent' zoek geevalueerd
check 'everywhere' [ "$(wc -l <"$out")" -ge 3 ]
done_ 'logboek has it' logboek "$nummer"
check 'whole' has "$out" "$text"

# Composed and decomposed are one letter; what is stored is composed.
done_ 'a decomposed letter' notitie "$nummer" "$(printf 'cafe\314\201')"
run toon "$nummer" --json
check 'is stored as one' has "$out" "\"tekst\": \"$(printf 'caf\303\251')\""
