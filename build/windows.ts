import type { Configuration } from 'electron-builder';

const arch: ('x64' | 'arm64')[] = ['x64', 'arm64'];

/** The installer and the zip that runs from any folder. */
export const windows = (): Configuration => ({
  win: {
    target: [
      { target: 'nsis', arch },
      { target: 'zip', arch },
    ],
    icon: 'build/icons/icon.ico',
    artifactName: 'Lectern-${version}-windows-${arch}.${ext}',
    // `lectern` for a terminal, and the script that puts it on PATH.
    extraFiles: [{ from: 'build/windows', to: 'bin', filter: ['lectern.cmd', 'path.ps1'] }],
  },
  nsis: {
    artifactName: 'Lectern-Setup-${version}-${arch}.${ext}',
    // Asks where and for whom. For oneself needs no administrator; for everyone asks for one.
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    // One file for each processor, half as large as one for both.
    buildUniversalInstaller: false,
    // The library is the person's; an uninstaller has no business there.
    deleteAppDataOnUninstall: false,
    createDesktopShortcut: false,
    shortcutName: 'Lectern',
    uninstallDisplayName: 'Lectern',
    // File kinds and addresses, so that nothing of what the person opens with what is changed.
    include: 'build/windows/installer.nsh',
  },
});
