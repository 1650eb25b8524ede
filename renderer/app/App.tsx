import { useMemo, useReducer } from 'react';
import { useQuery } from '@tanstack/react-query';
import { textSizes } from '../../core/model/settings.ts';
import { queries } from '../lib/api/queries.ts';
import { AboutDialog } from '../features/about/AboutDialog.tsx';
import { EntitiesView } from '../features/entities/pages/EntitiesView.tsx';
import { EntityPageView } from '../features/entities/pages/EntityPageView.tsx';
import { BackupsDialog } from '../features/backups/BackupsDialog.tsx';
import { AnnotationImportProgress } from '../features/annotation-import/AnnotationImportProgress.tsx';
import { AnnotationImportReportDialog } from '../features/annotation-import/AnnotationImportReportDialog.tsx';
import { useAnnotationImport } from '../features/annotation-import/use-annotation-import.ts';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { ImportDialogs } from '../features/import/ImportDialogs.tsx';
import { useImport } from '../features/import/use-import.ts';
import { LibraryView } from '../features/library/LibraryView.tsx';
import { rememberFilter } from '../features/library/state/remembered-library-view.ts';
import { AnnotationsView } from '../features/annotations/page/AnnotationsView.tsx';
import { rememberAnnotationFilter } from '../features/annotations/page/use-annotation-list.ts';
import { ReaderView } from '../features/reader/ReaderView.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { ShortcutsDialog } from '../features/settings/ShortcutsDialog.tsx';
import { useSetSettings, useSettings } from '../lib/settings/use-settings.ts';
import { useTheme } from '../features/settings/use-theme.ts';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import { StartupProblem } from '../features/startup/StartupProblem.tsx';
import { useToasts } from '../ui/toast/ToastProvider.tsx';
import { useAppUpdateNotice } from '../features/app-update/use-app-update-notice.ts';
import { useUndo } from '../lib/undo/UndoProvider.tsx';
import { expectFind, requestFind } from '../lib/navigation/find-request.ts';
import { LinkedFolderDialog } from '../features/linked-folder/LinkedFolderDialog.tsx';
import { NavigationContext, type Navigation } from '../lib/navigation/navigation.ts';
import { TopBar } from './TopBar.tsx';
import { createUiState, uiReducer } from '../lib/navigation/ui-state.ts';
import { useDeepLinks } from '../lib/navigation/use-deep-links.ts';
import { useFirstArticle } from './use-first-article.ts';
import { useActionKeys, useActions } from '../lib/actions/use-actions.tsx';
import { useRegionKeys } from './use-region-keys.ts';
import './app.css';

