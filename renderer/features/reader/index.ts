/** The text of an article, its highlights and its sidebar. */
export { ReaderView } from './ReaderView.tsx';
