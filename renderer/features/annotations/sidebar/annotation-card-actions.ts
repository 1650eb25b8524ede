import type { Highlight, HighlightColor } from '../../../../core/model/annotation.ts';
import type { TextSpan } from '../../../../core/model/span.ts';

/** What is being edited on the active card. */
export type CardEditing = 'note' | 'tags' | null;

/** Actions of a card, for any highlight. The functions are stable, so that a thousand cards do not rerender. */
export interface AnnotationCardActions {
  activate(highlight: Highlight): void;
  edit(highlight: Highlight, editing: CardEditing): void;
  /** Ends the editing. `isAbandoned`: nothing was entered, and the user cancelled. */
  endEditing(highlight: Highlight, isAbandoned: boolean): void;
  color(highlight: Highlight, color: HighlightColor): void;
  /** Resolves when the tags are shown, or could not be saved. */
  setTags(highlight: Highlight, tags: readonly string[]): Promise<unknown>;
  /** Resolves to false when it could not be saved (the error was shown). */
  saveNote(highlight: Highlight, note: string, session: string): Promise<boolean>;
  chooseBounds(highlight: Highlight): void;
  copy(highlight: Highlight): void;
  copyLink(highlight: Highlight): void;
  remove(highlight: Highlight): void;
  /** For an orphan: starts or stops the selection of its range in the text. */
  choosePlace(highlight: Highlight, choosing: boolean): void;
  showPlace(span: TextSpan): void;
  place(highlight: Highlight, span: TextSpan): void;
}
