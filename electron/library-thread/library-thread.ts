import { workerData } from 'node:worker_threads';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { getPicture } from '../../data/store/pictures/pictures.ts';
import { createServices } from '../../backend/services/create-services.ts';
import { dispatch } from '../../backend/dispatch/dispatch.ts';
import { importDropped } from '../../backend/dispatch/import-dropped.ts';
import { watchExternalChanges } from '../../backend/services/library/external-changes.ts';
import { cleanUpPictures } from '../../backend/commands/articles/pictures.ts';
import { importNamedFiles } from '../../backend/services/open-files/import-named-files.ts';
import { createLog } from '../../backend/services/log/log.ts';
import { pictureUrl } from '../protocols/picture-protocol.ts';
import type { LibraryThreadData, LibraryThreadMethods, MainMethods, SystemService } from './methods.ts';
import { serveWorker } from '../../backend/workers/serve-worker.ts';

// Entry point of the thread that owns the library: handlers, database and queues. The main process keeps the window
// responsive.

/** Delay until unused pictures are removed, ms; this reads the list of all pictures and must not slow down startup. */
const pictureCleanupDelayMs = 60_000;
/** Interval between checks for articles without analysis, ms. */
const analysisIntervalMs = 20_000;

const { dataFolder, app } = workerData as LibraryThreadData;
const log = createLog(dataFolder);

/** A service whose functions are called in the main process. */
const remote = <Service>(service: SystemService): Service =>
  new Proxy(
    {},
    {
      get:
        (_target, method) =>
        (...args: readonly unknown[]) =>
          main.request('system', { service, method: String(method), args }),
    },
  ) as Service;

const methods: LibraryThreadMethods = {
  invoke: ({ name, input }) => dispatch(services, name, input),
  picture: (hash) => getPicture(services.library.db, hash) ?? null,
  importFiles: (files) => importNamedFiles(services, files),
  importDropped: (paths) => importDropped(services, paths),
  openDeepLink: (url) => services.deepLinks.put(url),
  setVisible: (isVisible) => externalChanges.watch(isVisible),
  close: () => services.close(),
};
const main = serveWorker<LibraryThreadMethods, MainMethods>(methods, log);

for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    log(error);
    main.notify('unexpectedError', null);
  });

const services = createServices({
  dataFolder,
  resources: resourcesIn(resourcesFolder()),
  app: { ...app, quit: () => main.notify('quit', null) },
  dialogs: remote('dialogs'),
  consent: remote('consent'),
  shell: remote('shell'),
  clipboard: {
    writeText: (text) => main.notify('system', { service: 'clipboard', method: 'writeText', args: [text] }),
  },
  printer: remote('printer'),
  appUpdate: remote('appUpdate'),
  pictureUrl,
  emit: (name, payload) => main.notify('emit', { name, payload }),
  log,
});

// The window is shown soon, or again after this thread has been restarted.
const externalChanges = watchExternalChanges(services);
externalChanges.watch(true);

// Imported articles are analyzed in the background even when they were never opened.
setInterval(() => {
  if (!services.library.problem) services.background.start();
}, analysisIntervalMs).unref();
setTimeout(() => cleanUpPictures(services), pictureCleanupDelayMs).unref();
