#!/bin/sh
# The Werkblad on the example data, in tmux, and the help of it.
set -u
. tests/tmux/common

"$SCHOUW" voorbeeld >"$folder/voorbeeld" 2>&1
open_terminal
type_text "$SCHOUW"
press Enter
check 'the Werkblad opens' wait_for 'Onderzoeken'
check 'it lists the example data' wait_for '(voor'
check 'the key bar teaches the keys' wait_for 'F1 Hulp'
press F1
check 'F1 gives help' wait_for 'Hulp bij'
press Escape
check 'Esc comes back' wait_for '(voor'
exit $failed
