#!/bin/sh
# An onderzoek keeps the norms, vorm and registers that it was begun with.
. tests/cli/common

data=$folder/data
mkdir "$data"
cp -R norms forms "$data"
begin signaal --aanbieder 'De Hoek (voorbeeld)'
run antwoord "$nummer" gemeenten rotterdam
run antwoord "$nummer" voorzieningen dagbesteding
run oordeel "$nummer" A-1.3.2 voldoet_niet --bevinding 'Berichten ontbreken.'
run notitie "$nummer" 'Ik hoor niets.' --norm A-1.3.2 --bron c1 \
    --methode int_client
run maatregel opleggen "$nummer" A-1.3.2 'Bericht.' --uiterlijk 2027-01-31
check 'there is an onderzoek' ended 0

# All that is shown of it; only when it was made may differ.
show() {
	mkdir "$folder/$1"
	run toon "$nummer" && cp "$out" "$folder/$1/toon"
	run toon "$nummer" --json && cp "$out" "$folder/$1/json"
	for form in html tekst; do
		run rapport "$nummer" --formaat "$form"
		sed 's/[0-9]\{4\}-[0-9][0-9]-[0-9][0-9][ T][0-9:]\{5,8\}/STEMPEL/g
		    s/[0-9]\{2\}:[0-9]\{2\}:[0-9]\{2\}/STEMPEL/g' \
		    "$out" >"$folder/$1/$form"
	done
}

show before
check 'its rapport has the words of the norm' \
    [ "$(wc -l <"$folder/before/tekst")" -gt 60 ]

# Another text for every norm, another word for every grade, and so on.
for file in "$data"/norms/*.yaml "$data"/forms/*.yaml; do
	sed 's/^\( *\(- \)\{0,1\}\)\(titel\|label\|kop\|hint\): .*/\1\3: Anders/
	    s/\blabel: [^,}]*/label: Anders/
	    s/^versie: .*/versie: "2030.1"/
	    s/de cliënt/de klant/g; s/Voldoet/Goed/g' "$file" >"$folder/new"
	cmp -s "$file" "$folder/new" || changed=$((${changed-0} + 1))
	cp "$folder/new" "$file"
done
check 'the files have changed' [ "${changed-0}" -ge 6 ]
run normen --json
check 'and are as the editor left them' has "$out" '"versie": "2030.1"'
show after
for part in toon json html tekst; do
	check "$part of the onderzoek is as it was" \
	    same "$folder/before/$part" "$folder/after/$part"
done
run oordeel "$nummer" A-1.1.1 voldoet
check 'it goes on with its own words' ended 0
run toon "$nummer"
check 'for its grades' has "$out" Voldoet

begin signaal
run toon "$nummer"
check 'a new onderzoek has the new norms' has "$out" 2030.1

# Not even when they are gone: only the template is needed.
rm "$data"/norms/*.yaml "$data"/forms/*.yaml
nummer=2026-0001
run toon "$nummer"
check 'without the files it can still be shown' ended 0
run rapport "$nummer"
check 'and reported' ended 0
