#!/bin/sh
# Each subcommand on one onderzoek: what it does, and what it refuses
# without touching the database.
. tests/cli/common

refused 1 'an unknown vorm is refused' nieuw sinjaal
check 'and no database was made for it' [ ! -e "$database" ]
refused 3 'a list needs a database' lijst
refused 3 'an onderzoek needs a database' toon 2026-0001

run nieuw signaal --aanbieder 'De Hoek (voorbeeld)'
nummer=$(cat "$out")
check 'nieuw prints the number' quietly
check 'which begins with the year' is "$nummer" 2026-0001
run nieuw kwaliteit
check 'the next one has the next number' is "$(cat "$out")" 2026-0002
refused 1 'nothing to follow up is refused' \
    nieuw heronderzoek --vorige "$nummer"
refused 1 'an earlier onderzoek that is not there is refused' \
    nieuw heronderzoek --vorige 2020-0001

done_ 'lijst shows what there is' lijst
check 'one line each' is "$(wc -l <"$out")" 2
done_ 'lijst takes words' lijst hoek
check 'and shows what has them' is "$(wc -l <"$out")" 1
done_ 'lijst with words that nothing has is empty' lijst bestaatniet
check 'but not refused' is "$(wc -c <"$out")" 0
done_ 'lijst gives JSON' lijst --json
check 'with the numbers' has "$out" "\"nummer\": \"$nummer\""

done_ 'antwoord answers a question' \
    antwoord "$nummer" signaal_ontvangen_op 2026-11-02
done_ 'lijst gives the step' lijst --json
check 'that was worked in last' has "$out" '"stap": "Aanleiding"'
done_ 'antwoord chooses by id' antwoord "$nummer" bron_signaal client
done_ 'antwoord sets what is chosen of the registers' \
    antwoord "$nummer" gemeenten 'rotterdam, schiedam'
refused 1 'an unknown question is refused' antwoord "$nummer" sinjaal x
check 'with the one that was meant' has "$err" 'bedoelde u signaal?'
refused 1 'a day that does not exist is refused' \
    antwoord "$nummer" bezoek_op 2026-02-30
refused 1 'a choice that does not exist is refused' \
    antwoord "$nummer" bron_signaal buurman
refused 1 'a number that is none is refused' \
    antwoord "$nummer" aantal_gesprekken veel
refused 1 'a gemeente that is not in the register is refused' \
    antwoord "$nummer" gemeenten atlantis
refused 1 'an unknown onderzoek is refused' antwoord 2026-9999 signaal x
refused 2 'a row that is no number is wrong use' \
    antwoord "$nummer" team_functie x --rij nul
refused 1 'a row of a question that does not repeat is refused' \
    antwoord "$nummer" signaal x --rij 3
done_ 'antwoord fills a row of a group' \
    antwoord "$nummer" team_functie inspecteur --rij 2
refused 1 'a row beyond the last is refused' \
    antwoord "$nummer" team_functie x --rij 900
done_ 'antwoord takes an answer back' antwoord "$nummer" bron_signaal ''
run toon "$nummer" --json
check 'and then it is empty' has "$out" '"bron_signaal": null'

done_ 'kies leaves a norm out with a reason' \
    kies "$nummer" A-1.2.2 --weg --reden 'Valt buiten het signaal.'
refused 1 'a norm left out gets no oordeel' \
    oordeel "$nummer" A-1.2.2 voldoet
done_ 'kies takes it in again' kies "$nummer" A-1.2.2
refused 1 'a norm of another normset is refused' kies "$nummer" G-1.1
refused 1 'a norm that is not there is refused' kies "$nummer" A-9.9.9

done_ 'oordeel takes the word' oordeel "$nummer" A-1.1.1 voldoet
done_ 'oordeel takes the digit and a bevinding' \
    oordeel "$nummer" A-1.3.2 2 --bevinding 'Berichten ontbreken.'
run toon "$nummer" --json
check 'the digit is the grade' has "$out" '"oordeel": "voldoet_deels"'
refused 1 'an unknown oordeel is refused' oordeel "$nummer" A-1.1.1 goed
check 'with the words to choose from' has "$err" voldoet_deels
refused 1 'an oordeel on an unknown norm is refused' \
    oordeel "$nummer" A-9.9.9 voldoet

