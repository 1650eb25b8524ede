import { useDeferredValue, useRef, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { t } from '../../../../messages/translate.ts';
import type { EntityKind } from '../../../../core/model/analysis.ts';
import { messageOf } from '../../../lib/api/call.ts';
import { entityQueries } from '../../../lib/api/entity-queries.ts';
import { useAnalyzedLibrary } from '../../../lib/entities/use-analyzed-library.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { usePlaceState } from '../../../lib/navigation/place-state.ts';
import { useFindField } from '../../../lib/navigation/use-find-field.ts';
import { LoadMoreButton } from '../../../ui/LoadMoreButton.tsx';
import { Button, UnstyledButton } from '../../../ui/button/Button.tsx';
import { SearchField } from '../../../ui/text-field/SearchField.tsx';
import { useFocusOnMount } from '../../../lib/dom/use-focus-on-mount.ts';
import { KindIcon, kindLabel, kindsLabel } from '../../../lib/entities/entity-kinds.tsx';
import { rememberedList, rememberList } from './remembered-entity-list.ts';
import { Chip, ChipGroup } from '../../../ui/chip/Chip.tsx';
import { Page, PageError, PageHeader, PageMessage, PageTools } from '../../../ui/page/Page.tsx';
import './entity-pages.css';
import '../../../lib/entities/entity-row.css';

const kinds = ['person', 'place', 'organization', 'group', 'event', 'work'] as const;

/** The entities of the library. */
export function EntitiesView() {
  const { openEntity } = useNavigation();
  const [{ text, kind }, setList] = useState(rememberedList);
  const change = (patch: { text?: string; kind?: EntityKind | null }) => {
    const next = { text, kind, ...patch };
    rememberList(next);
    setList(next);
  };
  usePlaceState(() => ({ restore: () => rememberList({ text, kind }) }));
  const field = useRef<HTMLInputElement>(null);
  useFindField(field);
  const title = useRef<HTMLHeadingElement>(null);
  useFocusOnMount(title);
  const query = useInfiniteQuery(entityQueries.list(useDeferredValue(text), kind));
  const pages = query.data?.pages ?? [];
  const entries = pages.flatMap((page) => page.entries);
  const total = pages[0]?.total ?? 0;
  const pending = pages.at(-1)?.pending ?? 0;
  useAnalyzedLibrary(pending > 0);
  const filtering = text.trim() !== '' || kind !== null;
  return (
    <Page aria-labelledby="entities-title">
      <PageHeader
        title={t('entities.title')}
        titleId="entities-title"
        titleRef={title}
        status={
          query.isPending
            ? ''
            : pending > 0
              ? t('entities.countAndPending', { count: total, pending })
              : t('entities.count', { count: total })
        }
      />
      <PageTools className="names-tools">
        <SearchField
          ref={field}
          label={t('entities.find')}
          placeholder={t('entities.find')}
          className="names-search"
          value={text}
          onChange={(value) => change({ text: value })}
        />
        <ChipGroup label={t('entities.type')}>
          {kinds.map((each) => (
            <Chip
              key={each}
              aria-pressed={kind === each}
              onClick={() => change({ kind: kind === each ? null : each })}
            >
              <KindIcon kind={each} />
              {kindsLabel(each)}
            </Chip>
          ))}
        </ChipGroup>
      </PageTools>
      {query.error ? (
        <PageError message={messageOf(query.error)} onRetry={() => void query.refetch()} />
      ) : null}
      {query.isSuccess && entries.length === 0 ? (
        <PageMessage>
          {filtering ? (
            <>
              <p>{t('entities.none')}</p>
              <Button onClick={() => change({ text: '', kind: null })}>{t('entities.showAll')}</Button>
            </>
          ) : (
            <>
              <h2>{pending > 0 ? t('entities.analyzing') : t('entities.empty')}</h2>
              <p>{t('entities.empty.text')}</p>
            </>
          )}
        </PageMessage>
      ) : null}
      <ul className="names-list" aria-label={t('entities.list')}>
        {entries.map((entity) => (
          <li key={`${entity.kind} ${entity.nameKey}`}>
            <UnstyledButton
              className="names-item"
              onClick={() => openEntity({ kind: entity.kind, name: entity.name })}
            >
              <KindIcon kind={entity.kind} />
              <span className="names-name">
                <span className="entity-name">{entity.name}</span>
                <span className="entity-about">
                  {kindLabel(entity.kind)}
                  {entity.description ? ` · ${entity.description}` : null}
                </span>
              </span>
              <span className="names-count">
                {t('entities.articlesAndMentions', { articles: entity.articles, mentions: entity.mentions })}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {query.hasNextPage ? <LoadMoreButton onMore={() => void query.fetchNextPage()} /> : null}
    </Page>
  );
}
