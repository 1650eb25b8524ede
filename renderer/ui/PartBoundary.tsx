import type { ReactNode } from 'react';
import { Button } from './button/Button.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import './empty-panel.css';

interface PartBoundaryProps {
  /** The part of the window, for the message: "The list of notes". */
  readonly name: string;
  /** When it changes, the part is rendered again. */
  readonly resetKey?: unknown;
  readonly children: ReactNode;
}

/** A view or panel; if it fails to render, a message takes its place and the rest of the window stays. */
export const PartBoundary = ({ name, resetKey, children }: PartBoundaryProps) => (
  <ErrorBoundary
    resetKey={resetKey}
    renderFallback={(retry) => (
      <div className="empty-panel" role="alert">
        <p>{name} could not be shown, because of an error in Lectern. Your library is unchanged.</p>
        <Button onClick={retry}>Try again</Button>
      </div>
    )}
  >
    {children}
  </ErrorBoundary>
);
