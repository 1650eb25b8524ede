import { useMemo, useState } from 'react';
import { Message } from '../../../lib/language/Message.tsx';
import { formatNumber } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import type { ColorNames, Highlight } from '../../../../core/model/annotation.ts';
import type { Article } from '../../../../core/model/article.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import type { AnnotationCardActions, CardEditing } from './annotation-card-actions.ts';
import { ArticleNote } from './ArticleNote.tsx';
import { filterHighlights, isFiltering, noFilter, tagsOf } from './filter-highlights.ts';
import { HighlightFilters } from './HighlightFilters.tsx';
import { Button } from '../../../ui/button/Button.tsx';
import { InfiniteScrollTrigger } from '../../../ui/InfiniteScrollTrigger.tsx';
import { useRenderedRange } from '../../../lib/lists/use-rendered-range.ts';
import './annotation-card.css';
import './annotation-sidebar.css';
import './orphan-repair.css';

interface AnnotationSidebarProps {
  readonly article: Article;
  readonly highlights: readonly Highlight[];
  readonly colorNames: ColorNames;
  readonly activeId: string | null;
  readonly editing: CardEditing;
  /** The highlight whose range is being selected. */
  readonly boundsId: string | null;
  readonly actions: AnnotationCardActions;
}

/** Number of cards rendered initially and added each time. */
const step = 50;

/** All annotations of the article in text order. It also gives screen readers access to the painted highlights. */
export function AnnotationSidebar(props: AnnotationSidebarProps) {
  const { article, highlights, colorNames, activeId } = props;
  const [filter, setFilter] = useState(noFilter);
  const shown = useMemo(() => filterHighlights(highlights, filter), [highlights, filter]);
  const tags = useMemo(() => tagsOf(highlights), [highlights]);
  // Without a text, no highlight is orphaned.
  const isOrphaned = ({ state }: Highlight): boolean => state === 'orphaned' && article.text !== '';
  const orphans = shown.filter(isOrphaned);
  const anchored = shown.filter((highlight) => !isOrphaned(highlight));
  // Rendering thousands of cards would slow down every keystroke; the active card is always rendered.
  const activeAt = anchored.findIndex(({ id }) => id === activeId);
  const range = useRenderedRange(anchored.length, activeAt, step);
  const card = (highlight: Highlight) => (
    <AnnotationCard
      key={highlight.id}
      highlight={highlight}
      source={article}
      colorNames={colorNames}
      knownTags={tags}
      active={highlight.id === activeId}
      editing={highlight.id === activeId ? props.editing : null}
      choosing={highlight.id === props.boundsId}
      actions={props.actions}
    />
  );
  return (
    <>
      <ArticleNote article={article} knownTags={tags} />
      <section aria-labelledby="highlights-title">
        <div className="panel-row">
          <h3 id="highlights-title">{t('annotations.panel.highlights')}</h3>
          <span className="count">
            {isFiltering(filter)
              ? t('annotations.panel.some', { shown: shown.length, count: highlights.length })
              : formatNumber(highlights.length)}
          </span>
        </div>
        {highlights.length > 0 ? (
          <HighlightFilters filter={filter} colorNames={colorNames} tags={tags} onChange={setFilter} />
        ) : (
          <p className="hint">
            <Message id="annotations.panel.hint" values={{ key: (name) => <kbd>{name}</kbd> }} />
          </p>
        )}
        {highlights.length > 0 && shown.length === 0 ? (
          <p className="hint">
            {t('annotations.panel.none')}{' '}
            <Button onClick={() => setFilter(noFilter)}>{t('annotations.showAll')}</Button>
          </p>
        ) : null}
        {range.from > 0 ? (
          <Button variant="quiet" onClick={range.earlier}>
            {t('annotations.panel.earlier', { count: range.from })}
          </Button>
        ) : null}
        <ol className="cards" aria-label={t('annotations.panel.list')} start={range.from + 1}>
          {anchored.slice(range.from, range.to).map(card)}
        </ol>
        {range.to < anchored.length ? (
          <InfiniteScrollTrigger onMore={range.later}>
            {t('annotations.panel.more', { count: anchored.length - range.to })}
          </InfiniteScrollTrigger>
        ) : null}
      </section>
      {orphans.length > 0 ? (
        <section className="orphans" aria-labelledby="orphans-title">
          <div className="panel-row">
            <h3 id="orphans-title">{t('annotations.orphans.title')}</h3>
            <span className="count">{orphans.length}</span>
          </div>
          <p className="hint orphans-hint">{t('annotations.orphans.hint')}</p>
          <ul className="cards" aria-label={t('annotations.orphans.list')}>
            {orphans.map(card)}
          </ul>
        </section>
      ) : null}
    </>
  );
}
