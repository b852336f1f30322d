#!/bin/sh
# Installs the package in a clean system, runs it without a screen, removes it, and compares the files before and after.
#
#     sh try_deb.sh BASE.tar PACKAGE.deb      (as root; BASE.tar is a bare Debian or Ubuntu that can reach its mirror)
#
# What apt and the desktop's databases keep of their own (caches, logs, lists) is left out of the comparison.
set -eu
base=$1 package=$2
root=$(mktemp -d)
leave() {
    umount "$root/proc" "$root/dev" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap leave EXIT INT TERM
inside() {
    chroot "$root" env -i HOME=/home/reader PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive XDG_RUNTIME_DIR=/tmp "$@"
}
install() {
    inside apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-install-recommends "$@" >/dev/null
}
files() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./var/cache -o -path ./var/log \
        -o -path ./var/lib/apt -o -path ./home \) -prune -o -type f -printf '%p %s\n' -o -type l -printf '%p -> %l\n') | sort
}

tar -xf "$base" -C "$root"
mkdir -p "$root/proc" "$root/dev" "$root/home/reader"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp "$package" "$root/tmp/reviewer.deb"
inside apt-get -qq update

echo "== what it depends on, then itself"
needed=$(dpkg-deb -f "$package" Depends | sed 's/ *([^)]*)//g; s/|[^,]*//g; s/,/ /g')
# shellcheck disable=SC2086
install $needed desktop-file-utils shared-mime-info hicolor-icon-theme
files >"$root/tmp/before"
install /tmp/reviewer.deb
files >"$root/tmp/with"

echo "== it runs"
inside reviewer --version
inside env QT_QPA_PLATFORM=offscreen reviewer --self-test
inside reviewer new /home/reader/one.reviewer
inside reviewer shot /home/reader/one.reviewer /home/reader/one.png
test -s "$root/home/reader/one.png"
inside grep -q reviewer.desktop /usr/share/applications/mimeinfo.cache
inside grep -q x-reviewer-project /usr/share/mime/globs2
inside env LD_LIBRARY_PATH=/usr/lib/reviewer/_internal \
    find /usr/lib/reviewer -name '*.so*' -type f -exec ldd {} + >"$root/tmp/loaded" 2>/dev/null || true
test -s "$root/tmp/loaded"
! grep 'not found' "$root/tmp/loaded" || { echo "these libraries are missing"; exit 1; }

echo "== its window opens"
inside sh -c '
    QT_QPA_PLATFORM=offscreen reviewer /home/reader/one.reviewer &
    sleep 10
    kill -0 $! && kill $! && { wait $! || test $? -eq 143; }'

echo "== nothing is written beside the program"
files >"$root/tmp/run"
diff "$root/tmp/with" "$root/tmp/run"

echo "== removed, nothing stays"
inside apt-get -qq -o Dpkg::Use-Pty=0 purge --yes reviewer >/dev/null
files >"$root/tmp/after"
diff "$root/tmp/before" "$root/tmp/after" | grep -v -e '/var/lib/dpkg/' -e '^[0-9,]*[acd][0-9,]*$' -e '^---$' >"$root/tmp/left" || true
test ! -s "$root/tmp/left" || { echo "left or changed:"; cat "$root/tmp/left"; exit 1; }
test -s "$root/home/reader/one.reviewer" || { echo "the project is gone"; exit 1; }
echo "== all well"
