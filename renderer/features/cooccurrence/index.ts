/** Entities that appear in the same sentences. */
export { CooccurrencePanel } from './CooccurrencePanel.tsx';
