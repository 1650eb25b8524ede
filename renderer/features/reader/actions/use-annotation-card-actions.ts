import type { Dispatch } from 'react';
import type { AnnotationCardActions, AnnotationCommands } from '../../annotations/index.ts';
import { useEventCallbacks } from '../../../lib/dom/use-event-callbacks.ts';
import type { ReaderAction } from '../page/reader-state.ts';
import { selectRange } from '../selection/select-range.ts';
import type { Copying } from './use-copy-actions.ts';
import type { HighlightActions } from './use-highlight-actions.ts';
import type { ArticlePage } from '../page/use-article-page.ts';

interface CardActsInput {
  readonly page: ArticlePage;
  readonly acts: HighlightActions;
  readonly commands: AnnotationCommands;
  readonly copying: Copying;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** Actions of the annotation cards. */
export const useAnnotationCardActions = ({
  page,
  acts,
  commands,
  copying,
  dispatch,
}: CardActsInput): AnnotationCardActions =>
  useEventCallbacks<AnnotationCardActions>({
    activate: (highlight) => acts.activate(highlight, true),
    edit(highlight, editing) {
      dispatch({ type: 'edit', id: highlight.id, editing });
      if (editing === null) page.focus();
    },
    color: (highlight, color) => void commands.update(highlight, { color }),
    setTags: (highlight, tags) => void commands.update(highlight, { tags }),
    keepNote: ({ id }, note, session) => commands.keepNote(id, note, session),
    chooseBounds: acts.chooseBounds,
    copy: ({ anchor }) => copying.copyQuote(anchor.quote.exact),
    copyLink: ({ id }) => copying.copyLink(id),
    remove: (highlight) => void acts.remove(highlight),
    choosePlace: acts.choosePlace,
    showPlace(span) {
      const range = page.rangeOf(span);
      page.goTo(span);
      if (range) selectRange(range);
    },
    place: (highlight, span) => void acts.placeAt(highlight, span),
  });
