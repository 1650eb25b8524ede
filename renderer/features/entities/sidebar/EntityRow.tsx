import { useState, type KeyboardEvent } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { Entity } from '../../../../core/model/analysis.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { summarizeEntity } from '../../../lib/entities/describe-entity.ts';
import { keyInDirection } from '../../../ui/direction/direction.ts';
import { moveFocus } from '../../../ui/roving-focus/move-focus.ts';
import { MentionSlider } from './MentionSlider.tsx';
import { UnstyledButton } from '../../../ui/button/Button.tsx';
import './entity-list.css';
import '../../../lib/entities/entity-row.css';

export interface EntityRowHandlers {
  /** Opens the card; `mention` is the mention to show, -1 for none. */
  readonly onChoose: (entityId: string, mention: number) => void;
  /** Shows a mention in the text without leaving the list. */
  readonly onPeek: (span: TextSpan) => void;
  /** The sentence of a mention. */
  readonly textAround: (span: TextSpan) => string;
}

interface EntityRowProps extends EntityRowHandlers {
  readonly entity: Entity;
  /** UTF-16 code units of the text. */
  readonly length: number;
}

/** The names of the list. Each is a stop of the Tab key, because its mention strip is one too. */
const names = { items: '.entity-row > [data-entity]', orientation: 'vertical' } as const;

/** Moves the focus between the listed names. */
function stepName(event: KeyboardEvent<HTMLElement>): boolean {
  const list = event.currentTarget.closest('.entities');
  const name = event.currentTarget.closest('.entity-row')?.querySelector('[data-entity]') ?? null;
  return list !== null && moveFocus(event, list, name, names);
}

/**
 * A name with its mention strip. Up and Down move between names, Right (Left where lines run from right to left) moves to the strip, and on the strip arrow keys
 * move between mentions; Escape returns to the name, Enter opens the card at the mention.
 */
export function EntityRow({ entity, length, onChoose, onPeek, textAround }: EntityRowProps) {
  const about = summarizeEntity(entity);
  const [hasFocus, setHasFocus] = useState(false);
  const [current, setCurrent] = useState(-1);
  const consume = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const isPlainKey = (event: KeyboardEvent) =>
    !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  const goTo = (index: number) => {
    const span = entity.mentions[index];
    if (!span) return;
    setCurrent(index);
    onPeek(span);
  };
  const onNameKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!isPlainKey(event)) return;
    if (keyInDirection(event.key, event.currentTarget) === 'ArrowRight') {
      consume(event);
      (event.currentTarget.nextElementSibling as HTMLElement | null)?.focus();
      if (current < 0) goTo(0);
    } else stepName(event);
  };
  const onStripKey = (event: KeyboardEvent<HTMLElement>) => {
    const strip = event.currentTarget;
    if (!isPlainKey(event)) return;
    if (event.key === 'Escape') {
      consume(event);
      (strip.previousElementSibling as HTMLElement | null)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      consume(event);
      onChoose(entity.id, current);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      stepName(event);
    }
  };
  return (
    <li
      className="entity-row"
      onFocus={() => setHasFocus(true)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setHasFocus(false);
        setCurrent(-1);
      }}
    >
      <UnstyledButton
        className="entity-button"
        data-entity={entity.id}
        onClick={() => onChoose(entity.id, -1)}
        onKeyDown={onNameKey}
      >
        <span className="entity-name">{entity.name}</span>
        {about ? <span className="entity-about">{about}</span> : null}
        <span className="entity-mentions">
          <span aria-hidden="true">{entity.mentions.length}</span>
          <span className="visually-hidden">{t('entities.mentions', { count: entity.mentions.length })}</span>
        </span>
      </UnstyledButton>
      <MentionSlider
        label={t('entities.card.position', { name: entity.name })}
        spans={entity.mentions}
        length={length}
        current={current}
        wordsAt={(index) => {
          const span = entity.mentions[index];
          return span ? textAround(span) : '';
        }}
        onGoTo={goTo}
        onClickAt={(index) => onChoose(entity.id, index)}
        onKey={onStripKey}
        // Tab moves from a name to its own strip only.
        tabIndex={hasFocus ? 0 : -1}
      />
    </li>
  );
}
