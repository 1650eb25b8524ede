import type { Page } from '@playwright/test';
import type { LecternApp } from './app.ts';

/** A part of the window, located by accessible roles and names. */
export abstract class Model {
  readonly #app: LecternApp;
  constructor(app: LecternApp) {
    this.#app = app;
  }
  get page(): Page {
    return this.#app.page;
  }
}
