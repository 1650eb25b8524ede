import type { Dispatch } from 'react';
import type { Analysis, Entity } from '../../../../core/model/analysis.ts';
import type { Highlight } from '../../../../core/model/annotation.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { useAnnotationCommands, type AnnotationCardActions } from '../../annotations/index.ts';
import type { MentionIndex } from '../../../lib/entities/mention-index.ts';
import type { SidebarName } from '../../../lib/navigation/sidebar-name.ts';
import type { Find } from '../find/use-find.ts';
import type { ReaderAction, ReaderState } from '../page/reader-state.ts';
import type { ArticlePage } from '../page/use-article-page.ts';
import { useAnnotationCardActions } from './use-annotation-card-actions.ts';
import { useCopyActions } from './use-copy-actions.ts';
import { useEntityActions, type EntityActions } from './use-entity-actions.ts';
import { useHighlightActions, type HighlightActions } from './use-highlight-actions.ts';
import { useKeyActions } from './use-key-actions.ts';

interface ReaderActionsOptions {
  readonly page: ArticlePage;
  readonly state: ReaderState;
  readonly dispatch: Dispatch<ReaderAction>;
  readonly highlights: readonly Highlight[];
  readonly analysis: Analysis | null;
  /** The entity whose card is open. */
  readonly entity: Entity | null;
  readonly names: MentionIndex;
  readonly find: Find;
  readonly onSidebar: (sidebar: SidebarName | null) => void;
}

/** The actions of the reader; each group is a stable object. */
export interface ReaderActions {
  readonly highlightActions: HighlightActions;
  readonly entityActions: EntityActions;
  readonly cardActions: AnnotationCardActions;
  /** The selected text that is being added as an entity; null when there is none. */
  readonly naming: TextSpan | null;
  /** @param reselect text to select again */
  endNaming(reselect: TextSpan | null): void;
}

/** Creates the actions of the reader, and runs them by their keys. */
export function useReaderActions(options: ReaderActionsOptions): ReaderActions {
  const { page, state, dispatch, highlights, analysis, entity, names, find, onSidebar } = options;
  const { article } = page;
  const commands = useAnnotationCommands(article.id, article.textVersion);
  const copyActions = useCopyActions(article);
  const shared = { page, state, dispatch, commands, onSidebar };
  const highlightActions = useHighlightActions({ ...shared, highlights });
  const [entityActions, naming, endNaming] = useEntityActions({
    ...shared,
    highlights,
    analysis,
    entity,
    names,
  });
  const cardActions = useAnnotationCardActions({ page, highlightActions, commands, copyActions, dispatch });
  const active = highlights.find(({ id }) => id === state.activeId) ?? null;
  useKeyActions({ ...shared, active, copyActions, highlightActions, entityActions, find });
  return { highlightActions, entityActions, cardActions, naming, endNaming };
}
