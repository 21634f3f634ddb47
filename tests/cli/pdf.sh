#!/bin/sh
# PDF: what becomes of it when LibreOffice is not there, fails, hangs or
# writes too much; a stand-in on PATH does all that.  Where the real one is
# installed it is tried too.
. tests/cli/common

run voorbeeld
n=2026-0001
TMPDIR=$folder/temporary
bin=$folder/bin
mkdir "$TMPDIR" "$bin"
export TMPDIR
paths=$PATH
pdf=$folder/rapport.pdf

# A soffice that does this; its last argument is the document.
stand_in() {
	{
		echo '#!/bin/sh'
		echo 'for odt; do :; done'
		cat
	} >"$bin/soffice"
	chmod +x "$bin/soffice"
	PATH=$bin:$paths
}

# No file, and no folder with the document left behind.
nothing() {
	[ ! -e "$pdf" ] && is "$(ls "$TMPDIR")" ''
}

fails() {
	refused 3 "$1" rapport $n --formaat pdf -o "$pdf"
	check 'it says what is there' has "$err" '--formaat html of odt'
	check 'and leaves nothing behind' nothing
}

# Only what schouw needs, which is nothing.
mkdir "$folder/empty"
PATH=$folder/empty
run rapport $n --formaat pdf -o "$pdf"
PATH=$paths
check 'without LibreOffice there is no PDF' ended 3
check 'it says what to do' has "$err" 'libreoffice-writer installeren'
check 'and what is there' has "$err" '--formaat html of odt'
check 'and leaves nothing behind' nothing

stand_in <<'X'
exit 1
X
fails 'one that fails'
stand_in <<'X'
exit 0
X
fails 'one that writes nothing'
stand_in <<'X'
echo geen pdf >"${odt%.odt}.pdf"
X
fails 'one that writes something else'
stand_in <<'X'
printf '%%PDF-1.7\nhalf' >"${odt%.odt}.pdf"
X
fails 'one that stops halfway'
stand_in <<'X'
ln -s /etc/passwd "${odt%.odt}.pdf"
X
fails 'one that points elsewhere'
stand_in <<'X'
kill -SEGV $$
X
fails 'one that crashes'

# It leaves a child behind, which must go as well.
stand_in <<X
sleep 300 &
echo \$! >"$folder/child"
wait
X
SCHOUW_PDF_SECONDEN=1
export SCHOUW_PDF_SECONDEN
fails 'one that hangs'
check 'it says how long it was waited for' has "$err" 'na 1 seconden'
gone() {
	child=$(cat "$folder/child")
	[ ! -e "/proc/$child" ] || grep -q 'State:.*Z' "/proc/$child/status"
}
check 'and its child is gone' gone
unset SCHOUW_PDF_SECONDEN

# Ctrl+C stops it at once; the document is not left in a folder.  A shell
# makes what is behind & deaf to it, so env gives the ears back.
stand_in <<X
echo \$\$ >"$folder/child"
echo busy >"$folder/busy"
exec sleep 300
X
mkfifo "$folder/busy"
env --default-signal=INT "$SCHOUW" --database "$database" --data . \
    rapport $n --formaat pdf -o "$pdf" >"$out" 2>"$err" &
cat "$folder/busy" >"$folder/why"
kill -INT $!
wait $!
status=$?
check 'one that is interrupted ends by that' ended 130
check 'and leaves nothing behind' nothing
check 'not even its child' gone

stand_in <<X
trap '' XFSZ
head -c 3000000 /dev/zero >"\${odt%.odt}.pdf"
wc -c <"\${odt%.odt}.pdf" >"$folder/size"
X
SCHOUW_PDF_MIB=1
export SCHOUW_PDF_MIB
fails 'one that writes too much'
check 'got no further than the limit' is "$(cat "$folder/size")" 1048576
unset SCHOUW_PDF_MIB

# What it sees: arguments as they are, no more of our environment, and no
# open file.
stand_in <<X
printf '%s\n' "\$@" >"$folder/arguments"
env >"$folder/environment"
ls -l /proc/self/fd >"$folder/open"
cat "\$odt" >"$folder/document.odt"
printf '%%PDF-1.7\n/CreationDate(D:20990101010101Z)\n%%%%EOF\n' \
    >"\${odt%.odt}.pdf"
X
GEHEIM=geheim
export GEHEIM
done_ 'one that does its work' rapport $n --formaat pdf -o "$pdf"
unset GEHEIM
check 'gives its PDF' has "$pdf" '%PDF-1.7'
check 'with the day for the time' has "$pdf" '(D:20261121000000Z)'
check 'for its owner alone' is "$(ls -l "$pdf" | cut -c1-10)" -rw-------
check 'and nothing is left behind' is "$(ls "$TMPDIR")" ''
check 'it was asked for PDF/UA' has "$folder/arguments" \
    '"PDFUACompliance":{"type":"boolean","value":"true"}'
check 'in a profile of its own' has "$folder/arguments" \
    "-env:UserInstallation=file://$TMPDIR/schouw-pdf-"
check 'it does not see our environment' lacks "$folder/environment" geheim
run rapport $n --formaat odt -o "$folder/rapport.odt"
check 'it got the same ODT' same "$folder/document.odt" "$folder/rapport.odt"
check 'and the database is not open in it' \
    lacks "$folder/open" schouw.db
refused 1 'a PDF that is there is kept' rapport $n --formaat pdf -o "$pdf"
check 'unless that is asked' has "$err" 'bestaat al'
done_ 'then it is replaced' \
    rapport $n --formaat pdf -o "$pdf" --overschrijven

# The real one.
PATH=$paths
if ! command -v soffice >/dev/null || ! command -v pdfinfo >/dev/null; then
	echo 'ok - a real PDF # SKIP soffice or pdfinfo is not installed'
	exit 0
fi
rm "$pdf"
done_ 'LibreOffice makes one' rapport $n --formaat pdf -o "$pdf"
done_ 'and again' rapport $n --formaat pdf -o "$folder/again.pdf"
check 'with the same bytes' same "$pdf" "$folder/again.pdf"
pdfinfo "$pdf" >"$folder/info"
pdfinfo -struct-text "$pdf" >"$folder/structure" 2>&1
check 'it is tagged' has "$folder/info" 'Tagged:          yes'
check 'it has a title' has "$folder/info" 'Rapport van onderzoek 2026-0001'
for tag in H1 H2 H3 H4 Table Caption TH TD L LI; do
	check "it has $tag" grep -qE "^ *$tag[ :(]" "$folder/structure"
done
check 'heads of columns' has "$folder/structure" '/Scope /Column'
check 'and heads of rows' has "$folder/structure" '/Scope /Row'
check 'one H1' is "$(grep -cE '^ *H1[ :(]' "$folder/structure")" 1
check 'it says that it is PDF/UA' grep -qa '<pdfuaid:part>1<' "$pdf"
check 'and its language' grep -qa '/Lang(nl-NL)' "$pdf"
check 'its letters are in it' is \
    "$(pdffonts "$pdf" | awk 'NR > 2 && $(NF - 4) != "yes"')" ''
pages=$(sed -n 's/^Pages: *//p' "$folder/info")
check 'each page says that it is a concept' is \
    "$(pdftotext "$pdf" - | grep -c 'CONCEPT$')" "$pages"
check 'and nothing is left behind' is "$(ls "$TMPDIR")" ''
