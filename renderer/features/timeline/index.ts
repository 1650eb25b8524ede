/** The dates of an article in order. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const TimelinePanel = lazyComponent(async () => (await import('./TimelinePanel.tsx')).TimelinePanel);
