import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { LecternApp } from '../page-models/app.ts';
import { headlessAppFile, rendererFolder } from './paths.ts';

/** There is no server: every request is fulfilled from the built files or refused. */
const origin = 'https://lectern.test';

/** At least as strict as the app's own policy. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** MIME types whose file extension differs from the subtype. */
const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The interface of backend/headless-app.ts that the tests use. */
interface HeadlessApp {
  invoke(name: string, input: unknown): Promise<unknown>;
  on(listener: (event: { readonly name: string; readonly payload: unknown }) => void): () => void;
  close(): Promise<void>;
}
interface HostModule {
  createHeadlessApp(options: object): HeadlessApp;
}

let running: Promise<Browser> | null = null;
/** One browser for all tests; each test has its own context. */
const getBrowser = (): Promise<Browser> =>
  (running ??= chromium.launch({
    executablePath: process.env['LECTERN_CHROMIUM'] ?? '/usr/bin/chromium',
    args: flags,
  }));

/** The renderer in a current Chromium; the app's handlers answer its commands on a real library. */
export class ChromiumApp implements LecternApp {
  readonly dataFolder: string;
  #context: BrowserContext;
  #page: Page | null = null;
  #app: HeadlessApp | null = null;
  #saveTo: string | null = null;
  #openFiles: readonly string[] = [];
  #clipboard = '';
  #answer = '';
  readonly #questions: string[] = [];
  readonly #links: string[] = [];

  private constructor(dataFolder: string, context: BrowserContext) {
    this.dataFolder = dataFolder;
    this.#context = context;
  }

  static async launch(dataFolder: string): Promise<ChromiumApp> {
    // This binding is for Electron; Node loads the one in the package.
    delete process.env['LECTERN_SQLITE_BINDING'];
    const browser = await getBrowser();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      serviceWorkers: 'block',
    });
    const app = new ChromiumApp(dataFolder, context);
    await app.#prepare();
    await app.#start();
    return app;
  }

  get page(): Page {
    if (!this.#page) throw new Error('the app is not running');
    return this.#page;
  }

  async #prepare(): Promise<void> {
    const context = this.#context;
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      if (url.origin !== origin) return route.abort();
      const picture = await this.#picture(url.pathname);
      if (picture) return route.fulfill(picture);
      const name = url.pathname === '/' ? '/index.html' : decodeURIComponent(url.pathname);
      const file = path.join(rendererFolder, path.posix.normalize(name));
      const body = await readFile(file).catch(() => null);
      if (body === null) return route.fulfill({ status: 404 });
      return route.fulfill({
        body,
        headers: {
          'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
        },
      });
    });
    await context.exposeBinding('lecternInvoke', (_source, name: string, input: unknown) =>
      this.#app?.invoke(name, input),
    );
    await context.addInitScript(() => {
      type Listener = (payload: unknown) => void;
      const listeners = new Map<string, Set<Listener>>();
      const invoke = (name: string, input: unknown) =>
        (window as unknown as { lecternInvoke(n: string, i: unknown): Promise<unknown> }).lecternInvoke(
          name,
          input,
        );
      const on = (name: string, listener: Listener) => {
        const all = listeners.get(name) ?? new Set();
        listeners.set(name, all.add(listener));
        return () => all.delete(listener);
      };
      const emit = (name: string, payload: unknown) => {
        for (const listener of listeners.get(name) ?? []) listener(payload);
      };
      // A browser page has no file paths; tests of dropped files run in Electron.
      const importDropped = () => Promise.resolve({ ok: true, value: { batchId: null } });
      Object.assign(window, { lectern: { invoke, on, importDropped }, lecternEmit: emit });
    });
  }

  /** Serves a stored picture, for which the app has a custom protocol. */
  async #picture(pathname: string): Promise<{ body: Buffer; contentType: string } | null> {
    const [, hash = '', ending = ''] = /^\/pictures\/([0-9a-f]{64})\.(\w+)$/.exec(pathname) ?? [];
    if (!hash) return null;
    const file = path.join(this.dataFolder, 'pictures', hash.slice(0, 2), `${hash}.${ending}`);
    const types: Readonly<Record<string, string>> = { svg: 'image/svg+xml', jpg: 'image/jpeg' };
    return { body: await readFile(file), contentType: types[ending] ?? `image/${ending}` };
  }

  async #start(): Promise<void> {
    const { createHeadlessApp } = (await import(pathToFileURL(headlessAppFile).href)) as HostModule;
    this.#app = createHeadlessApp({
      dataFolder: this.dataFolder,
      pictureUrl: ({ hash, type }: { hash: string; type: string }) =>
        `${origin}/pictures/${hash}.${endings[type] ?? type.slice('image/'.length)}`,
      dialogs: {
        openFiles: () => Promise.resolve(this.#openFiles),
        openFolder: () => Promise.resolve(this.#openFiles[0] ?? null),
        openAnnotations: () => Promise.resolve(this.#openFiles),
        saveFile: () => Promise.resolve(this.#saveTo),
        chooseFolder: () => Promise.resolve(this.#openFiles[0] ?? null),
        linkFolder: () => Promise.resolve(this.#openFiles[0] ?? null),
      },
      consent: {
        fetch: ({ urls }: { urls: readonly string[] }) => {
          this.#questions.push(urls.join('\n'));
          return Promise.resolve(this.#answer.startsWith('Download') ? 'confirmed' : 'declined');
        },
        openLink: (url: string) => {
          this.#questions.push(url);
          return Promise.resolve(
            this.#answer.startsWith('Open') ? 'open' : this.#answer.startsWith('Copy') ? 'copy' : 'cancel',
          );
        },
        notesOrigin: () => {
          this.#questions.push('notes');
          return Promise.resolve(
            this.#answer.startsWith('I ') ? 'own' : this.#answer.startsWith('Someone') ? 'others' : 'cancel',
          );
        },
      },
      shell: {
        openExternal: (url: string) => {
          this.#links.push(url);
          return Promise.resolve();
        },
      },
      clipboard: {
        writeText: (text: string) => {
          this.#clipboard = text;
        },
      },
    });
    const page = await this.#context.newPage();
    this.#page = page;
    page.setDefaultTimeout(10_000);
    this.#app.on(({ name, payload }) => {
      const emit = ([n, p]: readonly [string, unknown]) =>
        (window as unknown as { lecternEmit?(n: string, p: unknown): void }).lecternEmit?.(n, p);
      // The page may be closing; then the event is dropped.
      page.evaluate(emit, [name, payload] as const).catch(() => undefined);
    });
    await page.goto(`${origin}/`);
  }

  async #stop(): Promise<void> {
    await this.#page?.close();
    await this.#app?.close();
    this.#page = null;
    this.#app = null;
  }

  answerSaveDialog(file: string | null): Promise<void> {
    this.#saveTo = file;
    return Promise.resolve();
  }

  answerOpenDialog(files: readonly string[]): Promise<void> {
    this.#openFiles = files;
    return Promise.resolve();
  }

  answerQuestion(button: string): Promise<void> {
    this.#answer = button;
    return Promise.resolve();
  }

  takeQuestions(): Promise<string[]> {
    return Promise.resolve(this.#questions.splice(0));
  }

  openedLinks(): Promise<string[]> {
    return Promise.resolve([...this.#links]);
  }

  clipboardText(): Promise<string> {
    return Promise.resolve(this.#clipboard);
  }

  async restart(): Promise<Page> {
    await this.#stop();
    await this.#start();
    return this.page;
  }

  async close(): Promise<void> {
    await this.#stop();
    await this.#context.close();
  }
}
