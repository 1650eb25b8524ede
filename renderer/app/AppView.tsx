import type { Dispatch } from 'react';
import { assertNever } from '../../core/model/assert.ts';
import { AnnotationsView } from '../features/annotations/index.ts';
import { EntitiesView, EntityPageView } from '../features/entities/index.ts';
import { LibraryView } from '../features/library/index.ts';
import { ReaderView } from '../features/reader/index.ts';
import { useNavigation } from '../lib/navigation/navigation.ts';
import type { UiAction, UiState } from './ui-state.ts';

interface AppViewProps {
  readonly state: UiState;
  readonly dispatch: Dispatch<UiAction>;
}

/** The view below the top bar. */
export function AppView({ state: { view, sidebar }, dispatch }: AppViewProps) {
  const { openArticle } = useNavigation();
  switch (view.name) {
    case 'library':
      return (
        <LibraryView
          key={view.visit}
          onOpen={openArticle}
          onExport={(articleIds) => dispatch({ type: 'open-dialog', dialog: { name: 'export', articleIds } })}
        />
      );
    case 'notes':
      return <AnnotationsView key={view.visit} />;
    case 'entities':
      return view.entity ? <EntityPageView entity={view.entity} /> : <EntitiesView />;
    case 'reader':
      return (
        <ReaderView
          key={view.articleId}
          articleId={view.articleId}
          at={view.at}
          sidebar={sidebar}
          onSidebar={(shown) => dispatch({ type: 'show-sidebar', sidebar: shown })}
          onLibrary={() => dispatch({ type: 'open-library' })}
        />
      );
    default:
      return assertNever(view);
  }
}
