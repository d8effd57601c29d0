#!/usr/bin/env bash
# Writes docs/cli.md anew, from the mouth of the program that was built last (or of the one that is named).
#   ./packaging/dev/manual.sh [path/to/seedling-cli]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

program=${1:-}
if [[ -z $program ]]; then
    program=$(find build -path '*/bin/seedling-cli' -type f -printf '%T@ %p\n' 2>/dev/null | sort -n | tail -n 1 | cut -d ' ' -f 2-)
fi
if [[ ! -x $program ]]; then
    echo "seedling-cli is not built yet: cmake --preset dev && cmake --build --preset dev" >&2
    exit 1
fi
"$program" manual --format markdown >docs/cli.md
echo "docs/cli.md: written by $program" >&2
