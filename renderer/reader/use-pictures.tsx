import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import type { CommandOutput } from '../../contract/commands.ts';
import { queries } from '../api/queries.ts';

export type Picture = CommandOutput<'pictures.list'>[number];

interface Pictures {
  readonly articleId: string;
  /** Null until the library has answered. */
  readonly bySource: ReadonlyMap<string, Picture> | null;
}

const PicturesContext = createContext<Pictures | null>(null);

/** Gives the pictures of an article to the figures in it; when one changes, the figures alone are drawn anew. */
export function PicturesProvider({
  articleId,
  children,
}: {
  readonly articleId: string;
  readonly children: ReactNode;
}) {
  const { data } = useQuery(queries.pictures(articleId));
  const value = useMemo(
    () => ({ articleId, bySource: data ? new Map(data.map((picture) => [picture.source, picture])) : null }),
    [articleId, data],
  );
  return <PicturesContext value={value}>{children}</PicturesContext>;
}

/** The article's pictures; null outside of a library's article. */
export const usePictures = (): Pictures | null => use(PicturesContext);
