#!/usr/bin/env bash
# Puts ONNX Runtime Web where `seedling-cli export --format web` finds it. Once is enough; from then on nothing is fetched.
#   ./packaging/web-runtime.sh                          for what run.sh builds
#   ./packaging/web-runtime.sh FOLDER                   into another folder, e.g. /usr/share/seedling/web-runtime
#   ./packaging/web-runtime.sh FOLDER ARCHIVE.tgz       from the npm package as somebody else has fetched it
# Needs npm (or the archive), and sha512sum. Whatever the archive's way here was, its content is checked.
set -euo pipefail

readonly VERSION=1.30.0
readonly SHA512=ab4cbe26baedba45d2cec05610c71c55fa97db92d19a8b171c5f8269126683ca590a5cdc57bb2f35ce2b298de32f4d956fb42644c0ecd528a0a91e025c07ca61
readonly FILES=(ort.wasm.bundle.min.mjs ort-wasm-simd-threaded.wasm)

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=${1:-$root/build/release/share/seedling/web-runtime}
archive=${2:-}

fail() {
    printf 'seedling: %s\n' "$1" >&2
    exit 1
}

if [[ $(cat "$target/VERSION" 2>/dev/null) == "$VERSION" ]]; then
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [[ -z $archive ]]; then
    # Kept, so that another build folder does not fetch it again.
    archive=$root/build/downloads/onnxruntime-web-$VERSION.tgz
    if [[ ! -f $archive ]]; then
        command -v npm >/dev/null || fail "web pages need onnxruntime-web $VERSION, and there is no npm to fetch it with.
Install npm, or fetch the package elsewhere and give its archive as the second argument."
        mkdir -p "${archive%/*}"
        (cd "$work" && npm pack --silent --fetch-retries=0 "onnxruntime-web@$VERSION" >/dev/null) ||
            fail "onnxruntime-web $VERSION could not be fetched; check the network."
        mv "$work/onnxruntime-web-$VERSION.tgz" "$archive"
    fi
fi
printf '%s  %s\n' "$SHA512" "$archive" | sha512sum --check --status ||
    fail "$archive is not onnxruntime-web $VERSION as it was published; remove it and start again."

tar -xzf "$archive" -C "$work" --strip-components=2 "${FILES[@]/#/package/dist/}"
mkdir -p "$target"
# Servers know .js everywhere, .mjs not.
install -m 644 "$work/ort.wasm.bundle.min.mjs" "$target/ort.wasm.bundle.min.js"
install -m 644 "$work/ort-wasm-simd-threaded.wasm" "$target/"
# The package names its licence, MIT, but does not hold the text.
install -m 644 "$root/packaging/web-runtime-licence.txt" "$target/LICENCE.txt"
printf '%s\n' "$VERSION" >"$target/VERSION"
