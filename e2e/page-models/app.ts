import type { Page } from '@playwright/test';

/** The running app, independent of the runtime (Electron or Chromium). */
export interface LecternApp {
  /** The window's page; a new one after `restart`. */
  readonly page: Page;
  /** Folder that contains the library. */
  readonly dataFolder: string;
  /** Sets the answer of the system's save dialog; null cancels it. */
  answerSaveDialog(file: string | null): Promise<void>;
  /** Sets the answer of the system's open dialogs for files and folders. */
  answerOpenDialog(files: readonly string[]): Promise<void>;
  /** Sets the answer to the program's questions in message boxes of the system: the label of a button. */
  answerQuestion(button: string): Promise<void>;
  /** Returns the questions that were asked since the last call: message and details. */
  takeQuestions(): Promise<string[]>;
  /** URLs passed to the system's browser. */
  openedLinks(): Promise<string[]>;
  /** Text on the clipboard. */
  clipboardText(): Promise<string>;
  /** Quits the app and starts it again with the same library. */
  restart(): Promise<Page>;
  close(): Promise<void>;
}
