import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import type { AppService } from '../../backend/services/platform/platform.ts';

/** Path of Chromium's license file, which is next to the program or, on macOS, in its resources. */
function runtimeLicenses(): string | null {
  const folders = [path.dirname(process.execPath), process.resourcesPath];
  const files = folders.map((folder) => path.join(folder, 'LICENSES.chromium.html'));
  return files.find((file) => existsSync(file)) ?? null;
}

/** Describes the running program for the handlers. */
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
