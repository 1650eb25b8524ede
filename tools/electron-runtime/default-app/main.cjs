'use strict';
// Loads the app folder named on the command line, as the default app in Electron's own distribution does.
const fs = require('node:fs');
const path = require('node:path');
const { app } = require('electron');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  console.error('Name the app folder on the command line.');
  app.exit(2);
} else {
  const folder = path.resolve(named);
  const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  if (about.desktopName) app.setDesktopName(about.desktopName);
  app.setAppPath(folder);
  process.defaultApp = true;
  require(path.join(folder, about.main));
}
