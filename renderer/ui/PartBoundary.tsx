import type { ReactNode } from 'react';
import { t } from '../../messages/translate.ts';
import { Button } from './button/Button.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import './empty-panel.css';

interface PartBoundaryProps {
  /** When it changes, the part is rendered again. */
  readonly resetKey?: unknown;
  readonly children: ReactNode;
}

/** A view or panel; if it fails to render, a message takes its place and the rest of the window stays. */
export const PartBoundary = ({ resetKey, children }: PartBoundaryProps) => (
  <ErrorBoundary
    resetKey={resetKey}
    renderFallback={(retry) => (
      <div className="empty-panel" role="alert">
        <p>{t('ui.part.failed')}</p>
        <Button onClick={retry}>{t('ui.retry')}</Button>
      </div>
    )}
  >
    {children}
  </ErrorBoundary>
);
