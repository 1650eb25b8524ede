import { useRef, useState } from 'react';
import { CalendarDays } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import { formatDayRange } from '../../../messages/formats.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { mentionInSentence } from '../../../core/analysis/cooccurrence/sentence.ts';
import type { TimelineEntry } from '../../../core/analysis/cooccurrence/timeline.ts';
import { nameAttributes } from '../../lib/articles/text-attributes.ts';
import { ShowMoreButton, UnstyledButton } from '../../ui/button/Button.tsx';
import { EmptyPanel } from '../../ui/EmptyPanel.tsx';
import { TimelineStrip } from './TimelineStrip.tsx';
import './timeline.css';

const pageSize = 80;

interface TimelinePanelProps {
  readonly text: string;
  readonly publishedAt: string | null;
  /** In chronological order; dates without a value last. */
  readonly entries: readonly TimelineEntry[];
  readonly onGoTo: (span: TextSpan) => void;
}

/** The dates of the text in chronological order, each with its sentence, which links to its position. */
export function TimelinePanel({ text, publishedAt, entries, onGoTo }: TimelinePanelProps) {
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState(pageSize);
  if (entries.length === 0)
    return <EmptyPanel icon={<CalendarDays aria-hidden="true" />} title={t('analysis.timeline.none')} />;
  const days = entries.flatMap(({ from }) => (from === null ? [] : [from]));
  const published = publishedAt?.slice(0, 10) ?? null;
  const goToEntry = (index: number) => {
    setShown(Math.max(shown, index + 1));
    // After rendering.
    requestAnimationFrame(() =>
      list.current?.querySelector(`[data-entry="${index}"]`)?.scrollIntoView({ block: 'center' }),
    );
    const entry = entries[index];
    if (entry) onGoTo(entry.date);
  };
  let year = '';
  return (
    <>
      <TimelineStrip days={days} onGoTo={goToEntry} />
      {published ? (
        <p className="timeline-published">
          {t('analysis.timeline.published', { date: formatDayRange(published, published) })}
        </p>
      ) : null}
      <ol className="timeline" ref={list}>
        {entries.slice(0, shown).map((entry, index) => {
          const { date, from, to, sentence } = entry;
          const { before, mention, after } = mentionInSentence(text, sentence, date);
          const entryYear =
            from === null ? t('analysis.timeline.undated') : from.slice(0, from.indexOf('-', 1));
          const day = from !== null && to !== null ? formatDayRange(from, to) : date.text;
          // A year heading above a date that is that year is redundant.
          const isNewYear = entryYear !== year && entryYear !== day;
          year = entryYear;
          return (
            <li
              key={date.start}
              data-entry={index}
              data-future={published && from && from > published ? '' : undefined}
            >
              {isNewYear ? <h3>{entryYear}</h3> : null}
              <UnstyledButton className="timeline-item" onClick={() => onGoTo(date)}>
                <span className="timeline-day">{day}</span>
                <span className="timeline-sentence" {...nameAttributes(before + mention + after)}>
                  {before}
                  <mark>{mention}</mark>
                  {after}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
      {shown < entries.length ? (
        <ShowMoreButton onClick={() => setShown(shown + pageSize)}>
          {t('analysis.timeline.more', { count: entries.length - shown })}
        </ShowMoreButton>
      ) : null}
    </>
  );
}
