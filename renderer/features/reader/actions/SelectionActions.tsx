import type { Highlight } from '../../../../core/model/annotation.ts';
import { SelectionToolbar } from '../../annotations/SelectionToolbar.tsx';
import { useSettings } from '../../../lib/settings/use-settings.ts';
import type { ReaderState } from '../page/reader-state.ts';
import type { Copying } from './use-copy-actions.ts';
import type { HighlightActs } from './use-highlight-actions.ts';
import type { NameActs } from './use-entity-actions.ts';
import type { Page } from '../page/use-article-page.ts';
import { useSelection } from '../selection/use-selection.ts';

interface SelectionActsProps {
  readonly page: Page;
  readonly state: ReaderState;
  /** The highlight whose bounds, or whose place, are being chosen. */
  readonly bounds: Highlight | null;
  readonly highlightActs: HighlightActs;
  readonly nameActs: NameActs;
  readonly copying: Copying;
}

/** The toolbar over the selected words. It follows the selection by itself, so that nothing else is drawn when that changes. */
export function SelectionActs(props: SelectionActsProps) {
  const { page, state, bounds, highlightActs } = props;
  const { text } = page.article;
  const { colorNames } = useSettings();
  const selection = useSelection(page.body, page.index, text);
  if (selection === null || (state.boundsId === null && state.editing !== null)) return null;
  return (
    <SelectionToolbar
      box={selection.box}
      colorNames={colorNames}
      bounds={state.boundsId === null ? null : bounds?.state === 'orphaned' ? 'place' : 'bounds'}
      onColor={(color) => void highlightActs.highlightSelection(color)}
      onNote={() => void highlightActs.annotateSelection('note')}
      onTag={() => void highlightActs.annotateSelection('tags')}
      onName={props.nameActs.nameSelection}
      onCopy={() => props.copying.copyQuote(text.slice(selection.span.start, selection.span.end))}
      onSaveBounds={() => void highlightActs.saveBounds()}
      onCancelBounds={highlightActs.cancelBounds}
    />
  );
}
