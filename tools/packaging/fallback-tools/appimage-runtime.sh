#!/bin/sh
# In place of the runtime at the beginning of an AppImage, for tests of the packaging where the real one cannot be had.
# It unpacks itself and starts, as the real one does with --appimage-extract-and-run; it cannot mount itself.
set -e
folder=$(mktemp -d "${TMPDIR:-/tmp}/appimage-XXXXXX")
trap 'rm -rf "$folder"' EXIT INT TERM
APPIMAGE=$(readlink -f -- "$0")
unsquashfs -quiet -no-progress -offset @SIZE@ -dest "$folder/root" "$APPIMAGE" >/dev/null
APPDIR=$folder/root
export APPIMAGE APPDIR
if [ "${1-}" = --appimage-extract ]; then
  mv "$folder/root" squashfs-root
  exit 0
fi
[ "${1-}" != --appimage-extract-and-run ] || shift
"$APPDIR/AppRun" "$@"
exit $?
