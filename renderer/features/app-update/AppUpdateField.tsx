import { useId } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t, textOf } from '../../../messages/translate.ts';
import type { CommandName } from '../../../contract/commands.ts';
import { call } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';
import { queries } from '../../lib/api/queries.ts';
import { Switch } from '../../ui/switch/Switch.tsx';
import { Button } from '../../ui/button/Button.tsx';
import { formatAppUpdate, type UpdateStatus } from './format-app-update.ts';
import './app-update.css';

type Step = Extract<CommandName, 'appUpdate.check' | 'appUpdate.download' | 'appUpdate.install'>;

/** The next step, if there is one. */
function nextStep({ state, canInstall }: UpdateStatus): { step: Step; label: string } | null {
  switch (state) {
    case 'idle':
    case 'current':
      return { step: 'appUpdate.check', label: t('updates.check') };
    case 'failed':
      return { step: 'appUpdate.check', label: t('ui.retry') };
    case 'found':
      return canInstall
        ? { step: 'appUpdate.download', label: t('updates.download') }
        : { step: 'appUpdate.check', label: t('updates.checkAgain') };
    case 'ready':
      return { step: 'appUpdate.install', label: t('updates.restart') };
    default:
      return null;
  }
}

interface AppUpdateFieldProps {
  /** Whether to check once a day. */
  readonly isDaily: boolean;
  readonly onDaily: (isDaily: boolean) => void;
}

/** App updates: the status, the next step, and the daily check. */
export function AppUpdateField({ isDaily, onDaily }: AppUpdateFieldProps) {
  const id = useId();
  const attempt = useAttempt();
  const { data: status } = useQuery(queries.appUpdate);
  if (!status) return null;
  const next = nextStep(status);
  const runStep = (step: Step) => void attempt(() => call(step, null));
  return (
    <section className="updates" aria-labelledby={id}>
      <h3 id={id} className="updates-title">
        {t('updates.title')}
      </h3>
      <div className="updates-now">
        <div role="status" className="updates-words" data-state={status.state}>
          <p>{formatAppUpdate(status)}</p>
          {status.message ? <p className="updates-message">{textOf(status.message)}</p> : null}
        </div>
        {next ? (
          <Button
            {...(status.state === 'ready' ? { variant: 'primary' } : {})}
            onClick={() => runStep(next.step)}
          >
            {next.label}
          </Button>
        ) : null}
      </div>
      {status.state === 'downloading' ? (
        <progress aria-label={t('updates.progress')} max={1} value={status.progress ?? 0} />
      ) : null}
      {status.state === 'unavailable' ? null : (
        <>
          <Switch checked={isDaily} onChange={onDaily}>
            {t('updates.daily')}
          </Switch>
          <p className="updates-hint">{t('updates.daily.hint')}</p>
        </>
      )}
    </section>
  );
}