done_ 'notitie takes everything' notitie "$nummer" 'Ik hoor niets.' \
    --norm A-1.3.2 --norm A-1.1.1 --bron c1 --methode int_client \
    --privacy intern --letterlijk
refused 1 'an empty notitie is refused' notitie "$nummer" ''
refused 1 'a notitie with only blanks is refused' notitie "$nummer" '  '
refused 1 'an unknown norm is refused' notitie "$nummer" x --norm A-9.9.9
refused 1 'an unknown bron is refused' notitie "$nummer" x --bron iemand
refused 1 'an unknown methode is refused' notitie "$nummer" x --methode gok
refused 1 'an unknown privacy is refused' notitie "$nummer" x --privacy geheim

run maatregel opleggen "$nummer" A-1.3.2 'Bericht aan cliënten.' \
    --uiterlijk 2027-01-31 --door teamleider --blijkt-uit 'Een werkafspraak.'
check 'maatregel is done' quietly
check 'and prints its number' is "$(cat "$out")" "M-$nummer-1"
refused 2 'a day that is none is wrong use' \
    maatregel opleggen "$nummer" A-1.3.2 x --uiterlijk morgen
refused 2 'another word than opleggen is wrong use' \
    maatregel intrekken "$nummer" A-1.3.2 x
refused 1 'a maatregel on an unknown norm is refused' \
    maatregel opleggen "$nummer" A-9.9.9 x
refused 1 'a maatregel without text is refused' \
    maatregel opleggen "$nummer" A-1.3.2 ''

done_ 'advies is kept' advies "$nummer" 'Vraag de cliëntenraad.' --norm A-1.3.2
check 'and gives its number' is "$(cat "$out")" "AV-$nummer-1"
run toon "$nummer" --json
check 'that stays' has "$out" "AV-$nummer-1"
refused 1 'an advies on an unknown norm is refused' \
    advies "$nummer" x --norm A-9.9.9
refused 1 'an advies without text is refused' advies "$nummer" ' '
refused 1 'a reason for an unknown check is refused' \
    reden "$nummer" bestaat-niet A-1.3.2 'Daarom.'

done_ 'toon shows the onderzoek' toon "$nummer"
check 'with the aanbieder' has "$out" 'De Hoek (voorbeeld)'
refused 1 'an unknown number is refused' toon 2026-9999
run toon bestaat-niet.yaml
check 'a file that is not there is trouble with a file' ended 3

run rapport "$nummer"
check 'rapport is HTML' ended 0
check 'which is said at the start' has "$out" '<!DOCTYPE html>'
run rapport "$nummer" --formaat tekst
check 'rapport can be text' ended 0
check 'with the bevinding' has "$out" 'Berichten ontbreken.'
check 'without what is intern' lacks "$out" 'Ik hoor niets'
refused 2 'an unknown format is wrong use' rapport "$nummer" --formaat docx
refused 1 'an unknown onderzoek has no rapport' rapport 2026-9999
before=$(state)
run rapport "$nummer"
check 'a rapport by itself changes nothing' is "$(state)" "$before"
refused 1 'a concept is not recorded while something blocks it' \
    concept "$nummer"

done_ 'zoek finds the notitie' zoek hoor
check 'and says where' has "$out" "$nummer"
done_ 'zoek finds without accents' zoek clientenraad
check 'what has them' is "$(wc -l <"$out")" 1
done_ 'zoek in one onderzoek' zoek hoor --in 2026-0002
check 'finds nothing of another' is "$(wc -l <"$out")" 0
refused 1 'zoek in an unknown onderzoek is refused' zoek hoor --in 2026-9999
done_ 'zoek gives JSON' zoek hoor --json
check 'with the line' has "$out" '"regel": "Ik hoor niets."'

done_ 'logboek shows what was done' logboek "$nummer"
check 'also who left a norm out' has "$out" 'Valt buiten het signaal.'
done_ 'logboek is whole' logboek --controleer
check 'and says how long it is' has "$out" 'Het logboek is heel:'
refused 1 'the logboek of an unknown onderzoek is refused' logboek 2026-9999
