import { parentPort, workerData } from 'node:worker_threads';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { getPicture } from '../../data/store/pictures/pictures.ts';
import { createServices } from '../../backend/services/create-services.ts';
import { dispatch } from '../../backend/dispatch/dispatch.ts';
import { announceExternalChanges } from '../../backend/services/library/external-changes.ts';
import { tidyPictures } from '../../backend/commands/pictures.ts';
import { importNamedFiles } from '../../backend/services/open-files/import-named-files.ts';
import { createLog } from '../../backend/services/log/log.ts';
import { pictureAddress } from '../protocols/picture-protocol.ts';
import type { MainCalls, SystemService, ThreadCalls, ThreadStart } from './calls.ts';
import { createRpc } from '../../backend/workers/rpc.ts';

// The thread that has the library: the handlers, the database, the queues. The main process keeps the window alive.

/** When the start is long over, ms: it reads the list of all pictures. */
const tidyAfter = 60_000;
/** Between two looks for articles that nobody has opened, ms. */
const lookEvery = 20_000;

if (!parentPort) throw new Error('this is the program of a thread');
const { dataFolder, app } = workerData as ThreadStart;
const log = createLog(dataFolder);

/** A service whose every function is called in the main process. */
const remote = <Service>(service: SystemService): Service =>
  new Proxy(
    {},
    {
      get:
        (_target, method) =>
        (...args: readonly unknown[]) =>
          main.call('system', service, String(method), args),
    },
  ) as Service;

const calls: ThreadCalls = {
  invoke: (name, input) => dispatch(services, name, input),
  picture: (hash) => getPicture(services.library.db, hash) ?? null,
  importFiles: (files) => importNamedFiles(services, files),
  openAddress: (address) => services.addresses.put(address),
  lookOutside: () => announceExternalChanges(services),
  close: () => services.close(),
};
const main = createRpc<ThreadCalls, MainCalls>(parentPort, calls, log);

for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    log(error);
    main.tell('trouble');
  });

const services = createServices({
  dataFolder,
  resources: resourcesIn(resourcesFolder()),
  app: { ...app, quit: () => main.tell('quit') },
  dialogs: remote('dialogs'),
  shell: remote('shell'),
  clipboard: { writeText: (text) => main.tell('system', 'clipboard', 'writeText', [text]) },
  printer: remote('printer'),
  selfUpdate: remote('selfUpdate'),
  pictureAddress,
  emit: (...event) => main.tell('emit', ...event),
  log,
});

// What was imported and nobody has opened is looked through too, once the window has settled and then now and then.
setInterval(() => {
  if (!services.library.problem) services.background.start();
}, lookEvery).unref();
setTimeout(() => tidyPictures(services), tidyAfter).unref();
