#!/bin/sh
# Leaving gives the shell its screen and its modes back.
set -u
. tests/tmux/common

"$SCHOUW" nieuw signaal --aanbieder "De Hoek" >/dev/null || exit 1
open_terminal
type_text "stty -g >$folder/before"
press Enter
type_text "cd $PWD; echo hier was ik"
press Enter
wait_for 'hier was ik'
type_text "$SCHOUW"'; echo "status $?"; stty -g >'"$folder/after"
press Enter
check 'schouw opens' wait_for 'F10'
press F10
check 'F10 asks' wait_for 'Sluiten?'
type_text j
check 'it ends with status 0' wait_for 'status 0'
check 'the screen of the shell is back' wait_for 'hier was ik'
same_modes() {
	tries=100
	until [ -s "$folder/after" ] || [ $tries -eq 0 ]; do
		tries=$((tries - 1))
		sleep 0.05
	done
	[ -s "$folder/after" ] && cmp -s "$folder/before" "$folder/after"
}
check 'the modes of the terminal are as before' same_modes
exit $failed
