#!/bin/sh
# Makes dist/reviewer-VERSION.dmg of dist/Reviewer.app: signed, notarised and stapled where the environment says by whom.
#
#   packaging/macos/dmg.sh VERSION
#
# SIGNING_IDENTITY and NOTARY_PROFILE are those of sign.sh and notarize.sh.
set -eu

version=$1
here=$(cd "$(dirname "$0")" && pwd)
dist=$(cd "$here/../.." && pwd)/dist
app=$dist/Reviewer.app
image=$dist/reviewer-$version.dmg

sh "$here/sign.sh" "$app"
sh "$here/notarize.sh" "$app"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ditto "$app" "$folder/Reviewer.app"
ln -s /Applications "$folder/Applications"

# hdiutil finds its own disk busy now and then, as something looks through it.
try=1
until hdiutil create -volname Reviewer -srcfolder "$folder" -fs HFS+ -format UDZO -ov "$image"; do
    if [ "$try" -ge 5 ]; then
        echo "hdiutil failed $try times."
        exit 1
    fi
    try=$((try + 1))
    sleep $((try * 5))
done

if [ -n "${SIGNING_IDENTITY:-}" ]; then
    codesign --force --timestamp --sign "$SIGNING_IDENTITY" "$image"
fi
sh "$here/notarize.sh" "$image"
hdiutil verify "$image"
