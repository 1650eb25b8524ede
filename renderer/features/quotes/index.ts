/** The quotes of an article. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const QuotesPanel = lazyComponent(async () => (await import('./QuotesPanel.tsx')).QuotesPanel);
