import { useQuery } from '@tanstack/react-query';
import { Message } from '../../../lib/language/Message.tsx';
import { formatPercent } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { messageOf } from '../../../lib/api/call.ts';
import { queries } from '../../../lib/api/queries.ts';
import { Button } from '../../../ui/button/Button.tsx';
import './orphan-repair.css';

/** Callbacks of an orphan's card. */
interface OrphanRepairHandlers {
  /** Whether the user is selecting its range in the text. */
  readonly choosing: boolean;
  readonly onChoose: (choosing: boolean) => void;
  readonly onShow: (span: TextSpan) => void;
  readonly onPlace: (span: TextSpan) => void;
}

const oneLine = (words: string): string => words.replaceAll('\n', ' ¶ ');
const shorten = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

function Suggestions({ id, onShow, onPlace }: { readonly id: string } & OrphanRepairHandlers) {
  const found = useQuery(queries.suggestions(id));
  if (found.isPending) return <p role="status">{t('annotations.orphans.searching')}</p>;
  if (found.isError) return <p role="alert">{messageOf(found.error)}</p>;
  if (found.data.length === 0) return <p className="hint orphans-hint">{t('annotations.orphans.none')}</p>;
  return (
    <ol className="suggestions" aria-label={t('annotations.orphans.suggestions')}>
      {found.data.map(({ span, score, by, before, words, after }) => (
        <li key={`${span.start}-${span.end}`} className="suggestion">
          <p>
            …{oneLine(before)}
            <mark>{oneLine(words)}</mark>
            {oneLine(after)}…
          </p>
          <div className="suggestion-actions">
            <span className="suggestion-why">
              {by === 'words'
                ? t('annotations.orphans.similar', { share: formatPercent(score) })
                : t('annotations.orphans.samePosition')}
            </span>
            <Button
              aria-label={t('annotations.orphans.showNamed', { text: shorten(oneLine(words)) })}
              onClick={() => onShow(span)}
            >
              {t('annotations.orphans.show')}
            </Button>
            <Button
              aria-label={t('annotations.orphans.placeNamed', { text: shorten(oneLine(words)) })}
              onClick={() => onPlace(span)}
            >
              {t('annotations.orphans.place')}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Places an orphaned highlight: suggests candidates, or accepts a selection. */
export function OrphanRepair({ id, ...handlers }: { readonly id: string } & OrphanRepairHandlers) {
  return (
    <div className="placing" role="group" aria-label={t('annotations.orphans.group')}>
      <Suggestions id={id} {...handlers} />
      {handlers.choosing ? (
        <>
          <p role="status">
            <Message id="annotations.orphans.select" values={{ key: (name) => <kbd>{name}</kbd> }} />
          </p>
          <Button className="placing-action" onClick={() => handlers.onChoose(false)}>
            {t('ui.cancel')}
          </Button>
        </>
      ) : (
        <Button className="placing-action" onClick={() => handlers.onChoose(true)}>
          {t('annotations.orphans.choose')}
        </Button>
      )}
    </div>
  );
}
