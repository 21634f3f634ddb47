#!/bin/sh
# Files: databases that are not ours, the backup, the rapport in a file,
# the chain of the logboek.
. tests/cli/common

begin signaal --aanbieder 'De Hoek (voorbeeld)'
run notitie "$nummer" 'Een notitie.' --norm A-1.1.1
good=$database

# refuses_file SENTENCE FILE: 3, and not a byte of it changed.
refuses_file() {
	cp "$2" "$folder/copy"
	for words in lijst "toon $nummer" 'nieuw signaal' voorbeeld \
	    'logboek --controleer' 'zoek x' "backup $folder/no.db"; do
		# shellcheck disable=SC2086
		"$SCHOUW" --database "$2" --data . $words >"$out" 2>"$err"
		status=$?
		check "$1: $words is 3" ended 3
		check 'in one sentence' is "$(wc -l <"$err")" 1
		check 'and the file is as it was' same "$2" "$folder/copy"
	done
	check 'with nothing beside it' \
	    [ ! -e "$2-wal" ] && [ ! -e "$2-journal" ]
	check 'no backup was made of it' [ ! -e "$folder/no.db" ]
}

echo 'Dit is tekst.' >"$folder/text.db"
refuses_file 'a text file' "$folder/text.db"
head -c 3000 /dev/zero >"$folder/zero.db"
refuses_file 'a file of zeroes' "$folder/zero.db"
if command -v sqlite3 >/dev/null; then
	sqlite3 "$folder/foreign.db" 'CREATE TABLE t (a); INSERT INTO t VALUES (1)'
	refuses_file 'a database of another program' "$folder/foreign.db"
	sqlite3 "$folder/stamped.db" 'PRAGMA application_id = 7;
	    CREATE TABLE t (a)'
	refuses_file 'a database with another stamp' "$folder/stamped.db"
	"$SCHOUW" --database "$good" backup "$folder/later.db" >/dev/null
	sqlite3 "$folder/later.db" 'PRAGMA user_version = 9999' >/dev/null
	refuses_file 'a database of a later schouw' "$folder/later.db"
	check 'with its version' has "$err" 9999
else
	echo 'ok - databases of others # skip no sqlite3'
fi
mkdir "$folder/map.db"
database=$folder/map.db
run lijst
check 'a folder is no database' ended 3
database=$folder/nowhere/x.db
run lijst
check 'a database that is not there is 3' ended 3
check 'and no folder was made' [ ! -e "$folder/nowhere" ]
ln "$good" "$folder/linked.db"
database=$folder/linked.db
run lijst
check 'a database with a second name is refused' ended 3
rm "$folder/linked.db"
database=$good

# backup
run backup "$folder/kopie.db"
check 'backup makes a copy' quietly
run toon "$nummer" --json
cp "$out" "$folder/toon"
run logboek
cp "$out" "$folder/logboek"
database=$folder/kopie.db
run toon "$nummer" --json
check 'the copy opens and has the onderzoek' same "$out" "$folder/toon"
run logboek
check 'and the logboek' same "$out" "$folder/logboek"
run logboek --controleer
check 'which is whole' ended 0
database=$good
# shellcheck disable=SC2012
check 'only its owner may read it' \
    is "$(ls -l "$folder/kopie.db" | cut -c1-10)" -rw-------
cp "$folder/kopie.db" "$folder/kopie.was"
run backup "$folder/kopie.db"
check 'a file that is there is not overwritten' ended 1
check 'and is as it was' same "$folder/kopie.db" "$folder/kopie.was"
ln -s "$folder/target" "$folder/link"
run backup "$folder/link"
check 'nor a link followed' [ "$status" != 0 ]
check 'wherever it goes' [ ! -e "$folder/target" ]
run backup "$folder/nowhere/kopie.db"
check 'a folder that is not there is 3' ended 3
run backup "$good"
check 'the database itself is no place for a backup' [ "$status" != 0 ]
run logboek --controleer
check 'and still is what it was' ended 0
# shellcheck disable=SC2012
check 'nothing half is left behind' \
    is "$(ls -A "$folder" | grep -c 'kopie')" 2

