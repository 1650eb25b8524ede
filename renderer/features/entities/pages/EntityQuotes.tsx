import { useState } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { EntityQuote } from '../../../../core/model/entities/library-entity.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { nameAttributes } from '../../../lib/articles/text-attributes.ts';
import { ShowMoreButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import '../sidebar/entity-card.css';

const initialCount = 10;

/** The entity's quotes in all articles. */
export function EntityQuotes({ quotes }: { readonly quotes: readonly EntityQuote[] }) {
  const { openArticle } = useNavigation();
  const [all, setAll] = useState(false);
  if (quotes.length === 0) return null;
  const shown = all ? quotes : quotes.slice(0, initialCount);
  return (
    <section aria-labelledby="page-quotes-title">
      <h2 id="page-quotes-title">{t('entities.page.quotes')}</h2>
      <ul className="quote-list">
        {shown.map(({ articleId, title, start, end, text, kind }) => (
          <li key={`${articleId} ${start}`} className="quote-item" data-kind={kind}>
            <UnstyledButton
              {...nameAttributes(text)}
              className="quote-words"
              onClick={() => openArticle(articleId, { kind: 'span', start, end })}
            >
              {text}
            </UnstyledButton>
            <p className="entity-quote-kind">
              {kind === 'indirect' ? t('entities.titleParaphrased', { title }) : title}
            </p>
          </li>
        ))}
      </ul>
      {shown.length < quotes.length ? (
        <ShowMoreButton onClick={() => setAll(true)}>
          {t('entities.page.allQuotes', { count: quotes.length })}
        </ShowMoreButton>
      ) : null}
    </section>
  );
}
