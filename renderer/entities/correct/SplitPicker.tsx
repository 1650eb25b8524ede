import { useMemo } from 'react';
import type { Mention } from '../../../core/model/analysis.ts';
import { mentionInSentence, type SentenceFinder } from '../../../core/relate/sentence.ts';

interface SplitPickerProps {
  readonly text: string;
  readonly finder: SentenceFinder;
  readonly mentions: readonly Mention[];
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

/** As many sentences as one can look over; the rest go by their words. */
const shownAtOnce = 60;

/** Which mentions speak of another one: by their words, or one by one. */
export function SplitPicker({ text, finder, mentions, chosen, onChange }: SplitPickerProps) {
  const words = useMemo(() => {
    const byWords = new Map<string, number[]>();
    for (const [index, { text: each }] of mentions.entries())
      byWords.set(each, [...(byWords.get(each) ?? []), index]);
    return [...byWords].toSorted((a, b) => b[1].length - a[1].length);
  }, [mentions]);
  const toggle = (indexes: readonly number[], on: boolean) => {
    const next = new Set(chosen);
    for (const index of indexes) {
      if (on) next.add(index);
      else next.delete(index);
    }
    onChange(next);
  };
  return (
    <fieldset className="split-picker">
      <legend className="field-label">Mentions of the other one</legend>
      {words.length > 1 ? (
        <div className="split-words">
          {words.slice(0, 12).map(([each, indexes]) => {
            const on = indexes.every((index) => chosen.has(index));
            return (
              <button
                key={each}
                type="button"
                className="chip"
                aria-pressed={on}
                onClick={() => toggle(indexes, !on)}
              >
                {each} <span className="chip-count">{indexes.length}</span>
              </button>
            );
          })}
        </div>
      ) : null}
      <ul className="correct-options">
        {mentions.slice(0, shownAtOnce).map((mention, index) => {
          const { before, mention: said, after } = mentionInSentence(text, finder.around(mention), mention);
          return (
            <li key={mention.start}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(index)}
                  onChange={(event) => toggle([index], event.target.checked)}
                />
                <span className="split-sentence">
                  {before}
                  <mark>{said}</mark>
                  {after}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {mentions.length > shownAtOnce ? (
        <p className="correct-hint">
          The first {shownAtOnce} mentions are listed; choose others by their words.
        </p>
      ) : null}
    </fieldset>
  );
}
