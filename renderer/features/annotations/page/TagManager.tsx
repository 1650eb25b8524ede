import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { messageOf } from '../../../lib/api/call.ts';
import { noteQueries } from '../../../lib/api/note-queries.ts';
import { TagRow } from './TagRow.tsx';
import { useAnnotationListActions } from './use-annotation-list-actions.ts';
import { PageError, PageMessage } from '../../../ui/page/Page.tsx';
import './tag-manager.css';

interface TagManagerProps {
  readonly onCount: (count: number) => void;
  readonly onShow: (tag: string) => void;
}

/** All tags of the library: colors, names, and what uses them. */
export function TagManager({ onCount, onShow }: TagManagerProps) {
  const { data, error } = useQuery(noteQueries.tags);
  const actions = useAnnotationListActions();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<string | null>(null);
  useEffect(() => {
    if (data) onCount(data.length);
  }, [data, onCount]);
  if (error) return <PageError message={messageOf(error)} />;
  if (data?.length === 0)
    return (
      <PageMessage title="No tags yet">
        <p>
          Press <kbd>T</kbd> on a highlight to give it one. Here tags get colours and new names.
        </p>
      </PageMessage>
    );
  return (
    <ul className="tag-list" aria-label="Tags">
      {data?.map((tag) => (
        <TagRow
          key={tag.tag}
          tag={tag}
          others={data.filter((each) => each !== tag).map((each) => each.tag)}
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
  );
}
