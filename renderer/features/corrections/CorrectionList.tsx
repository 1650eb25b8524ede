import { Undo2 } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { queries } from '../../lib/api/queries.ts';
import { IconButton } from '../../ui/button/Button.tsx';
import { formatCorrection } from './format-correction.ts';
import './corrections.css';

interface CorrectionListProps {
  readonly articleId: string;
  readonly onRemove: (id: string) => void;
}

/**
 * The corrections of this article, each of which can be removed. Library-wide corrections are listed where they apply.
 */
export function CorrectionList({ articleId, onRemove }: CorrectionListProps) {
  const { data } = useQuery(queries.corrections(articleId));
  const shown = (data ?? []).filter((each) => each.applies || each.articleId === articleId);
  if (shown.length === 0) return null;
  return (
    <details className="correction-list">
      <summary>
        {t('corrections.list')} <span className="panel-count">{shown.length}</span>
      </summary>
      <ul>
        {shown.map((each) => {
          const words = formatCorrection(each);
          return (
            <li key={each.id}>
              <span>
                {words}
                {each.applies ? null : (
                  <em className="correction-rests"> ({t('corrections.list.inactive')})</em>
                )}
              </span>
              <IconButton
                label={t('corrections.list.undo', { correction: words })}
                icon={<Undo2 />}
                onClick={() => onRemove(each.id)}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
