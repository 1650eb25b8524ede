import type { CommandOutput } from '../../../contract/commands.ts';

export type AppUpdateStatus = CommandOutput<'appUpdate.get'>;

/** The program itself. */
export interface AppService {
  readonly version: string;
  readonly platform: string;
  /** What it runs on. */
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
  /** The file with the licenses of Chromium and Electron's other parts; null where there is none. */
  readonly runtimeLicenses: string | null;
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
export interface AppUpdateService {
  status(): AppUpdateStatus | Promise<AppUpdateStatus>;
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
