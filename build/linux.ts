import type { Configuration } from 'electron-builder';
import { about, articleKinds } from './identity.ts';

/** Maps generated files and files in build/ to their paths in an installed system. */
const shared = (generated: string): string[] =>
  Object.entries({
    // Symlink to the launcher in /opt, which distinguishes a terminal command from a file to open.
    [`${generated}/usr-bin/lectern`]: '/usr/bin/lectern',
    [`${generated}/lectern.1.gz`]: '/usr/share/man/man1/lectern.1.gz',
    [`${generated}/completions/lectern.bash`]: '/usr/share/bash-completion/completions/lectern',
    [`${generated}/completions/_lectern`]: '/usr/share/zsh/vendor-completions/_lectern',
    [`${generated}/completions/lectern.fish`]: '/usr/share/fish/vendor_completions.d/lectern.fish',
    [`${generated}/${about.id}.metainfo.xml`]: `/usr/share/metainfo/${about.id}.metainfo.xml`,
  }).map(([from, to]) => `${from}=${to}`);

/** Configuration of deb, rpm, AppImage and tar.gz. */
export const linux = (generated: string): Configuration => ({
  linux: {
    target: ['deb', 'rpm', 'AppImage', 'tar.gz'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
    icon: 'build/icons',
    executableName: about.command,
    // Desktops match windows to the desktop entry by its name, which Electron reads from package.json.
    syncDesktopName: true,
    category: 'Office;Viewer;',
    synopsis: about.synopsis,
    description: 'Keep articles on your own computer, highlight them, write notes and export to Markdown.',
    maintainer: about.maintainer,
    vendor: 'The Lectern authors',
    // MIME types that the app can open. Without changes to mimeapps.list, it becomes the default for none.
    mimeTypes: articleKinds.flatMap(({ mimeTypes }) => mimeTypes),
    desktop: {
      entry: { GenericName: 'Article Reader', Keywords: 'read;article;highlight;annotate;notes;markdown;' },
    },
    // The launcher, which the symlink in /usr/bin points to; in an AppImage or tar.gz, people can link it themselves.
    extraFiles: [{ from: `${generated}/bin`, to: 'bin' }],
  },
  deb: {
    packageCategory: 'text',
    priority: 'optional',
    compression: 'xz',
    // Libraries that Electron links against, by their Debian names and their names with 64-bit time_t (Debian 13,
    // Ubuntu 24.04).
    depends: [
      'libc6',
      'libasound2 | libasound2t64',
      'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
      'libatspi2.0-0 | libatspi2.0-0t64',
      'libcups2 | libcups2t64',
      'libdrm2',
      'libgbm1',
      'libgtk-3-0 | libgtk-3-0t64',
      'libnss3',
      'libxkbcommon0',
      'xdg-utils',
    ],
    recommends: ['libnotify4', 'libsecret-1-0'],
    afterInstall: 'build/linux/after-install.sh',
    afterRemove: 'build/linux/after-remove.sh',
    fpm: [
      ...shared(generated),
      'build/linux/copyright=/usr/share/doc/lectern/copyright',
      `${generated}/changelog.gz=/usr/share/doc/lectern/changelog.gz`,
      'build/linux/lintian-overrides=/usr/share/lintian/overrides/lectern',
    ],
  },
  rpm: {
    packageCategory: 'Applications/Text',
    compression: 'xz',
    depends: [
      'alsa-lib',
      'at-spi2-core',
      'cups-libs',
      'gtk3',
      'libdrm',
      'libxkbcommon',
      'mesa-libgbm',
      'nss',
      'xdg-utils',
    ],
    afterInstall: 'build/linux/after-install.sh',
    afterRemove: 'build/linux/after-remove.sh',
    fpm: shared(generated).map((pair) => pair.replace('vendor-completions', 'site-functions')),
  },
  appImage: { artifactName: 'Lectern-${version}-${arch}.AppImage' },
  // The static runtime needs no libfuse2, and the app starts without --no-sandbox where the kernel allows it.
  toolsets: { appimage: '1.0.3' },
});
