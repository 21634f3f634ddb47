#!/bin/sh
# Letters: which can be made when and why not, their terms, and each of them
# as it is stored in tests/cli/brieven (SCHOUW_UPDATE=1 writes those anew).
. tests/cli/common

stored=tests/cli/brieven
data=$folder/data
mkdir -p "$data/norms/lokaal" || exit 1
cp -R norms forms voorbeeld "$data"
cat >"$data/norms/lokaal/kantoor.yaml" <<'X'
schouw: kantoor/1
naam: Toezicht Wmo Voorbeeldregio
adres: Postbus 1, 1000 AA Voorbeeldstad
plaats: Voorbeeldstad
email: toezicht@voorbeeld.example
telefoon: 010 000 00 00
website: www.toezicht.example
college_adres: Postbus 2, 1000 AA Voorbeeldstad
rechtbank_adres: Postbus 3, 1000 AA Voorbeeldstad
X

# The text as it is; of the page only what is in it, not how it looks.
letter() {
	name=$1
	shift
	done_ "$name: as text" brief "$@" --formaat tekst
	cp "$out" "$folder/$name.txt"
	run brief "$@" --formaat html
	sed '1,/<main/d' "$out" >"$folder/$name.html"
	for format in txt html; do
		[ -z "${SCHOUW_UPDATE:-}" ] ||
		    cp "$folder/$name.$format" "$stored/$name.$format"
		check "$name: as stored, $format" \
		    same "$stored/$name.$format" "$folder/$name.$format"
	done
	check "$name: all is filled in" lacks "$folder/$name.txt" 'nog in te'
	check "$name: no brackets with nothing in them" \
	    lacks "$folder/$name.txt" '()'
	check "$name: nothing intern" lacks "$folder/$name.html" KANARIE
}

answer() {
	run antwoord "$nummer" "$@"
	check "$nummer has $1" ended 0
}

# ---- a signaal, from announcement to publication ----
begin signaal
answer aanbieder 'De Hoek (voorbeeld)'
answer locatie Havenzicht
answer voorzieningen dagbesteding
answer gemeenten 'rotterdam, schiedam'
answer weging 'KANARIE intern'
answer signaal 'KANARIE bijzonder'
answer doel 'Nagaan of de begeleiding voldoet aan de normen.'
run brief aankondiging "$nummer"
check 'no announcement before it is known that there is one' ended 1
answer aangekondigd ja
answer bezoek_op 2026-12-01
run brief aankondiging "$nummer" --formaat tekst
check 'with gaps it can be made' ended 0
answer gevraagde_stukken 'Het rooster van november
Het beleid over vervanging'
answer gevraagd_uiterlijk 2026-11-27
answer gevorderd 'De ondersteuningsplannen van de vijf steekproefcliënten
Het rooster van week 46'
run brief vordering "$nummer" --formaat tekst
check 'what is not filled in reads so' has "$out" '[nog in te vullen]'
check 'and is named' has "$err" \
    'Nog in te vullen in het onderzoek: adres_aanbieder.'
answer adres_aanbieder 'Kade 1, 3000 AA Rotterdam'
letter aankondiging aankondiging "$nummer"
letter informatieverzoek informatieverzoek "$nummer"
letter vordering vordering "$nummer"
refused 1 'a concept waits for what is open' brief concept "$nummer"
refused 1 'a besluit waits for the rapport' brief besluit "$nummer"
refused 2 'there is no such letter' brief kattebel "$nummer"
refused 2 'this one is not for a gemeente' \
    brief vordering "$nummer" --gemeente Schiedam
refused 1 'not of this vorm' brief terugkoppeling "$nummer"
