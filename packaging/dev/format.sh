#!/usr/bin/env bash
# Formats every source of ours; with --check only says which differ, and fails then.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if ! command -v clang-format >/dev/null; then
    echo "clang-format is not installed: apt-get install clang-format" >&2
    exit 1
fi
mode=(-i)
if [[ ${1:-} == --check ]]; then
    mode=(--dry-run --Werror)
fi
find app ui engine datasets tests \( -name '*.h' -o -name '*.cpp' \) -print0 |
    xargs -0 -r clang-format --style=file "${mode[@]}"
