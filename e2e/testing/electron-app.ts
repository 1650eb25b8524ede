import { once } from 'node:events';
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { LecternApp } from '../page-models/app.ts';
import { appRoot, pausedAppFolder } from './paths.ts';

/** scripts/e2e.ts sets these variables before the tests run. */
export const electronPath = (): string => {
  const found = process.env['LECTERN_ELECTRON_PATH'];
  if (!found)
    throw new Error('LECTERN_ELECTRON_PATH names no Electron. Run the tests with: npm run test:e2e');
  return found;
};

/** Arguments that start the built app, or the launcher that holds it until Playwright is connected. */
export const electronArgs = (folder = appRoot): string[] => [
  ...(JSON.parse(process.env['LECTERN_ELECTRON_ARGS'] ?? '[]') as string[]),
  folder,
];

/** Environment of an app whose library is in `dataFolder`. */
export const electronEnv = (dataFolder: string): Record<string, string> => {
  const env = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(env), LECTERN_DATA: dataFolder };
};

/** The built app in a real Electron. */
export class ElectronApp implements LecternApp {
  readonly dataFolder: string;
  #app: ElectronApplication;
  #page: Page;
  #running = true;

  private constructor(dataFolder: string, app: ElectronApplication, page: Page) {
    this.dataFolder = dataFolder;
    this.#app = app;
    this.#page = page;
  }

  static async launch(dataFolder: string): Promise<ElectronApp> {
    const [app, page] = await start(dataFolder);
    return new ElectronApp(dataFolder, app, page);
  }

  get page(): Page {
    return this.#page;
  }

  /** The main process, for tests that inspect it. */
  get main(): ElectronApplication {
    return this.#app;
  }

  async answerSaveDialog(file: string | null): Promise<void> {
    await this.#app.evaluate(({ dialog }, filePath) => {
      const answer = { canceled: filePath === null, filePath: filePath ?? '' };
      dialog.showSaveDialog = () => Promise.resolve(answer) as ReturnType<typeof dialog.showSaveDialog>;
    }, file);
  }

  async answerOpenDialog(files: readonly string[]): Promise<void> {
    await this.#app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
    }, files);
  }

  async answerQuestion(button: string): Promise<void> {
    await this.#app.evaluate((_electron, label) => {
      Object.assign(globalThis, { answer: label });
    }, button);
  }

  async takeQuestions(): Promise<string[]> {
    return this.#app.evaluate(() => (globalThis as { questions?: string[] }).questions?.splice(0) ?? []);
  }

  async openedLinks(): Promise<string[]> {
    return this.#app.evaluate(() => (globalThis as { openedLinks?: string[] }).openedLinks ?? []);
  }

  async clipboardText(): Promise<string> {
    return this.#app.evaluate(({ clipboard }) => clipboard.readText());
  }

  /** Kills the main process, so that it cannot write anything more, and waits until it has exited. */
  async kill(): Promise<void> {
    this.#running = false;
    const child = this.#app.process();
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async restart(): Promise<Page> {
    await this.kill();
    return this.start();
  }

  /** Quits the app as a user does. */
  async quit(): Promise<void> {
    this.#running = false;
    await this.#app.close();
  }

  /** Closes the window as a user does, which quits the app except on macOS, and waits until it has exited. */
  async closeWindow(): Promise<void> {
    this.#running = false;
    const exited = once(this.#app.process(), 'exit');
    await this.#app.evaluate(({ app, BrowserWindow }) => {
      app.on('window-all-closed', () => app.quit());
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await exited;
  }

  /** Starts the app again after `quit`, `closeWindow` or `kill`. */
  async start(): Promise<Page> {
    [this.#app, this.#page] = await start(this.dataFolder);
    this.#running = true;
    return this.#page;
  }

  async close(): Promise<void> {
    if (this.#running) await this.kill();
  }
}

async function start(dataFolder: string): Promise<[ElectronApplication, Page]> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: electronArgs(pausedAppFolder),
    env: electronEnv(dataFolder),
  });
  // Do not open a browser or a message box on this machine.
  await app.evaluate(({ dialog, shell }) => {
    const questions: string[] = [];
    Object.assign(globalThis, { questions, answer: '' });
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, detail = '', buttons = [] } = args.at(-1) as Electron.MessageBoxOptions;
      questions.push(`${message}\n${detail}`);
      const { answer } = globalThis as unknown as { answer: string };
      return Promise.resolve({ response: Math.max(0, buttons.indexOf(answer)), checkboxChecked: false });
    };
    const opened: string[] = [];
    Object.assign(globalThis, { openedLinks: opened });
    shell.openExternal = (url: string) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(10_000);
  return [app, page];
}
