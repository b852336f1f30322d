#!/bin/sh
# On a build machine: puts the certificate and the notary's key into a keychain of their own, and writes how dmg.sh finds
# them into signing.env beside it. What is missing is said, and the build goes on without it.
#
#   MACOS_CERTIFICATE, NOTARY_KEY in base64; MACOS_CERTIFICATE_PASSWORD, NOTARY_KEY_ID, NOTARY_ISSUER; RUNNER_TEMP
set -eu
umask 077

keychain=$RUNNER_TEMP/signing.keychain-db
told=$RUNNER_TEMP/signing.env
profile=reviewer-notary

if [ -z "${MACOS_CERTIFICATE:-}" ]; then
    echo "::warning title=Not signed::There is no MACOS_CERTIFICATE: other Macs will refuse the app at the first double click."
    exit 0
fi

password=$(openssl rand -hex 24)
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
printf %s "$MACOS_CERTIFICATE" | openssl base64 -d -A -out "$RUNNER_TEMP/certificate.p12"
security import "$RUNNER_TEMP/certificate.p12" -k "$keychain" -f pkcs12 -P "$MACOS_CERTIFICATE_PASSWORD" \
    -T /usr/bin/codesign
rm "$RUNNER_TEMP/certificate.p12"
security set-key-partition-list -S apple-tool:,apple: -k "$password" "$keychain" >/dev/null
# codesign looks where the system looks; the usual keychain stays in the list.
security list-keychains -d user -s "$keychain" login.keychain-db
identity=$(security find-identity -v -p codesigning "$keychain" | sed -n 's/.*"\(Developer ID Application: .*\)"/\1/p' | head -n 1)
if [ -z "$identity" ]; then
    echo "MACOS_CERTIFICATE holds no Developer ID Application certificate."
    exit 1
fi
printf "SIGNING_IDENTITY='%s'\n" "$identity" >"$told"

if [ -z "${NOTARY_KEY:-}" ]; then
    echo "::warning title=Not notarised::There is no NOTARY_KEY: macOS will warn of the app."
    exit 0
fi
printf %s "$NOTARY_KEY" | openssl base64 -d -A -out "$RUNNER_TEMP/notary.p8"
xcrun notarytool store-credentials "$profile" --key "$RUNNER_TEMP/notary.p8" --key-id "$NOTARY_KEY_ID" \
    --issuer "$NOTARY_ISSUER" --keychain "$keychain"
rm "$RUNNER_TEMP/notary.p8"
printf "NOTARY_PROFILE='%s'\nNOTARY_KEYCHAIN='%s'\n" "$profile" "$keychain" >>"$told"
