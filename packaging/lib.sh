# What run.sh and test.sh share. Sourced, not run. Works from a minimal Debian on; speaks on standard error, so that
# standard output belongs to the program.
set -euo pipefail

SEEDLING_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly SEEDLING_ROOT
readonly SEEDLING_LOGS=$SEEDLING_ROOT/build/logs
cd "$SEEDLING_ROOT"

# File names in UTF-8 work on a machine without a language, too.
export LC_ALL=${LC_ALL:-C.UTF-8}
# Lets ccache keep files that use a precompiled header.
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}
# What one folder has compiled serves another with the same sources: ccache takes paths below the root as relative ones.
export CCACHE_BASEDIR=${CCACHE_BASEDIR-$SEEDLING_ROOT}
# Nor does the build folder make a difference: it stands in debug information alone, which these builds do not have.
# (For ccache a variable that is set says yes, whatever it holds.)
if [[ ! -v CCACHE_HASHDIR ]]; then
    export CCACHE_NOHASHDIR=1
fi

step() { printf '[%02d:%02d] %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "$*" >&2; }

# fail SENTENCE [WHAT TO DO]
fail() {
    printf '\nseedling: %s\n' "$1" >&2
    if [[ -n ${2:-} ]]; then
        printf '%s\n' "$2" >&2
    fi
    exit 1
}

# wanted_packages SECTION... : names of the list, optional ones with their "?"
wanted_packages() {
    local section
    for section in "$@"; do
        sed -n "/^\[$section\]/,/^\[/p" packaging/debian-packages.txt | grep -v -e '^\[' -e '^#' -e '^$'
    done
}

# Reads names, prints those that are not installed; of "a|b" one is enough.
not_installed() {
    local names singles installed
    mapfile -t names
    mapfile -t singles < <(printf '%s\n' "${names[@]%\?}" | tr '|' '\n')
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "${singles[@]}" 2>/dev/null |
        sed -n 's/^ii *//p' || true)
    printf '%s\n' "${names[@]}" | while read -r name; do
        grep -qxF -f <(tr '|' '\n' <<<"${name%\?}") <<<"$installed" || printf '%s\n' "$name"
    done
}

