import { useCallback, useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Message } from '../../../lib/language/Message.tsx';
import { t } from '../../../../messages/translate.ts';
import { noNoteFilter, type NoteEntry } from '../../../../core/model/notes.ts';
import { call, messageOf } from '../../../lib/api/call.ts';
import { useAttempt } from '../../../lib/api/use-attempt.ts';
import { filterToInput, noteQueries } from '../../../lib/api/note-queries.ts';
import { useSettings } from '../../../lib/settings/use-settings.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { LoadMoreButton } from '../../../ui/LoadMoreButton.tsx';
import { AnnotationFilters } from './AnnotationFilters.tsx';
import { AnnotationItem } from './AnnotationItem.tsx';
import { AnnotationSelectionBar } from './AnnotationSelectionBar.tsx';
import { useAnnotationListActions } from './use-annotation-list-actions.ts';
import { isFilteringAnnotations, useAnnotationList } from './use-annotation-list.ts';
import { PageError, PageMessage } from '../../../ui/page/Page.tsx';
import './annotation-item.css';

const noIds: ReadonlySet<string> = new Set();

/** The filtered list of highlights and notes, with bulk actions on the selected ones. */
export function AnnotationList({ onCount }: { readonly onCount: (count: number) => void }) {
  const notes = useAnnotationList();
  const actions = useAnnotationListActions();
  const attempt = useAttempt();
  const { colorNames } = useSettings();
  const tags = useQuery(noteQueries.tags).data ?? [];
  const [chosen, setChosen] = useState(noIds);
  const { total, entries, filter } = notes;
  useEffect(() => onCount(total), [onCount, total]);

  const choose = useCallback((entry: NoteEntry, add: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      if (add) after.add(entry.id);
      else after.delete(entry.id);
      return after;
    });
  }, []);
  const chooseAll = async () => {
    const all = await attempt(() => call('notes.ids', { filter: filterToInput(filter) }));
    if (all) setChosen(new Set(all.value.filter(({ kind }) => kind === 'highlight').map(({ id }) => id)));
  };
  const clear = () => setChosen(noIds);
  const filtering = isFilteringAnnotations(filter);
  const knownTags = tags.map(({ tag }) => tag);
  const ids = [...chosen];

  if (!filtering && total === 0 && !notes.isPending && !notes.error)
    return (
      <PageMessage title={t('annotations.empty.title')}>
        <p>
          <Message id="annotations.empty.text" values={{ key: (name) => <kbd>{name}</kbd> }} />
        </p>
      </PageMessage>
    );
  return (
    <>
      <AnnotationFilters
        filter={filter}
        sort={notes.sort}
        colorNames={colorNames}
        onFilter={(patch) => notes.change({ filter: patch })}
        onSort={(sort) => notes.change({ sort })}
      />
      {notes.error ? <PageError message={messageOf(notes.error)} onRetry={notes.retry} /> : null}
      {filtering && total === 0 && !notes.isPending ? (
        <PageMessage>
          <p>{t('annotations.none')}</p>
          <Button onClick={() => notes.change({ filter: noNoteFilter })}>{t('annotations.showAll')}</Button>
        </PageMessage>
      ) : null}
      <ul className="note-list" aria-label={t('annotations.list')}>
        {entries.map((entry) => (
          <AnnotationItem
            key={`${entry.kind} ${entry.id}`}
            entry={entry}
            colorNames={colorNames}
            knownTags={knownTags}
            chosen={chosen.has(entry.id)}
            actions={actions}
            onChoose={choose}
          />
        ))}
      </ul>
      {notes.hasMore ? <LoadMoreButton onMore={notes.loadMore} /> : null}
      <AnnotationSelectionBar
        count={ids.length}
        all={ids.length >= total}
        colorNames={colorNames}
        knownTags={knownTags}
        onAll={() => void chooseAll()}
        onClear={clear}
        onColor={(color) => void actions.changeMany(ids, { color })}
        onAddTag={(tag) => void actions.changeMany(ids, { addTags: [tag] })}
        onRemoveTag={(tag) => void actions.changeMany(ids, { removeTags: [tag] })}
        onDelete={() => void actions.deleteMany(ids).then((done) => done && clear())}
      />
    </>
  );
}
