#!/bin/sh
# check.sh - have a validator and a browser look at documents in HTML; says
# what it lacks for that.
#
# make toegankelijk runs it; it is no part of make test, because it fetches
# three packages of npm once, into build/toegankelijk.
set -u
cd "$(dirname "$0")/../.."
: "${BUILD:=build}"
here=$PWD/build/toegankelijk
schouw=$BUILD/schouw
packages='html-validate@10 axe-core@4 puppeteer-core@24'

need() {
	command -v "$1" >/dev/null || {
		echo "toegankelijk: $1 is niet gevonden; installeer $2." >&2
		exit 1
	}
}

need node nodejs
need npm npm
need chromium chromium
mkdir -p "$here/documenten" || exit 1
for package in $packages; do
	[ -d "$here/node_modules/${package%@*}" ] && continue
	# shellcheck disable=SC2086
	(cd "$here" && echo '{"private":true}' >package.json &&
	    npm install --silent --no-audit --no-fund $packages) || {
		echo "toegankelijk: npm kan $packages niet halen." >&2
		exit 1
	}
	break
done

# What the example has: a concept, a definitive rapport, and the forms.
rm -f "$here"/voorbeeld.db* "$here"/documenten/*
run() {
	"$schouw" --database "$here/voorbeeld.db" --data . "$@"
}
run voorbeeld >/dev/null || exit 1
n=0
for nummer in $(run lijst | awk '/(concept|definitief)$/ { print $1 }'); do
	run rapport "$nummer" -o "$here/documenten/rapport-$nummer.html" \
	    2>/dev/null
	n=$((n + 1))
done
for form in feitelijke-onjuistheden reactie; do
	run formulier $form "$nummer" -o "$here/documenten/$form.html"
done
echo "$n rapporten en 2 formulieren"

status=0
NODE_FOLDER=$here CHROMIUM=$(command -v chromium) \
    node tests/toegankelijk/check.mjs "$here"/documenten/*.html \
    >"$here/uitslag" 2>&1 || status=1
cat "$here/uitslag"
if grep -q '^not ok' "$here/uitslag"; then status=1; fi
exit $status
