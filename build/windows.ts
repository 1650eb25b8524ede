import type { Configuration } from 'electron-builder';

const arch: ('x64' | 'arm64')[] = ['x64', 'arm64'];

/** Configuration of the installer and the portable zip. */
export const windows = (): Configuration => ({
  win: {
    target: [
      { target: 'nsis', arch },
      { target: 'zip', arch },
    ],
    icon: 'build/icons/icon.ico',
    artifactName: 'Lectern-${version}-windows-${arch}.${ext}',
    // The `lectern` terminal command, and the script that adds it to PATH.
    extraFiles: [{ from: 'build/windows', to: 'bin', filter: ['lectern.cmd', 'path.ps1'] }],
  },
  nsis: {
    artifactName: 'Lectern-Setup-${version}-${arch}.${ext}',
    // The installer asks for the folder and the scope: per user needs no administrator, per machine does.
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    // One file per architecture is half the size of a universal installer.
    buildUniversalInstaller: false,
    // The library is user data, which an uninstaller must not delete.
    deleteAppDataOnUninstall: false,
    createDesktopShortcut: false,
    shortcutName: 'Lectern',
    uninstallDisplayName: 'Lectern',
    // Registers file types and deep links without changing default programs.
    include: 'build/windows/installer.nsh',
  },
});
