import type { Highlight, HighlightColor } from '../../../../core/model/annotation.ts';
import type { TextSpan } from '../../../../core/model/span.ts';

/** What is being edited on the active card. */
export type CardEditing = 'note' | 'tags' | null;

/** What a card can ask for, of any highlight. The same functions every time, so that a thousand cards need not be drawn anew. */
export interface AnnotationCardActions {
  activate(highlight: Highlight): void;
  edit(highlight: Highlight, editing: CardEditing): void;
  color(highlight: Highlight, color: HighlightColor): void;
  setTags(highlight: Highlight, tags: readonly string[]): void;
  /** Resolves to false when it could not be kept (the person has been told). */
  keepNote(highlight: Highlight, note: string, session: string): Promise<boolean>;
  chooseBounds(highlight: Highlight): void;
  copy(highlight: Highlight): void;
  copyLink(highlight: Highlight): void;
  remove(highlight: Highlight): void;
  /** Of one that has lost its place: its words are selected in the text, or no longer. */
  choosePlace(highlight: Highlight, choosing: boolean): void;
  showPlace(span: TextSpan): void;
  place(highlight: Highlight, span: TextSpan): void;
}
