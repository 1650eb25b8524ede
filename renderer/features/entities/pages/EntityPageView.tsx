import { useEffect, useRef } from 'react';
import { ArrowLeft, Highlighter, Library } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../../messages/translate.ts';
import { formatList, formatRegion } from '../../../../messages/formats.ts';
import { messageOf } from '../../../lib/api/call.ts';
import { entityQueries, type EntitySelector } from '../../../lib/api/entity-queries.ts';
import { useAnalyzedLibrary } from '../../../lib/entities/use-analyzed-library.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { Backlinks } from '../../notes/index.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { formatPopulation, describePlace } from '../../../lib/entities/describe-entity.ts';
import { KindIcon, kindLabel } from '../../../lib/entities/entity-kinds.tsx';
import { EntityArticles } from './EntityArticles.tsx';
import { EntityQuotes } from './EntityQuotes.tsx';
import { EntityTimeline } from './EntityTimeline.tsx';
import { Chip } from '../../../ui/chip/Chip.tsx';
import { Page, PageError, PageMessage } from '../../../ui/page/Page.tsx';
import './entity-pages.css';
import '../sidebar/entity-card.css';

/** An entity across all articles: mentions, quotes, connections and dates. */
export function EntityPageView({ entity }: { readonly entity: EntitySelector }) {
  const { openEntities, openEntity, openLibrary, openNotes } = useNavigation();
  const title = useRef<HTMLHeadingElement>(null);
  const page = useQuery(entityQueries.page(entity));
  const details = useQuery(entityQueries.details(entity));
  useEffect(() => title.current?.focus(), [entity]);
  useAnalyzedLibrary();

  const found = page.data;
  const more = details.data;
  const facts = more
    ? [
        more.place ? describePlace(more.place) : null,
        more.place && more.place.population !== null ? formatPopulation(more.place.population) : null,
        more.country && entity.kind !== 'place' ? formatRegion(more.country) : null,
      ].filter((fact) => fact !== null)
    : [];
  return (
    <Page width="wide" className="entity-page" aria-labelledby="entity-page-title">
      <Button variant="quiet" tone="muted" className="entity-back" onClick={openEntities}>
        <ArrowLeft />
        {t('entities.page.all')}
      </Button>
      <header className="entity-page-head">
        <h1 id="entity-page-title" ref={title} tabIndex={-1}>
          {found?.name ?? entity.name}
        </h1>
        <p className="entity-kind">
          <KindIcon kind={entity.kind} />
          {[more?.place ? null : kindLabel(entity.kind), ...facts].filter(Boolean).join(' · ')}
        </p>
        {found?.description ? <p className="entity-description">{found.description}</p> : null}
        {more && more.aliases.length > 0 ? (
          <p className="entity-page-aliases">
            {t('entities.page.also', { aliases: formatList(more.aliases) })}
          </p>
        ) : null}
        {found ? (
          <p className="entity-page-counts" role="status">
            {found.quotes > 0
              ? t('entities.articlesMentionsQuotes', found)
              : t('entities.articlesAndMentions', found)}
          </p>
        ) : null}
        {found ? (
          <div className="entity-page-ways">
            <Button onClick={() => openLibrary({ entity: found.name })}>
              <Library />
              {t('entities.page.showInLibrary')}
            </Button>
            <Button onClick={() => openNotes({ entity: found.name })}>
              <Highlighter />
              {t('entities.page.showHighlights', { name: found.name })}
            </Button>
          </div>
        ) : null}
      </header>
      {page.isError ? (
        <PageError message={messageOf(page.error)} onRetry={() => void page.refetch()} />
      ) : null}
      {page.isSuccess && !found ? (
        <PageMessage>
          <p>{t('entities.page.gone', { name: entity.name })}</p>
          <Button onClick={openEntities}>{t('entities.page.all')}</Button>
        </PageMessage>
      ) : null}
      {found ? (
        <div className="entity-page-columns">
          <div>
            <EntityArticles entity={entity} page={found} />
            <EntityQuotes quotes={more?.quotes ?? []} />
          </div>
          <div>
            {found.companions.length > 0 ? (
              <section aria-labelledby="companions-title">
                <h2 id="companions-title">{t('entities.page.companions')}</h2>
                <ul className="page-companions">
                  {found.companions.map((each) => (
                    <li key={`${each.kind} ${each.nameKey}`}>
                      <Chip
                        tone="ink"
                        {...(each.articles > 1
                          ? {
                              count: (
                                <>
                                  <span aria-hidden="true">{each.articles}</span>
                                  <span className="visually-hidden">
                                    {t('library.count', { count: each.articles })}
                                  </span>
                                </>
                              ),
                            }
                          : {})}
                        onClick={() => openEntity({ kind: each.kind, name: each.name })}
                      >
                        <KindIcon kind={each.kind} />
                        {each.name}
                      </Chip>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            <EntityTimeline dates={more?.timeline ?? []} />
            <Backlinks kind="entity" target={found.name} />
          </div>
        </div>
      ) : null}
    </Page>
  );
}
