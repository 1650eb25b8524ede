import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from '../../build/build-app.ts';
import { prepareLaunch } from '../../electron-runtime/prepare.ts';
import { testEnvironment } from '../../electron-runtime/test-environment.ts';
import { withDisplay } from '../../lib/display.ts';
import { inRoot } from '../../lib/paths.ts';
import { runInFront } from '../../lib/process.ts';
import type { ScaleFigure } from './writes.ts';

let built: Promise<void> | null = null;

/** What a person feels in the real window on a library; see drive-window.ts. */
export async function windowFigures(library: string): Promise<ScaleFigure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-scale-window-'));
  try {
    const [launch] = await Promise.all([prepareLaunch(), (built ??= buildApp())]);
    const report = path.join(folder, 'report.json');
    const drive = [inRoot('tools', 'bench', 'scale', 'drive-window.ts'), library, report];
    const code = await runInFront(...withDisplay(process.execPath, drive), testEnvironment(launch));
    if (code !== 0) throw new Error(`the window could not be driven (${code})`);
    return JSON.parse(readFileSync(report, 'utf8')) as ScaleFigure[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
