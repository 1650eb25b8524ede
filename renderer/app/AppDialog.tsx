import type { Dispatch } from 'react';
import { AboutDialog } from '../features/about/AboutDialog.tsx';
import { BackupsDialog } from '../features/backups/BackupsDialog.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { LinkedFolderDialog } from '../features/linked-folder/LinkedFolderDialog.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { ShortcutsDialog } from '../features/settings/ShortcutsDialog.tsx';
import type { UiAction, UiState } from '../lib/navigation/ui-state.ts';

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
            close();
            dispatch({ type: 'open-library' });
          }}
        />
      );
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'export':
      return <ExportDialog articleIds={dialog.articleIds} onClose={close} />;
    default:
      return null;
  }
}
