import path from 'node:path';

/** Folder that Electron is started with: the repository, whose package.json names the built main script. */
export const appRoot = path.resolve(import.meta.dirname, '../..');
/** The built app. */
const appFolder = path.join(appRoot, 'out/app');
export const rendererFolder = path.join(appFolder, 'renderer');
export const preloadFile = path.join(appFolder, 'preload.cjs');
export const headlessAppFile = path.join(appFolder, 'headless-app.mjs');
/** An app folder that starts the built app once Playwright is connected. */
export const pausedAppFolder = path.join(import.meta.dirname, 'paused-app');
