import { useEffect, useRef, useState } from 'react';
import { FileWarning } from 'lucide-react';
import { t, textOf } from '../../../messages/translate.ts';
import { formatTime } from '../../../messages/formats.ts';
import { call, messageOf } from '../../lib/api/call.ts';
import { changesShown } from '../../lib/api/follow-changes.ts';
import { formatBackupContent } from '../../lib/format/format-backup.ts';
import { Button } from '../../ui/button/Button.tsx';
import { canOpenLibrary, type Problem, type StartupAction } from './startup-actions.ts';
import './startup.css';

function describeBackup(backup: NonNullable<Problem['backup']>): string {
  const time = formatTime(backup.madeAt);
  const content = formatBackupContent(backup);
  return content === '' ? t('startup.backup', { time }) : t('startup.backupWithContent', { time, content });
}

/** Shown while the library cannot be opened: the problem, the location of the files, and possible actions. */
export function StartupProblem({ problem }: { readonly problem: Problem }) {
  const title = useRef<HTMLHeadingElement>(null);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<string | null>(null);

  useEffect(() => title.current?.focus(), []);

  const run = async (action: StartupAction) => {
    setBusy(true);
    setAnswer(null);
    try {
      await call('startup.act', { action });
      if (canOpenLibrary(action)) {
        // The page closes when one of these succeeds.
        await changesShown();
        setAnswer(t('startup.stillClosed'));
      }
    } catch (error) {
      setAnswer(messageOf(error));
    }
    setBusy(false);
  };

  return (
    <main className="startup" data-region="" aria-labelledby="startup-title">
      <div className="startup-page">
        <FileWarning className="startup-icon" aria-hidden="true" />
        <h1 id="startup-title" ref={title} tabIndex={-1}>
          {textOf(problem.title)}
        </h1>
        <p className="startup-message">{textOf(problem.message)}</p>
        <dl className="startup-folder">
          <dt>{t('startup.folder')}</dt>
          <dd>{problem.dataFolder}</dd>
        </dl>
        {problem.backup ? (
          <p id="startup-backup">
            {describeBackup(problem.backup)} {t('startup.backup.hint')}
          </p>
        ) : null}
        <div className="startup-actions">
          {problem.actions.map((action, index) => (
            <Button
              key={action}
              {...(index === 0 ? { variant: 'primary' } : {})}
              disabled={busy}
              aria-describedby={
                action === 'startFresh'
                  ? 'startup-fresh'
                  : action === 'restore'
                    ? 'startup-backup'
                    : undefined
              }
              onClick={() => void run(action)}
            >
              {t(`startup.action.${action}`)}
            </Button>
          ))}
        </div>
        {problem.actions.includes('startFresh') ? (
          <p className="startup-hint" id="startup-fresh">
            {t('startup.freshHint')}
          </p>
        ) : null}
        <p className="startup-answer" role="status">
          {answer}
        </p>
      </div>
    </main>
  );
}
