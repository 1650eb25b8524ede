import type { Highlight } from '../../../../core/model/annotation.ts';
import { isSameSpan } from '../../../../core/model/span.ts';
import { SelectionToolbar } from '../selection/SelectionToolbar.tsx';
import { useSettings } from '../../../lib/settings/use-settings.ts';
import type { ReaderState } from '../page/reader-state.ts';
import type { HighlightActions } from './use-highlight-actions.ts';
import type { ArticlePage } from '../page/use-article-page.ts';
import { useSelection } from '../selection/use-selection.ts';

interface SelectionActionsProps {
  readonly page: ArticlePage;
  readonly state: ReaderState;
  /** The highlight whose range is being adjusted or placed. */
  readonly bounds: Highlight | null;
  readonly highlightActions: HighlightActions;
}

/** The toolbar above the selection. It observes the selection itself, so that changes rerender nothing else. */
export function SelectionActions(props: SelectionActionsProps) {
  const { page, state, bounds, highlightActions } = props;
  const { text } = page.article;
  const { colorNames } = useSettings();
  const selection = useSelection(page.body, page.index, text);
  if (selection === null || (state.boundsId === null && state.editing !== null)) return null;
  // Hidden at once, so that it neither covers the text nor is used twice; shown again if the highlight cannot be stored.
  if (state.creating && isSameSpan(state.creating, selection.span)) return null;
  return (
    <SelectionToolbar
      box={selection.box}
      colorNames={colorNames}
      bounds={state.boundsId === null ? null : bounds?.state === 'orphaned' ? 'place' : 'bounds'}
      onColor={(color) => void highlightActions.highlightSelection(color)}
      onSaveBounds={() => void highlightActions.saveBounds()}
      onCancelBounds={highlightActions.cancelBounds}
    />
  );
}
