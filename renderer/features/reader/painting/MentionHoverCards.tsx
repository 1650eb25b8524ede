import { useEffect, useState } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { Highlight } from '../../../../core/model/annotation.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { summarizeEntity } from '../../../lib/entities/describe-entity.ts';
import { EntityHoverCard } from '../../entities/index.ts';
import { kindLabel } from '../../../lib/entities/entity-kinds.tsx';
import type { MentionIndex, PlacedMention } from '../../../lib/entities/mention-index.ts';
import type { AnchorBox } from '../../../ui/popover/Popover.tsx';
import type { BlockIndex } from '../layout/block-index.ts';
import type { ArticlePage } from '../page/use-article-page.ts';
import { useHasSelection } from '../selection/use-selection.ts';
import { useTextPointer } from '../selection/use-text-pointer.ts';

interface MentionHoverCardsProps {
  readonly page: ArticlePage;
  readonly highlights: readonly Highlight[];
  /** The underlined mentions. */
  readonly names: MentionIndex;
  /** The mention reached by keyboard. */
  readonly steppedMention: PlacedMention | null;
  readonly onHighlight: (id: string) => void;
  readonly onEntity: (placed: PlacedMention) => void;
}

/** The first line box of a span in the window. A copy, because the article scrolls below it. */
function boxOf(index: BlockIndex | null, span: TextSpan): AnchorBox | null {
  const box = index?.spanToRange(span)?.getClientRects()[0];
  return box ? { left: box.left, right: box.right, top: box.top, bottom: box.bottom } : null;
}

/** Hover cards of names: for the one under the pointer or reached by keyboard. */
export function MentionHoverCards(props: MentionHoverCardsProps) {
  const { highlights, names, steppedMention } = props;
  const { scroller, index } = props.page;
  const hovered = useTextPointer({
    root: props.page.body,
    highlights,
    names,
    onHighlight: props.onHighlight,
    onEntity: props.onEntity,
  });
  // The selection toolbar takes precedence.
  const hasSelection = useHasSelection(props.page.body);
  const shown = hasSelection ? null : (hovered ?? steppedMention);
  const [box, setBox] = useState<AnchorBox | null>(null);
  useEffect(() => {
    const read = () => setBox(shown && boxOf(index, shown.mention));
    read();
    const element = scroller.current;
    if (!shown || !element) return undefined;
    element.addEventListener('scroll', read, { passive: true });
    return () => element.removeEventListener('scroll', read);
  }, [shown, index, scroller]);

  const view = scroller.current?.getBoundingClientRect();
  const visible = box && view && box.bottom > view.top && box.top < view.bottom;
  return (
    <>
      {shown && visible ? (
        <EntityHoverCard
          entity={shown.entity}
          box={box}
          length={props.page.article.text.length}
          index={shown.index}
        />
      ) : null}
      <p className="visually-hidden" role="status" aria-label={t('reader.name')}>
        {steppedMention
          ? [
              steppedMention.entity.name,
              kindLabel(steppedMention.entity.kind),
              summarizeEntity(steppedMention.entity),
              t('reader.name.openCard'),
            ]
              .filter(Boolean)
              .join(', ')
          : ''}
      </p>
    </>
  );
}
