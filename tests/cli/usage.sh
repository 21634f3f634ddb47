#!/bin/sh
# The command line itself: help, wrong use, the environment, the output.
. tests/cli/common

done_ '--help works' --help
done_ '--version works' --version
run --help
commands=$(sed -n '/^Opdrachten:/,/^$/s/^  \([a-z]*\) .*/\1/p' "$out" | sort -u)
check 'the help names the subcommands' [ "$(echo "$commands" | wc -w)" -ge 19 ]
check 'the help fits in 80 columns' [ -z "$(LC_ALL=C.UTF-8 grep -E '.{81}' "$out")" ]
for command in $commands; do
	run "$command" --help
	check "$command has its help" quietly
	check "$command says how it is used" \
	    has "$out" "Gebruik: schouw $command"
done
check 'asking for help makes no database' [ ! -e "$database" ]

refused 2 'an unknown subcommand is wrong use' lijsr
check 'with the one that was meant' has "$err" 'bedoelde u lijst?'
refused 2 'an unknown option is wrong use' lijst --jason
check 'with the one that was meant' has "$err" 'bedoelde u --json?'
refused 2 'a missing operand is wrong use' nieuw
refused 2 'a word too many is wrong use' nieuw signaal kwaliteit
refused 2 'a missing value is wrong use' nieuw signaal --aanbieder
refused 2 'a value for an option without one is wrong use' lijst --json=ja
refused 2 'a global option without a value is wrong use' lijst --database

for day in morgen 2026-02-30 21-11-2026 2026-11-21x ''; do
	SCHOUW_TODAY=$day
	refused 2 "SCHOUW_TODAY='$day' is wrong use" nieuw signaal
done
SCHOUW_TODAY=2030-02-28
run nieuw signaal
check 'SCHOUW_TODAY sets the year of a number' is "$(cat "$out")" 2030-0001
SCHOUW_TODAY=2026-11-21

refused 2 'text that begins with a dash is an option' \
    notitie 2030-0001 '- eerste punt'
check 'and the message says what helps' has "$err" '--'
done_ 'behind -- it is text' notitie 2030-0001 -- '- eerste punt'
run toon 2030-0001 --json
check 'which is kept' has "$out" '"tekst": "- eerste punt"'
done_ 'an option takes = as well' notitie --privacy=intern 2030-0001 x

# Where the database is.
SCHOUW_DATABASE=$folder/other.db "$SCHOUW" --data . nieuw kwaliteit >"$out"
check 'SCHOUW_DATABASE names the database' [ -s "$folder/other.db" ]
SCHOUW_DATABASE=$folder/other.db run lijst
check '--database goes before it' has "$out" 2030-0001
SCHOUW_DATA=$folder/nowhere "$SCHOUW" --database "$database" normen \
    >"$out" 2>"$err"
check 'a data folder that is not there is trouble with a file' is $? 3
check 'and it is named' has "$err" "$folder/nowhere"
(cd "$folder" && SCHOUW_DATA=$OLDPWD "$SCHOUW" --database "$database" \
    normen >"$out")
check 'SCHOUW_DATA names the data folder' has "$out" wmo-rr-aanbieders
(cd / && "$SCHOUW" --database "$database" normen >"$out")
check 'without either it finds what came with it' \
    has "$out" wmo-rr-aanbieders
XDG_DATA_HOME=$folder/share "$SCHOUW" --data . nieuw kwaliteit >/dev/null
check 'by itself it has a database in the home folder' \
    [ -s "$folder/share/schouw/schouw.db" ]
# shellcheck disable=SC2012
check 'that only its owner may read' \
    is "$(ls -l "$folder/share/schouw/schouw.db" | cut -c1-10)" -rw-------

# The output.
for words in '--help' '--version' 'lijst' 'lijst --json' 'toon 2030-0001' \
    'toon 2030-0001 --json' 'rapport 2030-0001' 'normen --json' \
    'logboek' 'handleiding' 'zoek eerste' 'toon forms/signaal.yaml'; do
	# shellcheck disable=SC2086
	"$SCHOUW" --database "$database" --data . $words >/dev/full 2>"$err"
	check "$words on a full disk is trouble" is $? 3
	check "and says so" has "$err" 'kon niet worden geschreven'
done
before=$(state)
"$SCHOUW" --database "$database" --data . lijst <&- >&- 2>&-
check 'everything closed changes no database' is "$(state)" "$before"
"$SCHOUW" --database "$database" --data . open 2030-0001 \
    </dev/null >"$out" 2>"$err"
check 'the screens want a terminal' is $? 2
check 'and say so without drawing' lacks "$out" "$(printf '\033')"
"$SCHOUW" --database "$database" --data . </dev/null >"$out" 2>"$err"
check 'also without a subcommand' is $? 2
