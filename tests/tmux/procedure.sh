#!/bin/sh
# A procedure by keyboard, each day a session of its own: the concept, three
# items of the wederhoor, a reactie that is too long, a zienswijze with
# uitstel, the besluit, and the gate on its day and the day before.
set -u
. tests/tmux/common

SCHOUW=$(realpath "$SCHOUW")
SCHOUW_TODAY=2026-11-21 "$SCHOUW" voorbeeld >"$folder/voorbeeld" 2>&1

# Esc is only Esc when nothing follows it for a moment.
escape() {
	press Escape
	sleep 0.5
}

# on DAY [WORD...]: another session, on that day; the one before is gone.
on() {
	day=$1
	shift
	tm respawn-pane -k "exec /bin/sh -i"
	type_text "PS1=klaar'> '"
	press Enter
	wait_for 'klaar>'
	type_text "cd $folder && SCHOUW_TODAY=$day $SCHOUW $*"
	press Enter
}

procedure_on() {
	on "$1" open 2026-0001
	wait_for 'Signaal 2026-0001'
	press F5
	wait_for 'Overzicht'
	press P
	wait_for 'Procedure'
}

# to ROW: put the focus on the row that begins so.
to() {
	press Home
	tries=60
	until screen | grep -q "^> $1"; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		press Down
		sleep 0.1
	done
}

# event ROW DAY: record it.
event() {
	to "$1"
	press Enter C-u
	type_text "$2"
	wait_for "$2"
	press Enter
}

# item CITAAT UITLEG ANTWOORD DIGIT: of the wederhoor, answered.
item() {
	press n
	wait_for 'Citaat'
	type_text "$1"
	press Enter
	wait_for 'Feitelijke onjuistheid'
	type_text 1
	press Tab Tab
	type_text "$2"
	press Tab Tab
	type_text "$3"
	press Tab "$4"
	escape
}

open_terminal
procedure_on 2026-11-23
event 'Concept verzonden' 23-11-2026
check 'the concept is sent, and the wederhoor runs' \
    wait_for 'wederhoor tot 07-12-2026'

on 2026-12-04 open 2026-0001
wait_for 'Signaal 2026-0001'
press F5
wait_for 'Overzicht'
press W
wait_for 'Wederhoor'
item 'zes van de acht getoetste normen' 'Het zijn er zeven.' 'Dat klopt.' 1
item 'De berichten over vervanging' 'Die waren er.' 'Wij zagen er geen.' 2
item 'een zin die er niet staat' 'Niet waar.' '' ''
check 'two of three are answered' wait_for 'Wederhoor  1 open'
procedure_on 2026-12-04
event 'Reactie op concept' 04-12-2026
event 'Rapport vastgesteld' 04-12-2026
check 'the third holds the vaststelling' \
    wait_for 'Feitelijke onjuistheid 3: nog geen'
on 2026-12-04 open 2026-0001
wait_for 'Signaal 2026-0001'
press F5
wait_for 'Overzicht'
press W
wait_for 'Wederhoor  1 open'
press Down Down Enter
wait_for 'Feitelijke onjuistheid 3'
press Tab Tab Tab Tab
type_text 'Die zin staat er niet.'
press Tab 2
escape
check 'then it is answered too' wait_for 'Wederhoor  0 open'
procedure_on 2026-12-04
event 'Rapport vastgesteld' 04-12-2026
check 'and the rapport is vastgesteld' wait_for 'definitief tot 18-12-2026'
procedure_on 2026-12-07
event 'Rapport verzonden' 07-12-2026
check 'it is sent' wait_for 'reactie tot 21-12-2026'

procedure_on 2026-12-18
to 'Reactie van de aanbieder'
press Enter
type_text "$(yes woord | head -200 | tr '\n' ' ')teveel"
wait_for 'teveel'
press Tab
check 'a reactie of 201 words is refused' \
    wait_for 'De reactie heeft 201 woorden en mag er 200 hebben'
press C-w Tab
check 'one of 200 is kept' wait_for '200 van 200 woorden'

on 2026-12-21
wait_for '[1] Onderzoeken'
press 3
wait_for '[3] Termijnen'
to '.*2026-0001  Zienswijze'
press U
wait_for 'Uitstel tot en met'
type_text 11-01-2027
press Enter
wait_for 'Reden'
type_text 'De bestuurder is ziek.'
press Enter
check 'the zienswijze gets uitstel' \
    wait_for 'Uitstel gegeven tot en met ma 11-01-2027.'
procedure_on 2026-12-22
event 'Besluit verzonden' 22-12-2026
check 'so a besluit is too early' \
    wait_for 'De termijn voor de zienswijze loopt nog'
procedure_on 2027-01-11
event 'Zienswijze ontvangen' 08-01-2027
wait_for 'vr 08-01-2027'
event 'Besluit verzonden' 11-01-2027
check 'after the zienswijze it is not' wait_for 'publicatie vanaf 25-01-2027'
event 'Afschrift wethouder R' 11-01-2027
event 'Afschrift wethouder S' 11-01-2027

procedure_on 2027-01-24
event 'Gepubliceerd' 24-01-2027
check 'a day early the gate is closed' wait_for 'vanaf ma 25-01-2027'
procedure_on 2027-01-25
check 'on the day it is open' wait_for 'Publicatie: mag'
event 'Gepubliceerd' 25-01-2027
check 'and the rapport is published' wait_for 'ma 25-01-2027'
exit $failed
