import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { noteQueries } from '../../lib/api/note-queries.ts';
import { useNavigation } from '../../lib/navigation/navigation.ts';
import { UnstyledButton } from '../../ui/button/Button.tsx';
import './note-links.css';

interface BacklinksProps {
  readonly kind: 'article' | 'highlight' | 'entity';
  /** The article's or highlight's id, or the entity's name. */
  readonly target: string;
}

/** The notes that link here; renders nothing without any. */
export function Backlinks({ kind, target }: BacklinksProps) {
  const { data } = useQuery(noteQueries.backlinks(kind, target));
  const { openArticle } = useNavigation();
  if (!data || data.length === 0) return null;
  return (
    <details className="backlinks">
      <summary>{t('notes.backlinks', { count: data.length })}</summary>
      <ul>
        {data.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <UnstyledButton
              className="note-link"
              onClick={() =>
                openArticle(
                  entry.articleId,
                  entry.kind === 'highlight' ? { kind: 'highlight', id: entry.id } : undefined,
                )
              }
            >
              {entry.quote?.replaceAll('\n', ' ').slice(0, 120) ??
                t('annotations.item.articleNote', { title: entry.articleTitle })}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
