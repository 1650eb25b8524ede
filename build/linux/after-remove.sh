#!/bin/sh
# Runs after the package's files are gone: deb (remove, purge, upgrade …) and rpm (0, or 1 for an upgrade).
# A person's library is in their home folder and stays, whatever is said here.
set -e

case "$1" in
  remove | purge | 0)
    if [ -f '/etc/apparmor.d/${executable}' ]; then
      if command -v apparmor_parser >/dev/null && ! ischroot 2>/dev/null; then
        apparmor_parser --remove '/etc/apparmor.d/${executable}' 2>/dev/null || true
      fi
      rm -f '/etc/apparmor.d/${executable}'
    fi
    ;;
esac

if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf /usr/share/icons/hicolor || true; fi
exit 0
