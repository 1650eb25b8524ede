import type { Page } from '@playwright/test';

/** The running app as a spec sees it, whichever of the two runtimes it is in. */
export interface LecternApp {
  /** The window; another one after `restart`. */
  readonly page: Page;
  /** The folder that holds the library. */
  readonly dataFolder: string;
  /** What the system's "save" dialog answers from now on; null cancels it. */
  answerSaveDialog(file: string | null): Promise<void>;
  /** What the system's dialogs for files to open, or for a folder, answer from now on. */
  answerOpenDialog(files: readonly string[]): Promise<void>;
  /** The addresses that were handed to the system's browser. */
  openedLinks(): Promise<string[]>;
  /** The text that was put on the clipboard. */
  clipboardText(): Promise<string>;
  /** Ends the app and starts it again on the same library. */
  restart(): Promise<Page>;
  close(): Promise<void>;
}
