'use strict';
// Starts the app, but holds back its beginning until Playwright is connected and says so: a window that opens while
// Playwright attaches can leave it waiting for ever. The app itself runs as it is.
const path = require('node:path');
const { app } = require('electron');

const root = path.resolve(__dirname, '../../..');
const about = require(path.join(root, 'package.json'));
const electronReady = app.whenReady();
let release;
const connected = new Promise((resolve) => {
  release = resolve;
});
app.whenReady = () => connected.then(() => electronReady);
// The name that Playwright calls once it is connected.
Object.assign(globalThis, { __playwright_run: release });

app.setName(about.productName);
app.setVersion(about.version);
require(path.join(root, about.main));
