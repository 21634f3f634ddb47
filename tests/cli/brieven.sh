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
	run brief "$@" --formaat odt -o "$folder/$name.odt"
	check "$name: as OpenDocument" ended 0
	unzip -p "$folder/$name.odt" content.xml |
	    sed '1,/<office:text>/d' >"$folder/$name.xml"
	for format in txt html xml; do
		[ -z "${SCHOUW_UPDATE:-}" ] ||
		    cp "$folder/$name.$format" "$stored/$name.$format"
		check "$name: as stored, $format" \
		    same "$stored/$name.$format" "$folder/$name.$format"
	done
	check "$name: all is filled in" lacks "$folder/$name.txt" 'nog in te'
	check "$name: no brackets with nothing in them" \
	    lacks "$folder/$name.txt" '()'
	check "$name: nothing intern" lacks "$folder/$name.html" KANARIE
	check "$name: also not as OpenDocument" \
	    lacks "$folder/$name.xml" KANARIE
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

# ---- the others, from the example: a case that went to its publication ----
rm -f "$database"
run voorbeeld
nummer=2026-0015
answer adres_aanbieder 'Kade 1, 3000 AA Rotterdam'
letter concept concept $nummer
letter definitief definitief $nummer
letter besluit besluit $nummer
refused 1 'without a zienswijze no besluit on one' \
    brief besluit-zienswijze $nummer
letter wethouder wethouder $nummer
check 'a letter knows nothing of what came after it' \
    has "$folder/wethouder.txt" 'Het rapport is nog niet openbaar.'
refused 1 'a voorstel waits for the register' brief voorstel $nummer
run brief $nummer
check 'the list says what was sent' has "$out" 'vr 22-05-2026'
check 'and why what cannot be made cannot' has "$out" 'zonder zienswijze'
done_ 'a zienswijze came after all' \
    gebeurtenis $nummer zienswijze_ontvangen_op 2026-05-18
answer zienswijze_inhoud 'U noemt dat de naam van de locatie kan schaden.'
answer zienswijze_overwegingen 'De locatie is al openbaar bekend.'
letter besluit-zienswijze besluit-zienswijze $nummer
refused 1 'then there is none without' brief besluit $nummer

# ---- preventief and calamiteit ----
nummer=2026-0013
refused 1 'what has been is not announced' brief aankondiging $nummer
SCHOUW_TODAY=2026-11-05
letter aankondiging-preventief aankondiging $nummer
SCHOUW_TODAY=2026-11-21
run antwoord $nummer aangekondigd_op 2026-11-01
answer terugkoppeling 'Wij zagen een team dat elkaar aanspreekt.'
answer aandachtspunten 'Leg vast wie de cliënten bij ziekte belt.'
answer presentatie_aanbieder 'KANARIE intern'
letter terugkoppeling terugkoppeling $nummer
letter wethouder-preventief wethouder $nummer
nummer=2026-0014
refused 1 'a calamiteit has no rapport' rapport $nummer
check 'as it says' has "$err" 'hoort geen rapport'
refused 1 'nor a form to fill in' formulier reactie $nummer
answer beschrijving 'KANARIE bijzonder'
answer bevindingen 'De aanbieder heeft de oorzaak gevonden en weggenomen.'
letter afsluitbrief afsluitbrief $nummer
refused 1 'a copy follows what was sent' brief wethouder $nummer
answer afsluitbrief_op 2026-11-21
letter wethouder-afsluitbrief wethouder $nummer
begin opvolging --vorige $nummer
answer aanbieder 'Opvang Zuid (voorbeeld)'
answer gemeenten rotterdam
answer aangekondigd nee
answer bezoek_op 2026-11-21
answer vm_tekst 'KANARIE bijzonder' --rij 1
answer bevindingen 'De drie verbetermaatregelen zijn ingevoerd.'
letter afsluitbrief-opvolging afsluitbrief "$nummer"
refused 1 'an unannounced visit is not announced' \
    brief aankondiging "$nummer"

# ---- a proposal to two gemeenten ----
nummer=2026-0001
run handhaving begin $nummer voorstel --maatregel last_dwangsom \
    --gemeente Rotterdam --gemeente Schiedam --tekst 'KANARIE intern'
check 'the register has a proposal' ended 0
answer voorstel_reden 'Twee maatregelen zijn na het heronderzoek niet genomen.'
refused 2 'to which of two' brief voorstel $nummer
refused 1 'not to one that it is not for' \
    brief voorstel $nummer --gemeente Vlaardingen
letter voorstel voorstel $nummer --gemeente Schiedam
check 'the other gemeente is named' has "$folder/voorstel.txt" Rotterdam

# ---- a thema with two parties: each gets its own ----
begin thema
answer partij_soort aanbieder --rij 1
answer partij_aanbieder 'De Brug (voorbeeld)' --rij 1
answer partij_soort aanbieder --rij 2
answer partij_aanbieder 'De Terp (voorbeeld)' --rij 2
refused 2 'to which of the parties' brief concept "$nummer"
check 'the parties are named' has "$err" \
    'De Brug (voorbeeld), De Terp (voorbeeld)'
refused 1 'a thema has no terugkoppeling' brief terugkoppeling "$nummer"
run rapport "$nummer" --formaat tekst
check 'a thema has its own rapport' has "$out" 'Betrokken partijen'

# ---- besloten is for its team ----
me=$(id -un)
done_ 'a colleague is let in' team 2026-0014 bas
done_ 'and we go' team 2026-0014 "$me" --uit 'Ander werk'
refused 1 'nobody else makes its letters' brief afsluitbrief 2026-0014
check 'as if it does not exist' has "$err" 'bestaat niet'
refused 1 'nor sees which there are' brief 2026-0014

# A reaction without items is not said to be answered in form 1.
database=$folder/zonder.db
SCHOUW_TODAY=2026-12-01
run voorbeeld
run gebeurtenis 2026-0016 wederhoor_ontvangen_op 2026-12-01
run gebeurtenis 2026-0016 vastgesteld_op 2026-12-01
run brief definitief 2026-0016 --formaat tekst
check 'a reaction without onjuistheden is called so' \
    has "$out" 'noemt geen feitelijke'
check 'and form 1 is not promised' lacks "$out" 'formulier 1'
