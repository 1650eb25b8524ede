import { messageRef } from '../messages/message-keys.ts';
import { AppError } from '../core/model/error.ts';
import type { EventPayload } from '../contract/events.ts';
import type { EventName } from '../contract/names.ts';
import type { Reply } from '../contract/reply.ts';
import { resourcesFolder, resourcesIn } from '../data/resources.ts';
import type { AnalysisEngine } from './services/analysis/analysis-jobs.ts';
import { createServices, type ServiceDependencies } from './services/create-services.ts';
import { dispatch } from './dispatch/dispatch.ts';
import { importDropped } from './dispatch/import-dropped.ts';
import type { StartedBatch } from './services/open-files/import-paths.ts';
import type { ConsentService } from './services/platform/consent.ts';
import type {
  ClipboardService,
  DialogService,
  PrintService,
  ShellService,
  AppUpdateService,
} from './services/platform/platform.ts';

export interface HeadlessAppOptions {
  /** The library's folder; created when it is missing. */
  readonly dataFolder: string;
  /** The folder with migrations/, lexicon/ and sample/; by default the one that belongs to this file. */
  readonly resourcesFolder?: string;
  /** Results of the system's dialogs; without them every dialog is cancelled. */
  readonly dialogs?: Partial<DialogService>;
  /** Answers the questions that the user is asked; without it the user declines. */
  readonly consent?: Partial<ConsentService>;
  readonly shell?: Partial<ShellService>;
  readonly clipboard?: ClipboardService;
  readonly appUpdate?: AppUpdateService;
  /** Without one nothing is printed, as if the user had cancelled. */
  readonly printer?: PrintService;
  readonly syncDelayMs?: number;
  /** How often the window is notified of imports; see import-notifier.ts. */
  readonly importIntervals?: ServiceDependencies['importIntervals'];
  readonly engine?: AnalysisEngine;
  readonly busyTimeout?: number;
  /** Gets unexpected errors; by default they go to standard error. */
  readonly log?: (error: unknown) => void;
  readonly quit?: () => void;
  /** The URL of an image in the window, which the caller serves. */
  readonly pictureUrl?: ServiceDependencies['pictureUrl'];
}

type EventMessage = {
  readonly [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> };
}[EventName];
type Listener = (event: EventMessage) => void;

/** The app without its window: the same handlers on a real library. */
export interface HeadlessApp {
  /** Sends a command like the window. Never rejects. */
  invoke(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Listens to every event; returns a function that stops it. */
  on(listener: Listener): () => void;
  /** Imports dropped files and folders as the window's preload script does. Never rejects. */
  importDropped(paths: readonly string[]): Promise<Reply<StartedBatch>>;
  /** Opens a URL like the system. */
  openDeepLink(url: string): void;
  close(): Promise<void>;
}

const rejectPdf = (): Promise<Uint8Array> =>
  Promise.reject(new AppError('unsupported', messageRef('errors.export.noPdf')));

/** Starts the handlers under plain Node, for tests that bring their own window. */
export function createHeadlessApp(options: HeadlessAppOptions): HeadlessApp {
  const listeners = new Set<Listener>();
  const services = createServices({
    dataFolder: options.dataFolder,
    resources: resourcesIn(options.resourcesFolder ?? resourcesFolder()),
    engine: options.engine,
    busyTimeout: options.busyTimeout,
    appUpdate: options.appUpdate,
    app: {
      version: '0.0.0',
      platform: process.platform,
      runtime: [{ name: 'Node.js', version: process.versions.node }],
      runtimeLicenses: null,
      quit: options.quit ?? (() => undefined),
    },
    dialogs: {
      openFiles: () => Promise.resolve([]),
      openFolder: () => Promise.resolve(null),
      openAnnotations: () => Promise.resolve([]),
      saveFile: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(null),
      saveBackup: () => Promise.resolve(null),
      chooseBackup: () => Promise.resolve(null),
      linkFolder: () => Promise.resolve(null),
      ...options.dialogs,
    },
    consent: {
      fetch: () => Promise.resolve('declined' as const),
      openLink: () => Promise.resolve('cancel' as const),
      notesOrigin: () => Promise.resolve('cancel' as const),
      ...options.consent,
    },
    shell: {
      openExternal: () => Promise.resolve(),
      showFolder: () => Promise.resolve(),
      openFile: () => Promise.resolve(),
      ...options.shell,
    },
    printer: options.printer ?? { print: () => Promise.resolve(false), pdf: rejectPdf },
    syncDelayMs: options.syncDelayMs,
    importIntervals: options.importIntervals,
    clipboard: options.clipboard ?? { writeText: () => undefined },
    emit: (name, payload) => {
      for (const listener of listeners) listener({ name, payload } as EventMessage);
    },
    pictureUrl: options.pictureUrl ?? (({ hash }) => `lectern-picture://${hash}/`),
    log: options.log ?? ((error) => console.error(error)),
  });
  return {
    invoke: (name, input) => dispatch(services, name, input),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    importDropped: (paths) => importDropped(services, paths),
    openDeepLink: (url) => services.deepLinks.put(url),
    close: () => services.close(),
  };
}
