#!/bin/sh
# The public version of a rapport, and looking through it before it goes
# out.  All data of persons here are made up.
. tests/cli/common

run voorbeeld
n=2026-0015

# What was vastgesteld does not change: take it back, and do it again.
reopen() {
	done_ 'the vaststelling is taken back' gebeurtenis $n vastgesteld_op geen
}

fix() {
	done_ 'and done again' gebeurtenis $n vastgesteld_op 2026-05-06
}

# A word of its own in each place that stays inside.
stays_inside() {
	done_ 'what is intern is filled in' \
	    antwoord $n steekproef 'KANARIEsteekproef'
	done_ 'a notitie that is intern' \
	    notitie $n KANARIEintern --norm A-1.1.1 --privacy intern
	done_ 'a notitie that is bijzonder' \
	    notitie $n KANARIEbijzonder --norm A-1.1.1 --privacy bijzonder
	done_ 'a notitie to do' notitie $n KANARIEdoen --doen
	run gesprek $n nieuw --bron c7 --waar KANARIEwaar \
	    --aanwezig KANARIEaanwezig --methode int_client
	check 'a gesprek' ended 0
	done_ 'a document that is intern' bewijs $n document KANARIEtitel \
	    --privacy intern --norm A-1.1.1 --gezien KANARIEgezien
	run bewijs $n dossier KANARIEdossier --gezien KANARIEinhoud \
	    --noodzaak KANARIEnoodzaak --privacy intern
	done_ 'a name in the key file' \
	    bronnen $n --naam c1 'Samira KANARIEnaam'
	run signaal nieuw client KANARIEsignaal --melder 'Kees KANARIEmelder'
	check 'a signaal with a melder' ended 0
	done_ 'why a norm was chosen' kies $n A-1.1.1 --reden KANARIEkeuze
}

run lakken 2026-0002
check 'what has no concept is not looked through' ended 1
check 'which the sentence says' has "$err" 'vanaf het concept'
reopen
stays_inside
fix
for format in html tekst; do
	run rapport $n --openbaar --formaat $format
	check "a public version as $format" ended 0
	check "which tells the rest ($format)" has "$out" 'maatregel'
	check "and nothing of what stays inside ($format)" lacks "$out" KANARIE
	check "nor form 1 and its answers ($format)" \
	    lacks "$out" 'tekst noemt nu het juiste aantal'
	check "but the reactie ($format)" has "$out" \
	    'Wij herkennen ons in het rapport.'
	check "and that form 1 is left out ($format)" has "$out" \
	    'Bijlage: wat is weggelaten'
	check "and who did it, by function ($format)" has "$out" \
	    'twee toezichthouders Wmo'
done
run rapport 2026-0001 --openbaar
check 'there is none before it is vastgesteld' ended 1
check 'which the sentence says' has "$err" 'pas als het rapport is vastgesteld'

done_ 'the example has nothing to look at' lakken $n
check 'and says what cannot be found' has "$out" 'Lees de tekst daarom zelf ook'
done_ 'so the gate is open' publicatie $n

reopen
done_ 'data of persons in the text' antwoord $n beschrijving_aanbieder \
    'Het kantoor is te bellen op 010 433 99 66. Volgens mevrouw De Vries en Samira is er geen BSN 123456782.'
run lakken $n
check 'are found before it is vastgesteld' ended 1
fix
run lakken $n
check 'and after' ended 1
cp "$out" "$folder/list"
check 'a number' has "$folder/list" 'een telefoonnummer: 010 433 99 66'
check 'a person' has "$folder/list" 'een naam met aanspreking: mevrouw De Vries'
check 'a name of the key file' has "$folder/list" \
    'een naam uit het sleutelbestand: Samira'
check 'a BSN' has "$folder/list" 'een BSN: 123456782'
check 'with what to do' has "$folder/list" 'Haal het weg; een BSN mag'
check 'under which heading' has "$folder/list" \
    'Onder: 5. Beschrijving van de aanbieder'
check 'and how many are open' has "$folder/list" \
    'Vondsten: 4. Zonder besluit: 4.'
run rapport $n --openbaar -o "$folder/openbaar.html"
check 'the public version says that it is not ready' has "$err" \
    'Nog niet nagekeken'
check 'on the page too' has "$folder/openbaar.html" 'NOG NIET NAGEKEKEN'
run publicatie $n
check 'the gate is closed' ended 1
check 'because of it' has "$out" 'Van 4 vondsten hebben 4 nog geen besluit'

refused 1 'what stays has a reason' lakken $n 1 blijft
refused 1 'a ground is one of the Woo' lakken $n 2 weg --grond 9.9
refused 2 'a decision is one of three' lakken $n 2 misschien
refused 1 'of a find that is there' lakken $n 9 weg
done_ 'the number of the office stays' lakken $n 1 blijft \
    --reden 'Het algemene nummer van het kantoor.'
done_ 'the person goes' lakken $n 2 weg
done_ 'the name too' lakken $n 3 weg
done_ 'the BSN on its own ground' lakken $n 4 weg
run lakken $n --json
check 'what has to go holds the gate while it is there' ended 1
check 'as JSON says' has "$out" '"klaar": false'
check 'with the usual ground of a BSN' has "$out" '"grond": "5.1.1e"'
check 'and of a name' has "$out" '"grond": "5.1.2e"'
run gebeurtenis $n gepubliceerd_op 2026-11-20
check 'and publication is refused' ended 1
check 'by that condition' has "$err" 'voorwaarde lakken'

reopen
done_ 'the text is mended at its source' antwoord $n beschrijving_aanbieder \
    'Nieuw begin. Het kantoor is te bellen op 010 433 99 66. Volgens een medewerker is er geen nummer.'
fix
run lakken $n
check 'a decision survives around other words' has "$out" \
    'blijft: Het algemene nummer van het kantoor.'
run rapport $n --openbaar
check 'what was left out is announced' has "$out" \
    'artikel 5.1, tweede lid, onder e, Woo'
check 'with each ground' has "$out" 'artikel 5.1, eerste lid, onder e, Woo'
check 'never with the reason' lacks "$out" 'algemene nummer'
done_ 'the logboek agrees' logboek --controleer
run lakken $n --tekst
check 'the text is there by its lines' has "$out" '   1  Rapport van onderzoek'
