import { useState } from 'react';
import { t } from '../../../messages/translate.ts';
import { call, messageOf } from '../../lib/api/call.ts';
import { useCommands } from '../../lib/commands/use-command.ts';
import { Button } from '../../ui/button/Button.tsx';
import { RevisionPreviewDialog } from '../revisions/index.ts';
import type { ImportResult } from './summarize-import.ts';
import './import.css';

interface DifferingGroupProps {
  readonly results: readonly ImportResult[];
  readonly onOpen: (articleId: string) => void;
  readonly onClose: () => void;
}

type Decision = 'updated' | 'kept' | { readonly problem: string };

/** Articles that are in the library with a different text; the user updates or keeps each. */
export function DifferentTextGroup({ results, onOpen, onClose }: DifferingGroupProps) {
  const [decisions, setDecisions] = useState<Readonly<Record<string, Decision>>>({});
  const { attempt } = useCommands();
  const [shown, setShown] = useState<string | null>(null);
  if (results.length === 0) return null;
  const decide = (updateId: string, decision: Decision) =>
    setDecisions((all) => ({ ...all, [updateId]: decision }));
  const update = async (updateId: string) => {
    try {
      await attempt('revisions.accept', { updateId });
      decide(updateId, 'updated');
    } catch (error) {
      decide(updateId, { problem: messageOf(error) });
    }
  };
  const keep = (updateId: string) => {
    decide(updateId, 'kept');
    void call('revisions.discard', { updateId });
  };
  const open = results.flatMap(({ updateId }) => (updateId && !decisions[updateId] ? [updateId] : []));
  return (
    <section className="import-group">
      <h3>{t('import.different.title')}</h3>
      <p className="import-note">{t('import.different.text')}</p>
      <ul>
        {results.map(({ updateId, id, title, name }) => {
          const decision = updateId === null ? undefined : decisions[updateId];
          return (
            <li key={updateId ?? name} className="import-choice">
              <span className="import-name">{title ?? name}</span>
              {decision === undefined && updateId !== null ? (
                <span className="import-choice-actions">
                  <Button
                    onClick={() => keep(updateId)}
                    aria-label={t('import.different.keepNamed', { title: title ?? name })}
                  >
                    {t('import.different.keep')}
                  </Button>
                  <Button
                    onClick={() => setShown(updateId)}
                    aria-label={t('import.different.compareNamed', { title: title ?? name })}
                  >
                    {t('import.different.compare')}
                  </Button>
                  <Button
                    onClick={() => void update(updateId)}
                    aria-label={t('import.different.updateNamed', { title: title ?? name })}
                  >
                    {t('import.different.update')}
                  </Button>
                </span>
              ) : (
                <span className="import-choice-actions" role="status">
                  {decision === 'updated'
                    ? t('import.different.updated')
                    : decision === 'kept'
                      ? t('import.different.kept')
                      : null}
                  {typeof decision === 'object' ? decision.problem : null}
                  {decision === 'updated' && id !== null ? (
                    <Button
                      onClick={() => {
                        onClose();
                        onOpen(id);
                      }}
                      aria-label={t('ui.openNamed', { title: title ?? name })}
                    >
                      {t('ui.open')}
                    </Button>
                  ) : null}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {shown === null ? null : (
        <RevisionPreviewDialog
          updateId={shown}
          onClose={(decision) => {
            if (decision) decide(shown, decision);
            setShown(null);
          }}
        />
      )}
      {open.length > 1 ? (
        <Button onClick={() => void Promise.all(open.map(update))}>
          {t('import.different.updateAll', { count: open.length })}
        </Button>
      ) : null}
    </section>
  );
}
