import type { LibraryFilter } from '../../../../core/model/library.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { isFilterActive } from '../filters/format-filter.ts';
import './empty-list.css';

interface EmptyListProps {
  readonly filter: LibraryFilter;
  readonly inCollection: boolean;
  /** Number of articles not yet indexed. */
  readonly indexing: number;
  readonly onClear: () => void;
  readonly onAll: () => void;
}

interface Words {
  readonly title: string;
  readonly text: string;
}

function wordsFor({ filter, inCollection }: Pick<EmptyListProps, 'filter' | 'inCollection'>): Words {
  const { shelf, state } = filter;
  if (inCollection)
    return {
      title: 'Nothing in this collection yet',
      text: 'Drag articles onto its name, or press C on an article in the list.',
    };
  if (shelf === 'starred')
    return { title: 'Nothing starred', text: 'Press S on an article to find it here again.' };
  if (shelf === 'archive')
    return {
      title: 'The archive is empty',
      text: 'What you are done with and want to keep goes here: press A on an article. Searches find it all the same.',
    };
  if (shelf === 'trash')
    return { title: 'The bin is empty', text: 'Deleted articles wait here, with all that is on them.' };
  if (state === 'unread')
    return { title: 'Everything is begun', text: 'Nothing waits to be read for the first time.' };
  if (state === 'reading')
    return {
      title: 'Nothing in progress',
      text: 'Articles that you have begun and not finished appear here.',
    };
  return { title: 'Everything is archived', text: 'Your articles are in the archive.' };
}

/** Explains why the list is empty and what to do. */
export function EmptyList({ filter, inCollection, indexing, onClear, onAll }: EmptyListProps) {
  const narrowed = isFilterActive(filter);
  const { title, text } = narrowed
    ? {
        title: 'Nothing found',
        text: filter.query.trim()
          ? 'No article answers to this. Fewer words find more, and harb* finds harbour and harbours.'
          : 'No article here answers to all of these filters.',
      }
    : wordsFor({ filter, inCollection });
  return (
    <section className="empty-shelf" aria-labelledby="empty-shelf-title">
      <h2 id="empty-shelf-title">{title}</h2>
      <p>
        {text}
        {narrowed && indexing > 0 ? ' Some articles are still being made ready for the search.' : null}
      </p>
      <div className="empty-actions">
        {narrowed ? <Button onClick={onClear}>Clear search and filters</Button> : null}
        {!narrowed && filter.shelf !== 'trash' ? <Button onClick={onAll}>Show all articles</Button> : null}
      </div>
    </section>
  );
}