/** The window: a top bar, one view below it, and at most one dialog. */
export function App() {
  const [state, dispatch] = useReducer(uiReducer, window.innerWidth, createUiState);
  const settings = useSettings();
  const setSettings = useSetSettings();
  const undo = useUndo();
  const toasts = useToasts();
  useTheme(settings);
  useRegionKeys();

  const navigation = useMemo<Navigation>(
    () => ({
      openArticle: (articleId, at) => dispatch({ type: 'open-article', articleId, at }),
      openLibrary: (filter) => {
        if (filter) rememberFilter(filter);
        dispatch({ type: 'open-library', reset: filter !== undefined });
      },
      openNotes: (filter) => {
        if (filter) rememberAnnotationFilter(filter);
        dispatch({ type: 'open-notes' });
      },
      openEntities: () => dispatch({ type: 'open-entities', entity: null }),
      openEntity: (entity) => dispatch({ type: 'open-entities', entity }),
    }),
    [],
  );
  const { openArticle } = navigation;
  const imports = useImport();
  const annotations = useAnnotationImport();

  const resize = (size: number) =>
    setSettings({ textSize: Math.min(textSizes.max, Math.max(textSizes.min, size)) });

  const openDialog = (name: 'settings' | 'shortcuts' | 'about') => () =>
    dispatch({ type: 'open-dialog', dialog: { name } });
  useActionKeys();
  useActions({
    library: () => dispatch({ type: 'open-library' }),
    notes: () => dispatch({ type: 'open-notes' }),
    names: () => dispatch({ type: 'open-entities', entity: null }),
    find: () => void requestFind(),
    search() {
      if (state.view.name === 'library') return void requestFind();
      expectFind();
      dispatch({ type: 'open-library' });
    },
    import: () => void imports.importFiles(),
    'import-folder': () => void imports.importFolder(),
    'import-address': () => dispatch({ type: 'open-dialog', dialog: { name: 'address', text: '' } }),
    'import-annotations': () => void annotations.run(),
    'paste-text': () => dispatch({ type: 'open-dialog', dialog: { name: 'paste', pasted: null } }),
    export() {
      if (state.view.name === 'reader')
        dispatch({ type: 'open-dialog', dialog: { name: 'export', articleIds: [state.view.articleId] } });
      else toasts.info('Open an article, or choose some in the list, to export them.');
    },
    undo: () => void undo.undo(),
    redo: () => void undo.redo(),
    settings: openDialog('settings'),
    shortcuts: openDialog('shortcuts'),
    about: openDialog('about'),
    'toggle-entities': () => dispatch({ type: 'toggle-sidebar', sidebar: 'entities' }),
    'toggle-annotations': () => dispatch({ type: 'toggle-sidebar', sidebar: 'annotations' }),
    'text-larger': () => void resize(settings.textSize + 1),
    'text-smaller': () => void resize(settings.textSize - 1),
    'text-default-size': () => void resize(textSizes.default),
  });
  useAppUpdateNotice(state.dialog?.name === 'settings', () =>
    dispatch({ type: 'open-dialog', dialog: { name: 'settings' } }),
  );

  const problem = useQuery(queries.startupProblem);
  useFirstArticle(openArticle, state.view.name === 'library');
  useDeepLinks(navigation, problem.data === null);
  if (problem.isPending) return null;
  if (problem.data) return <StartupProblem problem={problem.data} />;

  const close = () => dispatch({ type: 'close-dialog' });
  return (
    <NavigationContext value={navigation}>
      <div className="app">
        <TopBar view={state.view.name} sidebar={state.sidebar} />
        <PartBoundary name="This view" resetKey={state.view}>
          {state.view.name === 'library' ? (
            <LibraryView
              key={state.view.visit}
              onOpen={openArticle}
              onExport={(articleIds) =>
                dispatch({ type: 'open-dialog', dialog: { name: 'export', articleIds } })
              }
            />
          ) : state.view.name === 'notes' ? (
            <AnnotationsView key={state.view.visit} />
          ) : state.view.name === 'entities' ? (
            state.view.entity ? (
              <EntityPageView entity={state.view.entity} />
            ) : (
              <EntitiesView />
            )
          ) : (
            <ReaderView
              key={state.view.articleId}
              articleId={state.view.articleId}
              at={state.view.at}
              sidebar={state.sidebar}
              onSidebar={(sidebar) => dispatch({ type: 'show-sidebar', sidebar })}
              onLibrary={() => dispatch({ type: 'open-library' })}
            />
          )}
        </PartBoundary>
        <PartBoundary name="This dialog" resetKey={state.dialog}>
          <ImportDialogs
            dialog={state.dialog}
            imports={imports}
            onDialog={(dialog) => dispatch({ type: 'open-dialog', dialog })}
            onClose={close}
            onOpen={openArticle}
          />
          {state.dialog?.name === 'settings' ? (
            <SettingsDialog
              onClose={close}
              onAbout={() => dispatch({ type: 'open-dialog', dialog: { name: 'about' } })}
              onBackups={() => dispatch({ type: 'open-dialog', dialog: { name: 'backups' } })}
              onLinkedFolder={() => dispatch({ type: 'open-dialog', dialog: { name: 'linked-folder' } })}
            />
          ) : null}
          {state.dialog?.name === 'linked-folder' ? <LinkedFolderDialog onClose={close} /> : null}
          {state.dialog?.name === 'backups' ? (
            <BackupsDialog
              onClose={close}
              onRestored={() => {
                close();
                dispatch({ type: 'open-library' });
              }}
            />
          ) : null}
          <AnnotationImportProgress running={annotations.running} stop={annotations.stop} />
          {annotations.reports ? (
            <AnnotationImportReportDialog reports={annotations.reports} onClose={annotations.close} />
          ) : null}
          {state.dialog?.name === 'about' ? <AboutDialog onClose={close} /> : null}
          {state.dialog?.name === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
          {state.dialog?.name === 'export' ? (
            <ExportDialog articleIds={state.dialog.articleIds} onClose={close} />
          ) : null}
        </PartBoundary>
      </div>
    </NavigationContext>
  );
}
