import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { queries } from '../../lib/api/queries.ts';
import { Button } from '../../ui/button/Button.tsx';
import { useRevisions } from './use-revisions.ts';

/** Maximum length in code units of a passage in the list. */
const longest = 600;

const shorten = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** The passages of the page that the shown text leaves out. Each can be put back, which makes a new version. Nothing when there are none. */
export function LeftOutSections({ articleId }: { readonly articleId: string }) {
  const { data } = useQuery(queries.leftOut(articleId));
  const revisions = useRevisions();
  if (!data || data.sections.length === 0) return null;
  const restorePassages = (sections: readonly number[]) =>
    void revisions.restorePassages(articleId, data.textVersion, sections);
  return (
    <section className="left-out" aria-labelledby="left-out-heading">
      <h3 id="left-out-heading">{t('revisions.leftOut')}</h3>
      <ul className="text-versions" aria-label={t('revisions.leftOut')}>
        {data.sections.map(({ text, words }, index) => (
          <li key={`${data.textVersion}-${index}`} className="left-out-passage">
            <p className="left-out-text">{shorten(text)}</p>
            <span className="text-version-words">{t('revisions.words', { count: words })}</span>
            <Button
              aria-label={t('revisions.leftOut.restoreNamed', { text: text.slice(0, 60) })}
              onClick={() => restorePassages([index])}
            >
              {t('revisions.leftOut.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {data.sections.length > 1 ? (
        <Button onClick={() => restorePassages(data.sections.map((_section, index) => index))}>
          {t('revisions.leftOut.restoreAll')}
        </Button>
      ) : null}
    </section>
  );
}
