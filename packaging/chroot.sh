# A Debian in a folder, to try things on that this system shall not see. Sourced after lib.sh, by scripts that run as root.

# archive_of_apt : where this system's packages come from, as "http://deb.debian.org/debian"
archive_of_apt() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
        awk '$2 == "Debian" && $3 == "main" && $1 !~ /security/ && !found++ { sub("/$", "", $1); print $1 }' || true
}

# apart COMMAND... : with mounts of its own where this machine allows it. They are gone with the last process that sees
# them, however it ends, so that no folder is removed with something mounted in it.
apart() {
    if unshare --mount true 2>/dev/null; then
        unshare --mount "$@"
    else
        "$@"
    fi
}

# make_root SUITE FOLDER : the smallest Debian of that name; kept for the next time
make_root() {
    local suite=$1 root=$2 archive include=()
    if [[ -f $root/.complete ]]; then
        return
    fi
    archive=${SEEDLING_ARCHIVE:-$(archive_of_apt)}
    step "Making a Debian ($suite) in $root, from ${archive:=http://deb.debian.org/debian}"
    if [[ $archive == https:* ]]; then
        # The smallest Debian trusts nobody.
        include=(--include=ca-certificates)
    fi
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
    run_logged "debootstrap-$suite" apart debootstrap --variant=minbase "${include[@]}" "$suite" "$root" "$archive" ||
        fail "the folder could not be made." "The lines above say why; SEEDLING_ARCHIVE names another archive."
    # What this machine's apt says of proxies counts in there, too.
    apt-config dump 2>/dev/null | grep -iE '^Acquire::https?::Proxy' >"$root/etc/apt/apt.conf.d/99outside" || true
    printf 'APT::Install-Recommends "false";\nAPT::Sandbox::User "root";\n' >>"$root/etc/apt/apt.conf.d/99outside"
    # No service starts in a folder.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
    touch "$root/.complete"
}

# copy_root FROM TO : a fresh one, so that what was tried before leaves no trace
copy_root() {
    rm -rf --one-file-system "$2"
    cp -a --reflink=auto "$1" "$2"
}

# What in_root runs first, apart: the file systems that programs expect. Each is left out where it may not be mounted.
readonly MOUNT_AND_ENTER='root=$1
shift
mount -t proc proc "$root/proc" || echo "seedling: /proc cannot be mounted in $root; programs may miss it" >&2
mkdir -p "$root/dev/pts" "$root/dev/shm"
{
    mount -t sysfs -o ro sysfs "$root/sys"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
    mount -t tmpfs tmpfs "$root/dev/shm"
} 2>/dev/null
exec chroot "$root" "$@"'

# in_root FOLDER COMMAND... : with a network and an empty environment
in_root() {
    local root=$1 enter=(chroot)
    cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
    if unshare --mount true 2>/dev/null; then
        enter=(unshare --mount bash -c "$MOUNT_AND_ENTER" in_root)
    else
        step "Nothing can be mounted here: programs in $root do without /proc"
    fi
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        "${enter[@]}" "$@"
}

# can_make_roots : whether this machine lets us
can_make_roots() {
    if ((EUID != 0)); then
        step "Left out: a Debian in a folder can only be made by root"
        return 1
    elif ! command -v debootstrap >/dev/null; then
        step "Left out: a Debian in a folder (debootstrap is not installed)"
        return 1
    fi
}
