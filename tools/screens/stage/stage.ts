import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Camera } from './camera.ts';
import { fixDates, startOfTime } from './fixed-dates.ts';
import * as project from './project.ts';
import { countCalls, untilIdle } from './quiet.ts';

/** All heights are equal; the widths are those of a desktop window and a narrow one. */
const height = 900;
const actionTimeoutMs = 20_000;

/** The running app with its page models, on its own library. */
export class Stage {
  readonly app: project.ChromiumApp;
  /** For imported and written files. */
  readonly folder: string;
  readonly camera: Camera;
  readonly library: project.Library;
  readonly reader: project.Reader;
  readonly toolbar: project.SelectionToolbar;
  readonly annotations: project.Annotations;
  readonly entities: project.Entities;
  readonly exportDialog: project.ExportDialog;
  readonly settings: project.Settings;
  readonly notes: project.Notes;
  readonly topBar: project.TopBar;
  readonly #width: number;

  private constructor(app: project.ChromiumApp, width: number, folder: string, camera: Camera) {
    this.app = app;
    this.#width = width;
    this.folder = folder;
    this.camera = camera;
    this.library = new project.Library(app);
    this.reader = new project.Reader(app);
    this.toolbar = new project.SelectionToolbar(app);
    this.annotations = new project.Annotations(app);
    this.entities = new project.Entities(app);
    this.exportDialog = new project.ExportDialog(app);
    this.settings = new project.Settings(app);
    this.notes = new project.Notes(app);
    this.topBar = new project.TopBar(app);
  }

  /** Starts the app in `folder`, on a copy of the library `from` or a new one. */
  static async open(options: StageOptions): Promise<Stage> {
    const { folder, from, width } = options;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const data = path.join(folder, 'library');
    if (from) await cp(from, data, { recursive: true });
    const app = await project.ChromiumApp.launch(data);
    const camera = new Camera({ ...options, page: () => app.page });
    const stage = new Stage(app, width, folder, camera);
    const context = app.page.context();
    await context.addInitScript(fixDates, startOfTime);
    await context.addInitScript(countCalls);
    await stage.#prepare();
    await app.page.reload();
    return stage;
  }

  async #prepare(): Promise<void> {
    this.page.setDefaultTimeout(actionTimeoutMs);
    await this.page.setViewportSize({ width: this.#width, height });
    await this.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }

  /** Restarts the app on the same library, running `between` while it is closed. */
  async restart(between?: () => Promise<void>): Promise<void> {
    // The first restart closes the database; changes made in between take effect in the second one.
    if (between) {
      await this.app.restart();
      await between();
    }
    await this.app.restart();
    await this.#prepare();
  }

  get page(): Page {
    return this.app.page;
  }

  dialog(name?: string | RegExp): Locator {
    return name === undefined ? this.page.getByRole('dialog') : this.page.getByRole('dialog', { name });
  }

  /** A button anywhere, by its exact name. */
  button(name: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  /** An item of the open menu, by its exact name. */
  menuItem(name: string): Locator {
    return this.page.getByRole('menuitem', { name, exact: true });
  }

  async shoot(...input: Parameters<Camera['shoot']>): Promise<void> {
    await this.camera.shoot(...input);
  }

  /** Closes the sidebar, which covers the text on a narrow window. */
  async hidePanel(): Promise<void> {
    const close = this.page.getByRole('complementary').getByRole('button', { name: /^Close / });
    if ((await close.count()) > 0) await close.first().click();
  }

  /** Opens an article and scrolls to its beginning, once its position has been restored. */
  async read(title: string): Promise<void> {
    await this.topBar.openLibrary();
    await this.library.goTo(title);
    let still = 0;
    /* oxlint-disable no-await-in-loop -- until it stays there */
    while (still < 4) {
      await this.page.evaluate(untilIdle, 5_000);
      still = (await this.reader.scrollTop()) === 0 ? still + 1 : 0;
      await this.reader.scrollTo(0);
      await this.page.waitForTimeout(200);
    }
    /* oxlint-enable no-await-in-loop */
  }

  async escape(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }

  async write(name: string, content: string | Buffer): Promise<string> {
    const file = path.join(this.folder, name);
    await writeFile(file, content);
    return file;
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}

export interface StageOptions {
  readonly out: string;
  readonly width: number;
  readonly folder: string;
  /** Folder of the initial library. */
  readonly from?: string;
  readonly replacements: ConstructorParameters<typeof Camera>[0]['replacements'];
}
