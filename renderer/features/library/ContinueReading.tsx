import { useQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { formatMinutes } from '../../../messages/formats.ts';
import { t } from '../../../messages/translate.ts';
import { noLibraryFilter } from '../../../core/model/library.ts';
import { libraryQueries, rowQuery } from '../../lib/api/library-queries.ts';
import { formatArticleState, readingMinutes } from '../../lib/format/format-article.ts';
import { Button } from '../../ui/button/Button.tsx';
import { MetadataLine } from '../../ui/MetadataLine.tsx';
import './continue-reading.css';

/** Opens the article that was read last and is not finished. Nothing while there is none. */
export function ContinueReading({ onOpen }: { readonly onOpen: (articleId: string) => void }) {
  const begun = useQuery(libraryQueries.view({ ...noLibraryFilter, state: 'reading' }, 'opened', false));
  const id = begun.data?.ids[0];
  const row = useQuery({ ...rowQuery(id ?? ''), enabled: id !== undefined }).data ?? null;
  if (id === undefined || row === null) return null;
  const left = readingMinutes(row.words * (1 - row.progress));
  return (
    <Button className="continue-reading" align="start" onClick={() => onOpen(id)}>
      <BookOpen />
      <span className="continue-reading-title">{t('library.continue', { title: row.title })}</span>
      <span className="continue-reading-state">
        <MetadataLine
          parts={[formatArticleState(row), t('reader.bar.left', { time: formatMinutes(left) })]}
        />
      </span>
    </Button>
  );
}
