/** The quotes of an article. */
export { QuotesPanel } from './QuotesPanel.tsx';
