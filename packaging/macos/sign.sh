#!/bin/sh
# Signs Reviewer.app for the hardened runtime.
#
#   packaging/macos/sign.sh dist/Reviewer.app
#
# SIGNING_IDENTITY is the "Developer ID Application: …" in the keychain. Without it the app is signed for this Mac alone,
# and that is said.
set -eu

app=$1
here=$(cd "$(dirname "$0")" && pwd)
identity=${SIGNING_IDENTITY:--}
timestamp=--timestamp
if [ "$identity" = - ]; then
    timestamp=--timestamp=none
    echo "NOT SIGNED: there is no SIGNING_IDENTITY. Other Macs will refuse the app at the first double click."
fi

sign() {
    codesign --force --options runtime "$timestamp" --sign "$identity" "$@"
}

# From the inside out: a signature covers what is signed within it. `--deep` would give every library our entitlement.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print | while IFS= read -r library; do
    sign "$library"
done
find "$app/Contents" -type d -name '*.framework' -print | while IFS= read -r framework; do
    sign "$framework"
done
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict --verbose=2 "$app"
