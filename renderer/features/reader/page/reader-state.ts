import { assertNever } from '../../../../core/model/assert.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { CardEditing } from '../../annotations/index.ts';
import type { PlacedMention } from '../../../lib/entities/mention-index.ts';

/** UI state of the reader. */
export interface ReaderState {
  readonly activeId: string | null;
  readonly editing: CardEditing;
  /** The highlight whose range is being adjusted. */
  readonly boundsId: string | null;
  readonly entityId: string | null;
  /** -1 until a mention was visited. */
  readonly mentionIndex: number;
  /** A passage opened from the sidebar. */
  readonly place: TextSpan | null;
  /** The name reached by keyboard. */
  readonly stepped: PlacedMention | null;
}

export type ReaderAction =
  | { readonly type: 'activate'; readonly id: string | null }
  | { readonly type: 'edit'; readonly id: string; readonly editing: CardEditing }
  | { readonly type: 'choose-bounds'; readonly id: string | null }
  | { readonly type: 'choose-entity'; readonly id: string | null }
  | { readonly type: 'go-to-mention'; readonly index: number }
  | { readonly type: 'show-place'; readonly span: TextSpan | null }
  | { readonly type: 'step-name'; readonly to: PlacedMention | null };

export const initialReaderState: ReaderState = {
  activeId: null,
  editing: null,
  boundsId: null,
  entityId: null,
  mentionIndex: -1,
  place: null,
  stepped: null,
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
    case 'edit':
      return { ...state, activeId: action.id, editing: action.editing, boundsId: null };
    case 'choose-bounds':
      return { ...state, boundsId: action.id, editing: null };
    case 'choose-entity':
      return { ...state, entityId: action.id, mentionIndex: -1, stepped: null };
    case 'go-to-mention':
      return { ...state, mentionIndex: action.index, place: null, stepped: null };
    case 'show-place':
      return { ...state, place: action.span };
    case 'step-name':
      return { ...state, stepped: action.to, place: null };
    default:
      return assertNever(action);
  }
}
