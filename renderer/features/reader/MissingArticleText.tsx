import { useState } from 'react';
import { CloudDownload } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import type { Article } from '../../../core/model/article.ts';
import type { Highlight } from '../../../core/model/annotation.ts';
import { useFetchTexts } from '../../lib/articles/use-missing-texts.ts';
import { Button, UnstyledButton } from '../../ui/button/Button.tsx';
import './missing-article-text.css';

interface MissingArticleTextProps {
  readonly article: Article;
  readonly highlights: readonly Highlight[];
  readonly onChoose: (highlight: Highlight) => void;
}

/** Shown for an article whose text has not been added: its metadata and its imported highlights. */
export function MissingArticleText({ article, highlights, onChoose }: MissingArticleTextProps) {
  const fetchTexts = useFetchTexts();
  const [isFetching, setFetching] = useState(false);
  const fetchNow = async () => {
    setFetching(true);
    if (!(await fetchTexts([article.id]))) setFetching(false);
    // `ImportMonitor` shows an error; the user may retry.
    else setTimeout(() => setFetching(false), 2_000);
  };
  return (
    <div className="waiting-text">
      <p className="waiting-lead">
        {article.url === null ? t('reader.missingText.noUrl') : t('reader.missingText.url')}
      </p>
      {article.url === null ? null : (
        <div className="waiting-fetch">
          <Button variant="primary" disabled={isFetching} onClick={() => void fetchNow()}>
            <CloudDownload />
            {t('reader.missingText.download')}
          </Button>
          <p>{t('reader.missingText.hint')}</p>
        </div>
      )}
      {highlights.length > 0 ? (
        <ol className="waiting-quotes" aria-label={t('reader.missingText.quotes')}>
          {highlights.map((highlight) => (
            <li key={highlight.id} data-color={highlight.color}>
              <UnstyledButton className="waiting-quote" onClick={() => onChoose(highlight)}>
                {highlight.anchor.quote.exact}
              </UnstyledButton>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
