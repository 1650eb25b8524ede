import { t } from '../../../../messages/translate.ts';
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

/** The kind of list, as the messages name it. */
function listKind({ filter, inCollection }: Pick<EmptyListProps, 'filter' | 'inCollection'>) {
  const { shelf, state } = filter;
  if (inCollection) return 'collection';
  if (shelf !== 'all') return shelf;
  return state === 'unread' || state === 'reading' ? state : 'all';
}

function wordsFor({ filter, inCollection }: Pick<EmptyListProps, 'filter' | 'inCollection'>): Words {
  if (isFilterActive(filter))
    return {
      title: t('library.none.found.title'),
      text: filter.query.trim()
        ? t('library.none.found.search', { example: 'harb*' })
        : t('library.none.found.filter'),
    };
  const kind = listKind({ filter, inCollection });
  return { title: t(`library.none.${kind}.title`), text: t(`library.none.${kind}.text`) };
}

/** Explains why the list is empty and what to do. */
export function EmptyList({ filter, inCollection, indexing, onClear, onAll }: EmptyListProps) {
  const narrowed = isFilterActive(filter);
  const { title, text } = wordsFor({ filter, inCollection });
  return (
    <section className="empty-shelf" aria-labelledby="empty-shelf-title">
      <h2 id="empty-shelf-title">{title}</h2>
      <p>{text}</p>
      {narrowed && indexing > 0 ? <p>{t('library.indexing', { count: indexing })}</p> : null}
      <div className="empty-actions">
        {narrowed ? <Button onClick={onClear}>{t('library.none.clear')}</Button> : null}
        {!narrowed && filter.shelf !== 'trash' ? (
          <Button onClick={onAll}>{t('library.none.showAll')}</Button>
        ) : null}
      </div>
    </section>
  );
}
