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

apt-get -q update >/dev/null
apt-get -q -y install --no-install-recommends "$package" >/tmp/install.log 2>&1 ||
    { tail -n 20 /tmp/install.log; fail "it cannot be installed"; }
say "installed with its dependencies"

[[ -n $(traces) ]] || fail "nothing was installed"
seedling-cli --version
cd /tmp
seedling-cli demo /tmp/demo --minutes 0.2 --json >/tmp/demo.json || fail "the demo"
grep -q test_accuracy /tmp/demo.json || fail "the demo says no accuracy"
say "the demo runs"

bash -n /usr/share/bash-completion/completions/seedling-cli || fail "the completion of bash"
for page in seedling seedling-cli; do
    [[ -s /usr/share/man/man1/$page.1.gz ]] || grep -rq man1 /etc/dpkg/dpkg.cfg.d 2>/dev/null ||
        fail "the manual page of $page"
done

# What a desktop asks: which kind of file, and which program opens it.
if apt-get -q -y install --no-install-recommends shared-mime-info desktop-file-utils libglib2.0-bin xvfb \
    x11-utils >/tmp/tools.log 2>&1; then
    update-mime-database /usr/share/mime
    update-desktop-database /usr/share/applications
    project=$(find /tmp/demo -name "*.seedling" -print -quit)
    cp "$project" "/tmp/without an ending" || fail "the demo left no project"
    type=$(gio info -a standard::content-type "/tmp/without an ending" | grep -o 'application/[a-z.-]*' || true)
    [[ $type == application/x-seedling ]] || fail "a project is taken for '$type'"
    grep -q 'application/x-seedling=seedling.desktop' /usr/share/applications/mimeinfo.cache ||
        fail "no program opens projects"
    say "projects are known by their content and opened by Seedling"

    HOME=/tmp/home QT_QPA_PLATFORM=xcb xvfb-run -a bash -c '
        mkdir -p "$HOME"
        seedling --no-tour --sample & program=$!
        for ((i = 0; i < 60; i++)); do
            sleep 1
            kill -0 $program 2>/dev/null || exit 1
            if xwininfo -root -tree | grep -q "\.seedling"; then
                kill $program
                exit 0
            fi
        done
        kill $program
        exit 1' || fail "the window does not open"
    say "the window opens"
    apt-get -q -y purge --auto-remove shared-mime-info desktop-file-utils libglib2.0-bin xvfb x11-utils \
        >/dev/null 2>&1 || true
else
    say "left out: opening projects and the window (the tools for it cannot be installed)"
fi

apt-get -q -y purge --auto-remove seedling >/tmp/remove.log 2>&1 || { cat /tmp/remove.log; fail "removing it"; }
left=$(traces)
[[ -z $left ]] || fail "left behind: $left"
say "removed, and nothing is left"
