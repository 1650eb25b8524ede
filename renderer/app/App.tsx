import { useReducer } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  AnnotationImportProgress,
  AnnotationImportReportDialog,
  useAnnotationImport,
} from '../features/annotation-import/index.ts';
import { useAppUpdateNotice } from '../features/app-update/index.ts';
import { RestoreCard } from '../features/backups/index.ts';
import { ImportDialogs, useImport } from '../features/import/index.ts';
import { useTheme } from '../features/settings/index.ts';
import { StartupProblem } from '../features/startup/index.ts';
import { queries } from '../lib/api/queries.ts';
import { NavigationContext } from '../lib/navigation/navigation.ts';
import { createUiState, uiReducer } from './ui-state.ts';
import { useDeepLinks } from '../lib/navigation/use-deep-links.ts';
import { useLanguage, useLanguageSetting } from '../lib/language/use-language.ts';
import { useSettings } from '../lib/settings/use-settings.ts';
import { WindowDirection } from '../ui/direction/WindowDirection.tsx';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import { AppDialog } from './AppDialog.tsx';
import { AppView } from './AppView.tsx';
import { TopBar } from './TopBar.tsx';
import { useAppActions } from './use-app-actions.ts';
import { useCommitOnClose } from './use-commit-on-close.ts';
import { useFirstArticle } from './use-first-article.ts';
import { usePlaces, useRestoredScroll } from './use-places.ts';
import { useRegionKeys } from './use-region-keys.ts';
import { useMouseHistoryButtons } from './use-mouse-history-buttons.ts';
import { useZoom } from './use-zoom.ts';
import { useWindowNavigation } from './use-window-navigation.ts';
import { useWindowTitle } from './use-window-title.ts';
import './app.css';

interface AppProps {
  /** The article to begin with; null: the library. */
  readonly articleId: string | null;
}

/** The window: a top bar, one view below it, and at most one dialog. */
export function App({ articleId }: AppProps) {
  const initial = { articleId, windowWidth: window.innerWidth };
  const [state, dispatchState] = useReducer(uiReducer, initial, createUiState);
  const dispatch = usePlaces(state, dispatchState);
  const { view, dialog, sidebar } = state;
  const settings = useSettings();
  useTheme(settings);
  useLanguageSetting(settings.language);
  useZoom(settings.zoom);
  useWindowTitle(view);
  // Renders everything again when the language changes.
  const { direction } = useLanguage();
  useRegionKeys();
  useCommitOnClose();
  useRestoredScroll(state);
  useMouseHistoryButtons();

  const navigation = useWindowNavigation(dispatch);
  const { openArticle } = navigation;
  const imports = useImport();
  const annotationImport = useAnnotationImport();
  useAppActions({ view, dialog, dispatch, imports, annotationImport });
  useAppUpdateNotice(dialog?.name === 'settings', () =>
    dispatch({ type: 'open-dialog', dialog: { name: 'settings' } }),
  );

  const problem = useQuery(queries.startupProblem);
  useFirstArticle(openArticle, view.name === 'library');
  useDeepLinks(navigation, problem.data === null);
  if (problem.isPending) return null;
  if (problem.data) return <StartupProblem problem={problem.data} />;

  return (
    <WindowDirection direction={direction}>
      <NavigationContext value={navigation}>
        <div className="app">
          <TopBar view={view.name} sidebar={sidebar} history={state.history} />
          <PartBoundary resetKey={view}>
            <AppView state={state} dispatch={dispatch} />
          </PartBoundary>
          <PartBoundary resetKey={dialog}>
            <ImportDialogs
              dialog={dialog?.name === 'paste' || dialog?.name === 'address' ? dialog : null}
              imports={imports}
              onDialog={(wanted) => dispatch({ type: 'open-dialog', dialog: wanted })}
              onClose={() => dispatch({ type: 'close-dialog' })}
              onOpen={openArticle}
            />
            <AnnotationImportProgress running={annotationImport.running} stop={annotationImport.stop} />
            {annotationImport.reports ? (
              <AnnotationImportReportDialog
                reports={annotationImport.reports}
                onClose={annotationImport.close}
              />
            ) : null}
            {dialog?.name === 'backups' ? null : <RestoreCard />}
            <AppDialog dialog={dialog} dispatch={dispatch} />
          </PartBoundary>
        </div>
      </NavigationContext>
    </WindowDirection>
  );
}
