#!/bin/sh
# The example data: into an empty database only, every line of it.
. tests/cli/common

run voorbeeld
check 'voorbeeld fills a new database' quietly
check 'and says so in one line' is "$(wc -l <"$out")" 1
done_ 'the onderzoeken are there' lijst
n=$(grep -c '^nieuw' voorbeeld/voorbeeld.txt)
check 'as many as are begun in the file' is "$(wc -l <"$out")" "$n"
run lijst --json
check 'each aanbieder says that it is made up' \
    is "$(grep '"aanbieder"' "$out" | grep -vc -e '(voorbeeld)' -e '""')" 0
for stand in lopend concept; do
	check "some are $stand" has "$out" "\"stand\": \"$stand\""
done
number=1
while [ $number -le "$n" ]; do
	nummer=$(printf '2026-%04d' $number)
	run toon "$nummer"
	check "toon $nummer" quietly
	run rapport "$nummer" --formaat tekst
	if grep -q 'hoort geen rapport' "$err"; then
		run brief "$nummer"
	fi
	check "documents of $nummer" ended 0
	number=$((number + 1))
done
done_ 'there are signalen' signalen
check 'three' is "$(wc -l <"$out")" 3
check 'each says that it is made up' \
    is "$(grep -c '(voorbeeld)' "$out")" 3
done_ 'its logboek is whole' logboek --controleer
refused 1 'a second time is refused' voorbeeld

database=$folder/other.db
begin signaal
refused 1 'a database with one onderzoek is not filled' voorbeeld

# A line that cannot be played is named.
database=$folder/broken.db
data=$folder/data
mkdir -p "$data/voorbeeld"
cp -R norms forms "$data"
printf '# eerst dit\nnieuw signaal\nantwoord {n} bestaat_niet x\n' \
    >"$data/voorbeeld/voorbeeld.txt"
run voorbeeld
check 'a line that is refused is refused' ended 1
check 'and named' has "$err" 'voorbeeld.txt:3:'
run lijst
check 'and nothing of the lines before it is there' is "$(wc -c <"$out")" 0
data=.
run voorbeeld
check 'so that it can be done again' ended 0
data=$folder/data
rm "$data/voorbeeld/voorbeeld.txt"
database=$folder/none.db
run voorbeeld
check 'without its file there is nothing to fill with' ended 3
