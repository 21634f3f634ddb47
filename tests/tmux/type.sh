#!/bin/sh
# A bevinding is typed in tmux, with accents, and is in the database.
set -u
. tests/tmux/common

nummer=$("$SCHOUW" nieuw signaal --aanbieder 'De Hoek') || exit 1
open_terminal
type_text "$SCHOUW open $nummer A-1.3.2"
press Enter
check 'the norm opens' wait_for 'Continuïteit'
press Down
type_text 'Cliënten krijgen géén bericht — 漢字 🙂'
check 'what is typed is on the screen' wait_for 'géén bericht — 漢字 🙂'
press Tab
press F10
check 'F10 closes the onderzoek' wait_for 'Onderzoeken'
stored() {
	"$SCHOUW" toon "$nummer" --json | grep -qF 'géén bericht — 漢字 🙂'
}
check 'it is in the database' stored
exit $failed
