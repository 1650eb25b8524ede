/** The list of articles. */
export { LibraryView } from './LibraryView.tsx';
export { rememberFilter } from './state/remembered-library-view.ts';
