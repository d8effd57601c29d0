#!/bin/sh
# Every text of the window is translated: lupdate finds nothing that is new or unfinished.
# usage: translations.sh LUPDATE SOURCE_FOLDER
set -eu
lupdate=$1
cd "$2"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0
for file in resources/translations/seedling_de.ts resources/translations/seedling_zh_CN.ts; do
    copy="$folder/$(basename "$file")"
    cp "$file" "$copy"
    "$lupdate" -silent -I . -no-obsolete -locations none ui -ts "$copy" 2> /dev/null
    if grep -B 1 'type="unfinished"' "$copy"; then
        echo "$file lacks these: run lupdate -I . -no-obsolete -locations none ui -ts $file and translate them."
        status=1
    fi
done
exit $status
