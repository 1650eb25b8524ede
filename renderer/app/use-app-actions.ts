import type { Dispatch } from 'react';
import { t } from '../../messages/translate.ts';
import { defaultZoom, nextZoom, textSizes } from '../../core/model/settings.ts';
import type { AnnotationImport } from '../features/annotation-import/index.ts';
import { capturePaletteContext } from '../features/palette/index.ts';
import type { ImportApi } from '../features/import/index.ts';
import { movesByWord } from '../lib/dom/keyboard.ts';
import { useActionKeys, useActionRegistry, useActions } from '../lib/actions/use-actions.tsx';
import { expectFind, requestFind } from '../lib/navigation/find-request.ts';
import type { UiAction, UiState } from './ui-state.ts';
import { useSetSettings, useSettings } from '../lib/settings/use-settings.ts';
import { useUndo } from '../lib/undo/UndoProvider.tsx';
import { isDialogOpen } from '../ui/dialog/Dialog.tsx';
import { useToasts } from '../ui/toast/ToastProvider.tsx';

interface AppActionOptions {
  readonly view: UiState['view'];
  readonly dialog: UiState['dialog'];
  readonly dispatch: Dispatch<UiAction>;
  readonly imports: ImportApi;
  readonly annotationImport: AnnotationImport;
}

/** Makes the whole window larger, smaller or as large as by default. */
function useZoomActions(): void {
  const { zoom } = useSettings();
  const setSettings = useSetSettings();
  useActions({
    'zoom-in': () => void setSettings({ zoom: nextZoom(zoom, 1) }),
    'zoom-out': () => void setSettings({ zoom: nextZoom(zoom, -1) }),
    'zoom-reset': () => void setSettings({ zoom: defaultZoom }),
  });
}

/** Makes the text larger, smaller or as large as by default. */
function useTextSizeActions(): void {
  const { textSize } = useSettings();
  const setSettings = useSetSettings();
  const resize = (size: number) =>
    void setSettings({ textSize: Math.min(textSizes.max, Math.max(textSizes.min, size)) });
  useActions({
    'text-larger': () => resize(textSize + 1),
    'text-smaller': () => resize(textSize - 1),
    'text-default-size': () => resize(textSizes.default),
  });
}

/** Whether a dialog is a place to leave by going back, rather than a form or a question. */
const isPage = (dialog: UiState['dialog']): boolean =>
  ['settings', 'about', 'backups', 'linked-folder', 'shortcuts'].includes(dialog?.name ?? '');

/** Binds the actions that are available everywhere, and runs actions by their keys. */
export function useAppActions({ view, dialog, dispatch, imports, annotationImport }: AppActionOptions): void {
  const undo = useUndo();
  const toasts = useToasts();
  const openDialog = (dialog: NonNullable<UiState['dialog']>) => () =>
    dispatch({ type: 'open-dialog', dialog });
  const registry = useActionRegistry();
  useActionKeys();
  useActions({
    back: {
      when: (event) => !movesByWord(event) && (!isDialogOpen() || isPage(dialog)),
      run: () => dispatch(dialog ? { type: 'close-dialog' } : { type: 'travel', direction: 'back' }),
    },
    forward: {
      when: (event) => !movesByWord(event) && !isDialogOpen(),
      run: () => dispatch({ type: 'travel', direction: 'forward' }),
    },
    palette: {
      when: () => !isDialogOpen(),
      run: () =>
        dispatch({
          type: 'open-dialog',
          dialog: { name: 'palette', context: capturePaletteContext(registry) },
        }),
    },
    library: () => dispatch({ type: 'open-library' }),
    notes: () => dispatch({ type: 'open-notes' }),
    names: () => dispatch({ type: 'open-entities', entity: null }),
    find: () => void requestFind(),
    search() {
      if (view.name === 'library') return void requestFind();
      expectFind();
      dispatch({ type: 'open-library' });
    },
    import: () => void imports.importFiles(),
    'import-folder': () => void imports.importFolder(),
    'import-address': openDialog({ name: 'address', text: '' }),
    'import-annotations': () => void annotationImport.run(),
    'paste-text': openDialog({ name: 'paste', pasted: null }),
    export() {
      if (view.name === 'reader')
        dispatch({ type: 'open-dialog', dialog: { name: 'export', articleIds: [view.articleId] } });
      else toasts.info(t('app.nothingToExport'));
    },
    undo: () => void undo.undo(),
    redo: () => void undo.redo(),
    settings: openDialog({ name: 'settings' }),
    shortcuts: openDialog({ name: 'shortcuts' }),
    about: openDialog({ name: 'about' }),
    'toggle-entities': () => dispatch({ type: 'toggle-sidebar', sidebar: 'entities' }),
    'toggle-annotations': () => dispatch({ type: 'toggle-sidebar', sidebar: 'annotations' }),
  });
  useZoomActions();
  useTextSizeActions();
}
