import { useQuery } from '@tanstack/react-query';
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
  if (found.isPending) return <p role="status">Looking where it might belong…</p>;
  if (found.isError) return <p role="alert">{messageOf(found.error)}</p>;
  if (found.data.length === 0) return <p className="hint orphans-hint">Nothing in the text is like it.</p>;
  return (
    <ol className="suggestions" aria-label="Where it might belong">
      {found.data.map(({ span, score, by, before, words, after }) => (
        <li key={`${span.start}-${span.end}`} className="suggestion">
          <p>
            …{oneLine(before)}
            <mark>{oneLine(words)}</mark>
            {oneLine(after)}…
          </p>
          <div className="suggestion-actions">
            <span className="suggestion-why">
              {by === 'words' ? `${Math.round(100 * score)} % alike` : 'Stands where it stood'}
            </span>
            <Button aria-label={`Show “${shorten(oneLine(words))}” in the text`} onClick={() => onShow(span)}>
              Show
            </Button>
            <Button aria-label={`Place here: “${shorten(oneLine(words))}”`} onClick={() => onPlace(span)}>
              Place here
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
    <div className="placing" role="group" aria-label="Find a place for it">
      <Suggestions id={id} {...handlers} />
      {handlers.choosing ? (
        <>
          <p role="status">
            Select the words in the text, then press <kbd>Enter</kbd> or “Place here”.
          </p>
          <Button className="placing-action" onClick={() => handlers.onChoose(false)}>
            Do not place it now
          </Button>
        </>
      ) : (
        <Button className="placing-action" onClick={() => handlers.onChoose(true)}>
          Place by hand…
        </Button>
      )}
    </div>
  );
}