# rapport -o
run rapport "$nummer" -o "$folder/rapport.html"
check 'rapport -o writes a file' ended 0
run rapport "$nummer"
sed 's/[0-9:]\{8\}/STEMPEL/' "$out" >"$folder/one"
sed 's/[0-9:]\{8\}/STEMPEL/' "$folder/rapport.html" >"$folder/two"
check 'with what it would have printed' same "$folder/one" "$folder/two"
# shellcheck disable=SC2012
check 'for its owner only' \
    is "$(ls -l "$folder/rapport.html" | cut -c1-10)" -rw-------
echo 'van mij' >"$folder/mine"
run rapport "$nummer" -o "$folder/mine"
check 'a file that is there is refused' ended 1
check 'and is as it was' is "$(cat "$folder/mine")" 'van mij'
run rapport "$nummer" -o "$folder/mine" --overschrijven
check '--overschrijven replaces it' ended 0
check 'wholly' has "$folder/mine" '</html>'
run rapport "$nummer" -o "$folder/link" --overschrijven
check 'a link is refused' ended 1
check 'and not followed' [ ! -e "$folder/target" ]
run rapport "$nummer" -o "$folder/map.db"
check 'a folder is refused' [ "$status" != 0 ]
run rapport "$nummer" -o "$folder/nowhere/r.html"
check 'a folder that is not there is 3' ended 3
run rapport "$nummer" -o /dev/full --overschrijven
check 'a device is refused' [ "$status" != 0 ]
run rapport "$nummer" -o "$good" --overschrijven
check 'the database is not for a rapport' [ "$status" != 0 ]
run toon "$nummer"
check 'and still opens' ended 0

# The logboek.
if ! command -v sqlite3 >/dev/null; then
	echo 'ok - a changed logboek is found # skip no sqlite3'
	exit 0
fi
spoil() {
	cp "$folder/kopie.was" "$folder/spoilt.db"
	sqlite3 "$folder/spoilt.db" 'DROP TRIGGER logboek_no_update;
	    DROP TRIGGER logboek_no_delete' || exit 1
	sqlite3 "$folder/spoilt.db" "$2" || echo "not ok - $1 can be tried"
	database=$folder/spoilt.db
	run logboek --controleer
	check "$1 is found" [ "$status" = 1 -o "$status" = 3 ]
	check "and named" [ "$(wc -l <"$err")" = 1 ]
	check 'nothing says it is whole' lacks "$out" 'is heel'
	database=$good
}
unlock() {
	sqlite3 "$folder/kopie.was" "SELECT 'DROP TRIGGER IF EXISTS ' || name || ';'
	    FROM sqlite_schema WHERE type = 'trigger'"
}
free=$(unlock)
spoil 'a changed notitie' "$free UPDATE notitie SET text = 'x'"
spoil 'a notitie taken out' "$free DELETE FROM notitie_norm;
    DELETE FROM notitie"
spoil 'another aanbieder' "$free UPDATE aanbieder SET naam = 'x'"
spoil 'a changed normset' "$free UPDATE pin SET text = replace(text,
    'cliënt', 'klant') WHERE kind = 'normset'"
spoil 'a changed text' "UPDATE logboek SET new = 'x' WHERE seq = 3"
spoil 'a changed writer' "UPDATE logboek SET who = 'x' WHERE seq = 5"
spoil 'a changed time' "UPDATE logboek SET stamp = 'x' WHERE seq = 5"
spoil 'a row taken out' 'DELETE FROM logboek WHERE seq = 4'
spoil 'the first row taken out' 'DELETE FROM logboek WHERE seq = 1'
spoil 'two rows swapped' 'UPDATE logboek SET seq = -2 WHERE seq = 2;
    UPDATE logboek SET seq = 2 WHERE seq = 3;
    UPDATE logboek SET seq = 3 WHERE seq = -2'
spoil 'another hash' "UPDATE logboek SET hash = 'x' WHERE seq = 2"
sqlite3 "$good" "UPDATE notitie SET text = 'x'" 2>"$err"
check 'the shell of SQLite cannot change a notitie' [ -s "$err" ]
sqlite3 "$good" "DELETE FROM onderzoek" 2>"$err"
check 'nor take an onderzoek away' [ -s "$err" ]
