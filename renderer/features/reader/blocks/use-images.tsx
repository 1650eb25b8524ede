import { useQuery } from '@tanstack/react-query';
import { createContext, use, type ReactNode } from 'react';
import type { CommandOutput } from '../../../../contract/commands.ts';
import { queries } from '../../../lib/api/queries.ts';

type PictureList = CommandOutput<'pictures.list'>;
export type Picture = PictureList[number];

interface Pictures {
  readonly articleId: string;
  /** Null until loaded. */
  readonly bySource: ReadonlyMap<string, Picture> | null;
}

/**
 * Context of the article's images. The images themselves are not in the context, because a change would rerender a
 * whole book.
 */
const PicturesContext = createContext<string | null>(null);

/** Provides an article's images to its figures; a change rerenders only the figures. */
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

/** The article's images; null outside of a library article. */
export function useImages(): Pictures | null {
  const articleId = use(PicturesContext);
  const { data } = useQuery({ ...queries.pictures(articleId ?? ''), enabled: articleId !== null });
  return articleId === null ? null : { articleId, bySource: data ? bySourceOf(data) : null };
}
