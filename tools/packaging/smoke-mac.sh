#!/bin/bash
# Mounts the disk image for this Mac, and uses the app that is in it.
set -euo pipefail
arch=$(uname -m | sed 's/x86_64/x64/')
image=$(ls dist/release/Lectern-*-mac-"$arch".dmg)
mount=$(mktemp -d)
hdiutil attach "$image" -nobrowse -readonly -mountpoint "$mount"
trap 'hdiutil detach "$mount" -force' EXIT
app=$(mktemp -d)/Lectern.app
cp -R "$mount/Lectern.app" "$app"

codesign --verify --deep --strict "$app"
plutil -extract CFBundleURLTypes.0.CFBundleURLSchemes.0 raw "$app/Contents/Info.plist" | grep -qx lectern

export LECTERN_DATA
LECTERN_DATA=$(mktemp -d)
"$app/Contents/Resources/bin/lectern" list --json | node -e 'JSON.parse(require("fs").readFileSync(0, "utf8"))'
code=0
"$app/Contents/Resources/bin/lectern" nonsense || code=$?
[ "$code" = 2 ]

node tools/packaging/app/start-once.ts "$app/Contents/MacOS/Lectern"
echo 'the disk image holds an app that works'
