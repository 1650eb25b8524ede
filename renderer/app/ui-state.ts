import { assertNever } from '../../core/model/assert.ts';
import type { ImportDialog } from '../features/import/index.ts';
import type { PaletteContext } from '../features/palette/index.ts';
import type { EntitySelector } from '../lib/api/entity-queries.ts';
import { noHistory, travel, visit, type History } from '../lib/navigation/history.ts';
import type { ReadingPlace } from '../lib/navigation/navigation.ts';
import type { SidebarName } from '../lib/navigation/sidebar-name.ts';

type View =
  /** A view with another `visit` is mounted again. */
  | { readonly name: 'library'; readonly visit: number }
  | { readonly name: 'notes'; readonly visit: number }
  /** The entities of the library, or the page of one. */
  | { readonly name: 'entities'; readonly entity: EntitySelector | null }
  | { readonly name: 'reader'; readonly articleId: string; readonly at: ReadingPlace | null };

/** The state of a view when it was left. */
export interface LeftState {
  /** For an article: the position in its text. */
  readonly at: ReadingPlace | null;
  /** CSS pixels. */
  readonly scrollTop: number;
  /** Prepares the view before it is mounted again. */
  restore(): void;
}

interface Place {
  readonly view: View;
  readonly left: LeftState;
}

/** What the window currently shows; not persisted. */
export interface UiState {
  readonly view: View;
  /** Scroll position at which the view begins, CSS pixels. */
  readonly scrollTop: number;
  readonly history: History<Place>;
  readonly dialog:
    | null
    | { readonly name: 'settings' | 'shortcuts' | 'backups' | 'linked-folder' | 'about' }
    | ImportDialog
    | { readonly name: 'palette'; readonly context: PaletteContext }
    | { readonly name: 'export'; readonly articleIds: readonly string[] };
  /** The dialog that the open one was opened from and leads back to. */
  readonly dialogBelow: UiState['dialog'];
  readonly sidebar: SidebarName | null;
}

/** Opens another place. */
type VisitAction =
  | { readonly type: 'open-article'; readonly articleId: string; readonly at?: ReadingPlace | undefined }
  /** `reset`: changed from another view, so its remembered state is discarded. */
  | { readonly type: 'open-library'; readonly reset?: boolean }
  | { readonly type: 'open-notes' }
  | { readonly type: 'open-entities'; readonly entity: EntitySelector | null };

export type UiAction =
  | VisitAction
  /** Keeps the present state of the view as a place to go back to. */
  | { readonly type: 'record-place' }
  | { readonly type: 'travel'; readonly direction: 'back' | 'forward' }
  | { readonly type: 'open-dialog'; readonly dialog: NonNullable<UiState['dialog']> }
  /** `all`: also the dialogs that it was opened from. */
  | { readonly type: 'close-dialog'; readonly all?: boolean }
  | { readonly type: 'toggle-sidebar'; readonly sidebar: SidebarName }
  | { readonly type: 'show-sidebar'; readonly sidebar: UiState['sidebar'] };

const unknownState: LeftState = { at: null, scrollTop: 0, restore: () => undefined };

/** The library, or an article that was opened from there. */
export interface InitialView {
  readonly articleId: string | null;
  /** CSS pixels. */
  readonly windowWidth: number;
}

const library: View = { name: 'library', visit: 0 };

/** On a narrow window the sidebar covers the text, so it is closed initially. */
export const createUiState = ({ articleId, windowWidth }: InitialView): UiState => ({
  view: articleId === null ? library : { name: 'reader', articleId, at: null },
  scrollTop: 0,
  history: articleId === null ? noHistory : visit(noHistory, { view: library, left: unknownState }),
  dialog: null,
  dialogBelow: null,
  sidebar: windowWidth >= 1000 ? 'entities' : null,
});

const placeOf = (view: View, left: LeftState): Place => ({
  view: view.name === 'reader' ? { ...view, at: left.at ?? view.at } : view,
  left,
});

const leavingTypes: readonly UiAction['type'][] = [
  'open-article',
  'open-library',
  'open-notes',
  'open-entities',
  'record-place',
  'travel',
];

/** Whether the state of the current view is needed, to return to it. */
export const isLeaving = ({ type }: UiAction): boolean => leavingTypes.includes(type);

/** A view that is mounted again, even if it is the same. */
const remounted = (view: View, current: View): View =>
  (view.name === 'library' || view.name === 'notes') && view.name === current.name
    ? { ...view, visit: Math.max(view.visit, current.visit) + 1 }
    : view;

function viewOf(action: VisitAction, current: View): View {
  switch (action.type) {
    case 'open-article':
      return { name: 'reader', articleId: action.articleId, at: action.at ?? null };
    case 'open-library': {
      if (current.name === 'library') return action.reset ? remounted(current, current) : current;
      return { name: 'library', visit: 0 };
    }
    case 'open-notes':
      return remounted({ name: 'notes', visit: 0 }, current);
    case 'open-entities':
      return current.name === 'entities' && current.entity === action.entity
        ? current
        : { name: 'entities', entity: action.entity };
    default:
      return assertNever(action);
  }
}

/** @param action with `left`, the state of the current view, if it is leaving. */
export function uiReducer(state: UiState, action: UiAction & { readonly left?: LeftState }): UiState {
  const { left = unknownState } = action;
  switch (action.type) {
    case 'open-article':
    case 'open-library':
    case 'open-notes':
    case 'open-entities': {
      const view = viewOf(action, state.view);
      if (view === state.view) return state;
      return {
        ...state,
        view,
        scrollTop: 0,
        history: visit(state.history, placeOf(state.view, left)),
      };
    }
    case 'record-place':
      return { ...state, history: visit(state.history, placeOf(state.view, left)) };
    case 'travel': {
      const found = travel(state.history, action.direction, placeOf(state.view, left));
      if (!found) return state;
      const { place, history } = found;
      return {
        ...state,
        view: remounted(place.view, state.view),
        scrollTop: place.left.scrollTop,
        history,
      };
    }
    case 'open-dialog':
      return {
        ...state,
        dialog: action.dialog,
        dialogBelow:
          state.dialog?.name === 'settings' && action.dialog.name !== 'settings' ? state.dialog : null,
      };
    case 'close-dialog':
      return { ...state, dialog: action.all ? null : state.dialogBelow, dialogBelow: null };
    case 'toggle-sidebar':
      return { ...state, sidebar: state.sidebar === action.sidebar ? null : action.sidebar };
    case 'show-sidebar':
      return { ...state, sidebar: action.sidebar };
    default:
      return assertNever(action);
  }
}
