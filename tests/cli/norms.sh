#!/bin/sh
# Norms and forms: what is there, what the linter says, the manual page.
. tests/cli/common

# In "normen --json" every member has a line of its own.
count() {
	awk -v want="$1" '
	/^    "id": / { set = $2; gsub(/[",]/, "", set) }
	/^        "code": / { if (set == want) norms++ }
	/^        "toetspunten": / { inside = !/\]/ }
	/^        \]/ { inside = 0 }
	/^            "id": / { if (set == want && inside) points++ }
	END { print norms + 0, points + 0 }' "$2"
}

done_ 'normen lists the normsets' normen
check 'all three' is "$(wc -l <"$out")" 3
done_ 'normen gives JSON' normen --json
cp "$out" "$folder/normen.json"
check 'aanbieders: 29 norms, 94 toetspunten' \
    is "$(count wmo-rr-aanbieders "$folder/normen.json")" '29 94'
check 'gemeenten: 32 criteria, 68 points' \
    is "$(count wmo-rr-gemeenten "$folder/normen.json")" '32 68'
check 'VNG: 6 eisen and 3 uitgangspunten, 11 points' \
    is "$(count vng-basisset "$folder/normen.json")" '9 11'
for name in id prefix versie titel normen code tekst thema paragraaf kern \
    relevant grondslag toetspunten; do
	check "it has '$name'" has "$folder/normen.json" "\"$name\":"
done
check 'codes are as they are cited' \
    has "$folder/normen.json" '"code": "A-1.1.1"'
if command -v jq >/dev/null; then
	check 'it parses' jq -e . "$folder/normen.json"
	check 'every norm is whole' jq -e '[.[].normen[] |
	    has("code") and has("titel") and has("tekst") and has("thema") and
	    has("paragraaf") and has("kern") and has("relevant") and
	    has("grondslag") and (.toetspunten | type == "array")] | all' \
	    "$folder/normen.json"
	check 'no code is there twice' jq -e '[.[].normen[].code] |
	    length == (unique | length)' "$folder/normen.json"
else
	echo 'ok - it parses # skip no jq'
fi
done_ 'normen shows one set' normen vng-basisset
done_ 'and as JSON' normen vng-basisset --json
check 'only that one' lacks "$out" wmo-rr-aanbieders
refused 1 'a normset that is not there is refused' normen wmo

for file in norms/*.yaml forms/*.yaml; do
	done_ "toon shows $file" toon "$file"
	check 'and there is something to see' [ "$(wc -l <"$out")" -gt 5 ]
done

done_ 'controleer is silent' controleer
check 'really' is "$(wc -c <"$out")" 0
done_ 'also when it is strict' controleer --streng
check 'really' is "$(wc -c <"$out")" 0
for file in norms/*.yaml forms/*.yaml; do
	done_ "controleer is silent on $file" controleer --streng "$file"
	check 'really' is "$(wc -c <"$out")" 0
done
run controleer "$folder/bestaat-niet.yaml"
check 'a missing file is 3' ended 3
mkdir "$folder/map.yaml"
run controleer "$folder/map.yaml"
check 'a folder is 3' ended 3

# The .err beside a file has what is said of it, so also its status.  The
# forms among them are for the normset "klein".
mkdir -p "$folder/klein/norms" "$folder/klein/forms"
cp tests/load/goed-normset.yaml "$folder/klein/norms/klein.yaml"
data=$folder/klein
for file in tests/load/*.yaml; do
	faults=${file%.yaml}.err
	if grep -q ': fout ' "$faults"; then
		want=2 strict=2
	elif grep -q ': waarschuwing ' "$faults"; then
		want=0 strict=1
	else
		want=0 strict=0
	fi
	run controleer "$file"
	check "$file gives $want" ended "$want"
	run controleer --streng "$file"
	check "and $strict when it is strict" ended "$strict"
	[ "$strict" = 0 ] || check 'with the place' \
	    grep -qE "^$file(:[0-9]+:[0-9]+)?: " "$out"
	check 'and nothing raw' [ -z "$(tr -d '\n\40-\176\200-\377' <"$out")" ]
	run controleer --json "$file"
	if command -v jq >/dev/null; then
		check 'as JSON it parses' jq . "$out"
	fi
done
data=.

# Older and newer versions of one file.
mkdir "$folder/oud"
cp norms/wmo-rr-aanbieders.yaml "$folder/oud/n.yaml"
done_ 'a file against itself is fine' \
    controleer norms/wmo-rr-aanbieders.yaml --tegen "$folder/oud/n.yaml"
sed 's/code: "1\.1\.2"/code: "1.1.9"/' norms/wmo-rr-aanbieders.yaml \
    >"$folder/oud/n.yaml"
run controleer norms/wmo-rr-aanbieders.yaml --tegen "$folder/oud/n.yaml"
check 'a code that is gone is told' ended 2
check 'with its code of fault' has "$out" V701
sed '/code: "1\.1\.2"/,/tekst:/s/titel: .*/titel: Iets anders/' \
    norms/wmo-rr-aanbieders.yaml >"$folder/oud/n.yaml"
run controleer norms/wmo-rr-aanbieders.yaml --tegen "$folder/oud/n.yaml"
check 'another text under the same versie is told' ended 2
check 'with its code of fault' has "$out" V703
run controleer --tegen "$folder/oud/n.yaml"
check '--tegen needs one file' ended 2
run controleer norms/wmo-rr-aanbieders.yaml --tegen "$folder/bestaat-niet"
check '--tegen a file that is not there is 3' ended 3

# The manual page.
done_ 'handleiding is printed' handleiding
cp "$out" "$folder/schouw.1"
check 'as a manual page' has "$folder/schouw.1" '.TH SCHOUW 1'
for word in nieuw antwoord notitie oordeel rapport controleer backup; do
	check "it has $word" has "$folder/schouw.1" ".B $word"
done
if command -v groff >/dev/null; then
	groff -man -Tutf8 -ww -K utf8 -z "$folder/schouw.1" 2>"$err"
	check 'groff has nothing to say of it' is "$(cat "$err")" ''
	groff -man -Tutf8 -K utf8 -P-cbou "$folder/schouw.1" >"$out" 2>"$err"
	check 'options have their dashes' has "$out" '--aanbieder'
	check 'letters have their accents' has "$out" 'controleer'
else
	echo 'ok - groff has nothing to say of it # skip no groff'
fi
