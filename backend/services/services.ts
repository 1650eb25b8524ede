import type { CommandOutput } from '../../contract/commands.ts';
import type { EventPayload } from '../../contract/events.ts';
import type { EventName } from '../../contract/names.ts';
import type { AnalysisQueue } from './analysis/analysis-queue.ts';
import type { Picture } from '../../data/store/pictures/picture-files.ts';
import type { ImportQueue } from './import/import-queue.ts';
import type { Reader } from './import/reader.ts';
import type { UpdateShelf } from './import/pending-revisions.ts';
import type { BackgroundAnalysis } from './analysis/background-analysis.ts';
import type { RunLibraryJob } from './library/run-library-job.ts';
import type { SearchIndex } from './search/search-index.ts';
import type { Searcher } from './search/searcher.ts';
import type { AnnotationImports } from './annotation-import/annotation-imports.ts';
import type { AddressQueue } from './deep-links/deep-link-queue.ts';
import type { ImportNews } from './import/import-notifier.ts';
import type { LibrarySession } from './library/library-session.ts';
import type { VaultService } from './linked-folder/linked-folder-service.ts';

export type UpdateStatus = CommandOutput<'appUpdate.get'>;

/** The program itself. */
export interface AppService {
  readonly version: string;
  readonly platform: string;
  /** What it runs on. */
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
  /** The file with the licences of Chromium and Electron's other parts; null where there is none. */
  readonly runtimeLicences: string | null;
  quit(): void;
}

/** The system's file dialogs. */
export interface DialogService {
  /** Absolute paths of the files to read; empty when the person cancelled. */
  openFiles(): Promise<readonly string[]>;
  /** A folder to read files from; null when the person cancelled. */
  openFolder(): Promise<string | null>;
  /** The same for files that other programs exported. */
  openAnnotations(): Promise<readonly string[]>;
  /** Where to save; the person has agreed to replace what is there. Null when they cancelled. */
  saveFile(suggestedName: string): Promise<string | null>;
  /** A folder to save several files in; null when the person cancelled. */
  chooseFolder(): Promise<string | null>;
  /** Where to save a backup; the person has agreed to replace what is there. Null when they cancelled. */
  saveBackup(suggestedName: string): Promise<string | null>;
  /** A backup to restore; null when the person cancelled. */
  chooseBackup(): Promise<string | null>;
  /** The folder of notes to keep up to date; null when the person cancelled. */
  linkFolder(): Promise<string | null>;
}

/** What the system does for us outside the window. */
export interface ShellService {
  /** Opens an http, https or mailto address in the person's browser or mail program. */
  openExternal(url: string): Promise<void>;
  /** Shows a folder in the file manager. */
  showFolder(folder: string): Promise<void>;
  /** Opens a file of the program's own with whatever program the system has for it. */
  openFile(file: string): Promise<void>;
}

/** Newer versions of the program. Nothing is asked for but by `check` and `download`. */
export interface UpdateService {
  status(): UpdateStatus | Promise<UpdateStatus>;
  /** Never rejects: what went wrong is in the status. */
  check(): Promise<void>;
  download(): Promise<void>;
  install(): void;
}

/** Paper, and what looks like it. Both are given a whole HTML page, which runs nothing and asks nobody for anything. */
export interface PrintService {
  /** The system's print dialog; false when the person cancelled. */
  print(html: string): Promise<boolean>;
  /** The bytes of a PDF. */
  pdf(html: string, title: string): Promise<Uint8Array>;
}

export interface ClipboardService {
  writeText(text: string): void;
}

/** Sends an event to the window. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** All that handlers may use. Nothing in it is Electron's, so that they also run under plain Node. */
export interface Services {
  readonly app: AppService;
  readonly dialogs: DialogService;
  readonly shell: ShellService;
  readonly clipboard: ClipboardService;
  /** Newer versions of the program itself. */
  readonly selfUpdate: UpdateService;
  readonly printer: PrintService;
  readonly library: LibrarySession;
  /** Reads articles in threads. Rejects with an `AppError` that says why something cannot be read. */
  readonly reader: Reader;
  readonly imports: ImportQueue;
  /** Texts that were read again and wait for the person's word. */
  readonly updates: UpdateShelf;
  readonly news: ImportNews;
  /** The address by which the window shows a kept picture. */
  readonly pictureAddress: (picture: Pick<Picture, 'hash' | 'type'>) => string;
  readonly analysis: AnalysisQueue;
  /** Looks through the articles that nobody has opened. */
  readonly background: BackgroundAnalysis;
  readonly searchIndex: SearchIndex;
  readonly searcher: Searcher;
  readonly annotationImports: AnnotationImports;
  /** `lectern://` addresses on their way to the window. */
  readonly addresses: AddressQueue;
  /** The linked folder of notes. */
  readonly vault: VaultService;
  /** Long work in a thread of its own. */
  readonly jobs: RunLibraryJob;
  readonly emit: Emit;
  /** Writes an unexpected error to the local log. */
  readonly log: (error: unknown) => void;
}
