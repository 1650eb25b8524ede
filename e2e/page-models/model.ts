import type { Page } from '@playwright/test';
import type { LecternApp } from './app.ts';

/** A part of the window, found by roles and names as a person with a screen reader finds it. */
export abstract class Model {
  readonly #app: LecternApp;
  constructor(app: LecternApp) {
    this.#app = app;
  }
  get page(): Page {
    return this.#app.page;
  }
}
