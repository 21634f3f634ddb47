#!/bin/sh
# Several people at once on one database: everyone waits a moment, nobody
# is refused, nothing is lost.
. tests/cli/common

begin signaal
one=$nummer
begin kwaliteit
two=$nummer

# Ten notities on one and then the other; a line for each that failed.
write() {
	i=0
	while [ $i -lt 10 ]; do
		if [ $((i % 2)) = 0 ]; then to=$one; else to=$two; fi
		"$SCHOUW" --database "$database" --data . \
		    notitie "$to" "Schrijver $1, notitie $i." 2>&1 ||
		    echo "status $?"
		i=$((i + 1))
	done
}

for writer in 1 2 3 4 5 6; do
	write $writer >"$folder/writer$writer" &
done
wait
check 'nobody was refused' is "$(cat "$folder"/writer*)" ''
for nummer in $one $two; do
	run toon "$nummer" --json
	check "every notitie on $nummer is there" \
	    is "$(grep -c '"tekst": "Schrijver' "$out")" 30
done
run logboek --controleer
check 'the logboek is whole' ended 0

# Numbers are given out once.
for writer in 1 2 3 4 5 6; do
	"$SCHOUW" --database "$folder/new.db" --data . nieuw signaal \
	    >"$folder/number$writer" 2>&1 &
done
wait
check 'who makes a new database together, gets a number each' \
    is "$(cat "$folder"/number* | sort | tr '\n' ' ')" \
    '2026-0001 2026-0002 2026-0003 2026-0004 2026-0005 2026-0006 '
