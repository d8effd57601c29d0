#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors, and runs every test. Arguments go to ctest:
#   ./packaging/test.sh                     everything
#   ./packaging/test.sh -R FolderSource     the tests whose name matches
# Settings: SEEDLING_INSTALL=no leaves the system's packages alone, SEEDLING_JOBS=N sets the compilers at a time,
# SEEDLING_WARNINGS=allowed lets a compiler that we do not know yet warn.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

check_room ci
install_packages programs tests
options=()
if [[ ${SEEDLING_WARNINGS:-} == allowed ]]; then
    options=(-DCMAKE_COMPILE_WARNING_AS_ERROR=OFF)
fi
configure ci "${options[@]}"
build ci
web_runtime ci

# The window's tests need no display, and nothing of the person who runs them. (ccache keeps what it knows of files in the
# person's folder, so this one is new for the tests alone.)
export QT_QPA_PLATFORM=offscreen
XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT

step "Running the tests"
report=$SEEDLING_ROOT/build/ci/tests.xml
rm -f "$report"
result=0
ctest --preset ci -j2 --timeout 900 --output-junit "$report" "$@" || result=$?
[[ -s $report ]] || fail "the tests did not run." "The lines above say why."
grep -q '<testcase' "$report" || fail "no test was found for this choice."

# The counts that ctest itself wrote down: a skipped test is neither passed nor failed.
count() { sed -n "s/^[[:space:]]*$1=\"\([0-9]*\)\".*/\1/p" "$report" | head -n 1; }
failed=$(count failures)
skipped=$(($(count skipped) + $(count disabled)))
passed=$(($(count tests) - failed - skipped))
if ((skipped)); then
    step "$skipped tests were skipped; the list above says which"
fi
step "Done"
echo "$passed passed, $failed failed"
exit "$result"
