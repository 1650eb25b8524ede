import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import type { AppService } from '../../backend/services/platform/platform.ts';

/** The licenses of Chromium, which the packages put beside the program, on a Mac into its resources. */
function runtimeLicenses(): string | null {
  const folders = [path.dirname(process.execPath), process.resourcesPath];
  const files = folders.map((folder) => path.join(folder, 'LICENSES.chromium.html'));
  return files.find((file) => existsSync(file)) ?? null;
}

/** The running program, as the handlers know it. */
export const describeProgram = (): Omit<AppService, 'quit'> => ({
  version: app.getVersion(),
  platform: process.platform,
  runtime: [
    { name: 'Electron', version: process.versions.electron },
    { name: 'Chromium', version: process.versions.chrome },
    { name: 'Node.js', version: process.versions.node },
  ],
  runtimeLicenses: runtimeLicenses(),
});
