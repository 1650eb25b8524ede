import type { Resources } from '../../data/resources.ts';
import { createAnalysisQueue } from './analysis/analysis-queue.ts';
import type { AnalysisEngine } from './analysis/analysis-jobs.ts';
import { createEntityIndex } from './analysis/entity-index.ts';
import { createImportQueue } from './import/import-queue.ts';
import { createReader } from './import/reader.ts';
import { createPendingRevisions } from './import/pending-revisions.ts';
import { createBackgroundAnalysis } from './analysis/background-analysis.ts';
import { runLibraryJob } from './jobs/run-library-job.ts';
import { createRestoreTask } from './backup/restore/restore-task.ts';
import { startBackupSchedule } from './backup/backup-schedule.ts';
import { createRunningExport } from './export/running-export.ts';
import { createSearchIndex } from './search/search-index.ts';
import { createSearcher } from './search/searcher.ts';
import { createWorkerEngine } from './analysis/worker-engine.ts';
import { createAnnotationImports } from './annotation-import/annotation-imports.ts';
import { createAnnotationReader } from './annotation-import/annotation-reader.ts';
import { createImportLinks } from './deep-links/import-links.ts';
import { createDeepLinkQueue } from './deep-links/deep-link-queue.ts';
import { createImportNotifier } from './import/import-notifier.ts';
import type { ImportIntervals } from './import/import-notifier.ts';
import { createLibrarySession } from './library/library-session.ts';
import { noAppUpdates } from './platform/no-updates.ts';
import type { AppUpdateService } from './platform/platform.ts';
import { createSpaceReclaimer } from './library/reclaim-space.ts';
import { purgeExpiredTrash } from './library/trash-retention.ts';
import type { ChangedEvent, Emit } from './platform/emit.ts';
import type { Services } from './services.ts';
import { createLinkedFolderService } from './linked-folder/linked-folder-service.ts';

/** The parts that differ between the app and tests of the same handlers. */
export interface ServiceDependencies extends Pick<
  Services,
  'app' | 'dialogs' | 'consent' | 'shell' | 'clipboard' | 'printer' | 'emit' | 'log' | 'pictureUrl'
> {
  /** The library's folder. */
  readonly dataFolder: string;
  readonly resources: Resources;
  /** Replaces the worker thread. */
  readonly engine?: AnalysisEngine | undefined;
  /** Without it, the program does not check for newer versions. */
  readonly appUpdate?: AppUpdateService | undefined;
  /** Delay between a change and the update of the linked folder, ms. */
  readonly syncDelayMs?: number | undefined;
  /** Between two notifications about imports, ms. */
  readonly importIntervals?: ImportIntervals | undefined;
  /** How long a write waits for a write of another program, ms. */
  readonly busyTimeout?: number | undefined;
}

export interface RunningServices extends Services {
  /** Stops all services and closes the library. */
  close(): Promise<void>;
}

/** Opens the library and creates the services of the handlers. Never throws: a library that cannot be opened has a problem. */
export function createServices(dependencies: ServiceDependencies): RunningServices {
  const { app, dialogs, consent, shell, clipboard, printer, log, dataFolder, resources, busyTimeout } =
    dependencies;
  const library = createLibrarySession({ folder: dataFolder, resources, log, busyTimeout });
  const engine = dependencies.engine ?? createWorkerEngine({ lexicon: resources.lexicon });
  const searchIndex = createSearchIndex({
    db: () => library.db,
    onDone: () => dependencies.emit('changed', { topic: 'library' }),
    onError: (error) => library.problem ?? log(error),
  });
  const entityIndex = createEntityIndex({
    db: () => library.db,
    onDone: () => dependencies.emit('changed', { topic: 'entities' }),
    onError: (error) => library.problem ?? log(error),
  });
  const searcher = createSearcher(dataFolder);
  const space = createSpaceReclaimer(
    () => library.db,
    (error) => library.problem ?? log(error),
  );
  const emit: Emit = (name, payload) => {
    if (name !== 'changed') return dependencies.emit(name, payload);
    // Any change of the library may change search results.
    const change = payload as ChangedEvent;
    const { among: _notSent, ...event } = change;
    dependencies.emit('changed', event);
    searchIndex.wake(change.articleId);
    entityIndex.wake();
    linkedFolder.noteChange(change);
  };
  const analysis = createAnalysisQueue({
    engine,
    db: () => library.db,
    onChanged: (articleId) => emit('changed', { topic: 'analysis', articleId }),
    onEntitiesChanged: () => emit('changed', { topic: 'entities' }),
    onError: log,
  });
  const linkedFolder = createLinkedFolderService({
    library,
    analysis,
    emit,
    log,
    delay: dependencies.syncDelayMs,
  });
  const reader = createReader({ libraryFolder: dataFolder });
  const pendingRevisions = createPendingRevisions();
  const importNotifier = createImportNotifier(emit, dependencies.importIntervals);
  const imports = createImportQueue({
    reader,
    pendingRevisions,
    db: () => library.db,
    onProgress: importNotifier.progress,
    onSaved: (articleId, status) => importNotifier.saved(articleId, status === 'updated'),
    onImported: (articleIds) => background.add(articleIds),
    onError: log,
  });
  const background = createBackgroundAnalysis({
    queue: analysis,
    engineVersion: engine.version,
    db: () => library.db,
    onProgress: () => emit('changed', { topic: 'entities' }),
    onError: log,
  });
  const annotationReader = createAnnotationReader();
  const annotationImports = createAnnotationImports({
    library,
    reader: annotationReader,
    onProgress: () => emit('changed', { topic: 'annotationImport' }),
    onSaved: () => {
      for (const topic of ['articles', 'highlights', 'tags'] as const) emit('changed', { topic });
      // Some files contain the texts of their articles.
      background.start();
    },
    onError: log,
  });
  library.open();
  // Changes that other programs or the command line made while the program was not running.
  if (!library.problem) linkedFolder.noteChange({ topic: 'articles' });
  const endSchedule = startBackupSchedule({
    folder: dataFolder,
    run: runLibraryJob,
    isOpen: () => library.problem === null,
    onMade: () => emit('changed', { topic: 'backups' }),
    onError: log,
  });
  void purgeExpiredTrash(library, log).then(() => space.wake());
  searchIndex.wake();
  entityIndex.wake();
  return {
    app,
    dialogs,
    consent,
    shell,
    clipboard,
    appUpdate: dependencies.appUpdate ?? noAppUpdates,
    printer,
    emit,
    log,
    library,
    analysis,
    background,
    searchIndex,
    entityIndex,
    space,
    runningExport: createRunningExport(() => dependencies.emit('changed', { topic: 'export' })),
    searcher,
    annotationImports,
    annotationReader,
    deepLinks: createDeepLinkQueue(() => emit('deepLink', {})),
    importLinks: createImportLinks(),
    reader,
    imports,
    pendingRevisions,
    importNotifier,
    restoreTask: createRestoreTask(() => dependencies.emit('changed', { topic: 'restore' })),
    pictureUrl: dependencies.pictureUrl,
    linkedFolder,
    jobs: runLibraryJob,
    async close() {
      await linkedFolder.close();
      endSchedule();
      imports.close();
      annotationImports.close();
      await annotationImports.idle();
      await annotationReader.close();
      background.close();
      await reader.close();
      searchIndex.close();
      entityIndex.close();
      space.close();
      await searcher.close();
      await analysis.close();
      library.close();
    },
  };
}
