'use strict';
// Starts the app in LECTERN_START_APP as it is, and prints when each step of its start happens, as lines of JSON. Times
// are those of the system's clock, ms.
const path = require('node:path');
const { app, ipcMain, session } = require('electron');

const now = () => performance.timeOrigin + performance.now();
const report = (name, at = now()) => process.stdout.write(`${JSON.stringify({ name, at })}\n`);

report('main process: first script');
const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, answer) =>
  handle(channel, async (event, ...args) => {
    const name = `${channel} ${typeof args[0] === 'string' ? args[0] : ''}`.trim();
    report(`request: ${name}`);
    try {
      return await answer(event, ...args);
    } finally {
      report(`reply: ${name}`);
    }
  });
ipcMain.on('start-watch', (_event, name, at) => report(name, at));
app.on('browser-window-created', (_event, window) => {
  report('window created');
  window.once('ready-to-show', () => report('ready to show'));
  window.once('show', () => report('window shown'));
  window.webContents.once('did-start-navigation', () => report('page starts to load'));
  window.webContents.once('dom-ready', () => report('page: DOM ready'));
});
void app.whenReady().then(() => {
  report('app ready');
  const preload = path.join(__dirname, 'preload.cjs');
  const { defaultSession } = session;
  // Newer runtimes register scripts one by one.
  if (defaultSession.registerPreloadScript)
    defaultSession.registerPreloadScript({ type: 'frame', filePath: preload });
  else defaultSession.setPreloads([preload]);
});

const folder = process.env.LECTERN_START_APP;
const about = require(path.join(folder, 'package.json'));
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
require(path.join(folder, about.main));
report('main process: all scripts');
