#!/bin/sh
# Tables to a file, a folder or a pipe: all formats, whole or not at all.
. tests/cli/common

run voorbeeld
done_ 'export alone names the tables' export
check 'each on a line' is "$(wc -l <"$out")" 9
check 'with what it has' has "$out" 'elk onderzoek'

# To the output.
done_ 'a table is printed as CSV' export onderzoeken
check 'a row for each, and a head' is "$(wc -l <"$out")" \
    "$(($("$SCHOUW" --database "$database" --data . lijst | wc -l) + 1))"
check 'with names of columns' has "$out" 'nummer,vorm,aanbieder,gemeenten,'
check 'by number' is "$(cut -d, -f1 "$out" | sed 1d | sort)" \
    "$(cut -d, -f1 "$out" | sed 1d)"
done_ 'the list and the table are the same' export maatregelen
cp "$out" "$folder/table"
run maatregelen stand:alle --csv
check 'but for their order' is "$(sort "$out")" "$(sort "$folder/table")"
done_ 'a filter chooses' export maatregelen gemeente:Schiedam norm:A-1
check 'one of them' is "$(wc -l <"$out")" 2
done_ 'nothing found is a head alone' export maatregelen jaar:2019
check 'of one line' is "$(wc -l <"$out")" 1
done_ 'the codebook can be had alone' export codeboek
check 'with what codes mean' has "$out" 'voldoet_niet = Voldoet niet'
done_ 'JSON may have all tables' export alles --json
check 'with what columns mean' has "$out" '"betekenis":"hoe ver het is"'

# Wrong use.
refused 2 'a table that is not there' export onderzoekn
check 'with the one that was meant' has "$err" 'bedoelde u onderzoeken?'
refused 2 'a word that no table has' export onderzoeken jarr:2026
check 'with the one that was meant' has "$err" 'bedoelde u jaar:?'
refused 2 'a word that this one has not' export signalen vorm:signaal
check 'with those that it has' has "$err" 'kies aanbieder:, gemeente:, jaar:'
refused 2 'a filter of the codebook' export codeboek jaar:2026
refused 2 'two formats' export onderzoeken --csv --json
refused 2 'a workbook needs a file' export onderzoeken --xlsx
refused 2 'and so do all tables as CSV' export alles

# To a file.
done_ 'a file is written' export oordelen -o "$folder/o.csv"
check 'and told' has "$out" "oordelen naar $folder/o.csv"
# shellcheck disable=SC2012
check 'for its owner only' \
    is "$(ls -l "$folder/o.csv" | cut -c1-10)" -rw-------
run export oordelen
check 'with what it would have printed' same "$out" "$folder/o.csv"
echo 'van mij' >"$folder/mine"
refused 1 'a file that is there' export oordelen -o "$folder/mine"
check 'is as it was' is "$(cat "$folder/mine")" 'van mij'
done_ 'until one says so' \
    export oordelen -o "$folder/mine" --overschrijven
check 'then it is replaced' same "$folder/mine" "$folder/o.csv"
ln -s "$folder/target" "$folder/link"
refused 1 'a link' export oordelen -o "$folder/link" --overschrijven
check 'is not followed' [ ! -e "$folder/target" ]
mkfifo "$folder/pipe"
refused 1 'a pipe' export oordelen -o "$folder/pipe" --overschrijven
refused 1 'the database' export oordelen -o "$database" --overschrijven
refused 1 'a file of the database' \
    export oordelen -o "$database-wal" --overschrijven
refused 3 'a folder that is not there' export oordelen -o "$folder/no/o.csv"
refused 1 'a device' export oordelen -o /dev/full --overschrijven
"$SCHOUW" --database "$database" --data . export oordelen >/dev/full 2>"$err"
check 'a full disk behind the output is told' is $? 3

# To a folder.
done_ 'all tables go to a folder' export alles -o "$folder/map"
# shellcheck disable=SC2012
check 'with the codebook beside them' is "$(ls "$folder/map" | paste -sd' ')" \
    "adviezen.csv codeboek.csv maatregelen.csv meldingen.csv onderzoeken.csv\
 oordelen.csv signalen.csv termijnen.csv"
rm "$folder/map/termijnen.csv"
before=$(cat "$folder/map"/*)
run export alles -o "$folder/map"
check 'one that is there stops all' ended 1
check 'and none is written' is "$(cat "$folder/map"/*)" "$before"
mkdir "$folder/een"
done_ 'one table in a folder has its codebook too' \
    export signalen jaar:2026 -o "$folder/een"
# shellcheck disable=SC2012
check 'and nothing else' is "$(ls -A "$folder/een" | paste -sd' ')" \
    'codeboek.csv signalen.csv'
check 'of that table alone' \
    is "$(sed 1d "$folder/een/codeboek.csv" | cut -d, -f1 | sort -u)" \
    '"signalen"'

# A workbook.
done_ 'a workbook has all tables' export alles --xlsx -o "$folder/a.xlsx"
done_ 'and the same bytes' export alles --xlsx -o "$folder/b.xlsx"
check 'the second time' same "$folder/a.xlsx" "$folder/b.xlsx"
check 'with the codebook' has "$out" "codeboek naar $folder/b.xlsx"

# What stops it half-way leaves nothing, whatever the format.
mkdir "$folder/vol"
run maatregel opleggen 2026-0001 A-1.3.2 "$(head -c 60000 /dev/zero | tr '\0' x)"
for format in csv excel-nl json xlsx; do
	(
		ulimit -f 64
		trap '' XFSZ
		exec "$SCHOUW" --database "$database" --data . export \
		    maatregelen "--$format" -o "$folder/vol/m"
	) >"$out" 2>"$err"
	check "$format: no room is trouble" is $? 3
	check 'in one sentence' is "$(wc -l <"$err")" 1
	# shellcheck disable=SC2012
	check 'and nothing is left' is "$(ls -A "$folder/vol")" ''
done
mkfifo "$folder/slow"
"$SCHOUW" --database "$database" --data . export alles --json \
    >"$folder/slow" 2>"$err" &
pid=$!
exec 3<"$folder/slow"
head -c 1 <&3 >/dev/null
kill -TERM $pid
cat <&3 >/dev/null
wait $pid
check 'who is asked to stop says so' is $? 130
check 'in words' has "$err" 'Gestopt'
