#!/bin/sh
# Gesprekken, notities of the standard input, what happens to notities
# later, and the names of bronnen.
. tests/cli/common

# The same with these lines as its standard input.
feed() {
	lines=$1
	shift
	printf '%b' "$lines" | "$SCHOUW" --database "$database" \
	    --data "$data" "$@" >"$out" 2>"$err"
	status=$?
}

run nieuw signaal
n=$(cat "$out")

done_ 'a gesprek is begun with who, where and how' gesprek "$n" begin \
    --bron c1 --bron b1 --waar 'De Linde' --methode int_client \
    --aanwezig 'een stagiair' --toestemming ja --bezoek 1
check 'and gets number 1' is "$(cat "$out")" 1
refused 1 'one that runs is not begun again' gesprek "$n" begin 1
check 'and what it can do is said' has "$err" 'wel pauze of einde'
done_ 'it is paused without its number' gesprek "$n" pauze
done_ 'it goes on' gesprek "$n" verder
done_ 'it ends' gesprek "$n" einde
refused 1 'then none runs' gesprek "$n" pauze
done_ 'what it says can be changed' gesprek "$n" 1 --waar 'De Eik'
refused 1 'an unknown toestemming is refused' \
    gesprek "$n" 1 --toestemming misschien
refused 1 'a name is no bron' gesprek "$n" 1 --bron Jansen
refused 1 'a gesprek that is not there is refused' gesprek "$n" 7
refused 2 'a word that is no number is wrong use' gesprek "$n" zeven
done_ 'a second one is made' gesprek "$n" nieuw --bron m1
check 'and has number 2' is "$(cat "$out")" 2
done_ 'it is taken back' gesprek "$n" vervalt 2
refused 1 'which cannot be done twice' gesprek "$n" vervalt 2
refused 1 'nor can it go on' gesprek "$n" begin 2
done_ 'gesprek lists them' gesprek "$n"
check 'with where' has "$out" 'De Eik'
check 'and that one is taken back' has "$out" '(vervallen)'
done_ 'gesprek lists them as JSON' gesprek "$n" --json
check 'with their moments' has "$out" '"moment": "verder"'
check 'and who' has "$out" '"b1"'

feed '@c1 #1.3.2 "steeds iemand anders"\n! rooster opvragen\n
? #9.9.9 wie was dat\n@b1 #- mail naar jan@voorbeeld.nl kost 5 # 3\n' \
    notitie "$n" - --gesprek 1
check 'lines of the input become notities' is "$status" 0
check 'a norm that is not there is told with its line' \
    has "$err" 'Regel 4: #9.9.9'
run toon "$n" --json
check 'a quoted line is literal' has "$out" '"tekst": "steeds iemand anders"'
check 'a sign says what is to be done' has "$out" '"soort": "doen"'
check 'or asked' has "$out" '"soort": "vragen"'
check 'an address, a price and a # stay' \
    has "$out" 'mail naar jan@voorbeeld.nl kost 5 # 3'
check 'they are of their gesprek' has "$out" '"gesprek": 1'
check 'what is left to do stands before the concept' \
    has "$out" 'Nog doen: rooster opvragen'
check 'and so does what is to be asked' has "$out" 'Nog vragen: #9.9.9 wie'

feed 'goed\n@c2 \033\n' notitie "$n" -
check 'one bad line refuses all of them' is "$status" 1
check 'and is named' has "$err" 'Regel 2'
run toon "$n" --json
check 'so nothing of it is kept' lacks "$out" '"tekst": "goed"'

done_ 'klaar says that it is dealt with' notitie "$n" klaar 2 3
run toon "$n" --json
check 'and then it is no fault' lacks "$out" 'Nog doen'
refused 1 'a plain notitie is never dealt with' notitie "$n" klaar 1
done_ 'koppel gives a norm to several' notitie "$n" koppel '1.1.1,1.3.2' 1 4
run toon "$n" --json
check 'as new versions' has "$out" '"vervangt": 4'
refused 1 'an old version is not changed' notitie "$n" koppel 1.1.1 4
done_ 'ontkoppel takes a norm away' notitie "$n" ontkoppel 1.3.2 6
done_ 'splits makes two' notitie "$n" splits 7 'mail naar jan' 'kost 5'
run toon "$n" --json
check 'that name the old one' has "$out" '"uit": ['
done_ 'samen makes one' notitie "$n" samen 8 9
refused 1 'of two bronnen it does not' notitie "$n" samen 5 10
check 'and says so' has "$err" 'dezelfde bron'
done_ 'verbeter makes a new version' notitie "$n" verbeter 10 'kost vijf'
refused 2 'another word is wrong use' notitie "$n" doemaar 1 2
done_ 'a notitie can be something to do' \
    notitie "$n" 'Bellen' --doen --gesprek 1
refused 2 'but not to do and to ask' notitie "$n" 'Bellen' --doen --vragen
refused 1 'nor of a gesprek that is not there' \
    notitie "$n" 'Bellen' --gesprek 9
done_ 'toon shows it all' toon "$n"
check 'with the number of a notitie' has "$out" '10: '
done_ 'zoek finds the place of a gesprek' zoek 'eik'
check 'by its kind' has "$out" gesprek

done_ 'bronnen shows roles' bronnen "$n"
check 'with what they said' has "$out" 'cliënt'
done_ 'a name goes into the key file' \
    bronnen "$n" --naam c1 'Kanarie Zomerhuis'
check 'which is for its owner alone' \
    is "$(stat -c %a "$database-namen")" 600
done_ 'bronnen shows it' bronnen "$n"
check 'beside its bron' has "$out" 'Kanarie Zomerhuis'
check 'it is not in the database' lacks "$database" Kanarie
for what in toon logboek rapport; do
	run $what "$n"
	check "nor in $what" lacks "$out" Kanarie
done
run zoek Kanarie
check 'nor found' is "$(wc -c <"$out")" 0
done_ 'the names of one onderzoek are deleted' bronnen "$n" --wis-namen
check 'and gone from the file' lacks "$database-namen" Kanarie
done_ 'all names are deleted' bronnen --wis-namen
check 'with their file' [ ! -e "$database-namen" ]
refused 1 'a name needs an onderzoek' bronnen 2020-0001 --naam c1 Jan
done_ 'the logboek is whole' logboek --controleer
