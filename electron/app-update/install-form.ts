import { messageRef, type MessageRef } from '../../messages/message-keys.ts';
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

const architectures =
  process.arch === 'arm64' ? { deb: 'arm64', rpm: 'aarch64' } : { deb: 'amd64', rpm: 'x86_64' };

/** Instructions for a manual upgrade. */
export function describeManualUpgrade(form: InstallForm, version: string, page: string): MessageRef {
  switch (form) {
    case 'deb':
      return messageRef('errors.update.manualDeb', { page, version, arch: architectures.deb });
    case 'rpm':
      return messageRef('errors.update.manualRpm', { page, version, arch: architectures.rpm });
    default:
      return messageRef('errors.update.manualArchive', { page });
  }
}
