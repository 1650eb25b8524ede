/** The list of articles. */
export { LibraryView } from './LibraryView.tsx';
export { nextUnreadInLastList } from './next-unread.ts';
export { rememberFilter } from './state/remembered-library-view.ts';
