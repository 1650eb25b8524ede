import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { TagColor } from '../../../core/model/notes.ts';
import { noteQueries } from '../../lib/api/note-queries.ts';
import { foldCase } from '../../../core/text/fold.ts';

const keyOf = (tag: string): string => foldCase(tag);

/** Returns a function from a tag to its color, or null. */
export function useTagColors(): (tag: string) => TagColor | null {
  const { data } = useQuery(noteQueries.tags);
  return useMemo(() => {
    const colors = new Map(data?.map(({ tag, color }) => [keyOf(tag), color]));
    return (tag) => colors.get(keyOf(tag)) ?? null;
  }, [data]);
}
