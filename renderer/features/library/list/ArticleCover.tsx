import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { LibraryRow } from '../../../../core/model/library.ts';
import { coverQuery } from '../../../lib/api/library-queries.ts';
import './article-list.css';

/** The stored lead picture of an article, if any. Decorative. */
export function ArticleCover({ row }: { readonly row: LibraryRow }) {
  const cover = useQuery({ ...coverQuery(row.id), enabled: row.leadImage !== null }).data;
  const [broken, setBroken] = useState(false);
  if (!cover || broken) return null;
  return (
    <img
      className="article-cover"
      src={cover.url}
      alt=""
      draggable={false}
      decoding="async"
      onError={() => setBroken(true)}
    />
  );
}
