/** The dates of an article in order. */
export { TimelinePanel } from './TimelinePanel.tsx';
