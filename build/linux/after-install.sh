#!/bin/sh
# Runs after the package's files are there: deb (configure) and rpm (1, or 2 for an upgrade).
set -e

# Chromium's sandbox: user namespaces where the kernel has them, its old helper with the rights of root where not.
sandbox='/opt/${sanitizedProductName}/chrome-sandbox'
if [ -f "$sandbox" ]; then
  if [ -L /proc/self/ns/user ] && unshare --user true 2>/dev/null; then
    chmod 0755 "$sandbox"
  else
    chmod 4755 "$sandbox"
  fi
fi

# Ubuntu 24.04 and later forbid user namespaces to programs without a profile; older AppArmor does not know the rule.
profile='/opt/${sanitizedProductName}/resources/apparmor-profile'
if command -v apparmor_parser >/dev/null && apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" '/etc/apparmor.d/${executable}'
  if ! ischroot 2>/dev/null; then
    apparmor_parser --replace --write-cache --skip-read-cache '/etc/apparmor.d/${executable}' || true
  fi
fi

# What the desktop knows of programs and icons. Debian does this by itself; doing it twice costs nothing.
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf /usr/share/icons/hicolor || true; fi
exit 0