# known_name "a|b" : the first that the archive has
known_name() {
    local name
    for name in ${1//|/ }; do
        if apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then
            echo "$name"
            return
        fi
    done
    return 1
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -q -y -o Dpkg::Use-Pty=0 \
        -o Acquire::Retries=3 -o DPkg::Lock::Timeout=600 "$@"
}

# run_logged NAME COMMAND... : output goes to a log; of a command that fails, the lines that say why are shown.
run_logged() {
    local log=$SEEDLING_LOGS/$1.log
    shift
    if ! "$@" >"$log" 2>&1 </dev/null; then
        {
            grep -A8 -m1 '^CMake Error' "$log" ||
                grep -E '^(E|Err|dpkg|sudo)[: ]' "$log" | tail -n 4 | grep . ||
                tail -n 12 "$log"
            echo "The whole output is in $log"
        } >&2
        return 1
    fi
}

# install_packages SECTION...
install_packages() {
    if [[ ${SEEDLING_INSTALL:-yes} == no ]]; then
        step "Leaving the system's packages alone (SEEDLING_INSTALL=no)"
        return
    fi
    local wanted
    wanted=$(wanted_packages "$@")
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        fail "this system has no apt-get, so its packages cannot be installed from here." \
            "Install with its own package manager what these Debian packages hold, then start again with SEEDLING_INSTALL=no:
$(sed 's/|.*//; s/?$//' <<<"$wanted" | paste -sd ' ' | fold -s -w 100)"
    fi

    local missing
    missing=$(not_installed <<<"$wanted")
    if ! grep -q '[^?]$' <<<"$missing"; then
        step "Every package that is needed is installed"
        return
    fi
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        fail "packages are missing, and only root may install them; there is no sudo here." \
            "Run as root, or let somebody who may run: apt-get install $(sed 's/|.*//; s/?$//' <<<"$missing" | paste -sd ' ')"
    fi
    if ((EUID != 0)); then
        step "Packages are missing; sudo may ask for your password to install them"
        sudo -v || fail "sudo did not let us install packages." \
            "Run as root, or let somebody who may run: apt-get install $(sed 's/|.*//; s/?$//' <<<"$missing" | paste -sd ' ')"
    fi
    fetch_and_install "$missing"
}

# fetch_and_install NAMES
fetch_and_install() {
    local name known names=() unknown=() reached=yes
    local no_network="Check the network (and a proxy, if there is one) and /etc/apt/sources.list, then start again."
    step "Asking the package archive for its lists"
    # A broken list of somebody else's archive need not matter: what counts is whether our packages are known.
    run_logged apt-update apt update --error-on=any || reached=no

    while read -r name; do
        if known=$(known_name "${name%\?}"); then
            names+=("$known")
        elif [[ $name != *\? ]]; then
            unknown+=("$name")
        fi
    done <<<"$1"
    if ((${#unknown[@]})) && [[ $reached == no ]]; then
        fail "the package archive cannot be reached, and packages are missing: ${unknown[*]}" "$no_network"
    elif ((${#unknown[@]})); then
        fail "this system's package archive does not have: ${unknown[*]}" \
            "Debian 12 and later have them. Where they are installed in another way, start again with SEEDLING_INSTALL=no."
    fi

    step "Installing what is missing: $(size_of_install "${names[@]}")"
    if ! run_logged apt-install apt install --no-install-recommends "${names[@]}"; then
        if grep -qE 'Failed to fetch|Could not (resolve|connect)|Temporary failure' "$SEEDLING_LOGS/apt-install.log"; then
            fail "the package archive cannot be reached." "$no_network"
        fi
        fail "the packages could not be installed." "The lines above say why; mend it and start again."
    fi
}

# "512 MB to fetch, 2,100 MB on the disk", in apt's own words
size_of_install() {
    as_root env LC_ALL=C apt-get --assume-no install --no-install-recommends "$@" 2>/dev/null </dev/null |
        sed -n -e 's/^Need to get \(.*\) of archives.*/\1 to fetch/p' \
            -e 's/^After this operation, \(.*\) of additional disk space.*/\1 on the disk/p' | paste -sd, | sed 's/,/, /'
}

# Megabytes a build may use: memory and swap that are free, or what the control group allows.
free_memory_mb() {
    local free limit used
    free=$(awk '/^(MemAvailable|SwapFree):/ { kb += $2 } END { print int(kb / 1024) }' /proc/meminfo 2>/dev/null || true)
    if [[ -z $free || $free == 0 ]]; then
        free=4096
    fi
    if limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null) && [[ $limit =~ ^[0-9]+$ ]]; then
        used=$(cat /sys/fs/cgroup/memory.current 2>/dev/null || echo 0)
        limit=$(((limit - used) / 1048576))
        free=$((limit < free ? limit : free))
    fi
    echo "$free"
}

# Compilers at a time: one file with LibTorch takes more than a gigabyte.
build_jobs() {
    local memory jobs
    if [[ -n ${SEEDLING_JOBS:-} ]]; then
        echo "$SEEDLING_JOBS"
        return
    fi
    memory=$(free_memory_mb)
    ((memory >= 1400)) || fail "only $memory MB of memory are free; compiling needs about 1,500 MB." \
        "Close other programs or add swap, then start again."
    jobs=$(nproc)
    ((jobs > 2)) && jobs=2
    ((memory < 3000)) && jobs=1
    echo "$jobs"
}

# check_room PRESET
check_room() {
    local free wanted=1500
    mkdir -p "$SEEDLING_LOGS" 2>/dev/null || true
    [[ -w $SEEDLING_LOGS ]] ||
        fail "nothing can be written to $SEEDLING_ROOT/build." \
            "Check who owns it (an earlier start as root leaves files of root there)."
    [[ -d build/$1/bin ]] && wanted=200
    free=$(($(df -Pk build | awk 'NR == 2 { print $4 }') / 1024))
    ((free >= wanted)) ||
        fail "only $free MB are free on the disk of $SEEDLING_ROOT; the build needs about $wanted MB." \
            "Make room, then start again."
}

# configure PRESET [CMAKE OPTION]... : only where something asks for it; ninja follows changed CMake files itself.
configure() {
    local preset=$1 folder=build/$1 source fresh=()
    shift
    local stamp=$folder/.configured
    if [[ -f $folder/CMakeCache.txt ]]; then
        source=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt")
        if [[ $source != "$SEEDLING_ROOT" || ! -f $stamp ]]; then
            fresh=(--fresh)
        elif [[ -f $folder/build.ninja && $stamp -nt CMakePresets.json && $(<"$stamp") == "$*" ]]; then
            return
        fi
    fi
    step "Configuring (preset $preset)"
    run_logged "configure-$preset" cmake --preset "$preset" "${fresh[@]}" "$@" ||
        fail "the build could not be configured." "The lines above say why."
    printf '%s' "$*" >"$stamp"
}

# build PRESET
build() {
    local jobs
    if ninja -C "build/$1" -n 2>/dev/null | grep -q 'no work to do'; then
        step "Everything is built"
        return
    fi
    jobs=$(build_jobs)
    step "Building (preset $1, $jobs at a time)"
    cmake --build --preset "$1" --parallel "$jobs" >&2 ||
        fail "the build failed." "The first lines with \"error:\" above say where."
    step "Built"
}

# web_runtime PRESET : what an exported web page needs beside the model; everything else works without it.
web_runtime() {
    local folder=$SEEDLING_ROOT/build/$1/share/seedling/web-runtime
    if [[ ! -f $folder/VERSION ]]; then
        step "Fetching what exported web pages run on"
        run_logged web-runtime timeout 300 packaging/web-runtime.sh "$folder" ||
            step "Going on without it: all but web pages can be exported (packaging/web-runtime.sh tries again)"
    fi
}
