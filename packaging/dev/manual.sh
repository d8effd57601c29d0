#!/usr/bin/env bash
# Writes docs/cli.md anew, from the mouth of the program that was built last (or of the one that is named).
#   ./packaging/dev/manual.sh [path/to/seedling-cli]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

program=${1:-}
if [[ -z $program ]]; then
    program=$(find build -path build/roots -prune -o -path '*/bin/seedling-cli' -type f -printf '%T@ %p\n' 2>/dev/null | sort -n | tail -n 1 | cut -d ' ' -f 2-)
fi
if [[ ! -f $program || ! -x $program ]]; then
    echo "seedling-cli is not built yet: cmake --preset dev && cmake --build --preset dev" >&2
    exit 1
fi
# What is there stays should the program fail.
text=$("$program" manual --format markdown)
printf '%s\n' "$text" >docs/cli.md
echo "docs/cli.md: written by $program" >&2
