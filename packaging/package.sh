#!/usr/bin/env bash
# Builds the Debian package, has it judged, and installs, uses and removes it in a clean Debian 12 in a folder.
#   ./packaging/package.sh                  the package lies in build/package afterwards
# What cannot be done here (root and debootstrap for the clean Debian, lintian, appstreamcli, ...) is left out, and said.
# Settings: SEEDLING_INSTALL=no leaves the system's packages alone, SEEDLING_JOBS=N sets the compilers at a time,
# SEEDLING_SUITE names another Debian than bookworm, SEEDLING_ARCHIVE another archive than apt's.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source packaging/chroot.sh

suite=${SEEDLING_SUITE:-bookworm}
folder=$SEEDLING_ROOT/build/package
root=$SEEDLING_ROOT/build/roots/$suite

# The same sources make the same package.
if [[ -z ${SOURCE_DATE_EPOCH:-} ]] && SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null); then
    export SOURCE_DATE_EPOCH
fi

# has PROGRAM WHAT IS LEFT OUT WITHOUT IT
has() {
    command -v "$1" >/dev/null || {
        step "Left out: $2 ($1 is not installed)"
        return 1
    }
}

make_package() {
    step "Packing"
    rm -rf "$folder"
    mkdir -p "$folder"
    run_logged cpack cpack --config build/release/CPackConfig.cmake -G DEB -B "$folder" ||
        fail "the package could not be made." "The lines above say why."
    rm -rf "$folder/_CPack_Packages"
    package=$(find "$folder" -name '*.deb')
    [[ -s $package ]] || fail "cpack made no package."
}

# Programs know neither where they were built nor a place to look for libraries.
check_programs() {
    local unpacked=$folder/unpacked program
    dpkg-deb -x "$package" "$unpacked"
    for program in "$unpacked"/usr/bin/*; do
        if grep -qF -e"$SEEDLING_ROOT"/{app,build,datasets,engine,ui}/ "$program"; then
            fail "$(basename "$program") contains the folder it was built in." \
                "Look for __FILE__ and compile definitions that name CMAKE_SOURCE_DIR."
        fi
        if readelf -d "$program" | grep -E 'R(UN)?PATH' >&2; then
            fail "$(basename "$program") looks for libraries in a folder of its own." \
                "Build against the system's LibTorch to make a package."
        fi
    done
    rm -rf "$unpacked"
}

judge_package() {
    step "Looking at the package"
    dpkg-deb --field "$package" Package Version Architecture Installed-Size Depends >&2
    check_programs
    if has lintian "the judgement of lintian"; then
        lintian --fail-on error --info --tag-display-limit 0 "$package" >&2 || fail "lintian found errors."
    fi
    ./packaging/lint.sh
}

# What a person would do first, in a Debian that has never seen Seedling. The system that builds stays as it is.
try_package() {
    local used=$root-used
    make_root "$suite" "$root"
    copy_root "$root" "$used"
    cp "$package" "$used/root/seedling.deb"
    cp packaging/try-installed.sh "$used/root/"
    step "Installing, using and removing the package in $suite"
    in_root "$used" bash /root/try-installed.sh /root/seedling.deb >&2 ||
        fail "the package does not work in a clean $suite." "The lines above say why; the folder is $used."
    rm -rf --one-file-system "$used"
}

check_room release
sections=(programs package)
if ((EUID == 0)); then
    sections+=(roots)
fi
install_packages "${sections[@]}"
configure release -DSEEDLING_BUILD_TESTS=OFF
build release
web_runtime release
make_package
judge_package
if can_make_roots; then
    try_package
fi
step "Done"
echo "$package"
