import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppUpdateStatus } from '../../backend/services/platform/platform.ts';

export type InstallForm = AppUpdateStatus['form'];

export interface InstallEnvironment {
  readonly platform: NodeJS.Platform;
  /** Path of the program's executable. */
  readonly executable: string;
  /** Electron's resources folder. */
  readonly resources: string;
  readonly env: NodeJS.ProcessEnv;
  readonly isPackaged: boolean;
}

/** Installation folder of the Linux packages. */
const packagedFolder = '/opt/Lectern';

/** Detects how this program was installed. electron-builder writes `package-type` into debs and rpms. */
export function installForm({
  platform,
  executable,
  resources,
  env,
  isPackaged,
}: InstallEnvironment): InstallForm {
  if (!isPackaged) return 'checkout';
  const folder = path.dirname(executable);
  switch (platform) {
    case 'darwin':
      return 'mac';
    case 'win32':
      // The installer writes an uninstaller; a folder from the zip has none.
      return existsSync(path.join(folder, 'Uninstall Lectern.exe')) ? 'installer' : 'archive';
    default: {
      if (env['APPIMAGE']) return 'appimage';
      const file = path.join(resources, 'package-type');
      if (folder !== packagedFolder) return 'archive';
      const type = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
      // A build without a feed has no such file; then the package database tells.
      if (type === 'rpm' || type === 'deb') return type;
      return existsSync('/var/lib/dpkg/info/lectern.list') ? 'deb' : 'rpm';
    }
  }
}

/** Forms that update themselves; the others are updated by the package manager or the user. */
export const canInstall = (form: InstallForm): boolean => ['appimage', 'installer', 'mac'].includes(form);

/** Instructions for a manual upgrade. */
export function describeManualUpgrade(form: InstallForm, version: string, page: string): string {
  const get = `Get it from ${page}`;
  switch (form) {
    case 'deb':
      return `${get}, then install it as you did this one: sudo apt install ./lectern_${version}_${process.arch === 'arm64' ? 'arm64' : 'amd64'}.deb`;
    case 'rpm':
      return `${get}, then install it as you did this one: sudo dnf install ./lectern-${version}.${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}.rpm`;
    default:
      return `${get}, unpack it, and use the new folder in place of this one. Your library is somewhere else and stays.`;
  }
}
