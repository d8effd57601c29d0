#!/usr/bin/env bash
# Looks over what is packed but not compiled: scripts, desktop entry, metainfo, MIME type, Flatpak and AppImage recipes.
# A check whose tool is not installed is left out, and said. Fails when one finds something.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

failures=0
linux=packaging/linux

# check NAME PROGRAM COMMAND... : runs the command where the program is there
check() {
    local name=$1 program=$2
    shift 2
    if ! command -v "$program" >/dev/null; then
        echo "left out: $name ($program is not installed)"
    elif output=$("$@" 2>&1); then
        echo "good: $name"
    else
        printf 'WRONG: %s\n%s\n' "$name" "$output"
        failures=$((failures + 1))
    fi
}

mapfile -t scripts < <(find packaging .ci -name '*.sh' -o -path .ci/run -o -name AppRun | sort)
for script in "${scripts[@]}"; do
    check "syntax of $script" bash bash -n "$script"
done
check "shellcheck of all scripts" shellcheck shellcheck --external-sources --source-path=SCRIPTDIR/.. --severity=warning \
    --shell=bash "${scripts[@]}"
check "desktop entry" desktop-file-validate desktop-file-validate "$linux/seedling.desktop"
check "metainfo" appstreamcli appstreamcli validate --no-net "$linux/org.seedling.Seedling.metainfo.xml"
check "MIME type" xmllint xmllint --noout --nonet "$linux/seedling.mime.xml"

if python3 -c 'import yaml' 2>/dev/null; then
    for recipe in packaging/flatpak/*.yml packaging/appimage/*.yml; do
        [[ -e $recipe ]] || continue
        check "$recipe is YAML" python3 python3 -c 'import sys, yaml; yaml.safe_load(open(sys.argv[1]))' "$recipe"
    done
else
    echo "left out: reading the YAML files (python3-yaml is not installed)"
fi
check "Flatpak manifest" flatpak-builder flatpak-builder --show-manifest packaging/flatpak/org.seedling.Seedling.yml

# Once said, everywhere the same.
version=$(sed -n 's/^project(Seedling VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
check "metainfo speaks of version $version" grep grep -q "<release version=\"$version\"" \
    "$linux/org.seedling.Seedling.metainfo.xml"
check "the changelog speaks of version $version" grep grep -q "^## $version" CHANGELOG.md

exit $((failures > 0))
