#!/bin/sh
# Text made to do harm, through every subcommand that takes text: nothing
# of it reaches a terminal as what it was, and nothing else breaks.
. tests/cli/common

# Control characters (but newline), C1, bidi, zero width (but the joiner of
# emoji), tags, BOM: none of these may come out.  Bytes are compared, so the
# locale does not matter.
clean() {
	LC_ALL=C awk '
	BEGIN { for (i = 1; i < 32; i++) if (i != 10)
	    bad = bad sprintf("%c", i)
	  bad = "[" bad sprintf("%c", 127) "]" }
	$0 ~ bad || /\302[\200-\237]/ ||
	/\342\200[\213\214\216\217\252-\256]/ || /\342\201[\240-\251]/ ||
	/\357\273\277/ || /\363\240/ { print FILENAME ": " $0; found = 1 }
	END { exit found }' "$out" "$err"
}

dirty() {
	! clean
}

esc=$(printf '\033')

# A check that cannot fail would be none.
: >"$err"
for raw in '\033' '\007' '\r' '\177' '\302\233' '\342\200\256' \
    '\342\200\213' '\357\273\277' '\363\240\201\201'; do
	# shellcheck disable=SC2059
	printf "een\ntwee $raw drie\n" >"$out"
	check "the check sees $raw" dirty
done
printf 'een é “twee” – 👩‍👩‍👧\n' >"$out"
check 'and takes text for text' clean

set -- \
    "$(printf 'a\033]52;c;ZWNobyBwd25lZA==\007b')" \
    "$(printf 'a\033]0;titel\033\\b')" \
    "$(printf 'a\033[2J\033[1;1Hb')" \
    "$(printf 'a\033P1$r\033\\b\033_x\033\\')" \
    "$(printf 'a\302\2332Jb\302\235x\302\234')" \
    "$(printf 'a\2332Jb\377\376\300\200')" \
    "$(printf 'a\rb\bc\007d\016e\013f\014g\177h')" \
    "$(printf 'a\342\200\256b\342\201\246c\342\200\217d')" \
    "$(printf 'a\342\200\213b\357\273\277c\363\240\201\201d')" \
    "$(printf '\314\201\314\201\314\201\314\201\314\201\314\201x')" \
    '%s%n%s%n%s%n%p%99999999d' \
    "x'; DROP TABLE onderzoek; --" \
    '"; SELECT load_extension("x"); --' \
    '" OR NEAR(a b, 3) * ^a -b (c) {d} col:e + f' \
    '* AND OR NOT NEAR ( " '"'"' % _ \' \
    '<script>alert(1)</script>" onmouseover="x" &amp; ]]> <!-- ' \
    '</style></body>javascript:alert(1)' \
    '{{samenvatting}} {{#normen}} {{/normen}} {{> x}}' \
    '../../../etc/passwd' \
    '$(reboot) `reboot` ; reboot | reboot'

# One command, and all that it prints.
try() {
	run "$@"
	case $status in
	0 | 1 | 2 | 3) ;;
	*) fault="$fault [$status: $1]" ;;
	esac
	clean >>"$folder/raw" || fault="$fault [raw: $1]"
	! grep -q -e Sanitizer -e 'runtime error' "$err" ||
	    fault="$fault [sanitizer: $1]"
}

begin kwaliteit
number=0
for text; do
	number=$((number + 1))
	fault=
	: >"$folder/raw"
	try nieuw signaal --aanbieder "$text"
	try antwoord "$nummer" samenvatting "$text"
	try antwoord "$nummer" aanbieder "$text"
	try antwoord "$nummer" locatie "$text"
	try notitie "$nummer" "$text" --norm A-1.1.1
	try oordeel "$nummer" A-1.1.1 voldoet_niet --bevinding "$text"
	try maatregel opleggen "$nummer" A-1.1.1 "$text" --door "$text" \
	    --blijkt-uit "$text"
	try advies "$nummer" "$text"
	try kies "$nummer" A-1.1.2 --weg --reden "$text"
	# Where it is no text but a name: into the message of a refusal.
	try "$text"
	try lijst "--$text"
	try nieuw "$text"
	try nieuw kwaliteit --vorige "$text"
	try toon "$text"
	try toon "./$text"
	try antwoord "$nummer" "$text" x
	try antwoord "$nummer" bezoek_op "$text"
	try antwoord "$nummer" gemeenten "$text"
	try antwoord "$nummer" team_functie x --rij "$text"
	try kies "$nummer" "$text"
	try oordeel "$nummer" "$text" voldoet
	try oordeel "$nummer" A-1.1.1 "$text"
	try notitie "$nummer" x --norm "$text"
	try notitie "$nummer" x --bron "$text"
	try notitie "$nummer" x --methode "$text"
	try notitie "$nummer" x --privacy "$text"
	try maatregel "$text" "$nummer" A-1.1.1 x
	try maatregel opleggen "$nummer" A-1.1.1 x --uiterlijk "$text"
	try reden "$nummer" "$text" "$text" "$text"
	try rapport "$nummer" --formaat "$text"
	try rapport "$nummer" -o "$folder/$text/x"
	try backup "$folder/$text/x"
	try normen "$text"
	try controleer "$text"
	try controleer forms/signaal.yaml --tegen "$text"
	try zoek "$text"
	try zoek "$text" --json
	try zoek x --in "$text"
	try lijst "$text"
	try logboek "$text"
	try open "$text"
	# And out again.
	for words in lijst 'lijst --json' "toon $nummer" "toon $nummer --json" \
	    "rapport $nummer" "rapport $nummer --formaat tekst" \
	    "logboek $nummer" logboek 'zoek a' 'logboek --controleer'; do
		# shellcheck disable=SC2086
		try $words
		[ "$status" = 0 ] || fault="$fault [$status: $words]"
	done
	check "text $number does no harm" is "$fault" ''
	[ -z "$fault" ] || head -5 "$folder/raw" | cat -v
done

# As it may be in a database that something else wrote to.
if command -v sqlite3 >/dev/null; then
	for trigger in $(sqlite3 "$database" \
	    "SELECT name FROM sqlite_schema WHERE type = 'trigger'"); do
		sqlite3 "$database" "DROP TRIGGER $trigger"
	done
	sqlite3 "$database" "
	UPDATE notitie SET text = char(27) || ']52;c;eA==' || char(7) ||
	    char(155) || '2J' || char(8238) || char(13) || 'x';
	UPDATE oordeel SET bevinding = char(27) || '[2J' || char(7);
	UPDATE answer SET value = char(27) || '[2J' WHERE field = 'samenvatting';
	UPDATE aanbieder SET naam = char(27) || ']0;x' || char(7) || id"
	fault=
	for words in lijst "toon $nummer" "rapport $nummer" \
	    "rapport $nummer --formaat tekst" "logboek $nummer" 'zoek x' \
	    'lijst --json' "toon $nummer --json"; do
		# shellcheck disable=SC2086
		try $words
	done
	check 'what is raw in the database is not on the terminal' \
	    is "$fault" ''
	run rapport "$nummer" -o "$folder/rapport.html"
	check 'nor in a rapport in a file' lacks "$folder/rapport.html" "$esc"
else
	echo 'ok - what is raw in the database # skip no sqlite3'
fi

# Names of files.
run controleer "$folder/$(printf 'a\033[2Jb').yaml"
check 'the name of a file is shown without what it would do' clean
printf 'schouw: vorm/1\nid: \033[2J\n' >"$folder/esc.yaml"
run controleer "$folder/esc.yaml"
check 'a line of a file is shown without what it would do' clean
run controleer "$folder/esc.yaml" --json
check 'also as JSON' clean
