#!/bin/sh
# Templates: an office has its own, and the linter reads all of them.
. tests/cli/common

data=$folder/data
local=$data/forms/lokaal/sjablonen
mkdir -p "$local" || exit 1
cp -R norms forms voorbeeld "$data"

done_ 'what is shipped has no fault' controleer --streng
done_ 'one by one neither' controleer forms/sjablonen/rapport.html \
    forms/sjablonen/vordering.html norms/kantoor.yaml

# ---- one of the office ----
run voorbeeld
cat >"$local/vordering.html" <<'X'
<section>
<h1>Vordering van ons huis</h1>
<p>Uiterlijk {{termijn_vordering}} voor {{aanbieder}}.</p>
</section>
X
done_ 'one of the office is good as well' controleer --streng
done_ 'it goes before the shipped one' \
    brief vordering 2026-0001 --formaat tekst
check 'by its words' has "$out" 'Vordering van ons huis'
check 'with the day of the kalender' has "$out" 'Uiterlijk maandag 7 december'
printf '<h1>Themarapport van ons huis</h1>\n<p>{{antwoord_thema}}</p>\n' \
    >"$local/rapport-thema.html"
printf '<h1>Rapport van ons huis</h1>\n' >"$local/rapport.html"
done_ 'a question of the vorm is known in a template for it' controleer
begin thema
run rapport "$nummer" --formaat tekst
check 'that of a vorm goes before that for all' has "$out" 'Themarapport van'
run rapport 2026-0001 --formaat tekst
check 'which the others have' has "$out" 'Rapport van ons huis'
rm "$local/rapport.html" "$local/rapport-thema.html"

# ---- faults ----
cat >"$local/vordering.html" <<'X'
<section>
<h1>Vordering</h1>
<p>Voor {{aanbiedr}}.</p>
<h4>Termijn</h4>
{{?vorige}}<p>Na {{vorige}}.</p>
</section>
X
run controleer
check 'a fault in a template is a fault' ended 2
check 'with file, line and column' has "$out" \
    'forms/lokaal/sjablonen/vordering.html:3:9: fout T301'
check 'the line and carets' has "$out" '    3 | <p>Voor {{aanbiedr}}.</p>'
check 'what was meant' has "$out" 'bedoelde u: aanbieder'
check 'a heading that skips a level' has "$out" \
    'vordering.html:4:1: fout T404'
check 'a section that stays open' has "$out" 'vordering.html:5:1: fout T202'
check 'with its remedy' has "$out" '{{/vorige}}'
run controleer --json
check 'JSON has them too' has "$out" '"code": "T301"'
run brief vordering 2026-0001
check 'such a letter is not made' ended 3
check 'and says which template' has "$err" 'lokaal/vordering.html'
printf '<h1>{{brief_dag}}</h1>\n' >"$local/rapport.html"
run controleer
check 'a name of letters is unknown in the rapport' has "$out" \
    'rapport.html:1:5: fout T301'
rm "$local"/*
printf '<h1>x</h1>\n' >"$local/vordring.html"
run controleer
check 'no document is called so' has "$out" 'T102'
check 'but one nearly' has "$out" 'bedoelde u: vordering'
rm "$local"/*
mkdir "$local/besluit.html"
run controleer
check 'what is no file cannot be read' ended 3
