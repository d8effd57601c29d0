#!/usr/bin/env bash
# Builds these sources and runs their tests on Debian 13 (LibTorch 2.6, Qt 6.8), in a folder that is kept for the next time:
#   ./packaging/debian13.sh                 everything
#   ./packaging/debian13.sh -R FolderSource the tests whose name matches
# Needs root, 8 GB of disk, and a network the first time. Settings: SEEDLING_ARCHIVE names another archive than
# apt's, SEEDLING_SUITE another Debian than trixie, SEEDLING_JOBS=N sets the compilers at a time.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source packaging/chroot.sh

suite=${SEEDLING_SUITE:-trixie}
root=$SEEDLING_ROOT/build/roots/$suite
mkdir -p "$SEEDLING_LOGS"

install_packages roots
can_make_roots || fail "a Debian 13 cannot be made here." "Run as root, with debootstrap installed."
# An older debootstrap does not know the newest name; all of them are made in the same way.
if [[ ! -e /usr/share/debootstrap/scripts/$suite ]]; then
    ln -s sid "/usr/share/debootstrap/scripts/$suite"
    trap 'rm -f "/usr/share/debootstrap/scripts/$suite"' EXIT
fi
make_root "$suite" "$root"

step "Copying the sources"
mkdir -p "$root/seedling"
# The build in there stays, so that the next time only what changed is compiled; nothing else does.
find "$root/seedling" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
tar -C "$SEEDLING_ROOT" --exclude=./build --exclude=./.git --exclude=./shared --exclude=./.cache -cf - . |
    tar -C "$root/seedling" -xf -

step "Building and testing in $root"
# What newer compilers warn of, and what newer libraries call outdated, is shown and stops nothing.
in_root "$root" env SEEDLING_JOBS="${SEEDLING_JOBS:-}" SEEDLING_WARNINGS=allowed /seedling/packaging/test.sh "$@" ||
    fail "Debian 13 does not build or pass everything." "The lines above say what; the folder is $root."
step "That was with"
in_root "$root" dpkg-query -W cmake g++ libonnx-dev libopencv-dev libtorch-dev qt6-base-dev >&2 || true
