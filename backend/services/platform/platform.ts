import type { CommandOutput } from '../../../contract/commands.ts';

export type AppUpdateStatus = CommandOutput<'appUpdate.get'>;

/** The program. */
export interface AppService {
  readonly version: string;
  readonly platform: string;
  /** Names and versions of the runtime. */
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
  /** The file with the licenses of Chromium and Electron's other parts; null where there is none. */
  readonly runtimeLicenses: string | null;
  quit(): void;
}

/** The system's file dialogs. */
export interface DialogService {
  /** Absolute paths of the files to read; empty when the user cancelled. */
  openFiles(): Promise<readonly string[]>;
  /** A folder to read files from; null when the user cancelled. */
  openFolder(): Promise<string | null>;
  /** The same for files that other programs exported. */
  openAnnotations(): Promise<readonly string[]>;
  /** Where to save; the user has agreed to replace what is there. Null when they cancelled. */
  saveFile(suggestedName: string): Promise<string | null>;
  /** A folder to save several files in; null when the user cancelled. */
  chooseFolder(): Promise<string | null>;
  /** Where to save a backup; the user has agreed to replace what is there. Null when they cancelled. */
  saveBackup(suggestedName: string): Promise<string | null>;
  /** A backup to restore; null when the user cancelled. */
  chooseBackup(): Promise<string | null>;
  /** The folder to link; null when the user cancelled. */
  linkFolder(): Promise<string | null>;
}

/** Actions of the operating system. */
export interface ShellService {
  /** Opens an http, https or mailto URL in the user's browser or mail program. */
  openExternal(url: string): Promise<void>;
  /** Shows a folder in the file manager. */
  showFolder(folder: string): Promise<void>;
  /** Opens a file of Lectern with the default program of the system. */
  openFile(file: string): Promise<void>;
}

/** Newer versions of the program. Only `check` and `download` make requests. */
export interface AppUpdateService {
  status(): AppUpdateStatus | Promise<AppUpdateStatus>;
  /** Never rejects: an error is in the status. */
  check(): Promise<void>;
  download(): Promise<void>;
  install(): void;
}

/** Printing to paper and PDF. Both get a complete HTML page, which runs no scripts and makes no requests. */
export interface PrintService {
  /** The system's print dialog; false when the user cancelled. */
  print(html: string): Promise<boolean>;
  /** The bytes of a PDF. */
  pdf(html: string, title: string): Promise<Uint8Array>;
}

export interface ClipboardService {
  writeText(text: string): void;
}
