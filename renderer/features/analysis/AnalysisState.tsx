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
  if (!hasText)
    return (
      <p className="panel-note">
        The people and places of this article appear here once its text is in the library.
      </p>
    );
  if (status === 'failed')
    return (
      <div className="panel-note" role="alert">
        <p>The names in this text could not be found. Reading and highlighting work as ever.</p>
        <Button onClick={onRetry}>Try again</Button>
      </div>
    );
  if (status === 'stopped')
    return (
      <div className="panel-note">
        <p>This text is not being looked through.</p>
        <Button onClick={onRetry}>Look through it</Button>
      </div>
    );
  return (
    <div className="panel-note">
      <p role="status">Looking for people, places and more …</p>
      {progress === null ? null : (
        <div className="analysis-progress">
          <progress aria-label="Looking through the text" max={100} value={Math.round(progress * 100)} />
          <span aria-hidden="true">{Math.round(progress * 100)} %</span>
          <Button onClick={stop}>Stop</Button>
        </div>
      )}
    </div>
  );
}
