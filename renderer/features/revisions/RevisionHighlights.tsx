import { Message } from '../../lib/language/Message.tsx';
import { t } from '../../../messages/translate.ts';
import { outcomeOf, type HighlightOutcome, type PreviewHighlight } from './format-revision.ts';
import './revisions.css';

const order: readonly HighlightOutcome[] = ['lost', 'edited', 'found'];
const oneLine = (words: string): string => words.replaceAll('\n', ' ¶ ');

/** The highlights affected by a revision, orphaned ones first. */
export function RevisionHighlights({ highlights }: { readonly highlights: readonly PreviewHighlight[] }) {
  const told = order.flatMap((outcome) => highlights.filter((each) => outcomeOf(each) === outcome));
  if (told.length === 0) return null;
  return (
    <ul className="update-highlights" aria-label={t('revisions.highlights')}>
      {told.map((each) => {
        const outcome = outcomeOf(each);
        return (
          <li key={each.id} className="update-highlight" data-color={each.color} data-outcome={outcome}>
            <span className="update-kind">{t(`revisions.highlight.${outcome}`)}</span>
            <p>{oneLine(each.quote)}</p>
            {outcome === 'edited' && each.words !== null ? (
              <p>
                <Message
                  id="revisions.highlight.newText"
                  values={{
                    label: (label) => <span className="update-kind">{label}</span>,
                    text: oneLine(each.words),
                  }}
                />
              </p>
            ) : null}
            {each.note ? (
              <p className="update-note">{t('revisions.highlight.note', { note: oneLine(each.note) })}</p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
