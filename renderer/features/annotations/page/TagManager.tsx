import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Message } from '../../../lib/language/Message.tsx';
import { t } from '../../../../messages/translate.ts';
import { messageOf } from '../../../lib/api/call.ts';
import { useRenderedRange } from '../../../lib/lists/use-rendered-range.ts';
import { noteQueries } from '../../../lib/api/note-queries.ts';
import { TagRow } from './TagRow.tsx';
import { useAnnotationListActions } from './use-annotation-list-actions.ts';
import { LoadMoreButton } from '../../../ui/LoadMoreButton.tsx';
import { PageError, PageMessage } from '../../../ui/page/Page.tsx';
import './tag-manager.css';

interface TagManagerProps {
  readonly onCount: (count: number) => void;
  readonly onShow: (tag: string) => void;
}

/** Number of tags rendered initially and added each time. */
const step = 100;

/** All tags of the library: colors, names, and what uses them. */
export function TagManager({ onCount, onShow }: TagManagerProps) {
  const { data, error } = useQuery(noteQueries.tags);
  const actions = useAnnotationListActions();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<string | null>(null);
  // The new name of a tag may be one that is far down the list.
  const renamedAt = data?.findIndex(({ tag }) => tag === renamed) ?? -1;
  const range = useRenderedRange(data?.length ?? 0, renamedAt, step);
  useEffect(() => {
    if (data) onCount(data.length);
  }, [data, onCount]);
  if (error) return <PageError message={messageOf(error)} />;
  if (data?.length === 0)
    return (
      <PageMessage title={t('annotations.tags.empty.title')}>
        <p>
          <Message id="annotations.tags.empty.text" values={{ key: (name) => <kbd>{name}</kbd> }} />
        </p>
      </PageMessage>
    );
  return (
    <>
      <ul className="tag-list" aria-label={t('annotations.tags.list')}>
        {data?.slice(0, range.to).map((tag) => (
          <TagRow
            key={tag.tag}
            tag={tag}
            all={data}
            renaming={renaming === tag.tag}
            takeFocus={renamed === tag.tag}
            onRenaming={(on) => setRenaming(on ? tag.tag : null)}
            onRename={(to) => {
              setRenamed(to);
              void actions.renameTag(tag.tag, to);
            }}
            onColor={(color) => void actions.setTagColor(tag.tag, color)}
            onShow={() => onShow(tag.tag)}
          />
        ))}
      </ul>
      {data && range.to < data.length ? <LoadMoreButton key={range.to} onMore={range.later} /> : null}
    </>
  );
}
