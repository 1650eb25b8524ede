import { assertNever } from '../../core/model/assert.ts';
import type { ImportDialog } from '../features/import/index.ts';
import type { EntitySelector } from '../lib/api/entity-queries.ts';
import type { ReadingPlace } from '../lib/navigation/navigation.ts';
import type { SidebarName } from '../lib/navigation/sidebar-name.ts';

/** What the window currently shows; not persisted. */
export interface UiState {
  readonly view:
    /** `visit` is unique for each navigation. */
    | { readonly name: 'library'; readonly visit: number }
    | { readonly name: 'notes'; readonly visit: number }
    /** The entities of the library, or the page of one. */
    | { readonly name: 'entities'; readonly entity: EntitySelector | null }
    | { readonly name: 'reader'; readonly articleId: string; readonly at: ReadingPlace | null };
  readonly dialog:
    | null
    | { readonly name: 'settings' | 'shortcuts' | 'backups' | 'linked-folder' | 'about' }
    | ImportDialog
    | { readonly name: 'export'; readonly articleIds: readonly string[] };
  readonly sidebar: SidebarName | null;
}

export type UiAction =
  | { readonly type: 'open-article'; readonly articleId: string; readonly at?: ReadingPlace | undefined }
  /** `reset`: changed from another view, so its remembered state is discarded. */
  | { readonly type: 'open-library'; readonly reset?: boolean }
  | { readonly type: 'open-notes' }
  | { readonly type: 'open-entities'; readonly entity: EntitySelector | null }
  | { readonly type: 'open-dialog'; readonly dialog: NonNullable<UiState['dialog']> }
  | { readonly type: 'close-dialog' }
  | { readonly type: 'toggle-sidebar'; readonly sidebar: SidebarName }
  | { readonly type: 'show-sidebar'; readonly sidebar: UiState['sidebar'] };

/** On a narrow window the sidebar covers the text, so it is closed initially. */
export const createUiState = (windowWidth: number): UiState => ({
  view: { name: 'library', visit: 0 },
  dialog: null,
  sidebar: windowWidth >= 1000 ? 'entities' : null,
});

export function uiReducer(state: UiState, action: UiAction): UiState {
  switch (action.type) {
    case 'open-article':
      return { ...state, view: { name: 'reader', articleId: action.articleId, at: action.at ?? null } };
    case 'open-library':
      return {
        ...state,
        view: {
          name: 'library',
          visit: (state.view.name === 'library' ? state.view.visit : 0) + (action.reset ? 1 : 0),
        },
      };
    case 'open-notes':
      return {
        ...state,
        view: { name: 'notes', visit: state.view.name === 'notes' ? state.view.visit + 1 : 0 },
      };
    case 'open-entities':
      return { ...state, view: { name: 'entities', entity: action.entity } };
    case 'open-dialog':
      return { ...state, dialog: action.dialog };
    case 'close-dialog':
      return { ...state, dialog: null };
    case 'toggle-sidebar':
      return { ...state, sidebar: state.sidebar === action.sidebar ? null : action.sidebar };
    case 'show-sidebar':
      return { ...state, sidebar: action.sidebar };
    default:
      return assertNever(action);
  }
}
