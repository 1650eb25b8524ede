import { useMemo, useRef, useState } from 'react';
import { Quote as QuoteIcon } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import type { Analysis, Quote } from '../../../core/model/analysis.ts';
import type { Highlight } from '../../../core/model/annotation.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { ShowMoreButton, UnstyledButton } from '../../ui/button/Button.tsx';
import { Chip, ChipGroup } from '../../ui/chip/Chip.tsx';
import { EmptyPanel } from '../../ui/EmptyPanel.tsx';
import { KindIcon } from '../../lib/entities/entity-kinds.tsx';
import type { CorrectionInput } from '../corrections/index.ts';
import { entitiesById, groupQuotes, quoteKey, speakerName, speakerOf } from './group-quotes.ts';
import { QuoteItem } from './QuoteItem.tsx';
import { SpeakerDialog } from './SpeakerDialog.tsx';
import './quotes.css';

/** Number of quotes rendered before "Show more". */
const pageSize = 60;

interface QuotesPanelProps {
  readonly analysis: Analysis;
  readonly highlights: readonly Highlight[];
  readonly onGoTo: (span: TextSpan) => void;
  readonly onChoose: (entityId: string) => void;
  /** Adds or removes a highlight of a quote. `speaker` is empty when unnamed. */
  readonly onHighlight: (quote: Quote, speaker: string) => void;
  readonly onCorrect: (act: CorrectionInput) => Promise<boolean>;
}

const orders = [
  { name: 'text', label: 'analysis.quotes.inOrder' },
  { name: 'speaker', label: 'analysis.quotes.bySpeaker' },
] as const;
type Order = (typeof orders)[number]['name'];

/** The quotes of the text. */
export function QuotesPanel(props: QuotesPanelProps) {
  const { analysis, highlights, onGoTo, onChoose, onHighlight } = props;
  const root = useRef<HTMLDivElement>(null);
  const [correcting, setCorrecting] = useState<Quote | null>(null);
  const [order, setOrder] = useState<Order>('text');
  const [shown, setShown] = useState(pageSize);
  const byId = useMemo(() => entitiesById(analysis), [analysis]);
  const groups = useMemo(() => groupQuotes(analysis), [analysis]);
  const inOrder = useMemo(() => analysis.quotes.toSorted((a, b) => a.start - b.start), [analysis]);
  const marked = useMemo(
    () =>
      new Set(
        highlights
          .filter((highlight) => highlight.state !== 'orphaned')
          .map(({ anchor }) => quoteKey(anchor.span)),
      ),
    [highlights],
  );
  if (inOrder.length === 0) {
    return <EmptyPanel icon={<QuoteIcon aria-hidden="true" />} title={t('analysis.quotes.none')} />;
  }

  const item = (quote: Quote, named: boolean) => {
    const entity = speakerOf(quote, byId);
    const speaker = speakerName(quote, entity);
    return (
      <QuoteItem
        key={quoteKey(quote)}
        quote={quote}
        speaker={speaker}
        named={named}
        highlighted={marked.has(quoteKey(quote))}
        onSpeaker={entity ? () => onChoose(entity.id) : null}
        onGoTo={() => onGoTo(quote)}
        onHighlight={() => onHighlight(quote, speaker)}
        onCorrect={() => setCorrecting(quote)}
      />
    );
  };
  const closeDialog = (quote: Quote) => {
    setCorrecting(null);
    // The quote may move in the list when its speaker changes.
    setTimeout(() =>
      root.current?.querySelector<HTMLElement>(`[data-correct="${quoteKey(quote)}"]`)?.focus(),
    );
  };
  let left = shown;
  return (
    <div ref={root}>
      <ChipGroup className="quote-orders" label={t('analysis.quotes.order')}>
        {orders.map(({ name, label }) => (
          <Chip key={name} aria-pressed={order === name} onClick={() => setOrder(name)}>
            {t(label)}
          </Chip>
        ))}
      </ChipGroup>
      {order === 'text' ? (
        <ol className="quote-list">{inOrder.slice(0, shown).map((quote) => item(quote, true))}</ol>
      ) : (
        groups.map((group) => {
          const quotes = group.quotes.slice(0, Math.max(0, left));
          left -= quotes.length;
          if (quotes.length === 0) return null;
          const { entity } = group;
          return (
            <section
              key={group.key}
              className="panel-group quote-group"
              aria-label={group.name || t('analysis.quotes.unknown')}
            >
              <h3>
                {entity ? (
                  <UnstyledButton
                    className="quote-speaker quote-speaker-link"
                    onClick={() => onChoose(entity.id)}
                  >
                    <KindIcon kind={entity.kind} />
                    {group.name}
                  </UnstyledButton>
                ) : (
                  group.name || t('analysis.quotes.unknown')
                )}
                <span className="panel-count">{group.quotes.length}</span>
              </h3>
              <ul className="quote-list">{quotes.map((quote) => item(quote, false))}</ul>
            </section>
          );
        })
      )}
      {shown < inOrder.length ? (
        <ShowMoreButton onClick={() => setShown(shown + pageSize)}>
          {t('analysis.quotes.more', { count: inOrder.length - shown })}
        </ShowMoreButton>
      ) : null}
      {correcting ? (
        <SpeakerDialog
          quote={correcting}
          entities={analysis.entities}
          speaker={speakerOf(correcting, byId)}
          onClose={() => closeDialog(correcting)}
          onCorrect={props.onCorrect}
        />
      ) : null}
    </div>
  );
}
