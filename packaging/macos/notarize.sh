#!/bin/sh
# Has Apple notarise an app or a disk image, staples the ticket to it, and asks the system whether it would open it.
#
#   packaging/macos/notarize.sh dist/Reviewer.app
#   packaging/macos/notarize.sh dist/reviewer-1.2.3.dmg
#
# NOTARY_PROFILE is one of `xcrun notarytool store-credentials`, in NOTARY_KEYCHAIN where that is not the usual one.
# Without it nothing is sent to Apple, and that is said.
set -eu

target=$1
if [ -z "${NOTARY_PROFILE:-}" ]; then
    echo "NOT NOTARISED: there is no NOTARY_PROFILE; $target is not known to Apple."
    exit 0
fi

sent=$target
if [ -d "$target" ]; then
    sent=$target.zip
    ditto -c -k --keepParent "$target" "$sent"
fi
set -- --keychain-profile "$NOTARY_PROFILE"
if [ -n "${NOTARY_KEYCHAIN:-}" ]; then
    set -- "$@" --keychain "$NOTARY_KEYCHAIN"
fi
xcrun notarytool submit "$sent" "$@" --wait --timeout 30m
if [ "$sent" != "$target" ]; then
    rm "$sent"
fi
xcrun stapler staple "$target"
xcrun stapler validate "$target"
if [ -d "$target" ]; then
    spctl --assess --type execute --verbose=2 "$target"
else
    spctl --assess --type open --context context:primary-signature --verbose=2 "$target"
fi
