import type { AnalysisQueue } from './analysis/analysis-queue.ts';
import type { Picture } from '../../data/store/pictures/picture-files.ts';
import type { ImportQueue } from './import/import-queue.ts';
import type { Reader } from './import/reader.ts';
import type { PendingRevisions } from './import/pending-revisions.ts';
import type { BackgroundAnalysis } from './analysis/background-analysis.ts';
import type { RestoreTask } from './backup/restore/restore-task.ts';
import type { RunLibraryJob } from './jobs/run-library-job.ts';
import type { EntityIndex } from './analysis/entity-index.ts';
import type { RunningExport } from './export/running-export.ts';
import type { SpaceReclaimer } from './library/reclaim-space.ts';
import type { SearchIndex } from './search/search-index.ts';
import type { Searcher } from './search/searcher.ts';
import type { AnnotationImports } from './annotation-import/annotation-imports.ts';
import type { AnnotationReader } from './annotation-import/annotation-reader.ts';
import type { ImportLinks } from './deep-links/import-links.ts';
import type { DeepLinkQueue } from './deep-links/deep-link-queue.ts';
import type { ImportNotifier } from './import/import-notifier.ts';
import type { LibrarySession } from './library/library-session.ts';
import type { LinkedFolderService } from './linked-folder/linked-folder-service.ts';
import type { ConsentService } from './platform/consent.ts';
import type { Emit } from './platform/emit.ts';
import type {
  AppService,
  ClipboardService,
  DialogService,
  PrintService,
  ShellService,
  AppUpdateService,
} from './platform/platform.ts';

/** The services that handlers use. None depends on Electron, so handlers also run in plain Node. */
export interface Services {
  readonly app: AppService;
  readonly dialogs: DialogService;
  readonly consent: ConsentService;
  readonly shell: ShellService;
  readonly clipboard: ClipboardService;
  /** Newer versions of the program. */
  readonly appUpdate: AppUpdateService;
  readonly printer: PrintService;
  readonly library: LibrarySession;
  /** Reads articles in threads. Rejects with an `AppError` for what cannot be read. */
  readonly reader: Reader;
  readonly imports: ImportQueue;
  /** New texts of articles that the user has not accepted yet. */
  readonly pendingRevisions: PendingRevisions;
  readonly importNotifier: ImportNotifier;
  readonly restoreTask: RestoreTask;
  /** The URL by which the window displays a stored image. */
  readonly pictureUrl: (picture: Pick<Picture, 'hash' | 'type'>) => string;
  readonly analysis: AnalysisQueue;
  /** Analyzes the articles that have not been opened. */
  readonly background: BackgroundAnalysis;
  readonly searchIndex: SearchIndex;
  readonly runningExport: RunningExport;
  readonly entityIndex: EntityIndex;
  readonly space: SpaceReclaimer;
  readonly searcher: Searcher;
  readonly annotationImports: AnnotationImports;
  /** Reads annotation files in a thread. */
  readonly annotationReader: AnnotationReader;
  /** `lectern://` links on their way to the window. */
  readonly deepLinks: DeepLinkQueue;
  /** Pages that links request. */
  readonly importLinks: ImportLinks;
  /** The linked folder. */
  readonly linkedFolder: LinkedFolderService;
  /** Long work in its own thread. */
  readonly jobs: RunLibraryJob;
  readonly emit: Emit;
  /** Writes an unexpected error to the local log. */
  readonly log: (error: unknown) => void;
}
