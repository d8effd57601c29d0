#!/usr/bin/env bash
# Inside a clean Debian (package.sh puts it there): installs the package, uses it, removes it, and looks for what is left.
#   try-installed.sh seedling.deb
set -euo pipefail
package=$1

say() { echo "  $*"; }
fail() {
    echo "  FAILED: $*"
    exit 1
}

# Files of the program anywhere, other than the package itself and what apt and dpkg keep to themselves.
traces() {
    find / -xdev \( -path /proc -o -path /sys -o -path /root -o -path /tmp \) -prune -o \
        -iname '*seedling*' ! -path '/var/cache/apt/*' ! -path '/var/log/*' -print | sort
}

# get WHAT APT SHALL DO... : the last of what it says where it fails
get() {
    apt-get -q -y -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 "$@" >/tmp/apt.log 2>&1 || {
        tail -n 20 /tmp/apt.log
        return 1
    }
}

# shows_window SECONDS TITLE PROGRAM... : whether the program shows a window of such a title in time; ends it.
shows_window() {
    local seconds=$1 title=$2 program result=1
    shift 2
    "$@" &
    program=$!
    for ((i = 0; i < seconds && result; i++)); do
        sleep 1
        kill -0 "$program" 2>/dev/null || break
        xwininfo -root -tree | grep -qF "$title" && result=0
    done
    kill "$program" 2>/dev/null || true
    wait "$program" 2>/dev/null || true
    return "$result"
}

get update || fail "the package archive cannot be reached"
get install --no-install-recommends "$package" || fail "it cannot be installed"
say "installed with its dependencies"

[[ -n $(traces) ]] || fail "nothing was installed"
seedling-cli --version || fail "the command line does not start"
cd /tmp
seedling-cli demo /tmp/demo --minutes 0.2 --json >/tmp/demo.json || fail "the demo"
grep -q test_accuracy /tmp/demo.json || fail "the demo says no accuracy"
project=$(find /tmp/demo -name '*.seedling' -print -quit)
[[ -s $project ]] || fail "the demo left no project"
say "the demo runs"

bash -n /usr/share/bash-completion/completions/seedling-cli || fail "the completion of bash"
for file in bash-completion/completions/seedling-cli fish/vendor_completions.d/seedling-cli.fish \
    zsh/vendor-completions/_seedling-cli man/man1/seedling.1.gz man/man1/seedling-cli.1.gz \
    applications/seedling.desktop icons/hicolor/48x48/apps/seedling.png doc/seedling/copyright \
    doc/seedling/changelog.Debian.gz; do
    [[ -s /usr/share/$file ]] || fail "/usr/share/$file is missing"
done
gzip -dc /usr/share/man/man1/seedling-cli.1.gz | grep -c '^\.TH' >/dev/null || fail "the manual page is none"

# What a desktop asks: which kind of file, and which program opens it. The package comes once more, for on a desktop these
# tools are there before it, and do their part by themselves when it comes and when it goes.
tools=(shared-mime-info desktop-file-utils libglib2.0-bin xvfb xauth x11-utils)
if get install --no-install-recommends "${tools[@]}"; then
    get install --reinstall --no-install-recommends "$package" || fail "it cannot be installed again"
    cp "$project" "/tmp/without an ending"
    type=$(gio info -a standard::content-type "/tmp/without an ending" | grep -o 'application/[a-z0-9.-]*' || true)
    [[ $type == application/x-seedling ]] || fail "a project is taken for '$type'"
    grep -q 'application/x-seedling=.*seedling\.desktop' /usr/share/applications/mimeinfo.cache ||
        fail "no program opens projects"
    desktop-file-validate /usr/share/applications/seedling.desktop || fail "the entry of the menu"
    say "projects are known by their content and opened by Seedling, which is in the menu"

    mkdir -p /tmp/home
    # As text: xvfb-run is a script of sh, which does not hand on exported functions.
    # shellcheck disable=SC2016 # the inner shell fills it in
    HOME=/tmp/home QT_QPA_PLATFORM=xcb xvfb-run -a bash -c "$(declare -f shows_window)"'
        shows_window 60 "$(basename "$1")" seedling --no-tour "$1"' \
        window "$project" || fail "the window does not open the project"
    say "the window opens"
else
    say "left out: opening projects and the window (the tools for it cannot be installed)"
fi

get purge --auto-remove seedling || fail "removing it"
left=$(traces)
[[ -z $left ]] || fail "left behind: $left"
if grep -qs seedling /usr/share/applications/mimeinfo.cache /usr/share/mime/globs2; then
    fail "the desktop still knows it"
fi
[[ -s $project ]] || fail "the project went with it"
say "removed, and nothing is left but the project"
