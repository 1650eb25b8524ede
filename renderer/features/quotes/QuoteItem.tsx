import { Highlighter, UserPen } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import type { Quote } from '../../../core/model/analysis.ts';
import { nameAttributes } from '../../lib/articles/text-attributes.ts';
import { Button, IconButton, UnstyledButton } from '../../ui/button/Button.tsx';
import { quoteKey } from './group-quotes.ts';
import './quotes.css';

interface QuoteItemProps {
  readonly quote: Quote;
  /** Empty when the speaker is unnamed. */
  readonly speaker: string;
  /** Whether to show the speaker, where the list is not grouped by speaker. */
  readonly named: boolean;
  readonly highlighted: boolean;
  readonly onSpeaker: (() => void) | null;
  readonly onGoTo: () => void;
  /** Adds or removes a highlight of the quote. */
  readonly onHighlight: () => void;
  readonly onCorrect: () => void;
}

/** A quote with its speaker, its text, which links to its position, and its actions. */
export function QuoteItem(props: QuoteItemProps) {
  const { quote, speaker, named, highlighted, onSpeaker } = props;
  const note = quote.kind === 'direct' ? null : t(`analysis.quotes.${quote.kind}`);
  return (
    <li className="quote-item" data-kind={quote.kind}>
      {named ? (
        onSpeaker ? (
          <UnstyledButton className="quote-speaker quote-speaker-link" onClick={onSpeaker}>
            {speaker}
          </UnstyledButton>
        ) : (
          <p className="quote-speaker">{speaker || t('analysis.quotes.unknown')}</p>
        )
      ) : null}
      <UnstyledButton {...nameAttributes(quote.text)} className="quote-words" onClick={props.onGoTo}>
        {quote.text}
      </UnstyledButton>
      <div className="quote-foot">
        <span>{note}</span>
        <IconButton
          label={
            speaker ? t('analysis.quotes.correct', { name: speaker }) : t('analysis.quotes.correctUnknown')
          }
          icon={<UserPen />}
          tone="muted"
          data-correct={quoteKey(quote)}
          onClick={props.onCorrect}
        />
        <Button
          variant="quiet"
          tone={highlighted ? 'accent' : 'muted'}
          size="small"
          className="quote-highlight"
          tooltip={
            highlighted
              ? t('analysis.quotes.unhighlight')
              : speaker
                ? t('analysis.quotes.highlightTagged', { tag: speaker })
                : t('analysis.quotes.highlight')
          }
          onClick={props.onHighlight}
        >
          <Highlighter />
          {t(highlighted ? 'analysis.quotes.highlighted' : 'analysis.quotes.highlightButton')}
        </Button>
      </div>
    </li>
  );
}
