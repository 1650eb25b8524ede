import { useQuery } from '@tanstack/react-query';
import { createContext, use, type ReactNode } from 'react';
import type { CommandOutput } from '../../../../contract/commands.ts';
import { queries } from '../../../lib/api/queries.ts';

type PictureList = CommandOutput<'pictures.list'>;
export type Picture = PictureList[number];

interface Pictures {
  readonly articleId: string;
  /** Null until the library has answered. */
  readonly bySource: ReadonlyMap<string, Picture> | null;
}

/** The article whose pictures are shown. The pictures themselves are no context: a change would be carried through all of a book. */
const PicturesContext = createContext<string | null>(null);

/** Gives the pictures of an article to the figures in it; when one changes, the figures alone are drawn anew. */
export function ImagesProvider(props: { readonly articleId: string; readonly children: ReactNode }) {
  return <PicturesContext value={props.articleId}>{props.children}</PicturesContext>;
}

const maps = new WeakMap<PictureList, ReadonlyMap<string, Picture>>();

/** One map for all figures of an article. */
function bySourceOf(list: PictureList): ReadonlyMap<string, Picture> {
  const known = maps.get(list) ?? new Map(list.map((picture) => [picture.source, picture]));
  maps.set(list, known);
  return known;
}

/** The article's pictures; null outside of a library's article. */
export function useImages(): Pictures | null {
  const articleId = use(PicturesContext);
  const { data } = useQuery({ ...queries.pictures(articleId ?? ''), enabled: articleId !== null });
  return articleId === null ? null : { articleId, bySource: data ? bySourceOf(data) : null };
}
