import { t, textOf } from '../../../messages/translate.ts';
import type { Pasted } from '../../lib/dom/read-pasted-text.ts';
import { useCommands } from '../../lib/commands/use-command.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { ImportMonitor } from './ImportMonitor.tsx';
import { formatImportSummary, summarizeImport } from './summarize-import.ts';
import { usePasteAndDrop } from './use-paste-and-drop.ts';
import type { ImportApi } from './use-import.ts';
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

const PasteDialog = lazyComponent(async () => (await import('./PasteDialog.tsx')).PasteDialog);

const WebAddressDialog = lazyComponent(async () => (await import('./WebAddressDialog.tsx')).WebAddressDialog);

/** An open dialog that adds articles. */
export type ImportDialog =
  | { readonly name: 'paste'; readonly pasted: Pasted | null }
  | { readonly name: 'address'; readonly text: string };

interface ImportDialogsProps {
  readonly dialog: ImportDialog | null;
  readonly imports: ImportApi;
  readonly onDialog: (dialog: ImportDialog) => void;
  readonly onClose: () => void;
  readonly onOpen: (articleId: string) => void;
}

/** All dialogs and overlays of imports. */
export function ImportDialogs({ dialog, imports, onDialog, onClose, onOpen }: ImportDialogsProps) {
  const { attempt } = useCommands();
  const importText = async (text: string, html: string | null): Promise<string | null> => {
    const { status, problem } = await attempt(
      'import.text',
      { text, html },
      {
        message: (result) =>
          result.status === 'failed' ? null : formatImportSummary(summarizeImport([result])),
        action: ({ id }) => (id === null ? null : { label: t('ui.open'), run: () => onOpen(id) }),
      },
    );
    if (status === 'failed') return problem ? textOf(problem) : t('import.failed');
    onClose();
    return null;
  };
  const over = usePasteAndDrop({
    onFiles: (files) => void imports.importDropped(files),
    onAddresses: (addresses) => onDialog({ name: 'address', text: addresses.join('\n') }),
    onText: (pasted) => onDialog({ name: 'paste', pasted }),
  });
  return (
    <>
      {dialog?.name === 'paste' ? (
        <PasteDialog pasted={dialog.pasted} onClose={onClose} onSubmit={importText} />
      ) : null}
      {dialog?.name === 'address' ? (
        <WebAddressDialog text={dialog.text} onClose={onClose} onSubmit={imports.importAddresses} />
      ) : null}
      <ImportMonitor onOpen={onOpen} />
      {over ? <DropOverlay /> : null}
    </>
  );
}
