#!/usr/bin/env bash
# Fetches every archive of the Flatpak manifest and writes its sha256 behind its address. Needs a network and curl.
# Compare what it writes with what the projects publish before you trust it: it pins what is there today.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
manifest=org.seedling.Seedling.yml

command -v curl >/dev/null || {
    echo "curl is not installed: apt-get install curl" >&2
    exit 1
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

grep -v '^ *sha256: ' "$manifest" >"$folder/new"
while read -r url; do
    echo "$url" >&2
    curl --fail --location --silent --show-error --output "$folder/archive" "$url"
    hash=$(sha256sum "$folder/archive" | cut -d ' ' -f 1)
    awk -v url="$url" -v hash="$hash" '
        { print }
        index($0, "url: " url) { match($0, /^ */); print substr($0, 1, RLENGTH) "sha256: " hash }' \
        "$folder/new" >"$folder/next"
    mv "$folder/next" "$folder/new"
done < <(sed -n 's/^ *url: //p' "$manifest")
cp "$folder/new" "$manifest"
echo "$manifest: all sources are pinned" >&2
