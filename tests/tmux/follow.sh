#!/bin/sh
# Follow-up by keyboard: two maatregelen imposed, one postponed, one gereed
# gemeld, the heronderzoek, one hersteld and one overgedragen, the history.
set -u
. tests/tmux/common

SCHOUW=$(realpath "$SCHOUW")
"$SCHOUW" voorbeeld >"$folder/voorbeeld" 2>&1

# Esc is only Esc when nothing follows it for a moment.
escape() {
	press Escape
	sleep 0.5
}

# impose NORM OORDEEL BEVINDING MAATREGEL UITERLIJK
impose() {
	press F6
	wait_for 'Norm:'
	type_text "$1"
	press Enter
	wait_for "A-$1 "
	press "$2"
	press Tab Tab
	type_text "$3"
	wait_for "$3"
	escape
	press m
	wait_for 'Te bereiken'
	type_text "$4"
	press Tab
	type_text "$5"
	press Tab
	type_text 'teamleider'
	press Tab
	type_text 'Gezien op de locatie.'
	wait_for 'Gezien op de locatie.'
	escape
	escape
}

open_terminal
type_text "cd $folder && $SCHOUW open 2026-0002"
press Enter
wait_for 'Oordelen'
impose 2.4.2 3 'De kast staat open.' 'De kast is dicht.' '31-01-2027'
impose 2.4.1 2 'Een lijst ontbreekt.' 'Elke lijst is er.' '6 weken'
escape
escape
escape
wait_for '[1] Onderzoeken'
press 2
check 'both are on the dashboard' wait_for 'M-2026-0002-2'
check 'one with its term' wait_for '6 weken'

press Down m
wait_for 'Welke stap?'
press 3
wait_for 'Uitstel tot'
type_text '28-02-2027'
press Tab
type_text 'De kast is vertraagd geleverd.'
press Enter
check 'one is postponed' wait_for 'M-2026-0002-1: uitstel vastgelegd.'
check 'and the old day stays to be seen' wait_for '(was 31-01-2027)'
press Down m
wait_for 'Welke stap?'
press 4
wait_for 'gereed gemeld'
press Tab
type_text 'Beide lijsten liggen klaar.'
press Enter
check 'one is gereed gemeld' wait_for 'M-2026-0002-2: gereed gemeld'

press Up Space Space
press h
check 'the heronderzoek is about the marked ones' \
    wait_for 'Heronderzoek na 2026-0002 (2 gemerkt) beginnen? j/n'
press j
wait_for '1/9 Aanleiding'
press F6
wait_for 'Norm:'
type_text '2.4.2'
press Enter
check 'a norm shows what was found before' wait_for 'Eerder (2026-0002)'
press 3
press Tab Tab
type_text 'De kast staat nog open.'
escape
press PPage
wait_for 'A-2.4.1 '
press 1
press F5
wait_for 'Overzicht'
press End Enter
wait_for 'h maatregelen uit 2026-0002'
press h
wait_for 'Enter bevestigt'
press Home Enter
check 'one is niet hersteld' wait_for 'M-2026-0002-1: niet hersteld.'
press Down Enter
check 'one is hersteld' wait_for 'M-2026-0002-2: hersteld.'
press Up O
wait_for 'Overdragen aan Vlaardingen? j/n'
press j
check 'one is overgedragen, with a packet' wait_for 'Overgedragen; het pakket'
check 'which is there' test -s "$(echo "$folder"/overdracht-*-vlaardingen.txt)"
escape
press F6
wait_for 'Norm:'
type_text '2.4.2'
press Enter
wait_for 'Eerder (2026-0002)'
press t
check 'the norm has its history over both' wait_for 'M-2026-0002-1, bij gemeente'
exit $failed
