import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppUpdateStatus } from '../../backend/services/platform/platform.ts';

export type InstallForm = AppUpdateStatus['form'];

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** The program's file. */
  readonly executable: string;
  /** Electron's folder of resources. */
  readonly resources: string;
  readonly env: NodeJS.ProcessEnv;
  readonly isPackaged: boolean;
}

/** Where the packages of Linux put the program. */
const packagedFolder = '/opt/Lectern';

/** How this program was installed. electron-builder leaves `package-type` in debs and rpms. */
export function installForm({ platform, executable, resources, env, isPackaged }: Surroundings): InstallForm {
  if (!isPackaged) return 'checkout';
  const folder = path.dirname(executable);
  switch (platform) {
    case 'darwin':
      return 'mac';
    case 'win32':
      // The installer leaves its uninstaller; a folder from the zip has none.
      return existsSync(path.join(folder, 'Uninstall Lectern.exe')) ? 'installer' : 'archive';
    default: {
      if (env['APPIMAGE']) return 'appimage';
      const file = path.join(resources, 'package-type');
      if (folder !== packagedFolder) return 'archive';
      const type = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
      // Without an address for updates there is no such file; the system says who owns the program.
      if (type === 'rpm' || type === 'deb') return type;
      return existsSync('/var/lib/dpkg/info/lectern.list') ? 'deb' : 'rpm';
    }
  }
}

/** These replace themselves; the others are the system's or the person's to replace. */
export const canInstall = (form: InstallForm): boolean => ['appimage', 'installer', 'mac'].includes(form);

/** How to upgrade by hand. */
export function howToUpgrade(form: InstallForm, version: string, page: string): string {
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
