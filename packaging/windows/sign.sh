#!/bin/sh
# Signs a Windows program in its place, wherever osslsigncode runs.
#
#   packaging/windows/sign.sh FILE
#
# CERTIFICATE is a PKCS 12 file, CERTIFICATE_PASSWORD its password, SIGNING_TIMESTAMP the address of a time stamp server;
# without one the signature ends with the certificate.
set -eu

file=$1
signed=$file.signed
set -- -pkcs12 "$CERTIFICATE" -pass "$CERTIFICATE_PASSWORD" -h sha256 -n Reviewer
if [ -n "${SIGNING_TIMESTAMP:-}" ]; then
    set -- "$@" -ts "$SIGNING_TIMESTAMP"
fi
osslsigncode sign "$@" -in "$file" -out "$signed"
# The file keeps its name and rights.
cat "$signed" >"$file"
rm "$signed"
