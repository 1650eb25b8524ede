import type { KeyboardEvent } from 'react';
import { formatPercent } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import { keyInDirection } from '../../../ui/direction/direction.ts';
import { nextIndex } from '../../../ui/roving-focus/next-index.ts';
import { MentionTicks, spanAt, type MentionDensity } from './MentionTicks.tsx';
import './mention-ticks.css';

interface MentionSliderProps extends MentionDensity {
  readonly label: string;
  /** Text at a mention, announced with it. */
  readonly wordsAt: (index: number) => string;
  /** Called on arrow keys, and on clicks when `onClickAt` is missing. */
  readonly onGoTo: (index: number) => void;
  readonly onClickAt?: (index: number) => void;
  /** Other keys; handlers prevent the default of a key that they used. */
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly tabIndex?: number;
}

/** A slider over the mentions of an entity: arrow keys move between them. */
export function MentionSlider(props: MentionSliderProps) {
  const { spans, length, current = -1, label, onGoTo, onClickAt = onGoTo } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    props.onKey?.(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = keyInDirection(event.key, event.currentTarget);
    const to = nextIndex(key, { index: current, count: spans.length, orientation: 'both' });
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    onGoTo(to);
  };
  return (
    <span
      className="presence presence-slider"
      role="slider"
      tabIndex={props.tabIndex ?? 0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={spans.length}
      aria-valuenow={current + 1}
      aria-valuetext={
        current < 0
          ? t('entities.slider.none', { count: spans.length })
          : t('entities.slider.at', {
              current: current + 1,
              count: spans.length,
              percent: formatPercent((spans[current]?.start ?? 0) / Math.max(1, length)),
              text: props.wordsAt(current),
            })
      }
      onClick={(event) => onClickAt(spanAt(event, props))}
      onKeyDown={onKeyDown}
    >
      <MentionTicks spans={spans} length={length} current={current} />
    </span>
  );
}
