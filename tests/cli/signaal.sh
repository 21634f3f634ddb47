#!/bin/sh
# The register of signalen without a screen: from what came in to the
# onderzoek that it led to, and who told it apart from all of it.
. tests/cli/common

refused 1 'an unknown bron is refused' signaal nieuw buurman 'Iets'
check 'with those that there are' has "$err" 'kies uit client, medewerker'
refused 1 'an unknown gemeente is refused' \
    signaal nieuw client 'Iets' --gemeente Atlantis
refused 1 'an unknown norm is refused' \
    signaal nieuw client 'Iets' --norm 9.9.9
refused 1 'nothing is no content' signaal nieuw client ' '
refused 1 'tomorrow has not been' \
    signaal nieuw client 'Iets' --dag 2026-11-22
refused 2 'nieuw wants the content' signaal nieuw client

done_ 'a signaal is written down' signaal nieuw client \
    'De nachtdienst ontbreekt op zaterdag.' --dag 2026-11-19 \
    --kanaal telefoon --gemeente Rotterdam --gemeente Schiedam \
    --voorziening 'Beschermd wonen' --norm 1.3.2 \
    --melder 'Kanarieveld, mw. J.'
check 'and gets the first number of its year' is "$(cat "$out")" S-2026-0001
refused 1 'what is not there is not weighed' signaal weeg S-2026-0009 'Ernstig'
refused 1 'a besluit comes after the weging' \
    signaal besluit S-2026-0001 geen_actie 'Niets aan de hand'
check 'and it says so' has "$err" 'leg eerst de weging vast'
done_ 'it is weighed' signaal weeg S-2026-0001 'Ernstig en herhaald.'
refused 1 'a besluit has a reason' signaal besluit S-2026-0001 onderzoek ''
refused 1 'an unknown besluit is refused' \
    signaal besluit S-2026-0001 archiveren 'x'
refused 1 'no onderzoek before the besluit' \
    nieuw signaal --signaal S-2026-0001
done_ 'an onderzoek is decided on' \
    signaal besluit S-2026-0001 onderzoek 'Drie keer in een jaar.'
done_ 'the aanbieder becomes known' signaal aanbieder S-2026-0001 'De Hoek'
done_ 'more comes in' signaal aanvul S-2026-0001 'Ook op zondag.'

done_ 'it is open' signalen --open
check 'until the onderzoek begins' has "$out" S-2026-0001
done_ 'the onderzoek begins from it' nieuw signaal --signaal S-2026-0001
n=$(cat "$out")
done_ 'then' signalen --open
check 'it is not any more' lacks "$out" S-2026-0001
done_ 'the onderzoek' toon "$n" --json
check 'has the day' has "$out" '"signaal_ontvangen_op": "2026-11-19"'
check 'has the aanbieder' has "$out" '"aanbieder": "De Hoek"'
check 'has the gemeenten' has "$out" '"gemeenten": "rotterdam schiedam"'
check 'has the bron' has "$out" '"bron_signaal": "client"'
check 'has what was added' has "$out" 'Ook op zondag.'
check 'has the weging' has "$out" '"weging": "Ernstig en herhaald."'
check 'has the norm with its reason' \
    has "$out" 'Signaal S-2026-0001 raakt deze norm.'
refused 1 'nothing is decided after it began' \
    signaal besluit S-2026-0001 geen_actie 'Toch niet'
done_ 'the aanbieder has it in its list' aanbieder 'De Hoek'
check 'by its number' has "$out" S-2026-0001
done_ 'it is found' zoek zaterdag
check 'as a signaal' has "$out" 'S-2026-0001  signaal'
done_ 'one is shown with its steps' signaal toon S-2026-0001 --json
check 'and the onderzoek' has "$out" "\"onderzoek\": \"$n\""

done_ 'a restricted one' signaal nieuw medewerker 'Pimpelmees over geweld.' \
    --bijzonder --aanbieder 'De Hoek'
done_ 'is searched for' zoek Pimpelmees
check 'and not found' lacks "$out" S-2026-0002
done_ 'it is weighed' signaal weeg S-2026-0002 'Pimpelmees is ernstig.'
done_ 'and decided on' \
    signaal besluit S-2026-0002 onderzoek 'Pimpelmees wacht niet.'
done_ 'and begun' nieuw signaal --signaal S-2026-0002
done_ 'and searched for again' zoek Pimpelmees
check 'and not found in the onderzoek either' is "$(wc -c <"$out")" 0

# Who told it is in one file only.
done_ 'who told it is kept' signaal melder S-2026-0001
check 'for who must know' is "$(cat "$out")" 'Kanarieveld, mw. J.'
done_ 'a backup' backup "$folder/kopie.db"
for file in "$database" "$folder/kopie.db"; do
	check "no byte of $(basename "$file") names who told it" \
	    lacks "$file" Kanarie
done
for what in "signalen --json" "signaal toon S-2026-0001 --json" \
    "logboek" "zoek Kanarieveld" "toon $n" "toon $n --json"; do
	# shellcheck disable=SC2086 # words
	run $what
	check "$what does not name who told it" lacks "$out" Kanarie
done
done_ 'it is deleted' signaal melder S-2026-0001 ''
check 'to the last byte' lacks "$database-namen" Kanarie
done_ 'the logboek is whole' logboek --controleer
