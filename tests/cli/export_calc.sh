#!/bin/sh
# A spreadsheet opens what export writes: each text is the text that was
# typed, no cell is a formula, days are days.
. tests/cli/common

if ! command -v soffice >/dev/null; then
	echo 'ok - a spreadsheet reads no formula # SKIP no soffice'
	exit 0
fi

run voorbeeld
for text in '=1+1' '+31 10' '-5 graden' '@SOM(A1)' '=HYPERLINK("x";"y")' \
    'een "citaat"; met, €' 'geëvalueerd 👩' '_x0041_'; do
	run maatregel opleggen 2026-0001 A-1.3.2 -- "$text"
done
# Rows 1 and 2 were there.
maatregelen() {
	grep -o 'M-2026-0001-[0-9]*' "$1" | sort -u | wc -l
}

# open FILE WORD...: as the spreadsheet has it, in $folder/open.fods.
open() {
	file=$1
	shift
	soffice "-env:UserInstallation=file://$folder/office" --headless "$@" \
	    --convert-to fods:"OpenDocument Spreadsheet Flat XML" \
	    --outdir "$folder" "$file" >"$folder/why" 2>&1 &&
	    mv "$folder/$(basename "${file%.*}").fods" "$folder/open.fods"
}

done_ 'a workbook is written' \
    export maatregelen onderzoek:2026-0001 --xlsx -o "$folder/m.xlsx"
check 'a spreadsheet opens it' open "$folder/m.xlsx"
sheet=$folder/open.fods
check 'with all rows' is "$(maatregelen "$sheet")" 10
check 'and no formula' lacks "$sheet" 'table:formula'
for text in '>=1+1<' '>+31 10<' '>-5 graden<' '>@SOM(A1)<' \
    '>geëvalueerd 👩<' '>_x0041_<'; do
	check "$text is text" has "$sheet" "$text"
done
check 'a day is a day' has "$sheet" 'office:date-value="2026-12-15"'
check 'the codebook is a sheet' has "$sheet" 'table:name="Codeboek"'

done_ 'CSV for Excel is written' \
    export maatregelen onderzoek:2026-0001 --excel-nl -o "$folder/m.csv"
# Semicolons, double quotes, UTF-8, from the first row, quoted or not.
check 'a spreadsheet opens it' \
    open "$folder/m.csv" --infilter='Text - txt - csv (StarCalc):59,34,76,1'
check 'with all rows' is "$(maatregelen "$sheet")" 10
check 'and no formula' lacks "$sheet" 'table:formula'
check 'a quote and a semicolon are in one cell' \
    has "$sheet" 'een &quot;citaat&quot;; met, €'
