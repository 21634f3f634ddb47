#!/bin/sh
# The formats of a document: the same bytes each time, to a file or a pipe,
# and never over what must stay.
. tests/cli/common

run voorbeeld
n=2026-0001
# More than the disk takes further on, also when it is packed.
run oordeel $n A-1.3.2 voldoet_deels \
    --bevinding "$(head -c 60000 /dev/urandom | base64 | tr '\n' ' ')"
check 'a long bevinding' ended 0
mkdir "$folder/files"
echo 'van mij' >"$folder/mine"
ln -s "$folder/target" "$folder/link"
mkfifo "$folder/pipe"

# No temporary file either.
only() {
	is "$(ls -A "$folder/files")" "$1"
}

for format in html odt tekst; do
	file=$folder/files/een.$format
	done_ "$format goes to a file" rapport $n --formaat $format -o "$file"
	done_ 'and again' rapport $n --formaat $format -o "$folder/twee"
	check "$format is the same each time" same "$file" "$folder/twee"
	run rapport $n --formaat $format
	check 'and the same through a pipe' same "$out" "$file"
	check 'for its owner alone' is "$(ls -l "$file" | cut -c1-10)" \
	    -rw-------
	refused 1 "$format does not replace a file unasked" \
	    rapport $n --formaat $format -o "$folder/mine"
	check 'which stays' is "$(cat "$folder/mine")" 'van mij'
	for path in link pipe schouw.db; do
		refused 1 "$format does not go to $path" rapport $n \
		    --formaat $format -o "$folder/$path" --overschrijven
	done
	check 'nor where the link points' [ ! -e "$folder/target" ]
	before=$(state)
	# The disk takes no file that is larger than what SQLite needs.
	(
		trap '' XFSZ
		ulimit -f 64
		run rapport $n --formaat $format -o "$file" --overschrijven
		echo "$status"
	) >"$folder/status"
	check "$format on a disk that is full is refused" \
	    is "$(cat "$folder/status")" 3
	check 'in a sentence' has "$err" 'wordt te groot'
	check 'the file is as it was' same "$file" "$folder/twee"
	check 'the database too' is "$(state)" "$before"
	check 'and nothing half is beside it' only "een.$format"
	rm "$file" "$folder/twee"
done

refused 2 'what is no format is told' rapport $n --formaat docx
check 'with those that are' has "$err" 'html, odt, pdf, tekst'
run rapport --help
check 'and the help has them' has "$out" '--formaat html|odt|pdf|tekst'
