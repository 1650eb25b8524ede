import { t } from '../../../../messages/translate.ts';
import type { Quote } from '../../../../core/model/analysis.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { nameAttributes } from '../../../lib/articles/text-attributes.ts';
import { UnstyledButton } from '../../../ui/button/Button.tsx';
import './entity-card.css';

interface EntityCardQuotesProps {
  readonly quotes: readonly Quote[];
  readonly onGoTo: (span: TextSpan) => void;
}

/** The entity's quotes in the article; each links to its position. */
export function EntityCardQuotes({ quotes, onGoTo }: EntityCardQuotesProps) {
  if (quotes.length === 0) return null;
  return (
    <section className="entity-quotes" aria-labelledby="entity-quotes-title">
      <h4 id="entity-quotes-title">{t('entities.card.quotes')}</h4>
      <ul>
        {quotes.map((quote) => (
          <li key={quote.start} data-kind={quote.kind}>
            <UnstyledButton
              {...nameAttributes(quote.text)}
              className="quote-words"
              onClick={() => onGoTo(quote)}
            >
              {quote.text}
            </UnstyledButton>
            {quote.kind === 'indirect' ? (
              <p className="entity-quote-kind">{t('entities.paraphrased')}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
