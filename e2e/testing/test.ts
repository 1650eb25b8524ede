import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { Annotations } from '../page-models/annotations.ts';
import { Entities } from '../page-models/entities.ts';
import { ExportDialog } from '../page-models/export-dialog.ts';
import { Library } from '../page-models/library.ts';
import { Notes } from '../page-models/notes.ts';
import { Reader } from '../page-models/reader.ts';
import { SelectionToolbar } from '../page-models/selection-toolbar.ts';
import { Settings } from '../page-models/settings.ts';
import { TopBar } from '../page-models/top-bar.ts';
import type { LecternApp } from '../page-models/app.ts';
import { ChromiumApp } from './chromium-app.ts';
import { ElectronApp } from './electron-app.ts';

/** The page models, which refer to the current window and keep working after a restart. */
export interface Models {
  readonly topBar: TopBar;
  readonly library: Library;
  readonly reader: Reader;
  readonly toolbar: SelectionToolbar;
  readonly annotations: Annotations;
  readonly entities: Entities;
  readonly exportDialog: ExportDialog;
  readonly settings: Settings;
  readonly notes: Notes;
}

interface Fixtures extends Models {
  /** A temporary folder for this test. */
  readonly folder: string;
  /** The app with a new library, in the project's runtime. */
  readonly app: LecternApp;
  /** The same app, for tests that need Electron. */
  readonly electronApp: ElectronApp;
}

const launch = (project: string, dataFolder: string): Promise<LecternApp> =>
  project === 'electron' ? ElectronApp.launch(dataFolder) : ChromiumApp.launch(dataFolder);

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lectern-e2e-'));
    await use(folder);
    // A killed app may have processes that still write there for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  app: async ({ folder }, use, info) => {
    const app = await launch(info.project.name, path.join(folder, 'library'));
    await use(app);
    if (info.status !== info.expectedStatus) {
      await app.page.screenshot({ path: info.outputPath('window.png') }).catch(() => undefined);
    }
    await app.close();
  },
  electronApp: async ({ app }, use) => {
    if (!(app instanceof ElectronApp)) throw new Error('this test belongs to the electron project');
    await use(app);
  },
  topBar: ({ app }, use) => use(new TopBar(app)),
  library: ({ app }, use) => use(new Library(app)),
  reader: ({ app }, use) => use(new Reader(app)),
  toolbar: ({ app }, use) => use(new SelectionToolbar(app)),
  annotations: ({ app }, use) => use(new Annotations(app)),
  entities: ({ app }, use) => use(new Entities(app)),
  exportDialog: ({ app }, use) => use(new ExportDialog(app)),
  settings: ({ app }, use) => use(new Settings(app)),
  notes: ({ app }, use) => use(new Notes(app)),
});

export { expect } from '@playwright/test';
