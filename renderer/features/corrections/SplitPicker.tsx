import { useMemo, useState } from 'react';
import { t } from '../../../messages/translate.ts';
import type { Mention } from '../../../core/model/analysis.ts';
import { mentionInSentence, type SentenceFinder } from '../../../core/analysis/cooccurrence/sentence.ts';
import { ShowMoreButton } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/checkbox/Checkbox.tsx';
import { FieldGroup } from '../../ui/field/Field.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';
import { foldText } from '../../../core/text/fold.ts';
import { Chip } from '../../ui/chip/Chip.tsx';
import './corrections.css';

interface SplitPickerProps {
  readonly text: string;
  readonly finder: SentenceFinder;
  readonly mentions: readonly Mention[];
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

/** Number of sentences and names rendered before "Show more". */
const sentencesAtOnce = 60;
const namesAtOnce = 12;

/** Selects the mentions that belong to another entity, by name or individually. */
export function SplitPicker({ text, finder, mentions, chosen, onChange }: SplitPickerProps) {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(sentencesAtOnce);
  const [allWords, setAllWords] = useState(false);
  const words = useMemo(() => {
    const byWords = new Map<string, number[]>();
    for (const [index, { text: each }] of mentions.entries())
      byWords.set(each, [...(byWords.get(each) ?? []), index]);
    return [...byWords].toSorted((a, b) => b[1].length - a[1].length);
  }, [mentions]);
  const wanted = foldText(query).trim();
  const found = useMemo(() => {
    const all = mentions.map((mention, index) => ({ mention, index }));
    if (wanted === '') return all;
    return all.filter(({ mention }) => {
      const { start, end } = finder.around(mention);
      return foldText(text.slice(start, end)).includes(wanted);
    });
  }, [mentions, wanted, finder, text]);
  const toggle = (indexes: readonly number[], on: boolean) => {
    const next = new Set(chosen);
    for (const index of indexes) {
      if (on) next.add(index);
      else next.delete(index);
    }
    onChange(next);
  };
  return (
    <FieldGroup label={t('corrections.split.mentions')} className="split-picker">
      {words.length > 1 ? (
        <div className="split-words">
          {words.slice(0, allWords ? words.length : namesAtOnce).map(([each, indexes]) => {
            const on = indexes.every((index) => chosen.has(index));
            return (
              <Chip key={each} aria-pressed={on} count={indexes.length} onClick={() => toggle(indexes, !on)}>
                {each}{' '}
              </Chip>
            );
          })}
          {allWords || words.length <= namesAtOnce ? null : (
            <Chip onClick={() => setAllWords(true)}>
              {t('corrections.split.moreNames', { count: words.length - namesAtOnce })}
            </Chip>
          )}
        </div>
      ) : null}
      {mentions.length > namesAtOnce ? (
        <TextField
          type="search"
          className="split-search"
          aria-label={t('corrections.split.search')}
          placeholder={t('corrections.split.search')}
          value={query}
          onChange={(value) => {
            setQuery(value);
            setShown(sentencesAtOnce);
          }}
        />
      ) : null}
      <ul className="correct-options">
        {found.slice(0, shown).map(({ mention, index }) => {
          const { before, mention: said, after } = mentionInSentence(text, finder.around(mention), mention);
          return (
            <li key={mention.start}>
              <Checkbox
                className="correct-option"
                checked={chosen.has(index)}
                onChange={(on) => toggle([index], on)}
              >
                <span className="split-sentence">
                  {before}
                  <mark>{said}</mark>
                  {after}
                </span>
              </Checkbox>
            </li>
          );
        })}
      </ul>
      {found.length === 0 ? <p className="correct-hint">{t('corrections.split.none')}</p> : null}
      <div className="split-foot">
        <p className="correct-hint" role="status">
          {t('corrections.split.selected', { selected: chosen.size, count: mentions.length })}
        </p>
        {wanted !== '' && found.length > 0 ? (
          <ShowMoreButton
            onClick={() =>
              toggle(
                found.map(({ index }) => index),
                true,
              )
            }
          >
            {t('corrections.split.selectThese', { count: found.length })}
          </ShowMoreButton>
        ) : null}
        {shown < found.length ? (
          <ShowMoreButton onClick={() => setShown(shown + sentencesAtOnce)}>
            {t('corrections.split.more', { count: found.length - shown })}
          </ShowMoreButton>
        ) : null}
      </div>
    </FieldGroup>
  );
}
