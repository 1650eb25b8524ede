import { useState } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { EntityDate } from '../../../../core/model/entities/library-entity.ts';
import { formatDayRange } from '../../../../messages/formats.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { nameAttributes } from '../../../lib/articles/text-attributes.ts';
import { ShowMoreButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import '../../../lib/entities/entity-row.css';

const initialCount = 12;

/** Dates in the sentences that mention the entity, in all articles, in chronological order. */
export function EntityTimeline({ dates }: { readonly dates: readonly EntityDate[] }) {
  const { openArticle } = useNavigation();
  const [all, setAll] = useState(false);
  if (dates.length === 0) return null;
  const shown = all ? dates : dates.slice(0, initialCount);
  return (
    <section aria-labelledby="page-timeline-title">
      <h2 id="page-timeline-title">{t('entities.page.timeline')}</h2>
      <ol className="timeline">
        {shown.map(({ articleId, title, start, end, text, from, to, sentence }) => (
          <li key={`${articleId} ${start}`}>
            <UnstyledButton
              className="timeline-item"
              onClick={() => openArticle(articleId, { kind: 'span', start, end })}
            >
              <span className="timeline-day">
                {from !== null && to !== null ? formatDayRange(from, to) : text}
              </span>
              <span className="timeline-sentence" {...nameAttributes(sentence)}>
                {sentence}
              </span>
              <span className="entity-about">
                <bdi>{title}</bdi>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {shown.length < dates.length ? (
        <ShowMoreButton onClick={() => setAll(true)}>
          {t('entities.page.allDates', { count: dates.length })}
        </ShowMoreButton>
      ) : null}
    </section>
  );
}
