'use strict';
// Runs in the page before its own scripts, and reports when the awaited element is painted.
const { ipcRenderer } = require('electron');

const selector = process.env.LECTERN_START_SELECTOR;
const report = (name, at) => ipcRenderer.send('start-watch', name, performance.timeOrigin + at);

report('page: first script', performance.now());

function reportEntries() {
  for (const { name, responseEnd } of performance.getEntriesByType('resource'))
    report(`page: loaded ${name.replace(/^.*\//, '')}`, responseEnd);
  for (const { name, startTime } of performance.getEntriesByType('paint')) report(`page: ${name}`, startTime);
}

function look() {
  const found = document.querySelector(selector);
  if (!found?.textContent || found.getBoundingClientRect().height === 0) return requestAnimationFrame(look);
  // The frame with the element is painted after this task.
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    const at = performance.now();
    port1.close();
    setTimeout(() => {
      reportEntries();
      report('headline painted', at);
    }, 100);
  });
  port1.start();
  port2.postMessage(null);
}
requestAnimationFrame(look);
