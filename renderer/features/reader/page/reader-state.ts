import { assertNever } from '../../../../core/model/assert.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { CardEditing } from '../../annotations/index.ts';
import type { PlacedMention } from '../../../lib/entities/mention-index.ts';

/** UI state of the reader. */
export interface ReaderState {
  readonly activeId: string | null;
  /** The words that are being stored as a highlight. */
  readonly creating: TextSpan | null;
  readonly editing: CardEditing;
  /** The highlight whose range is being adjusted. */
  readonly boundsId: string | null;
  readonly entityId: string | null;
  /** -1 until a mention was visited. */
  readonly mentionIndex: number;
  /** A passage opened from the sidebar. */
  readonly passage: TextSpan | null;
  /** The name reached by keyboard. */
  readonly steppedMention: PlacedMention | null;
}

export type ReaderAction =
  | { readonly type: 'activate'; readonly id: string | null }
  | { readonly type: 'create'; readonly span: TextSpan }
  /** A highlight was created; it becomes active unless another one is being edited by now. Null: it could not be stored. */
  | { readonly type: 'created'; readonly id: string | null }
  | { readonly type: 'edit'; readonly id: string; readonly editing: CardEditing }
  | { readonly type: 'choose-bounds'; readonly id: string | null }
  | { readonly type: 'choose-entity'; readonly id: string | null }
  | { readonly type: 'go-to-mention'; readonly index: number }
  | { readonly type: 'show-passage'; readonly span: TextSpan | null }
  | { readonly type: 'step-to-mention'; readonly to: PlacedMention | null };

export const initialReaderState: ReaderState = {
  activeId: null,
  creating: null,
  editing: null,
  boundsId: null,
  entityId: null,
  mentionIndex: -1,
  passage: null,
  steppedMention: null,
};

export function readerReducer(state: ReaderState, action: ReaderAction): ReaderState {
  switch (action.type) {
    case 'activate':
      return {
        ...state,
        activeId: action.id,
        editing: action.id === state.activeId ? state.editing : null,
        boundsId: null,
      };
    case 'create':
      return { ...state, creating: action.span };
    case 'created': {
      const done = { ...state, creating: null };
      return action.id !== null && state.editing === null && state.boundsId === null
        ? readerReducer(done, { type: 'activate', id: action.id })
        : done;
    }
    case 'edit':
      return { ...state, activeId: action.id, editing: action.editing, boundsId: null };
    case 'choose-bounds':
      return { ...state, boundsId: action.id, editing: null };
    case 'choose-entity':
      return { ...state, entityId: action.id, mentionIndex: -1, steppedMention: null };
    case 'go-to-mention':
      return { ...state, mentionIndex: action.index, passage: null, steppedMention: null };
    case 'show-passage':
      return { ...state, passage: action.span };
    case 'step-to-mention':
      return { ...state, steppedMention: action.to, passage: null };
    default:
      return assertNever(action);
  }
}
