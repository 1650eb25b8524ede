import type { LibrarySort } from '../../../../core/model/library.ts';

export const sortNames: Readonly<Record<LibrarySort, string>> = {
  match: 'Best match',
  added: 'Recently added',
  oldest: 'First added',
  opened: 'Recently read',
  date: 'Date of publication',
  title: 'Title',
  site: 'Site',
  shortest: 'Shortest',
  longest: 'Longest',
};
