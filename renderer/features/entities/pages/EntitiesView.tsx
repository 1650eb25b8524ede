import { useDeferredValue, useRef, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { EntityKind } from '../../../../core/model/analysis.ts';
import { messageOf } from '../../../lib/api/call.ts';
import { entityQueries } from '../../../lib/api/entity-queries.ts';
import { useAnalyzedLibrary } from '../../../lib/entities/use-analyzed-library.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { usePlaceState } from '../../../lib/navigation/place-state.ts';
import { useFindField } from '../../../lib/navigation/use-find-field.ts';
import { countOf } from '../../../lib/format/format-article.ts';
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
        title="Names"
        titleId="entities-title"
        titleRef={title}
        status={
          <>
            {query.isPending ? '' : countOf(total, 'name')}
            {pending > 0 ? ` · ${countOf(pending, 'article')} still being looked through` : ''}
          </>
        }
      />
      <PageTools className="names-tools">
        <SearchField
          ref={field}
          label="Find a name"
          placeholder="Find a name"
          className="names-search"
          value={text}
          onChange={(value) => change({ text: value })}
        />
        <ChipGroup label="Kind">
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
              <p>No name in the library is like this.</p>
              <Button onClick={() => change({ text: '', kind: null })}>Show all names</Button>
            </>
          ) : (
            <>
              <h2>{pending > 0 ? 'Looking through your articles …' : 'No names yet'}</h2>
              <p>The people, places and organisations in your articles gather here.</p>
            </>
          )}
        </PageMessage>
      ) : null}
      <ul className="names-list" aria-label="Names in the library">
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
                {countOf(entity.articles, 'article')} · {countOf(entity.mentions, 'mention')}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {query.hasNextPage ? <LoadMoreButton onMore={() => void query.fetchNextPage()} /> : null}
    </Page>
  );
}
