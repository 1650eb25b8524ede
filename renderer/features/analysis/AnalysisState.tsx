import { formatPercent } from '../../../messages/formats.ts';
import { t } from '../../../messages/translate.ts';
import { call } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';
import { Button } from '../../ui/button/Button.tsx';
import './analysis-state.css';

export type AnalysisBanner = 'ready' | 'pending' | 'failed' | 'stopped';

interface AnalysisStateProps {
  readonly articleId: string;
  /** Whether the article has a text; an imported annotation's article may not. */
  readonly hasText: boolean;
  readonly status: AnalysisBanner;
  /** Progress of a long analysis, 0 to 1. */
  readonly progress: number | null;
  readonly onRetry: () => void;
}

/** Shown while there is no analysis: it is running, was stopped, failed, or has no text. */
export function AnalysisState({ articleId, hasText, status, progress, onRetry }: AnalysisStateProps) {
  const attempt = useAttempt();
  const stop = () => void attempt(() => call('analysis.stop', { articleId }));
  if (!hasText) return <p className="panel-note">{t('analysis.noText')}</p>;
  if (status === 'failed')
    return (
      <div className="panel-note" role="alert">
        <p>{t('analysis.failed')}</p>
        <Button onClick={onRetry}>{t('ui.retry')}</Button>
      </div>
    );
  if (status === 'stopped')
    return (
      <div className="panel-note">
        <p>{t('analysis.stopped')}</p>
        <Button onClick={onRetry}>{t('analysis.start')}</Button>
      </div>
    );
  return (
    <div className="panel-note">
      <p role="status">{t('analysis.running')}</p>
      {progress === null ? null : (
        <div className="analysis-progress">
          <progress aria-label={t('analysis.progress')} max={100} value={Math.round(progress * 100)} />
          <span aria-hidden="true">{formatPercent(progress)}</span>
          <Button onClick={stop}>{t('analysis.stop')}</Button>
        </div>
      )}
    </div>
  );
}
