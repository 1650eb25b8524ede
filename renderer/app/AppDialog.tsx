import type { Dispatch } from 'react';
import { AboutDialog } from '../features/about/index.ts';
import { BackupsDialog } from '../features/backups/index.ts';
import { ExportDialog } from '../features/export/index.ts';
import { LinkedFolderDialog } from '../features/linked-folder/index.ts';
import { Palette } from '../features/palette/index.ts';
import { SettingsDialog, ShortcutsDialog } from '../features/settings/index.ts';
import type { UiAction, UiState } from './ui-state.ts';

interface AppDialogProps {
  readonly dialog: UiState['dialog'];
  readonly dispatch: Dispatch<UiAction>;
}

/** The open dialog; those of imports are in `ImportDialogs`. */
export function AppDialog({ dialog, dispatch }: AppDialogProps) {
  const open = (name: 'about' | 'backups' | 'linked-folder') => () =>
    dispatch({ type: 'open-dialog', dialog: { name } });
  const close = () => dispatch({ type: 'close-dialog' });
  switch (dialog?.name) {
    case 'settings':
      return (
        <SettingsDialog
          onClose={close}
          onAbout={open('about')}
          onBackups={open('backups')}
          onLinkedFolder={open('linked-folder')}
        />
      );
    case 'linked-folder':
      return <LinkedFolderDialog onClose={close} />;
    case 'backups':
      return (
        <BackupsDialog
          onClose={close}
          onRestored={() => {
            dispatch({ type: 'close-dialog', all: true });
            dispatch({ type: 'open-library' });
          }}
        />
      );
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'palette':
      return (
        <Palette
          context={dialog.context}
          onDialog={(name) => dispatch({ type: 'open-dialog', dialog: { name } })}
          onClose={close}
        />
      );
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'export':
      return <ExportDialog articleIds={dialog.articleIds} onClose={close} />;
    default:
      return null;
  }
}
