#!/bin/sh
# The end of an onderzoek, how long it is kept, and its destruction: not a
# byte of it is left, what another has is as it was, and a kill at any
# moment leaves all of it or none.
. tests/cli/common

# Does any file of the folder have these words, the copies aside?
nowhere() {
	! grep -rlF --exclude-dir=apart -e "$1" "$folder" |
	    grep -v -e "^$out\$" -e "^$err\$" -e "^$folder/why\$"
}

begin signaal --aanbieder 'De Hoek'
n=$nummer
done_ 'a notitie' notitie "$n" 'Kanarieveld was er niet.' --norm 1.1.1
done_ 'an oordeel' oordeel "$n" 1.3.2 voldoet_niet \
    --bevinding 'Kanarieveld ontbrak op de lijst.'
done_ 'an answer' antwoord "$n" signaal 'Kanarieveld meldde zich.'
done_ 'a maatregel' maatregel opleggen "$n" 1.3.2 'Vervang Kanarieveld.' \
    --uiterlijk 2027-01-15
printf 'Rooster van Kanarieveld' >"$folder/rooster.txt"
done_ 'a file' bewijs "$n" document 'Rooster' --norm 1.3.2 \
    --bestand "$folder/rooster.txt"
rm "$folder/rooster.txt"
done_ 'a name' bronnen "$n" 'Kanarieveld' --naam c1
begin kwaliteit --aanbieder 'De Hoek'
other=$nummer
done_ 'the other has a notitie' notitie "$other" 'Alles op orde.'
done_ 'the other is shown' toon "$other" --json
cp "$out" "$folder/other"

# ---- the end ----

done_ 'while it runs nothing is counted' bewaren "$n"
check 'and it says so' has "$out" 'de termijn is niet begonnen'
done_ 'the list has what ended' bewaren
check 'which is nothing yet' is "$(wc -c <"$out")" 0
refused 1 'an end in the future is none' afsluiten "$n" --dag 2026-11-22
refused 1 'nor one before the begin' afsluiten "$n" --dag 2026-01-01
refused 1 'an afgebroken one has a reason' afsluiten "$n" --afgebroken
refused 1 'what runs is not heropend' afsluiten "$n" --heropenen --reden x
refused 2 'it cannot be both' afsluiten "$n" --heropenen --afgebroken
done_ 'it is broken off' afsluiten "$n" --afgebroken --reden 'Stopt ermee.'
done_ 'which is kept a year' bewaren "$n" --json
check 'by its category' has "$out" '"categorie": "12.3"'
check 'and its day' has "$out" '"vernietigen_vanaf": "2027-11-22"'
refused 1 'what ended does not end again' afsluiten "$n"
done_ 'it was a mistake' afsluiten "$n" --heropenen --reden 'Vergissing.'
done_ 'it is closed' afsluiten "$n" --reden 'Alles bekeken.'
done_ 'which is kept five years' bewaren "$n" --json
check 'by its category now' has "$out" '"categorie": "12.1"'
check 'and the day' has "$out" '"vernietigen_vanaf": "2031-11-22"'
refused 1 'a category is one of the list' \
    bewaren "$n" --categorie 99 --reden x
refused 1 'and has a reason' bewaren "$n" --categorie 12.2
refused 2 'the steps go one by one' \
    bewaren "$n" --categorie 12.2 --aanhouden --reden x
refused 2 'of an onderzoek' bewaren --aanhouden --reden x
refused 2 'a reason is for a step' bewaren "$n" --reden x
refused 2 'a list is of all' bewaren "$n" --vandaag
done_ 'another category' bewaren "$n" --categorie 12.2 --reden 'Dwangsom.'
done_ 'counts' bewaren "$n"
check 'with its reason' has "$out" '10 jaar'
done_ 'and back' bewaren "$n" --categorie 12.1 --reden 'Toch niet.'

# ---- not yet ----

besluit='Informatiebeheer, 1 november 2031'
refused 2 'it is typed twice' vernietig "$n" --besluit "$besluit"
refused 2 'and the same' \
    vernietig "$n" --bevestig "$other" --besluit "$besluit"
refused 1 'not before its day' \
    vernietig "$n" --bevestig "$n" --besluit "$besluit"
check 'which it names' has "$err" 'pas op za 22-11-2031'
SCHOUW_TODAY=2031-11-22
refused 1 'not while a maatregel is open' \
    vernietig "$n" --bevestig "$n" --besluit "$besluit"
check 'which it counts' has "$err" '1 maatregel;'
done_ 'the maatregel is withdrawn' maatregel stap "M-$n-1" ingetrokken \
    --tekst 'Vervallen.'
done_ 'it waits' bewaren "$n" --aanhouden --reden 'Woo-verzoek 12'
refused 1 'not while it waits' \
    vernietig "$n" --bevestig "$n" --besluit "$besluit"
check 'with the reason' has "$err" 'Woo-verzoek 12'
done_ 'today there is nothing' bewaren --vandaag
check 'to be destroyed' is "$(wc -c <"$out")" 0
done_ 'it waits no more' bewaren "$n" --vrijgeven --reden 'Afgedaan.'
refused 1 'somebody decides' vernietig "$n" --bevestig "$n"
done_ 'today there is' bewaren --vandaag
check 'this one' has "$out" "$n"

# ---- a kill leaves all of it or none ----

mkdir "$folder/apart"
cp -r "$database"* "$folder/apart/"
for ms in 010 020 030 040 050 060 080; do
	rm -rf "$database" "$database"-*
	cp -r "$folder/apart/"* "$folder/"
	"$SCHOUW" --database "$database" --data "$data" vernietig "$n" \
	    --bevestig "$n" --besluit "$besluit" >/dev/null 2>&1 &
	pid=$!
	sleep "0.$ms"
	kill -9 "$pid" 2>/dev/null
	wait "$pid" 2>/dev/null
	run logboek --controleer
	check "killed after $ms ms, the logboek is whole" ended 0
	run toon "$n"
	if [ "$status" = 0 ]; then
		check "killed after $ms ms, all of it is there" \
		    grep -q Kanarieveld "$database"
	else
		check "killed after $ms ms, none of it is" nowhere Kanarieveld
	fi
done

# ---- destroyed ----

rm -rf "$database" "$database"-*
cp -r "$folder/apart/"* "$folder/"
run vernietig "$n" --bevestig "$n" --besluit "$besluit"
check 'it is destroyed' quietly
check 'what is not reached is said' has "$out" 'Backups'
check 'not a byte is in any file' nowhere Kanarieveld
check 'nor a file of bewijs' is "$(find "$database-bewijs" -type f | wc -l)" 0
run toon "$n"
check 'it is not there' ended 1
check 'and since when' has "$err" '2031-11-22 vernietigd'
done_ 'the list' lijst
check 'does not have it' lacks "$out" "$n"
done_ 'the proof' bewaren --vernietigd
check 'says who decided' has "$out" "$besluit"
done_ 'as data' bewaren --vernietigd --json
check 'with what was there' has "$out" '"bestanden": 1'
check 'and all of it is wiped' has "$out" '"opgeruimd": true'
done_ 'the logboek is whole' logboek --controleer
check 'with its proof' has "$out" "Onderzoek $n is op 2031-11-22 vernietigd"
done_ 'the other is shown again' toon "$other" --json
check 'to the byte' same "$folder/other" "$out"
begin signaal
check 'its number is given to none' is "$nummer" 2031-0001
