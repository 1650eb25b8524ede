/** What is shown when the library cannot be opened. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const StartupProblem = lazyComponent(
  async () => (await import('./StartupProblem.tsx')).StartupProblem,
);
