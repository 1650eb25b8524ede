import { useState } from 'react';
import { t } from '../../../messages/translate.ts';
import { call, messageOf } from '../../lib/api/call.ts';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import { formatSavedFiles } from './format-saved-files.ts';
import type { ExportFile, ExportOptions } from './use-export-preview.ts';

export interface ExportActions {
  /** Whether an action is running; one runs at a time. */
  readonly busy: boolean;
  /** Message of the last action; null while one is running and after an error. */
  readonly done: string | null;
  /** Error of the last action. */
  readonly problem: string | null;
  copy(file: ExportFile, isOneOfSeveral: boolean): Promise<void>;
  /** Saves all files where the user chooses, and closes the dialog. */
  save(): Promise<void>;
  savePdf(articleId: string): Promise<void>;
  print(articleId: string): Promise<void>;
}

/** Copies, saves and prints the files of an export. `onSaved` is called unless saving was canceled. */
export function useExportActions(
  articleIds: readonly string[],
  options: ExportOptions,
  onSaved: () => void,
): ExportActions {
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  /** Runs an action, which returns the message to show in the dialog, or null for none. */
  const run = async (action: () => Promise<string | null>): Promise<void> => {
    setBusy(true);
    setDone(null);
    setProblem(null);
    try {
      setDone(await action());
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
  };
  const finish = (files: readonly string[]): null => {
    const message = formatSavedFiles(files);
    if (message === null) return null;
    toasts.info(message);
    onSaved();
    return null;
  };

  return {
    busy,
    done,
    problem,
    copy: ({ fileName, text }, isOneOfSeveral) =>
      run(async () => {
        await call('clipboard.write', { text });
        return isOneOfSeveral ? t('export.done.copiedFile', { file: fileName }) : t('export.done.copied');
      }),
    save: () =>
      run(async () => {
        const saved = await call('export.save', { articleIds: [...articleIds], options });
        return finish(saved.map(({ file }) => file));
      }),
    savePdf: (articleId) =>
      run(async () => {
        const saved = await call('export.pdf', { articleId });
        return finish(saved ? [saved.file] : []);
      }),
    print: (articleId) =>
      run(async () => ((await call('export.print', { articleId })) ? t('export.done.printed') : null)),
  };
}
