#!/bin/sh
# Bewijs: pieces that were seen, their files, and files that mean no good.
. tests/cli/common

begin signaal --aanbieder 'De Hoek (voorbeeld)'
printf 'week 46\n' >"$folder/rooster.txt"
done_ 'a piece with a file is kept' bewijs "$nummer" document \
    'Rooster van week 46' --norm A-1.3.2 --norm 1.1.1 --gezien 'Drie gaten.' \
    --dag 20-11-2026 --bestand "$folder/rooster.txt"
check 'its number is given' is "$(cat "$out")" "B-$nummer-1"
done_ 'a dossier too' bewijs "$nummer" clientdossier 'Dossier c1'
done_ 'the list shows both' bewijs "$nummer"
check 'the title' has "$out" 'Rooster van week 46'
check 'the methode in words' has "$out" 'Inzage cliëntdossier'
done_ 'toon tells what a dossier lacks' toon "$nummer"
check 'by its number' has "$out" "B-$nummer-2 (Inzage cliëntdossier): zeg"
done_ 'it is changed by its number' bewijs "$nummer" 2 \
    --noodzaak 'Alleen zo.' --proportionaliteit 'Alleen het plan.'
done_ 'nothing is lacking then' toon "$nummer"
check 'not even the reasons' lacks "$out" "B-$nummer-2 (Inzage"
done_ 'as JSON' bewijs "$nummer" --json
check 'the file has its name, not its path' has "$out" '"rooster.txt"'
check 'the dossier is bijzonder' has "$out" '"bijzonder"'

done_ 'the file is written out' bewijs "$nummer" bestand 1 -o "$folder/uit"
check 'as it was' same "$folder/rooster.txt" "$folder/uit"
refused 1 'not over another' bewijs "$nummer" bestand 1 -o "$folder/uit"
done_ 'unless asked' bewijs "$nummer" bestand 1 -o "$folder/uit" \
    --overschrijven
was=$(state)
refused 1 'never over the database' bewijs "$nummer" bestand 1 \
    -o "$database" --overschrijven
check 'which is as it was' is "$(state)" "$was"
refused 1 'nor over what is no file' bewijs "$nummer" bestand 1 \
    -o /dev/null --overschrijven
refused 2 'not to nowhere' bewijs "$nummer" bestand 1
refused 1 'a piece without a file has none' bewijs "$nummer" bestand 2 \
    -o "$folder/uit2"

was=$(state)
mkfifo "$folder/pijp"
ln -s rooster.txt "$folder/link"
for hostile in /dev/zero "$folder/pijp" "$folder/link" "$folder" \
    "$folder/niets"; do
	run bewijs "$nummer" document X --bestand "$hostile"
	check "$hostile is refused" [ "$status" != 0 ]
	check 'in one sentence' is "$(wc -l <"$err")" 1
done
truncate -s 1T "$folder/reus"
refused 1 'a file of 1 TiB' bewijs "$nummer" document X \
    --bestand "$folder/reus"
check 'the limit is named' has "$err" '50 MiB'
SCHOUW_BEWIJS_MIB=nul
export SCHOUW_BEWIJS_MIB
refused 2 'a limit that is no number' bewijs "$nummer"
unset SCHOUW_BEWIJS_MIB
refused 1 'no title' bewijs "$nummer" document ''
refused 1 'an unknown methode' bewijs "$nummer" gok X
refused 1 'an unknown norm' bewijs "$nummer" document X --norm 9.9.9
refused 1 'a day to come' bewijs "$nummer" document X --dag morgen
refused 1 'an unknown number' bewijs "$nummer" 9 --gezien x
check 'nothing was kept of all that' is "$(state)" "$was"

name=$(printf 'a;rm -rf ~\033[31m')
printf 'x' >"$folder/$name"
done_ 'a file with a name that means no good' bewijs "$nummer" document \
    Foto --bestand "$folder/$name"
done_ 'is shown' bewijs "$nummer"
check 'without control signs' lacks "$out" "$(printf '\033')"

done_ 'withdrawn' bewijs "$nummer" intrekken 2
refused 1 'only once' bewijs "$nummer" intrekken 2
refused 1 'and not changed after' bewijs "$nummer" 2 --gezien x

done_ 'the files are checked with the logboek' logboek --controleer
check 'all of them' has "$out" 'Bestanden bij bewijs: 2, alle gaaf.'
done_ 'and go along with the backup' backup "$folder/kopie.db"
check 'under the same names' is "$(cd "$folder/kopie.db-bewijs" && find . |
    sort)" "$(cd "$database-bewijs" && find . | sort)"
kept=$(grep -rl 'week 46' "$database-bewijs")
printf 'week 47\n' >"$kept"
run logboek --controleer
check 'a changed file is found' ended 1
check 'by what it was called' has "$err" 'rooster.txt'
refused 3 'nor is it written out' bewijs "$nummer" bestand 1 \
    -o "$folder/stuk"
rm "$kept"
run backup "$folder/later.db"
check 'a missing file does not stop a backup' ended 1
check 'but it is said' has "$err" 'ontbreekt'
database=$folder/later.db
done_ 'the backup is a database' toon "$nummer"

database=$folder/schouw.db
done_ 'a shortfall' oordeel "$nummer" A-1.3.2 voldoet_niet \
    --grond niet_aangetoond
done_ 'with its ground' toon "$nummer"
check 'in words' has "$out" 'De aanbieder kon het niet aantonen.'
refused 1 'no ground without a shortfall' oordeel "$nummer" A-1.3.2 voldoet \
    --grond niet_aangetoond
