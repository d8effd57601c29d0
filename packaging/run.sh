#!/usr/bin/env bash
# Installs what is missing, builds, and opens Seedling on its built-in sample; without a display, runs the demo in the
# terminal. Arguments go to the program:
#   ./packaging/run.sh                      the window with the sample
#   ./packaging/run.sh leaves.seedling      the window with a project
# Settings: SEEDLING_INSTALL=no leaves the system's packages alone, SEEDLING_JOBS=N sets the compilers at a time.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

check_room release
install_packages programs
configure release -DSEEDLING_BUILD_TESTS=OFF
build release
web_runtime release

if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    (($#)) || set -- --sample
    step "Opening the window"
    exec build/release/bin/seedling "$@"
fi
step "No display here: running the demo in the terminal"
exec build/release/bin/seedling-cli demo "$@"
